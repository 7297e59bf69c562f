Feature: Affiliations

  A resource works for an entity on given days and hours. Resource and entity of each scenario are registered by the scenario itself.

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

  @id:affiliation-is-listed-as-sent @operation:createAffiliation @operation:listAffiliations @requirement:bb-scheduler-6.7-1 @lifecycle
  Scenario: An affiliation is listed as it was registered
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "qry.affiliation_details.work_days_hours" is [{"day_of_week": "wednesday", "start_time": "07:30:00", "end_time": "13:15:00"}]
    And the query parameter "qry.affiliation_details.resource_id" is remembered as "resource_id"
    And the query parameter "qry.affiliation_details.entity_id" is remembered as "entity_id"
    And the query parameter "qry.affiliation_details.resource_category" is remembered as "resource_category"
    And the query parameter "qry.affiliation_details.work_days_hours" is remembered as "work_days_hours"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "[0]" has one item
    And the response field "[0][0].affiliation_id" is present
    And the response field "[0][0].details.resource_id" is the remembered "resource_id"
    And the response field "[0][0].details.entity_id" is the remembered "entity_id"
    And the response field "[0][0].details.resource_category" is the remembered "resource_category"
    And the response field "[0][0].details.work_days_hours" is the remembered "work_days_hours"

  @id:affiliation-create-left-out @operation:createAffiliation @negative
  Scenario: An affiliation is not registered where a parameter is left out
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:affiliation-create-no-object @operation:createAffiliation @negative
  Scenario: An affiliation is not registered from what is no JSON object
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "qry" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:affiliation-create-hours-type @operation:createAffiliation @negative
  Scenario: An affiliation is not registered with hours of work that are no list
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "qry.affiliation_details.work_days_hours" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:affiliation-create-token @operation:createAffiliation @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: An affiliation is not registered with a token that nobody issued
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted

  @id:affiliation-list-token @operation:listAffiliations @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: The affiliations are not listed for a token that nobody issued
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "id"
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.affiliation_id[0]" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.affiliation_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted

  @id:affiliation-changed @operation:createAffiliation @operation:changeAffiliation @operation:listAffiliations @requirement:bb-scheduler-6.7-1 @lifecycle
  Scenario Outline: A change of <field> shows, and <kept> stays
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "id"
    And the response field "[0][0].details.<kept>" is remembered as "kept value"
    Given a valid "changeAffiliation" request
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "qry.details.<field>" is <value>
    When the request is sent
    Then the request is accepted
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.affiliation_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.<field>" is <value>
    And the response field "[0][0].details.<kept>" is the remembered "kept value"

    Examples:
      | field             | value                                                                         | kept        |
      | work_days_hours   | [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}] | resource_id |
      | resource_category | "nurse"                                                                       | entity_id   |

  @id:affiliation-change-other-untouched @operation:createAffiliation @operation:changeAffiliation @operation:listAffiliations @lifecycle
  Scenario: A change leaves another affiliation as it was
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "id"
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
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "other resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "other"
    And the response field "[0][0].details.work_days_hours" is remembered as "other value"
    Given a valid "changeAffiliation" request
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "qry.details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.affiliation_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].affiliation_id" is the remembered "other"
    And the response field "[0][0].details.work_days_hours" is the remembered "other value"
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.affiliation_id[0]" is the remembered "id"
    When the request is sent
    Then the response field "[0][0].details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]

  @id:affiliation-change-refused @operation:changeAffiliation @negative
  Scenario: A change that leaves a parameter out, or has a token that nobody issued, is refused and changes nothing
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "id"
    And the response field "[0][0].details.work_days_hours" is remembered as "value"
    Given a valid "changeAffiliation" request with every field
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAffiliation" request with every field
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAffiliation" request with every field
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    And the query parameter "affiliation_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAffiliation" request with every field
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeAffiliation" request with every field
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.affiliation_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.work_days_hours" is the remembered "value"

  @id:affiliation-removed-is-gone @operation:createAffiliation @operation:deleteAffiliation @operation:listAffiliations @requirement:bb-scheduler-6.7-1 @lifecycle
  Scenario: An affiliation that was removed is gone, and another one stays
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "id"
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
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "other resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "other"
    And the response field "[0][0].affiliation_id" is not the remembered "id"
    Given a valid "deleteAffiliation" request
    And the query parameter "affiliation_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].affiliation_id" is the remembered "other"

  @id:affiliation-removed-not-changed @operation:createAffiliation @operation:deleteAffiliation @operation:changeAffiliation @negative
  Scenario: An affiliation that was removed is neither changed nor removed again
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "id"
    Given a valid "deleteAffiliation" request
    And the query parameter "affiliation_id" is the remembered "id"
    And the request has succeeded
    Given a valid "changeAffiliation" request
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "qry.details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAffiliation" request
    And the query parameter "affiliation_id" is the remembered "id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:affiliation-delete-refused @operation:deleteAffiliation @negative
  Scenario: A removal that leaves a parameter out, or has a token that nobody issued, is refused and removes nothing
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "id"
    Given a valid "deleteAffiliation" request
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAffiliation" request
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAffiliation" request
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "affiliation_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteAffiliation" request
    And the query parameter "affiliation_id" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.affiliation_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].affiliation_id" is the remembered "id"

  @id:affiliation-own-identifier @operation:createAffiliation @operation:listAffiliations @requirement:bb-scheduler-6.7-1 @positive
  Scenario: Each affiliation has an identifier of its own, and a list by identifier holds it alone
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "id"
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
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "other resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "other"
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.affiliation_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].affiliation_id" is the remembered "id"
    And the response matches the specification
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.affiliation_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].affiliation_id" is the remembered "other"
    And the response field "[0][0].affiliation_id" is not the remembered "id"

  @id:affiliation-list-filter @operation:listAffiliations @operation:createAffiliation @requirement:bb-scheduler-6.7-1 @positive
  Scenario: A list by category holds the affiliations of this category alone
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "qry.affiliation_details.resource_category" is "midwife"
    And the request has succeeded
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
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.affiliation_filter.category" is "midwife"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].details.resource_id" is the remembered "resource"
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.affiliation_filter.category" is "ambulance"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].details.resource_id" is the remembered "other resource"

  @id:affiliation-list-details-asked-for @operation:listAffiliations @positive
  Scenario: A list gives the details that are asked for and no others
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "id"
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.affiliation_id[0]" is the remembered "id"
    And the query parameter "qry.affiliation_details_required" is {"affiliation_id": true, "resource_id": true, "work_days_hours": false}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.resource_id" is present
    And the response field "[0][0].details.work_days_hours" is absent

  @id:affiliation-unknown @operation:createAffiliation @negative
  Scenario Outline: An affiliation is refused when its <part> is not registered
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "qry.affiliation_details.<part>" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | part        |
      | resource_id |
      | entity_id   |

  @id:affiliation-two-entities @operation:createAffiliation @operation:listAffiliations @requirement:bb-scheduler-6.7-3 @requirement:bb-scheduler-6.7-5 @lifecycle
  Scenario: A resource works for two entities at different hours, with one identifier and two affiliations
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other entity name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "other entity name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "other entity"
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "qry.affiliation_details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    And the request has succeeded
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "other entity"
    And the query parameter "qry.affiliation_details.work_days_hours" is [{"day_of_week": "tuesday", "start_time": "13:00:00", "end_time": "17:00:00"}]
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.resource_id" is the remembered "resource"
    And the response field "[0][0].details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    And the response field "[0][0].affiliation_id" is remembered as "first affiliation"
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "other entity"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.resource_id" is the remembered "resource"
    And the response field "[0][0].details.work_days_hours" is [{"day_of_week": "tuesday", "start_time": "13:00:00", "end_time": "17:00:00"}]
    And the response field "[0][0].affiliation_id" is not the remembered "first affiliation"

  @id:affiliation-same-hours @operation:createAffiliation @operation:listAffiliations @requirement:bb-scheduler-6.7-3 @requirement:bb-scheduler-6.7-5 @negative
  Scenario: A resource does not work for two entities at the same hours
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other entity name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "other entity name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "other entity"
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the query parameter "qry.affiliation_details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    And the request has succeeded
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].affiliation_id" is remembered as "id"
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "other entity"
    And the query parameter "qry.affiliation_details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    When the request is sent
    Then the request is refused
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].affiliation_id" is the remembered "id"

  @id:affiliation-several-resources @operation:createAffiliation @operation:listAffiliations @requirement:bb-scheduler-6.2-3 @requirement:bb-scheduler-6.7-1 @lifecycle
  Scenario: An entity has several affiliated resources
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
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "resource"
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].details.entity_id" is the remembered "entity"
    And the response field "[0][0].details.resource_id" is the remembered "resource"
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.affiliation_filter" is {}
    And the query parameter "qry.affiliation_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.affiliation_filter.resource_id" is the remembered "other resource"
    When the request is sent
    Then the request is accepted
    And the response list "[0]" has one item
    And the response field "[0][0].details.entity_id" is the remembered "entity"
    And the response field "[0][0].details.resource_id" is the remembered "other resource"

  @id:create-affiliation-breaks-document @negative @operation:createAffiliation
  Scenario Outline: What breaks the document of createAffiliation is refused
    Given a valid "createAffiliation" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                           | part                                                                     | fault                |
      | qry.affiliation_details.resource_category-wrong-type           | query parameter "qry.affiliation_details.resource_category"              | is of the wrong type |
      | qry.affiliation_details.work_days_hours-wrong-type             | query parameter "qry.affiliation_details.work_days_hours[0]"             | is of the wrong type |
      | qry.affiliation_details.work_days_hours.day_of_week-wrong-type | query parameter "qry.affiliation_details.work_days_hours[0].day_of_week" | is of the wrong type |
      | qry.affiliation_details.work_days_hours.start_time-wrong-type  | query parameter "qry.affiliation_details.work_days_hours[0].start_time"  | is of the wrong type |
      | qry.affiliation_details.work_days_hours.end_time-wrong-type    | query parameter "qry.affiliation_details.work_days_hours[0].end_time"    | is of the wrong type |

  @id:change-affiliation-breaks-document @negative @operation:changeAffiliation
  Scenario Outline: What breaks the document of changeAffiliation is refused
    Given a valid "createAffiliation" request with every field
    And the query parameter "qry.affiliation_details.resource_id" is the remembered "resource"
    And the query parameter "qry.affiliation_details.entity_id" is the remembered "entity"
    And the request has succeeded
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
    And the request has succeeded
    And the response field "[0][0].free_slots" is remembered as "free slots"
    Given a valid "changeAffiliation" request with every field
    And the query parameter "affiliation_id" is the remembered "affiliation"
    And the query parameter "qry.details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                               | part                                                         | fault                |
      | qry-wrong-type                                     | query parameter "qry"                                        | is of the wrong type |
      | qry.details-wrong-type                             | query parameter "qry.details"                                | is of the wrong type |
      | qry.details.resource_id-wrong-type                 | query parameter "qry.details.resource_id"                    | is of the wrong type |
      | qry.details.entity_id-wrong-type                   | query parameter "qry.details.entity_id"                      | is of the wrong type |
      | qry.details.resource_category-wrong-type           | query parameter "qry.details.resource_category"              | is of the wrong type |
      | qry.details.work_days_hours-wrong-type             | query parameter "qry.details.work_days_hours"                | is of the wrong type |
      | query.qry.details.work_days_hours-wrong-type       | query parameter "qry.details.work_days_hours[0]"             | is of the wrong type |
      | qry.details.work_days_hours.day_of_week-wrong-type | query parameter "qry.details.work_days_hours[0].day_of_week" | is of the wrong type |
      | qry.details.work_days_hours.start_time-wrong-type  | query parameter "qry.details.work_days_hours[0].start_time"  | is of the wrong type |
      | qry.details.work_days_hours.end_time-wrong-type    | query parameter "qry.details.work_days_hours[0].end_time"    | is of the wrong type |

  @id:list-affiliations-breaks-document @negative @operation:listAffiliations
  Scenario Outline: What breaks the document of listAffiliations is refused
    Given a valid "listAffiliations" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                        | part                                                               | fault                |
      | qry-wrong-type                                              | query parameter "qry"                                              | is of the wrong type |
      | qry.affiliation_filter-wrong-type                           | query parameter "qry.affiliation_filter"                           | is of the wrong type |
      | qry.affiliation_filter.affiliation_id-wrong-type            | query parameter "qry.affiliation_filter.affiliation_id[0]"         | is of the wrong type |
      | qry.affiliation_filter.resource_id-wrong-type               | query parameter "qry.affiliation_filter.resource_id"               | is of the wrong type |
      | qry.affiliation_filter.entity_id-wrong-type                 | query parameter "qry.affiliation_filter.entity_id"                 | is of the wrong type |
      | qry.affiliation_filter.category-wrong-type                  | query parameter "qry.affiliation_filter.category"                  | is of the wrong type |
      | qry.affiliation_filter.from-wrong-type                      | query parameter "qry.affiliation_filter.from"                      | is of the wrong type |
      | qry.affiliation_filter.to-wrong-type                        | query parameter "qry.affiliation_filter.to"                        | is of the wrong type |
      | qry.affiliation_details_required-wrong-type                 | query parameter "qry.affiliation_details_required"                 | is of the wrong type |
      | qry.affiliation_details_required.resource_id-wrong-type     | query parameter "qry.affiliation_details_required.resource_id"     | is of the wrong type |
      | qry.affiliation_details_required.entity_id-wrong-type       | query parameter "qry.affiliation_details_required.entity_id"       | is of the wrong type |
      | qry.affiliation_details_required.category-wrong-type        | query parameter "qry.affiliation_details_required.category"        | is of the wrong type |
      | qry.affiliation_details_required.work_days_hours-wrong-type | query parameter "qry.affiliation_details_required.work_days_hours" | is of the wrong type |

  @id:create-affiliation-otherwise-right @negative @operation:createAffiliation
  Scenario Outline: What breaks the document of createAffiliation is refused where all else is right
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
    And the query parameter "qry.affiliation_details.work_days_hours" is [{"day_of_week": "wednesday", "start_time": "07:30:00", "end_time": "13:15:00"}]
    And the query parameter "qry.affiliation_details.resource_id" is remembered as "resource_id"
    And the query parameter "qry.affiliation_details.entity_id" is remembered as "entity_id"
    And the query parameter "qry.affiliation_details.resource_category" is remembered as "resource_category"
    And the query parameter "qry.affiliation_details.work_days_hours" is remembered as "work_days_hours"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                                                           | part                                                                     | fault                |
      | qry.affiliation_details.resource_category-wrong-type           | query parameter "qry.affiliation_details.resource_category"              | is of the wrong type |
      | qry.affiliation_details.work_days_hours-wrong-type             | query parameter "qry.affiliation_details.work_days_hours[0]"             | is of the wrong type |
      | qry.affiliation_details.work_days_hours.day_of_week-wrong-type | query parameter "qry.affiliation_details.work_days_hours[0].day_of_week" | is of the wrong type |
      | qry.affiliation_details.work_days_hours.start_time-wrong-type  | query parameter "qry.affiliation_details.work_days_hours[0].start_time"  | is of the wrong type |
      | qry.affiliation_details.work_days_hours.end_time-wrong-type    | query parameter "qry.affiliation_details.work_days_hours[0].end_time"    | is of the wrong type |
