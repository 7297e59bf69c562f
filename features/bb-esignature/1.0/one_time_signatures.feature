Feature: One-time signatures

  A user whom the Identity Building Block vouches for signs with a key that is made for this signature alone.

  @id:onetime-every-field @operation:createOneTimeSignature @requirement:bb-esignature-6.5-3 @positive
  Scenario: A one-time signature is made from a request with every field
    Given a valid "createOneTimeSignature" request with every field
    When the request is sent
    Then the request is accepted
    And the response field "signature" is present
    And the response field "certificate" is present

  @id:onetime-timestamp @operation:createOneTimeSignature @requirement:bb-esignature-6.3-1 @positive
  Scenario: A one-time signature comes with its timestamp
    Given a valid "createOneTimeSignature" request with every field
    When the request is sent
    Then the request is accepted
    And the response field "signatureTimestamp" is present

  @id:onetime-formats @operation:createOneTimeSignature @requirement:bb-esignature-6.5-6 @positive
  Scenario Outline: A one-time signature is made in each format that is listed
    Given a valid "createOneTimeSignature" request with every field
    And the body field "format" is "<format>"
    When the request is sent
    Then the request is accepted
    And the response field "signature" is present
    And the response field "certificate" is present

    Examples:
      | case  | format |
      | xades | XAdES  |
      | cades | CAdES  |
      | asic  | ASIC   |
      | jws   | JWS    |
      | pades | PAdES  |

  @id:onetime-hashes @operation:createOneTimeSignature @positive
  Scenario Outline: A hash of each kind that is listed is signed
    Given a valid "createOneTimeSignature" request with every field
    And the body field "hashType" is "<type>"
    And the body field "hash" is "<hash>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "signature" is present
    And the response field "certificate" is present

    Examples:
      | case     | type     | hash                                                                                     |
      | sha2-256 | SHA2-256 | kb4Nf4r29O3CbemsZIYS9xh1yLXHmHP1mbmpa4EnMKA=                                             |
      | sha2-384 | SHA2-384 | XtBCy1n11oVnKQAWuUk1Cbrg37fkAoKjKnJkmQPrEkmfd4qMMuK3nROCy82vTkYl                         |
      | sha2-512 | SHA2-512 | fgvhcqNZqjzbOFpwyjN77kUqcbk7fj7vfihyyZjkkgI6Olf5STcsds5EPjNOIVlMfrlkKBmN/i2JhcwKYD1eOA== |
      | sha3-256 | SHA3-256 | VTkdyhI0WjJLqKwU3arqPgy8faS0L199dENqTBUeZms=                                             |
      | sha3-384 | SHA3-384 | 3xMD9fZc5aJ5xA3/+IV6XThIi5TNFFGK4raAAqPkzij0IDMVpPITsNbVELBMUGVL                         |
      | sha3-512 | SHA3-512 | r3QJJfC2RVWqxUW5FjdpvAMxuf5p5g/XecWi/LcxtQJbv3w7aC7rQF1p0KEgSTFFff3kkiHjcAACneWIdVWLWw== |
      | blake2b  | BLAKE2B  | OeaEEgwRjfmyhEFOE3UIyJN6dgtLOrbxzYIzz+wU7eexJNtJokU9xIDeYgjFLDhLe5UtH/lIuor1qIoetmxuyw== |

  @id:onetime-other-hash @operation:createOneTimeSignature @positive
  Scenario: Another hash gets another one-time signature
    Given a valid "createOneTimeSignature" request with every field
    And the request has succeeded
    And the response field "signature" is remembered as "signature"
    Given a valid "createOneTimeSignature" request with every field
    And the body field "hash" is "KgqvrKOPwcuiNBAXDptyUxS7NsToAHTwE16+t8auFBg="
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "signature" is not the remembered "signature"

  @id:onetime-wrong-type @operation:createOneTimeSignature @negative
  Scenario Outline: A request for a one-time signature with a value of the wrong type is refused
    Given a valid "createOneTimeSignature" request with every field
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

  @id:onetime-enumeration @operation:createOneTimeSignature @negative
  Scenario Outline: A request for a one-time signature with a value that is not listed is refused
    Given a valid "createOneTimeSignature" request with every field
    And the body field "<field>" is outside its enumeration
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | field    |
      | format    | format   |
      | hash-type | hashType |

  @id:onetime-time-format @operation:createOneTimeSignature @negative
  Scenario: A request for a one-time signature with a time that is none is refused
    Given a valid "createOneTimeSignature" request with every field
    And the body field "requestTimestamp" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:onetime-no-body @operation:createOneTimeSignature @negative
  Scenario: A request for a one-time signature without a body is refused
    Given a valid "createOneTimeSignature" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:onetime-not-json @operation:createOneTimeSignature @negative
  Scenario: A request for a one-time signature whose body is not JSON is refused
    Given a valid "createOneTimeSignature" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:onetime-no-token @operation:createOneTimeSignature @requirement:bb-esignature-6.5-3 @negative
  Scenario: No one-time signature is made for a user for whom nobody vouches
    Given a valid "createOneTimeSignature" request with every field
    And the header "X-GovStack-AuthenticationToken" is left out
    When the request is sent
    Then the request is refused

  @id:onetime-unknown-token @operation:createOneTimeSignature @requirement:bb-esignature-6.5-3 @negative
  Scenario: No one-time signature is made with a token that nobody issued
    Given a valid "createOneTimeSignature" request with every field
    And the header "X-GovStack-AuthenticationToken" is unknown
    When the request is sent
    Then the request is refused
