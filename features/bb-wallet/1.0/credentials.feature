Feature: A wallet requests a credential

  The access token is the one that the candidate profile sends. It is good for the credentials that the test data name,
  as often as they are asked for. The "credential" and "another credential" ask for no proof of a key; the "deferred
  credential" and "another deferred credential" are ones that the candidate does not issue at once. A credential is
  requested by its identifier, or by its format and type; a candidate whose token allows only one of the two leaves out
  the test data of the other. All answers come unencrypted: a candidate that encrypts each leaves out all of them.

  @id:credential-issued @operation:credential @requirement:bb-wallet-6.2-2 @positive
  Scenario: With the right token a credential is issued
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "credential" is present

  @id:credential-by-type @operation:credential @positive
  Scenario: A credential is requested by its format and type
    Given a valid "credential" request
    And the body field "format" is "vc+sd-jwt"
    And the body field "vct" is the test data "SD-JWT credential type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "credential" is present

  @id:credential-mobile-document @operation:credential @positive
  Scenario: A mobile document is requested by its type
    Given a valid "credential" request
    And the body field "format" is "mso_mdoc"
    And the body field "doctype" is the test data "mobile document type"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "credential" is present

  @id:credential-proved @operation:credential @requirement:bb-wallet-6.2-2 @positive
  Scenario: A credential that asks for a proof is issued to the owner of the key, and to nobody else
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential that asks for a proof"
    And the body field "proof" is the test data "key proof"
    When the request is sent
    Then the request is accepted
    And the response field "credential" is present
    And the body field "proof" is left out
    When the request is sent
    Then the response status is 400
    And the response field "credential" is absent

  @id:credential-deferred @operation:credential @positive
  Scenario: A credential that is not there yet is deferred
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "deferred credential"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "transaction_id" is present
    And the response field "credential" is absent
    And the response field "notification_id" is absent

  @id:credential-own-transactions @operation:credential @lifecycle
  Scenario: Two deferred credentials have two transactions
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "deferred credential"
    And the request has succeeded
    And the response field "transaction_id" is remembered as "first transaction"
    And the body field "credential_identifier" is the test data "another deferred credential"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "transaction_id" is not the remembered "first transaction"

  @id:credential-other @operation:credential @lifecycle
  Scenario: Another identifier leads to another credential
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the request has succeeded
    And the response field "credential" is remembered as "credential"
    And the body field "credential_identifier" is the test data "another credential"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "credential" is not the remembered "credential"

  @id:credential-no-token @operation:credential @requirement:bb-wallet-6.2-2 @negative
  Scenario: Without a token no credential is issued
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And no credentials are sent
    When the request is sent
    Then the response status is 400 or 401
    And the response reveals no internals

  @id:credential-wrong-token @operation:credential @requirement:bb-wallet-6.2-2 @negative
  Scenario: With a token that nobody was given no credential is issued
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And wrong credentials are sent
    When the request is sent
    Then the response status is 400 or 401
    And the response reveals no internals

  @id:credential-unknown @operation:credential @negative
  Scenario: A credential that the issuer does not have is refused
    Given a valid "credential" request
    And the body field "credential_identifier" is unknown
    When the request is sent
    Then the request is refused
    And the response matches the specification
    And the response field "error" is present
    And the response reveals no internals

  @id:credential-unknown-format @operation:credential @negative
  Scenario: A format in which the issuer issues nothing is refused
    Given a valid "credential" request
    And the body field "format" is unknown
    And the body field "vct" is the test data "SD-JWT credential type"
    When the request is sent
    Then the response status is 400
    And the response reveals no internals
    And the response matches the specification
    And the response field "error" is "unsupported_credential_format"

  @id:credential-unknown-type @operation:credential @negative
  Scenario Outline: A type of which the issuer issues nothing is refused
    Given a valid "credential" request
    And the body field "format" is "<format>"
    And the body field "<type>" is the test data "<known>"
    And the body field "<type>" is new
    When the request is sent
    Then the response status is 400
    And the response reveals no internals
    And the response matches the specification
    And the response field "error" is "unsupported_credential_type"

    Examples:
      | case            | format    | type    | known                  |
      | credential      | vc+sd-jwt | vct     | SD-JWT credential type |
      | mobile-document | mso_mdoc  | doctype | mobile document type   |

  @id:credential-both-ways @operation:credential @negative
  Scenario: A request by identifier and by format at once is refused
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the body field "format" is "vc+sd-jwt"
    And the body field "vct" is the test data "SD-JWT credential type"
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

  @id:credential-neither-way @operation:credential @negative
  Scenario: A request that names no credential is refused
    Given a valid "credential" request
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

  @id:credential-untyped-document @operation:credential @negative
  Scenario: A mobile document without its type is refused
    Given a valid "credential" request
    And the body field "format" is "mso_mdoc"
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

  @id:credential-no-proof @operation:credential @negative
  Scenario: A credential that asks for a proof is refused without one
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential that asks for a proof"
    When the request is sent
    Then the response status is 400
    And the response reveals no internals
    And the response matches the specification
    And the response field "error" is "invalid_proof"

  @id:credential-wrong-proof @operation:credential @requirement:bb-wallet-6.2-2 @negative
  Scenario: A proof that nobody signed is refused
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential that asks for a proof"
    And the body field "proof.proof_type" is "jwt"
    And the body field "proof.jwt" is new
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "error" is "invalid_proof"

  @id:credential-broken @operation:credential @negative
  Scenario Outline: A request that is not as the document has it is refused
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the body field "<within>" is <value>
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case            | within                         | value                                                                     | field                              | fault             |
      | identifier-type | proof                          | {"proof_type": "jwt"}                                                     | credential_identifier              | of the wrong type |
      | proof-kind      | proof                          | {"proof_type": "jwt"}                                                     | proof.proof_type                   | left out          |
      | key             | credential_response_encryption | {"jwk": {"kty": "EC", "crv": "P-256"}, "alg": "ECDH-ES", "enc": "A128GCM"} | credential_response_encryption.jwk | left out          |
      | algorithm       | credential_response_encryption | {"jwk": {"kty": "EC", "crv": "P-256"}, "alg": "ECDH-ES", "enc": "A128GCM"} | credential_response_encryption.alg | left out          |
      | encryption      | credential_response_encryption | {"jwk": {"kty": "EC", "crv": "P-256"}, "alg": "ECDH-ES", "enc": "A128GCM"} | credential_response_encryption.enc | left out          |

  @id:credential-not-json @operation:credential @negative
  Scenario: A body that is not JSON is refused
    Given a valid "credential" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:credential-breaks-document @negative @operation:credential
  Scenario Outline: What breaks the document of credential is refused
    Given a valid "credential" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                          | part                                            | fault                |
      | format-wrong-type                             | body field "format"                             | is of the wrong type |
      | proof-wrong-type                              | body field "proof"                              | is of the wrong type |
      | proof.proof_type-wrong-type                   | body field "proof.proof_type"                   | is of the wrong type |
      | proof.jwt-wrong-type                          | body field "proof.jwt"                          | is of the wrong type |
      | proof.cwt-wrong-type                          | body field "proof.cwt"                          | is of the wrong type |
      | proof.ldp_vp-wrong-type                       | body field "proof.ldp_vp"                       | is of the wrong type |
      | credential_identifier-wrong-type              | body field "credential_identifier"              | is of the wrong type |
      | credential_response_encryption-wrong-type     | body field "credential_response_encryption"     | is of the wrong type |
      | credential_response_encryption.jwk-wrong-type | body field "credential_response_encryption.jwk" | is of the wrong type |
      | credential_response_encryption.alg-wrong-type | body field "credential_response_encryption.alg" | is of the wrong type |
      | credential_response_encryption.enc-wrong-type | body field "credential_response_encryption.enc" | is of the wrong type |
      | doctype-wrong-type                            | body field "doctype"                            | is of the wrong type |
      | vct-wrong-type                                | body field "vct"                                | is of the wrong type |
      | claims-wrong-type                             | body field "claims"                             | is of the wrong type |
      | claims.mandatory-wrong-type                   | body field "claims.mandatory"                   | is of the wrong type |
      | claims.value_type-wrong-type                  | body field "claims.value_type"                  | is of the wrong type |
      | claims.display-wrong-type                     | body field "claims.display"                     | is of the wrong type |
      | body.claims.display-wrong-type                | body field "claims.display[0]"                  | is of the wrong type |
      | claims.display.name-wrong-type                | body field "claims.display[0].name"             | is of the wrong type |
      | claims.display.locale-wrong-type              | body field "claims.display[0].locale"           | is of the wrong type |

  @id:credential-otherwise-right @negative @operation:credential
  Scenario Outline: What breaks the document of credential is refused where all else is right
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                                          | part                                            | fault                |
      | proof-wrong-type                              | body field "proof"                              | is of the wrong type |
      | credential_response_encryption-wrong-type     | body field "credential_response_encryption"     | is of the wrong type |
      | doctype-wrong-type                            | body field "doctype"                            | is of the wrong type |
      | vct-wrong-type                                | body field "vct"                                | is of the wrong type |
      | claims-wrong-type                             | body field "claims"                             | is of the wrong type |
      | proof.proof_type-wrong-type                   | body field "proof.proof_type"                   | is of the wrong type |
      | proof.jwt-wrong-type                          | body field "proof.jwt"                          | is of the wrong type |
      | proof.cwt-wrong-type                          | body field "proof.cwt"                          | is of the wrong type |
      | proof.ldp_vp-wrong-type                       | body field "proof.ldp_vp"                       | is of the wrong type |
      | credential_response_encryption.jwk-wrong-type | body field "credential_response_encryption.jwk" | is of the wrong type |
      | credential_response_encryption.alg-wrong-type | body field "credential_response_encryption.alg" | is of the wrong type |
      | credential_response_encryption.enc-wrong-type | body field "credential_response_encryption.enc" | is of the wrong type |
      | claims.mandatory-wrong-type                   | body field "claims.mandatory"                   | is of the wrong type |
      | claims.value_type-wrong-type                  | body field "claims.value_type"                  | is of the wrong type |
      | claims.display-wrong-type                     | body field "claims.display"                     | is of the wrong type |
      | body.claims.display-wrong-type                | body field "claims.display[0]"                  | is of the wrong type |
      | claims.display.name-wrong-type                | body field "claims.display[0].name"             | is of the wrong type |
      | claims.display.locale-wrong-type              | body field "claims.display[0].locale"           | is of the wrong type |

  @id:credential-type-without-format @operation:credential @negative
  Scenario: A request that names a type without its format is refused
    Given a valid "credential" request
    And the body field "vct" is the test data "SD-JWT credential type"
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

  @id:credential-proof-breaks-document @operation:credential @negative
  Scenario Outline: A proof that breaks the document is refused where all else is right
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the body field "proof.proof_type" is "<type>"
    And the body field "proof.<type>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | type   |
      | jwt    |
      | cwt    |
      | ldp_vp |

  @id:credential-encryption-breaks-document @operation:credential @negative
  Scenario Outline: A wish for encryption that breaks the document is refused where all else is right
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the body field "credential_response_encryption.jwk" is {"kty": "EC", "crv": "P-256", "x": "nUWAoAv3XZith8E7i19OdaxOLYFOwM-Z2EuM02TirT4", "y": "HskHU8BjUi1U9Xqi7Swmj8gwAK_0xkcDjEW_71SosEY"}
    And the body field "credential_response_encryption.alg" is "ECDH-ES"
    And the body field "credential_response_encryption.enc" is "A128GCM"
    And the body field "credential_response_encryption.<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | field |
      | jwk   |
      | alg   |
      | enc   |
