Feature: A registered client is changed

  An answer of status 200 refuses the request where its list of errors is not empty. What a change does shows at
  the login: the test data “checked address”, an address to which a client may be registered, is given for an
  identity provider that checks a login before it answers.

  @id:client-changed @operation:put-oidc-client-client_id @positive
  Scenario: A registered client is changed
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "put-oidc-client-client_id" request
    And the path parameter "client_id" is the remembered "client"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.clientId" is the remembered "client"
    And the response arrives within 15 seconds

  @id:client-new-address @operation:put-oidc-client-client_id @operation:get-authorize @lifecycle
  Scenario: The new address of a client takes the place of the old one
    Given a valid "post-client" request
    And the body field "request.redirectUris[0]" is the test data "checked address"
    And the body field "request.redirectUris[0]" is remembered as "address"
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "put-oidc-client-client_id" request
    And the path parameter "client_id" is the remembered "client"
    And the body field "request.redirectUris" is ["https://clinic.example.org/welcome"]
    And the request has succeeded
    And the response field "response.clientId" is remembered as "changed client"
    Given a valid "get-authorize" request
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is "https://clinic.example.org/welcome"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "get-authorize" request
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is the remembered "address"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:client-deactivated @operation:put-oidc-client-client_id @operation:get-authorize @lifecycle
  Scenario: An inactive client sends nobody to the login until it is active again
    Given a valid "post-client" request
    And the body field "request.redirectUris[0]" is the test data "checked address"
    And the body field "request.redirectUris[0]" is remembered as "address"
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "put-oidc-client-client_id" request
    And the path parameter "client_id" is the remembered "client"
    And the body field "request.redirectUris[0]" is the remembered "address"
    And the body field "request.status" is "inactive"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "changed client"
    Given a valid "get-authorize" request
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is the remembered "address"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "put-oidc-client-client_id" request
    And the path parameter "client_id" is the remembered "client"
    And the body field "request.redirectUris[0]" is the remembered "address"
    And the body field "request.status" is "active"
    And the request has succeeded
    Given a valid "get-authorize" request
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is the remembered "address"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:client-other-untouched @operation:put-oidc-client-client_id @operation:get-authorize @lifecycle
  Scenario: The change of one client leaves another as it was
    Given a valid "post-client" request
    And the body field "request.redirectUris[0]" is the test data "checked address"
    And the body field "request.redirectUris[0]" is remembered as "address"
    And the body field "request.clientId" is remembered as "other client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered other client"
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "put-oidc-client-client_id" request
    And the path parameter "client_id" is the remembered "client"
    And the body field "request.redirectUris" is ["https://clinic.example.org/welcome"]
    And the request has succeeded
    And the response field "response.clientId" is remembered as "changed client"
    Given a valid "get-authorize" request
    And the query parameter "client_id" is the remembered "other client"
    And the query parameter "redirect_uri" is the remembered "address"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the query parameter "redirect_uri" is "https://clinic.example.org/welcome"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:client-change-unknown @operation:put-oidc-client-client_id @negative
  Scenario: A client that is not registered cannot be changed
    Given a valid "put-oidc-client-client_id" request
    And the path parameter "client_id" is unknown
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "invalid_client_id"
    And the response matches the specification

  @id:client-change-left-out @operation:put-oidc-client-client_id @negative
  Scenario Outline: A change without a required field is refused
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "put-oidc-client-client_id" request
    And the path parameter "client_id" is the remembered "client"
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case         | field                |
      | requestTime  | requestTime          |
      | request      | request              |
      | clientName   | request.clientName   |
      | status       | request.status       |
      | redirectUris | request.redirectUris |

  @id:client-change-fault @operation:put-oidc-client-client_id @negative
  Scenario Outline: A change with <field> <fault> is refused
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "put-oidc-client-client_id" request
    And the path parameter "client_id" is the remembered "client"
    And the body field "request.<field>" is <fault>
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "<error>"
    And the response matches the specification

    Examples:
      | case                | field      | fault     | error               |
      | clientName-empty    | clientName | too short | invalid_client_name |
      | clientName-too-long | clientName | too long  | invalid_client_name |
      | logoUri-empty       | logoUri    | too short | invalid_uri         |

  @id:client-change-list @operation:put-oidc-client-client_id @negative
  Scenario Outline: A change with a value that is not allowed in <field> is refused
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "put-oidc-client-client_id" request
    And the path parameter "client_id" is the remembered "client"
    And the body field "request.<field>" is <value>
    When the request is sent
    Then the response list "errors" holds an item whose "errorCode" is "<error>"
    And the response matches the specification

    Examples:
      | case               | field             | value                   | error                |
      | authContextRefs    | authContextRefs   | ["idbb:acr:invalid"]    | invalid_acr          |
      | userClaims         | userClaims        | ["shoe_size"]           | invalid_claim        |
      | grantTypes         | grantTypes        | ["password"]            | invalid_grant_type   |
      | clientAuthMethods  | clientAuthMethods | ["client_secret_basic"] | invalid_client_auth  |
      | redirectUris-empty | redirectUris      | [""]                    | invalid_redirect_uri |

  @id:client-change-status @operation:put-oidc-client-client_id @negative
  Scenario: A change to a state that there is not is refused
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "put-oidc-client-client_id" request
    And the path parameter "client_id" is the remembered "client"
    And the body field "request.status" is outside its enumeration
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response matches the specification

  @id:client-change-credentials @operation:put-oidc-client-client_id @operation:get-authorize @negative
  Scenario Outline: A client is not changed with <credentials> credentials
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "put-oidc-client-client_id" request
    And the path parameter "client_id" is the remembered "client"
    And the body field "request.redirectUris" is ["https://clinic.example.org/welcome"]
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "get-authorize" request
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is "https://health.example.org/login-success"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:put-oidc-client-client-id-breaks-document @negative @operation:put-oidc-client-client_id
  Scenario Outline: What breaks the document of put-oidc-client-client_id is refused
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "put-oidc-client-client_id" request with every field
    And the path parameter "client_id" is the remembered "client"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                 | part                                   | fault                 |
      | body-wrong-type                      | body field "$"                         | is of the wrong type  |
      | requestTime-wrong-type               | body field "requestTime"               | is of the wrong type  |
      | request.logoUri-left-out             | body field "request.logoUri"           | is left out           |
      | request.userClaims-left-out          | body field "request.userClaims"        | is left out           |
      | request.authContextRefs-left-out     | body field "request.authContextRefs"   | is left out           |
      | request.grantTypes-left-out          | body field "request.grantTypes"        | is left out           |
      | request.clientAuthMethods-left-out   | body field "request.clientAuthMethods" | is left out           |
      | request-wrong-type                   | body field "request"                   | is of the wrong type  |
      | request.clientName-wrong-type        | body field "request.clientName"        | is of the wrong type  |
      | request.logoUri-wrong-type           | body field "request.logoUri"           | is of the wrong type  |
      | request.logoUri-format               | body field "request.logoUri"           | is against its format |
      | request.logoUri-too-long             | body field "request.logoUri"           | is too long           |
      | request.redirectUris-wrong-type      | body field "request.redirectUris"      | is of the wrong type  |
      | request.redirectUris-too-few         | body field "request.redirectUris"      | has too few items     |
      | request.userClaims-wrong-type        | body field "request.userClaims"        | is of the wrong type  |
      | request.userClaims-too-few           | body field "request.userClaims"        | has too few items     |
      | request.authContextRefs-wrong-type   | body field "request.authContextRefs"   | is of the wrong type  |
      | request.authContextRefs-too-few      | body field "request.authContextRefs"   | has too few items     |
      | request.grantTypes-wrong-type        | body field "request.grantTypes"        | is of the wrong type  |
      | request.grantTypes-too-few           | body field "request.grantTypes"        | has too few items     |
      | request.clientAuthMethods-wrong-type | body field "request.clientAuthMethods" | is of the wrong type  |
      | request.clientAuthMethods-too-few    | body field "request.clientAuthMethods" | has too few items     |
      | body.request.redirectUris-wrong-type | body field "request.redirectUris[0]"   | is of the wrong type  |
      | request.redirectUris-format          | body field "request.redirectUris[0]"   | is against its format |

  @id:put-oidc-client-client-id-not-json @negative @operation:put-oidc-client-client_id
  Scenario: A body of put-oidc-client-client_id that cannot be read is refused
    Given a valid "put-oidc-client-client_id" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
