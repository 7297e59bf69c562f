Feature: The catalogue of a provider

  A provider has items, categories, fulfilments and payment terms of its own, apart from those of others.

  Background:
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Provider"
    And the body field "id" is new
    And the body field "descriptor.name" is "Green Fields Cooperative"
    And the request has succeeded
    And the response field "id" is remembered as "provider"

  @id:provider-add @operation:addToProviderCatalogue @operation:readFromProviderCatalogue @positive
  Scenario Outline: A new <kind> of a provider is added and read back as it was sent
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is remembered as "entry"
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "entry"
    And the response field "descriptor.name" is the remembered "name"

    Examples:
      | kind     | resource |
      | item     | Item     |
      | category | Category |

  @id:provider-add-every-field @operation:addToProviderCatalogue @operation:readFromProviderCatalogue @positive
  Scenario: An item of a provider with every field is added and read back
    Given a valid "addToProviderCatalogue" request with every field
    And the path parameter "providerId" is the remembered "provider"
    And the body field "id" is new
    And the body field "descriptor.name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "entry"
    And the response field "descriptor.name" is the remembered "name"

  @id:provider-add-unnumbered @operation:addToProviderCatalogue @operation:readFromProviderCatalogue @lifecycle
  Scenario: An item that is added without an identifier is given one, by which it is read
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the body field "id" is left out
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "name"
    When the request is sent
    Then the request is accepted
    And the response field "id" is present
    And the response field "id" is remembered as "entry"
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response field "id" is the remembered "entry"
    And the response field "descriptor.name" is the remembered "name"

  @id:provider-read-back @operation:addToProviderCatalogue @operation:readFromProviderCatalogue @lifecycle
  Scenario Outline: An entry of a provider, of the kind <kind>, is read back as it was sent
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the body field "id" is new
    And the body field "<field>" is new
    And the body field "<field>" is remembered as "value"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "entry"
    And the response field "<field>" is the remembered "value"

    Examples:
      | kind       | resource    | field                 |
      | fulfilment | Fulfillment | type                  |
      | payment    | Payment     | params.transaction_id |

  @id:provider-item-description @operation:addToProviderCatalogue @operation:readFromProviderCatalogue @requirement:bb-emarketplace-6.1-11 @lifecycle
  Scenario: The descriptions and the picture of an item are kept
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "descriptor.short_desc" is "Long grain rice in a sack"
    And the body field "descriptor.long_desc" is "Long grain rice of the harvest of 2026, in a sack of jute"
    And the body field "descriptor.images[0].url" is "https://images.example.org/rice.png"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response field "descriptor.short_desc" is "Long grain rice in a sack"
    And the response field "descriptor.long_desc" is "Long grain rice of the harvest of 2026, in a sack of jute"
    And the response field "descriptor.images[0].url" is present

  @id:provider-item-details @operation:addToProviderCatalogue @operation:readFromProviderCatalogue @lifecycle
  Scenario: The price, the quantity and the places of an item are kept
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the body field "id" is new
    And the body field "price.value" is "131.50"
    And the body field "quantity.available.count" is 37
    And the body field "location_ids" is ["LOC-NBO-01"]
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "price.value" is "131.50"
    And the response field "quantity.available.count" is 37
    And the response field "location_ids" is ["LOC-NBO-01"]

  @id:provider-quantity-place @operation:addToProviderCatalogue @operation:changeInProviderCatalogue @operation:readFromProviderCatalogue @requirement:bb-emarketplace-6.2-3 @lifecycle
  Scenario: The quantity and the place of an item are changed for one provider, and stay the same for another
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Provider"
    And the body field "id" is new
    And the body field "descriptor.name" is "Lakeside Cooperative"
    And the request has succeeded
    And the response field "id" is remembered as "other provider"
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the body field "id" is new
    And the body field "quantity.available.count" is 40
    And the body field "location_ids" is ["LOC-NBO-01"]
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "other provider"
    And the path parameter "resource" is "Item"
    And the body field "id" is new
    And the body field "quantity.available.count" is 40
    And the body field "location_ids" is ["LOC-NBO-01"]
    And the request has succeeded
    And the response field "id" is remembered as "other entry"
    Given a valid "changeInProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "entry"
    And the body field "id" is the remembered "entry"
    And the body field "quantity.available.count" is 25
    And the body field "location_ids" is ["LOC-NBO-02"]
    And the request has succeeded
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response field "quantity.available.count" is 25
    And the response field "location_ids" is ["LOC-NBO-02"]
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "other provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "other entry"
    When the request is sent
    Then the request is accepted
    And the response field "quantity.available.count" is 40
    And the response field "location_ids" is ["LOC-NBO-01"]

  @id:provider-payment-overrides @operation:addToCatalogue @operation:readFromCatalogue @operation:addToProviderCatalogue @operation:readFromProviderCatalogue @requirement:bb-emarketplace-6.1-13 @lifecycle
  Scenario: A provider has payment terms other than those of the marketplace
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Payment"
    And the body field "id" is new
    And the body field "type" is "PRE-ORDER"
    And the request has succeeded
    And the response field "id" is remembered as "terms"
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Payment"
    And the body field "id" is new
    And the body field "type" is "POST-FULFILLMENT"
    And the request has succeeded
    And the response field "id" is remembered as "own terms"
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Payment"
    And the path parameter "id" is the remembered "own terms"
    When the request is sent
    Then the request is accepted
    And the response field "type" is "POST-FULFILLMENT"
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "Payment"
    And the path parameter "id" is the remembered "terms"
    When the request is sent
    Then the request is accepted
    And the response field "type" is "PRE-ORDER"

  @id:provider-change @operation:addToProviderCatalogue @operation:changeInProviderCatalogue @operation:readFromProviderCatalogue @lifecycle
  Scenario Outline: An entry of a provider, of the kind <kind>, that was changed is read back as it was changed
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the body field "id" is new
    And the body field "<field>" is new
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "changeInProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    And the body field "id" is the remembered "entry"
    And the body field "<field>" is new
    And the body field "<field>" is remembered as "new value"
    And the request has succeeded
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "entry"
    And the response field "<field>" is the remembered "new value"

    Examples:
      | kind       | resource    | field                 |
      | fulfilment | Fulfillment | type                  |
      | payment    | Payment     | params.transaction_id |

  @id:provider-change-accepted @operation:addToProviderCatalogue @operation:changeInProviderCatalogue @operation:readFromProviderCatalogue @positive
  Scenario Outline: A change of a <kind> of a provider is accepted and shows
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "changeInProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    And the body field "id" is the remembered "entry"
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "new name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "descriptor.name" is the remembered "new name"

    Examples:
      | kind     | resource |
      | item     | Item     |
      | category | Category |

  @id:provider-remove @operation:addToProviderCatalogue @operation:removeFromProviderCatalogue @operation:readFromProviderCatalogue @lifecycle
  Scenario Outline: An entry of a provider, of the kind <kind>, that was removed is gone
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the body field "id" is new
    And the body field "<field>" is new
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    And the request has succeeded
    Given a valid "removeFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | kind       | resource    | field                 |
      | item       | Item        | descriptor.name       |
      | category   | Category    | descriptor.name       |
      | fulfilment | Fulfillment | type                  |
      | payment    | Payment     | params.transaction_id |

  @id:provider-remove-one @operation:addToProviderCatalogue @operation:removeFromProviderCatalogue @operation:readFromProviderCatalogue @lifecycle
  Scenario: The removal of one item of a provider leaves another where it is
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the request has succeeded
    And the response field "id" is remembered as "removed entry"
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "removeFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "removed entry"
    And the request has succeeded
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "entry"
    And the response field "descriptor.name" is the remembered "name"

  @id:provider-apart @operation:readFromProviderCatalogue @negative
  Scenario: An item of one provider is not found with another provider
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Provider"
    And the body field "id" is new
    And the body field "descriptor.name" is "Lakeside Cooperative"
    And the request has succeeded
    And the response field "id" is remembered as "other provider"
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "other provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:provider-read-unknown @operation:readFromProviderCatalogue @negative
  Scenario Outline: An entry of the kind <kind> that a provider does not have is not read
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | kind     | resource |
      | item     | Item     |
      | category | Category |

  @id:provider-read-kind @operation:readFromProviderCatalogue @negative
  Scenario: An entry of a kind that the document does not name is not read
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is outside its enumeration
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:provider-changed-unknown @operation:addToProviderCatalogue @operation:changeInProviderCatalogue @operation:readFromProviderCatalogue @negative
  Scenario: A change of an item that a provider does not have reveals no internals, and leaves another as it is
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "changeInProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is unknown
    And the body field "id" is left out
    And the body field "descriptor.name" is "Pulses"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response field "id" is the remembered "entry"
    And the response field "descriptor.name" is the remembered "name"

  @id:provider-changed-kind @operation:changeInProviderCatalogue @negative
  Scenario: An entry of a kind that the document does not name is not changed
    Given a valid "changeInProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is outside its enumeration
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:provider-removed-unknown @operation:removeFromProviderCatalogue @negative
  Scenario Outline: An entry of the kind <kind> that a provider does not have is not removed
    Given a valid "removeFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | kind     | resource |
      | item     | Item     |
      | category | Category |

  @id:provider-removed-kind @operation:removeFromProviderCatalogue @negative
  Scenario: An entry of a kind that the document does not name is not removed
    Given a valid "removeFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is outside its enumeration
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:provider-add-unknown @operation:addToProviderCatalogue @negative
  Scenario: Nothing is added to the catalogue of a provider that is not known
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is unknown
    And the body field "id" is new
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:provider-add-kind @operation:addToProviderCatalogue @negative
  Scenario: An entry of a kind that the document does not name is not added
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is outside its enumeration
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:provider-add-wrong-type @operation:addToProviderCatalogue @negative
  Scenario: An item whose identifier is no text is not added
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the body field "id" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:provider-add-not-json @operation:addToProviderCatalogue @negative
  Scenario: An item that is not JSON is not added
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:provider-change-not-json @operation:changeInProviderCatalogue @negative
  Scenario: A change that is not JSON is refused and changes nothing
    Given a valid "addToProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "changeInProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "id" is the remembered "entry"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "readFromProviderCatalogue" request
    And the path parameter "providerId" is the remembered "provider"
    And the path parameter "resource" is "Item"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "descriptor.name" is the remembered "name"
