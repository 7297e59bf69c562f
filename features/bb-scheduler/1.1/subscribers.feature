Feature: Subscribers

  A subscriber takes part in events. It is registered once, and is reached as its record says.

  @id:subscriber-is-listed-as-sent @operation:createSubscriber @operation:listSubscribers @requirement:bb-scheduler-6.6-1 @requirement:bb-scheduler-6.6-4 @lifecycle
  Scenario: A subscriber is listed as it was registered
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the query parameter "qry.subscriber_details.category" is remembered as "category"
    And the query parameter "qry.subscriber_details.phone" is remembered as "phone"
    And the query parameter "qry.subscriber_details.email" is remembered as "email"
    And the query parameter "qry.subscriber_details.alert_url" is remembered as "alert_url"
    And the query parameter "qry.subscriber_details.alert_preference" is remembered as "alert_preference"
    And the query parameter "qry.subscriber_details.status_poll_url" is remembered as "status_poll_url"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "[0]" has one item
    And the response field "[0][0].subscriber_id" is present
    And the response field "[0][0].details.name" is the remembered "name"
    And the response field "[0][0].details.category" is the remembered "category"
    And the response field "[0][0].details.phone" is the remembered "phone"
    And the response field "[0][0].details.email" is the remembered "email"
    And the response field "[0][0].details.alert_url" is the remembered "alert_url"
    And the response field "[0][0].details.alert_preference" is the remembered "alert_preference"
    And the response field "[0][0].details.status_poll_url" is the remembered "status_poll_url"

  @id:subscriber-create-left-out @operation:createSubscriber @negative
  Scenario: A subscriber is not registered where a parameter is left out
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:subscriber-create-no-object @operation:createSubscriber @negative
  Scenario: A subscriber is not registered from what is no JSON object
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the query parameter "qry" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:subscriber-create-token @operation:createSubscriber @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: A subscriber is not registered with a token that nobody issued
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    When the request is sent
    Then the request is accepted

  @id:subscriber-list-token @operation:listSubscribers @requirement:bb-scheduler-5.1.4-1 @negative
  Scenario: The subscribers are not listed for a token that nobody issued
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "id"
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted

  @id:subscriber-changed @operation:createSubscriber @operation:changeSubscriber @operation:listSubscribers @requirement:bb-scheduler-6.6-1 @lifecycle
  Scenario Outline: A change of <field> shows, and <kept> stays
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "id"
    And the response field "[0][0].details.<kept>" is remembered as "kept value"
    Given a valid "changeSubscriber" request
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "qry.details.<field>" is <value>
    When the request is sent
    Then the request is accepted
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "[0][0].details.<field>" is <value>
    And the response field "[0][0].details.<kept>" is the remembered "kept value"

    Examples:
      | field            | value                             | kept            |
      | phone            | "+254733904599"                   | name            |
      | alert_url        | "https://alerts.mail.example/new" | status_poll_url |
      | alert_preference | "email"                           | alert_url       |

  @id:subscriber-change-other-untouched @operation:createSubscriber @operation:changeSubscriber @operation:listSubscribers @lifecycle
  Scenario: A change leaves another subscriber as it was
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the query parameter "qry.subscriber_details.category" is new
    And the query parameter "qry.subscriber_details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "id"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "other name"
    And the query parameter "qry.subscriber_details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "other"
    And the response field "[0][0].details.phone" is remembered as "other value"
    Given a valid "changeSubscriber" request
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "qry.details.phone" is "+254733904599"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].subscriber_id" is the remembered "other"
    And the response field "[0][0].details.phone" is the remembered "other value"
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "id"
    When the request is sent
    Then the response field "[0][0].details.phone" is "+254733904599"

  @id:subscriber-change-refused @operation:changeSubscriber @negative
  Scenario: A change that leaves a parameter out, or has a token that nobody issued, is refused and changes nothing
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "id"
    And the response field "[0][0].details.phone" is remembered as "value"
    Given a valid "changeSubscriber" request with every field
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.phone" is "+254733904599"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeSubscriber" request with every field
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.phone" is "+254733904599"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeSubscriber" request with every field
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.phone" is "+254733904599"
    And the query parameter "subscriber_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeSubscriber" request with every field
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.phone" is "+254733904599"
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "changeSubscriber" request with every field
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "qry.details" is {}
    And the query parameter "qry.details.phone" is "+254733904599"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.phone" is the remembered "value"

  @id:subscriber-change-unknown @operation:changeSubscriber @negative
  Scenario: A subscriber that nobody registered is not changed
    Given a valid "changeSubscriber" request
    And the query parameter "subscriber_id" is unknown
    And the query parameter "qry.details.phone" is "+254733904599"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:subscriber-removed-is-gone @operation:createSubscriber @operation:deleteSubscriber @operation:listSubscribers @requirement:bb-scheduler-6.6-1 @lifecycle
  Scenario: A subscriber that was removed is gone, and another one stays
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the query parameter "qry.subscriber_details.category" is new
    And the query parameter "qry.subscriber_details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "id"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "other name"
    And the query parameter "qry.subscriber_details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "other"
    And the response field "[0][0].subscriber_id" is not the remembered "id"
    Given a valid "deleteSubscriber" request
    And the query parameter "subscriber_id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.category" is the remembered "shared"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].subscriber_id" is the remembered "other"

  @id:subscriber-removed-not-changed @operation:createSubscriber @operation:deleteSubscriber @operation:changeSubscriber @negative
  Scenario: A subscriber that was removed is neither changed nor removed again
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "id"
    Given a valid "deleteSubscriber" request
    And the query parameter "subscriber_id" is the remembered "id"
    And the request has succeeded
    Given a valid "changeSubscriber" request
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "qry.details.phone" is "+254733904599"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteSubscriber" request
    And the query parameter "subscriber_id" is the remembered "id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:subscriber-delete-refused @operation:deleteSubscriber @negative
  Scenario: A removal that leaves a parameter out, or has a token that nobody issued, is refused and removes nothing
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "id"
    Given a valid "deleteSubscriber" request
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteSubscriber" request
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteSubscriber" request
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "subscriber_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "deleteSubscriber" request
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "request_token" is unknown
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].subscriber_id" is the remembered "id"

  @id:subscriber-delete-unknown @operation:deleteSubscriber @negative
  Scenario: A subscriber that nobody registered is not removed
    Given a valid "deleteSubscriber" request
    And the query parameter "subscriber_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:subscriber-own-identifier @operation:createSubscriber @operation:listSubscribers @requirement:bb-scheduler-6.6-1 @requirement:bb-scheduler-6.6-5 @positive
  Scenario: Each subscriber has an identifier of its own, and a list by identifier holds it alone
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the query parameter "qry.subscriber_details.category" is new
    And the query parameter "qry.subscriber_details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "id"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "other name"
    And the query parameter "qry.subscriber_details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "other"
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].subscriber_id" is the remembered "id"
    And the response matches the specification
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "other"
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].subscriber_id" is the remembered "other"
    And the response field "[0][0].subscriber_id" is not the remembered "id"

  @id:subscriber-list-filter @operation:listSubscribers @operation:createSubscriber @requirement:bb-scheduler-6.6-1 @positive
  Scenario Outline: A list by <field> holds the subscribers with this value alone
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "first name"
    And the query parameter "qry.subscriber_details.category" is new
    And the query parameter "qry.subscriber_details.category" is remembered as "shared"
    And the query parameter "qry.subscriber_details.<field>" is <first>
    And the request has succeeded
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "second name"
    And the query parameter "qry.subscriber_details.category" is the remembered "shared"
    And the query parameter "qry.subscriber_details.<field>" is <second>
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.category" is the remembered "shared"
    And the query parameter "qry.subscriber_filter.<field>" is <second>
    When the request is sent
    Then the request is accepted
    And the response list "$" has one item
    And the response list "[0]" has one item
    And the response field "[0][0].details.<field>" is <second>
    And the response field "[0][0].details.name" is the remembered "second name"

    Examples:
      | field            | first                                 | second                                 |
      | phone            | "+254722118341"                       | "+254722118342"                        |
      | alert_url        | "https://alerts.clinic.example/first" | "https://alerts.clinic.example/second" |
      | alert_preference | "phone"                               | "email"                                |

  @id:subscriber-list-details-asked-for @operation:listSubscribers @positive
  Scenario: A list gives the details that are asked for and no others
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "id"
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.subscriber_id[0]" is the remembered "id"
    And the query parameter "qry.subscriber_details_required" is {"subscriber_id": true, "name": true, "phone": false}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0][0].details.name" is present
    And the response field "[0][0].details.phone" is absent

  @id:subscriber-list-left-out @operation:listSubscribers @negative
  Scenario: The subscribers are not listed where a parameter is left out
    Given a valid "listSubscribers" request with every field
    And the query parameter "requestor_id" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listSubscribers" request with every field
    And the query parameter "request_token" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:subscriber-list-broken @operation:listSubscribers @negative
  Scenario Outline: A list is refused when <part> is <fault>
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.<part>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | part                                      | fault             |
      | subscriber_details_required.subscriber_id | of the wrong type |
      | subscriber_filter.subscriber_id           | of the wrong type |

  @id:create-subscriber-breaks-document @negative @operation:createSubscriber
  Scenario Outline: What breaks the document of createSubscriber is refused
    Given a valid "createSubscriber" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                               | part                                                      | fault                |
      | qry.subscriber_details.name-wrong-type             | query parameter "qry.subscriber_details.name"             | is of the wrong type |
      | qry.subscriber_details.category-wrong-type         | query parameter "qry.subscriber_details.category"         | is of the wrong type |
      | qry.subscriber_details.phone-wrong-type            | query parameter "qry.subscriber_details.phone"            | is of the wrong type |
      | qry.subscriber_details.email-wrong-type            | query parameter "qry.subscriber_details.email"            | is of the wrong type |
      | qry.subscriber_details.alert_url-wrong-type        | query parameter "qry.subscriber_details.alert_url"        | is of the wrong type |
      | qry.subscriber_details.alert_preference-wrong-type | query parameter "qry.subscriber_details.alert_preference" | is of the wrong type |
      | qry.subscriber_details.status_poll_url-wrong-type  | query parameter "qry.subscriber_details.status_poll_url"  | is of the wrong type |

  @id:change-subscriber-breaks-document @negative @operation:changeSubscriber
  Scenario Outline: What breaks the document of changeSubscriber is refused
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "name"
    And the query parameter "qry.subscriber_details.category" is new
    And the query parameter "qry.subscriber_details.category" is remembered as "shared"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "id"
    Given a valid "createSubscriber" request with every field
    And the query parameter "qry.subscriber_details.name" is new
    And the query parameter "qry.subscriber_details.name" is remembered as "other name"
    And the query parameter "qry.subscriber_details.category" is the remembered "shared"
    And the request has succeeded
    Given a valid "listSubscribers" request with every field
    And the query parameter "qry.subscriber_filter" is {}
    And the query parameter "qry.subscriber_filter.name" is the remembered "other name"
    And the request has succeeded
    And the response field "[0][0].subscriber_id" is remembered as "other"
    And the response field "[0][0].details.phone" is remembered as "other value"
    Given a valid "changeSubscriber" request with every field
    And the query parameter "subscriber_id" is the remembered "id"
    And the query parameter "qry.details.phone" is "+254733904599"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                    | part                                           | fault                |
      | qry-wrong-type                          | query parameter "qry"                          | is of the wrong type |
      | qry.details-wrong-type                  | query parameter "qry.details"                  | is of the wrong type |
      | qry.details.name-wrong-type             | query parameter "qry.details.name"             | is of the wrong type |
      | qry.details.category-wrong-type         | query parameter "qry.details.category"         | is of the wrong type |
      | qry.details.phone-wrong-type            | query parameter "qry.details.phone"            | is of the wrong type |
      | qry.details.email-wrong-type            | query parameter "qry.details.email"            | is of the wrong type |
      | qry.details.alert_url-wrong-type        | query parameter "qry.details.alert_url"        | is of the wrong type |
      | qry.details.alert_preference-wrong-type | query parameter "qry.details.alert_preference" | is of the wrong type |
      | qry.details.status_poll_url-wrong-type  | query parameter "qry.details.status_poll_url"  | is of the wrong type |

  @id:list-subscribers-breaks-document @negative @operation:listSubscribers
  Scenario Outline: What breaks the document of listSubscribers is refused
    Given a valid "listSubscribers" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                        | part                                                               | fault                |
      | qry-wrong-type                                              | query parameter "qry"                                              | is of the wrong type |
      | qry.subscriber_filter-wrong-type                            | query parameter "qry.subscriber_filter"                            | is of the wrong type |
      | qry.subscriber_filter.subscriber_id-wrong-type              | query parameter "qry.subscriber_filter.subscriber_id[0]"           | is of the wrong type |
      | qry.subscriber_filter.category-wrong-type                   | query parameter "qry.subscriber_filter.category"                   | is of the wrong type |
      | qry.subscriber_filter.name-wrong-type                       | query parameter "qry.subscriber_filter.name"                       | is of the wrong type |
      | qry.subscriber_filter.phone-wrong-type                      | query parameter "qry.subscriber_filter.phone"                      | is of the wrong type |
      | qry.subscriber_filter.email-wrong-type                      | query parameter "qry.subscriber_filter.email"                      | is of the wrong type |
      | qry.subscriber_filter.alert_url-wrong-type                  | query parameter "qry.subscriber_filter.alert_url"                  | is of the wrong type |
      | qry.subscriber_filter.alert_preference-wrong-type           | query parameter "qry.subscriber_filter.alert_preference"           | is of the wrong type |
      | qry.subscriber_filter.status_poll_url-wrong-type            | query parameter "qry.subscriber_filter.status_poll_url"            | is of the wrong type |
      | qry.subscriber_details_required-wrong-type                  | query parameter "qry.subscriber_details_required"                  | is of the wrong type |
      | qry.subscriber_details_required.category-wrong-type         | query parameter "qry.subscriber_details_required.category"         | is of the wrong type |
      | qry.subscriber_details_required.name-wrong-type             | query parameter "qry.subscriber_details_required.name"             | is of the wrong type |
      | qry.subscriber_details_required.phone-wrong-type            | query parameter "qry.subscriber_details_required.phone"            | is of the wrong type |
      | qry.subscriber_details_required.email-wrong-type            | query parameter "qry.subscriber_details_required.email"            | is of the wrong type |
      | qry.subscriber_details_required.alert_url-wrong-type        | query parameter "qry.subscriber_details_required.alert_url"        | is of the wrong type |
      | qry.subscriber_details_required.alert_preference-wrong-type | query parameter "qry.subscriber_details_required.alert_preference" | is of the wrong type |
      | qry.subscriber_details_required.status_poll_url-wrong-type  | query parameter "qry.subscriber_details_required.status_poll_url"  | is of the wrong type |
