@operation:prepaymentValidation
Feature: Have a batch validated before payment

  The credit instructions of a batch are handed over so that the payees can be checked before anything is paid. This
  operation refuses with status 200 and the response code 01.

  Narration is optional in the specification and required by the published scenarios (bb-payments-deviation-14). One
  scenario leaves it out; all others send it, so that nothing else depends on the question.

  @id:prepayment-validation-accepted @positive @requirement:bb-payments-5.3.1-7
  Scenario: A batch with every field is taken for validation
    Given a valid "prepaymentValidation" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "ResponseCode" is "00"
    And the response field "RequestID" is the body field "RequestID"
    And the response field "ResponseDescription" is present
    And the response arrives within 15 seconds

  @id:prepayment-validation-required-fields @positive
  Scenario: A batch without narration is taken for validation
    Given a valid "prepaymentValidation" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "ResponseCode" is "00"
    And the response field "RequestID" is the body field "RequestID"
    And the response field "ResponseDescription" is present

  @id:prepayment-validation-left-out @negative @requirement:bb-payments-5.3.1-7 @requirement:bb-payments-6.1-19
  Scenario Outline: A batch to validate without a required field is refused
    Given a valid "prepaymentValidation" request with every field
    And the body field "<field>" is left out
    When the request is sent
    Then the response status is 200
    And the response matches the specification
    And the response field "ResponseCode" is "01"

    Examples:
      | case               | field                                   |
      | SourceBBID         | SourceBBID                              |
      | BatchID            | BatchID                                 |
      | CreditInstructions | CreditInstructions                      |
      | InstructionID      | CreditInstructions[0].InstructionID     |
      | PayeeFunctionalID  | CreditInstructions[0].PayeeFunctionalID |
      | Amount             | CreditInstructions[0].Amount            |
      | Currency           | CreditInstructions[0].Currency          |

  @id:prepayment-validation-constraint @negative @requirement:bb-payments-5.3.1-7
  Scenario Outline: A batch to validate with a field that breaks its constraint is refused
    Given a valid "prepaymentValidation" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response status is 200
    And the response matches the specification
    And the response field "ResponseCode" is "01"
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

  @id:prepayment-validation-amount-two-points @negative @requirement:bb-payments-5.3.1-7
  Scenario: A batch to validate whose amount is no number is refused
    Given a valid "prepaymentValidation" request with every field
    And the body field "CreditInstructions[0].Amount" is "100.10.1"
    When the request is sent
    Then the response status is 200
    And the response matches the specification
    And the response field "ResponseCode" is "01"
    And the response reveals no internals

  @id:prepayment-validation-request-id @negative
  Scenario Outline: A batch to validate without a proper RequestID is refused
    Given a valid "prepaymentValidation" request with every field
    And the body field "RequestID" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case       | fault             |
      | left-out   | left out          |
      | wrong-type | of the wrong type |
      | too-short  | too short         |
      | too-long   | too long          |

  @id:prepayment-validation-body-left-out @negative
  Scenario: A validation request without a body is refused
    Given a valid "prepaymentValidation" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:prepayment-validation-body-not-json @negative
  Scenario: A validation request whose body is not JSON is refused
    Given a valid "prepaymentValidation" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:prepayment-validation-breaks-document @negative @operation:prepaymentValidation
  Scenario Outline: What breaks the document of prepaymentValidation is refused
    Given a valid "prepaymentValidation" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                          | part                               | fault                |
      | body-wrong-type               | body field "$"                     | is of the wrong type |
      | CreditInstructions-wrong-type | body field "CreditInstructions[0]" | is of the wrong type |
