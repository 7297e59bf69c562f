Feature: The catalogue of the marketplace

  Providers, categories, fulfilments, payment terms and agents are added to the catalogue, found, changed and removed.
  Every entry is added by the scenario that uses it.

  @id:catalogue-add-every-field @operation:addToCatalogue @operation:readFromCatalogue @positive
  Scenario: An entry with every field is added and read back
    Given a valid "addToCatalogue" request with every field
    And the body field "id" is new
    And the body field "descriptor.name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromCatalogue" request
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "entry"
    And the response field "descriptor.name" is the remembered "name"

  @id:catalogue-add-and-read @operation:addToCatalogue @operation:readFromCatalogue @positive
  Scenario Outline: A new <kind> is added and read back as it was sent
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is remembered as "entry"
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "entry"
    And the response field "descriptor.name" is the remembered "name"

    Examples:
      | kind     | resource |
      | provider | Provider |
      | category | Category |

  @id:catalogue-add-unnumbered @operation:addToCatalogue @operation:readFromCatalogue @lifecycle
  Scenario: An entry that is added without an identifier is given one, by which it is read
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Category"
    And the body field "id" is left out
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "name"
    When the request is sent
    Then the request is accepted
    And the response field "id" is present
    And the response field "id" is remembered as "entry"
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "Category"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response field "id" is the remembered "entry"
    And the response field "descriptor.name" is the remembered "name"

  @id:catalogue-read-back @operation:addToCatalogue @operation:readFromCatalogue @lifecycle
  Scenario Outline: An entry of the kind <kind> that was added is read back as it was sent
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the body field "id" is new
    And the body field "<field>" is new
    And the body field "<field>" is remembered as "value"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromCatalogue" request
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
      | agent      | Agent       | person.name           |
      | payment    | Payment     | params.transaction_id |

  @id:catalogue-description @operation:addToCatalogue @operation:readFromCatalogue @requirement:bb-emarketplace-6.1-11 @lifecycle
  Scenario: The descriptions and the picture of an entry are kept
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Category"
    And the body field "id" is new
    And the body field "descriptor.name" is "Grain"
    And the body field "descriptor.short_desc" is "Rice, wheat and maize"
    And the body field "descriptor.long_desc" is "Rice, wheat and maize of the harvest of 2026"
    And the body field "descriptor.images[0].url" is "https://images.example.org/grain.png"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "Category"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response field "descriptor.name" is "Grain"
    And the response field "descriptor.short_desc" is "Rice, wheat and maize"
    And the response field "descriptor.long_desc" is "Rice, wheat and maize of the harvest of 2026"
    And the response field "descriptor.images[0].url" is present

  @id:catalogue-fulfilment @operation:addToCatalogue @operation:readFromCatalogue @requirement:bb-emarketplace-6.1-12 @lifecycle
  Scenario: The catalogue says how orders are fulfilled
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Fulfillment"
    And the body field "id" is new
    And the body field "type" is "STORE-PICKUP"
    And the body field "tracking" is true
    And the body field "stops[0].location.address" is "12 Riverside Drive, Nairobi"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "Fulfillment"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response field "type" is "STORE-PICKUP"
    And the response field "tracking" is true
    And the response field "stops[0].location.address" is "12 Riverside Drive, Nairobi"

  @id:catalogue-payment @operation:addToCatalogue @operation:readFromCatalogue @requirement:bb-emarketplace-6.1-13 @lifecycle
  Scenario: The catalogue says on which terms payment is taken
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Payment"
    And the body field "id" is new
    And the body field "type" is "ON-FULFILLMENT"
    And the body field "url" is "https://pay.example.org/terms"
    And the body field "params.currency" is "KES"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "Payment"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response field "type" is "ON-FULFILLMENT"
    And the response field "url" is "https://pay.example.org/terms"
    And the response field "params.currency" is "KES"

  @id:catalogue-expiry @operation:addToCatalogue @operation:readFromCatalogue @requirement:bb-emarketplace-6.1-14 @lifecycle
  Scenario: The catalogue says until when an entry holds
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Provider"
    And the body field "id" is new
    And the body field "exp" is "2031-01-31T00:00:00Z"
    And the body field "exp" is remembered as "start of the last day"
    And the body field "exp" is "2031-01-31T23:59:59Z"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "Provider"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response field "exp" is greater than the remembered "start of the last day"

  @id:catalogue-time-to-live @operation:addToCatalogue @operation:readFromCatalogue @requirement:bb-emarketplace-6.1-15 @lifecycle
  Scenario: The catalogue says how long an entry may be kept
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Provider"
    And the body field "id" is new
    And the body field "ttl" is 86400
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "Provider"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response field "ttl" is 86400

  @id:catalogue-change @operation:addToCatalogue @operation:changeInCatalogue @operation:readFromCatalogue @lifecycle
  Scenario Outline: An entry of the kind <kind> that was changed is read back as it was changed
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the body field "id" is new
    And the body field "<field>" is new
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "changeInCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    And the body field "id" is the remembered "entry"
    And the body field "<field>" is new
    And the body field "<field>" is remembered as "new value"
    And the request has succeeded
    Given a valid "readFromCatalogue" request
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
      | agent      | Agent       | person.name           |
      | payment    | Payment     | params.transaction_id |

  @id:catalogue-change-accepted @operation:addToCatalogue @operation:changeInCatalogue @operation:readFromCatalogue @positive
  Scenario Outline: A change of a <kind> is accepted and shows
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "changeInCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    And the body field "id" is the remembered "entry"
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "new name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "descriptor.name" is the remembered "new name"

    Examples:
      | kind     | resource |
      | provider | Provider |
      | category | Category |

  @id:catalogue-remove @operation:addToCatalogue @operation:removeFromCatalogue @operation:readFromCatalogue @lifecycle
  Scenario Outline: An entry of the kind <kind> that was removed is gone
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the body field "id" is new
    And the body field "<field>" is new
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    And the request has succeeded
    Given a valid "removeFromCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | kind       | resource    | field                 |
      | provider   | Provider    | descriptor.name       |
      | category   | Category    | descriptor.name       |
      | fulfilment | Fulfillment | type                  |
      | agent      | Agent       | person.name           |
      | payment    | Payment     | params.transaction_id |

  @id:catalogue-remove-one @operation:addToCatalogue @operation:removeFromCatalogue @operation:readFromCatalogue @lifecycle
  Scenario: The removal of one entry leaves another where it is
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Category"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the request has succeeded
    And the response field "id" is remembered as "removed entry"
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Category"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "removeFromCatalogue" request
    And the path parameter "resource" is "Category"
    And the path parameter "id" is the remembered "removed entry"
    And the request has succeeded
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "Category"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "entry"
    And the response field "descriptor.name" is the remembered "name"

  @id:catalogue-change-one @operation:addToCatalogue @operation:changeInCatalogue @operation:readFromCatalogue @lifecycle
  Scenario: The change of one entry leaves another as it is
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Category"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the request has succeeded
    And the response field "id" is remembered as "changed entry"
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Category"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "changeInCatalogue" request
    And the path parameter "resource" is "Category"
    And the path parameter "id" is the remembered "changed entry"
    And the body field "id" is the remembered "changed entry"
    And the body field "descriptor.name" is "Pulses"
    And the request has succeeded
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "Category"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "descriptor.name" is the remembered "name"

  @id:catalogue-read-unknown @operation:readFromCatalogue @negative
  Scenario Outline: An entry of the kind <kind> that is not in the catalogue is not read
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | kind       | resource    |
      | category   | Category    |
      | fulfilment | Fulfillment |

  @id:catalogue-removed-unknown @operation:removeFromCatalogue @negative
  Scenario Outline: An entry of the kind <kind> that is not in the catalogue is not removed
    Given a valid "removeFromCatalogue" request
    And the path parameter "resource" is "<resource>"
    And the path parameter "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | kind       | resource    |
      | category   | Category    |
      | fulfilment | Fulfillment |

  @id:catalogue-changed-unknown @operation:addToCatalogue @operation:changeInCatalogue @operation:readFromCatalogue @negative
  Scenario: A change of an entry that is not in the catalogue reveals no internals, and leaves another as it is
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Category"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the body field "descriptor.name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "changeInCatalogue" request
    And the path parameter "resource" is "Category"
    And the path parameter "id" is unknown
    And the body field "id" is left out
    And the body field "descriptor.name" is "Pulses"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is "Category"
    And the path parameter "id" is the remembered "entry"
    When the request is sent
    Then the request is accepted
    And the response field "id" is the remembered "entry"
    And the response field "descriptor.name" is the remembered "name"

  @id:catalogue-kind-unknown-read @operation:readFromCatalogue @negative
  Scenario: An entry of a kind that the document does not name is not read
    Given a valid "readFromCatalogue" request
    And the path parameter "resource" is outside its enumeration
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:catalogue-kind-unknown-add @operation:addToCatalogue @negative
  Scenario: An entry of a kind that the document does not name is not added
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is outside its enumeration
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:catalogue-kind-unknown-change @operation:changeInCatalogue @negative
  Scenario: An entry of a kind that the document does not name is not changed
    Given a valid "changeInCatalogue" request
    And the path parameter "resource" is outside its enumeration
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:catalogue-kind-unknown-remove @operation:removeFromCatalogue @negative
  Scenario: An entry of a kind that the document does not name is not removed
    Given a valid "removeFromCatalogue" request
    And the path parameter "resource" is outside its enumeration
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:catalogue-add-wrong-type @operation:addToCatalogue @negative
  Scenario: An entry whose identifier is no text is not added
    Given a valid "addToCatalogue" request
    And the body field "id" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:catalogue-add-not-json @operation:addToCatalogue @negative
  Scenario: An entry that is not JSON is not added
    Given a valid "addToCatalogue" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:catalogue-change-not-json @operation:changeInCatalogue @negative
  Scenario: A change of an entry that is not JSON is refused
    Given a valid "addToCatalogue" request
    And the path parameter "resource" is "Provider"
    And the body field "id" is new
    And the body field "descriptor.name" is new
    And the request has succeeded
    And the response field "id" is remembered as "entry"
    Given a valid "changeInCatalogue" request
    And the path parameter "resource" is "Provider"
    And the path parameter "id" is the remembered "entry"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
