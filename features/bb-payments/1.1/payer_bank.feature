Feature: Reports of the payer bank

  The payer bank tells the Payments Building Block which accounts of a batch are not fit to be paid, whether the money
  for it is there, and how far the payments have come. A validation or authorization that is under way is answered
  once, so that each one in the test data is another. Whether the Payments Building Block takes a report on payments
  before it asked for them is its own affair: where it does not, such scenarios are inconclusive.

  @id:payer-bank-validation-least @positive @operation:reportAccountValidation @operation:readBatchDetails
  Scenario: A report that all accounts are fit is taken, and the batch can still be asked for
    Given a valid "reportAccountValidation" request
    And the body field "clientCorrelationId" is the test data "correlation identifier of the validation"
    And the body field "batchId" is the test data "batch whose accounts are being validated"
    And the body field "batchId" is remembered as "batch"
    And the body field "numberOfFailedCases" is 0
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the remembered "batch"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:payer-bank-validation-every-field @positive @operation:reportAccountValidation @operation:readBatchDetails
  Scenario: A report of an account that is not fit is taken, and the batch can still be asked for
    Given a valid "reportAccountValidation" request with every field
    And the body field "clientCorrelationId" is the test data "correlation identifier of the second validation"
    And the body field "batchId" is the test data "second batch whose accounts are being validated"
    And the body field "batchId" is remembered as "batch"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the remembered "batch"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:payer-bank-validation-left-out @negative @operation:reportAccountValidation
  Scenario Outline: A report on accounts without <field> is refused
    Given a valid "reportAccountValidation" request with every field
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                               | field                                 |
      | clientCorrelationId                | clientCorrelationId                   |
      | batchId                            | batchId                               |
      | numberOfFailedCases                | numberOfFailedCases                   |
      | failedAccountLookups-instructionID | failedAccountLookups[0].instructionID |

  @id:payer-bank-validation-constraint @negative @operation:reportAccountValidation
  Scenario Outline: A report on accounts with a field that breaks its constraint is refused
    Given a valid "reportAccountValidation" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                           | field               | fault             |
      | clientCorrelationId-too-long   | clientCorrelationId | too long          |
      | batchId-too-long               | batchId             | too long          |
      | numberOfFailedCases-wrong-type | numberOfFailedCases | of the wrong type |

  @id:payer-bank-validation-header @negative @operation:reportAccountValidation
  Scenario Outline: A report on accounts whose header <name> is <fault> is refused
    Given a valid "reportAccountValidation" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                    | name           | fault    |
      | X-Callback-URL-left-out | X-Callback-URL | left out |

  @id:payer-bank-validation-not-json @negative @operation:reportAccountValidation
  Scenario: A report on accounts whose body is not JSON is refused
    Given a valid "reportAccountValidation" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:payer-bank-authorization-answer @positive @operation:reportAuthorization @operation:readBatchDetails
  Scenario Outline: A report on the money that says <status> is taken, and the batch can still be asked for
    Given a valid "reportAuthorization" request
    And the path parameter "X-Callback-URL" is the test data "callback path of authorizations"
    And the body field "clientCorrelationId" is the test data "correlation identifier of the authorization to be answered <case>"
    And the body field "status" is "<status>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "batch whose authorization is to be answered <case>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | case | status |
      | yes  | Y      |
      | no   | N      |

  @id:payer-bank-authorization-every-field @positive @operation:reportAuthorization @operation:readBatchDetails
  Scenario: A report on the money with a reason is taken, and the batch can still be asked for
    Given a valid "reportAuthorization" request with every field
    And the path parameter "X-Callback-URL" is the test data "callback path of authorizations"
    And the body field "clientCorrelationId" is the test data "correlation identifier of the authorization to be answered with a reason"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the test data "batch whose authorization is to be answered with a reason"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:payer-bank-authorization-left-out @negative @operation:reportAuthorization
  Scenario Outline: A report on the money without <field> is refused
    Given a valid "reportAuthorization" request
    And the path parameter "X-Callback-URL" is the test data "callback path of authorizations"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                | field               |
      | clientCorrelationId | clientCorrelationId |
      | status              | status              |

  @id:payer-bank-authorization-constraint @negative @operation:reportAuthorization
  Scenario Outline: A report on the money with a field that breaks its constraint is refused
    Given a valid "reportAuthorization" request with every field
    And the path parameter "X-Callback-URL" is the test data "callback path of authorizations"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                         | field               | fault                   |
      | clientCorrelationId-too-long | clientCorrelationId | too long                |
      | status-enumeration           | status              | outside its enumeration |
      | status-wrong-type            | status              | of the wrong type       |

  @id:payer-bank-authorization-not-json @negative @operation:reportAuthorization
  Scenario: A report on the money whose body is not JSON is refused
    Given a valid "reportAuthorization" request with every field
    And the path parameter "X-Callback-URL" is the test data "callback path of authorizations"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:payer-bank-status-least @positive @operation:sendBatch @operation:updateBatchStatus
  Scenario: A report on the payments of a batch with the required fields alone is taken
    Given a valid "sendBatch" request with every field
    And the body field "[0].amount" is 1731.25
    And the body field "[1].amount" is 418.5
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    And the response field "batchId" is remembered as "batch"
    Given a valid "updateBatchStatus" request
    And the query parameter "batchId" is the remembered "batch"
    And the body field "batchId" is the remembered "batch"
    And the body field "TotalTransactions" is 2
    And the body field "completed" is 1
    And the body field "failed" is 1
    And the body field "totalAmount" is 2149.75
    And the body field "completed_amount" is 1731.25
    And the body field "ongoing_amount" is 0
    And the body field "failed_amount" is 418.5
    And the request has succeeded
    Then the response matches the specification

  @id:payer-bank-status-every-field @positive @operation:sendBatch @operation:updateBatchStatus
  Scenario: A report on the payments of a batch with every field is taken
    Given a valid "sendBatch" request with every field
    And the body field "[0].amount" is 1731.25
    And the body field "[1].amount" is 418.5
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    And the response field "batchId" is remembered as "batch"
    Given a valid "updateBatchStatus" request with every field
    And the query parameter "batchId" is the remembered "batch"
    And the body field "batchId" is the remembered "batch"
    And the body field "TotalTransactions" is 2
    And the body field "completed" is 1
    And the body field "failed" is 1
    And the body field "totalAmount" is 2149.75
    And the body field "completed_amount" is 1731.25
    And the body field "ongoing_amount" is 0
    And the body field "failed_amount" is 418.5
    And the request has succeeded
    Then the response matches the specification
    And the response arrives within 15 seconds

  @id:payer-bank-status-still-there @lifecycle @operation:sendBatch @operation:updateBatchStatus
  @operation:readBatchDetails
  Scenario: A batch can be asked for after a report on its payments
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
    Given a valid "updateBatchStatus" request with every field
    And the query parameter "batchId" is the remembered "batch"
    And the body field "batchId" is the remembered "batch"
    And the body field "TotalTransactions" is 2
    And the body field "completed" is 1
    And the body field "failed" is 1
    And the body field "totalAmount" is 2149.75
    And the body field "completed_amount" is 1731.25
    And the body field "ongoing_amount" is 0
    And the body field "failed_amount" is 418.5
    And the request has succeeded
    Given a valid "readBatchDetails" request
    And the query parameter "batchId" is the remembered "batch"
    When the request is sent
    Then eventually the request is accepted
    And the response matches the specification

  @id:payer-bank-status-unknown @negative @operation:updateBatchStatus
  Scenario: A report on a batch that does not exist is not taken over at once
    Given a valid "updateBatchStatus" request
    And the query parameter "batchId" is unknown
    And the query parameter "batchId" is remembered as "no batch"
    And the body field "batchId" is the remembered "no batch"
    When the request is sent
    Then the response status is 202 or 400
    And the response matches the specification
    And the response reveals no internals

  @id:payer-bank-status-two-batches @negative @operation:sendBatch @operation:updateBatchStatus
  Scenario: A report that names one batch in its address and another in its body is not taken over at once
    Given a valid "sendBatch" request with every field
    And the request has succeeded
    And the response field "batchId" is remembered as "batch"
    Given a valid "sendBatch" request with every field
    And the request has succeeded
    And the response field "batchId" is not the remembered "batch"
    And the response field "batchId" is remembered as "other batch"
    Given a valid "updateBatchStatus" request
    And the query parameter "batchId" is the remembered "batch"
    And the body field "batchId" is the remembered "other batch"
    When the request is sent
    Then the response status is 202 or 400
    And the response matches the specification
    And the response reveals no internals

  @id:payer-bank-status-left-out @negative @operation:updateBatchStatus
  Scenario Outline: A report on payments without <field> is refused
    Given a valid "updateBatchStatus" request
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | field             |
      | requestId         | requestId         |
      | batchId           | batchId           |
      | TotalTransactions | TotalTransactions |
      | completed         | completed         |
      | resultGeneratedAt | resultGeneratedAt |

  @id:payer-bank-status-query @negative @operation:updateBatchStatus
  Scenario Outline: A report on payments whose query parameter <name> is <fault> is refused
    Given a valid "updateBatchStatus" request with every field
    And the query parameter "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case             | name    | fault    |
      | batchId-left-out | batchId | left out |
      | batchId-too-long | batchId | too long |

  @id:payer-bank-status-constraint @negative @operation:updateBatchStatus
  Scenario Outline: A report on payments with a field that breaks its constraint is refused
    Given a valid "updateBatchStatus" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                         | field             | fault              |
      | requestId-too-long           | requestId         | too long           |
      | TotalTransactions-wrong-type | TotalTransactions | of the wrong type  |
      | resultGeneratedAt-format     | resultGeneratedAt | against its format |

  @id:payer-bank-status-not-json @negative @operation:updateBatchStatus
  Scenario: A report on payments whose body is not JSON is refused
    Given a valid "updateBatchStatus" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:report-account-validation-breaks-document @negative @operation:reportAccountValidation
  Scenario Outline: What breaks the document of reportAccountValidation is refused
    Given a valid "reportAccountValidation" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                          | part                                               | fault                |
      | body-wrong-type                               | body field "$"                                     | is of the wrong type |
      | clientCorrelationId-wrong-type                | body field "clientCorrelationId"                   | is of the wrong type |
      | batchId-wrong-type                            | body field "batchId"                               | is of the wrong type |
      | failedAccountLookups-wrong-type               | body field "failedAccountLookups"                  | is of the wrong type |
      | body.failedAccountLookups-wrong-type          | body field "failedAccountLookups[0]"               | is of the wrong type |
      | failedAccountLookups.instructionID-wrong-type | body field "failedAccountLookups[0].instructionID" | is of the wrong type |
      | failedAccountLookups.instructionID-too-long   | body field "failedAccountLookups[0].instructionID" | is too long          |
      | failedAccountLookups.failureReason-wrong-type | body field "failedAccountLookups[0].failureReason" | is of the wrong type |
      | failedAccountLookups.failureReason-too-long   | body field "failedAccountLookups[0].failureReason" | is too long          |

  @id:report-authorization-breaks-document @negative @operation:reportAuthorization
  Scenario Outline: What breaks the document of reportAuthorization is refused
    Given a valid "reportAuthorization" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                           | part                             | fault                      |
      | body-wrong-type                | body field "$"                   | is of the wrong type       |
      | clientCorrelationId-wrong-type | body field "clientCorrelationId" | is of the wrong type       |
      | status-not-listed              | body field "status"              | is outside its enumeration |
      | reason-wrong-type              | body field "reason"              | is of the wrong type       |
      | reason-too-long                | body field "reason"              | is too long                |

  @id:update-batch-status-breaks-document @negative @operation:updateBatchStatus
  Scenario Outline: What breaks the document of updateBatchStatus is refused
    Given a valid "updateBatchStatus" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                         | part                              | fault                |
      | X-CorrelationID-left-out     | query parameter "X-CorrelationID" | is left out          |
      | X-CorrelationID-too-long     | query parameter "X-CorrelationID" | is too long          |
      | failed-left-out              | body field "failed"               | is left out          |
      | totalAmount-left-out         | body field "totalAmount"          | is left out          |
      | completed_amount-left-out    | body field "completed_amount"     | is left out          |
      | ongoing_amount-left-out      | body field "ongoing_amount"       | is left out          |
      | failed_amount-left-out       | body field "failed_amount"        | is left out          |
      | result_file-left-out         | body field "result_file"          | is left out          |
      | note-left-out                | body field "note"                 | is left out          |
      | body-wrong-type              | body field "$"                    | is of the wrong type |
      | requestId-wrong-type         | body field "requestId"            | is of the wrong type |
      | batchId-wrong-type           | body field "batchId"              | is of the wrong type |
      | ongoing-wrong-type           | body field "ongoing"              | is of the wrong type |
      | failed-wrong-type            | body field "failed"               | is of the wrong type |
      | completed-wrong-type         | body field "completed"            | is of the wrong type |
      | totalAmount-wrong-type       | body field "totalAmount"          | is of the wrong type |
      | completed_amount-wrong-type  | body field "completed_amount"     | is of the wrong type |
      | ongoing_amount-wrong-type    | body field "ongoing_amount"       | is of the wrong type |
      | failed_amount-wrong-type     | body field "failed_amount"        | is of the wrong type |
      | result_file-wrong-type       | body field "result_file"          | is of the wrong type |
      | resultGeneratedAt-wrong-type | body field "resultGeneratedAt"    | is of the wrong type |
      | note-wrong-type              | body field "note"                 | is of the wrong type |
      | note-too-long                | body field "note"                 | is too long          |
