@operation:bulkPayment
Feature: Hand over a batch to be paid

  A batch of credit instructions is taken over and acknowledged, or refused as a whole where anything in it is missing or
  malformed.

  @id:bulk-payment-accepted @positive @requirement:bb-payments-5.3.1-7 @requirement:bb-payments-5.3.4-3
  @requirement:bb-payments-6.1-19 @requirement:bb-payments-6.9-5
  Scenario: A batch is taken with the required fields alone
    Given a valid "bulkPayment" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "ResponseCode" is "00"
    And the response field "RequestID" is the body field "RequestID"
    And the response field "ResponseDescription" is present
    And the response arrives within 15 seconds

  @id:bulk-payment-every-field @positive
  Scenario: A batch is taken with every field
    Given a valid "bulkPayment" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "ResponseCode" is "00"
    And the response field "RequestID" is the body field "RequestID"
    And the response field "ResponseDescription" is present

  @id:bulk-payment-several-instructions @positive @requirement:bb-payments-5.3.1-9 @requirement:bb-payments-5.3.4-1
  Scenario: A batch of several credit instructions is taken
    Given a valid "bulkPayment" request
    And the body field "CreditInstructions[0].PayeeFunctionalID" is remembered as "payee"
    And the body field "CreditInstructions[0].Currency" is remembered as "currency"
    And the body field "CreditInstructions[1]" is {"InstructionID": "INSTR20260000002", "Amount": 80.25}
    And the body field "CreditInstructions[1].InstructionID" is new
    And the body field "CreditInstructions[1].PayeeFunctionalID" is the remembered "payee"
    And the body field "CreditInstructions[1].Currency" is the remembered "currency"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "ResponseCode" is "00"
    And the response field "RequestID" is the body field "RequestID"
    And the response field "ResponseDescription" is present

  @id:bulk-payment-registered-beneficiary @lifecycle @operation:registerBeneficiary @operation:prepaymentValidation
  Scenario: A beneficiary is registered, validated and paid
    Given a valid "registerBeneficiary" request with every field
    And the body field "Beneficiaries[0].PayeeFunctionalID" is remembered as "beneficiary"
    And the request has succeeded
    And a valid "prepaymentValidation" request with every field
    And the body field "CreditInstructions[0].PayeeFunctionalID" is the remembered "beneficiary"
    And the body field "BatchID" is remembered as "batch"
    And the request has succeeded
    And a valid "bulkPayment" request with every field
    And the body field "CreditInstructions[0].PayeeFunctionalID" is the remembered "beneficiary"
    And the body field "BatchID" is the remembered "batch"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "ResponseCode" is "00"
    And the response field "RequestID" is the body field "RequestID"
    And the response field "ResponseDescription" is present

  @id:bulk-payment-left-out @negative @requirement:bb-payments-5.3.1-7 @requirement:bb-payments-5.3.4-3 @requirement:bb-payments-6.1-19 @requirement:bb-payments-6.9-5
  Scenario Outline: A batch without a required field is refused
    Given a valid "bulkPayment" request
    And the body field "<field>" is left out
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "ResponseCode" is "01"
    And the response field "RequestID" is the body field "RequestID"

    Examples:
      | case               | field                                   |
      | SourceBBID         | SourceBBID                              |
      | BatchID            | BatchID                                 |
      | CreditInstructions | CreditInstructions                      |
      | InstructionID      | CreditInstructions[0].InstructionID     |
      | PayeeFunctionalID  | CreditInstructions[0].PayeeFunctionalID |
      | Amount             | CreditInstructions[0].Amount            |
      | Currency           | CreditInstructions[0].Currency          |

  @id:bulk-payment-no-instruction @negative @requirement:bb-payments-5.3.1-7 @requirement:bb-payments-5.3.4-3 @requirement:bb-payments-6.9-5
  Scenario: A batch without a credit instruction is refused
    Given a valid "bulkPayment" request
    And the body field "CreditInstructions" has too few items
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "ResponseCode" is "01"
    And the response field "RequestID" is the body field "RequestID"

  @id:bulk-payment-constraint @negative @requirement:bb-payments-5.3.1-7 @requirement:bb-payments-5.3.4-3 @requirement:bb-payments-6.9-5
  Scenario Outline: A batch with a field that breaks its constraint is refused
    Given a valid "bulkPayment" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "ResponseCode" is "01"
    And the response field "RequestID" is the body field "RequestID"
    And the response reveals no internals

    Examples:
      | case                          | field                                   | fault               |
      | SourceBBID-wrong-type         | SourceBBID                              | of the wrong type   |
      | SourceBBID-too-short          | SourceBBID                              | too short           |
      | SourceBBID-too-long           | SourceBBID                              | too long            |
      | BatchID-wrong-type            | BatchID                                 | of the wrong type   |
      | BatchID-too-short             | BatchID                                 | too short           |
      | BatchID-too-long              | BatchID                                 | too long            |
      | CreditInstructions-wrong-type | CreditInstructions                      | of the wrong type   |
      | InstructionID-wrong-type      | CreditInstructions[0].InstructionID     | of the wrong type   |
      | InstructionID-too-short       | CreditInstructions[0].InstructionID     | too short           |
      | InstructionID-too-long        | CreditInstructions[0].InstructionID     | too long            |
      | PayeeFunctionalID-wrong-type  | CreditInstructions[0].PayeeFunctionalID | of the wrong type   |
      | PayeeFunctionalID-too-short   | CreditInstructions[0].PayeeFunctionalID | too short           |
      | PayeeFunctionalID-too-long    | CreditInstructions[0].PayeeFunctionalID | too long            |
      | Amount-wrong-type             | CreditInstructions[0].Amount            | of the wrong type   |
      | Currency-wrong-type           | CreditInstructions[0].Currency          | of the wrong type   |
      | Currency-too-short            | CreditInstructions[0].Currency          | too short           |
      | Currency-too-long             | CreditInstructions[0].Currency          | too long            |
      | Currency-pattern              | CreditInstructions[0].Currency          | against its pattern |
      | Narration-wrong-type          | CreditInstructions[0].Narration         | of the wrong type   |
      | Narration-too-long            | CreditInstructions[0].Narration         | too long            |

  @id:bulk-payment-second-instruction @negative @requirement:bb-payments-5.3.1-7 @requirement:bb-payments-5.3.4-3 @requirement:bb-payments-6.9-5
  Scenario: A batch whose second credit instruction is incomplete is refused
    Given a valid "bulkPayment" request
    And the body field "CreditInstructions[1]" is {"InstructionID": "INSTR20260000002", "Amount": 80.25}
    And the body field "CreditInstructions[1].InstructionID" is new
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "ResponseCode" is "01"
    And the response field "RequestID" is the body field "RequestID"

  @id:bulk-payment-request-id @negative
  Scenario Outline: A batch without a proper RequestID is refused
    Given a valid "bulkPayment" request
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

  @id:bulk-payment-body-left-out @negative
  Scenario: A payment request without a body is refused
    Given a valid "bulkPayment" request
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:bulk-payment-body-not-json @negative
  Scenario: A payment request whose body is not JSON is refused
    Given a valid "bulkPayment" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:bulk-payment-breaks-document @negative @operation:bulkPayment
  Scenario Outline: What breaks the document of bulkPayment is refused
    Given a valid "bulkPayment" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                          | part                               | fault                |
      | body-wrong-type               | body field "$"                     | is of the wrong type |
      | CreditInstructions-wrong-type | body field "CreditInstructions[0]" | is of the wrong type |
