Feature: Alert schedules

  An alert schedule says when a message is sent to participants of an event. Entity, event and message of each scenario are registered by the scenario itself.

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

  @id:alert-schedule-is-listed-as-sent @operation:createAlertSchedule @operation:listAlertSchedules @requirement:bb-scheduler-6.3-1 @lifecycle
  Scenario: An alert schedule is listed as it was registered
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_details.message_id" is remembered as "message_id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is present
    And the response field "[0][0].details.message_id" is the remembered "message_id"
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_id[0]" is the remembered "message_id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.message_body" is the remembered "message text"

  @id:alert-schedule-create-left-out @operation:createAlertSchedule @negative
  Scenario: An alert schedule is not registered where a parameter is left out
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:alert-schedule-create-no-object @operation:createAlertSchedule @negative
  Scenario: An alert schedule is not registered from what is no JSON object
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "qry" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:alert-schedule-create-datetime-format @operation:createAlertSchedule @negative
  Scenario: An alert schedule is not registered with a time of sending that is no date and time
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_details.alert_datetime" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:alert-schedule-create-token @operation:createAlertSchedule @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: An alert schedule is not registered with a token that nobody issued
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    When the request is sent
    Then the request is accepted

  @id:alert-schedule-list-token @operation:listAlertSchedules @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: The alert schedules are not listed for a token that nobody issued
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.alert_schedule_id[0]" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.alert_schedule_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted

  @id:alert-schedule-change-other-untouched @operation:createAlertSchedule @operation:changeAlertSchedule @operation:listAlertSchedules @lifecycle
  Scenario: A change leaves another alert schedule as it was
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "new message text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "new message text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "new value"
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
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
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "other message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "other message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "other"
    And the response field "[0][0].alert_schedule_id" is not the remembered "id"
    And the response field "[0][0].details.message_id" is remembered as "other value"
    Given a valid "changeAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "qry.details.message_id" is the remembered "new value"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.alert_schedule_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is the remembered "other"
    And the response field "[0][0].details.message_id" is the remembered "other value"
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.alert_schedule_id[0]" is the remembered "id"
    When the request is sent
    Then the response field "[0][0].details.message_id" is the remembered "new value"

  @id:alert-schedule-change-refused @operation:changeAlertSchedule @negative
  Scenario: A change that leaves a parameter out, or has a token that nobody issued, is refused and changes nothing
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "new message text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "new message text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "new value"
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
    And the response field "[0][0].details.message_id" is remembered as "value"
    Given a valid "changeAlertSchedule" request with every field
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.message_id" is the remembered "new value"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAlertSchedule" request with every field
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.message_id" is the remembered "new value"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAlertSchedule" request with every field
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.message_id" is the remembered "new value"
    And the query parameter "alert_schedule_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAlertSchedule" request with every field
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.message_id" is the remembered "new value"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAlertSchedule" request with every field
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.message_id" is the remembered "new value"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.alert_schedule_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.message_id" is the remembered "value"

  @id:alert-schedule-change-unknown @operation:changeAlertSchedule @negative
  Scenario: An alert schedule that nobody registered is not changed
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "new message text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "new message text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "new value"
    Given a valid "changeAlertSchedule" request
    And the query parameter "alert_schedule_id" is unknown
    And the query parameter "qry.details.message_id" is the remembered "new value"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:alert-schedule-removed-is-gone @operation:createAlertSchedule @operation:deleteAlertSchedule @operation:listAlertSchedules @requirement:bb-scheduler-6.3-1 @requirement:bb-scheduler-6.3-10 @lifecycle
  Scenario: An alert schedule that was removed is gone, and another one stays
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
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
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "other message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "other message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "other"
    And the response field "[0][0].alert_schedule_id" is not the remembered "id"
    Given a valid "deleteAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is the remembered "other"

  @id:alert-schedule-removed-not-changed @operation:createAlertSchedule @operation:deleteAlertSchedule @operation:changeAlertSchedule @negative
  Scenario: An alert schedule that was removed is neither changed nor removed again
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "new message text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "new message text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "new value"
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
    Given a valid "deleteAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the request has succeeded
    Given a valid "changeAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "qry.details.message_id" is the remembered "new value"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:alert-schedule-delete-refused @operation:deleteAlertSchedule @negative
  Scenario: A removal that leaves a parameter out, or has a token that nobody issued, is refused and removes nothing
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
    Given a valid "deleteAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "alert_schedule_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.alert_schedule_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is the remembered "id"

  @id:alert-schedule-own-identifier @operation:createAlertSchedule @operation:listAlertSchedules @requirement:bb-scheduler-6.3-1 @requirement:bb-scheduler-6.3-3 @positive
  Scenario: Each alert schedule has an identifier of its own, and a list by identifier holds it alone
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
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
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "other message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "other message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "other"
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.alert_schedule_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is the remembered "id"
    And the response matches the specification
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.alert_schedule_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is the remembered "other"
    And the response field "[0][0].alert_schedule_id" is not the remembered "id"

  @id:alert-schedule-list-filter @operation:listAlertSchedules @operation:createAlertSchedule @requirement:bb-scheduler-6.3-1 @requirement:bb-scheduler-6.3-7 @positive
  Scenario: A list by target holds the alert schedules for this target alone
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_details.target_category" is "subscriber"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "first"
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
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "other message"
    And the query parameter "qry.alert_schedule_details.target_category" is "resource"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "other message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "second"
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.alert_schedule_filter.target_category" is "subscriber"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is the remembered "first"
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.alert_schedule_filter.target_category" is "resource"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is the remembered "second"

  @id:alert-schedule-list-details-asked-for @operation:listAlertSchedules @positive
  Scenario: A list gives the details that are asked for and no others
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.alert_schedule_id[0]" is the remembered "id"
    And the query parameter "qry.alert_schedule_details_required" is {"alert_schedule_id": true, "message_id": true, "alert_datetime": false}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.message_id" is present
    And the response field "[0][0].details.alert_datetime" is absent

  @id:alert-schedule-message-changed @operation:changeAlertSchedule @operation:listAlertSchedules @requirement:bb-scheduler-6.3-1 @lifecycle
  Scenario: An alert schedule is changed to another message
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
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
    And the response field "[0][0].message_id" is not the remembered "message"
    Given a valid "changeAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "qry.details.message_id" is the remembered "other message"
    When the request is sent
    Then the request is accepted
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "other message"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is the remembered "id"
    And the response field "[0][0].details.message_id" is the remembered "other message"

  @id:alert-schedule-time @operation:createAlertSchedule @operation:listAlertSchedules @requirement:bb-scheduler-6.3-6 @positive
  Scenario: Alerts are scheduled before an event, during it and after it
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.host_entity_id" is the remembered "entity"
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "long event name"
    And the query parameter "qry.details.slots[0].from" is 30 days from now
    And the query parameter "qry.details.slots[0].to" is 34 days from now
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "long event name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "long event"
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "long event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_details.alert_datetime" is 28 days from now
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "long event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_details.alert_datetime" is 32 days from now
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "long event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_details.alert_datetime" is 36 days from now
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_filter.from" is 27 days from now
    And the query parameter "qry.alert_schedule_filter.to" is 29 days from now
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].details.message_id" is the remembered "message"
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_filter.from" is 31 days from now
    And the query parameter "qry.alert_schedule_filter.to" is 33 days from now
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].details.message_id" is the remembered "message"
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_filter.from" is 35 days from now
    And the query parameter "qry.alert_schedule_filter.to" is 37 days from now
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].details.message_id" is the remembered "message"

  @id:alert-schedule-list-period @operation:createAlertSchedule @operation:listAlertSchedules @requirement:bb-scheduler-6.3-1 @positive
  Scenario: A list by period holds the alert schedules of this period alone
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
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
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "other message"
    And the query parameter "qry.alert_schedule_details.alert_datetime" is 20 days from now
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "other message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "other"
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.alert_schedule_filter.from" is 19 days from now
    And the query parameter "qry.alert_schedule_filter.to" is 21 days from now
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is the remembered "other"

  @id:alert-schedule-of-host @operation:createAlertSchedule @operation:listAlertSchedules @requirement:bb-scheduler-6.3-1 @positive
  Scenario: A list by entity holds the alert schedules of its events alone
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
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
    And the query parameter "qry.details.name" is remembered as "other event name"
    And the request has succeeded
    Given a valid "listEvents" request with every field
    And the query parameter "qry.event_filter" is {}
    And the query parameter "qry.event_filter.name" is the remembered "other event name"
    And the request has succeeded
    And the response field "[0][0].event_id" is remembered as "other event"
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is the remembered "other entity"
    And the query parameter "qry.message_details.message_body" is new
    And the query parameter "qry.message_details.message_body" is remembered as "other message text"
    And the request has succeeded
    Given a valid "listMessages" request with every field
    And the query parameter "qry.message_filter" is {}
    And the query parameter "qry.message_filter.message_body" is the remembered "other message text"
    And the request has succeeded
    And the response field "[0][0].message_id" is remembered as "other message"
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "other event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "other message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "other message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "other"
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.entity_id" is the remembered "other entity"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].alert_schedule_id" is the remembered "other"

  @id:alert-schedule-unknown @operation:createAlertSchedule @negative
  Scenario Outline: An alert schedule is refused when its <part> is not registered
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_details.<part>" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | part       |
      | event_id   |
      | message_id |

  @id:alert-schedule-change-unknown-part @operation:changeAlertSchedule @operation:listAlertSchedules @negative
  Scenario Outline: An alert schedule is not changed to a <part> that nobody registered
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
    Given a valid "changeAlertSchedule" request
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "qry.details.<part>" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].alert_schedule_id" is the remembered "id"
    And the response field "[0][0].details.event_id" is the remembered "event"

    Examples:
      | part       |
      | event_id   |
      | message_id |

  @id:alert-schedule-left-out @operation:createAlertSchedule @requirement:bb-scheduler-6.3-1 @negative
  Scenario: An alert schedule for no event is refused
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the query parameter "qry.alert_schedule_details.event_id" is left out
    When the request is sent
    Then the request is refused
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded

  @id:create-alert-schedule-breaks-document @negative @operation:createAlertSchedule
  Scenario Outline: What breaks the document of createAlertSchedule is refused
    Given a valid "createAlertSchedule" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                  | part                                                         | fault                |
      | qry.alert_schedule_details.target_category-wrong-type | query parameter "qry.alert_schedule_details.target_category" | is of the wrong type |
      | qry.alert_schedule_details.alert_datetime-wrong-type  | query parameter "qry.alert_schedule_details.alert_datetime"  | is of the wrong type |

  @id:change-alert-schedule-breaks-document @negative @operation:changeAlertSchedule
  Scenario Outline: What breaks the document of changeAlertSchedule is refused
    Given a valid "createAlertSchedule" request with every field
    And the query parameter "qry.alert_schedule_details.event_id" is the remembered "event"
    And the query parameter "qry.alert_schedule_details.message_id" is the remembered "message"
    And the request has succeeded
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.alert_schedule_filter" is {}
    And the query parameter "qry.alert_schedule_filter.message_id" is the remembered "message"
    And the request has succeeded
    And the response field "[0][0].alert_schedule_id" is remembered as "id"
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
    Given a valid "changeAlertSchedule" request with every field
    And the query parameter "alert_schedule_id" is the remembered "id"
    And the query parameter "qry.details.message_id" is the remembered "other message"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                   | part                                          | fault                 |
      | qry-wrong-type                         | query parameter "qry"                         | is of the wrong type  |
      | qry.details-wrong-type                 | query parameter "qry.details"                 | is of the wrong type  |
      | qry.details.event_id-wrong-type        | query parameter "qry.details.event_id"        | is of the wrong type  |
      | qry.details.target_category-wrong-type | query parameter "qry.details.target_category" | is of the wrong type  |
      | qry.details.message_id-wrong-type      | query parameter "qry.details.message_id"      | is of the wrong type  |
      | qry.details.alert_datetime-wrong-type  | query parameter "qry.details.alert_datetime"  | is of the wrong type  |
      | qry.details.alert_datetime-format      | query parameter "qry.details.alert_datetime"  | is against its format |

  @id:list-alert-schedules-breaks-document @negative @operation:listAlertSchedules
  Scenario Outline: What breaks the document of listAlertSchedules is refused
    Given a valid "listAlertSchedules" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                          | part                                                                 | fault                |
      | qry-wrong-type                                                | query parameter "qry"                                                | is of the wrong type |
      | qry.alert_schedule_filter-wrong-type                          | query parameter "qry.alert_schedule_filter"                          | is of the wrong type |
      | qry.alert_schedule_filter.alert_schedule_id-wrong-type        | query parameter "qry.alert_schedule_filter.alert_schedule_id[0]"     | is of the wrong type |
      | qry.alert_schedule_filter.entity_id-wrong-type                | query parameter "qry.alert_schedule_filter.entity_id"                | is of the wrong type |
      | qry.alert_schedule_filter.target_category-wrong-type          | query parameter "qry.alert_schedule_filter.target_category"          | is of the wrong type |
      | qry.alert_schedule_filter.message_id-wrong-type               | query parameter "qry.alert_schedule_filter.message_id"               | is of the wrong type |
      | qry.alert_schedule_filter.from-wrong-type                     | query parameter "qry.alert_schedule_filter.from"                     | is of the wrong type |
      | qry.alert_schedule_filter.to-wrong-type                       | query parameter "qry.alert_schedule_filter.to"                       | is of the wrong type |
      | qry.alert_schedule_details_required-wrong-type                | query parameter "qry.alert_schedule_details_required"                | is of the wrong type |
      | qry.alert_schedule_details_required.entity_id-wrong-type      | query parameter "qry.alert_schedule_details_required.entity_id"      | is of the wrong type |
      | qry.alert_schedule_details_required.message_id-wrong-type     | query parameter "qry.alert_schedule_details_required.message_id"     | is of the wrong type |
      | qry.alert_schedule_details_required.alert_datetime-wrong-type | query parameter "qry.alert_schedule_details_required.alert_datetime" | is of the wrong type |
