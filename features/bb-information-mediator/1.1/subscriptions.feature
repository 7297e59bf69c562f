@together:configuration
Feature: Subscriptions

  An application subscribes to an event type, reads and lists its subscriptions, changes and cancels them.
  Every event type and every subscription is created by the scenario itself. The room, its manager and those who subscribe
  come from the test data of the candidate profile.

  Background:
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the test data "room"
    And the path parameter "applicationCode" is remembered as "room"
    And the body field "eventType" is remembered as "event type"
    And the request has succeeded

  @id:subscription-accepted @operation:addSub @operation:getSub @requirement:bb-information-mediator-6.5-12 @positive
  Scenario: A subscription with the required parts alone is accepted
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response field "eventType" is the remembered "event type"

  @id:subscription-every-field @operation:addSub @operation:getSub @requirement:bb-information-mediator-6.5-12 @positive
  Scenario: A subscription is read back as it was sent
    Given a valid "addSub" request with every field
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "id" is new
    And the body field "subscriberId" is the test data "subscriber"
    And the body field "subscriberId.applicationCode" is remembered as "subscriber"
    And the body field "options.TTL" is remembered as "time to live"
    And the body field "options.FIFO" is remembered as "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "eventType" is the remembered "event type"
    And the response field "subscriberId.applicationCode" is the remembered "subscriber"
    And the response field "options.TTL" is the remembered "time to live"
    And the response field "options.FIFO" is the remembered "order"

  @id:subscription-names-its-caller @operation:addSub @operation:getSub @lifecycle
  Scenario: A subscription that names no subscriber is of the application that sent it, where the room says so
    Given a valid "addSub" request with every field
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "id" is new
    And the body field "subscriberId" is the test data "subscriber"
    And the body field "subscriberId.memberClass" is remembered as "member class"
    And the body field "subscriberId.memberCode" is remembered as "member code"
    And the body field "subscriberId" is left out
    And the request has succeeded
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "subscriberId.memberCode" is remembered as "named"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "eventType" is the remembered "event type"
    And the response field "subscriberId.memberClass" is the remembered "member class"
    And the response field "subscriberId.memberCode" is the remembered "member code"

  @id:subscription-delivery @operation:addSub @operation:getSub @requirement:bb-information-mediator-6.5-12 @positive
  Scenario Outline: A subscription for <delivery> delivery is read back as such
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "<delivery>"
    When the request is sent
    Then the request is accepted
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response field "delivery" is "<delivery>"

    Examples:
      | delivery |
      | PUSH     |
      | PULL     |

  @id:subscription-twice @operation:addSub @operation:getSub @negative
  Scenario: An application does not subscribe a second time, and the first subscription stays as it is
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PUSH"
    When the request is sent
    Then the response status is 409
    And the response reveals no internals
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response field "delivery" is "PULL"

  @id:subscription-of-another @operation:addSub @operation:listSub @lifecycle
  Scenario: Two applications subscribe to the same event type
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "eventType" is the remembered "event type"
    Given a valid "listSub" request
    And the path parameter "applicationCode" is the remembered "room"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "eventType" is the remembered "event type"

  @id:subscription-unknown-event-type @operation:addSub @negative
  Scenario: Nobody subscribes to an event type that does not exist
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is unknown
    And the path parameter "eventType" is remembered as "unknown event type"
    And the body field "eventType" is the remembered "unknown event type"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:subscription-invalid @operation:addSub @operation:getSub @negative
  Scenario Outline: A subscription whose <field> <fault> is refused, and is not there
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "<field>" <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

    Examples:
      | case              | field        | fault                      |
      | eventType         | eventType    | is left out                |
      | eventType-type    | eventType    | is of the wrong type       |
      | id-format         | id           | is against its format      |
      | delivery          | delivery     | is outside its enumeration |
      | subscriberId-type | subscriberId | is of the wrong type       |
      | options-type      | options      | is of the wrong type       |
      | TTL-type          | options.TTL  | is of the wrong type       |
      | FIFO-type         | options.FIFO | is of the wrong type       |

  @id:subscription-not-json @operation:addSub @negative
  Scenario: A subscription that is not JSON is refused
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:subscription-no-client @operation:addSub @negative
  Scenario: A caller that does not name itself does not subscribe
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:subscription-read @operation:getSub @positive
  Scenario: The details of a subscription are read
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "eventType" is the remembered "event type"
    And the response field "delivery" is "PULL"

  @id:subscription-read-missing @operation:getSub @negative
  Scenario: Where an application is not subscribed there is no subscription to read
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

  @id:subscription-read-unknown @operation:getSub @negative
  Scenario: There is no subscription to an event type that does not exist
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:subscription-read-of-another @operation:getSub @negative
  Scenario: The subscription of one application is none of another
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response field "eventType" is the remembered "event type"

  @id:subscription-read-no-client @operation:getSub @negative
  Scenario: A caller that does not name itself reads no subscription
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:subscription-listed @operation:listSub @positive
  Scenario: The subscriptions of an application are listed
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
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
    Given a valid "listSub" request
    And the path parameter "applicationCode" is the remembered "room"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response list "$" holds an item whose "eventType" is the remembered "event type"
    And the response list "$" holds an item whose "eventType" is the remembered "other event type"

  @id:subscription-list-is-ones-own @operation:listSub @lifecycle
  Scenario: The list of an application has none of the subscriptions of another
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "createEventType" request
    And the path parameter "applicationCode" is the remembered "room"
    And the body field "eventType" is remembered as "other event type"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    And the body field "eventType" is the remembered "other event type"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    And the request has succeeded
    Given a valid "listSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "eventType" is the remembered "other event type"
    And the response list "$" holds no item whose "eventType" is the remembered "event type"
    Given a valid "listSub" request
    And the path parameter "applicationCode" is the remembered "room"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "eventType" is the remembered "event type"
    And the response list "$" holds no item whose "eventType" is the remembered "other event type"

  @id:subscription-list-none @operation:listSub @negative
  Scenario: In a room that does not exist nobody has a subscription
    Given a valid "listSub" request
    And the path parameter "applicationCode" is unknown
    When the request is sent
    Then the request is refused
    And the response matches the specification
    And the response reveals no internals

  @id:subscription-list-no-client @operation:listSub @negative
  Scenario: A caller that does not name itself sees no subscriptions
    Given a valid "listSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:subscription-change-accepted @operation:patchSub @operation:getSub @positive
  Scenario: A change with the required parts alone is accepted
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "patchSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response field "eventType" is the remembered "event type"

  @id:subscription-change-every-field @operation:patchSub @operation:getSub @positive
  Scenario: A change of every field is read back
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PUSH"
    And the request has succeeded
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the request has succeeded
    And the response field "id" is remembered as "id"
    Given a valid "patchSub" request with every field
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "id" is the remembered "id"
    And the body field "subscriberId" is the test data "subscriber"
    And the body field "options.TTL" is remembered as "time to live"
    And the body field "options.FIFO" is remembered as "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "delivery" is "PULL"
    And the response field "options.TTL" is the remembered "time to live"
    And the response field "options.FIFO" is the remembered "order"

  @id:subscription-changed @operation:patchSub @operation:getSub @lifecycle
  Scenario Outline: A subscription whose <field> was changed is read back changed
    Given a valid "addSub" request with every field
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "id" is new
    And the body field "subscriberId" is the test data "subscriber"
    And the request has succeeded
    Given a valid "patchSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "<field>" is <value>
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "<field>" is <value>

    Examples:
      | case     | field        | value  |
      | delivery | delivery     | "PUSH" |
      | TTL      | options.TTL  | 600    |
      | FIFO     | options.FIFO | false  |

  @id:subscription-change-of-one @operation:patchSub @operation:getSub @lifecycle
  Scenario: A change of one subscription leaves another as it is
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
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
    Given a valid "patchSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PUSH"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response field "delivery" is "PUSH"
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "other event type"
    When the request is sent
    Then the response field "delivery" is "PULL"

  @id:subscription-change-invalid @operation:patchSub @operation:getSub @negative
  Scenario Outline: A change whose <field> <fault> is refused, and changes nothing
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "patchSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PUSH"
    And the body field "<field>" <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response field "delivery" is "PULL"

    Examples:
      | case              | field        | fault                      |
      | eventType         | eventType    | is left out                |
      | eventType-type    | eventType    | is of the wrong type       |
      | id-format         | id           | is against its format      |
      | delivery          | delivery     | is outside its enumeration |
      | subscriberId-type | subscriberId | is of the wrong type       |
      | options-type      | options      | is of the wrong type       |
      | TTL-type          | options.TTL  | is of the wrong type       |
      | FIFO-type         | options.FIFO | is of the wrong type       |

  @id:subscription-change-missing @operation:patchSub @operation:getSub @negative
  Scenario: Where an application is not subscribed nothing is changed, and no subscription comes to be
    Given a valid "patchSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:subscription-change-no-client @operation:patchSub @operation:getSub @negative
  Scenario: A caller that does not name itself changes no subscription
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "patchSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PUSH"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response field "delivery" is "PULL"

  @id:subscription-cancelled @operation:deleteSub @operation:getSub @positive
  Scenario: A subscription is cancelled
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "deleteSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:subscription-cancelled-is-gone @operation:deleteSub @operation:getSub @operation:listSub @lifecycle
  Scenario: A subscription that was cancelled is gone, and another one stays
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
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
    Given a valid "deleteSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    Given a valid "listSub" request
    And the path parameter "applicationCode" is the remembered "room"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "eventType" is the remembered "event type"
    And the response list "$" holds an item whose "eventType" is the remembered "other event type"

  @id:subscription-cancelled-for-oneself @operation:deleteSub @operation:getSub @lifecycle
  Scenario: An application that cancels its subscription leaves that of another as it is
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    And the request has succeeded
    Given a valid "deleteSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is the test data "other subscriber"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "eventType" is the remembered "event type"

  @id:subscription-cancelled-twice @operation:deleteSub @negative
  Scenario: A subscription is not cancelled a second time
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "deleteSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the request has succeeded
    When the request is sent again
    Then the response status is 404
    And the response reveals no internals

  @id:subscription-cancel-missing @operation:deleteSub @negative
  Scenario: Where an application is not subscribed nothing is cancelled
    Given a valid "deleteSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

  @id:subscription-cancel-no-client @operation:deleteSub @operation:getSub @negative
  Scenario: A caller that does not name itself cancels no subscription
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "deleteSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the response field "eventType" is the remembered "event type"

  @id:subscription-renewed @operation:addSub @operation:deleteSub @operation:getSub @lifecycle
  Scenario: An application can subscribe anew after it has cancelled
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PULL"
    And the request has succeeded
    Given a valid "deleteSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the request has succeeded
    Given a valid "addSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body field "delivery" is "PUSH"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "delivery" is "PUSH"

  @id:add-sub-breaks-document @negative @operation:addSub
  Scenario Outline: What breaks the document of addSub is refused
    Given a valid "addSub" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                    | part                                      | fault                |
      | eventType-left-out                      | body field "eventType"                    | is left out          |
      | body-wrong-type                         | body field "$"                            | is of the wrong type |
      | id-wrong-type                           | body field "id"                           | is of the wrong type |
      | subscriberId.instanceId-wrong-type      | body field "subscriberId.instanceId"      | is of the wrong type |
      | subscriberId.memberClass-wrong-type     | body field "subscriberId.memberClass"     | is of the wrong type |
      | subscriberId.memberCode-wrong-type      | body field "subscriberId.memberCode"      | is of the wrong type |
      | subscriberId.applicationCode-wrong-type | body field "subscriberId.applicationCode" | is of the wrong type |
      | eventType-wrong-type                    | body field "eventType"                    | is of the wrong type |

  @id:patch-sub-breaks-document @negative @operation:patchSub
  Scenario Outline: What breaks the document of patchSub is refused
    Given a valid "patchSub" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                    | part                                      | fault                |
      | body-wrong-type                         | body field "$"                            | is of the wrong type |
      | id-wrong-type                           | body field "id"                           | is of the wrong type |
      | subscriberId.instanceId-wrong-type      | body field "subscriberId.instanceId"      | is of the wrong type |
      | subscriberId.memberClass-wrong-type     | body field "subscriberId.memberClass"     | is of the wrong type |
      | subscriberId.memberCode-wrong-type      | body field "subscriberId.memberCode"      | is of the wrong type |
      | subscriberId.applicationCode-wrong-type | body field "subscriberId.applicationCode" | is of the wrong type |
      | eventType-wrong-type                    | body field "eventType"                    | is of the wrong type |

  @id:add-sub-otherwise-right @negative @operation:addSub
  Scenario Outline: What breaks the document of addSub is refused where all else is right
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
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                                    | part                                      | fault                |
      | eventType-left-out                      | body field "eventType"                    | is left out          |
      | body-wrong-type                         | body field "$"                            | is of the wrong type |
      | id-wrong-type                           | body field "id"                           | is of the wrong type |
      | eventType-wrong-type                    | body field "eventType"                    | is of the wrong type |
      | eventType-null                          | body field "eventType"                    | is null              |
      | subscriberId.instanceId-wrong-type      | body field "subscriberId.instanceId"      | is of the wrong type |
      | subscriberId.memberClass-wrong-type     | body field "subscriberId.memberClass"     | is of the wrong type |
      | subscriberId.memberCode-wrong-type      | body field "subscriberId.memberCode"      | is of the wrong type |
      | subscriberId.applicationCode-wrong-type | body field "subscriberId.applicationCode" | is of the wrong type |

  @id:patch-sub-otherwise-right @negative @operation:patchSub
  Scenario Outline: What breaks the document of patchSub is refused where all else is right
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
    Given a valid "patchSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                                    | part                                      | fault                |
      | body-wrong-type                         | body field "$"                            | is of the wrong type |
      | id-wrong-type                           | body field "id"                           | is of the wrong type |
      | eventType-wrong-type                    | body field "eventType"                    | is of the wrong type |
      | eventType-null                          | body field "eventType"                    | is null              |
      | subscriberId.instanceId-wrong-type      | body field "subscriberId.instanceId"      | is of the wrong type |
      | subscriberId.memberClass-wrong-type     | body field "subscriberId.memberClass"     | is of the wrong type |
      | subscriberId.memberCode-wrong-type      | body field "subscriberId.memberCode"      | is of the wrong type |
      | subscriberId.applicationCode-wrong-type | body field "subscriberId.applicationCode" | is of the wrong type |

  @id:patch-sub-otherwise-right-not-json @negative @operation:patchSub
  Scenario: A body of patchSub that cannot be read is refused where all else is right
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
    Given a valid "patchSub" request
    And the path parameter "applicationCode" is the remembered "room"
    And the path parameter "eventType" is the remembered "event type"
    And the body field "eventType" is the remembered "event type"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
