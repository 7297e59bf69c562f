Feature: Geofences

  A geofence is created, read, listed, changed and removed. Every geofence is created by the scenario itself.

  @id:geofence-created @positive @operation:createGeofence @operation:getGeofence
  @requirement:bb-gis-6.7-1
  Scenario: A geofence that was created is read back
    Given a valid "createGeofence" request with every field
    And the body field "shape" is the test data "boundary of a geofence"
    And the body field "name" is remembered as "name"
    When the request is sent
    Then the request is accepted
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "name" is remembered as "name as read"
    And the response field "name" is the remembered "name"
    And the response field "shape" is present

  @id:geofence-listed @positive @operation:createGeofence @operation:listGeofences
  @requirement:bb-gis-6.7-1 @requirement:bb-gis-6.7-4
  Scenario: A geofence that was created is listed
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "name"
    And the request has succeeded
    Given a valid "listGeofences" request
    When the request is sent
    Then the request is accepted
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].name" is remembered as "first of the list"
    And the response list "$" holds an item whose "name" is the remembered "name"

  @id:geofence-two-listed @lifecycle @operation:createGeofence @operation:listGeofences
  @requirement:bb-gis-6.7-4
  Scenario: Two geofences are listed under two identifiers
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "other name"
    And the request has succeeded
    And the response field "geofenceId" is remembered as "other geofence"
    And the response field "geofenceId" is not the remembered "geofence"
    Given a valid "listGeofences" request
    When the request is sent
    Then the request is accepted
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].name" is remembered as "first of the list"
    And the response list "$" holds an item whose "name" is the remembered "name"
    And the response list "$" holds an item whose "name" is the remembered "other name"

  @id:geofence-changed @positive @operation:createGeofence @operation:updateGeofence @operation:getGeofence
  @requirement:bb-gis-6.7-2
  Scenario: A geofence that is given the boundary of another has the same size and shape
    Given a valid "createGeofence" request with every field
    And the body field "shape" is the test data "other boundary of a geofence"
    And the body field "size" is 69.1
    And the request has succeeded
    And the response field "geofenceId" is remembered as "other geofence"
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "other geofence"
    And the request has succeeded
    And the response field "shape" is remembered as "shape"
    And the response field "size" is remembered as "size"
    Given a valid "createGeofence" request with every field
    And the body field "shape" is the test data "boundary of a geofence"
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "shape" is remembered as "shape as read"
    And the response field "shape" is not the remembered "shape"
    Given a valid "updateGeofence" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body field "shape" is the test data "other boundary of a geofence"
    And the body field "size" is 69.1
    When the request is sent
    Then the request is accepted
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "shape" is remembered as "shape as read"
    And the response field "shape" is the remembered "shape"
    And the response field "size" is the remembered "size"

  @id:geofence-changed-listed @lifecycle @operation:createGeofence @operation:updateGeofence @operation:listGeofences
  Scenario: A geofence is listed under its new name after a change, and no longer under its old one
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "updateGeofence" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body field "name" is remembered as "new name"
    And the request has succeeded
    Given a valid "listGeofences" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].name" is remembered as "first of the list"
    And the response list "$" holds an item whose "name" is the remembered "new name"
    And the response list "$" holds no item whose "name" is the remembered "name"

  @id:geofence-other-unchanged @lifecycle @operation:createGeofence @operation:updateGeofence @operation:getGeofence
  Scenario: A change of one geofence leaves another as it was
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "other geofence"
    Given a valid "updateGeofence" request with every field
    And the path parameter "geofenceId" is the remembered "other geofence"
    And the request has succeeded
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "name" is remembered as "name as read"
    And the response field "name" is the remembered "name"

  @id:geofence-removed @positive @operation:createGeofence @operation:deleteGeofence @operation:getGeofence
  @requirement:bb-gis-6.7-3
  Scenario: A geofence that was removed is gone
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    Given a valid "deleteGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the response status is 404

  @id:geofence-removed-not-listed @lifecycle @operation:createGeofence @operation:deleteGeofence @operation:listGeofences
  @requirement:bb-gis-6.7-3 @requirement:bb-gis-6.7-4
  Scenario: A geofence that was removed is no longer listed
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "listGeofences" request
    When the request is sent
    Then the request is accepted
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].name" is remembered as "first of the list"
    And the response list "$" holds an item whose "name" is the remembered "name"
    Given a valid "deleteGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "listGeofences" request
    When the request is sent
    Then the request is accepted
    And the response list "$" holds no item whose "name" is the remembered "name"

  @id:geofence-removed-twice @negative @operation:createGeofence @operation:deleteGeofence
  Scenario: A geofence cannot be removed twice
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "deleteGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "deleteGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:geofence-other-remains @lifecycle @operation:createGeofence @operation:deleteGeofence @operation:getGeofence
  Scenario: The removal of one geofence leaves another
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "other geofence"
    Given a valid "deleteGeofence" request
    And the path parameter "geofenceId" is the remembered "other geofence"
    And the request has succeeded
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "name" is remembered as "name as read"
    And the response field "name" is the remembered "name"

  @id:geofence-unknown @negative @operation:getGeofence @operation:updateGeofence @operation:deleteGeofence @operation:getGeofenceStatus
  @operation:activateGeofence @operation:deactivateGeofence @operation:listGeofenceElements @operation:addGeofenceElement @operation:createGeofenceRule
  Scenario Outline: A geofence that does not exist cannot be <what>
    Given a valid "<operation>" request with every field
    And the path parameter "geofenceId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

    Examples:
      | case                   | operation            | what                   |
      | get-geofence           | getGeofence          | read                   |
      | update-geofence        | updateGeofence       | changed                |
      | delete-geofence        | deleteGeofence       | removed                |
      | get-geofence-status    | getGeofenceStatus    | asked for its status   |
      | activate-geofence      | activateGeofence     | activated              |
      | deactivate-geofence    | deactivateGeofence   | deactivated            |
      | list-geofence-elements | listGeofenceElements | asked for its elements |
      | add-geofence-element   | addGeofenceElement   | given an element       |
      | create-geofence-rule   | createGeofenceRule   | given a rule           |

  @id:geofence-used-after-removal @negative @operation:createGeofence @operation:deleteGeofence @operation:updateGeofence @operation:getGeofenceStatus
  @operation:activateGeofence @operation:deactivateGeofence @operation:listGeofenceElements @operation:addGeofenceElement @operation:createGeofenceRule
  Scenario Outline: A geofence that was removed cannot be <what>
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "deleteGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "<operation>" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

    Examples:
      | case                   | operation            | what                   |
      | update-geofence        | updateGeofence       | changed                |
      | get-geofence-status    | getGeofenceStatus    | asked for its status   |
      | activate-geofence      | activateGeofence     | activated              |
      | deactivate-geofence    | deactivateGeofence   | deactivated            |
      | list-geofence-elements | listGeofenceElements | asked for its elements |
      | add-geofence-element   | addGeofenceElement   | given an element       |
      | create-geofence-rule   | createGeofenceRule   | given a rule           |

  @id:geofence-refused-not-listed @negative @operation:createGeofence @operation:listGeofences
  Scenario: A geofence whose creation was refused is not listed
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "name"
    And the body field "size" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listGeofences" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].name" is remembered as "first of the list"
    And the response list "$" holds no item whose "name" is the remembered "name"

  @id:geofence-create-wrong-type @negative @operation:createGeofence
  Scenario Outline: A geofence with a value of the wrong type is refused
    Given a valid "createGeofence" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case   | field  |
      | name   | name   |
      | shape  | shape  |
      | size   | size   |
      | status | status |

  @id:geofence-create-no-body @negative @operation:createGeofence
  Scenario: A geofence without a body is refused
    Given a valid "createGeofence" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:geofence-create-not-json @negative @operation:createGeofence
  Scenario: A geofence whose body is not JSON is refused
    Given a valid "createGeofence" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:geofence-change-wrong-type @negative @operation:updateGeofence @operation:createGeofence @operation:getGeofence
  @requirement:bb-gis-5.4-1
  Scenario Outline: A change of a geofence with a value of the wrong type is refused
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "updateGeofence" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getGeofence" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response field "name" is remembered as "name as read"
    And the response field "name" is the remembered "name"

    Examples:
      | case   | field  |
      | name   | name   |
      | shape  | shape  |
      | size   | size   |
      | status | status |

  @id:geofence-change-no-body @negative @operation:updateGeofence
  Scenario: A change of a geofence without a body is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "updateGeofence" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:geofence-change-not-json @negative @operation:updateGeofence
  Scenario: A change of a geofence whose body is not JSON is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "updateGeofence" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:create-geofence-breaks-document @negative @operation:createGeofence
  Scenario Outline: What breaks the document of createGeofence is refused
    Given a valid "createGeofence" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:update-geofence-breaks-document @negative @operation:updateGeofence
  Scenario Outline: What breaks the document of updateGeofence is refused
    Given a valid "createGeofence" request with every field
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "updateGeofence" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:add-geofence-element-breaks-document @negative @operation:addGeofenceElement
  Scenario Outline: What breaks the document of addGeofenceElement is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:create-geofence-rule-breaks-document @negative @operation:createGeofenceRule
  Scenario Outline: What breaks the document of createGeofenceRule is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "createGeofenceRule" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
