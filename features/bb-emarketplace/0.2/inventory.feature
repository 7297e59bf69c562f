Feature: Items in stock

  Items are added to the inventory, blocked, unblocked and removed, and anybody can ask how many are available.

  @id:stock-add @operation:addInventoryItem @operation:checkAvailability @requirement:bb-emarketplace-6.2-1 @positive
  Scenario: An item that was added is found in stock
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "quantity.available.count" is 10
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is remembered as "item"
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "item"

  @id:stock-add-every-field @operation:addInventoryItem @operation:checkAvailability @positive
  Scenario: An item with every field is added and found in stock
    Given a valid "addInventoryItem" request with every field
    And the body field "id" is new
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "item"

  @id:stock-add-unnumbered @operation:addInventoryItem @operation:checkAvailability @lifecycle
  Scenario: An item that is added without an identifier is given one, by which it is found
    Given a valid "addInventoryItem" request
    And the body field "id" is left out
    And the body field "quantity.available.count" is 7
    When the request is sent
    Then the request is accepted
    And the response field "id" is present
    And the response field "id" is remembered as "item"
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response field "id" is the remembered "item"
    And the response field "quantity.available.count" is 7

  @id:stock-available @operation:addInventoryItem @operation:checkAvailability @requirement:bb-emarketplace-6.2-1 @requirement:bb-emarketplace-6.2-2 @requirement:bb-emarketplace-6.2-5 @requirement:bb-emarketplace-6.3-6 @lifecycle
  Scenario: An item that was added is available in the quantity that was added
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "item"
    And the response field "quantity.available.count" is 10

  @id:stock-none @operation:addInventoryItem @operation:checkAvailability @requirement:bb-emarketplace-6.2-5 @lifecycle
  Scenario: An item that is out of stock is not available
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 0
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response field "id" is the remembered "item"
    And the response field "quantity.available.count" is 0

  @id:stock-add-on @operation:addInventoryItem @operation:checkAvailability @positive
  Scenario: An add-on of an item in stock is found
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "quantity.available.count" is 10
    And the body field "add_ons[0].id" is new
    And the body field "add_ons[0].id" is remembered as "add-on"
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "AddOn"
    And the path parameter "id" is the remembered "add-on"
    When the request has succeeded
    Then the response matches the specification

  @id:stock-block @operation:addInventoryItem @operation:blockInventoryItem @positive
  Scenario: An item in stock is blocked
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "blockInventoryItem" request
    And the body field "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:stock-blocked @operation:addInventoryItem @operation:blockInventoryItem @operation:checkAvailability @lifecycle
  Scenario: Nothing of an item that was blocked is available
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "blockInventoryItem" request
    And the body field "id" is the remembered "item"
    And the request has succeeded
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And eventually the response field "quantity.available.count" is 0

  @id:stock-unblock @operation:addInventoryItem @operation:blockInventoryItem @operation:unblockInventoryItem @operation:checkAvailability @lifecycle
  Scenario: An item that was blocked and unblocked is available as before
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "blockInventoryItem" request
    And the body field "id" is the remembered "item"
    And the request has succeeded
    Given a valid "unblockInventoryItem" request
    And the body field "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "quantity.available.count" is 10

  @id:stock-block-one @operation:addInventoryItem @operation:blockInventoryItem @operation:checkAvailability @lifecycle
  Scenario: The blocking of one item leaves another available
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "other item"
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "blockInventoryItem" request
    And the body field "id" is the remembered "other item"
    And the request has succeeded
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "item"
    And the response field "quantity.available.count" is 10

  @id:stock-remove @operation:addInventoryItem @operation:removeInventoryItem @operation:checkAvailability @lifecycle
  Scenario: An item that was removed is no longer in stock
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "removeInventoryItem" request
    And the body field "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:stock-remove-one @operation:addInventoryItem @operation:removeInventoryItem @operation:checkAvailability @lifecycle
  Scenario: The removal of one item leaves another in stock
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "other item"
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "removeInventoryItem" request
    And the body field "id" is the remembered "other item"
    And the request has succeeded
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "item"
    And the response field "quantity.available.count" is 10

  @id:add-on-block @operation:addInventoryItem @operation:blockAddOn @positive
  Scenario: An add-on is blocked
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "add_ons[0].id" is new
    And the body field "add_ons[0].descriptor.name" is "Gift wrapping"
    And the body field "add_ons[0].id" is remembered as "add-on"
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "blockAddOn" request
    And the body field "id" is the remembered "item"
    And the body field "add_ons[0].id" is the remembered "add-on"
    When the request has succeeded
    Then the response matches the specification

  @id:add-on-unblock @operation:addInventoryItem @operation:blockAddOn @operation:unblockAddOn @operation:checkAvailability @lifecycle
  Scenario: An add-on that was blocked is unblocked and found again
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "add_ons[0].id" is new
    And the body field "add_ons[0].descriptor.name" is "Gift wrapping"
    And the body field "add_ons[0].id" is remembered as "add-on"
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "blockAddOn" request
    And the body field "id" is the remembered "item"
    And the body field "add_ons[0].id" is the remembered "add-on"
    And the request has succeeded
    Given a valid "unblockAddOn" request
    And the body field "id" is the remembered "item"
    And the body field "add_ons[0].id" is the remembered "add-on"
    When the request has succeeded
    Then the response matches the specification
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "AddOn"
    And the path parameter "id" is the remembered "add-on"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "AddOn"
    And the path parameter "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:stock-add-on-blocked-item @operation:addInventoryItem @operation:blockAddOn @operation:checkAvailability @lifecycle
  Scenario: The blocking of an add-on leaves its item available
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "quantity.available.count" is 10
    And the body field "add_ons[0].id" is new
    And the body field "add_ons[0].id" is remembered as "add-on"
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "blockAddOn" request
    And the body field "id" is the remembered "item"
    And the body field "add_ons[0].id" is the remembered "add-on"
    When the request has succeeded
    Then the response matches the specification
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "quantity.available.count" is 10

  @id:stock-unknown @operation:checkAvailability @negative
  Scenario Outline: Availability of an unknown <kind> is not answered
    Given a valid "checkAvailability" request
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | kind   | resource |
      | item   | Item     |
      | add-on | AddOn    |

  @id:stock-kind @operation:checkAvailability @negative
  Scenario: Availability of a kind that the document does not name is not answered
    Given a valid "checkAvailability" request
    And the path parameter "resource" is outside its enumeration
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:stock-remove-unknown @operation:removeInventoryItem @negative
  Scenario: An item that is not in stock is not removed
    Given a valid "removeInventoryItem" request
    And the body field "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:stock-remove-broken @operation:removeInventoryItem @negative
  Scenario: An item whose identifier is no text is not removed
    Given a valid "removeInventoryItem" request
    And the body field "id" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:stock-remove-not-json @operation:removeInventoryItem @negative
  Scenario: An item is not removed by a request that is not JSON
    Given a valid "removeInventoryItem" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:stock-block-unknown @operation:blockInventoryItem @negative
  Scenario: An item that is not in stock is not blocked
    Given a valid "blockInventoryItem" request
    And the body field "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:stock-block-broken @operation:blockInventoryItem @negative
  Scenario: An item whose identifier is no text is not blocked
    Given a valid "blockInventoryItem" request
    And the body field "id" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:stock-block-not-json @operation:blockInventoryItem @negative
  Scenario: An item is not blocked by a request that is not JSON
    Given a valid "blockInventoryItem" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:stock-unblock-unknown @operation:unblockInventoryItem @negative
  Scenario: An item that is not in stock is not unblocked
    Given a valid "unblockInventoryItem" request
    And the body field "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:stock-unblock-broken @operation:unblockInventoryItem @negative
  Scenario: An item whose identifier is no text is not unblocked
    Given a valid "unblockInventoryItem" request
    And the body field "id" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:stock-unblock-not-json @operation:unblockInventoryItem @negative
  Scenario: An item is not unblocked by a request that is not JSON
    Given a valid "unblockInventoryItem" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:add-on-block-unknown @operation:blockAddOn @negative
  Scenario: An add-on of an item that is not in stock is not blocked
    Given a valid "blockAddOn" request
    And the body field "id" is unknown
    And the body field "add_ons[0].id" is new
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:add-on-block-broken @operation:blockAddOn @negative
  Scenario: An add-on is not blocked when the identifier of its item is no text
    Given a valid "blockAddOn" request
    And the body field "id" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:add-on-block-not-json @operation:blockAddOn @negative
  Scenario: An add-on is not blocked by a request that is not JSON
    Given a valid "blockAddOn" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:add-on-unblock-unknown @operation:unblockAddOn @negative
  Scenario: An add-on of an item that is not in stock is not unblocked
    Given a valid "unblockAddOn" request
    And the body field "id" is unknown
    And the body field "add_ons[0].id" is new
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:add-on-unblock-broken @operation:unblockAddOn @negative
  Scenario: An add-on is not unblocked when the identifier of its item is no text
    Given a valid "unblockAddOn" request
    And the body field "id" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:add-on-unblock-not-json @operation:unblockAddOn @negative
  Scenario: An add-on is not unblocked by a request that is not JSON
    Given a valid "unblockAddOn" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:stock-add-broken @operation:addInventoryItem @negative
  Scenario Outline: An item with a wrong value is not added
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case             | field                                  | fault                   |
      | id               | id                                     | of the wrong type       |
      | name             | descriptor.name                        | of the wrong type       |
      | price            | price.value                            | against its pattern     |
      | quantity         | quantity.available.count               | below its minimum       |
      | largest-quantity | quantity.maximum.count                 | below its minimum       |
      | unit             | quantity.unitized.count                | above its maximum       |
      | add-ons          | add_ons                                | of the wrong type       |
      | picture          | descriptor.images[0].size_type         | outside its enumeration |
      | return           | return_terms[0].fulfillment_managed_by | outside its enumeration |

  @id:stock-add-not-json @operation:addInventoryItem @negative
  Scenario: An item that is not JSON is not added
    Given a valid "addInventoryItem" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
