Feature: Requests to pay

  A biller requests a payer to pay a bill, the payer's institution answers, and the biller inquires what became of the
  request. The Payments Building Block may pass the request on under a transaction of its own, and what identifies it in
  the address of an inquiry is not published: answers and inquiries carry the identifier that the biller gave, and
  scenarios are inconclusive where it is not taken.

  @id:rtp-request-accepted @positive @operation:requestToPay
  Scenario: A request to pay is taken
    Given a valid "requestToPay" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "requestId"
    And the response arrives within 15 seconds

  @id:rtp-request-kind @positive @operation:requestToPay
  Scenario Outline: A request to pay of the kind <kind> is taken
    Given a valid "requestToPay" request with every field
    And the body field "requestType" is "<kind>"
    And the body field "alias.aliasType" is "<alias>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "requestId"

    Examples:
      | case   | kind | alias |
      | first  | 00   | 01    |
      | second | 01   | 02    |

  @id:rtp-request-constraint @negative @operation:requestToPay
  Scenario Outline: A request to pay with a field that breaks its constraint is refused
    Given a valid "requestToPay" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                    | field       | fault                   |
      | requestId-too-long      | requestId   | too long                |
      | rtpId-wrong-type        | rtpId       | of the wrong type       |
      | requestType-enumeration | requestType | outside its enumeration |

  @id:rtp-request-header @negative @operation:requestToPay
  Scenario Outline: A request to pay whose header <name> is <fault> is refused
    Given a valid "requestToPay" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                     | name            | fault    |
      | X-CorrelationID-left-out | X-CorrelationID | left out |
      | X-CorrelationID-too-long | X-CorrelationID | too long |

  @id:rtp-request-not-json @negative @operation:requestToPay
  Scenario: A request to pay whose body is not JSON is refused
    Given a valid "requestToPay" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:rtp-answer-accepted @positive @operation:requestToPay @operation:answerRequestToPay
  Scenario Outline: The answer that a payer <word> a request to pay is taken
    Given a valid "requestToPay" request with every field
    And the body field "rtpId" is remembered as "request to pay"
    And the body field "billID" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "answerRequestToPay" request with every field
    And the body field "rtpId" is the remembered "request to pay"
    And the body field "billId" is the remembered "bill"
    And the body field "rtpStatus" is "<status>"
    And the request has succeeded
    Then the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "RequestId"

    Examples:
      | word     | status |
      | accepts  | 00     |
      | declines | 01     |

  @id:rtp-answer-no-reason @positive @operation:requestToPay @operation:answerRequestToPay
  Scenario: An answer to a request to pay whose reason is null is taken
    Given a valid "requestToPay" request with every field
    And the body field "rtpId" is remembered as "request to pay"
    And the body field "billID" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "answerRequestToPay" request with every field
    And the body field "rtpId" is the remembered "request to pay"
    And the body field "billId" is the remembered "bill"
    And the body field "rtpStatus" is "00"
    And the body field "rejectReason" is null
    And the request has succeeded
    Then the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "RequestId"

  @id:rtp-answer-constraint @negative @operation:answerRequestToPay
  Scenario Outline: An answer to a request to pay with a field that breaks its constraint is refused
    Given a valid "answerRequestToPay" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                  | field     | fault                   |
      | RequestId-too-long    | RequestId | too long                |
      | rtpId-wrong-type      | rtpId     | of the wrong type       |
      | rtpStatus-enumeration | rtpStatus | outside its enumeration |

  @id:rtp-answer-header @negative @operation:answerRequestToPay
  Scenario Outline: An answer to a request to pay whose header <name> is <fault> is refused
    Given a valid "answerRequestToPay" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                     | name            | fault    |
      | X-CorrelationID-left-out | X-CorrelationID | left out |
      | X-billerId-too-long      | X-billerId      | too long |

  @id:rtp-answer-not-json @negative @operation:answerRequestToPay
  Scenario: An answer to a request to pay whose body is not JSON is refused
    Given a valid "answerRequestToPay" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:rtp-inquiry-accepted @positive @operation:requestToPay @operation:inquireRequestToPay
  Scenario: The status of a request to pay is inquired
    Given a valid "requestToPay" request with every field
    And the body field "rtpId" is remembered as "request to pay"
    And the body field "billID" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "inquireRequestToPay" request with every field
    And the path parameter "transferRequestId" is the remembered "request to pay"
    And the body field "rtpId" is the remembered "request to pay"
    And the request has succeeded
    Then the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "RequestId"

  @id:rtp-inquiry-after-answer @lifecycle @operation:requestToPay @operation:answerRequestToPay
  @operation:inquireRequestToPay
  Scenario: A request to pay can be inquired after it was answered
    Given a valid "requestToPay" request with every field
    And the body field "rtpId" is remembered as "request to pay"
    And the body field "billID" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "answerRequestToPay" request with every field
    And the body field "rtpId" is the remembered "request to pay"
    And the body field "billId" is the remembered "bill"
    And the request has succeeded
    Given a valid "inquireRequestToPay" request with every field
    And the path parameter "transferRequestId" is the remembered "request to pay"
    And the body field "rtpId" is the remembered "request to pay"
    And the request has succeeded
    Then the response matches the specification
    And the response field "requestID" is remembered as "answered request"
    And the response field "requestID" is the body field "RequestId"

  @id:rtp-inquiry-constraint @negative @operation:inquireRequestToPay
  Scenario Outline: An inquiry of a request to pay with a field that breaks its constraint is refused
    Given a valid "requestToPay" request with every field
    And the body field "rtpId" is remembered as "request to pay"
    And the body field "billID" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "inquireRequestToPay" request with every field
    And the path parameter "transferRequestId" is the remembered "request to pay"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case                 | field     | fault             |
      | RequestId-too-long   | RequestId | too long          |
      | RequestId-wrong-type | RequestId | of the wrong type |
      | rtpId-wrong-type     | rtpId     | of the wrong type |

  @id:rtp-inquiry-header @negative @operation:inquireRequestToPay
  Scenario Outline: An inquiry of a request to pay whose header <name> is <fault> is refused
    Given a valid "inquireRequestToPay" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                     | name            | fault    |
      | X-CorrelationID-left-out | X-CorrelationID | left out |
      | X-CorrelationID-too-long | X-CorrelationID | too long |

  @id:rtp-inquiry-not-json @negative @operation:inquireRequestToPay
  Scenario: An inquiry of a request to pay whose body is not JSON is refused
    Given a valid "requestToPay" request with every field
    And the body field "rtpId" is remembered as "request to pay"
    And the body field "billID" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "inquireRequestToPay" request with every field
    And the path parameter "transferRequestId" is the remembered "request to pay"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:request-to-pay-breaks-document @negative @operation:requestToPay
  Scenario Outline: What breaks the document of requestToPay is refused
    Given a valid "requestToPay" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                       | part                                         | fault                      |
      | X-Platform-TenantId-left-out               | header "X-Platform-TenantId"                 | is left out                |
      | X-Platform-TenantId-too-long               | header "X-Platform-TenantId"                 | is too long                |
      | X-billerId-left-out                        | header "X-billerId"                          | is left out                |
      | X-billerId-too-long                        | header "X-billerId"                          | is too long                |
      | X-Callback-URL-left-out                    | header "X-Callback-URL"                      | is left out                |
      | X-Callback-URL-too-long                    | header "X-Callback-URL"                      | is too long                |
      | body-wrong-type                            | body field "$"                               | is of the wrong type       |
      | requestId-wrong-type                       | body field "requestId"                       | is of the wrong type       |
      | billID-wrong-type                          | body field "billID"                          | is of the wrong type       |
      | billID-too-long                            | body field "billID"                          | is too long                |
      | payerFiDetails-wrong-type                  | body field "payerFiDetails"                  | is of the wrong type       |
      | payerFiDetails.payerFIBIC-wrong-type       | body field "payerFiDetails.payerFIBIC"       | is of the wrong type       |
      | payerFiDetails.payerFIBIC-too-long         | body field "payerFiDetails.payerFIBIC"       | is too long                |
      | payerFiDetails.financialAddress-wrong-type | body field "payerFiDetails.financialAddress" | is of the wrong type       |
      | payerFiDetails.financialAddress-too-long   | body field "payerFiDetails.financialAddress" | is too long                |
      | alias-wrong-type                           | body field "alias"                           | is of the wrong type       |
      | alias.aliasType-not-listed                 | body field "alias.aliasType"                 | is outside its enumeration |
      | alias.aliasId-wrong-type                   | body field "alias.aliasId"                   | is of the wrong type       |
      | alias.aliasId-too-long                     | body field "alias.aliasId"                   | is too long                |
      | billDetails-wrong-type                     | body field "billDetails"                     | is of the wrong type       |
      | billDetails.billerName-wrong-type          | body field "billDetails.billerName"          | is of the wrong type       |
      | billDetails.billerName-too-long            | body field "billDetails.billerName"          | is too long                |
      | billDetails.amount-wrong-type              | body field "billDetails.amount"              | is of the wrong type       |

  @id:answer-request-to-pay-breaks-document @negative @operation:answerRequestToPay
  Scenario Outline: What breaks the document of answerRequestToPay is refused
    Given a valid "answerRequestToPay" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                         | part                         | fault                |
      | X-CorrelationID-too-long     | header "X-CorrelationID"     | is too long          |
      | X-Platform-TenantId-left-out | header "X-Platform-TenantId" | is left out          |
      | X-Platform-TenantId-too-long | header "X-Platform-TenantId" | is too long          |
      | X-billerId-left-out          | header "X-billerId"          | is left out          |
      | body-wrong-type              | body field "$"               | is of the wrong type |
      | RequestId-wrong-type         | body field "RequestId"       | is of the wrong type |
      | txnId-wrong-type             | body field "txnId"           | is of the wrong type |
      | txnId-too-long               | body field "txnId"           | is too long          |
      | billId-wrong-type            | body field "billId"          | is of the wrong type |
      | billId-too-long              | body field "billId"          | is too long          |
      | rejectReason-wrong-type      | body field "rejectReason"    | is of the wrong type |
      | rejectReason-too-long        | body field "rejectReason"    | is too long          |

  @id:inquire-request-to-pay-breaks-document @negative @operation:inquireRequestToPay
  Scenario Outline: What breaks the document of inquireRequestToPay is refused
    Given a valid "requestToPay" request with every field
    And the body field "rtpId" is remembered as "request to pay"
    And the body field "billID" is remembered as "bill"
    And the header "X-CorrelationID" is remembered as "correlation"
    And the request has succeeded
    Given a valid "inquireRequestToPay" request with every field
    And the path parameter "transferRequestId" is the remembered "request to pay"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                         | part                         | fault                |
      | X-Platform-TenantId-left-out | header "X-Platform-TenantId" | is left out          |
      | X-Platform-TenantId-too-long | header "X-Platform-TenantId" | is too long          |
      | X-billerId-left-out          | header "X-billerId"          | is left out          |
      | X-billerId-too-long          | header "X-billerId"          | is too long          |
      | body-wrong-type              | body field "$"               | is of the wrong type |
