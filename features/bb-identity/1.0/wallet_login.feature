Feature: A person logs in with a wallet

  A login goes on in order: the wallet is linked, the person is authenticated, the person consents, and only
  then is there an authorization code. The identity provider may let a client wait for that code: the profile’s
  seconds-per-answer must allow for it. A provider may let a login be linked only once: then each name of a
  transaction in the test data stands for a login of its own.

  @id:authenticate-right @operation:post-linked-authenticate @requirement:bb-identity-6.1-2 @positive
  Scenario: A person who proves who they are is authenticated
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction to authenticate"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.linkedTransactionId" is the body field "request.linkedTransactionId"
    And the response arrives within 15 seconds

  @id:authenticate-wrong @operation:post-linked-authenticate @requirement:bb-identity-6.1-2 @negative
  Scenario: A person whose proof is wrong is not authenticated
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction for a wrong proof"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "wrong challenge"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "auth_failed"
    And the response matches the specification

  @id:authenticate-nobody @operation:post-linked-authenticate @requirement:bb-identity-6.1-2 @negative
  Scenario: An identifier of nobody is not authenticated
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction for nobody"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the body field "request.individualId" is unknown
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification

  @id:authenticate-no-identifier @operation:post-linked-authenticate @negative
  Scenario: A blank identifier is not authenticated
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the body field "request.individualId" is ""
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_identifier"
    And the response matches the specification

  @id:authenticate-unlinked @operation:post-linked-authenticate @negative
  Scenario: A person is not authenticated in a login that was never linked
    Given a valid "post-linked-authenticate" request
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the body field "request.linkedTransactionId" is unknown
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_transaction_id"
    And the response matches the specification

  @id:authenticate-no-proof @operation:post-linked-authenticate @negative
  Scenario: A person is not authenticated without a proof
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the body field "request.challengeList" is []
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_no_of_challenges"
    And the response matches the specification

  @id:authenticate-left-out @operation:post-linked-authenticate @negative
  Scenario Outline: A person is not authenticated where a required field is left out
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case                | field                              |
      | requestTime         | requestTime                        |
      | linkedTransactionId | request.linkedTransactionId        |
      | individualId        | request.individualId               |
      | challengeList       | request.challengeList              |
      | challenge           | request.challengeList[0].challenge |

  @id:authenticate-fault @operation:post-linked-authenticate @negative
  Scenario Outline: A person is not authenticated with <field> <fault>
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification

    Examples:
      | case   | field                                   | fault                   |
      | factor | request.challengeList[0].authFactorType | outside its enumeration |
      | format | request.challengeList[0].format         | outside its enumeration |

  @id:authenticate-time @operation:post-linked-authenticate @negative
  Scenario: A person is not authenticated with a day instead of a point in time
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the body field "requestTime" is "2011-10-05"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_request"
    And the response matches the specification

  @id:consent-stored @operation:post-linked-consent @positive
  Scenario: An authenticated person lets the client have the attributes that it needs
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    And the response field "response.essentialClaims" is remembered as "claims"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "authenticated transaction"
    Given a valid "post-linked-consent" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.acceptedClaims" is the remembered "claims"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.linkedTransactionId" is the body field "request.linkedTransactionId"
    And the response arrives within 15 seconds

  @id:consent-in-detail @operation:post-linked-consent @positive
  Scenario: A person permits scopes and attributes that the client asks for
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    And the response field "response.authorizeScopes" is remembered as "scopes"
    And the response field "response.essentialClaims" is remembered as "claims"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "authenticated transaction"
    Given a valid "post-linked-consent" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.permittedAuthorizeScopes" is the remembered "scopes"
    And the body field "request.acceptedClaims" is the remembered "claims"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.linkedTransactionId" is the body field "request.linkedTransactionId"

  @id:login-no-proof @operation:post-linked-consent @operation:post-authorization-link-auth @negative
  Scenario: There is no authorization code for a person who consents without having proved who they are
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction without proof"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-consent" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    When the request is sent
    Then the response matches the specification
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction without proof"
    And the body field "request.linkedCode" is the remembered "link code"
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification
    And the response field "response.code" is absent

  @id:consent-unknown @operation:post-linked-consent @negative
  Scenario: Nobody consents in a login that was never linked
    Given a valid "post-linked-consent" request
    And the body field "request.linkedTransactionId" is unknown
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_transaction_id"
    And the response matches the specification

  @id:consent-too-much @operation:post-linked-consent @negative
  Scenario Outline: A consent to <what> that the client never asked for is refused
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "authenticated transaction"
    Given a valid "post-linked-consent" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.<field>" is ["<value>"]
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "<error>"
    And the response matches the specification

    Examples:
      | case  | what         | field                    | value      | error                   |
      | claim | an attribute | acceptedClaims           | shoe_size  | invalid_accepted_claim  |
      | scope | a scope      | permittedAuthorizeScopes | everything | invalid_permitted_scope |

  @id:consent-left-out @operation:post-linked-consent @negative
  Scenario Outline: A consent is refused where a required field is left out
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "authenticated transaction"
    Given a valid "post-linked-consent" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification

    Examples:
      | case                | field                       |
      | requestTime         | requestTime                 |
      | linkedTransactionId | request.linkedTransactionId |

  @id:consent-type @operation:post-linked-consent @negative
  Scenario Outline: A consent with <field> that is no list is refused
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "authenticated transaction"
    Given a valid "post-linked-consent" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.<field>" is of the wrong type
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification

    Examples:
      | field                    |
      | permittedAuthorizeScopes |
      | acceptedClaims           |

  @id:login-code @operation:get-authorization-generate-link-code @operation:post-authorization-link-transaction
  @operation:post-linked-authenticate @operation:post-linked-consent @operation:post-authorization-link-auth
  @requirement:bb-identity-6.1-1 @requirement:bb-identity-6.5-7 @positive
  Scenario: A person who is authenticated and consents brings the client an authorization code
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction to complete"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    And the response field "response.authorizeScopes" is remembered as "scopes"
    And the response field "response.essentialClaims" is remembered as "claims"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "authenticated transaction"
    Given a valid "post-linked-consent" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.permittedAuthorizeScopes" is the remembered "scopes"
    And the body field "request.acceptedClaims" is the remembered "claims"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "agreed transaction"
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction to complete"
    And the body field "request.linkedCode" is the remembered "link code"
    When the request is sent
    Then eventually the response field "response.code" is present
    And the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.redirectUri" is present
    And the response arrives within 25 seconds

  @id:login-no-consent @operation:post-authorization-link-auth @operation:post-linked-consent
  @requirement:bb-identity-6.5-7 @negative
  Scenario: There is no authorization code without consent
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction without consent"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "authenticated transaction"
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "transaction without consent"
    And the body field "request.linkedCode" is the remembered "link code"
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification
    And the response field "response.code" is absent

  @id:login-not-linked @operation:post-authorization-link-auth @negative
  Scenario: There is no authorization code before a wallet has taken up the link code
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkedCode" is the remembered "link code"
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification
    And the response field "response.code" is absent

  @id:login-unknown @operation:post-authorization-link-auth @negative
  Scenario Outline: An authorization code is refused for an unknown <field>
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "authenticated transaction"
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkedCode" is the remembered "link code"
    And the body field "request.<field>" is unknown
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "<error>"
    And the response matches the specification

    Examples:
      | field         | error                  |
      | transactionId | invalid_transaction_id |
      | linkedCode    | invalid_link_code      |

  @id:login-both-unknown @operation:post-authorization-link-auth @negative
  Scenario: An authorization code is refused where both login and link code are unknown
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is unknown
    And the body field "request.linkedCode" is unknown
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification
    And the response field "response.code" is absent

  @id:login-other @operation:post-authorization-link-auth @negative
  Scenario: The link code of another login brings no authorization code
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "other open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "authenticated transaction"
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkedCode" is the remembered "link code"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_link_code"
    And the response matches the specification

  @id:login-left-out @operation:post-authorization-link-auth @negative
  Scenario Outline: An authorization code is refused where a required field is left out
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkedCode" is the remembered "link code"
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification

    Examples:
      | case          | field                 |
      | requestTime   | requestTime           |
      | transactionId | request.transactionId |
      | linkedCode    | request.linkedCode    |

  @id:login-time @operation:post-authorization-link-auth @negative
  Scenario: An authorization code is refused with a day instead of a point in time
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkedCode" is the remembered "link code"
    And the body field "requestTime" is "2011-10-05"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_request"
    And the response matches the specification

  @id:login-forged @operation:post-authorization-link-auth @negative
  Scenario: An authorization code is refused to a forged request
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    And the response field "response.authorizeScopes" is remembered as "scopes"
    And the response field "response.essentialClaims" is remembered as "claims"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    Given a valid "post-linked-consent" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.permittedAuthorizeScopes" is the remembered "scopes"
    And the body field "request.acceptedClaims" is the remembered "claims"
    And the request has succeeded
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the body field "request.linkedCode" is the remembered "link code"
    And the header "X-XSRF-TOKEN" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:login-over @operation:get-authorization-generate-link-code @operation:post-authorization-link-transaction
  @operation:post-linked-authenticate @operation:post-linked-consent @operation:post-authorization-link-auth
  @operation:post-authorization-link-status @operation:post-token @lifecycle
  Scenario: A login that has ended with tokens is not gone through again
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "second transaction to complete"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    And the response field "response.authorizeScopes" is remembered as "scopes"
    And the response field "response.essentialClaims" is remembered as "claims"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "authenticated transaction"
    Given a valid "post-linked-consent" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.permittedAuthorizeScopes" is the remembered "scopes"
    And the body field "request.acceptedClaims" is the remembered "claims"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "agreed transaction"
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "second transaction to complete"
    And the body field "request.linkedCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.code" is remembered as "code"
    And the response field "response.redirectUri" is remembered as "address"
    Given a valid "post-token" request
    And the body field "code" is the remembered "code"
    And the body field "redirect_uri" is the remembered "address"
    And the body field "client_id" is the test data "client id"
    And the body field "client_assertion" is the test data "client assertion"
    And the request has succeeded
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "second transaction to complete"
    And the body field "request.linkedCode" is the remembered "link code"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_transaction_id"
    And the response matches the specification
    Given a valid "post-authorization-link-status" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "second transaction to complete"
    And the body field "request.linkCode" is the remembered "link code"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_transaction_id"
    And the response matches the specification
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "second transaction to complete"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_transaction_id"
    And the response matches the specification
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_transaction_id"
    And the response matches the specification

  @id:post-authorization-link-auth-breaks-document @negative @operation:post-authorization-link-auth
  Scenario Outline: What breaks the document of post-authorization-link-auth is refused
    Given a valid "post-authorization-link-auth" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                   | part                     | fault                |
      | body-wrong-type        | body field "$"           | is of the wrong type |
      | requestTime-wrong-type | body field "requestTime" | is of the wrong type |

  @id:post-linked-authenticate-breaks-document @negative @operation:post-linked-authenticate
  Scenario Outline: What breaks the document of post-linked-authenticate is refused
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request with every field
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                          | part                                                 | fault                |
      | requestTime-wrong-type                        | body field "requestTime"                             | is of the wrong type |
      | request.challengeList-wrong-type              | body field "request.challengeList"                   | is of the wrong type |
      | request.challengeList.authFactorType-left-out | body field "request.challengeList[0].authFactorType" | is left out          |
      | request.challengeList.format-left-out         | body field "request.challengeList[0].format"         | is left out          |

  @id:post-linked-consent-breaks-document @negative @operation:post-linked-consent
  Scenario Outline: What breaks the document of post-linked-consent is refused
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    And the response field "response.authorizeScopes" is remembered as "scopes"
    And the response field "response.essentialClaims" is remembered as "claims"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    Given a valid "post-linked-consent" request with every field
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.permittedAuthorizeScopes" is the remembered "scopes"
    And the body field "request.acceptedClaims" is the remembered "claims"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                        | part                                             | fault                  |
      | requestTime-wrong-type                      | body field "requestTime"                         | is of the wrong type   |
      | requestTime-pattern                         | body field "requestTime"                         | is against its pattern |
      | request.permittedAuthorizeScopes-wrong-type | body field "request.permittedAuthorizeScopes[0]" | is of the wrong type   |
      | request.acceptedClaims-wrong-type           | body field "request.acceptedClaims[0]"           | is of the wrong type   |

  @id:post-authorization-link-auth-not-json @negative @operation:post-authorization-link-auth
  Scenario: A body of post-authorization-link-auth that cannot be read is refused
    Given a valid "post-authorization-link-auth" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:post-linked-authenticate-not-json @negative @operation:post-linked-authenticate
  Scenario: A body of post-linked-authenticate that cannot be read is refused
    Given a valid "post-linked-authenticate" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:post-linked-consent-not-json @negative @operation:post-linked-consent
  Scenario: A body of post-linked-consent that cannot be read is refused
    Given a valid "post-linked-consent" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
