@together:configuration
Feature: Event types of a room

  The manager of a room creates event types, lists, reads and removes them. Every event type is created by the scenario itself;
  the room and its manager come from the test data of the candidate profile.

  Background:
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the test data "room"
    And the path parameter "applicationCode" is remembered as "room"

  @id:event-type-accepted @operation:createEventType @operation:getEventType @requirement:bb-information-mediator-6.5-2 @positive
  Scenario: An event type is created
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response field "eventType" is the remembered "event type"

  @id:event-type-read-back @operation:createEventType @operation:getEventType @requirement:bb-information-mediator-6.5-2 @requirement:bb-information-mediator-6.5-3 @requirement:bb-information-mediator-6.5-4 @lifecycle
  Scenario: An event type is read back with the JSON schema that it was created with
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "schema" is {"type": "object", "properties": {"street": {"type": "string"}, "newStreet": {"type": "string"}}, "required": ["newStreet"]}
    And the body field "eventType" is remembered as "event type"
    And the body field "schema" is remembered as "schema"
    And the request has succeeded
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "eventType" is the remembered "event type"
    And the response field "schema" is the remembered "schema"

  @id:event-type-schemas-apart @operation:createEventType @operation:getEventType @lifecycle
  Scenario: Each event type keeps a schema of its own
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the body field "schema" is remembered as "schema"
    And the request has succeeded
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "other event type"
    And the body field "schema" is {"type": "object", "required": ["reason"]}
    And the body field "schema" is remembered as "other schema"
    And the request has succeeded
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response field "schema" is the remembered "schema"
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "schema" is the remembered "other schema"

  @id:event-type-listed @operation:createEventType @operation:getEventTypeList @requirement:bb-information-mediator-6.5-2 @requirement:bb-information-mediator-6.5-4 @positive
  Scenario: A new event type is listed with the others of the room
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "other event type"
    And the request has succeeded
    Given a valid "getEventTypeList" request
    And the path parameter "applicationCode" is the remembered "room"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response list "$" holds an item whose "$" is the remembered "event type"
    And the response list "$" holds an item whose "$" is the remembered "other event type"
    And no two items of the response list "$" have the same "$"

  @id:event-type-read @operation:getEventType @positive
  Scenario: An event type is read
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "eventType" is the remembered "event type"
    And the response field "schema" is present

  @id:event-type-twice @operation:createEventType @operation:getEventType @negative
  Scenario: An event type is not created a second time, and the first one stays as it is
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the body field "schema" is remembered as "schema"
    And the request has succeeded
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is the remembered "event type"
    And the body field "schema" is {"type": "object", "required": ["reason"]}
    When the request is sent
    Then the response status is 409
    And the response reveals no internals
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response field "schema" is the remembered "schema"

  @id:event-type-left-out @operation:createEventType @negative
  Scenario Outline: An event type without its <field> is refused
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | field     |
      | eventType |
      | schema    |

  @id:event-type-refused-is-not-there @operation:createEventType @operation:getEventType @negative
  Scenario: An event type that was refused does not exist
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "schema" is left out
    And the body field "eventType" is remembered as "event type"
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 204

  @id:event-type-wrong-type @operation:createEventType @negative
  Scenario Outline: An event type whose <field> is of the wrong type is refused
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | field     |
      | eventType |
      | schema    |

  @id:event-type-not-json @operation:createEventType @negative
  Scenario: An event type that is not JSON is refused
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:event-type-unknown-room @operation:createEventType @negative
  Scenario: No event type is created in a room that does not exist
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "applicationCode" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-type-no-client @operation:createEventType @negative
  Scenario: A caller that does not name itself creates no event type
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the header "X-GovStack-Client" is left out
    And the body field "eventType" is remembered as "event type"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 204

  @id:event-type-list-unknown-room @operation:getEventTypeList @negative
  Scenario: A room that does not exist lists none of the event types of another
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "getEventTypeList" request
    And the path parameter "applicationCode" is the remembered "room"
    When the request is sent
    Then the response list "$" holds an item whose "$" is the remembered "event type"
    Given a valid "getEventTypeList" request
    And the path parameter "applicationCode" is unknown
    When the request is sent
    Then the response field "[0]" is absent
    And the response reveals no internals

  @id:event-type-list-no-client @operation:getEventTypeList @negative
  Scenario: A caller that does not name itself sees no event types
    Given a valid "getEventTypeList" request
    And the path parameter "applicationCode" is the remembered "room"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-type-read-no-client @operation:getEventType @negative
  Scenario: A caller that does not name itself reads no event type
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-type-delete-no-client @operation:deleteEventType @operation:getEventType @negative
  Scenario: A caller that does not name itself removes no event type
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "deleteEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response field "eventType" is the remembered "event type"

  @id:event-type-read-unknown @operation:getEventType @negative
  Scenario: Of an event type that does not exist nothing is read
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is unknown
    When the request is sent
    Then the response status is 204
    And the response matches the specification

  @id:event-type-deleted @operation:deleteEventType @positive
  Scenario: An event type is removed
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "deleteEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 204

  @id:event-type-deleted-is-gone @operation:deleteEventType @operation:getEventType @operation:getEventTypeList @lifecycle
  Scenario: An event type that was removed is gone, and another one stays
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "other event type"
    And the request has succeeded
    Given a valid "deleteEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 204
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    When the request is sent
    Then the response field "eventType" is the remembered "other event type"
    Given a valid "getEventTypeList" request
    And the path parameter "applicationCode" is the remembered "room"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "$" is the remembered "event type"
    And the response list "$" holds an item whose "$" is the remembered "other event type"

  @id:event-type-deleted-twice @operation:deleteEventType @negative
  Scenario: An event type is not removed a second time
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "deleteEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the request has succeeded
    When the request is sent again
    Then the response status is 404
    And the response reveals no internals

  @id:event-type-delete-unknown @operation:deleteEventType @negative
  Scenario: An event type that does not exist is not removed
    Given a valid "deleteEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

  @id:event-type-created-again @operation:createEventType @operation:deleteEventType @operation:getEventType @lifecycle
  Scenario: An event type that was removed can be created anew
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "deleteEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the request has succeeded
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is the remembered "event type"
    And the body field "schema" is {"type": "object", "required": ["reason"]}
    And the body field "schema" is remembered as "new schema"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "schema" is the remembered "new schema"

  @id:event-type-reading-changes-nothing @operation:getEventType @requirement:bb-information-mediator-5.1.1-1 @lifecycle
  Scenario: An event type that is read twice is the same both times
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "getEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "$" is remembered as "first answer"
    When the request is sent again
    Then the request is accepted
    And the response field "$" is the remembered "first answer"
    And the response field "eventType" is the remembered "event type"
