Feature: Messages: requests that are refused

  These requests are refused whatever is registered. Nothing is registered for them.

  @id:message-change-unknown @operation:changeMessage @negative
  Scenario: A message template that nobody registered is not changed
    Given a valid "changeMessage" request
    And the query parameter "message_id" is unknown
    And the query parameter "qry.details.message_body" is "Your check-up is on Monday at nine"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:message-delete-unknown @operation:deleteMessage @negative
  Scenario: A message template that nobody registered is not removed
    Given a valid "deleteMessage" request
    And the query parameter "message_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:message-list-left-out @operation:listMessages @negative
  Scenario: The messages are not listed where a parameter is left out
    Given a valid "listMessages" request with every field
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listMessages" request with every field
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listMessages" request with every field
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:message-list-broken @operation:listMessages @negative
  Scenario Outline: A list is refused when <part> is <fault>
    Given a valid "listMessages" request with every field
    And the query parameter "qry.<part>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | part                                | fault             |
      | message_details_required.message_id | of the wrong type |
      | message_filter.message_id           | of the wrong type |

  @id:message-of-unknown-entity @operation:createMessage @negative
  Scenario: A message of an entity that nobody registered is refused
    Given a valid "createMessage" request with every field
    And the query parameter "qry.message_details.entity_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
