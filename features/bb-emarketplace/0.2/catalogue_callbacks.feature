Feature: Messages: catalogues, quotes and drafts

  A provider platform answers a consumer platform with a catalogue, a cart with its quote, a draft order or a confirmed order.

  Background:
    Given a valid "onTrack" request with every field
    And the body field "context" is remembered as "context"

  @id:on-search @operation:onSearch @requirement:bb-emarketplace-6.1-8 @requirement:bb-emarketplace-6.1-9 @requirement:bb-emarketplace-6.1-10 @requirement:bb-emarketplace-6.1-16 @positive
  Scenario: A catalogue is acknowledged
    Given a valid "onSearch" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_search"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"catalog": {"descriptor": {"name": "Green Fields Cooperative"}, "providers": [{"id": "PROV-GREENFIELDS", "items": [{"id": "ITEM-RICE-25KG"}]}]}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-search-every-field @operation:onSearch @positive
  Scenario: A catalogue with every field is answered with an acknowledgement
    Given a valid "onSearch" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:on-search-left-out @operation:onSearch @requirement:bb-emarketplace-6.1-8 @requirement:bb-emarketplace-6.1-10 @negative
  Scenario Outline: A catalogue without a required part is turned down
    Given a valid "onSearch" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_search"
    And the body field "message" is {"catalog": {"descriptor": {"name": "Green Fields Cooperative"}, "providers": [{"id": "PROV-GREENFIELDS", "items": [{"id": "ITEM-RICE-25KG"}]}]}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case      | field           |
      | context   | context         |
      | action    | context.action  |
      | catalogue | message.catalog |

  @id:on-search-broken @operation:onSearch @negative
  Scenario Outline: A catalogue with a wrong value is turned down
    Given a valid "onSearch" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_search"
    And the body field "message" is {"catalog": {"descriptor": {"name": "Green Fields Cooperative"}, "providers": [{"id": "PROV-GREENFIELDS", "items": [{"id": "ITEM-RICE-25KG"}]}]}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case          | field                            | fault                   |
      | action        | context.action                   | outside its enumeration |
      | message-id    | context.message_id               | against its format      |
      | time          | context.timestamp                | against its format      |
      | transaction   | context.transaction_id           | against its format      |
      | catalogue     | message.catalog                  | of the wrong type       |
      | lifetime      | message.catalog.providers[0].ttl | below its minimum       |
      | expiry        | message.catalog.exp              | against its format      |
      | payment-stage | message.catalog.payments[0].type | outside its enumeration |

  @id:on-search-details @operation:onSearch @positive
  Scenario Outline: A catalogue with its <detail> is acknowledged
    Given a valid "onSearch" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_search"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"catalog": {"descriptor": {"name": "Green Fields Cooperative"}, "providers": [{"id": "PROV-GREENFIELDS", "items": [{"id": "ITEM-RICE-25KG"}]}]}}
    And the body field "message.catalog.<field>" is <value>
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

    Examples:
      | detail        | field                | value                          |
      | descriptions  | descriptor.long_desc | "Grain of the harvest of 2026" |
      | fulfilments   | fulfillments         | [{"type": "HOME-DELIVERY"}]    |
      | payment terms | payments             | [{"type": "PRE-FULFILLMENT"}]  |
      | offers        | offers               | [{"id": "OFFER-10-PERCENT"}]   |

  @id:on-search-expiry @operation:onSearch @requirement:bb-emarketplace-6.1-14 @positive
  Scenario: A catalogue that says until when it holds is acknowledged
    Given a valid "onSearch" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_search"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"catalog": {"descriptor": {"name": "Green Fields Cooperative"}, "providers": [{"id": "PROV-GREENFIELDS", "items": [{"id": "ITEM-RICE-25KG"}]}]}}
    And the body field "message.catalog.exp" is "2031-01-31T23:59:59Z"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-search-time-to-live @operation:onSearch @requirement:bb-emarketplace-6.1-15 @positive
  Scenario: A catalogue that says how long it may be kept is acknowledged
    Given a valid "onSearch" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_search"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"catalog": {"descriptor": {"name": "Green Fields Cooperative"}, "providers": [{"id": "PROV-GREENFIELDS", "items": [{"id": "ITEM-RICE-25KG"}]}]}}
    And the body field "message.catalog.ttl" is "P7D"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-search-several @operation:onSearch @requirement:bb-emarketplace-6.1-18 @positive
  Scenario: The catalogues of two provider platforms for one search are both acknowledged
    Given a valid "onSearch" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_search"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"catalog": {"descriptor": {"name": "Green Fields Cooperative"}, "providers": [{"id": "PROV-GREENFIELDS", "items": [{"id": "ITEM-RICE-25KG"}]}]}}
    When the request is sent
    Then the request is accepted
    And the response field "message.ack.status" is "ACK"
    Given a valid "onSearch" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_search"
    And the body field "context.bpp_id" is the test data "other provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the other provider platform whose messages are acknowledged"
    And the body field "message" is {"catalog": {"descriptor": {"name": "Lakeside Cooperative"}, "providers": [{"id": "PROV-LAKESIDE", "items": [{"id": "ITEM-RICE-25KG"}]}]}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-select @operation:onSelect @requirement:bb-emarketplace-6.3-9 @requirement:bb-emarketplace-6.3-10 @positive
  Scenario: A cart with its quote is acknowledged
    Given a valid "onSelect" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_select"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"order": {"items": [{"id": "ITEM-RICE-25KG"}], "quote": {"price": {"currency": "KES", "value": "250.00"}}}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-select-every-field @operation:onSelect @positive
  Scenario: A cart with its quote with every field is answered with an acknowledgement
    Given a valid "onSelect" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:on-select-left-out @operation:onSelect @negative
  Scenario Outline: A cart with its quote without a required part is turned down
    Given a valid "onSelect" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_select"
    And the body field "message" is {"order": {"items": [{"id": "ITEM-RICE-25KG"}], "quote": {"price": {"currency": "KES", "value": "250.00"}}}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field   |
      | context | context |

  @id:on-select-broken @operation:onSelect @negative
  Scenario Outline: A cart with its quote with a wrong value is turned down
    Given a valid "onSelect" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_select"
    And the body field "message" is {"order": {"items": [{"id": "ITEM-RICE-25KG"}], "quote": {"price": {"currency": "KES", "value": "250.00"}}}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case     | field                           | fault                   |
      | action   | context.action                  | outside its enumeration |
      | quote    | message.order.quote             | of the wrong type       |
      | price    | message.order.quote.price.value | against its pattern     |
      | quote-id | message.order.quote.id          | against its format      |

  @id:on-init @operation:onInit @requirement:bb-emarketplace-6.4-10 @requirement:bb-emarketplace-6.4-11 @positive
  Scenario: A draft order with its terms is acknowledged
    Given a valid "onInit" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_init"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"order": {"items": [{"id": "ITEM-RICE-25KG"}], "payments": [{"type": "PRE-FULFILLMENT"}], "cancellation_terms": [{"reason_required": true}]}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-init-every-field @operation:onInit @positive
  Scenario: A draft order with its terms with every field is answered with an acknowledgement
    Given a valid "onInit" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:on-init-left-out @operation:onInit @negative
  Scenario Outline: A draft order with its terms without a required part is turned down
    Given a valid "onInit" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_init"
    And the body field "message" is {"order": {"items": [{"id": "ITEM-RICE-25KG"}], "payments": [{"type": "PRE-FULFILLMENT"}], "cancellation_terms": [{"reason_required": true}]}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field         |
      | context | context       |
      | order   | message.order |

  @id:on-init-broken @operation:onInit @negative
  Scenario Outline: A draft order with its terms with a wrong value is turned down
    Given a valid "onInit" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_init"
    And the body field "message" is {"order": {"items": [{"id": "ITEM-RICE-25KG"}], "payments": [{"type": "PRE-FULFILLMENT"}], "cancellation_terms": [{"reason_required": true}]}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case          | field                                               | fault                   |
      | action        | context.action                                      | outside its enumeration |
      | order         | message.order                                       | of the wrong type       |
      | payment-stage | message.order.payments[0].type                      | outside its enumeration |
      | reason        | message.order.cancellation_terms[0].reason_required | of the wrong type       |

  @id:on-confirm @operation:onConfirm @requirement:bb-emarketplace-6.5-5 @requirement:bb-emarketplace-6.5-6 @positive
  Scenario: A confirmed order is acknowledged
    Given a valid "onConfirm" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_confirm"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "ACTIVE", "items": [{"id": "ITEM-RICE-25KG"}]}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-confirm-every-field @operation:onConfirm @positive
  Scenario: A confirmed order with every field is answered with an acknowledgement
    Given a valid "onConfirm" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:on-confirm-left-out @operation:onConfirm @negative
  Scenario Outline: A confirmed order without a required part is turned down
    Given a valid "onConfirm" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_confirm"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "ACTIVE", "items": [{"id": "ITEM-RICE-25KG"}]}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field          |
      | context | context        |
      | action  | context.action |
      | order   | message.order  |

  @id:on-confirm-broken @operation:onConfirm @negative
  Scenario Outline: A confirmed order with a wrong value is turned down
    Given a valid "onConfirm" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_confirm"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "ACTIVE", "items": [{"id": "ITEM-RICE-25KG"}]}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case       | field                | fault                   |
      | action     | context.action       | outside its enumeration |
      | message-id | context.message_id   | against its format      |
      | order      | message.order        | of the wrong type       |
      | status     | message.order.status | outside its enumeration |

  @id:on-select-error @operation:onSelect @requirement:bb-emarketplace-6.3-10 @positive
  Scenario: An error in the place of a cart is acknowledged
    Given a valid "onSelect" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_select"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is left out
    And the body field "error" is {"code": "40002", "message": "The item is no longer on offer."}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-select-error-broken @operation:onSelect @negative
  Scenario: An error in the place of a cart is turned down when it is not well formed
    Given a valid "onSelect" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_select"
    And the body field "message" is left out
    And the body field "error" is of the wrong type
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

  @id:on-init-error @operation:onInit @requirement:bb-emarketplace-6.4-10 @positive
  Scenario: An error in the place of a draft order is acknowledged
    Given a valid "onInit" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_init"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is left out
    And the body field "error" is {"code": "40002", "message": "The item is no longer on offer."}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-init-error-broken @operation:onInit @negative
  Scenario: An error in the place of a draft order is turned down when it is not well formed
    Given a valid "onInit" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_init"
    And the body field "message" is left out
    And the body field "error" is of the wrong type
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

  @id:on-confirm-error @operation:onConfirm @requirement:bb-emarketplace-6.5-6 @positive
  Scenario: An error in the place of an order is acknowledged
    Given a valid "onConfirm" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_confirm"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is left out
    And the body field "error" is {"code": "40002", "message": "The item is no longer on offer."}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-confirm-error-broken @operation:onConfirm @negative
  Scenario: An error in the place of an order is turned down when it is not well formed
    Given a valid "onConfirm" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_confirm"
    And the body field "message" is left out
    And the body field "error" is of the wrong type
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
