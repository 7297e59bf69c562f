Feature: Appointments: requests that are refused

  These requests are refused whatever is registered. Nothing is registered for them.

  @id:appointment-change-unknown @operation:changeAppointment @negative
  Scenario: An appointment that nobody registered is not changed
    Given a valid "changeAppointment" request
    And the query parameter "appointment_id" is unknown
    And the query parameter "qry.details.status_id" is "tentative"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:appointment-delete-unknown @operation:deleteAppointment @negative
  Scenario: An appointment that nobody registered is not removed
    Given a valid "deleteAppointment" request
    And the query parameter "appointment_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:appointment-list-left-out @operation:listAppointments @negative
  Scenario: The appointments are not listed where a parameter is left out
    Given a valid "listAppointments" request with every field
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listAppointments" request with every field
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listAppointments" request with every field
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:appointment-list-broken @operation:listAppointments @negative
  Scenario Outline: A list is refused when <part> is <fault>
    Given a valid "listAppointments" request with every field
    And the query parameter "qry.<part>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | part                                   | fault              |
      | appointment_details_required.exclusive | of the wrong type  |
      | appointment_filter.from                | against its format |
      | appointment_filter.to                  | against its format |
