Feature: The life of an order

  An order is created for an item in stock, read and cancelled, and the stock follows.

  Background:
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"

  @id:order-create-every-field @operation:createOrder @operation:readOrder @positive
  Scenario: An order with every field is created and read back
    Given a valid "createOrder" request with every field
    And the body field "id" is new
    And the body field "items[0].id" is the remembered "item"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].id" is the remembered "order"

  @id:order-read-back @operation:createOrder @operation:readOrder @requirement:bb-emarketplace-6.6-2 @requirement:bb-emarketplace-6.6-3 @lifecycle
  Scenario: An order is read back as it was sent
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
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].id" is the remembered "order"
    And the response field "[0].items[0].id" is the remembered "item"
    And the response field "[0].items[0].quantity.selected.count" is 2
    And the response field "[0].billing.name" is the remembered "customer"
    And the response field "[0].fulfillments[0].id" is the remembered "fulfilment"
    And the response field "[0].fulfillments[0].type" is "HOME-DELIVERY"

  @id:order-unique @operation:createOrder @requirement:bb-emarketplace-6.5-1 @lifecycle
  Scenario: Two orders have different numbers
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 1
    When the request has succeeded
    And the response field "[0].id" is remembered as "other order"
    Then the response field "[0].id" is not the remembered "order"

  @id:order-apart @operation:createOrder @operation:readOrder @lifecycle
  Scenario: Each of two orders is read back as it was sent
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "billing.name" is "Joseph Mwangi"
    And the request has succeeded
    And the response field "[0].id" is remembered as "other order"
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].billing.name" is "Amina Diallo"
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "other order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].billing.name" is "Joseph Mwangi"

  @id:order-terms @operation:createOrder @operation:readOrder @requirement:bb-emarketplace-6.4-9 @lifecycle
  Scenario Outline: The terms of <kind> of an order are kept
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "<field>" is <value>
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response field "[0].<field>" is <value>

    Examples:
      | kind         | field                                             | value       |
      | cancellation | cancellation_terms[0].cancellation_fee.percentage | "5.00"      |
      | refund       | refund_terms[0].refund_eligible                   | true        |
      | replacement  | replacement_terms[0].fulfillment_state.name       | "Delivered" |
      | return       | return_terms[0].return_eligible                   | true        |

  @id:order-terms-link @operation:createOrder @operation:readOrder @requirement:bb-emarketplace-6.8-6 @lifecycle
  Scenario: An order keeps a link to its cancellation terms and their fee
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "cancellation_terms[0].cancellation_fee.amount.value" is "20.00"
    And the body field "cancellation_terms[0].external_ref.url" is "https://files.example.org/cancellation-terms.pdf"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response field "[0].cancellation_terms[0].cancellation_fee.amount.value" is "20.00"
    And the response field "[0].cancellation_terms[0].external_ref.url" is "https://files.example.org/cancellation-terms.pdf"

  @id:order-several-items @operation:createOrder @operation:readOrder @lifecycle
  Scenario: An order of two items keeps both
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "second item"
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 1
    And the body field "items[1].id" is the remembered "second item"
    And the body field "items[1].quantity.selected.count" is 3
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "[0].items" has 2 items
    And the response list "[0].items" holds an item whose "id" is the remembered "item"
    And the response list "[0].items" holds an item whose "id" is the remembered "second item"

  @id:order-fulfilments @operation:createOrder @operation:readOrder @lifecycle
  Scenario: An order of two fulfilments keeps both, each with an identifier of its own
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the body field "fulfillments[1].type" is "STORE-PICKUP"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response list "[0].fulfillments" holds an item whose "type" is "HOME-DELIVERY"
    And the response list "[0].fulfillments" holds an item whose "type" is "STORE-PICKUP"
    And no two items of the response list "[0].fulfillments" have the same "id"

  @id:order-takes-stock @operation:createOrder @operation:checkAvailability @requirement:bb-emarketplace-6.2-4 @lifecycle
  Scenario: What was ordered is no longer available
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And eventually the response field "quantity.available.count" is 8

  @id:order-cancel-gives-back @operation:createOrder @operation:cancelOrder @operation:checkAvailability @requirement:bb-emarketplace-6.2-4 @requirement:bb-emarketplace-6.8-8 @lifecycle
  Scenario: What was ordered is available again after the order is cancelled
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then eventually the response field "quantity.available.count" is 8
    Given a valid "cancelOrder" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "cancellation.cancellation.cancelled_by" is "CONSUMER"
    And the body field "cancellation.cancellation.reason.id" is the test data "reason to cancel"
    And the request has succeeded
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And eventually the response field "quantity.available.count" is 10

  @id:order-cancel-gives-back-once @operation:createOrder @operation:cancelOrder @operation:checkAvailability @lifecycle
  Scenario: An order that is cancelled twice gives back what it held once
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "cancelOrder" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "cancellation.cancellation.cancelled_by" is "CONSUMER"
    And the body field "cancellation.cancellation.reason.id" is the test data "reason to cancel"
    And the request has succeeded
    When the request is sent again
    Then the response is no server error
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And eventually the response field "quantity.available.count" is 10

  @id:order-cancel @operation:createOrder @operation:cancelOrder @operation:readOrder @requirement:bb-emarketplace-6.6-4 @requirement:bb-emarketplace-6.8-1 @requirement:bb-emarketplace-6.8-3 @requirement:bb-emarketplace-6.8-4 @lifecycle
  Scenario: An order that was cancelled is read back as cancelled
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response field "[0].status" is remembered as "status before"
    And the response field "[0].status" is not "CANCELLED"
    Given a valid "cancelOrder" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "cancellation.cancellation.cancelled_by" is "CONSUMER"
    And the body field "cancellation.cancellation.reason.id" is the test data "reason to cancel"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then eventually the response field "[0].status" is "CANCELLED"
    And the response matches the specification

  @id:order-cancel-reason @operation:createOrder @operation:cancelOrder @operation:readOrder @requirement:bb-emarketplace-6.8-2 @lifecycle
  Scenario: An order that was cancelled says why and by whom
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "cancelOrder" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "cancellation.cancellation.cancelled_by" is "CONSUMER"
    And the body field "cancellation.cancellation.reason.id" is the test data "reason to cancel"
    And the body field "cancellation.cancellation.reason.id" is remembered as "reason"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then eventually the response field "[0].status" is "CANCELLED"
    And the response field "[0].cancellation.cancelled_by" is "CONSUMER"
    And the response field "[0].cancellation.reason.id" is the remembered "reason"

  @id:order-cancel-every-field @operation:createOrder @operation:cancelOrder @operation:readOrder @positive
  Scenario: An order is cancelled by a request with every field
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "cancelOrder" request with every field
    And the path parameter "orderId" is the remembered "order"
    And the body field "cancellation.id" is the remembered "order"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then eventually the response field "[0].status" is "CANCELLED"

  @id:order-stays-cancelled @operation:createOrder @operation:cancelOrder @operation:updateOrderBilling @operation:readOrder @lifecycle
  Scenario: An order that was cancelled stays so, whatever is asked of it
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "cancelOrder" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "cancellation.cancellation.cancelled_by" is "CONSUMER"
    And the body field "cancellation.cancellation.reason.id" is the test data "reason to cancel"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then eventually the response field "[0].status" is "CANCELLED"
    Given a valid "updateOrderBilling" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "name" is "Joseph Mwangi"
    When the request is sent
    Then the response is no server error
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].status" is "CANCELLED"

  @id:order-cancel-one @operation:createOrder @operation:cancelOrder @operation:readOrder @lifecycle
  Scenario: The cancellation of one order leaves another active
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "other order"
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    And the response field "[0].id" is not the remembered "other order"
    Given a valid "cancelOrder" request
    And the path parameter "orderId" is the remembered "other order"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].id" is the remembered "order"
    And the response field "[0].status" is remembered as "status"
    And the response field "[0].status" is not "CANCELLED"

  @id:order-refused-takes-nothing @operation:createOrder @operation:checkAvailability @lifecycle
  Scenario: A refused request takes nothing out of the stock
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "quantity.available.count" is 10

  @id:order-cancel-broken @operation:cancelOrder @negative
  Scenario Outline: An order is not cancelled by a request with a wrong value
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "cancelOrder" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case         | field                                  | fault                   |
      | cancellation | cancellation                           | of the wrong type       |
      | status       | cancellation.status                    | outside its enumeration |
      | by           | cancellation.cancellation.cancelled_by | outside its enumeration |
      | time         | cancellation.cancellation.time         | against its format      |

  @id:order-cancel-not-json @operation:cancelOrder @negative
  Scenario: An order is not cancelled by a request that is not JSON
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "cancelOrder" request
    And the path parameter "orderId" is the remembered "order"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].status" is remembered as "status"
    And the response field "[0].status" is not "CANCELLED"
