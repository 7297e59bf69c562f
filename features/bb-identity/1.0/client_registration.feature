Feature: A client of the identity provider is registered

  An answer of status 200 refuses the request where its list of errors is not empty. The credentials of the profile
  must be those of a caller who may register and change clients.

  @id:client-registered @operation:post-client @positive
  Scenario: A client with every required field is registered
    Given a valid "post-client" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.clientId" is the body field "request.clientId"
    And the response arrives within 15 seconds

  @id:client-kinds @operation:post-client @positive
  Scenario Outline: A client may ask for authentication by <reference> and for the claim <claim>
    Given a valid "post-client" request
    And the body field "request.authContextRefs" is ["<reference>"]
    And the body field "request.userClaims" is ["<claim>"]
    And the body field "request.redirectUris" is ["<address>"]
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.clientId" is the body field "request.clientId"

    Examples:
      | case               | reference                          | claim              | address                           |
      | static-code        | idbb:acr:static-code               | given_name         | https://payments.example.org/back |
      | wallet-static-code | idbb:acr:linked-wallet-static-code | family_name        | https://bank.example.org/back     |
      | biometrics-code    | idbb:acr:biometrics-generated-code | middle_name        | https://commerce.example.org/back |
      | biometrics         | idbb:acr:biometrics                | preferred_username | https://clinic.example.org/back   |

  @id:client-active @operation:post-client @operation:get-authorize @requirement:bb-identity-6.5-2 @lifecycle
  Scenario: A client that was just registered may send persons to the login
    Given a valid "post-client" request
    And the body field "request.redirectUris[0]" is the test data "checked address"
    And the body field "request.redirectUris[0]" is remembered as "address"
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "get-authorize" request
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is the remembered "address"
    When the request is sent
    Then the request is accepted
    And the query parameter "client_id" is unknown
    When the request is sent
    Then the request is refused

  @id:client-duplicate @operation:post-client @negative
  Scenario: An identifier that is taken is refused
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    When the request is sent again
    Then the response list "errors" holds an item whose "errorCode" is "duplicate_client_id"
    And the response matches the specification

  @id:client-left-out @operation:post-client @negative
  Scenario Outline: A client without a required field is refused
    Given a valid "post-client" request
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case         | field                |
      | requestTime  | requestTime          |
      | request      | request              |
      | clientId     | request.clientId     |
      | clientName   | request.clientName   |
      | redirectUris | request.redirectUris |
      | publicKey    | request.publicKey    |
      | userClaims   | request.userClaims   |

  @id:client-text @operation:post-client @negative
  Scenario Outline: A client whose <field> is <fault> is refused
    Given a valid "post-client" request
    And the body field "request.<field>" is <fault>
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "<error>"
    And the response matches the specification

    Examples:
      | case                 | field          | fault              | error               |
      | clientId-empty       | clientId       | too short          | invalid_client_id   |
      | clientId-too-long    | clientId       | too long           | invalid_client_id   |
      | clientName-empty     | clientName     | too short          | invalid_client_name |
      | relyingPartyId-empty | relyingPartyId | too short          | invalid_rp_id       |
      | logoUri-empty        | logoUri        | too short          | invalid_uri         |
      | logoUri-no-address   | logoUri        | against its format | invalid_uri         |
      | publicKey-no-key     | publicKey      | of the wrong type  | invalid_public_key  |

  @id:client-list @operation:post-client @negative
  Scenario Outline: A client with a value that is not allowed in <field> is refused
    Given a valid "post-client" request
    And the body field "request.<field>" is <value>
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "<error>"
    And the response matches the specification

    Examples:
      | case              | field             | value                   | error                |
      | authContextRefs   | authContextRefs   | ["idbb:acr:invalid"]    | invalid_acr          |
      | userClaims        | userClaims        | ["shoe_size"]           | invalid_claim        |
      | grantTypes        | grantTypes        | ["password"]            | invalid_grant_type   |
      | clientAuthMethods | clientAuthMethods | ["client_secret_basic"] | invalid_client_auth  |
      | redirectUris-none | redirectUris      | []                      | invalid_redirect_uri |

  @id:client-time @operation:post-client @negative
  Scenario: A client with a day instead of a point in time is refused
    Given a valid "post-client" request
    And the body field "requestTime" is "2011-10-05"
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_request"
    And the response matches the specification

  @id:client-refused-unregistered @operation:post-client @lifecycle
  Scenario: A client that was refused leaves its identifier free
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the body field "request.clientName" is left out
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification
    Given a valid "post-client" request
    And the body field "request.clientId" is the remembered "client"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.clientId" is the remembered "client"

  @id:client-credentials @operation:post-client @negative
  Scenario Outline: A client is not registered with <credentials> credentials
    Given a valid "post-client" request
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:client-only-authorised @operation:post-client @requirement:bb-identity-6.5-1 @lifecycle
  Scenario: The very request that is refused without credentials is accepted with them
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And no credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "post-client" request
    And the body field "request.clientId" is the remembered "client"
    When the request is sent
    Then the request is accepted
    And the response field "errors[0]" is absent
    And the response field "response.clientId" is the remembered "client"

  @id:post-client-breaks-document @negative @operation:post-client
  Scenario Outline: What breaks the document of post-client is refused
    Given a valid "post-client" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                 | part                                   | fault                      |
      | body-wrong-type                      | body field "$"                         | is of the wrong type       |
      | requestTime-wrong-type               | body field "requestTime"               | is of the wrong type       |
      | request.relyingPartyId-left-out      | body field "request.relyingPartyId"    | is left out                |
      | request.logoUri-left-out             | body field "request.logoUri"           | is left out                |
      | request.authContextRefs-left-out     | body field "request.authContextRefs"   | is left out                |
      | request.grantTypes-left-out          | body field "request.grantTypes"        | is left out                |
      | request.clientAuthMethods-left-out   | body field "request.clientAuthMethods" | is left out                |
      | request-wrong-type                   | body field "request"                   | is of the wrong type       |
      | request.clientId-wrong-type          | body field "request.clientId"          | is of the wrong type       |
      | request.clientName-wrong-type        | body field "request.clientName"        | is of the wrong type       |
      | request.clientName-too-long          | body field "request.clientName"        | is too long                |
      | request.relyingPartyId-wrong-type    | body field "request.relyingPartyId"    | is of the wrong type       |
      | request.relyingPartyId-too-long      | body field "request.relyingPartyId"    | is too long                |
      | request.logoUri-wrong-type           | body field "request.logoUri"           | is of the wrong type       |
      | request.logoUri-too-long             | body field "request.logoUri"           | is too long                |
      | request.redirectUris-wrong-type      | body field "request.redirectUris"      | is of the wrong type       |
      | request.authContextRefs-wrong-type   | body field "request.authContextRefs"   | is of the wrong type       |
      | request.authContextRefs-too-few      | body field "request.authContextRefs"   | has too few items          |
      | request.publicKey.kty-left-out       | body field "request.publicKey.kty"     | is left out                |
      | request.publicKey.n-left-out         | body field "request.publicKey.n"       | is left out                |
      | request.publicKey.e-left-out         | body field "request.publicKey.e"       | is left out                |
      | request.userClaims-wrong-type        | body field "request.userClaims"        | is of the wrong type       |
      | request.userClaims-too-few           | body field "request.userClaims"        | has too few items          |
      | request.grantTypes-wrong-type        | body field "request.grantTypes"        | is of the wrong type       |
      | request.grantTypes-too-few           | body field "request.grantTypes"        | has too few items          |
      | request.clientAuthMethods-wrong-type | body field "request.clientAuthMethods" | is of the wrong type       |
      | request.clientAuthMethods-too-few    | body field "request.clientAuthMethods" | has too few items          |
      | body.request.redirectUris-wrong-type | body field "request.redirectUris[0]"   | is of the wrong type       |
      | request.redirectUris-format          | body field "request.redirectUris[0]"   | is against its format      |
      | request.publicKey.kty-not-listed     | body field "request.publicKey.kty"     | is outside its enumeration |
      | request.publicKey.kid-wrong-type     | body field "request.publicKey.kid"     | is of the wrong type       |
      | request.publicKey.use-not-listed     | body field "request.publicKey.use"     | is outside its enumeration |
      | request.publicKey.alg-wrong-type     | body field "request.publicKey.alg"     | is of the wrong type       |
      | request.publicKey.n-wrong-type       | body field "request.publicKey.n"       | is of the wrong type       |
      | request.publicKey.e-wrong-type       | body field "request.publicKey.e"       | is of the wrong type       |

  @id:post-client-otherwise-right @negative @operation:post-client
  Scenario Outline: What breaks the document of post-client is refused where all else is right
    Given a valid "post-client" request
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                              | part                                   | fault                                                   |
      | request.logoUri-left-out          | body field "request.logoUri"           | is left out                                             |
      | request.grantTypes-left-out       | body field "request.grantTypes"        | is left out                                             |
      | request.authContextRefs-too-few   | body field "request.authContextRefs"   | has too few items                                       |
      | request.publicKey.e-left-out      | body field "request.publicKey.e"       | is left out                                             |
      | request.grantTypes-too-few        | body field "request.grantTypes"        | has too few items                                       |
      | request.clientAuthMethods-too-few | body field "request.clientAuthMethods" | has too few items                                       |
      | request.redirectUris-repeated     | body field "request.redirectUris"      | is ["https://a.example.org/", "https://a.example.org/"] |

  @id:post-client-not-json @negative @operation:post-client
  Scenario: A body of post-client that cannot be read is refused
    Given a valid "post-client" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
