Feature: The holder is sent to the issuer to agree

  The wallet, its address and the scope are test data of the candidate. Failures may be told to the wallet by a redirect
  that carries an error; that is a refusal too. The document also lets a server answer every request with the same page,
  which then checks it: nothing of that can be seen from outside. Whoever has such a server leaves out the test data
  "wallet client of a server that refuses at once".

  @id:authorize-begun @operation:authorize @positive
  Scenario: A wallet that is known begins with a challenge, and one that nobody knows does not
    Given a valid "authorize" request
    And the query parameter "client_id" is the test data "wallet client of a server that refuses at once"
    And the query parameter "redirect_uri" is the test data "wallet address"
    And the query parameter "scope" is the test data "authorization scope"
    And the query parameter "code_challenge" is "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    And the query parameter "code_challenge_method" is "S256"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the query parameter "client_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:authorize-every-field @operation:authorize @positive
  Scenario: A wallet says in detail which credential it wants
    Given a valid "authorize" request with every field
    And the query parameter "client_id" is the test data "wallet client of a server that refuses at once"
    And the query parameter "redirect_uri" is the test data "wallet address"
    And the query parameter "scope" is the test data "authorization scope"
    And the query parameter "authorization_details" is the test data "authorization details"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the query parameter "client_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:authorize-left-out @operation:authorize @negative
  Scenario Outline: A request without a necessary parameter is refused
    Given a valid "authorize" request
    And the query parameter "client_id" is the test data "wallet client of a server that refuses at once"
    And the query parameter "redirect_uri" is the test data "wallet address"
    And the query parameter "scope" is the test data "authorization scope"
    And the query parameter "code_challenge" is "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    And the query parameter "code_challenge_method" is "S256"
    And the query parameter "<parameter>" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case          | parameter     |
      | response-type | response_type |
      | scope         | scope         |
      | client        | client_id     |
      | address       | redirect_uri  |

  @id:authorize-unknown @operation:authorize @negative
  Scenario Outline: What the authorization server does not know is refused
    Given a valid "authorize" request
    And the query parameter "client_id" is the test data "wallet client of a server that refuses at once"
    And the query parameter "redirect_uri" is the test data "wallet address"
    And the query parameter "scope" is the test data "authorization scope"
    And the query parameter "code_challenge" is "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    And the query parameter "code_challenge_method" is "S256"
    And the query parameter "<parameter>" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case          | parameter     |
      | client        | client_id     |
      | response-type | response_type |

  @id:authorize-other-address @operation:authorize @negative
  Scenario: An address that is not on record for the wallet is refused
    Given a valid "authorize" request
    And the query parameter "client_id" is the test data "wallet client of a server that refuses at once"
    And the query parameter "scope" is the test data "authorization scope"
    And the query parameter "code_challenge" is "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    And the query parameter "code_challenge_method" is "S256"
    And the query parameter "redirect_uri" is "https://elsewhere.example.org/callback"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
