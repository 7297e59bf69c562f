Feature: Batches of e-mails

  A client sends the same e-mail to many recipients at once, whose list it passes in base64.

  @id:batch-every-field @operation:sendBatchEmail @positive
  Scenario: A batch with every field is accepted and given an identifier
    Given a valid "sendBatchEmail" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "requestUid" is present
    And the response field "requestUid" is not ""

  @id:batch-own-identifier @operation:sendBatchEmail @requirement:bb-messaging-6.1.1-1 @positive
  Scenario: Each request to send is given an identifier of its own
    Given a valid "sendBatchEmail" request with every field
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "sendBatchEmail" request with every field
    When the request is sent
    Then the request is accepted
    And the response field "requestUid" is not the remembered "request"

  @id:batch-asynchronous @operation:sendBatchEmail @operation:getEmailStatus @requirement:bb-messaging-5.1.17-1 @lifecycle
  Scenario: The status of each of two batches can be asked for by its identifier
    Given a valid "sendBatchEmail" request with every field
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "sendBatchEmail" request with every field
    And the request has succeeded
    And the response field "requestUid" is not the remembered "request"
    And the response field "requestUid" is remembered as "other request"
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "request"
    When the request is sent
    Then eventually the request is accepted
    And the response field "delivered" is present
    Given a valid "getEmailStatus" request with every field
    And the header "requestUid" is the remembered "other request"
    When the request is sent
    Then eventually the request is accepted
    And the response field "delivered" is present

  @id:batch-wrong-type @operation:sendBatchEmail @requirement:bb-messaging-5.1.26-1 @requirement:bb-messaging-6.1.2-1 @negative
  Scenario Outline: A batch with a value of the wrong type is refused
    Given a valid "sendBatchEmail" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused

    Examples:
      | case           | field                            |
      | callback       | callbackURI                      |
      | sender         | senderInfo                       |
      | recipients     | recipientInfo                    |
      | recipient-list | recipientInfo.batchEmailAsBase64 |
      | email-content  | emailContent                     |
      | title          | emailContent.title               |

  @id:batch-no-body @operation:sendBatchEmail @negative
  Scenario: A batch without a body is refused
    Given a valid "sendBatchEmail" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:batch-not-json @operation:sendBatchEmail @requirement:bb-messaging-5.1.26-1 @requirement:bb-messaging-6.2.1-1 @lifecycle
  Scenario: A batch whose body is not JSON is refused, and a sound one after it is accepted as a request of its own
    Given a valid "sendBatchEmail" request with every field
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "sendBatchEmail" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused
    Given a valid "sendBatchEmail" request with every field
    When the request is sent
    Then the request is accepted
    And the response field "requestUid" is not the remembered "request"

  @id:batch-credentials @operation:sendBatchEmail @requirement:bb-messaging-5.1.7-1 @requirement:bb-messaging-6.2.1-1 @negative
  Scenario Outline: Nothing is sent with <credentials> credentials, unlike with the right ones
    Given a valid "sendBatchEmail" request with every field
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "sendBatchEmail" request with every field
    When the request is sent
    Then the request is accepted
    And the response field "requestUid" is present

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:batch-incomplete @operation:sendBatchEmail @requirement:bb-messaging-5.1.16-1 @requirement:bb-messaging-6.1.2-1 @negative
  Scenario Outline: A batch without recipients or without content is refused
    Given a valid "sendBatchEmail" request with every field
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused

    Examples:
      | case           | field                            |
      | recipients     | recipientInfo                    |
      | recipient-list | recipientInfo.batchEmailAsBase64 |
      | content        | emailContent                     |

  @id:batch-to-no-one @operation:sendBatchEmail @requirement:bb-messaging-5.1.16-1 @requirement:bb-messaging-6.1.2-1 @lifecycle
  Scenario: A batch whose list is empty is refused, and accepted once it has readers
    Given a valid "sendBatchEmail" request with every field
    And the body field "recipientInfo.batchEmailAsBase64" is remembered as "readers"
    And the body field "recipientInfo.batchEmailAsBase64" is "W10="
    When the request is sent
    Then the request is refused
    Given a valid "sendBatchEmail" request with every field
    And the body field "recipientInfo.batchEmailAsBase64" is the remembered "readers"
    When the request is sent
    Then the request is accepted
    And the response field "requestUid" is present

  @id:batch-not-base64 @operation:sendBatchEmail @negative
  Scenario: A batch whose list is not in base64 is refused
    Given a valid "sendBatchEmail" request with every field
    And the body field "recipientInfo.batchEmailAsBase64" is "This is no base64!"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
