Feature: Interactive signing

  A service that knows no pseudonym leads the user to a form that asks for it. Once the signature exists, the service is called back.

  @id:interactive-redirect @operation:signWithPseudonym @requirement:bb-esignature-6.5-7 @positive
  Scenario: A request without a pseudonym leads to the form
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is left out
    When the request is sent
    Then the request is accepted
    And the response status is 302
    And the response header "Location" is present
    And the response matches the specification

  @id:interactive-form @operation:showPseudonymForm @requirement:bb-esignature-6.5-7 @positive
  Scenario: The form is shown as a page
    Given a valid "showPseudonymForm" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:interactive-form-formats @operation:showPseudonymForm @positive
  Scenario Outline: The form is shown for each signature format that is listed
    Given a valid "showPseudonymForm" request with every field
    And the query parameter "format" is "<format>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | case  | format |
      | xades | XAdES  |
      | cades | CAdES  |
      | asic  | ASIC   |
      | jws   | JWS    |

  @id:interactive-form-enumeration @operation:showPseudonymForm @negative
  Scenario Outline: The form is not shown for a value that is not listed
    Given a valid "showPseudonymForm" request with every field
    And the query parameter "<parameter>" is outside its enumeration
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | parameter |
      | format    | format    |
      | hash-type | hashType  |

  @id:callback-accepted @operation:receiveSignatureCallback @positive
  Scenario: A service that is called back for a signature that it asked for leads the user on with a page
    Given a valid "receiveSignatureCallback" request
    And the query parameter "signatureId" is the test data "signature id that the service waits for"
    And the query parameter "nonce" is the test data "nonce of the request that the service made"
    And the query parameter "state" is the test data "state of the request that the service made"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:callback-left-out @operation:receiveSignatureCallback @negative
  Scenario Outline: A callback that lacks what identifies it is refused
    Given a valid "receiveSignatureCallback" request
    And the query parameter "signatureId" is the test data "signature id that the service waits for"
    And the query parameter "nonce" is the test data "nonce of the request that the service made"
    And the query parameter "state" is the test data "state of the request that the service made"
    And the query parameter "<parameter>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | parameter   |
      | signature | signatureId |
      | nonce     | nonce       |
      | state     | state       |
