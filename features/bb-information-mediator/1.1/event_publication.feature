@together:configuration
Feature: Publication of events

  An application publishes events of a type, asks for their status and withdraws them. Every event type and every event
  is created by the scenario itself, and an application has subscribed to the type and will fetch its events, so that
  a published event waits. The room, and whoever manages it, publishes in it and subscribes to it, come from the test data
  of the candidate profile.

  Background:
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the test data "room"
    And the path parameter "applicationCode" is remembered as "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded

  @id:event-accepted @operation:publishEvent @requirement:bb-information-mediator-6.5-5 @requirement:bb-information-mediator-6.5-16 @positive
  Scenario: An event is acknowledged with its identifier
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "id" is remembered as "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted

  @id:event-of-another-shape @operation:publishEvent @operation:getStatus @requirement:bb-information-mediator-6.5-5 @positive
  Scenario: An event of another type with a shape of its own is accepted
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "schema" is {"type": "object", "properties": {"street": {"type": "string"}, "newStreet": {"type": "string"}}, "required": ["newStreet"]}
    And the body field "eventType" is remembered as "move"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "move"
    And the body field "eventType" is the remembered "move"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "move"
    And the body field "eventType" is the remembered "move"
    And the body field "event" is {"street": "Harbour Road 4", "newStreet": "Station Square 11"}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is remembered as "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "move"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted

  @id:event-identifiers-differ @operation:publishEvent @requirement:bb-information-mediator-6.5-13 @requirement:bb-information-mediator-6.5-16 @lifecycle
  Scenario: Two events that are alike have different identifiers
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    When the request is sent again
    Then the request is accepted
    And the response field "id" is not the remembered "event"

  @id:event-status @operation:getStatus @positive
  Scenario: The status of a published event is read
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:event-status-apart @operation:publishEvent @operation:getStatus @lifecycle
  Scenario: Each event has a status of its own
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is not the remembered "event"
    And the response field "id" is remembered as "other event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted
    And the response matches the specification
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "other event"
    When the request is sent
    Then eventually the response field "id" is the remembered "other event"
    And the request is accepted
    And the response matches the specification

  @id:event-status-twice @operation:publishEvent @operation:getStatus @lifecycle
  Scenario: The status of an event is of the same event before and after another one is published
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is not the remembered "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted
    And the response matches the specification

  @id:event-numbers-rise @operation:publishEvent @operation:getStatus @lifecycle
  Scenario: An event that is published later has a higher number
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the response field "sequence" is remembered as "number"
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "later event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "later event"
    When the request is sent
    Then eventually the response field "id" is the remembered "later event"
    And the response field "sequence" is greater than the remembered "number"

  @id:event-status-unknown @operation:getStatus @negative
  Scenario: An event that was never published has no status
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

  @id:event-status-other-type @operation:getStatus @negative
  Scenario: An event is not found under another event type
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "other event type"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:event-status-no-client @operation:getStatus @negative
  Scenario: A caller that does not name itself reads no status
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-unknown-type @operation:publishEvent @negative
  Scenario: An event of a type that does not exist is refused
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is unknown
    And the path parameter "eventType" is remembered as "unknown event type"
    And the body field "eventType" is the remembered "unknown event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

  @id:event-removed-type @operation:publishEvent @operation:deleteEventType @negative
  Scenario: An event of a type that was removed is refused
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    Given a valid "deleteEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:event-unknown-room @operation:publishEvent @negative
  Scenario: An event for a room that does not exist is refused
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the path parameter "applicationCode" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-left-out @operation:publishEvent @negative
  Scenario Outline: A publication without its <field> is refused
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | field     |
      | eventType |
      | event     |

  @id:event-wrong-type @operation:publishEvent @negative
  Scenario Outline: A publication whose <field> is of the wrong type is refused
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | field     |
      | eventType |
      | event     |

  @id:event-not-json @operation:publishEvent @negative
  Scenario: A publication that is not JSON is refused
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:event-no-client @operation:publishEvent @negative
  Scenario: A caller that does not name itself publishes no event
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-withdrawn @operation:deleteEvent @positive
  Scenario: A published event is withdrawn
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "deleteEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response status is 204

  @id:event-withdrawn-alone @operation:deleteEvent @operation:getStatus @lifecycle
  Scenario: Where one event is withdrawn, another one stays
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is not the remembered "event"
    And the response field "id" is remembered as "other event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "deleteEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "other event"
    When the request is sent
    Then eventually the response field "id" is the remembered "other event"
    And the request is accepted
    And the response matches the specification

  @id:event-withdraw-unknown @operation:deleteEvent @negative
  Scenario: An event that was never published is not withdrawn
    Given a valid "deleteEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

  @id:event-withdraw-other-type @operation:deleteEvent @operation:getStatus @negative
  Scenario: An event is not withdrawn under another event type
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "other event type"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "deleteEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"

  @id:event-withdraw-no-client @operation:deleteEvent @operation:getStatus @negative
  Scenario: A caller that does not name itself withdraws no event
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "deleteEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "getStatus" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"

  @id:publish-event-breaks-document @negative @operation:publishEvent
  Scenario Outline: What breaks the document of publishEvent is refused
    Given a valid "publishEvent" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                 | part                   | fault                |
      | eventType-wrong-type | body field "eventType" | is of the wrong type |

  @id:publish-event-otherwise-right @negative @operation:publishEvent
  Scenario Outline: What breaks the document of publishEvent is refused where all else is right
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the test data "room"
    And the path parameter "applicationCode" is remembered as "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                 | part                   | fault                |
      | eventType-wrong-type | body field "eventType" | is of the wrong type |
      | eventType-null       | body field "eventType" | is null              |
