Feature: Events

  An entity hosts events. The entity of each scenario is registered by the scenario itself.

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

  @id:event-is-listed-as-sent @operation:createEvent @operation:listEvents @requirement:bb-scheduler-6.1-1 @lifecycle
  Scenario: An event is listed as it was registered
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.description" is remembered as "description"
    And the query parameter "qry.details.category" is remembered as "category"
    And the query parameter "qry.details.host_entity_id" is remembered as "host_entity_id"
    And the query parameter "qry.details.subscriber_limit" is remembered as "subscriber_limit"
    And the query parameter "qry.details.terms" is remembered as "terms"
    And the query parameter "qry.details.status" is remembered as "status"
    And the query parameter "qry.details.venue" is remembered as "venue"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is present
    And the response field "[0][0].details.name" is the remembered "name"
    And the response field "[0][0].details.description" is the remembered "description"
    And the response field "[0][0].details.category" is the remembered "category"
    And the response field "[0][0].details.host_entity_id" is the remembered "host_entity_id"
    And the response field "[0][0].details.subscriber_limit" is the remembered "subscriber_limit"
    And the response field "[0][0].details.terms" is the remembered "terms"
    And the response field "[0][0].details.status" is the remembered "status"
    And the response field "[0][0].details.venue" is the remembered "venue"

  @id:event-create-left-out @operation:createEvent @negative
  Scenario: An event is not registered where a parameter is left out
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-create-no-object @operation:createEvent @negative
  Scenario: An event is not registered from what is no JSON object
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:event-create-from-format @operation:createEvent @negative
  Scenario: An event is not registered with a beginning that is no date and time
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.slots[0].from" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:event-create-to-format @operation:createEvent @negative
  Scenario: An event is not registered with an end that is no date and time
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.slots[0].to" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:event-create-deadline-format @operation:createEvent @negative
  Scenario: An event is not registered with a deadline that is no date and time
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.deadline" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:event-create-slots-type @operation:createEvent @negative
  Scenario: An event is not registered with slots that are no list
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.slots" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:event-create-token @operation:createEvent @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: An event is not registered with a token that nobody issued
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    When the request is sent
    Then the request is accepted

  @id:event-list-token @operation:listEvents @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: The events are not listed for a token that nobody issued
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted

  @id:event-changed @operation:createEvent @operation:changeEvent @operation:listEvents @requirement:bb-scheduler-6.1-1 @lifecycle
  Scenario Outline: A change of <field> shows, and <kept> stays
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    And the response field "[0][0].details.<kept>" is remembered as "kept value"
    Given a valid "changeEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details.<field>" is <value>
    When the request is sent
    Then the request is accepted
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.<field>" is <value>
    And the response field "[0][0].details.<kept>" is the remembered "kept value"

    Examples:
      | field       | value                        | kept             |
      | description | "Check-ups and vaccinations" | name             |
      | category    | "vaccination"                | terms            |
      | terms       | "By invitation"              | category         |
      | status      | "closed"                     | subscriber_limit |

  @id:event-change-other-untouched @operation:createEvent @operation:changeEvent @operation:listEvents @lifecycle
  Scenario: A change leaves another event as it was
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is new
    And the query parameter "qry.details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other name"
    And the query parameter "qry.details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "other"
    And the response field "[0][0].details.description" is remembered as "other value"
    Given a valid "changeEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details.description" is "Check-ups and vaccinations"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "other"
    And the response field "[0][0].details.description" is the remembered "other value"
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    When the request is sent
    Then the response field "[0][0].details.description" is "Check-ups and vaccinations"

  @id:event-change-refused @operation:changeEvent @negative
  Scenario: A change that leaves a parameter out, or has a token that nobody issued, is refused and changes nothing
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    And the response field "[0][0].details.description" is remembered as "value"
    Given a valid "changeEvent" request with every field
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.description" is "Check-ups and vaccinations"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeEvent" request with every field
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.description" is "Check-ups and vaccinations"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeEvent" request with every field
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.description" is "Check-ups and vaccinations"
    And the query parameter "event_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeEvent" request with every field
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.description" is "Check-ups and vaccinations"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeEvent" request with every field
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.description" is "Check-ups and vaccinations"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.description" is the remembered "value"

  @id:event-removed-is-gone @operation:createEvent @operation:deleteEvent @operation:listEvents @requirement:bb-scheduler-6.1-1 @lifecycle
  Scenario: An event that was removed is gone, and another one stays
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is new
    And the query parameter "qry.details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other name"
    And the query parameter "qry.details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "other"
    And the response field "[0][0].event_id" is not the remembered "id"
    Given a valid "deleteEvent" request
    And the query parameter "event_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.category" is the remembered "shared"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "other"

  @id:event-removed-not-changed @operation:createEvent @operation:deleteEvent @operation:changeEvent @negative
  Scenario: An event that was removed is neither changed nor removed again
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "deleteEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the request has succeeded
    Given a valid "changeEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details.description" is "Check-ups and vaccinations"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteEvent" request
    And the query parameter "event_id" is the remembered "id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-delete-refused @operation:deleteEvent @negative
  Scenario: A removal that leaves a parameter out, or has a token that nobody issued, is refused and removes nothing
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "deleteEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "event_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "id"

  @id:event-own-identifier @operation:createEvent @operation:listEvents @requirement:bb-scheduler-6.1-1 @positive
  Scenario: Each event has an identifier of its own, and a list by identifier holds it alone
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is new
    And the query parameter "qry.details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other name"
    And the query parameter "qry.details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "other"
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "id"
    And the response matches the specification
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "other"
    And the response field "[0][0].event_id" is not the remembered "id"

  @id:event-list-filter @operation:listEvents @operation:createEvent @requirement:bb-scheduler-6.1-1 @positive
  Scenario Outline: A list by <field> holds the events with this value alone
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "first name"
    And the query parameter "qry.details.category" is new
    And the query parameter "qry.details.category" is remembered as "shared"
    And the query parameter "qry.details.<field>" is <first>
    And the request has succeeded
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "second name"
    And the query parameter "qry.details.category" is the remembered "shared"
    And the query parameter "qry.details.<field>" is <second>
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.category" is the remembered "shared"
    And the query parameter "qry.event_filter.<field>" is <second>
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].details.<field>" is <second>
    And the response field "[0][0].details.name" is the remembered "second name"

    Examples:
      | field            | first            | second            |
      | description      | "Morning group"  | "Afternoon group" |
      | subscriber_limit | "20"             | "35"              |
      | terms            | "Free of charge" | "By invitation"   |
      | venue.city       | "Mombasa"        | "Malindi"         |

  @id:event-list-details-asked-for @operation:listEvents @positive
  Scenario: A list gives the details that are asked for and no others
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    And the query parameter "qry.event_details_required" is {"event_id": true, "name": true, "description": false}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.name" is present
    And the response field "[0][0].details.description" is absent

  @id:event-least @operation:createEvent @operation:changeEvent @operation:listEvents @requirement:bb-scheduler-6.1-1 @requirement:bb-scheduler-6.1-2 @lifecycle
  Scenario: An event is set up with name, category, beginning and end, and completed later
    Given a valid "createEvent" request
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is "antenatal_clinic"
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.slots[0].from" is 30 days from now
    And the query parameter "qry.details.slots[0].to" is 31 days from now
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].event_id" is remembered as "id"
    And the response field "[0][0].details.category" is "antenatal_clinic"
    And the response field "[0][0].details.to" is present
    And the response field "[0][0].details.from" is remembered as "beginning"
    And the response field "[0][0].details.to" is greater than the remembered "beginning"
    Given a valid "changeEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details.description" is "Check-ups for expectant mothers"
    And the query parameter "qry.details.terms" is "Free of charge"
    When the request is sent
    Then the request is accepted
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.description" is "Check-ups for expectant mothers"
    And the response field "[0][0].details.terms" is "Free of charge"
    And the response field "[0][0].details.name" is the remembered "name"

  @id:event-every-detail-changed @operation:createEvent @operation:changeEvent @operation:listEvents @requirement:bb-scheduler-6.1-2 @lifecycle
  Scenario: All details of a registered event are changed at once
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "changeEvent" request with every field
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "new name"
    And the query parameter "qry.details.description" is "Moved to the new hall"
    And the query parameter "qry.details.venue.city" is "Malindi"
    And the query parameter "qry.details.status" is "closed"
    When the request is sent
    Then the request is accepted
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "id"
    And the response field "[0][0].details.name" is the remembered "new name"
    And the response field "[0][0].details.description" is "Moved to the new hall"
    And the response field "[0][0].details.venue.city" is "Malindi"
    And the response field "[0][0].details.status" is "closed"

  @id:event-moved @operation:createEvent @operation:changeEvent @operation:listEvents @requirement:bb-scheduler-6.1-2 @lifecycle
  Scenario: An event that was moved is found in its new period and not in the old one
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is new
    And the query parameter "qry.details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other name"
    And the query parameter "qry.details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "other"
    And the response field "[0][0].event_id" is not the remembered "id"
    Given a valid "changeEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details.from" is 50 days from now
    And the query parameter "qry.details.to" is 51 days from now
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.category" is the remembered "shared"
    And the query parameter "qry.event_filter.from" is 29 days from now
    And the query parameter "qry.event_filter.to" is 32 days from now
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "other"
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.category" is the remembered "shared"
    And the query parameter "qry.event_filter.from" is 49 days from now
    And the query parameter "qry.event_filter.to" is 52 days from now
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "id"

  @id:event-list-period @operation:createEvent @operation:listEvents @requirement:bb-scheduler-6.1-5 @positive
  Scenario Outline: A list by category and period holds the events of this category and period alone
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is new
    And the query parameter "qry.details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "later name"
    And the query parameter "qry.details.category" is the remembered "shared"
    And the query parameter "qry.details.slots[0].from" is 60 days from now
    And the query parameter "qry.details.slots[0].to" is 61 days from now
    And the query parameter "qry.details.deadline" is 61 days from now
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "later name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "later"
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.category" is the remembered "shared"
    And the query parameter "qry.event_filter.from" is <from> days from now
    And the query parameter "qry.event_filter.to" is <to> days from now
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "<found>"

    Examples:
      | period          | from | to | found |
      | the earlier one | 29   | 32 | id    |
      | the later one   | 59   | 62 | later |

  @id:event-list-category @operation:createEvent @operation:listEvents @requirement:bb-scheduler-6.1-5 @positive
  Scenario: A list by category and host holds the events of this category alone
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is "vaccination"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other name"
    And the query parameter "qry.details.category" is "nutrition"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "other"
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.host_entity_id" is the remembered "entity"
    And the query parameter "qry.event_filter.category" is "nutrition"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "other"
    And the response field "[0][0].details.category" is "nutrition"

  @id:event-list-host @operation:createEvent @operation:listEvents @requirement:bb-scheduler-6.1-1 @positive
  Scenario: A list by host holds the events of this host alone
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is new
    And the query parameter "qry.details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other entity name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "other entity name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "other entity"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "other entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other name"
    And the query parameter "qry.details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "other"
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.category" is the remembered "shared"
    And the query parameter "qry.event_filter.host_entity_id" is the remembered "other entity"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "other"
    And the response field "[0][0].details.host_entity_id" is the remembered "other entity"

  @id:event-change-broken @operation:changeEvent @negative
  Scenario Outline: An event is not changed to a <field> that is no date and time
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    And the response field "[0][0].details.<field>" is remembered as "value"
    Given a valid "changeEvent" request with every field
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.<field>" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.<field>" is the remembered "value"

    Examples:
      | field    |
      | from     |
      | to       |
      | deadline |

  @id:event-overlap @operation:createEvent @operation:listEvents @requirement:bb-scheduler-6.1-4 @negative
  Scenario: Events of one name and host do not overlap, whichever of them begins or ends earlier
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.slots[0].from" is 30 days from now
    And the query parameter "qry.details.slots[0].to" is 33 days from now
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is the remembered "name"
    And the query parameter "qry.details.slots[0].from" is 30 days from now
    And the query parameter "qry.details.slots[0].to" is 33 days from now
    When the request is sent
    Then the request is refused
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is the remembered "name"
    And the query parameter "qry.details.slots[0].from" is 29 days from now
    And the query parameter "qry.details.slots[0].to" is 31 days from now
    When the request is sent
    Then the request is refused
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is the remembered "name"
    And the query parameter "qry.details.slots[0].from" is 32 days from now
    And the query parameter "qry.details.slots[0].to" is 35 days from now
    When the request is sent
    Then the request is refused
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is the remembered "name"
    And the query parameter "qry.details.slots[0].from" is 31 days from now
    And the query parameter "qry.details.slots[0].to" is 32 days from now
    When the request is sent
    Then the request is refused
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is the remembered "name"
    And the query parameter "qry.details.slots[0].from" is 28 days from now
    And the query parameter "qry.details.slots[0].to" is 36 days from now
    When the request is sent
    Then the request is refused
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "id"

  @id:event-change-overlap @operation:createEvent @operation:changeEvent @operation:listEvents @requirement:bb-scheduler-6.1-4 @negative
  Scenario: An event is not changed to overlap another of its name and host
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "later name"
    And the query parameter "qry.details.slots[0].from" is 60 days from now
    And the query parameter "qry.details.slots[0].to" is 61 days from now
    And the query parameter "qry.details.deadline" is 61 days from now
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "later name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "later"
    Given a valid "changeEvent" request
    And the query parameter "event_id" is the remembered "later"
    And the query parameter "qry.details.name" is the remembered "name"
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.from" is 30 days from now
    And the query parameter "qry.details.to" is 31 days from now
    When the request is sent
    Then the request is refused
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "later"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "later"
    And the response field "[0][0].details.name" is the remembered "later name"

  @id:event-repeated @operation:createEvent @operation:listEvents @requirement:bb-scheduler-6.1-4 @lifecycle
  Scenario: An event is repeated under its name at another time, with an identifier of its own
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is the remembered "name"
    And the query parameter "qry.details.slots[0].from" is 60 days from now
    And the query parameter "qry.details.slots[0].to" is 61 days from now
    And the query parameter "qry.details.deadline" is 61 days from now
    When the request is sent
    Then the request is accepted
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the query parameter "qry.event_filter.from" is 59 days from now
    And the query parameter "qry.event_filter.to" is 62 days from now
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].details.name" is the remembered "name"
    And the response field "[0][0].event_id" is not the remembered "id"

  @id:event-same-name-other-host @operation:createEvent @operation:listEvents @requirement:bb-scheduler-6.1-4 @positive
  Scenario: Another entity hosts an event of the same name at the same time
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other entity name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "other entity name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "other entity"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "other entity"
    And the query parameter "qry.details.name" is the remembered "name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the query parameter "qry.event_filter.host_entity_id" is the remembered "other entity"
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is not the remembered "id"

  @id:event-over @operation:changeEvent @operation:listEvents @requirement:bb-scheduler-6.1-3 @negative
  Scenario Outline: An event that is over is not changed any more
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the test data "past event id"
    And the request has succeeded
    And the response field "[0][0].details.<field>" is remembered as "value"
    Given a valid "changeEvent" request
    And the query parameter "event_id" is the test data "past event id"
    And the query parameter "qry.details.<field>" is <new value>
    When the request is sent
    Then the request is refused
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the test data "past event id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.<field>" is the remembered "value"

    Examples:
      | field       | new value            |
      | description | "Added afterwards"   |
      | category    | "renamed_afterwards" |

  @id:event-change-ends-before-it-begins @operation:changeEvent @operation:listEvents @negative
  Scenario Outline: An event is not changed to end before it begins, where <case>
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.slots[0].from" is "2040-03-05T09:00:00Z"
    And the query parameter "qry.details.slots[0].to" is "2040-03-05T12:00:00Z"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    And the response field "[0][0].details.from" is remembered as "beginning"
    And the response field "[0][0].details.to" is remembered as "end"
    Given a valid "changeEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details" is <details>
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.from" is the remembered "beginning"
    And the response field "[0][0].details.to" is the remembered "end"

    Examples:
      | case                | details                                                        |
      | both are changed    | {"from": "2040-03-05T12:00:00Z", "to": "2040-03-05T09:00:00Z"} |
      | its end moves       | {"to": "2040-03-05T08:00:00Z"}                                 |
      | its beginning moves | {"from": "2040-03-05T13:00:00Z"}                               |

  @id:event-change-unknown-host @operation:changeEvent @operation:listEvents @negative
  Scenario: An event is not given to an entity that nobody registered
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "changeEvent" request
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details.host_entity_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.host_entity_id" is the remembered "entity"

  @id:create-event-breaks-document @negative @operation:createEvent
  Scenario Outline: What breaks the document of createEvent is refused
    Given a valid "createEvent" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                    | part                                           | fault                |
      | qry.details.name-wrong-type             | query parameter "qry.details.name"             | is of the wrong type |
      | qry.details.description-wrong-type      | query parameter "qry.details.description"      | is of the wrong type |
      | qry.details.category-wrong-type         | query parameter "qry.details.category"         | is of the wrong type |
      | qry.details.host_entity_id-wrong-type   | query parameter "qry.details.host_entity_id"   | is of the wrong type |
      | qry.details.slots-wrong-type            | query parameter "qry.details.slots"            | is of the wrong type |
      | qry.details.slots.from-wrong-type       | query parameter "qry.details.slots[0].from"    | is of the wrong type |
      | qry.details.slots.to-wrong-type         | query parameter "qry.details.slots[0].to"      | is of the wrong type |
      | qry.details.deadline-wrong-type         | query parameter "qry.details.deadline"         | is of the wrong type |
      | qry.details.subscriber_limit-wrong-type | query parameter "qry.details.subscriber_limit" | is of the wrong type |
      | qry.details.terms-wrong-type            | query parameter "qry.details.terms"            | is of the wrong type |
      | qry.details.status-wrong-type           | query parameter "qry.details.status"           | is of the wrong type |
      | qry.details.venue-wrong-type            | query parameter "qry.details.venue"            | is of the wrong type |
      | qry.details.venue.building-wrong-type   | query parameter "qry.details.venue.building"   | is of the wrong type |
      | qry.details.venue.street-wrong-type     | query parameter "qry.details.venue.street"     | is of the wrong type |
      | qry.details.venue.area-wrong-type       | query parameter "qry.details.venue.area"       | is of the wrong type |
      | qry.details.venue.city-wrong-type       | query parameter "qry.details.venue.city"       | is of the wrong type |
      | qry.details.venue.state-wrong-type      | query parameter "qry.details.venue.state"      | is of the wrong type |
      | qry.details.venue.country-wrong-type    | query parameter "qry.details.venue.country"    | is of the wrong type |
      | qry.details.venue.lat-wrong-type        | query parameter "qry.details.venue.lat"        | is of the wrong type |
      | qry.details.venue.long-wrong-type       | query parameter "qry.details.venue.long"       | is of the wrong type |

  @id:change-event-breaks-document @negative @operation:changeEvent
  Scenario Outline: What breaks the document of changeEvent is refused
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "changeEvent" request with every field
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.description" is "Moved to the new hall"
    And the query parameter "qry.details.venue.city" is "Malindi"
    And the query parameter "qry.details.status" is "closed"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                    | part                                           | fault                |
      | qry-wrong-type                          | query parameter "qry"                          | is of the wrong type |
      | qry.details-wrong-type                  | query parameter "qry.details"                  | is of the wrong type |
      | qry.details.name-wrong-type             | query parameter "qry.details.name"             | is of the wrong type |
      | qry.details.description-wrong-type      | query parameter "qry.details.description"      | is of the wrong type |
      | qry.details.category-wrong-type         | query parameter "qry.details.category"         | is of the wrong type |
      | qry.details.host_entity_id-wrong-type   | query parameter "qry.details.host_entity_id"   | is of the wrong type |
      | qry.details.from-wrong-type             | query parameter "qry.details.from"             | is of the wrong type |
      | qry.details.to-wrong-type               | query parameter "qry.details.to"               | is of the wrong type |
      | qry.details.deadline-wrong-type         | query parameter "qry.details.deadline"         | is of the wrong type |
      | qry.details.subscriber_limit-wrong-type | query parameter "qry.details.subscriber_limit" | is of the wrong type |
      | qry.details.terms-wrong-type            | query parameter "qry.details.terms"            | is of the wrong type |
      | qry.details.status-wrong-type           | query parameter "qry.details.status"           | is of the wrong type |
      | qry.details.venue-wrong-type            | query parameter "qry.details.venue"            | is of the wrong type |
      | qry.details.venue.building-wrong-type   | query parameter "qry.details.venue.building"   | is of the wrong type |
      | qry.details.venue.street-wrong-type     | query parameter "qry.details.venue.street"     | is of the wrong type |
      | qry.details.venue.area-wrong-type       | query parameter "qry.details.venue.area"       | is of the wrong type |
      | qry.details.venue.city-wrong-type       | query parameter "qry.details.venue.city"       | is of the wrong type |
      | qry.details.venue.state-wrong-type      | query parameter "qry.details.venue.state"      | is of the wrong type |
      | qry.details.venue.country-wrong-type    | query parameter "qry.details.venue.country"    | is of the wrong type |
      | qry.details.venue.lat-wrong-type        | query parameter "qry.details.venue.lat"        | is of the wrong type |
      | qry.details.venue.long-wrong-type       | query parameter "qry.details.venue.long"       | is of the wrong type |

  @id:list-events-breaks-document @negative @operation:listEvents
  Scenario Outline: What breaks the document of listEvents is refused
    Given a valid "listEvents" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                   | part                                                          | fault                |
      | qry-wrong-type                                         | query parameter "qry"                                         | is of the wrong type |
      | qry.event_filter-wrong-type                            | query parameter "qry.event_filter"                            | is of the wrong type |
      | qry.event_filter.event_id-wrong-type                   | query parameter "qry.event_filter.event_id[0]"                | is of the wrong type |
      | qry.event_filter.description-wrong-type                | query parameter "qry.event_filter.description"                | is of the wrong type |
      | qry.event_filter.name-wrong-type                       | query parameter "qry.event_filter.name"                       | is of the wrong type |
      | qry.event_filter.category-wrong-type                   | query parameter "qry.event_filter.category"                   | is of the wrong type |
      | qry.event_filter.host_entity_id-wrong-type             | query parameter "qry.event_filter.host_entity_id"             | is of the wrong type |
      | qry.event_filter.subscriber_limit-wrong-type           | query parameter "qry.event_filter.subscriber_limit"           | is of the wrong type |
      | qry.event_filter.terms-wrong-type                      | query parameter "qry.event_filter.terms"                      | is of the wrong type |
      | qry.event_filter.from-wrong-type                       | query parameter "qry.event_filter.from"                       | is of the wrong type |
      | qry.event_filter.to-wrong-type                         | query parameter "qry.event_filter.to"                         | is of the wrong type |
      | qry.event_filter.venue-wrong-type                      | query parameter "qry.event_filter.venue"                      | is of the wrong type |
      | qry.event_filter.venue.building-wrong-type             | query parameter "qry.event_filter.venue.building"             | is of the wrong type |
      | qry.event_filter.venue.street-wrong-type               | query parameter "qry.event_filter.venue.street"               | is of the wrong type |
      | qry.event_filter.venue.area-wrong-type                 | query parameter "qry.event_filter.venue.area"                 | is of the wrong type |
      | qry.event_filter.venue.city-wrong-type                 | query parameter "qry.event_filter.venue.city"                 | is of the wrong type |
      | qry.event_filter.venue.state-wrong-type                | query parameter "qry.event_filter.venue.state"                | is of the wrong type |
      | qry.event_filter.venue.country-wrong-type              | query parameter "qry.event_filter.venue.country"              | is of the wrong type |
      | qry.event_filter.venue.lat-wrong-type                  | query parameter "qry.event_filter.venue.lat"                  | is of the wrong type |
      | qry.event_filter.venue.long-wrong-type                 | query parameter "qry.event_filter.venue.long"                 | is of the wrong type |
      | qry.event_details_required-wrong-type                  | query parameter "qry.event_details_required"                  | is of the wrong type |
      | qry.event_details_required.description-wrong-type      | query parameter "qry.event_details_required.description"      | is of the wrong type |
      | qry.event_details_required.name-wrong-type             | query parameter "qry.event_details_required.name"             | is of the wrong type |
      | qry.event_details_required.category-wrong-type         | query parameter "qry.event_details_required.category"         | is of the wrong type |
      | qry.event_details_required.host_entity_id-wrong-type   | query parameter "qry.event_details_required.host_entity_id"   | is of the wrong type |
      | qry.event_details_required.period-wrong-type           | query parameter "qry.event_details_required.period"           | is of the wrong type |
      | qry.event_details_required.venue-wrong-type            | query parameter "qry.event_details_required.venue"            | is of the wrong type |
      | qry.event_details_required.deadline-wrong-type         | query parameter "qry.event_details_required.deadline"         | is of the wrong type |
      | qry.event_details_required.subscriber_limit-wrong-type | query parameter "qry.event_details_required.subscriber_limit" | is of the wrong type |
      | qry.event_details_required.terms-wrong-type            | query parameter "qry.event_details_required.terms"            | is of the wrong type |
      | qry.event_details_required.status-wrong-type           | query parameter "qry.event_details_required.status"           | is of the wrong type |

  @id:create-event-otherwise-right @negative @operation:createEvent
  Scenario Outline: What breaks the document of createEvent is refused where all else is right
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "entity name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "entity name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "entity"
    Given a valid "createEvent" request
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the query parameter "qry.details.category" is "antenatal_clinic"
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.slots[0].from" is 30 days from now
    And the query parameter "qry.details.slots[0].to" is 31 days from now
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                              | part                                        | fault                 |
      | qry.details.slots-wrong-type      | query parameter "qry.details.slots"         | is of the wrong type  |
      | qry.details.slots-number          | query parameter "qry.details.slots"         | is 7                  |
      | qry.details.slots.from-format     | query parameter "qry.details.slots[0].from" | is against its format |
      | qry.details.slots.to-format       | query parameter "qry.details.slots[0].to"   | is against its format |
      | qry.details.slots.from-date-alone | query parameter "qry.details.slots[0].from" | is "2026-01-05"       |
      | qry.details.slots.to-date-alone   | query parameter "qry.details.slots[0].to"   | is "2040-03-05"       |

  @id:change-event-otherwise-right @negative @operation:changeEvent
  Scenario Outline: What breaks the document of changeEvent is refused where all else is right
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "entity name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "entity name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "entity"
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "id"
    Given a valid "changeEvent" request with every field
    And the query parameter "event_id" is the remembered "id"
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "new name"
    And the query parameter "qry.details.description" is "Moved to the new hall"
    And the query parameter "qry.details.venue.city" is "Malindi"
    And the query parameter "qry.details.status" is "closed"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                        | part                               | fault                 |
      | qry.details.from-format     | query parameter "qry.details.from" | is against its format |
      | qry.details.to-format       | query parameter "qry.details.to"   | is against its format |
      | qry.details.from-date-alone | query parameter "qry.details.from" | is "2026-12-05"       |
      | qry.details.to-date-alone   | query parameter "qry.details.to"   | is "2040-03-05"       |
