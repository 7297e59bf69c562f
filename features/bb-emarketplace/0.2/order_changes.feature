Feature: An order is changed

  Payment, fulfilment, billing, items and add-ons of an order are changed one by one, and nothing else with them.

  Background:
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the body field "add_ons[0].id" is new
    And the body field "add_ons[0].descriptor.name" is "Gift wrapping"
    And the body field "add_ons[0].price.value" is "10.00"
    And the body field "add_ons[1].id" is new
    And the body field "add_ons[1].descriptor.name" is "Delivery by night"
    And the body field "add_ons[1].price.value" is "15.00"
    And the body field "add_ons[0].id" is remembered as "gift wrapping"
    And the body field "add_ons[1].id" is remembered as "delivery by night"
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is new
    And the body field "billing.name" is remembered as "customer"
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    And the response field "[0].fulfillments[0].id" is remembered as "fulfilment"

  @id:order-payment @operation:updateOrderPayment @operation:readOrder @requirement:bb-emarketplace-6.4-8 @lifecycle
  Scenario: The payment of an order is changed and read back
    Given a valid "updateOrderPayment" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "type" is "ON-FULFILLMENT"
    And the body field "url" is "https://pay.example.org/terms"
    And the body field "params.amount" is "250.00"
    And the body field "time.timestamp" is "2031-03-01T08:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response field "[0].id" is the remembered "order"
    And the response list "[0].payments" holds an item whose "type" is "ON-FULFILLMENT"
    And the response list "[0].payments" holds an item whose "url" is "https://pay.example.org/terms"
    And the response list "[0].payments" holds an item whose "params.amount" is "250.00"
    And the response field "[0].payments[0].time.timestamp" is remembered as "time of the payment"

  @id:order-payment-every-field @operation:updateOrderPayment @positive
  Scenario: The payment of an order is changed by a request with every field
    Given a valid "updateOrderPayment" request with every field
    And the path parameter "orderId" is the remembered "order"
    When the request has succeeded
    Then the response matches the specification

  @id:order-payment-not-json @operation:updateOrderPayment @negative
  Scenario: A change of the payment that is not JSON is refused
    Given a valid "updateOrderPayment" request
    And the path parameter "orderId" is the remembered "order"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:order-payment-again @operation:updateOrderPayment @operation:readOrder @requirement:bb-emarketplace-6.4-8 @lifecycle
  Scenario: Payment terms that were changed once more are read back as changed last
    Given a valid "updateOrderPayment" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "type" is "PRE-FULFILLMENT"
    And the body field "params.amount" is "250.00"
    And the request has succeeded
    Given a valid "updateOrderPayment" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "type" is "PRE-FULFILLMENT"
    And the body field "params.amount" is "300.00"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response list "[0].payments" holds an item whose "params.amount" is "300.00"

  @id:order-payment-broken @operation:updateOrderPayment @negative
  Scenario Outline: A change of the payment with a wrong value is refused
    Given a valid "updateOrderPayment" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case    | field          | fault                   |
      | id      | id             | of the wrong type       |
      | stage   | type           | outside its enumeration |
      | status  | status         | outside its enumeration |
      | address | url            | against its format      |
      | details | params         | of the wrong type       |
      | amount  | params.amount  | of the wrong type       |
      | time    | time.timestamp | against its format      |

  @id:order-fulfilment @operation:updateOrderFulfillment @operation:readOrder @requirement:bb-emarketplace-6.4-3 @lifecycle
  Scenario: The fulfilment of an order is changed and read back
    Given a valid "updateOrderFulfillment" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "id" is the remembered "fulfilment"
    And the body field "type" is "STORE-PICKUP"
    When the request has succeeded
    Then the response matches the specification
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response field "[0].id" is the remembered "order"
    And the response list "[0].fulfillments" holds an item whose "type" is "STORE-PICKUP"

  @id:order-fulfilment-every-field @operation:updateOrderFulfillment @positive
  Scenario: The fulfilment of an order is changed by a request with every field
    Given a valid "updateOrderFulfillment" request with every field
    And the path parameter "orderId" is the remembered "order"
    And the body field "id" is the remembered "fulfilment"
    When the request has succeeded
    Then the response matches the specification

  @id:order-fulfilment-not-json @operation:updateOrderFulfillment @negative
  Scenario: A change of the fulfilment that is not JSON is refused
    Given a valid "updateOrderFulfillment" request
    And the path parameter "orderId" is the remembered "order"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:order-fulfilment-address @operation:updateOrderFulfillment @operation:readOrder @requirement:bb-emarketplace-6.4-3 @lifecycle
  Scenario: An order is sent to another address
    Given a valid "updateOrderFulfillment" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "id" is the remembered "fulfilment"
    And the body field "stops[0].type" is "end"
    And the body field "stops[0].location.address" is "7 Lake View Road, Kisumu"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response list "[0].fulfillments" holds an item whose "stops[0].location.address" is "7 Lake View Road, Kisumu"

  @id:order-fulfilment-broken @operation:updateOrderFulfillment @negative
  Scenario Outline: A change of the fulfilment with a wrong value is refused
    Given a valid "updateOrderFulfillment" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field                 | fault               |
      | id         | id                    | of the wrong type   |
      | tracking   | tracking              | of the wrong type   |
      | state      | state                 | of the wrong type   |
      | state-time | state.updated_at      | against its format  |
      | stops      | stops                 | of the wrong type   |
      | place      | stops[0].location.gps | against its pattern |
      | capacity   | vehicle.capacity      | of the wrong type   |

  @id:order-billing @operation:updateOrderBilling @operation:readOrder @requirement:bb-emarketplace-6.4-2 @lifecycle
  Scenario: The billing of an order is changed and read back
    Given a valid "updateOrderBilling" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "name" is "Joseph Mwangi"
    And the body field "address" is "7 Lake View Road, Kisumu"
    And the body field "email" is "joseph.mwangi@example.org"
    And the body field "phone" is "+254722000111"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response field "[0].id" is the remembered "order"
    And the response field "[0].billing.name" is "Joseph Mwangi"
    And the response field "[0].billing.address" is "7 Lake View Road, Kisumu"
    And the response field "[0].billing.email" is "joseph.mwangi@example.org"
    And the response field "[0].billing.phone" is "+254722000111"

  @id:order-billing-every-field @operation:updateOrderBilling @positive
  Scenario: The billing of an order is changed by a request with every field
    Given a valid "updateOrderBilling" request with every field
    And the path parameter "orderId" is the remembered "order"
    When the request has succeeded
    Then the response matches the specification

  @id:order-billing-not-json @operation:updateOrderBilling @negative
  Scenario: A change of the billing that is not JSON is refused
    Given a valid "updateOrderBilling" request
    And the path parameter "orderId" is the remembered "order"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:order-billing-broken @operation:updateOrderBilling @negative
  Scenario Outline: A change of the billing with a wrong value is refused
    Given a valid "updateOrderBilling" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | field          | fault              |
      | name      | name           | of the wrong type  |
      | address   | address        | of the wrong type  |
      | city      | city           | of the wrong type  |
      | city-name | city.name      | of the wrong type  |
      | email     | email          | against its format |
      | time      | time.timestamp | against its format |

  @id:order-items @operation:updateOrderItems @operation:readOrder @lifecycle
  Scenario: The items of an order are changed and read back
    Given a valid "updateOrderItems" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 3
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].id" is the remembered "order"
    And the response list "[0].items" holds an item whose "id" is the remembered "item"
    And the response list "[0].items" holds an item whose "quantity.selected.count" is 3

  @id:order-items-every-field @operation:updateOrderItems @positive
  Scenario: The items of an order are changed by a request with every field
    Given a valid "updateOrderItems" request with every field
    And the path parameter "orderId" is the remembered "order"
    And the body field "items[0].id" is the remembered "item"
    When the request has succeeded
    Then the response matches the specification

  @id:order-items-not-json @operation:updateOrderItems @negative
  Scenario: A change of the items that is not JSON is refused
    Given a valid "updateOrderItems" request
    And the path parameter "orderId" is the remembered "order"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:order-items-broken @operation:updateOrderItems @negative
  Scenario Outline: A change of the items with a wrong value is refused
    Given a valid "updateOrderItems" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case  | field                            | fault               |
      | items | items                            | of the wrong type   |
      | item  | items[0]                         | of the wrong type   |
      | id    | items[0].id                      | of the wrong type   |
      | count | items[0].quantity.selected.count | below its minimum   |
      | price | items[0].price.value             | against its pattern |

  @id:order-add-ons @operation:updateOrderAddOns @operation:readOrder @lifecycle
  Scenario: The add-ons of an order are changed and read back
    Given a valid "updateOrderAddOns" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "add_ons[0].id" is the remembered "gift wrapping"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].id" is the remembered "order"
    And the response list "[0].add_ons" holds an item whose "id" is the remembered "gift wrapping"

  @id:order-add-ons-every-field @operation:updateOrderAddOns @positive
  Scenario: The add-ons of an order are changed by a request with every field
    Given a valid "updateOrderAddOns" request with every field
    And the path parameter "orderId" is the remembered "order"
    And the body field "add_ons[0].id" is the remembered "gift wrapping"
    When the request has succeeded
    Then the response matches the specification

  @id:order-add-ons-not-json @operation:updateOrderAddOns @negative
  Scenario: A change of the add-ons that is not JSON is refused
    Given a valid "updateOrderAddOns" request
    And the path parameter "orderId" is the remembered "order"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:order-add-ons-broken @operation:updateOrderAddOns @negative
  Scenario Outline: A change of the add-ons with a wrong value is refused
    Given a valid "updateOrderAddOns" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case    | field                  | fault               |
      | add-ons | add_ons                | of the wrong type   |
      | id      | add_ons[0].id          | of the wrong type   |
      | price   | add_ons[0].price.value | against its pattern |

  @id:order-change-alone @operation:updateOrderBilling @operation:readOrder @lifecycle
  Scenario: A change of the billing leaves items and fulfilment as they were
    Given a valid "updateOrderBilling" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "name" is "Joseph Mwangi"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].billing.name" is "Joseph Mwangi"
    And the response field "[0].items[0].id" is the remembered "item"
    And the response field "[0].items[0].quantity.selected.count" is 2
    And the response field "[0].fulfillments[0].id" is the remembered "fulfilment"

  @id:order-change-one @operation:createOrder @operation:updateOrderBilling @operation:readOrder @lifecycle
  Scenario: A change of one order leaves another as it was
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is remembered as "other order"
    And the response field "[0].id" is not the remembered "order"
    And the response field "[0].fulfillments[0].id" is remembered as "other fulfilment"
    Given a valid "updateOrderBilling" request
    And the path parameter "orderId" is the remembered "other order"
    And the body field "name" is "Joseph Mwangi"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].id" is the remembered "order"
    And the response field "[0].billing.name" is the remembered "customer"

  @id:order-change-answer @operation:createOrder @lifecycle
  Scenario Outline: <change>: the answer shows the order with its own fulfilment alone
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is not the remembered "order"
    And the response field "[0].fulfillments[0].id" is remembered as "other fulfilment"
    Given a valid "<operation>" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response field "[0].id" is the remembered "order"
    And the response list "[0].fulfillments" holds an item whose "id" is the remembered "fulfilment"
    And the response list "[0].fulfillments" holds no item whose "id" is the remembered "other fulfilment"

    @operation:updateOrderPayment
    Examples:
      | case    | operation          | change                 |
      | payment | updateOrderPayment | The payment is changed |

    @operation:updateOrderFulfillment
    Examples:
      | case       | operation              | change                    |
      | fulfilment | updateOrderFulfillment | The fulfilment is changed |

    @operation:updateOrderBilling
    Examples:
      | case    | operation          | change                 |
      | billing | updateOrderBilling | The billing is changed |

    @operation:updateOrderItems
    Examples:
      | case  | operation        | change                |
      | items | updateOrderItems | The items are changed |

    @operation:updateOrderAddOns
    Examples:
      | case    | operation         | change                  |
      | add-ons | updateOrderAddOns | The add-ons are changed |

    @operation:cancelOrder
    Examples:
      | case      | operation   | change                 |
      | cancelled | cancelOrder | The order is cancelled |

  @id:order-change-refused @operation:updateOrderBilling @operation:readOrder @lifecycle
  Scenario: A change that is refused changes nothing
    Given a valid "updateOrderBilling" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "name" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].billing.name" is the remembered "customer"
