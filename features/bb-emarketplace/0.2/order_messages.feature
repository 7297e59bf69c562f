Feature: Messages: carts and orders

  A consumer platform sends a cart, a draft order and an order to a provider platform, and asks for the state, the place, a change or the end of an order.
  Items and orders are made by the scenario itself.

  Background:
    Given a valid "getRatingCategories" request with every field
    And the body field "context" is remembered as "context"

  @id:select @operation:select @requirement:bb-emarketplace-6.3-1 @requirement:bb-emarketplace-6.3-5 @positive
  Scenario: A cart is acknowledged
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "select" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "select"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"order": {"items": [{"quantity": {"selected": {"count": 2}}}]}}
    And the body field "message.order.items[0].id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:select-every-field @operation:select @positive
  Scenario: A cart with every field is answered with an acknowledgement
    Given a valid "select" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:select-left-out @operation:select @negative
  Scenario Outline: A cart without a required part is turned down
    Given a valid "select" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "select"
    And the body field "message" is {"order": {"items": [{"quantity": {"selected": {"count": 2}}}]}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field          |
      | context | context        |
      | message | message        |
      | action  | context.action |
      | order   | message.order  |

  @id:select-broken @operation:select @negative
  Scenario Outline: A cart with a wrong value is turned down
    Given a valid "select" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "select"
    And the body field "message" is {"order": {"items": [{"quantity": {"selected": {"count": 2}}}]}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case       | field                                          | fault                   |
      | action     | context.action                                 | outside its enumeration |
      | message-id | context.message_id                             | against its format      |
      | order      | message.order                                  | of the wrong type       |
      | items      | message.order.items                            | of the wrong type       |
      | count      | message.order.items[0].quantity.selected.count | below its minimum       |
      | order-type | message.order.type                             | outside its enumeration |

  @id:select-changed @operation:select @requirement:bb-emarketplace-6.3-2 @requirement:bb-emarketplace-6.3-3 @requirement:bb-emarketplace-6.3-4 @positive
  Scenario Outline: A cart is sent once more with <change>
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "select" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "select"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"order": {"items": [{"quantity": {"selected": {"count": 2}}}]}}
    And the body field "message.order.items[0].id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response field "message.ack.status" is "ACK"
    Given a valid "select" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "select"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "context.message_id" is new
    And the body field "message" is {"order": {"items": [{"quantity": {"selected": {"count": 2}}}]}}
    And the body field "message.order.items[0].id" is the remembered "item"
    And the body field "message.order.<field>" is <value>
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

    Examples:
      | change           | field                            | value                        |
      | another quantity | items[0].quantity.selected.count | 5                            |
      | an add-on        | add_ons                          | [{"id": "ADDON-GIFT-WRAP"}]  |
      | an offer         | offers                           | [{"id": "OFFER-10-PERCENT"}] |
      | no offer         | offers                           | []                           |

  @id:init @operation:init @requirement:bb-emarketplace-6.4-1 @requirement:bb-emarketplace-6.4-4 @positive
  Scenario: A draft order is acknowledged
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "init" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "init"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"order": {"items": [{"quantity": {"selected": {"count": 2}}}], "billing": {"name": "Amina Diallo"}, "fulfillments": [{"type": "HOME-DELIVERY"}]}}
    And the body field "message.order.items[0].id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:init-every-field @operation:init @positive
  Scenario: A draft order with every field is answered with an acknowledgement
    Given a valid "init" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:init-left-out @operation:init @negative
  Scenario Outline: A draft order without a required part is turned down
    Given a valid "init" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "init"
    And the body field "message" is {"order": {"items": [{"quantity": {"selected": {"count": 2}}}], "billing": {"name": "Amina Diallo"}, "fulfillments": [{"type": "HOME-DELIVERY"}]}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field         |
      | context | context       |
      | message | message       |
      | order   | message.order |

  @id:init-broken @operation:init @negative
  Scenario Outline: A draft order with a wrong value is turned down
    Given a valid "init" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "init"
    And the body field "message" is {"order": {"items": [{"quantity": {"selected": {"count": 2}}}], "billing": {"name": "Amina Diallo"}, "fulfillments": [{"type": "HOME-DELIVERY"}]}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case        | field                       | fault                   |
      | action      | context.action              | outside its enumeration |
      | order       | message.order               | of the wrong type       |
      | billing     | message.order.billing       | of the wrong type       |
      | email       | message.order.billing.email | against its format      |
      | fulfilments | message.order.fulfillments  | of the wrong type       |

  @id:init-changed @operation:init @requirement:bb-emarketplace-6.4-2 @requirement:bb-emarketplace-6.4-3 @positive
  Scenario Outline: A draft order is sent once more with another <change>
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "init" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "init"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"order": {"items": [{}], "billing": {"name": "Amina Diallo"}, "fulfillments": [{"type": "HOME-DELIVERY"}]}}
    And the body field "message.order.items[0].id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response field "message.ack.status" is "ACK"
    When the body field "<field>" is <value>
    And the body field "context.message_id" is new
    And the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

    Examples:
      | change     | field                              | value           |
      | billing    | message.order.billing.name         | "Joseph Mwangi" |
      | fulfilment | message.order.fulfillments[0].type | "STORE-PICKUP"  |

  @id:confirm @operation:confirm @requirement:bb-emarketplace-6.5-1 @requirement:bb-emarketplace-6.5-3 @positive
  Scenario: An order is acknowledged
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "confirm" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "confirm"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"order": {"items": [{"quantity": {"selected": {"count": 2}}}], "billing": {"name": "Amina Diallo"}, "payments": [{"type": "PRE-FULFILLMENT", "status": "PAID"}]}}
    And the body field "message.order.items[0].id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:confirm-every-field @operation:confirm @positive
  Scenario: An order with every field is answered with an acknowledgement
    Given a valid "confirm" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:confirm-left-out @operation:confirm @negative
  Scenario Outline: An order without a required part is turned down
    Given a valid "confirm" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "confirm"
    And the body field "message" is {"order": {"items": [{"quantity": {"selected": {"count": 2}}}], "billing": {"name": "Amina Diallo"}, "payments": [{"type": "PRE-FULFILLMENT", "status": "PAID"}]}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field          |
      | context | context        |
      | message | message        |
      | action  | context.action |
      | order   | message.order  |

  @id:confirm-broken @operation:confirm @negative
  Scenario Outline: An order with a wrong value is turned down
    Given a valid "confirm" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "confirm"
    And the body field "message" is {"order": {"items": [{"quantity": {"selected": {"count": 2}}}], "billing": {"name": "Amina Diallo"}, "payments": [{"type": "PRE-FULFILLMENT", "status": "PAID"}]}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case           | field                            | fault                   |
      | action         | context.action                   | outside its enumeration |
      | message-id     | context.message_id               | against its format      |
      | items          | message.order.items              | of the wrong type       |
      | payment-status | message.order.payments[0].status | outside its enumeration |
      | payment-stage  | message.order.payments[0].type   | outside its enumeration |

  @id:status @operation:status @requirement:bb-emarketplace-6.6-2 @requirement:bb-emarketplace-6.6-3 @positive
  Scenario: A question for the state of an order is acknowledged
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "status" is "ACTIVE"
    And the body field "billing.name" is "Amina Diallo"
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    And the response field "[0].fulfillments[0].id" is remembered as "fulfilment"
    Given a valid "status" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "status"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"order_id": "ORD-2026-000417"}
    And the body field "message.order_id" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:status-every-field @operation:status @positive
  Scenario: A question for the state of an order with every field is answered with an acknowledgement
    Given a valid "status" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:status-left-out @operation:status @negative
  Scenario Outline: A question for the state of an order without a required part is turned down
    Given a valid "status" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "status"
    And the body field "message" is {"order_id": "ORD-2026-000417"}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case     | field            |
      | context  | context          |
      | message  | message          |
      | order-id | message.order_id |

  @id:status-broken @operation:status @negative
  Scenario Outline: A question for the state of an order with a wrong value is turned down
    Given a valid "status" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "status"
    And the body field "message" is {"order_id": "ORD-2026-000417"}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case     | field            | fault                   |
      | action   | context.action   | outside its enumeration |
      | order-id | message.order_id | of the wrong type       |

  @id:track @operation:track @requirement:bb-emarketplace-6.7-1 @requirement:bb-emarketplace-6.7-3 @positive
  Scenario: A question for the place of an order is acknowledged
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "status" is "ACTIVE"
    And the body field "billing.name" is "Amina Diallo"
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    And the response field "[0].fulfillments[0].id" is remembered as "fulfilment"
    Given a valid "track" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "track"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"order_id": "ORD-2026-000417", "callback_url": "https://bap.example.org/tracking"}
    And the body field "message.order_id" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:track-every-field @operation:track @positive
  Scenario: A question for the place of an order with every field is answered with an acknowledgement
    Given a valid "track" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:track-left-out @operation:track @negative
  Scenario Outline: A question for the place of an order without a required part is turned down
    Given a valid "track" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "track"
    And the body field "message" is {"order_id": "ORD-2026-000417", "callback_url": "https://bap.example.org/tracking"}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case     | field            |
      | context  | context          |
      | message  | message          |
      | order-id | message.order_id |

  @id:track-broken @operation:track @negative
  Scenario Outline: A question for the place of an order with a wrong value is turned down
    Given a valid "track" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "track"
    And the body field "message" is {"order_id": "ORD-2026-000417", "callback_url": "https://bap.example.org/tracking"}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case     | field                | fault                   |
      | action   | context.action       | outside its enumeration |
      | order-id | message.order_id     | of the wrong type       |
      | address  | message.callback_url | against its format      |

  @id:cancel @operation:cancel @requirement:bb-emarketplace-6.8-1 @requirement:bb-emarketplace-6.8-2 @requirement:bb-emarketplace-6.8-3 @positive
  Scenario: A request to cancel an order is acknowledged
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "status" is "ACTIVE"
    And the body field "billing.name" is "Amina Diallo"
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    And the response field "[0].fulfillments[0].id" is remembered as "fulfilment"
    Given a valid "cancel" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "cancel"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"order_id": "ORD-2026-000417", "cancellation_reason_id": "REASON-004", "descriptor": {"short_desc": "Ordered by mistake"}}
    And the body field "message.order_id" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:cancel-every-field @operation:cancel @positive
  Scenario: A request to cancel an order with every field is answered with an acknowledgement
    Given a valid "cancel" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:cancel-left-out @operation:cancel @negative
  Scenario Outline: A request to cancel an order without a required part is turned down
    Given a valid "cancel" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "cancel"
    And the body field "message" is {"order_id": "ORD-2026-000417", "cancellation_reason_id": "REASON-004", "descriptor": {"short_desc": "Ordered by mistake"}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case     | field            |
      | context  | context          |
      | message  | message          |
      | order-id | message.order_id |

  @id:cancel-broken @operation:cancel @negative
  Scenario Outline: A request to cancel an order with a wrong value is turned down
    Given a valid "cancel" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "cancel"
    And the body field "message" is {"order_id": "ORD-2026-000417", "cancellation_reason_id": "REASON-004", "descriptor": {"short_desc": "Ordered by mistake"}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case     | field                          | fault                   |
      | action   | context.action                 | outside its enumeration |
      | order-id | message.order_id               | of the wrong type       |
      | reason   | message.cancellation_reason_id | of the wrong type       |

  @id:update @operation:update @positive
  Scenario: A request to change an order is acknowledged
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "status" is "ACTIVE"
    And the body field "billing.name" is "Amina Diallo"
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    And the response field "[0].fulfillments[0].id" is remembered as "fulfilment"
    Given a valid "update" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "update"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"update_target": "order.billing", "order": {"billing": {"name": "Joseph Mwangi"}}}
    And the body field "message.order.id" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:update-every-field @operation:update @positive
  Scenario: A request to change an order with every field is answered with an acknowledgement
    Given a valid "update" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:update-left-out @operation:update @negative
  Scenario Outline: A request to change an order without a required part is turned down
    Given a valid "update" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "update"
    And the body field "message" is {"update_target": "order.billing", "order": {"billing": {"name": "Joseph Mwangi"}}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field                 |
      | context | context               |
      | message | message               |
      | target  | message.update_target |
      | order   | message.order         |

  @id:update-broken @operation:update @negative
  Scenario Outline: A request to change an order with a wrong value is turned down
    Given a valid "update" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "update"
    And the body field "message" is {"update_target": "order.billing", "order": {"billing": {"name": "Joseph Mwangi"}}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case   | field                 | fault                   |
      | action | context.action        | outside its enumeration |
      | target | message.update_target | of the wrong type       |
      | order  | message.order         | of the wrong type       |
      | status | message.order.status  | outside its enumeration |
