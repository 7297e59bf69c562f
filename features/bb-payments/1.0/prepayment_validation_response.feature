@operation:prepaymentValidationResponse
Feature: Ask for the outcome of a validation

  After a batch has been handed over for validation, its outcome says which credit instructions failed. Each scenario
  hands over a batch of its own.

  Background:
    Given a valid "prepaymentValidation" request with every field
    And the body field "RequestID" is remembered as "request"
    And the body field "BatchID" is remembered as "batch"
    And the request has succeeded

  @id:prepayment-validation-response-accepted @positive
  Scenario: The outcome of a validation is given
    Given a valid "prepaymentValidationResponse" request
    And the body field "RequestID" is the remembered "request"
    And the body field "Source_BatchID" is the remembered "batch"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "RequestID" is the body field "RequestID"
    And the response field "Source_BatchID" is the body field "Source_BatchID"
    And the response arrives within 15 seconds

  @id:prepayment-validation-response-count @positive @operation:prepaymentValidation
  Scenario: The number of failed cases is the number of failed accounts
    Given a valid "prepaymentValidation" request with every field
    And the body field "CreditInstructions[0].PayeeFunctionalID" is unknown
    And the body field "RequestID" is remembered as "request"
    And the body field "BatchID" is remembered as "batch"
    And the request has succeeded
    And a valid "prepaymentValidationResponse" request
    And the body field "RequestID" is the remembered "request"
    And the body field "Source_BatchID" is the remembered "batch"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "NumberFailedCases" is the number of items in "FailedAccounts"

  @id:prepayment-validation-response-unknown @negative
  Scenario: The outcome for a batch that nobody handed over is not given
    Given a valid "prepaymentValidationResponse" request
    And the body field "RequestID" is the remembered "request"
    And the body field "Source_BatchID" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification

  @id:prepayment-validation-response-left-out @negative
  Scenario: A question about an outcome that names no batch is refused
    Given a valid "prepaymentValidationResponse" request
    And the body field "RequestID" is the remembered "request"
    And the body field "Source_BatchID" is the remembered "batch"
    And the body field "Source_BatchID" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

  @id:prepayment-validation-response-constraint @negative
  Scenario Outline: A question about an outcome that names a malformed batch is refused
    Given a valid "prepaymentValidationResponse" request
    And the body field "RequestID" is the remembered "request"
    And the body field "Source_BatchID" is the remembered "batch"
    And the body field "Source_BatchID" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case       | fault             |
      | wrong-type | of the wrong type |
      | too-short  | too short         |
      | too-long   | too long          |

  @id:prepayment-validation-response-request-id @negative
  Scenario Outline: A question about an outcome without a proper RequestID is refused
    Given a valid "prepaymentValidationResponse" request
    And the body field "RequestID" is the remembered "request"
    And the body field "Source_BatchID" is the remembered "batch"
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

  @id:prepayment-validation-response-body-left-out @negative
  Scenario: A question about an outcome without a body is refused
    Given a valid "prepaymentValidationResponse" request
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:prepayment-validation-response-body-not-json @negative
  Scenario: A question about an outcome whose body is not JSON is refused
    Given a valid "prepaymentValidationResponse" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
