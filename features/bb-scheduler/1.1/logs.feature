Feature: The log

  Participants and systems report what happened, and organizers look it up. The entity of each scenario is registered by the scenario itself.

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

  @id:log-is-listed-as-sent @operation:createLog @operation:listLogs @requirement:bb-scheduler-6.9-1 @requirement:bb-scheduler-6.9-5 @lifecycle
  Scenario: A log entry is listed as it was registered
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the query parameter "qry.log_details.logger_id" is remembered as "logger_id"
    And the query parameter "qry.log_details.entity_id" is remembered as "entity_id"
    And the query parameter "qry.log_details.log_category" is remembered as "log_category"
    And the query parameter "qry.log_details.log_data" is remembered as "log_data"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "[0]" has one item
    And the response field "[0][0].log_id" is present
    And the response field "[0][0].details.logger_id" is the remembered "logger_id"
    And the response field "[0][0].details.entity_id" is the remembered "entity_id"
    And the response field "[0][0].details.log_category" is the remembered "log_category"
    And the response field "[0][0].details.log_data" is the remembered "log_data"

  @id:log-create-left-out @operation:createLog @negative
  Scenario: A log entry is not registered where a parameter is left out
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:log-create-no-object @operation:createLog @negative
  Scenario: A log entry is not registered from what is no JSON object
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the query parameter "qry" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:log-create-datetime-format @operation:createLog @negative
  Scenario: A log entry is not registered with a time that is no date and time
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the query parameter "qry.log_details.datetime" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:log-create-token @operation:createLog @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: A log entry is not registered with a token that nobody issued
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    When the request is sent
    Then the request is accepted

  @id:log-list-token @operation:listLogs @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: The logs are not listed for a token that nobody issued
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.log_id[0]" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.log_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted

  @id:log-changed @operation:createLog @operation:changeLog @operation:listLogs @lifecycle
  Scenario Outline: A change of <field> shows, and <kept> stays
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    And the response field "[0][0].details.<kept>" is remembered as "kept value"
    Given a valid "changeLog" request
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "qry.details.<field>" is <value>
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.log_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.<field>" is <value>
    And the response field "[0][0].details.<kept>" is the remembered "kept value"

    Examples:
      | field     | value        | kept         |
      | log_data  | "Left early" | log_category |
      | logger_id | "61185299"   | log_data     |

  @id:log-change-other-untouched @operation:createLog @operation:changeLog @operation:listLogs @lifecycle
  Scenario: A change leaves another log entry as it was
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "other category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "other category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "other"
    And the response field "[0][0].details.log_data" is remembered as "other value"
    Given a valid "changeLog" request
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "qry.details.log_data" is "Left early"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.log_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].log_id" is the remembered "other"
    And the response field "[0][0].details.log_data" is the remembered "other value"
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.log_id[0]" is the remembered "id"
    When the request is sent
    Then the response field "[0][0].details.log_data" is "Left early"

  @id:log-change-refused @operation:changeLog @negative
  Scenario: A change that leaves a parameter out, or has a token that nobody issued, is refused and changes nothing
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    And the response field "[0][0].details.log_data" is remembered as "value"
    Given a valid "changeLog" request with every field
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.log_data" is "Left early"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeLog" request with every field
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.log_data" is "Left early"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeLog" request with every field
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.log_data" is "Left early"
    And the query parameter "log_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeLog" request with every field
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.log_data" is "Left early"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeLog" request with every field
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.log_data" is "Left early"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.log_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.log_data" is the remembered "value"

  @id:log-removed-is-gone @operation:createLog @operation:deleteLog @operation:listLogs @lifecycle
  Scenario: A log entry that was removed is gone, and another one stays
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "other category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "other category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "other"
    And the response field "[0][0].log_id" is not the remembered "id"
    Given a valid "deleteLog" request
    And the query parameter "log_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].log_id" is the remembered "other"

  @id:log-removed-not-changed @operation:createLog @operation:deleteLog @operation:changeLog @negative
  Scenario: A log entry that was removed is neither changed nor removed again
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "deleteLog" request
    And the query parameter "log_id" is the remembered "id"
    And the request has succeeded
    Given a valid "changeLog" request
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "qry.details.log_data" is "Left early"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteLog" request
    And the query parameter "log_id" is the remembered "id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:log-delete-refused @operation:deleteLog @negative
  Scenario: A removal that leaves a parameter out, or has a token that nobody issued, is refused and removes nothing
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "deleteLog" request
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteLog" request
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteLog" request
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "log_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteLog" request
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.log_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].log_id" is the remembered "id"

  @id:log-own-identifier @operation:createLog @operation:listLogs @positive
  Scenario: Each log entry has an identifier of its own, and a list by identifier holds it alone
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "other category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "other category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "other"
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.log_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].log_id" is the remembered "id"
    And the response matches the specification
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.log_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].log_id" is the remembered "other"
    And the response field "[0][0].log_id" is not the remembered "id"

  @id:log-list-details-asked-for @operation:listLogs @positive
  Scenario: A list gives the details that are asked for and no others
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.log_id[0]" is the remembered "id"
    And the query parameter "qry.log_details_required" is {"log_id": true, "log_category": true, "log_data": false}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.log_category" is present
    And the response field "[0][0].details.log_data" is absent

  @id:log-time @operation:createLog @operation:listLogs @requirement:bb-scheduler-6.9-5 @lifecycle
  Scenario: A log entry tells its time
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.log_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].log_id" is the remembered "id"
    And the response field "[0][0].details.log_category" is the remembered "category"
    And the response field "[0][0].details.datetime" is present

  @id:log-list-category @operation:createLog @operation:listLogs @requirement:bb-scheduler-6.9-1 @positive
  Scenario: A list by category holds the entries of this category alone
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "other category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "other category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "other"
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.log_filter.category" is the remembered "other category"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].log_id" is the remembered "other"
    And the response field "[0][0].details.log_category" is the remembered "other category"

  @id:log-list-period @operation:createLog @operation:listLogs @requirement:bb-scheduler-6.9-1 @positive
  Scenario: A list by period holds the entries of this period and not those of another
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "earlier category"
    And the query parameter "qry.log_details.datetime" is 20 days ago
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "earlier category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "earlier"
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.log_filter.from" is 2 days ago
    And the query parameter "qry.log_filter.to" is 0 days ago
    When the request is sent
    Then the request is accepted
    And the response list "[0]" holds an item whose "log_id" is the remembered "id"
    And the response list "[0]" holds no item whose "log_id" is the remembered "earlier"
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the query parameter "qry.log_filter.from" is 21 days ago
    And the query parameter "qry.log_filter.to" is 19 days ago
    When the request is sent
    Then the request is accepted
    And the response list "[0]" holds an item whose "log_id" is the remembered "earlier"
    And the response list "[0]" holds no item whose "log_id" is the remembered "id"

  @id:log-list-entity @operation:createLog @operation:listLogs @requirement:bb-scheduler-6.9-1 @positive
  Scenario: A list by entity holds the entries of this entity alone
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "createEntity" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.name" is remembered as "other entity name"
    And the request has succeeded
    Given a valid "listEntities" request with every field
    And the query parameter "qry.entity_filter" is {}
    And the query parameter "qry.entity_filter.name" is the remembered "other entity name"
    And the request has succeeded
    And the response field "[0][0].entity_id" is remembered as "other entity"
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "other entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "other category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "other category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "other entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "other"
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.entity_id" is the remembered "other entity"
    When the request is sent
    Then the request is accepted
    And the response list "[0]" holds an item whose "log_id" is the remembered "other"
    And the response list "[0]" holds no item whose "log_id" is the remembered "id"
    And every item of the response list "[0]" has the "details.entity_id" remembered as "other entity"

  @id:create-log-breaks-document @negative @operation:createLog
  Scenario Outline: What breaks the document of createLog is refused
    Given a valid "createLog" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                    | part                                           | fault                |
      | qry.log_details.logger_role-wrong-type  | query parameter "qry.log_details.logger_role"  | is of the wrong type |
      | qry.log_details.logger_id-wrong-type    | query parameter "qry.log_details.logger_id"    | is of the wrong type |
      | qry.log_details.entity_id-wrong-type    | query parameter "qry.log_details.entity_id"    | is of the wrong type |
      | qry.log_details.log_category-wrong-type | query parameter "qry.log_details.log_category" | is of the wrong type |
      | qry.log_details.datetime-wrong-type     | query parameter "qry.log_details.datetime"     | is of the wrong type |
      | qry.log_details.log_data-wrong-type     | query parameter "qry.log_details.log_data"     | is of the wrong type |

  @id:change-log-breaks-document @negative @operation:changeLog
  Scenario Outline: What breaks the document of changeLog is refused
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "id"
    Given a valid "createLog" request with every field
    And the query parameter "qry.log_details.entity_id" is the remembered "entity"
    And the query parameter "qry.log_details.log_category" is new
    And the query parameter "qry.log_details.log_category" is remembered as "other category"
    And the request has succeeded
    Given a valid "listLogs" request with every field
    And the query parameter "qry.log_filter" is {}
    And the query parameter "qry.log_filter.category" is the remembered "other category"
    And the query parameter "qry.log_filter.entity_id" is the remembered "entity"
    And the request has succeeded
    And the response field "[0][0].log_id" is remembered as "other"
    And the response field "[0][0].details.log_data" is remembered as "other value"
    Given a valid "changeLog" request with every field
    And the query parameter "log_id" is the remembered "id"
    And the query parameter "qry.details.log_data" is "Left early"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                | part                                       | fault                 |
      | qry-wrong-type                      | query parameter "qry"                      | is of the wrong type  |
      | qry.details-wrong-type              | query parameter "qry.details"              | is of the wrong type  |
      | qry.details.logger_role-wrong-type  | query parameter "qry.details.logger_role"  | is of the wrong type  |
      | qry.details.logger_id-wrong-type    | query parameter "qry.details.logger_id"    | is of the wrong type  |
      | qry.details.entity_id-wrong-type    | query parameter "qry.details.entity_id"    | is of the wrong type  |
      | qry.details.log_category-wrong-type | query parameter "qry.details.log_category" | is of the wrong type  |
      | qry.details.datetime-wrong-type     | query parameter "qry.details.datetime"     | is of the wrong type  |
      | qry.details.datetime-format         | query parameter "qry.details.datetime"     | is against its format |
      | qry.details.log_data-wrong-type     | query parameter "qry.details.log_data"     | is of the wrong type  |

  @id:list-logs-breaks-document @negative @operation:listLogs
  Scenario Outline: What breaks the document of listLogs is refused
    Given a valid "listLogs" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                | part                                                       | fault                |
      | qry-wrong-type                                      | query parameter "qry"                                      | is of the wrong type |
      | qry.log_filter-wrong-type                           | query parameter "qry.log_filter"                           | is of the wrong type |
      | qry.log_filter.log_id-wrong-type                    | query parameter "qry.log_filter.log_id[0]"                 | is of the wrong type |
      | qry.log_filter.entity_id-wrong-type                 | query parameter "qry.log_filter.entity_id"                 | is of the wrong type |
      | qry.log_filter.category-wrong-type                  | query parameter "qry.log_filter.category"                  | is of the wrong type |
      | qry.log_filter.from-wrong-type                      | query parameter "qry.log_filter.from"                      | is of the wrong type |
      | qry.log_filter.to-wrong-type                        | query parameter "qry.log_filter.to"                        | is of the wrong type |
      | qry.log_details_required-wrong-type                 | query parameter "qry.log_details_required"                 | is of the wrong type |
      | qry.log_details_required.logger_category-wrong-type | query parameter "qry.log_details_required.logger_category" | is of the wrong type |
      | qry.log_details_required.logger_id-wrong-type       | query parameter "qry.log_details_required.logger_id"       | is of the wrong type |
      | qry.log_details_required.entity_id-wrong-type       | query parameter "qry.log_details_required.entity_id"       | is of the wrong type |
      | qry.log_details_required.log_category-wrong-type    | query parameter "qry.log_details_required.log_category"    | is of the wrong type |
      | qry.log_details_required.datetime-wrong-type        | query parameter "qry.log_details_required.datetime"        | is of the wrong type |
      | qry.log_details_required.log_data-wrong-type        | query parameter "qry.log_details_required.log_data"        | is of the wrong type |
