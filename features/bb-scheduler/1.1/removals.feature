Feature: What a removal takes along

  Appointments, affiliations and alerts depend on events, resources, subscribers and messages, and go with them.

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

  @id:removal-event-appointments @operation:deleteEvent @operation:createAppointment @operation:listAppointments @requirement:bb-scheduler-6.1-6 @lifecycle
  Scenario: An event that is removed takes its appointments along, and no others
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "subscriber name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "subscriber name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "subscriber"
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
    And the response field "[0][0].event_id" is not the remembered "event"
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
    Given a valid "deleteEvent" request
    And the query parameter "event_id" is the remembered "event"
    When the request is sent
    Then the request is accepted
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    When the request is sent
    Then the request is accepted
    And eventually the response list "[0]" has one item
    And the response field "[0][0].details.event_id" is the remembered "later event"

  @id:removal-event-resource-appointments @operation:deleteEvent @operation:createAppointment @operation:listAppointments @requirement:bb-scheduler-6.1-6 @lifecycle
  Scenario: An event that is removed takes the appointments of resources along
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
    And the response field "[0][0].event_id" is not the remembered "event"
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
    Given a valid "deleteEvent" request
    And the query parameter "event_id" is the remembered "event"
    When the request is sent
    Then the request is accepted
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "resource"
    When the request is sent
    Then the request is accepted
    And eventually the response list "[0]" has one item
    And the response field "[0][0].details.event_id" is the remembered "later event"

  @id:removal-event-alerts @operation:deleteEvent @operation:createAlertSchedule @operation:listAlertSchedules @requirement:bb-scheduler-6.1-6 @lifecycle
  Scenario: An event that is removed takes its alert schedules along, and no others
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
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "other message text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "other message text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "other message"
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
    And the response field "[0][0].event_id" is not the remembered "event"
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "later event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "other message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "other message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "other alert"
    Given a valid "deleteEvent" request
    And the query parameter "event_id" is the remembered "event"
    When the request is sent
    Then the request is accepted
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And eventually the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is the remembered "other alert"

  @id:removal-resource-affiliations @operation:deleteResource @operation:createAffiliation @operation:listAffiliations @requirement:bb-scheduler-6.5-9 @lifecycle
  Scenario: A resource that is removed takes its affiliations along, and no others
    Given a valid "createResource" request with every field
    And the query parameter "qry.resource_details.name" is new
    And the query parameter "qry.resource_details.name" is remembered as "resource name"
    And the request has succeeded
    Given a valid "listResources" request with every field
    And the query parameter "qry.resource_filter" is {}
    And the query parameter "qry.resource_filter.name" is the remembered "resource name"
    And the request has succeeded
    And the response field "[0][0].resource_id" is remembered as "resource"
    Given a valid "createResource" request with every field
    And the query parameter "qry.resource_details.name" is new
    And the query parameter "qry.resource_details.name" is remembered as "other resource name"
    And the request has succeeded
    Given a valid "listResources" request with every field
    And the query parameter "qry.resource_filter" is {}
    And the query parameter "qry.resource_filter.name" is the remembered "other resource name"
    And the request has succeeded
    And the response field "[0][0].resource_id" is remembered as "other resource"
    And the response field "[0][0].resource_id" is not the remembered "resource"
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "other resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "deleteResource" request
    And the query parameter "resource_id" is the remembered "resource"
    When the request is sent
    Then the request is accepted
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And eventually the response list "[0]" has one item
    And the response field "[0][0].details.resource_id" is the remembered "other resource"

  @id:removal-resource-appointments @operation:deleteResource @operation:createAppointment @operation:listAppointments @requirement:bb-scheduler-6.5-9 @lifecycle
  Scenario: A resource that is removed takes its future appointments along, and no others
    Given a valid "createResource" request with every field
    And the query parameter "qry.resource_details.name" is new
    And the query parameter "qry.resource_details.name" is remembered as "resource name"
    And the request has succeeded
    Given a valid "listResources" request with every field
    And the query parameter "qry.resource_filter" is {}
    And the query parameter "qry.resource_filter.name" is the remembered "resource name"
    And the request has succeeded
    And the response field "[0][0].resource_id" is remembered as "resource"
    Given a valid "createResource" request with every field
    And the query parameter "qry.resource_details.name" is new
    And the query parameter "qry.resource_details.name" is remembered as "other resource name"
    And the request has succeeded
    Given a valid "listResources" request with every field
    And the query parameter "qry.resource_filter" is {}
    And the query parameter "qry.resource_filter.name" is the remembered "other resource name"
    And the request has succeeded
    And the response field "[0][0].resource_id" is remembered as "other resource"
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "other resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "other resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "deleteResource" request
    And the query parameter "resource_id" is the remembered "resource"
    When the request is sent
    Then the request is accepted
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And eventually the response list "[0]" has one item
    And the response field "[0][0].details.participant_id" is the remembered "other resource"

  @id:removal-subscriber-appointments @operation:deleteSubscriber @operation:createAppointment @operation:listAppointments @requirement:bb-scheduler-6.6-7 @lifecycle
  Scenario: A subscriber that is removed takes its future appointments along, and no others
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "subscriber name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "subscriber name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "subscriber"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "other subscriber name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "other subscriber name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "other subscriber"
    And the response field "[0][0].subscriber_id" is not the remembered "subscriber"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "subscriber"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "subscriber"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "other subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "deleteSubscriber" request
    And the query parameter "subscriber_id" is the remembered "subscriber"
    When the request is sent
    Then the request is accepted
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And eventually the response list "[0]" has one item
    And the response field "[0][0].details.participant_id" is the remembered "other subscriber"

  @id:removal-message-alerts @operation:deleteMessage @operation:createAlertSchedule @operation:listAlertSchedules @requirement:bb-scheduler-6.4-7 @lifecycle
  Scenario: A message that is removed is not sent for future events any more
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
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "other message text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "other message text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "other message"
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "other message"
    And the request has succeeded
    Given a valid "deleteMessage" request
    And the query parameter "message_id" is the remembered "message"
    When the request is sent
    Then the request is accepted
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And the response list "[0]" holds an item whose "details.message_id" is the remembered "other message"
    And eventually the response list "[0]" holds no item whose "details.message_id" is the remembered "message"

  @id:removal-alert-keeps-event @operation:deleteAlertSchedule @operation:listEvents @operation:listMessages @lifecycle
  Scenario: An alert schedule that is removed leaves event and message as they are
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
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "alert"
    Given a valid "deleteAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "alert"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "event"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "event"
    And the response field "[0][0].details.name" is the remembered "event name"
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "message"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].message_id" is the remembered "message"
    And the response field "[0][0].details.message_body" is the remembered "message text"

  @id:removal-appointment-keeps-participants @operation:deleteAppointment @operation:listEvents @operation:listSubscribers @lifecycle
  Scenario: An appointment that is removed leaves event and subscriber as they are
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
    And the query parameter "qry.appointment_details.participant_type" is "subscriber"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "subscriber"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "subscriber"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "appointment"
    Given a valid "deleteAppointment" request
    And the query parameter "appointment_id" is the remembered "appointment"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.event_id[0]" is the remembered "event"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].event_id" is the remembered "event"
    And the response field "[0][0].details.name" is the remembered "event name"
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "subscriber"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].subscriber_id" is the remembered "subscriber"
    And the response field "[0][0].details.name" is the remembered "subscriber name"
