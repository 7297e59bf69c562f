Feature: Beneficiaries

  Beneficiaries are registered in the account mapper with the account that is to be paid, and the account can be
  changed. Either request is answered before it is carried out. Whether it was carried out shows when the beneficiary
  is looked up, if need be a little later.

  @id:mapper-register-accepted @positive @operation:registerBeneficiary
  Scenario: Two beneficiaries are registered with one request
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].payeeIdentity" is new
    And the body field "Beneficiaries[1].payeeIdentity" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "RequestID"
    And the response arrives within 15 seconds

  @id:mapper-register-found @lifecycle @operation:registerBeneficiary @operation:lookUpAccount
  @requirement:bb-payments-5.3.1-10 @requirement:bb-payments-6.3-1
  Scenario: A beneficiary who was registered is found with the account
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
    Then eventually the response list "paymentModalityList" holds an item whose "payeeIdentity" is the remembered "payee"
    And eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "address"
    And the request is accepted
    And the response matches the specification

  @id:mapper-register-mobile @lifecycle @operation:registerBeneficiary @operation:lookUpAccount
  @requirement:bb-payments-5.3.3-4
  Scenario: A beneficiary with a mobile money account is found with that account
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].payeeIdentity" is new
    And the body field "Beneficiaries[1].payeeIdentity" is new
    And the body field "Beneficiaries[0].payeeIdentity" is remembered as "payee"
    And the body field "Beneficiaries[0].FinancialAddress" is new
    And the body field "Beneficiaries[0].FinancialAddress" is remembered as "address"
    And the header "X-Registering-Institution-ID" is remembered as "institution"
    And the body field "Beneficiaries[0].PaymentModality" is "01"
    And the request has succeeded
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is the remembered "payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "address"
    And eventually the response list "paymentModalityList" holds an item whose "paymentModality" is "01"
    And the request is accepted

  @id:mapper-register-both-found @lifecycle @operation:registerBeneficiary @operation:lookUpAccounts
  @requirement:bb-payments-5.3.1-10 @requirement:bb-payments-6.3-1
  Scenario: Both beneficiaries of one registration are found together
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
    Then eventually the response list "paymentModalityList" holds an item whose "payeeIdentity" is the remembered "payee"
    And eventually the response list "paymentModalityList" holds an item whose "payeeIdentity" is the remembered "second payee"
    And eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "address"
    And eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "second address"
    And the request is accepted
    And the response matches the specification

  @id:mapper-register-refused-unknown @negative @operation:registerBeneficiary @operation:lookUpAccount
  Scenario: A beneficiary whose registration was refused is not found
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].payeeIdentity" is new
    And the body field "Beneficiaries[1].payeeIdentity" is new
    And the body field "Beneficiaries[0].payeeIdentity" is remembered as "payee"
    And the body field "Beneficiaries[0].FinancialAddress" is new
    And the body field "Beneficiaries[0].FinancialAddress" is remembered as "address"
    And the header "X-Registering-Institution-ID" is remembered as "institution"
    And the body field "Beneficiaries[0].FinancialAddress" is too long
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is the remembered "payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then the response field "paymentModalityList[0]" is absent

  @id:mapper-register-header @negative @operation:registerBeneficiary
  Scenario Outline: A registration whose header <name> is <fault> is refused
    Given a valid "registerBeneficiary" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case                    | name           | fault    |
      | X-Callback-URL-left-out | X-Callback-URL | left out |
      | X-Callback-URL-too-long | X-Callback-URL | too long |

  @id:mapper-register-constraint @negative @operation:registerBeneficiary
  Scenario Outline: A registration with a field that breaks its constraint is refused
    Given a valid "registerBeneficiary" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case                                 | field                          | fault             |
      | RequestID-too-long                   | RequestID                      | too long          |
      | RequestID-wrong-type                 | RequestID                      | of the wrong type |
      | Beneficiaries-payeeIdentity-too-long | Beneficiaries[0].payeeIdentity | too long          |

  @id:mapper-register-not-json @negative @operation:registerBeneficiary
  Scenario: A registration whose body is not JSON is refused
    Given a valid "registerBeneficiary" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:mapper-update-least @positive @operation:updateBeneficiary
  Scenario: A change of the account alone is accepted
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].payeeIdentity" is new
    And the body field "Beneficiaries[1].payeeIdentity" is new
    And the body field "Beneficiaries[0].payeeIdentity" is remembered as "payee"
    And the body field "Beneficiaries[0].FinancialAddress" is new
    And the body field "Beneficiaries[0].FinancialAddress" is remembered as "address"
    And the header "X-Registering-Institution-ID" is remembered as "institution"
    And the request has succeeded
    Given a valid "updateBeneficiary" request
    And the body field "beneficiaries[0].payeeIdentity" is the remembered "payee"
    And the body field "beneficiaries[0].financialAddress" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "requestID" is the body field "requestID"

  @id:mapper-update-found @lifecycle @operation:registerBeneficiary @operation:updateBeneficiary
  @operation:lookUpAccount
  Scenario: A beneficiary whose account was changed is found with the new account
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
    Then eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "address"
    Given a valid "updateBeneficiary" request
    And the body field "beneficiaries[0].payeeIdentity" is the remembered "payee"
    And the body field "beneficiaries[0].paymentModality" is "00"
    And the body field "beneficiaries[0].bankingInstitutionCode" is "KCBLKENX"
    And the body field "beneficiaries[0].financialAddress" is new
    And the body field "beneficiaries[0].financialAddress" is remembered as "new address"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "requestID" is the body field "requestID"
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is the remembered "payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "new address"
    And the request is accepted
    And the response matches the specification
    And the response list "paymentModalityList" holds no item whose "financialAddress" is the remembered "address"

  @id:mapper-update-modality @lifecycle @operation:registerBeneficiary @operation:updateBeneficiary
  @operation:lookUpAccount
  Scenario: A beneficiary is found with the new way of payment
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
    Then eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "address"
    Given a valid "updateBeneficiary" request
    And the body field "beneficiaries[0].payeeIdentity" is the remembered "payee"
    And the body field "beneficiaries[0].paymentModality" is "03"
    And the body field "beneficiaries[0].financialAddress" is the remembered "address"
    And the request has succeeded
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is the remembered "payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "paymentModality" is "03"
    And the request is accepted
    And the response matches the specification

  @id:mapper-update-other @lifecycle @operation:registerBeneficiary @operation:updateBeneficiary
  @operation:lookUpAccount
  Scenario: A change leaves the other beneficiary as it was
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
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is the remembered "second payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "second address"
    And the request is accepted
    And the response matches the specification
    And the response list "paymentModalityList" holds no item whose "financialAddress" is the remembered "new address"

  @id:mapper-update-both @lifecycle @operation:registerBeneficiary @operation:updateBeneficiary
  @operation:lookUpAccount
  Scenario: The second beneficiary of a change is found with the new account too
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].payeeIdentity" is new
    And the body field "Beneficiaries[1].payeeIdentity" is new
    And the body field "Beneficiaries[0].payeeIdentity" is remembered as "payee"
    And the body field "Beneficiaries[1].payeeIdentity" is remembered as "second payee"
    And the body field "Beneficiaries[1].FinancialAddress" is new
    And the body field "Beneficiaries[1].FinancialAddress" is remembered as "second address"
    And the header "X-Registering-Institution-ID" is remembered as "institution"
    And the request has succeeded
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is the remembered "second payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "second address"
    Given a valid "updateBeneficiary" request with every field
    And the body field "beneficiaries[0].payeeIdentity" is the remembered "payee"
    And the body field "beneficiaries[1].payeeIdentity" is the remembered "second payee"
    And the body field "beneficiaries[1].paymentModality" is "00"
    And the body field "beneficiaries[1].bankingInstitutionCode" is "KCBLKENX"
    And the body field "beneficiaries[1].financialAddress" is new
    And the body field "beneficiaries[1].financialAddress" is remembered as "new address"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is the remembered "second payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "new address"
    And the request is accepted
    And the response matches the specification
    And the response list "paymentModalityList" holds no item whose "financialAddress" is the remembered "second address"

  @id:mapper-update-refused @negative @operation:registerBeneficiary @operation:updateBeneficiary
  @operation:lookUpAccount
  Scenario: A change that is refused changes nothing
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
    Then eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "address"
    Given a valid "updateBeneficiary" request
    And the body field "beneficiaries[0].payeeIdentity" is the remembered "payee"
    And the body field "beneficiaries[0].paymentModality" is "00"
    And the body field "beneficiaries[0].bankingInstitutionCode" is "KCBLKENX"
    And the body field "beneficiaries[0].financialAddress" is new
    And the body field "beneficiaries[0].financialAddress" is remembered as "new address"
    And the body field "sourceBBID" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "lookUpAccount" request with every field
    And the query parameter "payeeIdentity" is the remembered "payee"
    And the header "registeringInstitutionId" is the remembered "institution"
    When the request is sent
    Then eventually the response list "paymentModalityList" holds an item whose "financialAddress" is the remembered "address"
    And the request is accepted
    And the response matches the specification

  @id:mapper-update-left-out @negative @operation:updateBeneficiary
  Scenario Outline: A change without <field> is refused
    Given a valid "updateBeneficiary" request
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                        | field                          |
      | requestID                   | requestID                      |
      | sourceBBID                  | sourceBBID                     |
      | beneficiaries               | beneficiaries                  |
      | beneficiaries-payeeIdentity | beneficiaries[0].payeeIdentity |

  @id:mapper-update-constraint @negative @operation:updateBeneficiary
  Scenario Outline: A change with a field that breaks its constraint is refused
    Given a valid "updateBeneficiary" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                      | field                            | fault                   |
      | requestID-too-long                        | requestID                        | too long                |
      | beneficiaries-wrong-type                  | beneficiaries                    | of the wrong type       |
      | beneficiaries-paymentModality-enumeration | beneficiaries[0].paymentModality | outside its enumeration |

  @id:mapper-update-not-json @negative @operation:updateBeneficiary
  Scenario: A change whose body is not JSON is refused
    Given a valid "updateBeneficiary" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:update-beneficiary-breaks-document @negative @operation:updateBeneficiary
  Scenario Outline: What breaks the document of updateBeneficiary is refused
    Given a valid "updateBeneficiary" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                            | part                                                 | fault                      |
      | body-wrong-type                                 | body field "$"                                       | is of the wrong type       |
      | requestID-wrong-type                            | body field "requestID"                               | is of the wrong type       |
      | sourceBBID-wrong-type                           | body field "sourceBBID"                              | is of the wrong type       |
      | sourceBBID-too-long                             | body field "sourceBBID"                              | is too long                |
      | beneficiaries-wrong-type                        | body field "beneficiaries[0]"                        | is of the wrong type       |
      | beneficiaries.payeeIdentity-wrong-type          | body field "beneficiaries[0].payeeIdentity"          | is of the wrong type       |
      | beneficiaries.payeeIdentity-too-long            | body field "beneficiaries[0].payeeIdentity"          | is too long                |
      | beneficiaries.bankingInstitutionCode-wrong-type | body field "beneficiaries[0].bankingInstitutionCode" | is of the wrong type       |
      | beneficiaries.bankingInstitutionCode-too-long   | body field "beneficiaries[0].bankingInstitutionCode" | is too long                |
      | beneficiaries.financialAddress-wrong-type       | body field "beneficiaries[0].financialAddress"       | is of the wrong type       |
      | beneficiaries.financialAddress-too-long         | body field "beneficiaries[0].financialAddress"       | is too long                |
      | beneficiaries.status-not-listed                 | body field "beneficiaries[0].status"                 | is outside its enumeration |

  @id:register-beneficiary-breaks-document @negative @operation:registerBeneficiary
  Scenario Outline: What breaks the document of registerBeneficiary is refused
    Given a valid "registerBeneficiary" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                      | part                                           | fault                |
      | X-Registering-Institution-ID-left-out     | header "X-Registering-Institution-ID"          | is left out          |
      | X-Registering-Institution-ID-too-long     | header "X-Registering-Institution-ID"          | is too long          |
      | body-wrong-type                           | body field "$"                                 | is of the wrong type |
      | Beneficiaries-wrong-type                  | body field "Beneficiaries"                     | is of the wrong type |
      | body.Beneficiaries-wrong-type             | body field "Beneficiaries[0]"                  | is of the wrong type |
      | Beneficiaries.payeeIdentity-wrong-type    | body field "Beneficiaries[0].payeeIdentity"    | is of the wrong type |
      | Beneficiaries.PaymentModality-wrong-type  | body field "Beneficiaries[0].PaymentModality"  | is of the wrong type |
      | Beneficiaries.PaymentModality-too-long    | body field "Beneficiaries[0].PaymentModality"  | is too long          |
      | Beneficiaries.FinancialAddress-wrong-type | body field "Beneficiaries[0].FinancialAddress" | is of the wrong type |
