Feature: Messages: search

  A consumer platform asks a provider platform for products and services. What is found comes later, in a message of its own.

  Background:
    Given a valid "getRatingCategories" request with every field
    And the body field "context" is remembered as "context"

  @id:search @operation:search @requirement:bb-emarketplace-6.1-1 @requirement:bb-emarketplace-6.1-2 @positive
  Scenario: A search is acknowledged
    Given a valid "search" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "search"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"intent": {"item": {"descriptor": {"name": "Rice"}}}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:search-every-field @operation:search @positive
  Scenario: A search with every field is answered with an acknowledgement
    Given a valid "search" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:search-left-out @operation:search @requirement:bb-emarketplace-6.1-1 @negative
  Scenario Outline: A search without a required part is turned down
    Given a valid "search" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "search"
    And the body field "message" is {"intent": {"item": {"descriptor": {"name": "Rice"}}}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field   |
      | context | context |
      | message | message |

  @id:search-broken @operation:search @negative
  Scenario Outline: A search with a wrong value is turned down
    Given a valid "search" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "search"
    And the body field "message" is {"intent": {"item": {"descriptor": {"name": "Rice"}}}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case           | field                           | fault                   |
      | action         | context.action                  | outside its enumeration |
      | message-id     | context.message_id              | against its format      |
      | time           | context.timestamp               | against its format      |
      | transaction    | context.transaction_id          | against its format      |
      | answer-address | context.bap_uri                 | against its format      |
      | context        | context                         | of the wrong type       |
      | message        | message                         | of the wrong type       |
      | intent         | message.intent                  | of the wrong type       |
      | item           | message.intent.item             | of the wrong type       |
      | price          | message.intent.item.price.value | against its pattern     |
      | payment-stage  | message.intent.payment.type     | outside its enumeration |
      | place          | context.location.gps            | against its pattern     |

  @id:search-intent @operation:search @requirement:bb-emarketplace-6.1-3 @positive
  Scenario Outline: A search whose intent says something of the <part> is acknowledged
    Given a valid "search" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "search"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"intent": {"item": {"descriptor": {"name": "Rice"}}}}
    And the body field "message.intent.<field>" is <value>
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

    Examples:
      | part        | field       | value                           |
      | fulfilment  | fulfillment | {"type": "HOME-DELIVERY"}       |
      | payment     | payment     | {"type": "PRE-FULFILLMENT"}     |
      | category    | category    | {"id": "CAT-GRAINS"}            |
      | offer       | offer       | {"id": "OFFER-10-PERCENT"}      |
      | provider    | provider    | {"id": "PROV-GREENFIELDS"}      |
      | description | descriptor  | {"name": "Rice in large sacks"} |

  @id:search-several @operation:search @requirement:bb-emarketplace-6.1-4 @positive
  Scenario: A search for several things at once is acknowledged
    Given a valid "search" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "search"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"intent": {"item": {"descriptor": {"name": "Rice"}}, "category": {"id": "CAT-GRAINS"}, "payment": {"type": "PRE-FULFILLMENT"}}}
    When the request is sent
    Then the request is accepted
    And the response field "message.ack.status" is "ACK"

  @id:search-again @operation:search @requirement:bb-emarketplace-6.1-4 @positive
  Scenario: A search is made once more with other criteria within the same transaction
    Given a valid "search" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "search"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"intent": {"category": {"id": "CAT-GRAINS"}}}
    When the request is sent
    Then the request is accepted
    And the response field "message.ack.status" is "ACK"
    Given a valid "search" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "search"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "context.message_id" is new
    And the body field "message" is {"intent": {"category": {"id": "CAT-PULSES"}, "payment": {"type": "POST-FULFILLMENT"}}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"
