Feature: Events: requests that are refused

  These requests are refused whatever is registered. Nothing is registered for them.

  @id:event-change-unknown @operation:changeEvent @negative
  Scenario: An event that nobody registered is not changed
    Given a valid "changeEvent" request
    And the query parameter "event_id" is unknown
    And the query parameter "qry.details.description" is "Check-ups and vaccinations"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-delete-unknown @operation:deleteEvent @negative
  Scenario: An event that nobody registered is not removed
    Given a valid "deleteEvent" request
    And the query parameter "event_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-list-left-out @operation:listEvents @negative
  Scenario: The events are not listed where a parameter is left out
    Given a valid "listEvents" request with every field
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listEvents" request with every field
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listEvents" request with every field
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-list-broken @operation:listEvents @negative
  Scenario Outline: A list is refused when <part> is <fault>
    Given a valid "listEvents" request with every field
    And the query parameter "qry.<part>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | part                            | fault              |
      | event_details_required.event_id | of the wrong type  |
      | event_filter.event_id           | of the wrong type  |
      | event_filter.from               | against its format |
      | event_filter.to                 | against its format |

  @id:event-unknown-host @operation:createEvent @negative
  Scenario: An event of an entity that nobody registered is refused
    Given a valid "createEvent" request with every field
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.host_entity_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:event-ends-before-it-begins @operation:createEvent @negative
  Scenario: An event that ends before it begins is refused
    Given a valid "createEvent" request
    And the query parameter "qry.details.name" is new
    And the query parameter "qry.details.category" is "antenatal_clinic"
    And the query parameter "qry.details.slots[0].from" is "2040-03-05T12:00:00Z"
    And the query parameter "qry.details.slots[0].to" is "2040-03-05T09:00:00Z"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
