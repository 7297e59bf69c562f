Feature: Free resources

  A resource is free at its hours of work, but for its appointments. Entity and resource of each scenario are registered and affiliated by the scenario itself.

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

  @id:free-resource @operation:listFreeResources @requirement:bb-scheduler-6.5-7 @positive
  Scenario: A resource without appointments is free
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "[0]" has one item
    And the response field "[0][0].resource_id" is the remembered "resource"
    And the response field "[0][0].resource_name" is the remembered "resource name"
    And the response list "[0][0].free_slots" is not empty

  @id:free-resource-booked @operation:listFreeResources @operation:createAppointment @operation:deleteAppointment @requirement:bb-scheduler-6.5-7 @lifecycle
  Scenario: An appointment takes free time from a resource, and gives it back when it is removed
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
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].resource_id" is the remembered "resource"
    And the response field "[0][0].free_slots" is remembered as "free slots"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.appointment_filter" is {}
    And the query parameter "qry.appointment_filter.participant_id" is the remembered "resource"
    And the request has succeeded
    And the response field "[0][0].appointment_id" is remembered as "appointment"
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].free_slots" is not the remembered "free slots"
    Given a valid "deleteAppointment" request
    And the query parameter "appointment_id" is the remembered "appointment"
    When the request is sent
    Then the request is accepted
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].free_slots" is the remembered "free slots"

  @id:free-resource-other-period @operation:listFreeResources @operation:createAppointment @requirement:bb-scheduler-6.5-7 @lifecycle
  Scenario: An appointment leaves other periods free
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
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-04-16T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-04-18T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].free_slots" is remembered as "free slots"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-04-16T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-04-18T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].resource_id" is the remembered "resource"
    And the response field "[0][0].resource_name" is the remembered "resource name"
    And the response field "[0][0].free_slots" is the remembered "free slots"

  @id:free-resource-other-untouched @operation:listFreeResources @operation:createAppointment @requirement:bb-scheduler-6.5-7 @lifecycle
  Scenario: An appointment leaves the free time of another resource as it was
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
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "other resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "other resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].free_slots" is remembered as "free slots"
    Given a valid "createAppointment" request with every field
    And the query parameter "qry.appointment_details.event_ids[0]" is the remembered "event"
    And the query parameter "qry.appointment_details.participant_type" is "resource"
    And the query parameter "qry.appointment_details.participant_id" is the remembered "resource"
    And the query parameter "qry.appointment_details.participant_entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "other resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].resource_id" is the remembered "other resource"
    And the response field "[0][0].resource_name" is the remembered "other resource name"
    And the response field "[0][0].free_slots" is the remembered "free slots"

  @id:free-resource-hours @operation:listFreeResources @operation:changeAffiliation @requirement:bb-scheduler-6.5-7 @lifecycle
  Scenario: A resource is free at no other hours than those of its work
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "affiliation"
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-14T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].free_slots" is remembered as "free slots"
    Given a valid "changeAffiliation" request
    And the query parameter "affiliation_id" is the remembered "affiliation"
    And the query parameter "qry.details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    And the request has succeeded
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-14T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].resource_id" is the remembered "resource"
    And the response list "[0][0].free_slots" is not empty
    And the response field "[0][0].free_slots" is not the remembered "free slots"

  @id:free-resource-category @operation:listFreeResources @positive
  Scenario: Free resources are found by entity and category
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
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "other resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "qry.affiliation_details.resource_category" is "ambulance"
    And the request has succeeded
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter" is {}
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].resource_id" is the remembered "resource"
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter" is {}
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "ambulance"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].resource_id" is the remembered "other resource"

  @id:free-resource-none-found @operation:listFreeResources @negative
  Scenario Outline: A resource is not free <case>
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].resource_id" is the remembered "resource"
    Given the query parameter "qry.free_resource_filter.<part>" is <value>
    When the request is sent
    Then the response status is 200 or 404
    And the response matches the specification
    And the response reveals no internals
    And the response field "[0][0].resource_id" is absent

    Examples:
      | case                                   | part        | value              |
      | at an entity that nobody registered    | Entity_id   | unknown            |
      | when it is one that nobody registered  | resource_id | unknown            |
      | in a category that it does not work in | category    | "no_such_category" |

  @id:free-resource-inverted-period @operation:listFreeResources @negative
  Scenario: A resource is not free in a period that ends before it begins
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-07T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-04T00:00:00Z"
    When the request is sent
    Then the response status is 200 or 400
    And the response matches the specification
    And the response reveals no internals
    And the response field "[0][0].resource_id" is absent

  @id:free-resource-left-out @operation:listFreeResources @negative
  Scenario: Free resources are not listed where a parameter is left out
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:free-resource-broken @operation:listFreeResources @negative
  Scenario Outline: Free resources are not listed for a period whose <part> is no date and time
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    And the query parameter "qry.free_resource_filter.<part>" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | part |
      | from |
      | to   |

  @id:free-resource-no-object @operation:listFreeResources @negative
  Scenario: Free resources are not listed from what is no JSON object
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    And the query parameter "qry" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:free-resource-token @operation:listFreeResources @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: Free resources are not listed for a token that nobody issued
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    When the request is sent
    Then the request is accepted

  @id:list-free-resources-breaks-document @negative @operation:listFreeResources
  Scenario Outline: What breaks the document of listFreeResources is refused
    Given a valid "listFreeResources" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                            | part                                                   | fault                |
      | qry.free_resource_filter.category-wrong-type    | query parameter "qry.free_resource_filter.category"    | is of the wrong type |
      | qry.free_resource_filter.Entity_id-wrong-type   | query parameter "qry.free_resource_filter.Entity_id"   | is of the wrong type |
      | qry.free_resource_filter.from-wrong-type        | query parameter "qry.free_resource_filter.from"        | is of the wrong type |
      | qry.free_resource_filter.to-wrong-type          | query parameter "qry.free_resource_filter.to"          | is of the wrong type |
      | qry.free_resource_filter.resource_id-wrong-type | query parameter "qry.free_resource_filter.resource_id" | is of the wrong type |

  @id:list-free-resources-otherwise-right @negative @operation:listFreeResources
  Scenario Outline: What breaks the document of listFreeResources is refused where all else is right
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "entity name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "entity name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "entity"
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
    Given a valid "listFreeResources" request with every field
    And the query parameter "qry.free_resource_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.free_resource_filter.Entity_id" is the remembered "entity"
    And the query parameter "qry.free_resource_filter.category" is "midwife"
    And the query parameter "qry.free_resource_filter.from" is "2040-03-04T00:00:00Z"
    And the query parameter "qry.free_resource_filter.to" is "2040-03-07T00:00:00Z"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                                     | part                                            | fault                 |
      | qry.free_resource_filter.from-format     | query parameter "qry.free_resource_filter.from" | is against its format |
      | qry.free_resource_filter.to-format       | query parameter "qry.free_resource_filter.to"   | is against its format |
      | qry.free_resource_filter.from-date-alone | query parameter "qry.free_resource_filter.from" | is "2040-03-04"       |
      | qry.free_resource_filter.to-date-alone   | query parameter "qry.free_resource_filter.to"   | is "2040-03-07"       |
