Feature: Account look-up

  Another Building Block asks how one beneficiary is paid, or several at once. Beneficiaries are registered by the
  scenario itself. A registration is answered before it is carried out, so that a look-up may show it a little later.

  @id:lookup-one-answered @positive @operation:registerBeneficiary @operation:lookUpAccount
  @requirement:bb-payments-5.3.1-10
  Scenario: A look-up is answered under its own identifier
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].payeeIdentity" is new
    And the body field "Beneficiaries[1].payeeIdentity" is new
    And the body field "Beneficiaries[0].payeeIdentity" is remembered as "payee"
    And the body field "Beneficiaries[0].FinancialAddress" is new
    And the body field "Beneficiaries[0].FinancialAddress" is remembered as "address"
    And the header "X-Registering-Institution-ID" is remembered as "institution"
    And the request has succeeded
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is the remembered "payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" is not empty
    And the request is accepted
    And the response matches the specification
    And the response field "requestId" is remembered as "answered request"
    And the response field "requestId" is the query parameter "requestId"
    And every item of the response list "paymentModalityList" has the "payeeIdentity" remembered as "payee"
    And the response arrives within 15 seconds

  @id:lookup-one-unknown @negative @operation:registerBeneficiary @operation:lookUpAccount
  Scenario: A beneficiary whom nobody registered is not found, while another is
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].payeeIdentity" is new
    And the body field "Beneficiaries[1].payeeIdentity" is new
    And the body field "Beneficiaries[0].payeeIdentity" is remembered as "payee"
    And the header "X-Registering-Institution-ID" is remembered as "institution"
    And the request has succeeded
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is the remembered "payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "payeeIdentity" is the remembered "payee"
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is unknown
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then the response field "paymentModalityList[0]" is absent
    And the response reveals no internals

  @id:lookup-one-query @negative @operation:lookUpAccount
  Scenario Outline: A look-up whose query parameter <name> is <fault> is refused
    Given a valid "lookUpAccount" request with every field
    And the query parameter "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                   | name          | fault    |
      | payeeIdentity-left-out | payeeIdentity | left out |
      | payeeIdentity-too-long | payeeIdentity | too long |

  @id:lookup-one-header @negative @operation:lookUpAccount
  Scenario Outline: A look-up whose header <name> is <fault> is refused
    Given a valid "lookUpAccount" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                              | name                     | fault    |
      | registeringInstitutionId-left-out | registeringInstitutionId | left out |
      | registeringInstitutionId-too-long | registeringInstitutionId | too long |

  @id:lookup-one-callback @negative @operation:lookUpAccount
  Scenario: A look-up that does not say where to send results is refused
    Given a valid "lookUpAccount" request with every field
    And the header "X-Callback-URL" is left out
    And the header "X-Callback_URL" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:lookup-several-answered @positive @operation:registerBeneficiary @operation:lookUpAccounts
  Scenario: A look-up of several beneficiaries is answered under its own identifier
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].payeeIdentity" is new
    And the body field "Beneficiaries[1].payeeIdentity" is new
    And the body field "Beneficiaries[0].payeeIdentity" is remembered as "payee"
    And the body field "Beneficiaries[0].FinancialAddress" is new
    And the body field "Beneficiaries[0].FinancialAddress" is remembered as "address"
    And the header "X-Registering-Institution-ID" is remembered as "institution"
    And the body field "Beneficiaries[1].payeeIdentity" is remembered as "second payee"
    And the body field "Beneficiaries[1].FinancialAddress" is new
    And the body field "Beneficiaries[1].FinancialAddress" is remembered as "second address"
    And the request has succeeded
    Given a valid "lookUpAccounts" request with every field
    And the body field "payeePartyIds[0]" is the remembered "payee"
    And the body field "payeePartyIds[1]" is the remembered "second payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" is not empty
    And the request is accepted
    And the response matches the specification
    And the response field "requestId" is remembered as "answered request"
    And the response field "requestId" is the body field "requestId"

  @id:lookup-several-only-asked @lifecycle @operation:registerBeneficiary @operation:lookUpAccounts
  Scenario: A look-up finds nobody whom it did not ask for
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].payeeIdentity" is new
    And the body field "Beneficiaries[1].payeeIdentity" is new
    And the body field "Beneficiaries[0].payeeIdentity" is remembered as "payee"
    And the body field "Beneficiaries[0].FinancialAddress" is new
    And the body field "Beneficiaries[0].FinancialAddress" is remembered as "address"
    And the header "X-Registering-Institution-ID" is remembered as "institution"
    And the body field "Beneficiaries[1].payeeIdentity" is remembered as "second payee"
    And the body field "Beneficiaries[1].FinancialAddress" is new
    And the body field "Beneficiaries[1].FinancialAddress" is remembered as "second address"
    And the request has succeeded
    Given a valid "lookUpAccounts" request with every field
    And the body field "payeePartyIds[0]" is the remembered "payee"
    And the body field "payeePartyIds[1]" is unknown
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "payeeIdentity" is the remembered "payee"
    And the request is accepted
    And the response matches the specification
    And the response list "paymentModalityList" holds no item whose "payeeIdentity" is the remembered "second payee"

  @id:lookup-several-unknown @negative @operation:registerBeneficiary @operation:lookUpAccounts
  Scenario: Of several beneficiaries the one whom nobody registered is not found
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].payeeIdentity" is new
    And the body field "Beneficiaries[1].payeeIdentity" is new
    And the body field "Beneficiaries[0].payeeIdentity" is remembered as "payee"
    And the body field "Beneficiaries[0].FinancialAddress" is new
    And the body field "Beneficiaries[0].FinancialAddress" is remembered as "address"
    And the header "X-Registering-Institution-ID" is remembered as "institution"
    And the request has succeeded
    Given a valid "lookUpAccounts" request with every field
    And the body field "payeePartyIds[0]" is the remembered "payee"
    And the body field "payeePartyIds[1]" is new
    And the body field "payeePartyIds[1]" is remembered as "nobody"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "payeeIdentity" is the remembered "payee"
    And the request is accepted
    And the response matches the specification
    And the response list "paymentModalityList" holds no item whose "payeeIdentity" is the remembered "nobody"

  @id:lookup-several-changed @lifecycle @operation:registerBeneficiary @operation:updateBeneficiary
  @operation:lookUpAccount @operation:lookUpAccounts
  Scenario: A look-up of several beneficiaries shows a changed account
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].payeeIdentity" is new
    And the body field "Beneficiaries[1].payeeIdentity" is new
    And the body field "Beneficiaries[0].payeeIdentity" is remembered as "payee"
    And the body field "Beneficiaries[0].FinancialAddress" is new
    And the body field "Beneficiaries[0].FinancialAddress" is remembered as "address"
    And the header "X-Registering-Institution-ID" is remembered as "institution"
    And the body field "Beneficiaries[1].payeeIdentity" is remembered as "second payee"
    And the body field "Beneficiaries[1].FinancialAddress" is new
    And the body field "Beneficiaries[1].FinancialAddress" is remembered as "second address"
    And the request has succeeded
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is the remembered "payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "address"
    Given a valid "updateBeneficiary" request
    And the body field "beneficiaries[0].payeeIdentity" is the remembered "payee"
    And the body field "beneficiaries[0].paymentModality" is "00"
    And the body field "beneficiaries[0].bankingInstitutionCode" is "KCBLKENX"
    And the body field "beneficiaries[0].financialAddress" is new
    And the body field "beneficiaries[0].financialAddress" is remembered as "new address"
    And the request has succeeded
    Given a valid "lookUpAccounts" request with every field
    And the body field "payeePartyIds[0]" is the remembered "payee"
    And the body field "payeePartyIds[1]" is the remembered "second payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "new address"
    And eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "second address"
    And the request is accepted
    And the response matches the specification
    And the response list "paymentModalityList" holds no item whose "financialAddress" is the remembered "address"

  @id:lookup-several-constraint @negative @operation:lookUpAccounts
  Scenario Outline: A look-up of several beneficiaries with a field that breaks its constraint is refused
    Given a valid "lookUpAccounts" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                   | field            | fault             |
      | requestId-too-long     | requestId        | too long          |
      | requestId-wrong-type   | requestId        | of the wrong type |
      | payeePartyIds-too-long | payeePartyIds[0] | too long          |

  @id:lookup-several-header @negative @operation:lookUpAccounts
  Scenario Outline: A look-up of several beneficiaries whose header <name> is <fault> is refused
    Given a valid "lookUpAccounts" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                              | name                     | fault    |
      | registeringInstitutionId-left-out | registeringInstitutionId | left out |
      | registeringInstitutionId-too-long | registeringInstitutionId | too long |

  @id:lookup-several-callback @negative @operation:lookUpAccounts
  Scenario: A look-up of several beneficiaries that does not say where to send results is refused
    Given a valid "lookUpAccounts" request with every field
    And the header "X-Callback-URL" is left out
    And the header "X-Callback_URL" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:lookup-several-no-body @negative @operation:lookUpAccounts
  Scenario: A look-up of several beneficiaries without a body is refused
    Given a valid "lookUpAccounts" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:lookup-several-not-json @negative @operation:lookUpAccounts
  Scenario: A look-up of several beneficiaries whose body is not JSON is refused
    Given a valid "lookUpAccounts" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:look-up-account-breaks-document @negative @operation:lookUpAccount
  Scenario Outline: What breaks the document of lookUpAccount is refused
    Given a valid "lookUpAccount" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case               | part                        | fault       |
      | requestId-left-out | query parameter "requestId" | is left out |
      | requestId-too-long | query parameter "requestId" | is too long |

  @id:look-up-accounts-breaks-document @negative @operation:lookUpAccounts
  Scenario Outline: What breaks the document of lookUpAccounts is refused
    Given a valid "lookUpAccounts" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                          | part                          | fault                |
      | body-wrong-type               | body field "$"                | is of the wrong type |
      | payeePartyIds-wrong-type      | body field "payeePartyIds"    | is of the wrong type |
      | body.payeePartyIds-wrong-type | body field "payeePartyIds[0]" | is of the wrong type |
