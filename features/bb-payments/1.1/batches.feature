Feature: Batches of credit instructions

  Another Building Block hands over a batch of credit instructions. The Payments Building Block takes it with an
  identifier of its own, and tells afterwards what became of it.

  @id:batch-send-least @positive @operation:sendBatch
  @requirement:bb-payments-5.3.1-7 @requirement:bb-payments-5.3.1-9 @requirement:bb-payments-6.4-3
  Scenario: A batch with the required fields alone is taken
    Given a valid "sendBatch" request
    When the request is sent
    Then the request is accepted
    And the response status is 202
    And the response matches the specification
    And the response field "batchId" is present

  @id:batch-send-every-field @positive @operation:sendBatch
  @requirement:bb-payments-5.3.4-1 @requirement:bb-payments-5.3.4-3 @requirement:bb-payments-6.1-19
  @requirement:bb-payments-6.9-5
  Scenario: A batch of two instructions with every field is taken
    Given a valid "sendBatch" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "batchId" is present
    And the response arrives within 15 seconds

  @id:batch-send-identifiers @lifecycle @operation:sendBatch
  Scenario: Two batches have different identifiers
    Given a valid "sendBatch" request with every field
    And the request has succeeded
    And the response field "batchId" is remembered as "first batch"
    Given a valid "sendBatch" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "batchId" is not the remembered "first batch"

  @id:batch-send-left-out @negative @operation:sendBatch
  @requirement:bb-payments-5.3.1-7 @requirement:bb-payments-5.3.4-3 @requirement:bb-payments-6.1-19
  @requirement:bb-payments-6.4-3 @requirement:bb-payments-6.9-5
  Scenario Outline: A batch with an instruction that lacks <field> is refused
    Given a valid "sendBatch" request
    And the body field "[0].<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case        | field       |
      | requestId   | requestId   |
      | creditParty | creditParty |
      | debitParty  | debitParty  |
      | paymentMode | paymentMode |
      | amount      | amount      |
      | currency    | currency    |

  @id:batch-send-party @negative @operation:sendBatch
  @requirement:bb-payments-6.1-19
  Scenario Outline: A batch with a party that lacks <field> is refused
    Given a valid "sendBatch" request
    And the body field "[0].<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case         | field                |
      | credit-key   | creditParty[0].key   |
      | credit-value | creditParty[0].value |
      | debit-value  | debitParty[0].value  |

  @id:batch-send-second @negative @operation:sendBatch
  @requirement:bb-payments-5.3.4-3
  Scenario: A batch whose second instruction is not complete is refused
    Given a valid "sendBatch" request with every field
    And the body field "[1].amount" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:batch-send-constraint @negative @operation:sendBatch
  @requirement:bb-payments-6.9-5
  Scenario Outline: A batch with a field that breaks its constraint is refused
    Given a valid "sendBatch" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                   | field           | fault             |
      | requestId-too-long     | [0].requestId   | too long          |
      | creditParty-wrong-type | [0].creditParty | of the wrong type |
      | paymentMode-too-long   | [0].paymentMode | too long          |
      | amount-wrong-type      | [0].amount      | of the wrong type |
      | currency-too-long      | [0].currency    | too long          |
      | currency-wrong-type    | [0].currency    | of the wrong type |

  @id:batch-send-header @negative @operation:sendBatch
  Scenario Outline: A batch whose header <name> is <fault> is refused
    Given a valid "sendBatch" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                     | name            | fault    |
      | X-CorrelationID-left-out | X-CorrelationID | left out |
      | X-CorrelationID-too-long | X-CorrelationID | too long |

  @id:batch-send-type @negative @operation:sendBatch
  Scenario Outline: A batch whose query parameter <name> is <fault> is refused
    Given a valid "sendBatch" request with every field
    And the query parameter "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case             | name | fault                   |
      | type-left-out    | type | left out                |
      | type-enumeration | type | outside its enumeration |

  @id:batch-send-not-json @negative @operation:sendBatch
  @requirement:bb-payments-5.3.1-7
  Scenario: A batch whose body is not JSON is refused
    Given a valid "sendBatch" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:batch-sent-can-be-asked-for @lifecycle @operation:sendBatch @operation:readBatchDetails
  @requirement:bb-payments-6.4-2
  Scenario: The details of a batch can be asked for after it was taken
    Given a valid "sendBatch" request with every field
    And the request has succeeded
    And the response field "batchId" is remembered as "other batch"
    Given a valid "sendBatch" request with every field
    And the body field "[0].amount" is 1731.25
    And the body field "[1].amount" is 418.5
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    And the response field "batchId" is not the remembered "other batch"
    And the response field "batchId" is remembered as "batch"
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the remembered "batch"
    When the request is sent
    Then eventually the request is accepted
    And the response matches the specification

  @id:batch-sent-details @lifecycle @operation:sendBatch @operation:readBatchDetails
  @requirement:bb-payments-5.3.1-9
  Scenario: The details of a batch tell what was sent
    Given a valid "sendBatch" request with every field
    And the body field "[0].amount" is 1731.25
    And the body field "[1].amount" is 418.5
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    And the response field "batchId" is remembered as "batch"
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the remembered "batch"
    And the request has succeeded
    And the response field "[1].batchId" is remembered as "listed"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "$" has the "batchId" remembered as "batch"
    And the response list "$" holds an item whose "amount" is 1731.25
    And the response list "$" holds an item whose "amount" is 418.5

  @id:batch-sent-correlation @lifecycle @operation:sendBatch @operation:readBatchDetails
  Scenario: A batch is found under the correlation identifier with which it was sent
    Given a valid "sendBatch" request with every field
    And the body field "[0].amount" is 1731.25
    And the body field "[1].amount" is 418.5
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    And the response field "batchId" is remembered as "batch"
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the remembered "batch"
    And the query parameter "X-CorrelationID" is the remembered "correlation"
    And the request has succeeded
    And the response field "[1].batchId" is remembered as "listed"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "$" has the "batchId" remembered as "batch"

  @id:batch-sent-apart @lifecycle @operation:sendBatch @operation:readBatchDetails
  Scenario: The details of one batch show nothing of another
    Given a valid "sendBatch" request with every field
    And the body field "[0].amount" is 1731.25
    And the body field "[1].amount" is 418.5
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    And the response field "batchId" is remembered as "other batch"
    Given a valid "sendBatch" request with every field
    And the body field "[0].amount" is 1731.25
    And the body field "[1].amount" is 418.5
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    And the response field "batchId" is remembered as "batch"
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the remembered "batch"
    And the request has succeeded
    And the response field "[1].batchId" is remembered as "listed"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "batchId" is the remembered "other batch"

  @id:batch-sent-every-instruction @lifecycle @operation:sendBatch @operation:readBatchDetails
  Scenario: After a while the details of a batch tell of each instruction that was sent
    Given a valid "sendBatch" request with every field
    And the body field "[0].amount" is 1731.25
    And the body field "[1].amount" is 418.5
    And the body field "[0]" is remembered as "instruction"
    And the body field "[2]" is the remembered "instruction"
    And the body field "[2].requestId" is new
    And the body field "[2].amount" is 96.75
    And the request has succeeded
    And the response field "batchId" is remembered as "batch"
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the remembered "batch"
    When the request is sent
    Then eventually the response list "$" holds an item whose "amount" is 1731.25
    And eventually the response list "$" holds an item whose "amount" is 418.5
    And eventually the response list "$" holds an item whose "amount" is 96.75
    And the request is accepted
    And the response matches the specification

  @id:batch-details-finished @positive @operation:readBatchDetails
  @requirement:bb-payments-5.3.1-4 @requirement:bb-payments-5.3.3-5
  Scenario: The details of a finished batch tell of each transaction
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "finished batch"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].transactionId" is present
    And the response field "[0].status" is present
    And the response field "[0].amount" is present
    And the response field "[0].completedAt" is present

  @id:batch-details-every-field @positive @operation:readBatchDetails
  Scenario: The details of a batch can be narrowed down in every way at once
    Given a valid "readBatchDetails" request with every field
    And the query parameter "batchId" is the test data "finished batch"
    And the query parameter "X-CorrelationID" is the test data "correlation identifier of the finished batch"
    And the query parameter "pageSize" is 2
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has at most 2 items

  @id:batch-details-correlation @positive @operation:readBatchDetails
  Scenario: A finished batch is found under the correlation identifier with which it was sent
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "finished batch"
    And the query parameter "X-CorrelationID" is the test data "correlation identifier of the finished batch"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" is not empty

  @id:batch-details-differ @positive @operation:readBatchDetails
  Scenario: No transaction of a finished batch is listed twice
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "finished batch"
    And the request has succeeded
    And the response field "[1].transactionId" is remembered as "second transaction"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "$" have the same "transactionId"

  @id:batch-details-status @positive @operation:readBatchDetails
  @requirement:bb-payments-5.3.1-4
  Scenario: Only transactions of the status that is asked for are listed
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "finished batch"
    And the request has succeeded
    And the response field "[0].status" is remembered as "status"
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "finished batch"
    And the query parameter "status" is the remembered "status"
    When the request is sent
    Then the request is accepted
    And every item of the response list "$" has the "status" remembered as "status"

  @id:batch-details-direction @positive @operation:readBatchDetails
  Scenario: Only transactions of the direction that is asked for are listed
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "finished batch"
    And the request has succeeded
    And the response field "[0].direction" is remembered as "direction"
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "finished batch"
    And the query parameter "direction" is the remembered "direction"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "$" has the "direction" remembered as "direction"

  @id:batch-details-page-size @positive @operation:readBatchDetails
  Scenario: A page holds no more transactions than were asked for
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "finished batch"
    And the query parameter "pageNo" is 1
    And the query parameter "pageSize" is 1
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has at most 1 items

  @id:batch-details-pages @lifecycle @operation:readBatchDetails
  Scenario: Two pages list different transactions
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "finished batch"
    And the query parameter "pageNo" is 1
    And the query parameter "pageSize" is 1
    And the request has succeeded
    And the response field "[0].transactionId" is remembered as "first"
    And the query parameter "pageNo" is 2
    And the request has succeeded
    And the response field "[0].transactionId" is remembered as "second"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].transactionId" is not the remembered "first"

  @id:batch-details-unknown @negative @operation:readBatchDetails
  Scenario: A batch that nobody sent has no details, while another has
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "finished batch"
    And the request has succeeded
    And the response field "[0].transactionId" is remembered as "transaction"
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is unknown
    When the request is sent
    Then the response field "[0].transactionId" is absent
    And the response reveals no internals

  @id:batch-details-query @negative @operation:readBatchDetails
  Scenario Outline: A question for details whose query parameter <name> is <fault> is refused
    Given a valid "readBatchDetails" request with every field
    And the query parameter "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case               | name      | fault             |
      | batchId-left-out   | batchId   | left out          |
      | batchId-too-long   | batchId   | too long          |
      | direction-too-long | direction | too long          |
      | pageNo-wrong-type  | pageNo    | of the wrong type |

  @id:batch-details-header @negative @operation:readBatchDetails
  Scenario Outline: A question for details whose header <name> is <fault> is refused
    Given a valid "readBatchDetails" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                       | name              | fault    |
      | Platform-TenantId-left-out | Platform-TenantId | left out |
      | Platform-TenantId-too-long | Platform-TenantId | too long |

  @id:send-batch-breaks-document @negative @operation:sendBatch
  Scenario Outline: What breaks the document of sendBatch is refused
    Given a valid "sendBatch" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                  | part                                  | fault                |
      | Platform-TenantId-left-out            | header "Platform-TenantId"            | is left out          |
      | Platform-TenantId-too-long            | header "Platform-TenantId"            | is too long          |
      | X-Program-Id-too-long                 | header "X-Program-Id"                 | is too long          |
      | X-Registering-Institution-Id-too-long | header "X-Registering-Institution-Id" | is too long          |
      | X-Callback-URL-left-out               | header "X-Callback-URL"               | is left out          |
      | X-Callback-URL-too-long               | header "X-Callback-URL"               | is too long          |
      | body-wrong-type                       | body field "$"                        | is of the wrong type |
      | -wrong-type                           | body field "[0]"                      | is of the wrong type |
      | requestId-wrong-type                  | body field "[0].requestId"            | is of the wrong type |
      | creditParty-wrong-type                | body field "[0].creditParty[0]"       | is of the wrong type |
      | creditParty.key-wrong-type            | body field "[0].creditParty[0].key"   | is of the wrong type |
      | creditParty.value-wrong-type          | body field "[0].creditParty[0].value" | is of the wrong type |
      | debitParty-wrong-type                 | body field "[0].debitParty"           | is of the wrong type |
      | debitParty.key-left-out               | body field "[0].debitParty[0].key"    | is left out          |
      | body.debitParty-wrong-type            | body field "[0].debitParty[0]"        | is of the wrong type |
      | debitParty.key-wrong-type             | body field "[0].debitParty[0].key"    | is of the wrong type |
      | debitParty.value-wrong-type           | body field "[0].debitParty[0].value"  | is of the wrong type |
      | paymentMode-wrong-type                | body field "[0].paymentMode"          | is of the wrong type |
      | descriptionText-wrong-type            | body field "[0].descriptionText"      | is of the wrong type |
      | descriptionText-too-long              | body field "[0].descriptionText"      | is too long          |

  @id:read-batch-details-breaks-document @negative @operation:readBatchDetails
  Scenario Outline: What breaks the document of readBatchDetails is refused
    Given a valid "readBatchDetails" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                     | part                              | fault                |
      | pageSize-wrong-type      | query parameter "pageSize"        | is of the wrong type |
      | X-CorrelationID-too-long | query parameter "X-CorrelationID" | is too long          |
