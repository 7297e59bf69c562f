Feature: Appointments

  An appointment binds a subscriber or a resource to an event. Entity, event and subscriber of each scenario are registered by the scenario itself.

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
    Given a valid "createEvent" request
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "event name"
    And the query parameter "qry.details.category" is "antenatal_clinic"
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.slots[0].from" is "2040-03-05T09:00:00Z"
    And the query parameter "qry.details.slots[0].to" is "2040-03-05T12:00:00Z"
    And the query parameter "qry.details.status" is "open"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "event name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "event"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "subscriber name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "subscriber name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "subscriber"

  @id:appointment-is-listed-as-sent @operation:createAppointment @operation:listAppointments @requirement:bb-scheduler-6.8-1 @lifecycle
  Scenario: An appointment is listed as it was registered
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_details.exclusive" is remembered as "exclusive"
    And the query parameter "qry.appointment_details.participant_type" is remembered as "participant_type"
    And the query parameter "qry.appointment_details.participant_id" is remembered as "participant_id"
    And the query parameter "qry.appointment_details.participant_entity_id" is remembered as "participant_entity_id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is present
    And the response field "[0][0].details.exclusive" is the remembered "exclusive"
    And the response field "[0][0].details.participant_type" is the remembered "participant_type"
    And the response field "[0][0].details.participant_id" is the remembered "participant_id"
    And the response field "[0][0].details.participant_entity_id" is the remembered "participant_entity_id"
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "participant_id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.name" is the remembered "subscriber name"

  @id:appointment-create-left-out @operation:createAppointment @negative
  Scenario: An appointment is not registered where a parameter is left out
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:appointment-create-no-object @operation:createAppointment @negative
  Scenario: An appointment is not registered from what is no JSON object
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "qry" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:appointment-create-exclusive-type @operation:createAppointment @negative
  Scenario: An appointment is not registered with an exclusiveness that is neither true nor false
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_details.exclusive" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:appointment-create-events-type @operation:createAppointment @negative
  Scenario: An appointment is not registered with events that are no list
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_details.event_ids" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:appointment-create-token @operation:createAppointment @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: An appointment is not registered with a token that nobody issued
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted

  @id:appointment-list-token @operation:listAppointments @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: The appointments are not listed for a token that nobody issued
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.appointment_id" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.appointment_id" is the remembered "id"
    When the request is sent
    Then the request is accepted

  @id:appointment-changed @operation:createAppointment @operation:changeAppointment @operation:listAppointments @requirement:bb-scheduler-6.8-1 @lifecycle
  Scenario Outline: A change of <field> shows, and <kept> stays
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    And the response field "[0][0].details.<kept>" is remembered as "kept value"
    Given a valid "changeAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "qry.details.<field>" is <value>
    When the request is sent
    Then the request is accepted
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.appointment_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.<field>" is <value>
    And the response field "[0][0].details.<kept>" is the remembered "kept value"

    Examples:
      | field     | value       | kept             |
      | status_id | "tentative" | participant_id   |
      | exclusive | false       | participant_type |

  @id:appointment-change-other-untouched @operation:createAppointment @operation:changeAppointment @operation:listAppointments @lifecycle
  Scenario: A change leaves another appointment as it was
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "other subscriber name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "other subscriber name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "other subscriber"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "other subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "other subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "other"
    And the response field "[0][0].details.status_id" is remembered as "other value"
    Given a valid "changeAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "qry.details.status_id" is "tentative"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.appointment_id" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "other"
    And the response field "[0][0].details.status_id" is the remembered "other value"
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.appointment_id" is the remembered "id"
    When the request is sent
    Then the response field "[0][0].details.status_id" is "tentative"

  @id:appointment-change-refused @operation:changeAppointment @negative
  Scenario: A change that leaves a parameter out, or has a token that nobody issued, is refused and changes nothing
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    And the response field "[0][0].details.status_id" is remembered as "value"
    Given a valid "changeAppointment" request with every field
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.status_id" is "tentative"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAppointment" request with every field
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.status_id" is "tentative"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAppointment" request with every field
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.status_id" is "tentative"
    And the query parameter "appointment_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAppointment" request with every field
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.status_id" is "tentative"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAppointment" request with every field
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.status_id" is "tentative"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.appointment_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.status_id" is the remembered "value"

  @id:appointment-removed-is-gone @operation:createAppointment @operation:deleteAppointment @operation:listAppointments @requirement:bb-scheduler-6.8-1 @lifecycle
  Scenario: An appointment that was removed is gone, and another one stays
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "other subscriber name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "other subscriber name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "other subscriber"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "other subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "other subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "other"
    And the response field "[0][0].appointment_id" is not the remembered "id"
    Given a valid "deleteAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "other"

  @id:appointment-removed-not-changed @operation:createAppointment @operation:deleteAppointment @operation:changeAppointment @negative
  Scenario: An appointment that was removed is neither changed nor removed again
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "deleteAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    And the request has succeeded
    Given a valid "changeAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "qry.details.status_id" is "tentative"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:appointment-delete-refused @operation:deleteAppointment @negative
  Scenario: A removal that leaves a parameter out, or has a token that nobody issued, is refused and removes nothing
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "deleteAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "appointment_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.appointment_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "id"

  @id:appointment-own-identifier @operation:createAppointment @operation:listAppointments @requirement:bb-scheduler-6.8-1 @requirement:bb-scheduler-6.8-5 @positive
  Scenario: Each appointment has an identifier of its own, and a list by identifier holds it alone
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "other subscriber name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "other subscriber name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "other subscriber"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "other subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "other subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "other"
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.appointment_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "id"
    And the response matches the specification
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.appointment_id" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "other"
    And the response field "[0][0].appointment_id" is not the remembered "id"

  @id:appointment-list-filter @operation:listAppointments @operation:createAppointment @requirement:bb-scheduler-6.8-1 @positive
  Scenario: A list by exclusiveness or kind of participant holds the appointments with this value alone
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_details.exclusive" is true
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "first"
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
    Given a valid "createResource" request with every field
    And the query parameter "qry.resource_details.name" is new
    And the query parameter "qry.resource_details.name" is remembered as "resource name"
    And the request has succeeded
    Given a valid "listResources" request with every field
    And the query parameter "qry.resource_filter" is {}
    And the query parameter "qry.resource_filter.name" is the remembered "resource name"
    And the request has succeeded
    And the response field "[0][0].resource_id" is remembered as "resource"
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "later event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_details.exclusive" is false
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "resource"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "second"
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_filter.exclusive" is true
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "first"
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_filter.exclusive" is false
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "second"
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_filter.participant_type" is "subscriber"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "first"
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_filter.participant_type" is "resource"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "second"

  @id:appointment-list-details-asked-for @operation:listAppointments @positive
  Scenario: A list gives the details that are asked for and no others
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.appointment_id" is the remembered "id"
    And the query parameter "qry.appointment_details_required" is {"appointment_id": true, "participant_id": true, "participant_type": false}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.participant_id" is present
    And the response field "[0][0].details.participant_type" is absent

  @id:appointment-status @operation:changeAppointment @operation:listAppointments @requirement:bb-scheduler-6.8-1 @lifecycle
  Scenario: A list by status holds the appointments in this state alone
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "other subscriber name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "other subscriber name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "other subscriber"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "other subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "other subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "other"
    And the response field "[0][0].appointment_id" is not the remembered "id"
    Given a valid "changeAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "qry.details.status_id" is "tentative"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_filter.status" is "tentative"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "id"

  @id:appointment-one-of-each @operation:createAppointment @operation:listAppointments @requirement:bb-scheduler-6.8-5 @requirement:bb-scheduler-6.8-4 @lifecycle
  Scenario: An appointment names one participant and one event
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.appointment_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "id"
    And the response field "[0][0].details.event_id" is the remembered "event"
    And the response field "[0][0].details.participant_id" is the remembered "subscriber"
    And the response field "[0][0].details.participant_type" is "subscriber"
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "event"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.name" is the remembered "event name"
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "subscriber"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.name" is the remembered "subscriber name"

  @id:appointment-two-events-subscriber @operation:createAppointment @operation:listAppointments @requirement:bb-scheduler-6.8-6 @requirement:bb-scheduler-6.8-8 @requirement:bb-scheduler-6.6-3 @requirement:bb-scheduler-6.6-5 @lifecycle
  Scenario: A subscriber has appointments for two events under one identifier, each with an identifier of its own
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
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "subscriber"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "later event"
    And the query parameter "qry.appointment_details.participant_type" is "subscriber"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_filter.from" is "2040-03-05T00:00:00Z"
    And the query parameter "qry.appointment_filter.to" is "2040-03-05T23:59:00Z"
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].details.event_id" is the remembered "event"
    And the response field "[0][0].details.participant_id" is the remembered "subscriber"
    And the response field "[0][0].appointment_id" is remembered as "first appointment"
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_filter.from" is "2040-04-16T00:00:00Z"
    And the query parameter "qry.appointment_filter.to" is "2040-04-16T23:59:00Z"
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].details.event_id" is the remembered "later event"
    And the response field "[0][0].details.participant_id" is the remembered "subscriber"
    And the response field "[0][0].appointment_id" is not the remembered "first appointment"

  @id:appointment-two-events-resource @operation:createAppointment @operation:listAppointments @requirement:bb-scheduler-6.8-6 @requirement:bb-scheduler-6.8-8 @requirement:bb-scheduler-6.5-5 @lifecycle
  Scenario: A resource has appointments for two events under one identifier, each with an identifier of its own
    Given a valid "createResource" request with every field
    And the query parameter "qry.resource_details.name" is new
    And the query parameter "qry.resource_details.name" is remembered as "resource name"
    And the request has succeeded
    Given a valid "listResources" request with every field
    And the query parameter "qry.resource_filter" is {}
    And the query parameter "qry.resource_filter.name" is the remembered "resource name"
    And the request has succeeded
    And the response field "[0][0].resource_id" is remembered as "resource"
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
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
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "later event"
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_filter.from" is "2040-03-05T00:00:00Z"
    And the query parameter "qry.appointment_filter.to" is "2040-03-05T23:59:00Z"
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].details.event_id" is the remembered "event"
    And the response field "[0][0].details.participant_id" is the remembered "resource"
    And the response field "[0][0].appointment_id" is remembered as "first appointment"
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_filter.from" is "2040-04-16T00:00:00Z"
    And the query parameter "qry.appointment_filter.to" is "2040-04-16T23:59:00Z"
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].details.event_id" is the remembered "later event"
    And the response field "[0][0].details.participant_id" is the remembered "resource"
    And the response field "[0][0].appointment_id" is not the remembered "first appointment"

  @id:appointment-resource-events @operation:listAppointments @operation:listEvents @requirement:bb-scheduler-6.1-5 @positive
  Scenario: The events of a resource in a period are found by its appointments
    Given a valid "createResource" request with every field
    And the query parameter "qry.resource_details.name" is new
    And the query parameter "qry.resource_details.name" is remembered as "resource name"
    And the request has succeeded
    Given a valid "listResources" request with every field
    And the query parameter "qry.resource_filter" is {}
    And the query parameter "qry.resource_filter.name" is the remembered "resource name"
    And the request has succeeded
    And the response field "[0][0].resource_id" is remembered as "resource"
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
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
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "later event"
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_filter.participant_type" is "resource"
    And the query parameter "qry.appointment_filter.from" is "2040-04-16T00:00:00Z"
    And the query parameter "qry.appointment_filter.to" is "2040-04-16T23:59:00Z"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].details.event_id" is the remembered "later event"
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "later event"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "later event"
    And the response field "[0][0].details.status" is "open"

  @id:appointment-twice @operation:createAppointment @operation:listAppointments @requirement:bb-scheduler-6.8-7 @negative
  Scenario Outline: A <kind> is not entered twice for the same event
    Given a valid "createResource" request with every field
    And the query parameter "qry.resource_details.name" is new
    And the query parameter "qry.resource_details.name" is remembered as "resource name"
    And the request has succeeded
    Given a valid "listResources" request with every field
    And the query parameter "qry.resource_filter" is {}
    And the query parameter "qry.resource_filter.name" is the remembered "resource name"
    And the request has succeeded
    And the response field "[0][0].resource_id" is remembered as "resource"
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "<kind>"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "<kind>"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "<kind>"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "<kind>"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "<kind>"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    When the request is sent
    Then the request is refused
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "<kind>"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is the remembered "id"

    Examples:
      | kind       |
      | subscriber |
      | resource   |

  @id:appointment-unknown @operation:createAppointment @requirement:bb-scheduler-6.8-2 @requirement:bb-scheduler-6.8-4 @negative
  Scenario Outline: An appointment is refused when <case> is not registered
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "<kind>"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_details.<part>" is unknown
    When the request is sent
    Then the request is refused

    Examples:
      | case           | kind       | part                  |
      | its event      | subscriber | event_ids[0]          |
      | its subscriber | subscriber | participant_id        |
      | its resource   | resource   | participant_id        |
      | its entity     | subscriber | participant_entity_id |

  @id:appointment-other-participant @operation:createAppointment @negative
  Scenario: An appointment of neither a subscriber nor a resource is refused
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "spectator"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:appointment-left-out @operation:createAppointment @requirement:bb-scheduler-6.8-5 @negative
  Scenario: An appointment for no event or for no participant is refused
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_details.event_ids" is left out
    When the request is sent
    Then the request is refused
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_details.participant_id" is left out
    When the request is sent
    Then the request is refused
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded

  @id:appointment-affiliated @operation:createAppointment @operation:createAffiliation @operation:listAppointments @requirement:bb-scheduler-6.8-2 @lifecycle
  Scenario: A resource takes part in events once it is affiliated with the entity
    Given a valid "createResource" request with every field
    And the query parameter "qry.resource_details.name" is new
    And the query parameter "qry.resource_details.name" is remembered as "resource name"
    And the request has succeeded
    Given a valid "listResources" request with every field
    And the query parameter "qry.resource_filter" is {}
    And the query parameter "qry.resource_filter.name" is the remembered "resource name"
    And the request has succeeded
    And the response field "[0][0].resource_id" is remembered as "resource"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    When the request is sent
    Then the request is refused
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "resource"
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].details.event_id" is the remembered "event"

  @id:appointment-again @operation:deleteAppointment @operation:createAppointment @operation:listAppointments @lifecycle
  Scenario: A participant is entered again after the appointment was removed
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "deleteAppointment" request
    And the query parameter "appointment_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "subscriber"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "[0]" has one item
    And the response field "[0][0].appointment_id" is not the remembered "id"

  @id:create-appointment-breaks-document @negative @operation:createAppointment
  Scenario Outline: What breaks the document of createAppointment is refused
    Given a valid "createAppointment" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                     | part                                                            | fault                |
      | qry.appointment_details.event_ids-wrong-type             | query parameter "qry.appointment_details.event_ids"             | is of the wrong type |
      | qry.appointment_details.participant_entity_id-wrong-type | query parameter "qry.appointment_details.participant_entity_id" | is of the wrong type |

  @id:change-appointment-breaks-document @negative @operation:changeAppointment
  Scenario Outline: What breaks the document of changeAppointment is refused
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "id"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "other subscriber name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "other subscriber name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "other subscriber"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "other subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "other subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "other"
    Given a valid "changeAppointment" request with every field
    And the query parameter "appointment_id" is the remembered "id"
    And the query parameter "qry.details.status_id" is "tentative"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                         | part                                                | fault                |
      | qry-wrong-type                               | query parameter "qry"                               | is of the wrong type |
      | qry.details-wrong-type                       | query parameter "qry.details"                       | is of the wrong type |
      | qry.details.exclusive-wrong-type             | query parameter "qry.details.exclusive"             | is of the wrong type |
      | qry.details.event_id-wrong-type              | query parameter "qry.details.event_id"              | is of the wrong type |
      | qry.details.participant_type-wrong-type      | query parameter "qry.details.participant_type"      | is of the wrong type |
      | qry.details.participant_id-wrong-type        | query parameter "qry.details.participant_id"        | is of the wrong type |
      | qry.details.status_id-wrong-type             | query parameter "qry.details.status_id"             | is of the wrong type |
      | qry.details.participant_entity_id-wrong-type | query parameter "qry.details.participant_entity_id" | is of the wrong type |

  @id:list-appointments-breaks-document @negative @operation:listAppointments
  Scenario Outline: What breaks the document of listAppointments is refused
    Given a valid "listAppointments" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                              | part                                                                     | fault                |
      | qry-wrong-type                                                    | query parameter "qry"                                                    | is of the wrong type |
      | qry.appointment_filter-wrong-type                                 | query parameter "qry.appointment_filter"                                 | is of the wrong type |
      | qry.appointment_filter.exclusive-wrong-type                       | query parameter "qry.appointment_filter.exclusive"                       | is of the wrong type |
      | qry.appointment_filter.appointment_id-wrong-type                  | query parameter "qry.appointment_filter.appointment_id"                  | is of the wrong type |
      | qry.appointment_filter.participant_type-wrong-type                | query parameter "qry.appointment_filter.participant_type"                | is of the wrong type |
      | qry.appointment_filter.participant_id-wrong-type                  | query parameter "qry.appointment_filter.participant_id"                  | is of the wrong type |
      | qry.appointment_filter.participant_entity_id-wrong-type           | query parameter "qry.appointment_filter.participant_entity_id"           | is of the wrong type |
      | qry.appointment_filter.status-wrong-type                          | query parameter "qry.appointment_filter.status"                          | is of the wrong type |
      | qry.appointment_filter.from-wrong-type                            | query parameter "qry.appointment_filter.from"                            | is of the wrong type |
      | qry.appointment_filter.to-wrong-type                              | query parameter "qry.appointment_filter.to"                              | is of the wrong type |
      | qry.appointment_details_required-wrong-type                       | query parameter "qry.appointment_details_required"                       | is of the wrong type |
      | qry.appointment_details_required.appointment_id-wrong-type        | query parameter "qry.appointment_details_required.appointment_id"        | is of the wrong type |
      | qry.appointment_details_required.event_details-wrong-type         | query parameter "qry.appointment_details_required.event_details"         | is of the wrong type |
      | qry.appointment_details_required.participant_type-wrong-type      | query parameter "qry.appointment_details_required.participant_type"      | is of the wrong type |
      | qry.appointment_details_required.participant_id-wrong-type        | query parameter "qry.appointment_details_required.participant_id"        | is of the wrong type |
      | qry.appointment_details_required.status-wrong-type                | query parameter "qry.appointment_details_required.status"                | is of the wrong type |
      | qry.appointment_details_required.participant_entity_id-wrong-type | query parameter "qry.appointment_details_required.participant_entity_id" | is of the wrong type |

  @id:create-appointment-otherwise-right @negative @operation:createAppointment
  Scenario Outline: What breaks the document of createAppointment is refused where all else is right
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
    And the query parameter "qry.details.name" is remembered as "event name"
    And the query parameter "qry.details.category" is "antenatal_clinic"
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.slots[0].from" is "2040-03-05T09:00:00Z"
    And the query parameter "qry.details.slots[0].to" is "2040-03-05T12:00:00Z"
    And the query parameter "qry.details.status" is "open"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "event name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "event"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "subscriber name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "subscriber name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "subscriber"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the query parameter "qry.appointment_details.exclusive" is remembered as "exclusive"
    And the query parameter "qry.appointment_details.participant_type" is remembered as "participant_type"
    And the query parameter "qry.appointment_details.participant_id" is remembered as "participant_id"
    And the query parameter "qry.appointment_details.participant_entity_id" is remembered as "participant_entity_id"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                                         | part                                                | fault                |
      | qry.appointment_details.event_ids-wrong-type | query parameter "qry.appointment_details.event_ids" | is of the wrong type |
      | qry.appointment_details.event_ids-object     | query parameter "qry.appointment_details.event_ids" | is {"first": "1"}    |
