Feature: The status of a geofence

  A geofence is active or not, and its status tells which. In which words it does so is not published.

  @id:geofence-activated @positive @operation:createGeofence @operation:activateGeofence @operation:deactivateGeofence @operation:getGeofenceStatus
  @requirement:bb-gis-6.7-5 @requirement:bb-gis-6.7-6
  Scenario: The status of an active geofence changes when it is deactivated
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "status" is remembered as "active"
    Given a valid "deactivateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "status" is not the remembered "active"

  @id:geofence-deactivated @positive @operation:createGeofence @operation:activateGeofence @operation:deactivateGeofence @operation:getGeofenceStatus
  @requirement:bb-gis-6.7-5 @requirement:bb-gis-6.7-6
  Scenario: A geofence that was deactivated and activated has the status that it had when it was active
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "status" is remembered as "active"
    Given a valid "deactivateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "status" is not the remembered "active"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "status" is the remembered "active"

  @id:geofence-activated-again @lifecycle @operation:createGeofence @operation:activateGeofence @operation:deactivateGeofence @operation:getGeofenceStatus
  @requirement:bb-gis-6.7-5 @requirement:bb-gis-6.7-6
  Scenario: A geofence can be activated and deactivated again and again
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "status" is remembered as "active"
    Given a valid "deactivateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "status" is remembered as "inactive"
    And the response field "status" is not the remembered "active"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "status" is the remembered "active"
    Given a valid "deactivateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "status" is the remembered "inactive"

  @id:geofence-activated-read @lifecycle @operation:createGeofence @operation:activateGeofence @operation:deactivateGeofence @operation:getGeofence
  Scenario: A geofence shows whether it is active when it is read
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is remembered as "active"
    Given a valid "deactivateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is not the remembered "active"

  @id:geofence-activated-twice @lifecycle @operation:createGeofence @operation:activateGeofence @operation:deactivateGeofence @operation:getGeofenceStatus
  Scenario: A geofence that is activated twice stays active until it is deactivated
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is remembered as "active"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "active"
    Given a valid "deactivateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is not the remembered "active"

  @id:geofence-deactivated-twice @lifecycle @operation:createGeofence @operation:activateGeofence @operation:deactivateGeofence @operation:getGeofenceStatus
  Scenario: A geofence that is deactivated twice stays inactive
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is remembered as "active"
    Given a valid "deactivateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is not the remembered "active"
    Given a valid "deactivateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is not the remembered "active"

  @id:geofence-other-not-activated @lifecycle @operation:createGeofence @operation:activateGeofence @operation:deactivateGeofence @operation:getGeofenceStatus
  Scenario: The activation of one geofence leaves another inactive
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is remembered as "active"
    Given a valid "deactivateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is not the remembered "active"
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "other geofence"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "other geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "other geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "active"
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is not the remembered "active"

  @id:geofence-other-not-deactivated @lifecycle @operation:createGeofence @operation:activateGeofence @operation:deactivateGeofence @operation:getGeofenceStatus
  Scenario: The deactivation of one geofence leaves another active
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is remembered as "active"
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "other geofence"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "other geofence"
    And the request has succeeded
    Given a valid "deactivateGeofence" request
    And the path parameter "geofenceId" is the remembered "other geofence"
    And the request has succeeded
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "other geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is not the remembered "active"
    Given a valid "getGeofenceStatus" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "active"

  @id:geofence-activation-keeps-boundary @lifecycle @operation:createGeofence @operation:activateGeofence @operation:getGeofence
  Scenario: The activation of a geofence leaves its name and its boundary
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "name" is remembered as "name as read"
    And the response field "shape" is remembered as "shape"
    Given a valid "activateGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "name" is the remembered "name"
    And the response field "shape" is the remembered "shape"
