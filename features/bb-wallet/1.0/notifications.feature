Feature: A wallet tells the issuer what became of a credential

  Each scenario requests the credential of which it tells. An issuer need not want to be told: one that gives no
  notification identifier, or whose metadata name no place for notifications, is not tried.

  @id:notification-events @operation:post-notification @operation:credential @positive
  Scenario Outline: The issuer is told what became of a credential
    Given "get-issuer-well-known" has succeeded
    And the response field "notification_endpoint" is remembered as "endpoint"
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the request has succeeded
    And the response field "notification_id" is remembered as "notification"
    Given a valid "post-notification" request
    And the body field "notification_id" is the remembered "notification"
    And the body field "event" is "<event>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | case     | event               |
      | accepted | credential_accepted |
      | failure  | credential_failure  |
      | deleted  | credential_deleted  |

  @id:notification-described @operation:post-notification @operation:credential @positive
  Scenario: The issuer is told more about it
    Given "get-issuer-well-known" has succeeded
    And the response field "notification_endpoint" is remembered as "endpoint"
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the request has succeeded
    And the response field "notification_id" is remembered as "notification"
    Given a valid "post-notification" request with every field
    And the body field "notification_id" is the remembered "notification"
    And the body field "event" is "credential_failure"
    And the body field "event_description" is "The credential could not be kept: no room is left."
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:notification-repeated @operation:post-notification @operation:credential @lifecycle
  Scenario: To tell the same again does no harm, nor to what is told of another credential
    Given "get-issuer-well-known" has succeeded
    And the response field "notification_endpoint" is remembered as "endpoint"
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the request has succeeded
    And the response field "notification_id" is remembered as "notification"
    And the body field "credential_identifier" is the test data "another credential"
    And the request has succeeded
    And the response field "notification_id" is not the remembered "notification"
    And the response field "notification_id" is remembered as "other notification"
    Given a valid "post-notification" request
    And the body field "notification_id" is the remembered "notification"
    And the request has succeeded
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    Given a valid "post-notification" request
    And the body field "notification_id" is the remembered "other notification"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:notification-own @operation:credential @operation:post-notification @lifecycle
  Scenario: Each credential has a notification identifier of its own
    Given "get-issuer-well-known" has succeeded
    And the response field "notification_endpoint" is remembered as "endpoint"
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the request has succeeded
    And the response field "notification_id" is remembered as "first notification"
    And the body field "credential_identifier" is the test data "another credential"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "notification_id" is not the remembered "first notification"
    And the response field "notification_id" is remembered as "second notification"
    Given a valid "post-notification" request
    And the body field "notification_id" is the remembered "first notification"
    And the body field "event" is "credential_deleted"
    And the request has succeeded
    Given a valid "post-notification" request
    And the body field "notification_id" is the remembered "second notification"
    And the body field "event" is "credential_accepted"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:notification-unknown @operation:post-notification @negative
  Scenario: A notification about a credential that nobody was issued is refused
    Given "get-issuer-well-known" has succeeded
    And the response field "notification_endpoint" is remembered as "endpoint"
    Given a valid "post-notification" request
    And the body field "notification_id" is unknown
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "error" is "invalid_notification_id"
    And the response reveals no internals

  @id:notification-broken @operation:post-notification @operation:credential @negative
  Scenario Outline: A notification that is not as the document has it is refused
    Given "get-issuer-well-known" has succeeded
    And the response field "notification_endpoint" is remembered as "endpoint"
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the request has succeeded
    And the response field "notification_id" is remembered as "notification"
    Given a valid "post-notification" request
    And the body field "notification_id" is the remembered "notification"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "error" is present
    And the response reveals no internals

    Examples:
      | case             | field             | fault                   |
      | no-identifier    | notification_id   | left out                |
      | identifier-type  | notification_id   | of the wrong type       |
      | no-event         | event             | left out                |
      | unlisted-event   | event             | outside its enumeration |
      | description-type | event_description | of the wrong type       |

  @id:notification-not-json @operation:post-notification @negative
  Scenario: A body that is not JSON is refused
    Given "get-issuer-well-known" has succeeded
    And the response field "notification_endpoint" is remembered as "endpoint"
    Given a valid "post-notification" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:post-notification-breaks-document @negative @operation:post-notification
  Scenario Outline: What breaks the document of post-notification is refused
    Given a valid "post-notification" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                       | part                         | fault                |
      | body-wrong-type            | body field "$"               | is of the wrong type |
      | notification_id-wrong-type | body field "notification_id" | is of the wrong type |
