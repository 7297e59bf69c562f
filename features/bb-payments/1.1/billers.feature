Feature: Bills and the biller

  The biller answers an inquiry with the details of the bill, and reports whether a bill counts as paid. What it
  answers, the scenario has asked for before. The Payments Building Block may ask the biller under an identifier that
  it makes itself; it then knows no other, and what is said here of answers that are taken is inconclusive.

  @id:biller-answer-least @positive @operation:inquireBill @operation:answerBillInquiry
  Scenario: An inquiry is answered with the required fields alone
    Given a valid "inquireBill" request with every field
    And the path parameter "billId" is the test data "bill"
    And the body field "billId" is the test data "bill"
    And the body field "requestId" is remembered as "inquiry"
    And the body field "billId" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "answerBillInquiry" request
    And the header "X-CorrelationID" is the remembered "correlation"
    And the path parameter "billId" is the remembered "bill"
    And the body field "requestID" is the remembered "inquiry"
    And the body field "billId" is the remembered "bill"
    And the request has succeeded
    Then the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "requestID"

  @id:biller-answer-every-field @positive @operation:inquireBill @operation:answerBillInquiry
  Scenario: An inquiry is answered with the details of the bill
    Given a valid "inquireBill" request with every field
    And the path parameter "billId" is the test data "bill"
    And the body field "billId" is the test data "bill"
    And the body field "requestId" is remembered as "inquiry"
    And the body field "billId" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "answerBillInquiry" request with every field
    And the header "X-CorrelationID" is the remembered "correlation"
    And the path parameter "billId" is the remembered "bill"
    And the body field "requestID" is the remembered "inquiry"
    And the body field "billId" is the remembered "bill"
    And the request has succeeded
    Then the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "requestID"
    And the response arrives within 15 seconds

  @id:biller-answer-left-out @negative @operation:answerBillInquiry
  Scenario Outline: An answer to an inquiry without <field> is refused
    Given a valid "answerBillInquiry" request
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | field     |
      | code      | code      |
      | reason    | reason    |
      | requestID | requestID |
      | billId    | billId    |

  @id:biller-answer-constraint @negative @operation:answerBillInquiry
  Scenario Outline: An answer to an inquiry with a field that breaks its constraint is refused
    Given a valid "answerBillInquiry" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case                       | field               | fault              |
      | code-too-long              | code                | too long           |
      | billDetails-wrong-type     | billDetails         | of the wrong type  |
      | billDetails-dueDate-format | billDetails.dueDate | against its format |

  @id:biller-answer-header @negative @operation:answerBillInquiry
  Scenario Outline: An answer to an inquiry whose header <name> is <fault> is refused
    Given a valid "answerBillInquiry" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                     | name            | fault    |
      | X-CorrelationID-left-out | X-CorrelationID | left out |
      | X-CorrelationID-too-long | X-CorrelationID | too long |

  @id:biller-answer-not-json @negative @operation:answerBillInquiry
  Scenario: An answer to an inquiry whose body is not JSON is refused
    Given a valid "answerBillInquiry" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:biller-report-paid @positive @operation:inquireBill @operation:notifyBillPayment
  @operation:reportBillPaymentStatus
  Scenario: The report that a bill counts as paid is taken
    Given a valid "inquireBill" request with every field
    And the path parameter "billId" is the test data "bill"
    And the body field "billId" is the test data "bill"
    And the body field "requestId" is remembered as "inquiry"
    And the body field "billId" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "notifyBillPayment" request
    And the header "X-CorrelationID" is the remembered "correlation"
    And the body field "billInquiryRequestId" is the remembered "inquiry"
    And the body field "billId" is the remembered "bill"
    And the body field "requestId" is remembered as "notification"
    And the request has succeeded
    Given a valid "reportBillPaymentStatus" request with every field
    And the header "X-CorrelationID" is the remembered "correlation"
    And the body field "requestId" is the remembered "notification"
    And the body field "billId" is the remembered "bill"
    And the body field "status" is "ACK"
    And the body field "rejectReason" is left out
    And the request has succeeded
    Then the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "requestId"

  @id:biller-report-rejected @positive @operation:inquireBill @operation:notifyBillPayment
  @operation:reportBillPaymentStatus
  Scenario Outline: The report that a payment is rejected for the reason <reason> is taken
    Given a valid "inquireBill" request with every field
    And the path parameter "billId" is the test data "bill"
    And the body field "billId" is the test data "bill"
    And the body field "requestId" is remembered as "inquiry"
    And the body field "billId" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "notifyBillPayment" request
    And the header "X-CorrelationID" is the remembered "correlation"
    And the body field "billInquiryRequestId" is the remembered "inquiry"
    And the body field "billId" is the remembered "bill"
    And the body field "requestId" is remembered as "notification"
    And the request has succeeded
    Given a valid "reportBillPaymentStatus" request with every field
    And the header "X-CorrelationID" is the remembered "correlation"
    And the body field "requestId" is the remembered "notification"
    And the body field "billId" is the remembered "bill"
    And the body field "status" is "RJC"
    And the body field "rejectReason" is "<reason>"
    And the request has succeeded
    Then the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "requestId"

    Examples:
      | reason |
      | Def    |
      | Dup    |
      | Und    |

  @id:biller-report-constraint @negative @operation:reportBillPaymentStatus
  Scenario Outline: A report on a bill with a field that breaks its constraint is refused
    Given a valid "reportBillPaymentStatus" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case               | field     | fault                   |
      | requestId-too-long | requestId | too long                |
      | status-enumeration | status    | outside its enumeration |
      | status-wrong-type  | status    | of the wrong type       |

  @id:biller-report-header @negative @operation:reportBillPaymentStatus
  Scenario Outline: A report on a bill whose header <name> is <fault> is refused
    Given a valid "reportBillPaymentStatus" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                     | name            | fault    |
      | X-CorrelationID-left-out | X-CorrelationID | left out |
      | X-PayerFI-Id-too-long    | X-PayerFI-Id    | too long |

  @id:biller-report-not-json @negative @operation:reportBillPaymentStatus
  Scenario: A report on a bill whose body is not JSON is refused
    Given a valid "reportBillPaymentStatus" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:answer-bill-inquiry-breaks-document @negative @operation:answerBillInquiry
  Scenario Outline: What breaks the document of answerBillInquiry is refused
    Given a valid "answerBillInquiry" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                      | part                                        | fault                |
      | X-Platform-TenantId-left-out              | header "X-Platform-TenantId"                | is left out          |
      | X-Platform-TenantId-too-long              | header "X-Platform-TenantId"                | is too long          |
      | X-PayerFI-Id-too-long                     | header "X-PayerFI-Id"                       | is too long          |
      | billId-too-long                           | path parameter "billId"                     | is too long          |
      | body-wrong-type                           | body field "$"                              | is of the wrong type |
      | code-wrong-type                           | body field "code"                           | is of the wrong type |
      | reason-wrong-type                         | body field "reason"                         | is of the wrong type |
      | reason-too-long                           | body field "reason"                         | is too long          |
      | requestID-wrong-type                      | body field "requestID"                      | is of the wrong type |
      | requestID-too-long                        | body field "requestID"                      | is too long          |
      | billId-wrong-type                         | body field "billId"                         | is of the wrong type |
      | body.billId-too-long                      | body field "billId"                         | is too long          |
      | billDetails.billerId-wrong-type           | body field "billDetails.billerId"           | is of the wrong type |
      | billDetails.billerId-too-long             | body field "billDetails.billerId"           | is too long          |
      | billDetails.billerName-wrong-type         | body field "billDetails.billerName"         | is of the wrong type |
      | billDetails.billerName-too-long           | body field "billDetails.billerName"         | is too long          |
      | billDetails.billStatus-wrong-type         | body field "billDetails.billStatus"         | is of the wrong type |
      | billDetails.billStatus-too-long           | body field "billDetails.billStatus"         | is too long          |
      | billDetails.dueDate-wrong-type            | body field "billDetails.dueDate"            | is of the wrong type |
      | billDetails.amountonDueDate-wrong-type    | body field "billDetails.amountonDueDate"    | is of the wrong type |
      | billDetails.amountAfterDueDate-wrong-type | body field "billDetails.amountAfterDueDate" | is of the wrong type |

  @id:report-bill-payment-status-breaks-document @negative @operation:reportBillPaymentStatus
  Scenario Outline: What breaks the document of reportBillPaymentStatus is refused
    Given a valid "reportBillPaymentStatus" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                         | part                         | fault                      |
      | X-CorrelationID-too-long     | header "X-CorrelationID"     | is too long                |
      | X-Platform-TenantId-left-out | header "X-Platform-TenantId" | is left out                |
      | X-Platform-TenantId-too-long | header "X-Platform-TenantId" | is too long                |
      | X-PayerFI-Id-left-out        | header "X-PayerFI-Id"        | is left out                |
      | body-wrong-type              | body field "$"               | is of the wrong type       |
      | requestId-wrong-type         | body field "requestId"       | is of the wrong type       |
      | billId-wrong-type            | body field "billId"          | is of the wrong type       |
      | billId-too-long              | body field "billId"          | is too long                |
      | rejectReason-not-listed      | body field "rejectReason"    | is outside its enumeration |
