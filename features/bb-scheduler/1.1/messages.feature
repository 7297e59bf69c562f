Feature: Message templates

  An entity keeps its own message templates. The entity of each scenario is registered by the scenario itself.

  Background:
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "entity name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "entity name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "entity"

  @id:message-is-listed-as-sent @operation:createMessage @operation:listMessages @requirement:bb-scheduler-6.4-1 @lifecycle
  Scenario: A message template is listed as it was registered
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the query parameter "qry.message_details.entity_id" is remembered as "entity_id"
    And the query parameter "qry.message_details.category" is remembered as "category"
    And the query parameter "qry.message_details.message_body" is remembered as "message_body"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "[0]" has one item
    And the response field "[0][0].message_id" is present
    And the response field "[0][0].details.entity_id" is the remembered "entity_id"
    And the response field "[0][0].details.category" is the remembered "category"
    And the response field "[0][0].details.message_body" is the remembered "message_body"

  @id:message-change-unknown-entity @operation:changeMessage @operation:listMessages @negative
  Scenario: A message template is not given to an entity that nobody registered
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    Given a valid "changeMessage" request
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "qry.details.entity_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.entity_id" is the remembered "entity"

  @id:message-create-left-out @operation:createMessage @negative
  Scenario: A message template is not registered where a parameter is left out
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:message-create-no-object @operation:createMessage @negative
  Scenario: A message template is not registered from what is no JSON object
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the query parameter "qry" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:message-create-token @operation:createMessage @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: A message template is not registered with a token that nobody issued
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    When the request is sent
    Then the request is accepted

  @id:message-list-token @operation:listMessages @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: The messages are not listed for a token that nobody issued
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted

  @id:message-changed @operation:createMessage @operation:changeMessage @operation:listMessages @requirement:bb-scheduler-6.4-1 @lifecycle
  Scenario Outline: A change of <field> shows, and <kept> stays
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    And the response field "[0][0].details.<kept>" is remembered as "kept value"
    Given a valid "changeMessage" request
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "qry.details.<field>" is <value>
    When the request is sent
    Then the request is accepted
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.<field>" is <value>
    And the response field "[0][0].details.<kept>" is the remembered "kept value"

    Examples:
      | field        | value                                | kept         |
      | message_body | "Your check-up is on Monday at nine" | category     |
      | category     | "announcement"                       | message_body |

  @id:message-change-other-untouched @operation:createMessage @operation:changeMessage @operation:listMessages @lifecycle
  Scenario: A change leaves another message template as it was
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "other text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "other text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "other"
    And the response field "[0][0].details.message_body" is remembered as "other value"
    Given a valid "changeMessage" request
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "qry.details.message_body" is "Your check-up is on Monday at nine"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].message_id" is the remembered "other"
    And the response field "[0][0].details.message_body" is the remembered "other value"
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "id"
    When the request is sent
    Then the response field "[0][0].details.message_body" is "Your check-up is on Monday at nine"

  @id:message-change-refused @operation:changeMessage @negative
  Scenario: A change that leaves a parameter out, or has a token that nobody issued, is refused and changes nothing
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    And the response field "[0][0].details.message_body" is remembered as "value"
    Given a valid "changeMessage" request with every field
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.message_body" is "Your check-up is on Monday at nine"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeMessage" request with every field
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.message_body" is "Your check-up is on Monday at nine"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeMessage" request with every field
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.message_body" is "Your check-up is on Monday at nine"
    And the query parameter "message_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeMessage" request with every field
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.message_body" is "Your check-up is on Monday at nine"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeMessage" request with every field
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.message_body" is "Your check-up is on Monday at nine"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.message_body" is the remembered "value"

  @id:message-removed-is-gone @operation:createMessage @operation:deleteMessage @operation:listMessages @requirement:bb-scheduler-6.4-1 @lifecycle
  Scenario: A message template that was removed is gone, and another one stays
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "other text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "other text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "other"
    And the response field "[0][0].message_id" is not the remembered "id"
    Given a valid "deleteMessage" request
    And the query parameter "message_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].message_id" is the remembered "other"

  @id:message-removed-not-changed @operation:createMessage @operation:deleteMessage @operation:changeMessage @negative
  Scenario: A message template that was removed is neither changed nor removed again
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    Given a valid "deleteMessage" request
    And the query parameter "message_id" is the remembered "id"
    And the request has succeeded
    Given a valid "changeMessage" request
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "qry.details.message_body" is "Your check-up is on Monday at nine"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteMessage" request
    And the query parameter "message_id" is the remembered "id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:message-delete-refused @operation:deleteMessage @negative
  Scenario: A removal that leaves a parameter out, or has a token that nobody issued, is refused and removes nothing
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    Given a valid "deleteMessage" request
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteMessage" request
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteMessage" request
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "message_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteMessage" request
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].message_id" is the remembered "id"

  @id:message-own-identifier @operation:createMessage @operation:listMessages @requirement:bb-scheduler-6.4-1 @requirement:bb-scheduler-6.4-4 @positive
  Scenario: Each message template has an identifier of its own, and a list by identifier holds it alone
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "other text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "other text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "other"
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].message_id" is the remembered "id"
    And the response matches the specification
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].message_id" is the remembered "other"
    And the response field "[0][0].message_id" is not the remembered "id"

  @id:message-list-filter @operation:listMessages @operation:createMessage @requirement:bb-scheduler-6.4-1 @positive
  Scenario Outline: A list by <field> holds the messages with this value alone
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "first text"
    And the query parameter "qry.message_details.<field>" is <first>
    And the request has succeeded
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "second text"
    And the query parameter "qry.message_details.<field>" is <second>
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.message_filter.<field>" is <second>
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].details.<field>" is <second>

    Examples:
      | field        | first                       | second                       |
      | category     | "reminder"                  | "cancellation"               |
      | message_body | "Your check-up is tomorrow" | "Your check-up is cancelled" |

  @id:message-list-details-asked-for @operation:listMessages @positive
  Scenario: A list gives the details that are asked for and no others
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "id"
    And the query parameter "qry.message_details_required" is {"message_id": true, "message_body": true, "category": false}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.message_body" is present
    And the response field "[0][0].details.category" is absent

  @id:message-own-stack @operation:createMessage @operation:listMessages @requirement:bb-scheduler-6.4-2 @lifecycle
  Scenario: Each entity has its own messages
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other entity name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "other entity name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "other entity"
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "other entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "other text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "other text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "other"
    And the response field "[0][0].message_id" is not the remembered "id"
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].message_id" is the remembered "id"
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.entity_id" is the remembered "other entity"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].message_id" is the remembered "other"
    And the response field "[0][0].details.entity_id" is the remembered "other entity"

  @id:message-of-no-entity @operation:createMessage @requirement:bb-scheduler-6.4-2 @negative
  Scenario: A message that belongs to no entity is refused
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is left out
    When the request is sent
    Then the request is refused
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded

  @id:message-reused @operation:createMessage @operation:createAlertSchedule @operation:listAlertSchedules @requirement:bb-scheduler-6.4-4 @lifecycle
  Scenario: A message is used for alerts of two events under the same identifier
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "message text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "message text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "message"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "event name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "event name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "event"
    Given a valid "createEvent" request
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "later event name"
    And the query parameter "qry.details.category" is "antenatal_clinic"
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.slots[0].from" is "2040-04-16T09:00:00Z"
    And the query parameter "qry.details.slots[0].to" is "2040-04-16T12:00:00Z"
    And the query parameter "qry.details.status" is "open"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "later event name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "later event"
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "later event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_details.target_category" is "resource"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_filter.target_category" is "subscriber"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.message_id" is the remembered "message"
    And the response field "[0][0].alert_schedule_id" is remembered as "first alert"
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_filter.target_category" is "resource"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.message_id" is the remembered "message"
    And the response field "[0][0].alert_schedule_id" is not the remembered "first alert"

  @id:create-message-breaks-document @negative @operation:createMessage
  Scenario Outline: What breaks the document of createMessage is refused
    Given a valid "createMessage" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                        | part                                               | fault                |
      | qry.message_details.category-wrong-type     | query parameter "qry.message_details.category"     | is of the wrong type |
      | qry.message_details.message_body-wrong-type | query parameter "qry.message_details.message_body" | is of the wrong type |

  @id:change-message-breaks-document @negative @operation:changeMessage
  Scenario Outline: What breaks the document of changeMessage is refused
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "id"
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "other text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "other text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "other"
    And the response field "[0][0].details.message_body" is remembered as "other value"
    Given a valid "changeMessage" request with every field
    And the query parameter "message_id" is the remembered "id"
    And the query parameter "qry.details.message_body" is "Your check-up is on Monday at nine"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                | part                                       | fault                |
      | qry-wrong-type                      | query parameter "qry"                      | is of the wrong type |
      | qry.details-wrong-type              | query parameter "qry.details"              | is of the wrong type |
      | qry.details.entity_id-wrong-type    | query parameter "qry.details.entity_id"    | is of the wrong type |
      | qry.details.category-wrong-type     | query parameter "qry.details.category"     | is of the wrong type |
      | qry.details.message_body-wrong-type | query parameter "qry.details.message_body" | is of the wrong type |

  @id:list-messages-breaks-document @negative @operation:listMessages
  Scenario Outline: What breaks the document of listMessages is refused
    Given a valid "listMessages" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                 | part                                                        | fault                |
      | qry-wrong-type                                       | query parameter "qry"                                       | is of the wrong type |
      | qry.message_filter-wrong-type                        | query parameter "qry.message_filter"                        | is of the wrong type |
      | qry.message_filter.message_id-wrong-type             | query parameter "qry.message_filter.message_id[0]"          | is of the wrong type |
      | qry.message_filter.entity_id-wrong-type              | query parameter "qry.message_filter.entity_id"              | is of the wrong type |
      | qry.message_filter.category-wrong-type               | query parameter "qry.message_filter.category"               | is of the wrong type |
      | qry.message_filter.message_body-wrong-type           | query parameter "qry.message_filter.message_body"           | is of the wrong type |
      | qry.message_details_required-wrong-type              | query parameter "qry.message_details_required"              | is of the wrong type |
      | qry.message_details_required.entity_id-wrong-type    | query parameter "qry.message_details_required.entity_id"    | is of the wrong type |
      | qry.message_details_required.category-wrong-type     | query parameter "qry.message_details_required.category"     | is of the wrong type |
      | qry.message_details_required.message_body-wrong-type | query parameter "qry.message_details_required.message_body" | is of the wrong type |
