Feature: The key of a wallet is bound to a person

  The partner that runs the wallet, and the one-time passwords that a person was sent beforehand, are test data of
  the candidate. A one-time password may be good once: each binding that is to be made has its own.

  @id:binding-made @operation:post-wallet-binding @positive
  Scenario: A key is bound to a person
    Given a valid "post-wallet-binding" request
    And the header "PARTNER-ID" is the test data "wallet partner"
    And the header "PARTNER-API-KEY" is the test data "key of the wallet partner"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].challenge" is the test data "binding challenge"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.walletUserId" is present
    And the response field "response.certificate" is present
    And the response field "response.expireDateTime" is present
    And the response arrives within 15 seconds

  @id:binding-formats @operation:post-wallet-binding @positive
  Scenario Outline: A key is bound where the proof has the form <form>
    Given a valid "post-wallet-binding" request
    And the header "PARTNER-ID" is the test data "wallet partner"
    And the header "PARTNER-API-KEY" is the test data "key of the wallet partner"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].challenge" is the test data "<form> binding challenge"
    And the body field "request.challengeList[0].format" is "<form>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.walletUserId" is present

    Examples:
      | form          |
      | alpha-numeric |
      | number        |

  @id:binding-twice @operation:post-wallet-binding @lifecycle
  Scenario: The same key is not bound to the same person twice
    Given a valid "post-wallet-binding" request
    And the header "PARTNER-ID" is the test data "wallet partner"
    And the header "PARTNER-API-KEY" is the test data "key of the wallet partner"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].challenge" is the test data "first binding challenge"
    And the request has succeeded
    And the response field "response.walletUserId" is remembered as "binding"
    And the body field "request.challengeList[0].challenge" is the test data "second binding challenge"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "duplicate_public_key"
    And the response matches the specification

  @id:binding-form @operation:post-wallet-binding @negative
  Scenario: A proof in a form that there is not is refused
    Given a valid "post-wallet-binding" request
    And the header "PARTNER-ID" is the test data "wallet partner"
    And the header "PARTNER-API-KEY" is the test data "key of the wallet partner"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].challenge" is the test data "binding challenge"
    And the body field "request.challengeList[0].format" is outside its enumeration
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "unsupported_challenge_format"
    And the response matches the specification

  @id:binding-no-key @operation:post-wallet-binding @negative
  Scenario: A key that is none is refused
    Given a valid "post-wallet-binding" request
    And the header "PARTNER-ID" is the test data "wallet partner"
    And the header "PARTNER-API-KEY" is the test data "key of the wallet partner"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].challenge" is the test data "binding challenge"
    And the body field "request.publicKey" is of the wrong type
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_public_key"
    And the response matches the specification

  @id:binding-no-proof @operation:post-wallet-binding @negative
  Scenario: An empty proof is refused
    Given a valid "post-wallet-binding" request
    And the header "PARTNER-ID" is the test data "wallet partner"
    And the header "PARTNER-API-KEY" is the test data "key of the wallet partner"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].challenge" is ""
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_auth_challenge"
    And the response matches the specification

  @id:binding-unknown-person @operation:post-wallet-binding @negative
  Scenario: No key is bound to a person that there is not
    Given a valid "post-wallet-binding" request
    And the header "PARTNER-ID" is the test data "wallet partner"
    And the header "PARTNER-API-KEY" is the test data "key of the wallet partner"
    And the body field "request.individualId" is unknown
    And the body field "request.challengeList[0].challenge" is the test data "binding challenge"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response field "response.walletUserId" is absent

  @id:binding-left-out @operation:post-wallet-binding @negative
  Scenario Outline: A binding is refused where a required field is left out
    Given a valid "post-wallet-binding" request
    And the header "PARTNER-ID" is the test data "wallet partner"
    And the header "PARTNER-API-KEY" is the test data "key of the wallet partner"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].challenge" is the test data "binding challenge"
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification

    Examples:
      | case          | field                 |
      | requestTime   | requestTime           |
      | individualId  | request.individualId  |
      | challengeList | request.challengeList |
      | publicKey     | request.publicKey     |

  @id:binding-no-partner @operation:post-wallet-binding @negative
  Scenario Outline: A binding is refused to a partner who does not send <header>
    Given a valid "post-wallet-binding" request
    And the header "PARTNER-ID" is the test data "wallet partner"
    And the header "PARTNER-API-KEY" is the test data "key of the wallet partner"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].challenge" is the test data "binding challenge"
    And the header "<header>" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | header          |
      | PARTNER-ID      |
      | PARTNER-API-KEY |

  @id:binding-credentials @operation:post-wallet-binding @negative
  Scenario Outline: A key is not bound with <credentials> credentials
    Given a valid "post-wallet-binding" request
    And the header "PARTNER-ID" is the test data "wallet partner"
    And the header "PARTNER-API-KEY" is the test data "key of the wallet partner"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].challenge" is the test data "binding challenge"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:post-wallet-binding-breaks-document @negative @operation:post-wallet-binding
  Scenario Outline: What breaks the document of post-wallet-binding is refused
    Given a valid "post-wallet-binding" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                            | part                                                 | fault                      |
      | requestTime-wrong-type                          | body field "requestTime"                             | is of the wrong type       |
      | request.authFactorType-left-out                 | body field "request.authFactorType"                  | is left out                |
      | request.format-left-out                         | body field "request.format"                          | is left out                |
      | request.authFactorType-wrong-type               | body field "request.authFactorType"                  | is of the wrong type       |
      | request.format-wrong-type                       | body field "request.format"                          | is of the wrong type       |
      | request.publicKey.kty-left-out                  | body field "request.publicKey.kty"                   | is left out                |
      | request.publicKey.n-left-out                    | body field "request.publicKey.n"                     | is left out                |
      | request.publicKey.e-left-out                    | body field "request.publicKey.e"                     | is left out                |
      | request.challengeList.authFactorType-left-out   | body field "request.challengeList[0].authFactorType" | is left out                |
      | request.challengeList.format-left-out           | body field "request.challengeList[0].format"         | is left out                |
      | request.publicKey.kty-not-listed                | body field "request.publicKey.kty"                   | is outside its enumeration |
      | request.publicKey.kid-wrong-type                | body field "request.publicKey.kid"                   | is of the wrong type       |
      | request.publicKey.use-not-listed                | body field "request.publicKey.use"                   | is outside its enumeration |
      | request.publicKey.alg-wrong-type                | body field "request.publicKey.alg"                   | is of the wrong type       |
      | request.publicKey.n-wrong-type                  | body field "request.publicKey.n"                     | is of the wrong type       |
      | request.publicKey.e-wrong-type                  | body field "request.publicKey.e"                     | is of the wrong type       |
      | request.challengeList.authFactorType-not-listed | body field "request.challengeList[0].authFactorType" | is outside its enumeration |

  @id:post-wallet-binding-not-json @negative @operation:post-wallet-binding
  Scenario: A body of post-wallet-binding that cannot be read is refused
    Given a valid "post-wallet-binding" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
