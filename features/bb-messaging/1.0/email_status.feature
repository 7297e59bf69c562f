Feature: Status of e-mails

  A client asks how many e-mails of a request have which status. The numbers tell the truth. Scenarios that wait for a
  delivery send to readers whom the test data name, and whose mail servers take in what is sent.

  @id:status-delivered @operation:getEmailStatus @operation:sendSingleEmail @lifecycle
  Scenario: An e-mail to one reader is delivered once
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.email" is the test data "address of a reader to whom e-mails are delivered"
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    When the request is sent
    Then eventually the response field "delivered" is 1
    And the response matches the specification
    And the response field "scheduled" is 0
    And the response field "processing" is 0
    And the response field "deferred" is 0
    And the response field "bounced" is 0
    And the response field "notSent" is 0

  @id:status-batch @operation:getEmailStatus @operation:sendBatchEmail @requirement:bb-messaging-6.2.2-1 @lifecycle
  Scenario: Each e-mail of a batch is counted on its own
    Given a valid "sendBatchEmail" request with every field
    And the body field "recipientInfo.batchEmailAsBase64" is the test data "batch of two readers to whom e-mails are delivered, in base64"
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    When the request is sent
    Then eventually the response field "delivered" is 2
    And the response field "processing" is 0
    And the response field "bounced" is 0

  @id:status-apart @operation:getEmailStatus @lifecycle
  Scenario: The e-mails of another request are not counted
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.email" is the test data "address of a reader to whom e-mails are delivered"
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.email" is the test data "address of a reader to whom e-mails are delivered"
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the request has succeeded
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    When the request is sent
    Then eventually the response field "delivered" is 1

  @id:status-stays @operation:getEmailStatus @lifecycle
  Scenario: An e-mail that was delivered stays delivered
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.email" is the test data "address of a reader to whom e-mails are delivered"
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    When the request is sent
    Then eventually the response field "delivered" is 1
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "delivered" is 1

  @id:status-one @operation:getEmailStatus @positive
  Scenario Outline: A status that is asked for alone is counted alone
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    And the query parameter "status" is ["<status>"]
    When the request is sent
    Then eventually the request is accepted
    And the response matches the specification
    And the response field "<status>" is present
    And the response field "<other>" is absent

    Examples:
      | case       | status     | other      |
      | scheduled  | scheduled  | delivered  |
      | processing | processing | scheduled  |
      | deferred   | deferred   | processing |
      | bounced    | bounced    | deferred   |
      | not-sent   | notSent    | bounced    |
      | delivered  | delivered  | notSent    |

  @id:status-every @operation:getEmailStatus @positive
  Scenario: Every status that is asked for is counted
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    When the request is sent
    Then eventually the request is accepted
    And the response matches the specification
    And the response field "scheduled" is present
    And the response field "processing" is present
    And the response field "deferred" is present
    And the response field "bounced" is present
    And the response field "notSent" is present
    And the response field "delivered" is present

  @id:status-two @operation:getEmailStatus @positive
  Scenario: Two statuses that are asked for are counted
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    And the query parameter "status" is ["bounced", "delivered"]
    When the request is sent
    Then eventually the request is accepted
    And the response matches the specification
    And the response field "bounced" is present
    And the response field "delivered" is present
    And the response field "scheduled" is absent

  @id:status-not-listed @operation:getEmailStatus @negative
  Scenario Outline: A status that is not listed cannot be asked for
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    And the query parameter "status" is <statuses>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case         | statuses              |
      | alone        | ["lost"]              |
      | among-others | ["delivered", "lost"] |

  @id:status-left-out @operation:getEmailStatus @negative
  Scenario: A question that names no status is refused
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    And the query parameter "status" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:status-no-request @operation:getEmailStatus @negative
  Scenario: A question that names no request is refused
    Given a valid "getEmailStatus" request
    And the header "requestUid" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:status-unknown-request @operation:getEmailStatus @negative
  Scenario: The status of a request is told, and that of an unknown request is not
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    When the request is sent
    Then eventually the response field "delivered" is present
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is unknown
    When the request is sent
    Then the response field "delivered" is absent
    And the response field "processing" is absent
    And the response reveals no internals

  @id:status-credentials @operation:getEmailStatus @requirement:bb-messaging-5.1.7-1 @requirement:bb-messaging-6.2.1-1 @negative
  Scenario Outline: The status is not told with <credentials> credentials, unlike with the right ones
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    When the request is sent
    Then eventually the request is accepted
    And the response field "delivered" is present

    Examples:
      | credentials |
      | no          |
      | wrong       |
