Feature: What happens at the boundary

  Rules say what is done when an element crosses the boundary of a geofence, and who is told.

  @id:rule-created @positive @operation:createGeofence @operation:createGeofenceRule
  Scenario: A rule is created for a geofence
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "createGeofenceRule" request with every field
    And the body field "$" is the test data "rule of a geofence"
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response reveals no internals

  @id:rule-keeps-geofence @lifecycle @operation:createGeofence @operation:createGeofenceRule @operation:getGeofence
  Scenario: A rule leaves the geofence itself as it was
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "createGeofenceRule" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "name" is remembered as "name as read"
    And the response field "name" is the remembered "name"

  @id:rule-two @positive @operation:createGeofence @operation:createGeofenceRule
  Scenario: A geofence can have two rules
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "createGeofenceRule" request with every field
    And the body field "$" is the test data "rule of a geofence"
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "createGeofenceRule" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body field "$" is the test data "other rule of a geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:rule-wrong-type @negative @operation:createGeofenceRule
  Scenario Outline: A rule with a value of the wrong type is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "createGeofenceRule" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case        | field      |
      | action-type | actionType |
      | action      | action     |

  @id:rule-no-body @negative @operation:createGeofenceRule
  Scenario: A rule without a body is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "createGeofenceRule" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:rule-not-json @negative @operation:createGeofenceRule
  Scenario: A rule whose body is not JSON is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "createGeofenceRule" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:element-rule-created @positive @operation:createGeofence @operation:addGeofenceElement @operation:createElementAction
  Scenario: A rule is created for one element of a geofence
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "createElementAction" request with every field
    And the body field "$" is the test data "rule of an element"
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response reveals no internals

  @id:element-rule-keeps-element @lifecycle @operation:createGeofence @operation:addGeofenceElement @operation:createElementAction @operation:listGeofenceElements
  Scenario: A rule for one of two like elements leaves both as they were
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body field "elementType" is remembered as "type"
    And the body field "trackingMethod" is remembered as "method"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "other element"
    Given a valid "createElementAction" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    And the request has succeeded
    Given a valid "listGeofenceElements" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0]" is remembered as "first of the list"
    And the response list "$" has 2 items
    And the response field "[0].elementType" is the remembered "type"
    And the response field "[0].trackingMethod" is the remembered "method"
    And the response field "[1].elementType" is the remembered "type"
    And the response field "[1].trackingMethod" is the remembered "method"

  @id:element-rule-unknown @negative @operation:createGeofence @operation:createElementAction
  Scenario: A rule for an element that does not exist is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "createElementAction" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:element-rule-geofence-unknown @negative @operation:createGeofence @operation:addGeofenceElement @operation:createElementAction
  Scenario: A rule for an element at a geofence that does not exist is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "createElementAction" request with every field
    And the path parameter "geofenceId" is unknown
    And the path parameter "elementId" is the remembered "element"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:element-rule-after-removal @negative @operation:createGeofence @operation:addGeofenceElement @operation:removeGeofenceElement @operation:createElementAction
  Scenario: A rule for an element that was removed is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "removeGeofenceElement" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    And the request has succeeded
    Given a valid "createElementAction" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:element-rule-another-geofence @negative @operation:createGeofence @operation:addGeofenceElement @operation:createElementAction
  Scenario: A rule for an element of another geofence is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "other geofence"
    Given a valid "createElementAction" request with every field
    And the path parameter "geofenceId" is the remembered "other geofence"
    And the path parameter "elementId" is the remembered "element"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:element-rule-geofence-removed @negative @operation:createGeofence @operation:addGeofenceElement @operation:deleteGeofence @operation:createElementAction
  Scenario: A rule for an element of a geofence that was removed is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "deleteGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "createElementAction" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:element-rule-wrong-type @negative @operation:createElementAction
  Scenario Outline: A rule for one element with a value of the wrong type is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "createElementAction" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | field            |
      | notification-type | notificationType |
      | recipient         | recipient        |
      | recipient-type    | recipientType    |

  @id:element-rule-no-body @negative @operation:createElementAction
  Scenario: A rule for one element without a body is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "createElementAction" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:element-rule-not-json @negative @operation:createElementAction
  Scenario: A rule for one element whose body is not JSON is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "createElementAction" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:create-element-action-breaks-document @negative @operation:createElementAction
  Scenario Outline: What breaks the document of createElementAction is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "createElementAction" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
