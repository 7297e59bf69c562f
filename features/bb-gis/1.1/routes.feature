Feature: Routes

  A route is created from a start to an end, read, followed and removed. Every route is created by the scenario itself.

  @id:route-created @positive @operation:createRoute @operation:getRoute
  @requirement:bb-gis-6.8-1 @requirement:bb-gis-6.8-2
  Scenario: A route that was created is read back with a start and an end
    Given a valid "createRoute" request with every field
    And the body field "$" is the test data "route"
    When the request is sent
    Then the request is accepted
    And the response field "routeId" is remembered as "route"
    Given a valid "getRoute" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the request is accepted
    And the response field "startNode" is remembered as "start"
    And the response field "startNode" is not {}
    And the response field "endNode" is present
    And the response field "endNode" is not {}

  @id:route-parameters @lifecycle @operation:createRoute @operation:getRoute
  Scenario: A route is read back with what it must observe
    Given a valid "createRoute" request with every field
    And the body field "passThrough" is true
    And the body field "passThrough" is remembered as "pass through"
    And the body field "restrictions" is remembered as "restrictions"
    And the body field "additionalParameters" is remembered as "parameters"
    And the request has succeeded
    And the response field "routeId" is remembered as "route"
    Given a valid "getRoute" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "passThrough" is remembered as "passThrough as read"
    And the response field "passThrough" is the remembered "pass through"
    And the response field "restrictions" is the remembered "restrictions"
    And the response field "additionalParameters" is the remembered "parameters"

  @id:route-two @lifecycle @operation:createRoute @operation:getRoute
  Scenario: Two routes have two identifiers and their own ends
    Given a valid "createRoute" request with every field
    And the body field "$" is the test data "route"
    And the request has succeeded
    And the response field "routeId" is remembered as "route"
    Given a valid "createRoute" request with every field
    And the body field "$" is the test data "route to another end"
    And the request has succeeded
    And the response field "routeId" is remembered as "other route"
    And the response field "routeId" is not the remembered "route"
    Given a valid "getRoute" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "endNode" is remembered as "end"
    Given a valid "getRoute" request
    And the path parameter "routeId" is the remembered "other route"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "endNode" is not the remembered "end"

  @id:route-directions @positive @operation:createRoute @operation:getRouteDirections
  @requirement:bb-gis-6.8-4
  Scenario: Directions are reported for a route
    Given a valid "createRoute" request with every field
    And the body field "$" is the test data "route"
    And the request has succeeded
    And the response field "routeId" is remembered as "route"
    Given a valid "getRouteDirections" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the request is accepted
    And the response field "$" is remembered as "directions"
    And the response field "$" is not {}
    And the response field "$" is not []
    And the response field "$" is not null

  @id:route-segments @positive @operation:createRoute @operation:listRouteSegments
  Scenario: A route has segments
    Given a valid "createRoute" request with every field
    And the body field "$" is the test data "route"
    And the request has succeeded
    And the response field "routeId" is remembered as "route"
    Given a valid "listRouteSegments" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "segments"
    And the response field "$" is not []
    And the response field "$" is not {}
    And the response field "$" is not null

  @id:route-removed @positive @operation:createRoute @operation:deleteRoute @operation:getRoute
  @requirement:bb-gis-6.8-2
  Scenario: A route that was removed is gone
    Given a valid "createRoute" request with every field
    And the body field "$" is the test data "route"
    And the request has succeeded
    And the response field "routeId" is remembered as "route"
    Given a valid "getRoute" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the request is accepted
    Given a valid "deleteRoute" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the request is accepted
    Given a valid "getRoute" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the response status is 404

  @id:route-removed-twice @negative @operation:createRoute @operation:deleteRoute
  Scenario: A route cannot be removed twice
    Given a valid "createRoute" request with every field
    And the body field "$" is the test data "route"
    And the request has succeeded
    And the response field "routeId" is remembered as "route"
    Given a valid "deleteRoute" request
    And the path parameter "routeId" is the remembered "route"
    And the request has succeeded
    Given a valid "deleteRoute" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:route-other-remains @lifecycle @operation:createRoute @operation:deleteRoute @operation:getRoute
  Scenario: The removal of one route leaves another
    Given a valid "createRoute" request with every field
    And the body field "$" is the test data "route"
    And the request has succeeded
    And the response field "routeId" is remembered as "route"
    Given a valid "getRoute" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "endNode" is remembered as "end"
    Given a valid "createRoute" request with every field
    And the body field "$" is the test data "route"
    And the request has succeeded
    And the response field "routeId" is remembered as "other route"
    And the response field "routeId" is not the remembered "route"
    Given a valid "deleteRoute" request
    And the path parameter "routeId" is the remembered "other route"
    And the request has succeeded
    Given a valid "getRoute" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "endNode" is the remembered "end"
    Given a valid "getRoute" request
    And the path parameter "routeId" is the remembered "other route"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:route-unknown @negative @operation:getRoute @operation:deleteRoute @operation:getRouteDirections @operation:listRouteSegments
  Scenario Outline: A route that does not exist cannot be <what>
    Given a valid "<operation>" request
    And the path parameter "routeId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

    Examples:
      | case                 | operation          | what                   |
      | get-route            | getRoute           | read                   |
      | delete-route         | deleteRoute        | removed                |
      | get-route-directions | getRouteDirections | asked for directions   |
      | list-route-segments  | listRouteSegments  | asked for its segments |

  @id:route-used-after-removal @negative @operation:createRoute @operation:deleteRoute @operation:getRouteDirections @operation:listRouteSegments
  Scenario Outline: A route that was removed cannot be <what>
    Given a valid "createRoute" request with every field
    And the body field "$" is the test data "route"
    And the request has succeeded
    And the response field "routeId" is remembered as "route"
    Given a valid "deleteRoute" request
    And the path parameter "routeId" is the remembered "route"
    And the request has succeeded
    Given a valid "<operation>" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

    Examples:
      | case                 | operation          | what                   |
      | get-route-directions | getRouteDirections | asked for directions   |
      | list-route-segments  | listRouteSegments  | asked for its segments |

  @id:route-wrong-type @negative @operation:createRoute
  Scenario Outline: A route with a value of the wrong type is refused
    Given a valid "createRoute" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                  | field                |
      | start-node            | startNode            |
      | end-node              | endNode              |
      | pass-through          | passThrough          |
      | restrictions          | restrictions         |
      | additional-parameters | additionalParameters |

  @id:route-no-body @negative @operation:createRoute
  Scenario: A route without a body is refused
    Given a valid "createRoute" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:route-not-json @negative @operation:createRoute
  Scenario: A route whose body is not JSON is refused
    Given a valid "createRoute" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:route-refused-keeps @negative @operation:createRoute @operation:getRoute
  @requirement:bb-gis-5.4-1
  Scenario: A refused route leaves an earlier one
    Given a valid "createRoute" request with every field
    And the body field "$" is the test data "route"
    And the request has succeeded
    And the response field "routeId" is remembered as "route"
    Given a valid "getRoute" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the request is accepted
    And the response field "startNode" is remembered as "start"
    Given a valid "createRoute" request with every field
    And the body field "startNode" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    Given a valid "getRoute" request
    And the path parameter "routeId" is the remembered "route"
    When the request is sent
    Then the request is accepted
    And the response field "startNode" is the remembered "start"

  @id:create-route-breaks-document @negative @operation:createRoute
  Scenario Outline: What breaks the document of createRoute is refused
    Given a valid "createRoute" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                           | part                             | fault                |
      | body-wrong-type                | body field "$"                   | is of the wrong type |
      | startNode.longitude-wrong-type | body field "startNode.longitude" | is of the wrong type |
      | startNode.latitude-wrong-type  | body field "startNode.latitude"  | is of the wrong type |
      | startNode.order-wrong-type     | body field "startNode.order"     | is of the wrong type |
      | endNode.longitude-wrong-type   | body field "endNode.longitude"   | is of the wrong type |
      | endNode.latitude-wrong-type    | body field "endNode.latitude"    | is of the wrong type |
      | endNode.order-wrong-type       | body field "endNode.order"       | is of the wrong type |
