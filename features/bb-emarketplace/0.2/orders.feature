Feature: Orders that are taken and orders that are not

  An order that the candidate's operator names is placed. Orders with wrong values are neither placed nor quoted, and nothing is done for an order that does not exist.

  @id:order-create @operation:createOrder @operation:readOrder @positive
  Scenario: An order is placed and read back
    Given a valid "createOrder" request
    And the body field "$" is the test data "order that can be placed"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].id" is remembered as "order"
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].id" is the remembered "order"

  @id:order-read-unknown @operation:readOrder @negative
  Scenario: An unknown order is not read
    Given a valid "readOrder" request
    And the path parameter "orderId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:order-cancel-unknown @operation:cancelOrder @negative
  Scenario: An unknown order is not cancelled
    Given a valid "cancelOrder" request
    And the path parameter "orderId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:order-create-broken @operation:createOrder @negative
  Scenario Outline: An order with a wrong value is not created
    Given a valid "createOrder" request
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | field                            | fault                   |
      | id                | id                               | of the wrong type       |
      | status            | status                           | outside its enumeration |
      | type              | type                             | outside its enumeration |
      | provider-lifetime | provider.ttl                     | below its minimum       |
      | items             | items                            | of the wrong type       |
      | count             | items[0].quantity.selected.count | below its minimum       |
      | billing           | billing                          | of the wrong type       |
      | email             | billing.email                    | against its format      |
      | tracking          | fulfillments[0].tracking         | of the wrong type       |
      | payment-stage     | payments[0].type                 | outside its enumeration |
      | payment-status    | payments[0].status               | outside its enumeration |
      | cancelled-by      | cancellation.cancelled_by        | outside its enumeration |
      | quote-id          | quote.id                         | against its format      |
      | quote-price       | quote.price.value                | against its pattern     |
      | created           | created_at                       | against its format      |

  @id:order-create-not-json @operation:createOrder @negative
  Scenario: An order that is not JSON is not created
    Given a valid "createOrder" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:order-payment-unknown @operation:updateOrderPayment @negative
  Scenario: The payment of an unknown order is not changed
    Given a valid "updateOrderPayment" request
    And the path parameter "orderId" is unknown
    And the body field "id" is new
    And the body field "type" is "PRE-FULFILLMENT"
    And the body field "url" is "https://pay.example.org/PAY-88120"
    And the body field "params.amount" is "250.00"
    And the body field "time.timestamp" is "2031-03-01T08:00:00Z"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:order-fulfilment-unknown @operation:updateOrderFulfillment @negative
  Scenario: The fulfilment of an unknown order is not changed
    Given a valid "updateOrderFulfillment" request
    And the path parameter "orderId" is unknown
    And the body field "type" is "STORE-PICKUP"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:order-billing-unknown @operation:updateOrderBilling @negative
  Scenario: The billing of an unknown order is not changed
    Given a valid "updateOrderBilling" request
    And the path parameter "orderId" is unknown
    And the body field "name" is "Joseph Mwangi"
    And the body field "address" is "7 Lake View Road, Kisumu"
    And the body field "email" is "joseph.mwangi@example.org"
    And the body field "phone" is "+254722000111"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:order-items-unknown @operation:updateOrderItems @negative
  Scenario: The items of an unknown order are not changed
    Given a valid "updateOrderItems" request
    And the path parameter "orderId" is unknown
    And the body field "items[0].quantity.selected.count" is 3
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:order-add-ons-unknown @operation:updateOrderAddOns @negative
  Scenario: The add-ons of an unknown order are not changed
    Given a valid "updateOrderAddOns" request
    And the path parameter "orderId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:quote-broken @operation:quoteOrder @negative
  Scenario Outline: An order with a wrong value is not quoted
    Given a valid "quoteOrder" request
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case    | field                            | fault                   |
      | id      | id                               | of the wrong type       |
      | type    | type                             | outside its enumeration |
      | items   | items                            | of the wrong type       |
      | item-id | items[0].id                      | of the wrong type       |
      | count   | items[0].quantity.selected.count | below its minimum       |
      | price   | items[0].price.value             | against its pattern     |
      | offers  | offers                           | of the wrong type       |
      | add-ons | add_ons                          | of the wrong type       |

  @id:quote-not-json @operation:quoteOrder @negative
  Scenario: An order that is not JSON is not quoted
    Given a valid "quoteOrder" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:cancellation-terms-broken @operation:generateCancellationTerms @negative
  Scenario Outline: No terms are answered for an order with a wrong value
    Given a valid "generateCancellationTerms" request
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case        | field        | fault                   |
      | id          | id           | of the wrong type       |
      | status      | status       | outside its enumeration |
      | items       | items        | of the wrong type       |
      | fulfilments | fulfillments | of the wrong type       |
      | created     | created_at   | against its format      |

  @id:cancellation-terms-not-json @operation:generateCancellationTerms @negative
  Scenario: No terms are answered for an order that is not JSON
    Given a valid "generateCancellationTerms" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
