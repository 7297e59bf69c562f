Feature: A person is sent to the login by a client

  Failures may be told to the client by a redirect that carries an error; that is a refusal too. A provider may
  also answer every login with the same page, which checks in the browser what it was sent, where no scenario
  looks. The test data “checked address”, an address to which a client may be registered, is given for a provider
  that checks a login before it answers; without it, what is said here of refusals is inconclusive.

  @id:authorize-accepted @operation:get-authorize @positive
  Scenario: A registered client begins a login
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "get-authorize" request
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is "https://health.example.org/login-success"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:authorize-own-address @operation:get-authorize @requirement:bb-identity-6.5-2 @lifecycle
  Scenario: A login begins for an address of the client, and not for another
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
    And the query parameter "redirect_uri" is "https://elsewhere.example.org/login-success"
    When the request is sent
    Then the request is refused

  @id:authorize-wishes @operation:get-authorize @positive
  Scenario Outline: A client says how the login is to look
    Given a valid "post-client" request
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "get-authorize" request with every field
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is "https://health.example.org/login-success"
    And the query parameter "scope" is "openid"
    And the query parameter "display" is "<display>"
    And the query parameter "prompt" is "<prompt>"
    And the query parameter "max_age" is <age>
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | case  | display | prompt         | age |
      | page  | page    | consent        | 10  |
      | popup | popup   | login          | 15  |
      | touch | touch   | consent        | 20  |
      | wap   | wap     | select_account | 5   |

  @id:authorize-unknown-client @operation:get-authorize @negative
  Scenario: A client that nobody registered begins no login
    Given a valid "post-client" request
    And the body field "request.redirectUris[0]" is the test data "checked address"
    And the body field "request.redirectUris[0]" is remembered as "address"
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "get-authorize" request
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is the remembered "address"
    And the query parameter "client_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:authorize-other-clients-address @operation:get-authorize @negative
  Scenario: The address of another client is refused
    Given a valid "post-client" request
    And the body field "request.redirectUris" is ["https://clinic.example.org/welcome"]
    And the request has succeeded
    And the response field "response.clientId" is remembered as "other client"
    Given a valid "post-client" request
    And the body field "request.redirectUris[0]" is the test data "checked address"
    And the body field "request.redirectUris[0]" is remembered as "address"
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "get-authorize" request
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is "https://clinic.example.org/welcome"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:authorize-left-out @operation:get-authorize @negative
  Scenario Outline: A login without <parameter> is refused
    Given a valid "post-client" request
    And the body field "request.redirectUris[0]" is the test data "checked address"
    And the body field "request.redirectUris[0]" is remembered as "address"
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "get-authorize" request
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is the remembered "address"
    And the query parameter "<parameter>" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | parameter     |
      | scope         |
      | response_type |
      | client_id     |
      | redirect_uri  |

  @id:authorize-fault @operation:get-authorize @negative
  Scenario Outline: A login with <parameter> <fault> is refused
    Given a valid "post-client" request
    And the body field "request.redirectUris[0]" is the test data "checked address"
    And the body field "request.redirectUris[0]" is remembered as "address"
    And the body field "request.clientId" is remembered as "client"
    And the request has succeeded
    And the response field "response.clientId" is remembered as "registered client"
    Given a valid "get-authorize" request with every field
    And the query parameter "client_id" is the remembered "client"
    And the query parameter "redirect_uri" is the remembered "address"
    And the query parameter "<parameter>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case          | parameter     | fault                   |
      | scope         | scope         | outside its enumeration |
      | response_type | response_type | outside its enumeration |
      | max_age       | max_age       | of the wrong type       |
      | state         | state         | too long                |
      | redirect_uri  | redirect_uri  | against its format      |

  @id:get-authorize-breaks-document @negative @operation:get-authorize
  Scenario Outline: What breaks the document of get-authorize is refused
    Given a valid "get-authorize" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                  | part                         | fault                      |
      | display-not-listed    | query parameter "display"    | is outside its enumeration |
      | prompt-not-listed     | query parameter "prompt"     | is outside its enumeration |
      | acr_values-not-listed | query parameter "acr_values" | is outside its enumeration |
