Feature: Entities

  An entity hosts events. It is registered, listed, changed and removed, and each step shows in the next.

  @id:entity-is-listed-as-sent @operation:createEntity @operation:listEntities @requirement:bb-scheduler-6.2-1 @lifecycle
  Scenario: An entity is listed as it was registered
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is remembered as "category"
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.phone" is remembered as "phone"
    And the query parameter "qry.details.email" is remembered as "email"
    And the query parameter "qry.details.website" is remembered as "website"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "[0]" has one item
    And the response field "[0][0].entity_id" is present
    And the response field "[0][0].details.category" is the remembered "category"
    And the response field "[0][0].details.name" is the remembered "name"
    And the response field "[0][0].details.phone" is the remembered "phone"
    And the response field "[0][0].details.email" is the remembered "email"
    And the response field "[0][0].details.website" is the remembered "website"

  @id:entity-least @operation:createEntity @operation:listEntities @positive
  Scenario: An entity is registered with the least that it needs
    Given a valid "createEntity" request
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is "hospital"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.category" is "hospital"

  @id:entity-create-left-out @operation:createEntity @negative
  Scenario: An entity is not registered where a parameter is left out
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:entity-create-no-object @operation:createEntity @negative
  Scenario: An entity is not registered from what is no JSON object
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:entity-create-token @operation:createEntity @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: An entity is not registered with a token that nobody issued
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    When the request is sent
    Then the request is accepted

  @id:entity-list-token @operation:listEntities @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: The entities are not listed for a token that nobody issued
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "id"
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.entity_id[0]" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.entity_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted

  @id:entity-changed @operation:createEntity @operation:changeEntity @operation:listEntities @requirement:bb-scheduler-6.2-1 @lifecycle
  Scenario Outline: A change of <field> shows, and <kept> stays
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "id"
    And the response field "[0][0].details.<kept>" is remembered as "kept value"
    Given a valid "changeEntity" request
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "qry.details.<field>" is <value>
    When the request is sent
    Then the request is accepted
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.entity_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.<field>" is <value>
    And the response field "[0][0].details.<kept>" is the remembered "kept value"

    Examples:
      | field    | value                                           | kept     |
      | phone    | "+254417522077"                                 | name     |
      | category | "health_centre"                                 | email    |
      | website  | "https://www.kilifi-hospital.example/maternity" | category |

  @id:entity-change-other-untouched @operation:createEntity @operation:changeEntity @operation:listEntities @lifecycle
  Scenario: A change leaves another entity as it was
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is new
    And the query parameter "qry.details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "id"
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other name"
    And the query parameter "qry.details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "other"
    And the response field "[0][0].details.phone" is remembered as "other value"
    Given a valid "changeEntity" request
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "qry.details.phone" is "+254417522077"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.entity_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].entity_id" is the remembered "other"
    And the response field "[0][0].details.phone" is the remembered "other value"
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.entity_id[0]" is the remembered "id"
    When the request is sent
    Then the response field "[0][0].details.phone" is "+254417522077"

  @id:entity-change-refused @operation:changeEntity @negative
  Scenario: A change that leaves a parameter out, or has a token that nobody issued, is refused and changes nothing
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "id"
    And the response field "[0][0].details.phone" is remembered as "value"
    Given a valid "changeEntity" request with every field
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.phone" is "+254417522077"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeEntity" request with every field
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.phone" is "+254417522077"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeEntity" request with every field
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.phone" is "+254417522077"
    And the query parameter "entity_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeEntity" request with every field
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.phone" is "+254417522077"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeEntity" request with every field
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.phone" is "+254417522077"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.entity_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.phone" is the remembered "value"

  @id:entity-change-unknown @operation:changeEntity @negative
  Scenario: An entity that nobody registered is not changed
    Given a valid "changeEntity" request
    And the query parameter "entity_id" is unknown
    And the query parameter "qry.details.phone" is "+254417522077"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:entity-removed-is-gone @operation:createEntity @operation:deleteEntity @operation:listEntities @requirement:bb-scheduler-6.2-1 @lifecycle
  Scenario: An entity that was removed is gone, and another one stays
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is new
    And the query parameter "qry.details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "id"
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other name"
    And the query parameter "qry.details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "other"
    And the response field "[0][0].entity_id" is not the remembered "id"
    Given a valid "deleteEntity" request
    And the query parameter "entity_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.category" is the remembered "shared"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].entity_id" is the remembered "other"

  @id:entity-removed-not-changed @operation:createEntity @operation:deleteEntity @operation:changeEntity @negative
  Scenario: An entity that was removed is neither changed nor removed again
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "id"
    Given a valid "deleteEntity" request
    And the query parameter "entity_id" is the remembered "id"
    And the request has succeeded
    Given a valid "changeEntity" request
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "qry.details.phone" is "+254417522077"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteEntity" request
    And the query parameter "entity_id" is the remembered "id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:entity-delete-refused @operation:deleteEntity @negative
  Scenario: A removal that leaves a parameter out, or has a token that nobody issued, is refused and removes nothing
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "id"
    Given a valid "deleteEntity" request
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteEntity" request
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteEntity" request
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "entity_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteEntity" request
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.entity_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].entity_id" is the remembered "id"

  @id:entity-delete-unknown @operation:deleteEntity @negative
  Scenario: An entity that nobody registered is not removed
    Given a valid "deleteEntity" request
    And the query parameter "entity_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:entity-own-identifier @operation:createEntity @operation:listEntities @requirement:bb-scheduler-6.2-1 @positive
  Scenario: Each entity has an identifier of its own, and a list by identifier holds it alone
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is new
    And the query parameter "qry.details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "id"
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other name"
    And the query parameter "qry.details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "other"
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.entity_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].entity_id" is the remembered "id"
    And the response matches the specification
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.entity_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].entity_id" is the remembered "other"
    And the response field "[0][0].entity_id" is not the remembered "id"

  @id:entity-list-filter @operation:listEntities @operation:createEntity @requirement:bb-scheduler-6.2-1 @positive
  Scenario Outline: A list by <field> holds the entities with this value alone
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "first name"
    And the query parameter "qry.details.category" is new
    And the query parameter "qry.details.category" is remembered as "shared"
    And the query parameter "qry.details.<field>" is <first>
    And the request has succeeded
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "second name"
    And the query parameter "qry.details.category" is the remembered "shared"
    And the query parameter "qry.details.<field>" is <second>
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.category" is the remembered "shared"
    And the query parameter "qry.entity_filter.<field>" is <second>
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].details.<field>" is <second>
    And the response field "[0][0].details.name" is the remembered "second name"

    Examples:
      | field   | first                       | second                       |
      | phone   | "+254722118341"             | "+254722118342"              |
      | website | "https://www.first.example" | "https://www.second.example" |

  @id:entity-list-details-asked-for @operation:listEntities @positive
  Scenario: A list gives the details that are asked for and no others
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "id"
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.entity_id[0]" is the remembered "id"
    And the query parameter "qry.entity_details_required" is {"entity_id": true, "name": true, "phone": false}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.name" is present
    And the response field "[0][0].details.phone" is absent

  @id:entity-list-left-out @operation:listEntities @negative
  Scenario: The entities are not listed where a parameter is left out
    Given a valid "listEntities" request with every field
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listEntities" request with every field
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listEntities" request with every field
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:entity-list-broken @operation:listEntities @negative
  Scenario Outline: A list is refused when <part> is <fault>
    Given a valid "listEntities" request with every field
    And the query parameter "qry.<part>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | part                              | fault             |
      | entity_details_required.entity_id | of the wrong type |
      | entity_filter.entity_id           | of the wrong type |

  @id:entity-renamed @operation:createEntity @operation:changeEntity @operation:listEntities @requirement:bb-scheduler-6.2-1 @lifecycle
  Scenario: An entity is found by its new name after a change of name
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "old name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "old name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "id"
    Given a valid "changeEntity" request
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "new name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "new name"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].entity_id" is the remembered "id"
    And the response field "[0][0].details.name" is the remembered "new name"

  @id:entity-once @operation:createEntity @operation:listEntities @requirement:bb-scheduler-6.2-4 @lifecycle
  Scenario: An entity that is registered a second time is listed once, under one identifier
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    When the request is sent again
    Then the response is no server error
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "name"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].entity_id" is present
    And the response field "[0][0].details.name" is the remembered "name"

  @id:create-entity-breaks-document @negative @operation:createEntity
  Scenario Outline: What breaks the document of createEntity is refused
    Given a valid "createEntity" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                            | part                                   | fault                |
      | qry.details.category-wrong-type | query parameter "qry.details.category" | is of the wrong type |
      | qry.details.name-wrong-type     | query parameter "qry.details.name"     | is of the wrong type |
      | qry.details.phone-wrong-type    | query parameter "qry.details.phone"    | is of the wrong type |
      | qry.details.email-wrong-type    | query parameter "qry.details.email"    | is of the wrong type |
      | qry.details.website-wrong-type  | query parameter "qry.details.website"  | is of the wrong type |

  @id:change-entity-breaks-document @negative @operation:changeEntity
  Scenario Outline: What breaks the document of changeEntity is refused
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "old name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "old name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "id"
    Given a valid "changeEntity" request with every field
    And the query parameter "entity_id" is the remembered "id"
    And the query parameter "qry.details.name" is new
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                            | part                                   | fault                |
      | qry-wrong-type                  | query parameter "qry"                  | is of the wrong type |
      | qry.details-wrong-type          | query parameter "qry.details"          | is of the wrong type |
      | qry.details.category-wrong-type | query parameter "qry.details.category" | is of the wrong type |
      | qry.details.name-wrong-type     | query parameter "qry.details.name"     | is of the wrong type |
      | qry.details.phone-wrong-type    | query parameter "qry.details.phone"    | is of the wrong type |
      | qry.details.email-wrong-type    | query parameter "qry.details.email"    | is of the wrong type |
      | qry.details.website-wrong-type  | query parameter "qry.details.website"  | is of the wrong type |

  @id:list-entities-breaks-document @negative @operation:listEntities
  Scenario Outline: What breaks the document of listEntities is refused
    Given a valid "listEntities" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                            | part                                                   | fault                |
      | qry-wrong-type                                  | query parameter "qry"                                  | is of the wrong type |
      | qry.entity_filter-wrong-type                    | query parameter "qry.entity_filter"                    | is of the wrong type |
      | qry.entity_filter.entity_id-wrong-type          | query parameter "qry.entity_filter.entity_id[0]"       | is of the wrong type |
      | qry.entity_filter.category-wrong-type           | query parameter "qry.entity_filter.category"           | is of the wrong type |
      | qry.entity_filter.name-wrong-type               | query parameter "qry.entity_filter.name"               | is of the wrong type |
      | qry.entity_filter.phone-wrong-type              | query parameter "qry.entity_filter.phone"              | is of the wrong type |
      | qry.entity_filter.email-wrong-type              | query parameter "qry.entity_filter.email"              | is of the wrong type |
      | qry.entity_filter.website-wrong-type            | query parameter "qry.entity_filter.website"            | is of the wrong type |
      | qry.entity_details_required-wrong-type          | query parameter "qry.entity_details_required"          | is of the wrong type |
      | qry.entity_details_required.category-wrong-type | query parameter "qry.entity_details_required.category" | is of the wrong type |
      | qry.entity_details_required.name-wrong-type     | query parameter "qry.entity_details_required.name"     | is of the wrong type |
      | qry.entity_details_required.phone-wrong-type    | query parameter "qry.entity_details_required.phone"    | is of the wrong type |
      | qry.entity_details_required.email-wrong-type    | query parameter "qry.entity_details_required.email"    | is of the wrong type |
      | qry.entity_details_required.website-wrong-type  | query parameter "qry.entity_details_required.website"  | is of the wrong type |
