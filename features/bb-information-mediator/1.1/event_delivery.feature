@together:configuration
Feature: Delivery of events

  A subscriber fetches the events of a type one after another, and confirms each. Before each scenario there is a new event type,
  and an application that has subscribed to it and fetches the events itself. The room, and whoever manages it, publishes in it
  and subscribes to it, come from the test data of the candidate profile.

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

  @id:delivery-as-published @operation:publishEvent @operation:pullEvent @requirement:bb-information-mediator-6.5-5 @requirement:bb-information-mediator-6.5-6 @requirement:bb-information-mediator-6.5-13 @positive
  Scenario: An event reaches its subscriber as it was published
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "event" is {"dateTime": "2026-10-07T06:40:00+02:00", "gender": "F", "mother": "Zuri Achieng", "place": "Riverside Clinic"}
    And the body field "event" is remembered as "payload"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "event" is the remembered "payload"

  @id:delivery-again-until-confirmed @operation:publishEvent @operation:pullEvent @requirement:bb-information-mediator-6.5-7 @lifecycle
  Scenario: An event that is not confirmed is kept, and comes again
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "event" is {"dateTime": "2026-10-07T06:40:00+02:00", "gender": "F", "mother": "Zuri Achieng", "place": "Riverside Clinic"}
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    When the request is sent again
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted
    And the response field "event.mother" is "Zuri Achieng"

  @id:delivery-confirmed @operation:confirmEvent @operation:pullEvent @positive
  Scenario: An event that was confirmed does not come again
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the request is accepted
    Given a valid "confirmEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response status is 404

  @id:delivery-nothing @operation:pullEvent @negative
  Scenario: Where nothing was published nothing comes
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

  @id:delivery-each-once @operation:publishEvent @operation:pullEvent @operation:confirmEvent @lifecycle
  Scenario: Of two events each comes once
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the request is accepted
    And the response field "id" is remembered as "first delivered"
    Given a valid "confirmEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "first delivered"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is not the remembered "first delivered"
    And the request is accepted
    And the response matches the specification
    And the response field "id" is remembered as "second delivered"
    Given a valid "confirmEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "second delivered"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response status is 404

  @id:delivery-in-order @operation:patchSub @operation:publishEvent @operation:pullEvent @operation:confirmEvent @lifecycle
  Scenario: Events come in the order of publication where the subscriber asked for it
    Given a valid "patchSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the body field "options.FIFO" is true
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "first event"
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is not the remembered "first event"
    And the response field "id" is remembered as "second event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "first event"
    And the request is accepted
    And the response matches the specification
    Given a valid "confirmEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "first event"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "second event"
    And the request is accepted
    And the response matches the specification

  @id:delivery-to-all @operation:publishEvent @operation:pullEvent @requirement:bb-information-mediator-6.5-6 @lifecycle
  Scenario: An event reaches every subscriber
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "event" is {"dateTime": "2026-10-07T06:40:00+02:00", "gender": "F", "mother": "Zuri Achieng", "place": "Riverside Clinic"}
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted
    And the response field "event.mother" is "Zuri Achieng"

  @id:delivery-confirmed-for-oneself @operation:confirmEvent @operation:pullEvent @requirement:bb-information-mediator-6.5-6 @lifecycle
  Scenario: An event that one subscriber has confirmed still reaches another
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the request is accepted
    Given a valid "confirmEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then the request is accepted
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response status is 404
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted

  @id:delivery-kept-for-the-absent @operation:publishEvent @operation:pullEvent @operation:confirmEvent @requirement:bb-information-mediator-6.5-7 @lifecycle
  Scenario: Events wait for a subscriber that fetches them late
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the request is accepted
    Given a valid "confirmEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then eventually the request is accepted
    And the response field "id" is remembered as "first delivered"
    Given a valid "confirmEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "first delivered"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then the request is accepted
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then eventually the response field "id" is not the remembered "first delivered"
    And the request is accepted

  @id:delivery-not-subscribed @operation:pullEvent @negative
  Scenario: An event does not come to an application that has not subscribed
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification

  @id:delivery-cancelled @operation:deleteSub @operation:pullEvent @negative
  Scenario: Nothing comes after a subscription is cancelled
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the request is accepted
    Given a valid "deleteSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the request has succeeded
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:delivery-withdrawn @operation:deleteEvent @operation:pullEvent @lifecycle
  Scenario: An event that was withdrawn is delivered no more
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "deleteEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response status is 404

  @id:delivery-withdrawn-alone @operation:deleteEvent @operation:pullEvent @lifecycle
  Scenario: Where one event is withdrawn, another one is delivered
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
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "other event"
    And the request is accepted
    And the response matches the specification

  @id:delivery-of-the-type @operation:publishEvent @operation:pullEvent @lifecycle
  Scenario: Events of one type do not come under another
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "other event type"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    And the body field "eventType" is the remembered "other event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    And the body field "eventType" is the remembered "other event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted
    And the response matches the specification
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:delivery-type-removed-alone @operation:deleteEventType @operation:pullEvent @lifecycle
  Scenario: A removed event type takes nothing from the subscription and the events of another
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
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "deleteEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response field "eventType" is the remembered "event type"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "event"

  @id:delivery-confirmed-by-another @operation:confirmEvent @operation:pullEvent @negative
  Scenario: An application that has subscribed to another event type alone confirms no event of this one
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "other event type"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    And the body field "eventType" is the remembered "other event type"
    And the body field "delivery" is "PULL"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "confirmEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then the request is refused
    And the response matches the specification
    And the response reveals no internals

  @id:delivery-turned-to-pull @operation:patchSub @operation:publishEvent @operation:pullEvent @lifecycle
  Scenario: A subscriber that asks to fetch events itself can fetch those that are published from then on
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "other event type"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    And the body field "eventType" is the remembered "other event type"
    And the body field "delivery" is "PUSH"
    And the request has succeeded
    Given a valid "patchSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    And the body field "eventType" is the remembered "other event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    And the body field "eventType" is the remembered "other event type"
    And the body field "event" is {"dateTime": "2026-10-07T06:40:00+02:00", "gender": "F", "mother": "Zuri Achieng", "place": "Riverside Clinic"}
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    And the request is accepted
    And the response matches the specification
    And the response field "event.mother" is "Zuri Achieng"

  @id:delivery-unknown-type @operation:pullEvent @negative
  Scenario: Nothing comes of a type that does not exist
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification

  @id:delivery-no-client @operation:pullEvent @negative
  Scenario: Nothing comes to a caller that does not name itself
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:delivery-confirm-unknown @operation:confirmEvent @operation:pullEvent @negative
  Scenario: An event that was never published is not confirmed, and the one that waits is kept
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "confirmEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"

  @id:delivery-confirm-other-type @operation:confirmEvent @operation:pullEvent @negative
  Scenario: An event is not confirmed under another type
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "other event type"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    And the body field "eventType" is the remembered "other event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the request is accepted
    Given a valid "confirmEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"

  @id:delivery-confirm-no-client @operation:confirmEvent @operation:pullEvent @negative
  Scenario: A caller that does not name itself confirms nothing
    Given a valid "publishEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "event"
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the request is accepted
    Given a valid "confirmEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the path parameter "eventId" is the remembered "event"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "pullEvent" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then eventually the response field "id" is the remembered "event"
