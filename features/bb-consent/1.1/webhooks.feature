Feature: Subscriptions to notifications

  Whoever wants to hear of changes subscribes with a webhook, and switches it off and on. Every webhook here is created
  by the scenario itself.

  @id:webhook-create @operation:configWebhookCreate @positive
  Scenario: A webhook is created as it was sent
    Given a valid "configWebhookCreate" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "webhook.id" is present
    And the response field "webhook.payloadUrl" is the body field "webhook.payloadUrl"
    And the response field "webhook.contentType" is the body field "webhook.contentType"
    And the response field "webhook.disabled" is the body field "webhook.disabled"
    And the response arrives within 15 seconds

  @id:webhook-create-two @operation:configWebhookCreate @positive
  Scenario: Two webhooks have two identifiers
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "first webhook"
    Given a valid "configWebhookCreate" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "webhook.id" is not the remembered "first webhook"

  @id:webhook-create-left-out @operation:configWebhookCreate @negative
  Scenario Outline: A webhook without a required part is refused
    Given a valid "configWebhookCreate" request
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case         | field               |
      | webhook      | webhook             |
      | address      | webhook.payloadUrl  |
      | content-type | webhook.contentType |
      | disabled     | webhook.disabled    |
      | secret       | webhook.secretKey   |

  @id:webhook-create-wrong-type @operation:configWebhookCreate @negative
  Scenario Outline: A webhook with a value of the wrong type is refused
    Given a valid "configWebhookCreate" request
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case         | field               |
      | webhook      | webhook             |
      | address      | webhook.payloadUrl  |
      | content-type | webhook.contentType |
      | disabled     | webhook.disabled    |
      | secret       | webhook.secretKey   |

  @id:webhook-create-not-json @operation:configWebhookCreate @negative
  Scenario: A webhook whose description is not JSON is refused
    Given a valid "configWebhookCreate" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:webhook-read-created @operation:configWebhookRead @operation:configWebhookCreate @requirement:bb-consent-6.1-6 @positive
  Scenario Outline: A webhook that was created is read back as it was sent
    Given a valid "configWebhookCreate" request
    And the body field "webhook.payloadUrl" is "https://clinic.example.org/notifications/withdrawals"
    And the body field "webhook.disabled" is <disabled>
    And the body field "webhook.payloadUrl" is remembered as "address"
    And the request has succeeded
    And the response field "webhook.id" is remembered as "webhook"
    Given a valid "configWebhookRead" request
    And the path parameter "webhookId" is the remembered "webhook"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "webhook.id" is the remembered "webhook"
    And the response field "webhook.payloadUrl" is the remembered "address"
    And the response field "webhook.contentType" is "application/json"
    And the response field "webhook.disabled" is <disabled>
    And the response arrives within 15 seconds

    Examples:
      | case         | disabled |
      | switched-on  | false    |
      | switched-off | true     |

  @id:webhook-read-unknown @operation:configWebhookRead @negative
  Scenario: A webhook that nobody created is not found
    Given a valid "configWebhookRead" request
    And the path parameter "webhookId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:webhook-off-and-on @operation:configWebhookCreate @operation:configWebhookUpdate @operation:configWebhookRead @requirement:bb-consent-6.1-6 @lifecycle
  Scenario: Notifications are switched off and on again
    Given a valid "configWebhookCreate" request
    And the body field "webhook.disabled" is false
    And the request has succeeded
    And the response field "webhook.id" is remembered as "webhook"
    Given a valid "configWebhookUpdate" request
    And the path parameter "webhookId" is the remembered "webhook"
    And the body field "webhook.id" is the remembered "webhook"
    And the body field "webhook.disabled" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "configWebhookRead" request
    And the path parameter "webhookId" is the remembered "webhook"
    When the request is sent
    Then the response field "webhook.disabled" is true
    Given a valid "configWebhookUpdate" request
    And the path parameter "webhookId" is the remembered "webhook"
    And the body field "webhook.id" is the remembered "webhook"
    And the body field "webhook.disabled" is false
    When the request is sent
    Then the request is accepted
    Given a valid "configWebhookRead" request
    And the path parameter "webhookId" is the remembered "webhook"
    When the request is sent
    Then the response field "webhook.disabled" is false

  @id:webhook-update-read-back @operation:configWebhookUpdate @operation:configWebhookRead @lifecycle
  Scenario: A webhook that was changed is read back as it was changed
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "webhook"
    Given a valid "configWebhookUpdate" request
    And the path parameter "webhookId" is the remembered "webhook"
    And the body field "webhook.id" is the remembered "webhook"
    And the body field "webhook.payloadUrl" is "https://clinic.example.org/notifications/withdrawals"
    And the body field "webhook.payloadUrl" is remembered as "address"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "webhook.id" is the remembered "webhook"
    Given a valid "configWebhookRead" request
    And the path parameter "webhookId" is the remembered "webhook"
    When the request is sent
    Then the response field "webhook.payloadUrl" is the remembered "address"

  @id:webhook-update-other @operation:configWebhookUpdate @operation:configWebhookRead @positive
  Scenario: A webhook that is switched off leaves another switched on
    Given a valid "configWebhookCreate" request
    And the body field "webhook.disabled" is false
    And the request has succeeded
    And the response field "webhook.id" is remembered as "other webhook"
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "webhook"
    Given a valid "configWebhookUpdate" request
    And the path parameter "webhookId" is the remembered "webhook"
    And the body field "webhook.id" is the remembered "webhook"
    And the body field "webhook.disabled" is true
    And the request has succeeded
    Given a valid "configWebhookRead" request
    And the path parameter "webhookId" is the remembered "other webhook"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "webhook.disabled" is false

  @id:webhook-update-unknown @operation:configWebhookUpdate @negative
  Scenario: A webhook that nobody created is not changed
    Given a valid "configWebhookUpdate" request
    And the path parameter "webhookId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:webhook-update-left-out @operation:configWebhookUpdate @negative
  Scenario Outline: A change of a webhook without a required part is refused
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "webhook"
    Given a valid "configWebhookUpdate" request
    And the path parameter "webhookId" is the remembered "webhook"
    And the body field "webhook.id" is the remembered "webhook"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case         | field               |
      | webhook      | webhook             |
      | address      | webhook.payloadUrl  |
      | content-type | webhook.contentType |
      | disabled     | webhook.disabled    |
      | secret       | webhook.secretKey   |

  @id:webhook-update-wrong-type @operation:configWebhookUpdate @operation:configWebhookRead @negative
  Scenario Outline: A change of a webhook to a value of the wrong type is refused and changes nothing
    Given a valid "configWebhookCreate" request
    And the body field "webhook.payloadUrl" is "https://clinic.example.org/notifications/withdrawals"
    And the body field "webhook.disabled" is true
    And the body field "webhook.payloadUrl" is remembered as "address"
    And the request has succeeded
    And the response field "webhook.id" is remembered as "webhook"
    Given a valid "configWebhookUpdate" request
    And the path parameter "webhookId" is the remembered "webhook"
    And the body field "webhook.id" is the remembered "webhook"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "configWebhookRead" request
    And the path parameter "webhookId" is the remembered "webhook"
    When the request is sent
    Then the response field "webhook.payloadUrl" is the remembered "address"
    And the response field "webhook.disabled" is true

    Examples:
      | case     | field              |
      | address  | webhook.payloadUrl |
      | disabled | webhook.disabled   |

  @id:webhook-delete @operation:configWebhookDelete @operation:configWebhookRead @operation:configWebhookList @lifecycle
  Scenario: A webhook that was deleted is gone
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "webhook"
    Given a valid "configWebhookDelete" request
    And the path parameter "webhookId" is the remembered "webhook"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "configWebhookRead" request
    And the path parameter "webhookId" is the remembered "webhook"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "configWebhookList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "webhooks" holds no item whose "id" is the remembered "webhook"

  @id:webhook-delete-other @operation:configWebhookDelete @operation:configWebhookRead @positive
  Scenario: The deletion of a webhook leaves another where it was
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "other webhook"
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "webhook"
    Given a valid "configWebhookDelete" request
    And the path parameter "webhookId" is the remembered "webhook"
    And the request has succeeded
    Given a valid "configWebhookRead" request
    And the path parameter "webhookId" is the remembered "other webhook"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "webhook.id" is the remembered "other webhook"

  @id:webhook-delete-unknown @operation:configWebhookDelete @negative
  Scenario: A webhook that nobody created is not deleted
    Given a valid "configWebhookDelete" request
    And the path parameter "webhookId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:webhook-delete-twice @operation:configWebhookDelete @negative
  Scenario: A webhook is not deleted twice
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "webhook"
    Given a valid "configWebhookDelete" request
    And the path parameter "webhookId" is the remembered "webhook"
    And the request has succeeded
    When the request is sent again
    Then the request is refused
    And the response reveals no internals

  @id:webhook-list @operation:configWebhookList @operation:configWebhookCreate @positive
  Scenario: Webhooks are listed, each of them once
    Given "configWebhookCreate" has succeeded
    Given "configWebhookCreate" has succeeded
    Given a valid "configWebhookList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "webhooks" have the same "id"
    And the response arrives within 15 seconds

  @id:webhook-list-whole @operation:configWebhookList @operation:configWebhookCreate @positive
  Scenario: Every webhook is found in the list of webhooks, on whichever page
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "first webhook"
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "second webhook"
    Given a valid "configWebhookList" request
    And the query parameter "limit" is 100
    Then the response list "webhooks", read on by the query parameter "offset", holds an item whose "id" is the remembered "first webhook"
    And the response list "webhooks", read on by the query parameter "offset", holds an item whose "id" is the remembered "second webhook"

  @id:webhook-list-limit @operation:configWebhookList @positive
  Scenario: A list of webhooks holds as many as are asked for
    Given "configWebhookCreate" has succeeded
    Given "configWebhookCreate" has succeeded
    Given a valid "configWebhookList" request
    And the query parameter "limit" is 2
    When the request is sent
    Then the request is accepted
    And the response list "webhooks" has 2 items
    And no two items of the response list "webhooks" have the same "id"
    And the response matches the specification

  @id:webhook-list-wrong-type @operation:configWebhookList @negative
  Scenario Outline: A list of webhooks by a page that is no number is refused
    Given a valid "configWebhookList" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

  @id:config-webhook-create-breaks-document @negative @operation:configWebhookCreate
  Scenario Outline: What breaks the document of configWebhookCreate is refused
    Given a valid "configWebhookCreate" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                  | part                    | fault                |
      | body-wrong-type       | body field "$"          | is of the wrong type |
      | webhook.id-left-out   | body field "webhook.id" | is left out          |
      | webhook.id-wrong-type | body field "webhook.id" | is of the wrong type |

  @id:config-webhook-update-breaks-document @negative @operation:configWebhookUpdate
  Scenario Outline: What breaks the document of configWebhookUpdate is refused
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "webhook"
    Given a valid "configWebhookUpdate" request with every field
    And the path parameter "webhookId" is the remembered "webhook"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                           | part                             | fault                |
      | body-wrong-type                | body field "$"                   | is of the wrong type |
      | webhook.id-left-out            | body field "webhook.id"          | is left out          |
      | webhook-wrong-type             | body field "webhook"             | is of the wrong type |
      | webhook.id-wrong-type          | body field "webhook.id"          | is of the wrong type |
      | webhook.contentType-wrong-type | body field "webhook.contentType" | is of the wrong type |
      | webhook.secretKey-wrong-type   | body field "webhook.secretKey"   | is of the wrong type |

  @id:config-webhook-update-otherwise-right-not-json @negative @operation:configWebhookUpdate
  Scenario: A body of configWebhookUpdate that cannot be read is refused where all else is right
    Given "configWebhookCreate" has succeeded
    And the response field "webhook.id" is remembered as "webhook"
    Given a valid "configWebhookUpdate" request
    And the path parameter "webhookId" is the remembered "webhook"
    And the body field "webhook.id" is the remembered "webhook"
    And the body field "webhook.payloadUrl" is "https://clinic.example.org/notifications/withdrawals"
    And the body field "webhook.payloadUrl" is remembered as "address"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
