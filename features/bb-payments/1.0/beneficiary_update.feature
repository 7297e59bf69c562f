@operation:updateBeneficiaryDetails
Feature: Update beneficiaries

  Where a registered beneficiary is paid can be changed. Each scenario registers a beneficiary of its own.

  Background:
    Given a valid "registerBeneficiary" request
    And the body field "Beneficiaries[0].PayeeFunctionalID" is remembered as "beneficiary"
    And the request has succeeded

  @id:beneficiary-update-accepted @positive
  Scenario: A beneficiary is updated with the required fields alone
    Given a valid "updateBeneficiaryDetails" request
    And the body field "Beneficiaries[0].PayeeFunctionalID" is the remembered "beneficiary"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "ResponseCode" is "00"
    And the response field "RequestID" is the body field "RequestID"
    And the response field "ResponseDescription" is present
    And the response arrives within 15 seconds

  @id:beneficiary-update-every-field @positive
  Scenario: A beneficiary is updated with every field
    Given a valid "updateBeneficiaryDetails" request with every field
    And the body field "Beneficiaries[0].PayeeFunctionalID" is the remembered "beneficiary"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "ResponseCode" is "00"
    And the response field "RequestID" is the body field "RequestID"
    And the response field "ResponseDescription" is present

  @id:beneficiary-update-left-out @negative
  Scenario Outline: An update without a required field is refused
    Given a valid "updateBeneficiaryDetails" request
    And the body field "Beneficiaries[0].PayeeFunctionalID" is the remembered "beneficiary"
    And the body field "<field>" is left out
    When the request is sent
    Then the response status is 400
    And the response reveals no internals
    And the response matches the specification
    And the response field "ResponseCode" is "01"
    And the response field "RequestID" is the body field "RequestID"
    And the response field "ResponseDescription" is present

    Examples:
      | case              | field                              |
      | SourceBBID        | SourceBBID                         |
      | Beneficiaries     | Beneficiaries                      |
      | PayeeFunctionalID | Beneficiaries[0].PayeeFunctionalID |

  @id:beneficiary-update-constraint @negative
  Scenario Outline: An update with a field that breaks its constraint is refused
    Given a valid "updateBeneficiaryDetails" request with every field
    And the body field "Beneficiaries[0].PayeeFunctionalID" is the remembered "beneficiary"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "ResponseCode" is "01"
    And the response field "RequestID" is the body field "RequestID"
    And the response field "ResponseDescription" is present
    And the response reveals no internals

    Examples:
      | case                         | field                              | fault               |
      | SourceBBID-wrong-type        | SourceBBID                         | of the wrong type   |
      | SourceBBID-too-short         | SourceBBID                         | too short           |
      | SourceBBID-too-long          | SourceBBID                         | too long            |
      | Beneficiaries-wrong-type     | Beneficiaries                      | of the wrong type   |
      | PayeeFunctionalID-wrong-type | Beneficiaries[0].PayeeFunctionalID | of the wrong type   |
      | PayeeFunctionalID-too-short  | Beneficiaries[0].PayeeFunctionalID | too short           |
      | PayeeFunctionalID-too-long   | Beneficiaries[0].PayeeFunctionalID | too long            |
      | PaymentModality-wrong-type   | Beneficiaries[0].PaymentModality   | of the wrong type   |
      | PaymentModality-too-short    | Beneficiaries[0].PaymentModality   | too short           |
      | PaymentModality-too-long     | Beneficiaries[0].PaymentModality   | too long            |
      | PaymentModality-pattern      | Beneficiaries[0].PaymentModality   | against its pattern |
      | FinancialAddress-wrong-type  | Beneficiaries[0].FinancialAddress  | of the wrong type   |
      | FinancialAddress-too-long    | Beneficiaries[0].FinancialAddress  | too long            |

  @id:beneficiary-update-request-id @negative
  Scenario Outline: An update without a proper RequestID is refused
    Given a valid "updateBeneficiaryDetails" request
    And the body field "Beneficiaries[0].PayeeFunctionalID" is the remembered "beneficiary"
    And the body field "RequestID" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | fault             |
      | left-out   | left out          |
      | wrong-type | of the wrong type |
      | too-short  | too short         |
      | too-long   | too long          |

  @id:beneficiary-update-body-left-out @negative
  Scenario: An update without a body is refused
    Given a valid "updateBeneficiaryDetails" request
    And the body field "Beneficiaries[0].PayeeFunctionalID" is the remembered "beneficiary"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:beneficiary-update-body-not-json @negative
  Scenario: An update whose body is not JSON is refused
    Given a valid "updateBeneficiaryDetails" request
    And the body field "Beneficiaries[0].PayeeFunctionalID" is the remembered "beneficiary"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:update-beneficiary-details-breaks-document @negative @operation:updateBeneficiaryDetails
  Scenario Outline: What breaks the document of updateBeneficiaryDetails is refused
    Given a valid "updateBeneficiaryDetails" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                     | part                          | fault                |
      | body-wrong-type          | body field "$"                | is of the wrong type |
      | Beneficiaries-wrong-type | body field "Beneficiaries[0]" | is of the wrong type |
