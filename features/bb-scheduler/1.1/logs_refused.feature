Feature: The log: requests that are refused

  These requests are refused whatever is registered. Nothing is registered for them.

  @id:log-change-unknown @operation:changeLog @negative
  Scenario: A log entry that nobody registered is not changed
    Given a valid "changeLog" request
    And the query parameter "log_id" is unknown
    And the query parameter "qry.details.log_data" is "Left early"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:log-delete-unknown @operation:deleteLog @negative
  Scenario: A log entry that nobody registered is not removed
    Given a valid "deleteLog" request
    And the query parameter "log_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:log-list-left-out @operation:listLogs @negative
  Scenario: The logs are not listed where a parameter is left out
    Given a valid "listLogs" request with every field
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listLogs" request with every field
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listLogs" request with every field
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:log-list-broken @operation:listLogs @negative
  Scenario Outline: A list is refused when <part> is <fault>
    Given a valid "listLogs" request with every field
    And the query parameter "qry.<part>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | part                        | fault              |
      | log_details_required.log_id | of the wrong type  |
      | log_filter.log_id           | of the wrong type  |
      | log_filter.from             | against its format |
      | log_filter.to               | against its format |
