Feature: A person reads what was done with the identity

  The person is one of the candidate’s test data. The test data “token of the person” is the whole value of the
  header Authorization that this person’s software sends, such as Bearer followed by an access token; it takes the
  place of the profile’s own credentials.

  @id:history-read @operation:getServiceHistory @positive
  Scenario: The history says how many events it has
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "response.totalItems" is present
    And the response arrives within 15 seconds

  @id:history-every-field @operation:getServiceHistory @positive
  Scenario: The history is read with every filter at once, up to this day
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.data[0].eventId" is remembered as "event"
    Given a valid "getServiceHistory" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the query parameter "toDate" is left out
    And the query parameter "searchText" is the remembered "event"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "response.data" has the "eventId" remembered as "event"

  @id:history-search @operation:getServiceHistory @positive
  Scenario: The history is searched for one event
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.data[0].eventId" is remembered as "event"
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the query parameter "searchText" is the remembered "event"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "response.data" has the "eventId" remembered as "event"

  @id:history-state @operation:getServiceHistory @positive
  Scenario: The history is limited to events of one state
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.data[0].eventStatus" is remembered as "state"
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the query parameter "statusFilter" is the remembered "state"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "response.data" has the "eventStatus" remembered as "state"

  @id:history-page @operation:getServiceHistory @positive
  Scenario: A page of the history holds no more than is asked for
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.data[0].eventId" is remembered as "event"
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the query parameter "pageFetch" is "1"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "response.data" has one item

  @id:history-next-page @operation:getServiceHistory @lifecycle
  Scenario: The next page of the history holds another event
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.data[1].eventId" is remembered as "second event"
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the query parameter "pageFetch" is "1"
    And the request has succeeded
    And the response field "response.data[0].eventId" is remembered as "event"
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the query parameter "pageFetch" is "1"
    And the query parameter "pageStart" is "1"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "response.data[0].eventId" is not the remembered "event"

  @id:history-order @operation:getServiceHistory @lifecycle
  Scenario: The history begins elsewhere when it is turned round
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.data[1].eventId" is remembered as "second event"
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the query parameter "sortType" is "ASC"
    And the request has succeeded
    And the response field "response.data[0].eventId" is remembered as "event"
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the query parameter "sortType" is "DESC"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "response.data[0].eventId" is not the remembered "event"

  @id:history-left-out @operation:getServiceHistory @negative
  Scenario Outline: No event is listed without the header <header>
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.data[0].eventId" is remembered as "event"
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the header "<header>" is left out
    When the request is sent
    Then the response field "response.data[0]" is absent

    Examples:
      | header           |
      | locale           |
      | time-zone-offset |

  @id:history-credentials @operation:getServiceHistory @negative
  Scenario Outline: The history is refused with <credentials> credentials
    Given a valid "getServiceHistory" request
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:history-only-authorised @operation:getServiceHistory @requirement:bb-identity-6.5-1 @positive
  Scenario: The history is there for the right token alone
    Given a valid "getServiceHistory" request
    And wrong credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    When the request is sent
    Then the request is accepted
    And the response field "response.totalItems" is present

  @id:event-read @operation:getEventStatus @requirement:bb-identity-6.3-10 @positive
  Scenario: An event of the history tells its state
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.data[0].eventId" is remembered as "event"
    Given a valid "getEventStatus" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the path parameter "eventId" is the remembered "event"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "response.eventId" is the remembered "event"
    And the response field "response.eventStatus" is present
    And the response arrives within 15 seconds

  @id:event-unknown @operation:getEventStatus @negative
  Scenario: An event that there is not has no state
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.data[0].eventId" is remembered as "event"
    Given a valid "getEventStatus" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the path parameter "eventId" is the remembered "event"
    And the request has succeeded
    And the response field "response.eventStatus" is remembered as "read state"
    And the path parameter "eventId" is unknown
    When the request is sent
    Then the response field "response.eventStatus" is absent
    And the response field "response.eventId" is absent

  @id:event-no-language @operation:getEventStatus @negative
  Scenario: No event is told without a language
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.data[0].eventId" is remembered as "event"
    Given a valid "getEventStatus" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the path parameter "eventId" is the remembered "event"
    And the request has succeeded
    And the response field "response.eventId" is remembered as "read event"
    And the query parameter "language" is left out
    When the request is sent
    Then the response field "response.eventStatus" is absent
    And the response field "response.eventId" is absent

  @id:event-credentials @operation:getEventStatus @negative
  Scenario Outline: An event is refused with <credentials> credentials
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.data[0].eventId" is remembered as "event"
    Given a valid "getEventStatus" request
    And the path parameter "eventId" is the remembered "event"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:get-event-status-breaks-document @negative @operation:getEventStatus
  Scenario Outline: What breaks the document of getEventStatus is refused
    Given a valid "getEventStatus" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case               | part                     | fault                |
      | eventId-wrong-type | path parameter "eventId" | is of the wrong type |

  @id:get-service-history-breaks-document @negative @operation:getServiceHistory
  Scenario Outline: What breaks the document of getServiceHistory is refused
    Given a valid "getServiceHistory" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | part                       | fault       |
      | fromDate-left-out | query parameter "fromDate" | is left out |
