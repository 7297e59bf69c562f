Feature: Affiliations: requests that are refused

  These requests are refused whatever is registered. Nothing is registered for them.

  @id:affiliation-change-unknown @operation:changeAffiliation @negative
  Scenario: An affiliation that nobody registered is not changed
    Given a valid "changeAffiliation" request
    And the query parameter "affiliation_id" is unknown
    And the query parameter "qry.details.work_days_hours" is [{"day_of_week": "monday", "start_time": "08:00:00", "end_time": "12:00:00"}]
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:affiliation-delete-unknown @operation:deleteAffiliation @negative
  Scenario: An affiliation that nobody registered is not removed
    Given a valid "deleteAffiliation" request
    And the query parameter "affiliation_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:affiliation-list-left-out @operation:listAffiliations @negative
  Scenario: The affiliations are not listed where a parameter is left out
    Given a valid "listAffiliations" request with every field
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listAffiliations" request with every field
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:affiliation-list-broken @operation:listAffiliations @negative
  Scenario Outline: A list is refused when <part> is <fault>
    Given a valid "listAffiliations" request with every field
    And the query parameter "qry.<part>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | part                                        | fault              |
      | affiliation_details_required.affiliation_id | of the wrong type  |
      | affiliation_filter.affiliation_id           | of the wrong type  |
      | affiliation_filter.from                     | against its format |
      | affiliation_filter.to                       | against its format |
