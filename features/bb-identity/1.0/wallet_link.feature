Feature: A wallet is linked to a login under way

  The login itself is begun by a person in a browser, so that its identifier is test data of the candidate, and so
  is the token against forged requests. A provider may let a login be linked only once: then each name of a
  transaction in the test data stands for a login of its own; else all but those to complete may stand for one.

  @id:link-code-made @operation:get-authorization-generate-link-code @positive
  Scenario: A link code is made for a login under way
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction for a link code"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.transactionId" is the body field "request.transactionId"
    And the response field "response.linkCode" is present
    And the response arrives within 15 seconds

  @id:link-code-expires @operation:get-authorization-generate-link-code @positive
  Scenario: A link code is still good when it is handed out
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    And the response field "responseTime" is remembered as "now"
    Then the response field "response.expireDateTime" is greater than the remembered "now"

  @id:link-code-differs @operation:get-authorization-generate-link-code @positive
  Scenario: Two logins never have the same link code
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "other open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "other code"
    Then the response field "response.linkCode" is not the remembered "link code"

  @id:link-code-unknown @operation:get-authorization-generate-link-code @negative
  Scenario: A login that is not under way has no link code
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is unknown
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_transaction_id"
    And the response matches the specification

  @id:link-code-blank @operation:get-authorization-generate-link-code @negative
  Scenario: A link code for a blank identifier is refused
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is ""
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_transaction_id"
    And the response matches the specification

  @id:link-code-left-out @operation:get-authorization-generate-link-code @negative
  Scenario Outline: A link code is refused where a required field is left out
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case          | field                 |
      | requestTime   | requestTime           |
      | transactionId | request.transactionId |

  @id:link-code-time @operation:get-authorization-generate-link-code @negative
  Scenario: A link code with a day instead of a point in time is refused
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "requestTime" is "2011-10-05"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_request"
    And the response matches the specification

  @id:link-code-forged @operation:get-authorization-generate-link-code @negative
  Scenario: A link code is refused to a forged request
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the header "X-XSRF-TOKEN" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:link-code-no-token @operation:get-authorization-generate-link-code @negative
  Scenario: A link code is refused without a token against forged requests
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the header "X-XSRF-TOKEN" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:link-taken @operation:post-authorization-link-transaction @positive
  Scenario: A wallet takes up a link code
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction to link"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.linkTransactionId" is present
    And the response field "response.clientName" is present
    And the response list "response.authFactors" is not empty
    And the response arrives within 15 seconds

  @id:link-differs @operation:post-authorization-link-transaction @positive
  Scenario: Two links of a login are kept apart
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "first link"
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "other open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "other code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "other code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "second link"
    Then the response field "response.linkTransactionId" is not the remembered "first link"

  @id:link-unknown @operation:post-authorization-link-transaction @negative
  Scenario: A link code that nobody made is refused
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is unknown
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_link_code"
    And the response matches the specification

  @id:link-expired @operation:post-authorization-link-transaction @negative
  Scenario: A link code that has expired is refused
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the test data "expired link code"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_link_code"
    And the response matches the specification

  @id:link-left-out @operation:post-authorization-link-transaction @negative
  Scenario Outline: A link code is not taken up where a required field is left out
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification

    Examples:
      | case        | field            |
      | requestTime | requestTime      |
      | linkCode    | request.linkCode |

  @id:link-status-linked @operation:get-authorization-generate-link-code
  @operation:post-authorization-link-transaction @operation:post-authorization-link-status @lifecycle
  Scenario: A link code is linked once a wallet has taken it up
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction to ask about"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-authorization-link-status" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction to ask about"
    And the body field "request.linkCode" is the remembered "link code"
    When the request is sent
    Then eventually the response field "response.linkStatus" is "LINKED"
    And the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.transactionId" is the body field "request.transactionId"
    And the response field "response.linkedDateTime" is present
    And the response arrives within 25 seconds
    Given a valid "post-authorization-link-status" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction to ask about"
    And the body field "request.linkCode" is unknown
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_link_code"

  @id:link-status-unknown @operation:post-authorization-link-status @negative
  Scenario Outline: The state of a link is refused for an unknown <field>
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-authorization-link-status" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkCode" is the remembered "link code"
    And the body field "request.<field>" is unknown
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "<error>"
    And the response matches the specification

    Examples:
      | field         | error                  |
      | transactionId | invalid_transaction_id |
      | linkCode      | invalid_link_code      |

  @id:link-status-blank @operation:post-authorization-link-status @negative
  Scenario Outline: The state of a link is refused for a blank <field>
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-authorization-link-status" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkCode" is the remembered "link code"
    And the body field "request.<field>" is ""
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "<error>"
    And the response matches the specification

    Examples:
      | field         | error                  |
      | transactionId | invalid_transaction_id |
      | linkCode      | invalid_link_code      |

  @id:link-status-other @operation:post-authorization-link-status @negative
  Scenario: The link code of another login has no state in this one
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "other open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-authorization-link-status" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkCode" is the remembered "link code"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_link_code"
    And the response matches the specification

  @id:link-status-forged @operation:post-authorization-link-status @negative
  Scenario: The state of a link is refused to a forged request
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-authorization-link-status" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkCode" is the remembered "link code"
    And the header "X-XSRF-TOKEN" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:link-status-not-taken @operation:post-authorization-link-status @negative
  Scenario: A link code that no wallet has taken up is not linked
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-status" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkCode" is the remembered "link code"
    When the request is sent
    Then the response field "response.linkStatus" is absent
    And the response reveals no internals

  @id:link-status-left-out @operation:post-authorization-link-status @negative
  Scenario Outline: The state of a link is refused where a required field is left out
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-authorization-link-status" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkCode" is the remembered "link code"
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification

    Examples:
      | case          | field                 |
      | requestTime   | requestTime           |
      | transactionId | request.transactionId |
      | linkCode      | request.linkCode      |

  @id:get-authorization-generate-link-code-breaks-document @negative @operation:get-authorization-generate-link-code
  Scenario Outline: What breaks the document of get-authorization-generate-link-code is refused
    Given a valid "get-authorization-generate-link-code" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                   | part                     | fault                |
      | body-wrong-type        | body field "$"           | is of the wrong type |
      | requestTime-wrong-type | body field "requestTime" | is of the wrong type |

  @id:post-authorization-link-status-breaks-document @negative @operation:post-authorization-link-status
  Scenario Outline: What breaks the document of post-authorization-link-status is refused
    Given a valid "post-authorization-link-status" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                   | part                     | fault                |
      | body-wrong-type        | body field "$"           | is of the wrong type |
      | requestTime-wrong-type | body field "requestTime" | is of the wrong type |

  @id:post-authorization-link-transaction-breaks-document @negative @operation:post-authorization-link-transaction
  Scenario Outline: What breaks the document of post-authorization-link-transaction is refused
    Given a valid "post-authorization-link-transaction" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                   | part                     | fault                |
      | body-wrong-type        | body field "$"           | is of the wrong type |
      | requestTime-wrong-type | body field "requestTime" | is of the wrong type |

  @id:get-authorization-generate-link-code-not-json @negative @operation:get-authorization-generate-link-code
  Scenario: A body of get-authorization-generate-link-code that cannot be read is refused
    Given a valid "get-authorization-generate-link-code" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:post-authorization-link-status-not-json @negative @operation:post-authorization-link-status
  Scenario: A body of post-authorization-link-status that cannot be read is refused
    Given a valid "post-authorization-link-status" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:post-authorization-link-transaction-not-json @negative @operation:post-authorization-link-transaction
  Scenario: A body of post-authorization-link-transaction that cannot be read is refused
    Given a valid "post-authorization-link-transaction" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
