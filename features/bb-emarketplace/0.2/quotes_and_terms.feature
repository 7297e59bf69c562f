Feature: Quotes and terms of cancellation

  A consumer learns what an order costs before placing it, and what it costs to cancel it.

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

  @id:quote @operation:quoteOrder @requirement:bb-emarketplace-6.3-8 @positive
  Scenario: An order is quoted
    Given a valid "quoteOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].price.currency" is "KES"
    And the body field "items[0].price.value" is "125.00"
    And the body field "items[0].quantity.selected.count" is 1
    When the request has succeeded
    Then the response matches the specification
    And the response field "quote.price.value" is present

  @id:quote-every-field @operation:quoteOrder @positive
  Scenario: An order with every field is quoted
    Given a valid "quoteOrder" request with every field
    And the body field "items[0].id" is the remembered "item"
    When the request has succeeded
    Then the response matches the specification
    And the response field "quote.price.value" is present

  @id:quote-more @operation:quoteOrder @requirement:bb-emarketplace-6.3-2 @requirement:bb-emarketplace-6.3-8 @lifecycle
  Scenario: More of an item costs more
    Given a valid "quoteOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].price.currency" is "KES"
    And the body field "items[0].price.value" is "125.00"
    And the body field "items[0].quantity.selected.count" is 1
    And the request has succeeded
    And the response field "quote.price.value" is remembered as "price"
    Given a valid "quoteOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].price.currency" is "KES"
    And the body field "items[0].price.value" is "125.00"
    And the body field "items[0].quantity.selected.count" is 3
    When the request is sent
    Then the request is accepted
    And the response field "quote.price.value" is greater than the remembered "price"

  @id:quote-second-item @operation:quoteOrder @requirement:bb-emarketplace-6.3-2 @requirement:bb-emarketplace-6.3-8 @lifecycle
  Scenario: A second item costs more, and less once it is taken out again
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "second item"
    Given a valid "quoteOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].price.currency" is "KES"
    And the body field "items[0].price.value" is "125.00"
    And the body field "items[0].quantity.selected.count" is 1
    And the request has succeeded
    And the response field "quote.price.value" is remembered as "price"
    Given a valid "quoteOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].price.currency" is "KES"
    And the body field "items[0].price.value" is "125.00"
    And the body field "items[0].quantity.selected.count" is 1
    And the body field "items[1].id" is the remembered "second item"
    And the body field "items[1].price.currency" is "KES"
    And the body field "items[1].price.value" is "125.00"
    And the body field "items[1].quantity.selected.count" is 1
    When the request is sent
    Then the request is accepted
    And the response field "quote.price.value" is greater than the remembered "price"
    Given a valid "quoteOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].price.currency" is "KES"
    And the body field "items[0].price.value" is "125.00"
    And the body field "items[0].quantity.selected.count" is 1
    When the request is sent
    Then the request is accepted
    And the response field "quote.price.value" is the remembered "price"

  @id:quote-add-on @operation:quoteOrder @requirement:bb-emarketplace-6.3-4 @lifecycle
  Scenario: The add-on of a cart gives way to another before the cart is ordered
    Given a valid "quoteOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].price.currency" is "KES"
    And the body field "items[0].price.value" is "125.00"
    And the body field "items[0].quantity.selected.count" is 1
    And the body field "add_ons[0].id" is the remembered "gift wrapping"
    And the body field "add_ons[0].price.value" is "10.00"
    When the request has succeeded
    And the response field "add_ons[0].id" is remembered as "add-on of the cart"
    Then the response list "add_ons" holds an item whose "id" is the remembered "gift wrapping"
    Given a valid "quoteOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].price.currency" is "KES"
    And the body field "items[0].price.value" is "125.00"
    And the body field "items[0].quantity.selected.count" is 1
    And the body field "add_ons[0].id" is the remembered "delivery by night"
    And the body field "add_ons[0].price.value" is "15.00"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "add_ons" holds an item whose "id" is the remembered "delivery by night"
    And the response list "add_ons" holds no item whose "id" is the remembered "gift wrapping"
    And the response field "quote.price.value" is present

  @id:quote-offer @operation:addToCatalogue @operation:quoteOrder @requirement:bb-emarketplace-6.3-3 @lifecycle
  Scenario: An offer can be chosen for a cart and taken back before it is ordered
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Provider"
    And the body field "id" is new
    And the body field "offers[0].id" is new
    And the body field "offers[0].descriptor.name" is "A tenth off"
    And the body field "offers[0].item_ids[0]" is the remembered "item"
    And the body field "offers[0].id" is remembered as "offer"
    And the request has succeeded
    And the response field "id" is remembered as "provider"
    Given a valid "quoteOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].price.currency" is "KES"
    And the body field "items[0].price.value" is "125.00"
    And the body field "items[0].quantity.selected.count" is 1
    And the body field "provider.id" is the remembered "provider"
    And the body field "offers[0].id" is the remembered "offer"
    When the request has succeeded
    And the response field "offers[0].id" is remembered as "offer of the cart"
    Then the response list "offers" holds an item whose "id" is the remembered "offer"
    Given a valid "quoteOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].price.currency" is "KES"
    And the body field "items[0].price.value" is "125.00"
    And the body field "items[0].quantity.selected.count" is 1
    And the body field "provider.id" is the remembered "provider"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "offers[0]" is absent
    And the response field "quote.price.value" is present

  @id:quote-takes-nothing @operation:quoteOrder @operation:checkAvailability @lifecycle
  Scenario: A quote takes nothing out of the stock
    Given a valid "quoteOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].price.currency" is "KES"
    And the body field "items[0].price.value" is "125.00"
    And the body field "items[0].quantity.selected.count" is 1
    And the request has succeeded
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "quantity.available.count" is 10

  @id:cancellation-terms @operation:generateCancellationTerms @requirement:bb-emarketplace-6.8-5 @positive
  Scenario: The terms on which an order can be cancelled are answered
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    Given a valid "generateCancellationTerms" request
    And the body field "id" is the remembered "order"
    And the body field "items[0].id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:cancellation-terms-every-field @operation:generateCancellationTerms @positive
  Scenario: The terms on which an order with every field can be cancelled are answered
    Given a valid "generateCancellationTerms" request with every field
    When the request has succeeded
    Then the response matches the specification
