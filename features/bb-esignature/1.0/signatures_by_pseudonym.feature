Feature: Signatures by pseudonym

  A service that knows a pseudonym asks for a signature, without the user logging in, and fetches it.

  @id:sign-pseudonym @operation:signWithPseudonym @positive
  Scenario: A request for a signature by pseudonym is given an identifier
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "signatureId" is present

  @id:sign-pseudonym-echo @operation:signWithPseudonym @positive
  Scenario: The nonce and the state of a request come back with the answer
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "signatureId" is present
    And the response field "nonce" is the body field "nonce"
    And the response field "state" is the body field "state"

  @id:sign-pseudonym-fetched @operation:signWithPseudonym @operation:getSignatureResponse @requirement:bb-esignature-6.5-4 @lifecycle
  Scenario: Two signatures that were asked for by pseudonym are fetched, each by its identifier
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    And the response field "certificate" is remembered as "certificate"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the request has succeeded
    And the response field "signatureId" is remembered as "earlier signature id"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "earlier signature id"
    When the request is sent
    Then eventually the response field "signature" is present
    And the request is accepted
    And the response field "signature" is remembered as "earlier signature"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the body field "hash" is "KgqvrKOPwcuiNBAXDptyUxS7NsToAHTwE16+t8auFBg="
    And the request has succeeded
    And the response field "signatureId" is not the remembered "earlier signature id"
    And the response field "signatureId" is remembered as "signature id"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "signature id"
    When the request is sent
    Then eventually the response field "signature" is present
    And the request is accepted
    And the response field "signature" is not the remembered "earlier signature"
    And the response field "certificate" is the remembered "certificate"

  @id:sign-pseudonym-timestamp @operation:signWithPseudonym @operation:getSignatureResponse @requirement:bb-esignature-6.3-1 @lifecycle
  Scenario: A signature that is fetched comes with its timestamp
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the request has succeeded
    And the response field "signatureId" is remembered as "earlier signature id"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "earlier signature id"
    When the request is sent
    Then eventually the response field "signature" is present
    And the request is accepted
    And the response field "signature" is remembered as "earlier signature"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the body field "hash" is "KgqvrKOPwcuiNBAXDptyUxS7NsToAHTwE16+t8auFBg="
    And the request has succeeded
    And the response field "signatureId" is not the remembered "earlier signature id"
    And the response field "signatureId" is remembered as "signature id"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "signature id"
    When the request is sent
    Then eventually the response field "signature" is present
    And the request is accepted
    And the response field "signature" is not the remembered "earlier signature"
    And the response field "signatureTimestamp" is present

  @id:sign-pseudonym-formats @operation:signWithPseudonym @operation:getSignatureResponse @requirement:bb-esignature-6.5-6 @lifecycle
  Scenario Outline: Signatures are made in each format that is listed, another hash getting another one
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the body field "format" is "<format>"
    And the request has succeeded
    And the response field "signatureId" is remembered as "earlier signature id"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "earlier signature id"
    When the request is sent
    Then eventually the response field "signature" is present
    And the request is accepted
    And the response field "signature" is remembered as "earlier signature"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the body field "format" is "<format>"
    And the body field "hash" is "KgqvrKOPwcuiNBAXDptyUxS7NsToAHTwE16+t8auFBg="
    And the request has succeeded
    And the response field "signatureId" is not the remembered "earlier signature id"
    And the response field "signatureId" is remembered as "signature id"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "signature id"
    When the request is sent
    Then eventually the response field "signature" is present
    And the request is accepted
    And the response field "signature" is not the remembered "earlier signature"
    And the response field "certificate" is present

    Examples:
      | case  | format |
      | xades | XAdES  |
      | cades | CAdES  |
      | asic  | ASIC   |
      | jws   | JWS    |
      | pades | PAdES  |

  @id:sign-pseudonym-own-id @operation:signWithPseudonym @lifecycle
  Scenario: Each request for a signature has an identifier of its own
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the request has succeeded
    And the response field "signatureId" is remembered as "signature id"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "signatureId" is not the remembered "signature id"

  @id:sign-pseudonym-stays @operation:signWithPseudonym @operation:getSignatureResponse @lifecycle
  Scenario: A signature that is fetched a second time is the same, although another was made meanwhile
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the request has succeeded
    And the response field "signatureId" is remembered as "signature id"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "signature id"
    When the request is sent
    Then eventually the response field "signature" is present
    And the request is accepted
    And the response matches the specification
    And the response field "signature" is remembered as "signature"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the body field "hash" is "KgqvrKOPwcuiNBAXDptyUxS7NsToAHTwE16+t8auFBg="
    And the request has succeeded
    And the response field "signatureId" is not the remembered "signature id"
    And the response field "signatureId" is remembered as "other signature id"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "other signature id"
    When the request is sent
    Then eventually the response field "signature" is present
    And the request is accepted
    And the response matches the specification
    And the response field "signature" is not the remembered "signature"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "signature id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "signature" is the remembered "signature"

  @id:sign-pseudonym-wrong-type @operation:signWithPseudonym @negative
  Scenario Outline: A request for a signature by pseudonym with a value of the wrong type is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | field             |
      | format    | format            |
      | hash      | hash              |
      | hash-type | hashType          |
      | text      | dataToBeDisplayed |
      | time      | requestTimestamp  |
      | nonce     | nonce             |
      | state     | state             |

  @id:sign-pseudonym-enumeration @operation:signWithPseudonym @negative
  Scenario Outline: A request for a signature by pseudonym with a value that is not listed is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the body field "<field>" is outside its enumeration
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | field    |
      | format    | format   |
      | hash-type | hashType |

  @id:sign-pseudonym-time-format @operation:signWithPseudonym @negative
  Scenario: A request for a signature by pseudonym with a time that is none is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the body field "requestTimestamp" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:sign-pseudonym-no-body @operation:signWithPseudonym @negative
  Scenario: A request for a signature by pseudonym without a body is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:sign-pseudonym-not-json @operation:signWithPseudonym @negative
  Scenario: A request for a signature by pseudonym whose body is not JSON is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:sign-pseudonym-unknown-token @operation:signWithPseudonym @negative
  Scenario: Nothing is signed with a pseudonym token that nobody issued
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    When the request is sent
    Then the response field "signatureId" is present
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is unknown
    When the request is sent
    Then the response field "signatureId" is absent
    And the response reveals no internals

  @id:sign-response-unknown @operation:getSignatureResponse @negative
  Scenario: There is no signature under an unknown identifier
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:sign-with-pseudonym-breaks-document @negative @operation:signWithPseudonym
  Scenario Outline: What breaks the document of signWithPseudonym is refused
    Given a valid "signWithPseudonym" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:sign-with-pseudonym-otherwise-right-no-body @negative @operation:signWithPseudonym
  Scenario: A body of signWithPseudonym that is left out is refused where all else is right
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is left out
    And the body is left out
    When the request is sent
    Then the request is refused as invalid

  @id:sign-with-pseudonym-otherwise-right-not-json @negative @operation:signWithPseudonym
  Scenario: A body of signWithPseudonym that cannot be read is refused where all else is right
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is left out
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
