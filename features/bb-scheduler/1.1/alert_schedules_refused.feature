Feature: Alert schedules: requests that are refused

  These requests are refused whatever is registered. Nothing is registered for them.

  @id:alert-schedule-delete-unknown @operation:deleteAlertSchedule @negative
  Scenario: An alert schedule that nobody registered is not removed
    Given a valid "deleteAlertSchedule" request
    And the query parameter "alert_schedule_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:alert-schedule-list-left-out @operation:listAlertSchedules @negative
  Scenario: The alert schedules are not listed where a parameter is left out
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:alert-schedule-list-broken @operation:listAlertSchedules @negative
  Scenario Outline: A list is refused when <part> is <fault>
    Given a valid "listAlertSchedules" request with every field
    And the query parameter "qry.<part>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | part                                              | fault              |
      | alert_schedule_details_required.alert_schedule_id | of the wrong type  |
      | alert_schedule_filter.alert_schedule_id           | of the wrong type  |
      | alert_schedule_filter.from                        | against its format |
      | alert_schedule_filter.to                          | against its format |
