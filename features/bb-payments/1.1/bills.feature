Feature: Bills and the payer's institution

  The institution at which a payer keeps an account inquires a bill, and notifies that it has been paid, or pays it
  with a voucher. The bill itself and the outcome are sent to it later; here it shows that the request is taken, and
  under which identifier. The bill is one of the candidate’s test data.

  @id:bill-inquiry-accepted @positive @operation:inquireBill
  Scenario: A bill is inquired
    Given a valid "inquireBill" request with every field
    And the path parameter "billId" is the test data "bill"
    And the body field "billId" is the test data "bill"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "requestId" is remembered as "answered request"
    And the response field "requestId" is the body field "requestId"
    And the response arrives within 15 seconds

  @id:bill-inquiry-again @lifecycle @operation:inquireBill
  Scenario: A bill can be inquired twice, and each inquiry is answered under its own identifier
    Given a valid "inquireBill" request with every field
    And the path parameter "billId" is the test data "bill"
    And the body field "billId" is the test data "bill"
    And the request has succeeded
    And the response field "requestId" is remembered as "first request"
    Given a valid "inquireBill" request with every field
    And the path parameter "billId" is the test data "bill"
    And the body field "billId" is the test data "bill"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "requestId" is remembered as "answered request"
    And the response field "requestId" is the body field "requestId"
    And the response field "requestId" is not the remembered "first request"

  @id:bill-inquiry-header @negative @operation:inquireBill
  Scenario Outline: An inquiry whose header <name> is <fault> is refused
    Given a valid "inquireBill" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case                     | name            | fault    |
      | X-CorrelationID-left-out | X-CorrelationID | left out |
      | X-CorrelationID-too-long | X-CorrelationID | too long |

  @id:bill-inquiry-fields @negative @operation:inquireBill
  Scenario Outline: An inquiry whose query parameter <name> is <fault> is refused
    Given a valid "inquireBill" request with every field
    And the query parameter "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case               | name   | fault                   |
      | fields-left-out    | fields | left out                |
      | fields-enumeration | fields | outside its enumeration |

  @id:bill-inquiry-long @negative @operation:inquireBill
  Scenario: An inquiry of a bill whose identifier is too long is refused
    Given a valid "inquireBill" request with every field
    And the path parameter "billId" is too long
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:bill-inquiry-constraint @negative @operation:inquireBill
  Scenario Outline: An inquiry with a field that breaks its constraint is refused
    Given a valid "inquireBill" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                 | field     | fault             |
      | requestId-too-long   | requestId | too long          |
      | requestId-wrong-type | requestId | of the wrong type |
      | billId-too-long      | billId    | too long          |

  @id:bill-inquiry-no-body @negative @operation:inquireBill
  Scenario: An inquiry without a body is refused
    Given a valid "inquireBill" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:bill-inquiry-not-json @negative @operation:inquireBill
  Scenario: An inquiry whose body is not JSON is refused
    Given a valid "inquireBill" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:bill-paid-after-inquiry @lifecycle @operation:inquireBill @operation:notifyBillPayment
  Scenario: A bill is inquired, and its payment is notified
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
    When the request is sent
    Then eventually the request is accepted
    And the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "requestId"

  @id:bill-paid-every-field @positive @operation:inquireBill @operation:notifyBillPayment
  Scenario: A payment is notified with every field
    Given a valid "inquireBill" request with every field
    And the path parameter "billId" is the test data "bill"
    And the body field "billId" is the test data "bill"
    And the body field "requestId" is remembered as "inquiry"
    And the body field "billId" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "notifyBillPayment" request with every field
    And the header "X-CorrelationID" is the remembered "correlation"
    And the body field "billInquiryRequestId" is the remembered "inquiry"
    And the body field "billId" is the remembered "bill"
    When the request is sent
    Then eventually the request is accepted
    And the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "requestId"
    And the response arrives within 15 seconds

  @id:bill-paid-left-out @negative @operation:notifyBillPayment
  Scenario Outline: A notification without <field> is refused
    Given a valid "notifyBillPayment" request
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                 | field                |
      | requestId            | requestId            |
      | billInquiryRequestId | billInquiryRequestId |
      | billId               | billId               |
      | paymentReferenceID   | paymentReferenceID   |

  @id:bill-paid-constraint @negative @operation:notifyBillPayment
  Scenario Outline: A notification with a field that breaks its constraint is refused
    Given a valid "notifyBillPayment" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case                          | field                | fault             |
      | requestId-too-long            | requestId            | too long          |
      | billInquiryRequestId-too-long | billInquiryRequestId | too long          |
      | paymentReferenceID-wrong-type | paymentReferenceID   | of the wrong type |

  @id:bill-paid-header @negative @operation:notifyBillPayment
  Scenario Outline: A notification whose header <name> is <fault> is refused
    Given a valid "notifyBillPayment" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                     | name            | fault    |
      | X-CorrelationID-left-out | X-CorrelationID | left out |
      | X-CorrelationID-too-long | X-CorrelationID | too long |

  @id:bill-paid-not-json @negative @operation:notifyBillPayment
  Scenario: A notification whose body is not JSON is refused
    Given a valid "notifyBillPayment" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:bill-voucher-accepted @positive @operation:inquireBill @operation:payBillWithVoucher
  Scenario: A bill is inquired, and paid with a voucher
    Given a valid "inquireBill" request with every field
    And the path parameter "billId" is the test data "bill"
    And the body field "billId" is the test data "bill"
    And the body field "requestId" is remembered as "inquiry"
    And the body field "billId" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "payBillWithVoucher" request with every field
    And the header "X-CorrelationID" is the remembered "correlation"
    And the body field "billInquiryRequestId" is the remembered "inquiry"
    And the body field "billId" is the remembered "bill"
    And the body field "VoucherSecretHash" is the test data "hash of the secret number of the voucher for a bill"
    When the request is sent
    Then eventually the request is accepted
    And the response matches the specification
    And the response field "RequestID" is remembered as "answered request"
    And the response field "RequestID" is the body field "requestId"

  @id:bill-voucher-constraint @negative @operation:payBillWithVoucher
  Scenario Outline: A payment with a voucher with a field that breaks its constraint is refused
    Given a valid "payBillWithVoucher" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case                          | field                | fault             |
      | requestId-too-long            | requestId            | too long          |
      | billInquiryRequestId-too-long | billInquiryRequestId | too long          |
      | billDetails-wrong-type        | billDetails          | of the wrong type |

  @id:bill-voucher-header @negative @operation:payBillWithVoucher
  Scenario Outline: A payment with a voucher whose header <name> is <fault> is refused
    Given a valid "payBillWithVoucher" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                     | name            | fault    |
      | X-CorrelationID-left-out | X-CorrelationID | left out |
      | X-CorrelationID-too-long | X-CorrelationID | too long |

  @id:bill-voucher-not-json @negative @operation:payBillWithVoucher
  Scenario: A payment with a voucher whose body is not JSON is refused
    Given a valid "payBillWithVoucher" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:inquire-bill-breaks-document @negative @operation:inquireBill
  Scenario Outline: What breaks the document of inquireBill is refused
    Given a valid "inquireBill" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                       | part                       | fault                |
      | Platform-TenantId-left-out | header "Platform-TenantId" | is left out          |
      | Platform-TenantId-too-long | header "Platform-TenantId" | is too long          |
      | PayerFI-Id-left-out        | header "PayerFI-Id"        | is left out          |
      | PayerFI-Id-too-long        | header "PayerFI-Id"        | is too long          |
      | body-wrong-type            | body field "$"             | is of the wrong type |
      | billId-wrong-type          | body field "billId"        | is of the wrong type |

  @id:notify-bill-payment-breaks-document @negative @operation:notifyBillPayment
  Scenario Outline: What breaks the document of notifyBillPayment is refused
    Given a valid "notifyBillPayment" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                            | part                              | fault                |
      | X-Platform-TenantId-left-out    | header "X-Platform-TenantId"      | is left out          |
      | X-Platform-TenantId-too-long    | header "X-Platform-TenantId"      | is too long          |
      | X-PayerFI-Id-left-out           | header "X-PayerFI-Id"             | is left out          |
      | X-PayerFI-Id-too-long           | header "X-PayerFI-Id"             | is too long          |
      | body-wrong-type                 | body field "$"                    | is of the wrong type |
      | requestId-wrong-type            | body field "requestId"            | is of the wrong type |
      | billInquiryRequestId-wrong-type | body field "billInquiryRequestId" | is of the wrong type |
      | billId-wrong-type               | body field "billId"               | is of the wrong type |
      | billId-too-long                 | body field "billId"               | is too long          |
      | paymentReferenceID-too-long     | body field "paymentReferenceID"   | is too long          |

  @id:pay-bill-with-voucher-breaks-document @negative @operation:payBillWithVoucher
  Scenario Outline: What breaks the document of payBillWithVoucher is refused
    Given a valid "payBillWithVoucher" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                      | part                                        | fault                |
      | X-Platform-TenantId-left-out              | header "X-Platform-TenantId"                | is left out          |
      | X-Platform-TenantId-too-long              | header "X-Platform-TenantId"                | is too long          |
      | X-PayerFI-Id-left-out                     | header "X-PayerFI-Id"                       | is left out          |
      | X-PayerFI-Id-too-long                     | header "X-PayerFI-Id"                       | is too long          |
      | body-wrong-type                           | body field "$"                              | is of the wrong type |
      | requestId-wrong-type                      | body field "requestId"                      | is of the wrong type |
      | billInquiryRequestId-wrong-type           | body field "billInquiryRequestId"           | is of the wrong type |
      | billId-wrong-type                         | body field "billId"                         | is of the wrong type |
      | billId-too-long                           | body field "billId"                         | is too long          |
      | billDetails.billerId-wrong-type           | body field "billDetails.billerId"           | is of the wrong type |
      | billDetails.billerId-too-long             | body field "billDetails.billerId"           | is too long          |
      | billDetails.billerName-wrong-type         | body field "billDetails.billerName"         | is of the wrong type |
      | billDetails.billerName-too-long           | body field "billDetails.billerName"         | is too long          |
      | billDetails.billStatus-wrong-type         | body field "billDetails.billStatus"         | is of the wrong type |
      | billDetails.billStatus-too-long           | body field "billDetails.billStatus"         | is too long          |
      | billDetails.dueDate-wrong-type            | body field "billDetails.dueDate"            | is of the wrong type |
      | billDetails.amountonDueDate-wrong-type    | body field "billDetails.amountonDueDate"    | is of the wrong type |
      | billDetails.amountAfterDueDate-wrong-type | body field "billDetails.amountAfterDueDate" | is of the wrong type |
      | VoucherSecretHash-wrong-type              | body field "VoucherSecretHash"              | is of the wrong type |
