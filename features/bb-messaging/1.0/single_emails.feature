Feature: Single e-mails

  A client sends an e-mail to one recipient. The answer has an identifier, by which the client asks how far the delivery is.

  @id:single-every-field @operation:sendSingleEmail @positive
  Scenario: An e-mail with every field is accepted and given an identifier
    Given a valid "sendSingleEmail" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "requestUid" is present
    And the response field "requestUid" is not ""

  @id:single-own-identifier @operation:sendSingleEmail @requirement:bb-messaging-6.1.1-1 @positive
  Scenario: Each request to send is given an identifier of its own
    Given a valid "sendSingleEmail" request with every field
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "sendSingleEmail" request with every field
    When the request is sent
    Then the request is accepted
    And the response field "requestUid" is not the remembered "request"

  @id:single-asynchronous @operation:sendSingleEmail @operation:getEmailStatus @requirement:bb-messaging-5.1.17-1 @lifecycle
  Scenario: The status of each of two e-mails can be asked for by its identifier
    Given a valid "sendSingleEmail" request with every field
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "sendSingleEmail" request with every field
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

  @id:single-wrong-type @operation:sendSingleEmail @requirement:bb-messaging-5.1.26-1 @requirement:bb-messaging-6.1.2-1 @negative
  Scenario Outline: An e-mail with a value of the wrong type is refused
    Given a valid "sendSingleEmail" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused

    Examples:
      | case              | field                |
      | callback          | callback             |
      | callback-address  | callback.URI         |
      | sender            | senderInfo           |
      | sender-address    | senderInfo.email     |
      | recipient         | recipientInfo        |
      | recipient-address | recipientInfo.email  |
      | email-content     | emailContent         |
      | title             | emailContent.title   |
      | text              | emailContent.content |

  @id:single-no-body @operation:sendSingleEmail @negative
  Scenario: An e-mail without a body is refused
    Given a valid "sendSingleEmail" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:single-not-json @operation:sendSingleEmail @requirement:bb-messaging-5.1.26-1 @requirement:bb-messaging-6.2.1-1 @lifecycle
  Scenario: An e-mail whose body is not JSON is refused, and a sound one after it is accepted as a request of its own
    Given a valid "sendSingleEmail" request with every field
    And the request has succeeded
    And the response field "requestUid" is remembered as "request"
    Given a valid "sendSingleEmail" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused
    Given a valid "sendSingleEmail" request with every field
    When the request is sent
    Then the request is accepted
    And the response field "requestUid" is not the remembered "request"

  @id:single-credentials @operation:sendSingleEmail @requirement:bb-messaging-5.1.7-1 @requirement:bb-messaging-6.2.1-1 @negative
  Scenario Outline: Nothing is sent with <credentials> credentials, unlike with the right ones
    Given a valid "sendSingleEmail" request with every field
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "sendSingleEmail" request with every field
    When the request is sent
    Then the request is accepted
    And the response field "requestUid" is present

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:single-to-no-one @operation:sendSingleEmail @requirement:bb-messaging-5.1.16-1 @requirement:bb-messaging-6.1.2-1 @lifecycle
  Scenario: An e-mail to no one is refused, and accepted once it has a reader
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.email" is remembered as "address"
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the body field "recipientInfo.email" is left out
    When the request is sent
    Then the request is refused
    Given a valid "sendSingleEmail" request with every field
    And the body field "recipientInfo.emailCC" is left out
    And the body field "recipientInfo.emailBCC" is left out
    And the body field "recipientInfo.email" is the remembered "address"
    When the request is sent
    Then the request is accepted
    And the response field "requestUid" is present

  @id:single-incomplete @operation:sendSingleEmail @requirement:bb-messaging-5.1.16-1 @requirement:bb-messaging-6.1.2-1 @negative
  Scenario Outline: An e-mail without a recipient or without content is refused
    Given a valid "sendSingleEmail" request with every field
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused

    Examples:
      | case      | field         |
      | recipient | recipientInfo |
      | content   | emailContent  |

  @id:single-languages @operation:sendSingleEmail @requirement:bb-messaging-5.2.5-1 @positive
  Scenario Outline: An e-mail in <language> is accepted
    Given a valid "sendSingleEmail" request with every field
    And the body field "emailContent.encoding" is "UTF-8"
    And the body field "emailContent.content" is "<text>"
    When the request is sent
    Then the request is accepted
    And the response field "requestUid" is present

    Examples:
      | language | text                                         |
      | Amharic  | ቀጠሮዎ ተረጋግጧል።                                 |
      | Arabic   | تم تأكيد موعدك.                              |
      | Hindi    | आपकी मुलाक़ात की पुष्टि हो गई है।            |
      | French   | Votre rendez-vous est confirmé : à bientôt 📅 |
