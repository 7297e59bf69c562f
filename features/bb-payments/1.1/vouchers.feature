Feature: Vouchers

  Another Building Block has vouchers created, activates them and asks for their status. New vouchers are sent to the
  callback address, so that the vouchers of the scenarios below come from the candidate profile.

  @id:vouchers-create-every-field @positive @operation:createVouchers
  @requirement:bb-payments-6.2.4-1
  Scenario: Two vouchers are requested with every field
    Given a valid "createVouchers" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "RequestID" is the body field "requestID"
    And the response field "ResponseCode" is "00"
    And the response arrives within 15 seconds

  @id:vouchers-create-plain @positive @operation:createVouchers
  Scenario: Vouchers are requested without the optional headers
    Given a valid "createVouchers" request with every field
    And the header "X-Program-Id" is left out
    And the header "X-Registering-Institution-Id" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "RequestID" is the body field "requestID"

  @id:vouchers-create-again @lifecycle @operation:createVouchers
  Scenario: A second request for vouchers is answered under its own identifier
    Given a valid "createVouchers" request with every field
    And the request has succeeded
    And the response field "RequestID" is remembered as "first request"
    Given a valid "createVouchers" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "RequestID" is the body field "requestID"
    And the response field "RequestID" is not the remembered "first request"

  @id:vouchers-create-header @negative @operation:createVouchers
  Scenario Outline: A request for vouchers whose header <name> is <fault> is refused
    Given a valid "createVouchers" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                    | name           | fault    |
      | X-Callback-URL-left-out | X-Callback-URL | left out |
      | X-Callback-URL-too-long | X-Callback-URL | too long |

  @id:vouchers-create-constraint @negative @operation:createVouchers
  Scenario Outline: A request for vouchers with a field that breaks its constraint is refused
    Given a valid "createVouchers" request with every field
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                 | field     | fault             |
      | requestID-too-long   | requestID | too long          |
      | requestID-wrong-type | requestID | of the wrong type |
      | batchID-too-long     | batchID   | too long          |

  @id:vouchers-create-no-body @negative @operation:createVouchers
  Scenario: A request for vouchers without a body is refused
    Given a valid "createVouchers" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:vouchers-create-not-json @negative @operation:createVouchers
  Scenario: A request for vouchers whose body is not JSON is refused
    Given a valid "createVouchers" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:voucher-state-known @positive @operation:getVoucherStatus
  @requirement:bb-payments-5.3.1-2 @requirement:bb-payments-5.3.2-5 @requirement:bb-payments-6.2.4-3
  Scenario: The status of a voucher is told
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "serialNumber" is the path parameter "serialNumber"
    And the response field "status" is present
    And the response field "value" is present
    And the response arrives within 15 seconds

  @id:voucher-state-twice @lifecycle @operation:getVoucherStatus
  Scenario: Asking for the status of a voucher, and of another, does not change it
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "serialNumber" is the path parameter "serialNumber"
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "state"

  @id:voucher-state-unknown @negative @operation:getVoucherStatus
  @requirement:bb-payments-6.2.4-3
  Scenario: The status of a voucher that does not exist is not told
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is unknown
    When the request is sent
    Then the request is refused
    And the response matches the specification
    And the response reveals no internals

  @id:voucher-state-too-long @negative @operation:getVoucherStatus
  Scenario: A serial number that is too long is refused
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is too long
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:voucher-state-fields @negative @operation:getVoucherStatus
  Scenario Outline: A question for the status of a voucher whose query parameter <name> is <fault> is refused
    Given a valid "getVoucherStatus" request with every field
    And the query parameter "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case               | name   | fault                   |
      | fields-left-out    | fields | left out                |
      | fields-enumeration | fields | outside its enumeration |

  @id:voucher-state-header @negative @operation:getVoucherStatus
  Scenario Outline: A question for the status of a voucher whose header <name> is <fault> is refused
    Given a valid "getVoucherStatus" request with every field
    And the header "<name>" is <fault>
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case                                  | name                         | fault    |
      | X-Registering-Institution-Id-left-out | X-Registering-Institution-Id | left out |
      | X-Registering-Institution-Id-too-long | X-Registering-Institution-Id | too long |

  @id:voucher-state-credentials @negative @operation:getVoucherStatus
  @requirement:bb-payments-5.3.1-2
  Scenario Outline: The status of a voucher is not told with <credentials> credentials
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:vouchers-activate-accepted @positive @operation:activateVouchers
  Scenario: A voucher is activated
    Given a valid "activateVouchers" request with every field
    And the body field "VoucherInstructions[0].serialNumber" is the test data "second voucher to activate"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "ResponseCode" is "00"
    And the response field "RequestID" is the body field "RequestID"

  @id:vouchers-activate-shows @lifecycle @operation:activateVouchers @operation:getVoucherStatus
  @requirement:bb-payments-6.2.4-2
  Scenario: A voucher has another status after its activation, and another voucher has not
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state of the other"
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to activate"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "activateVouchers" request with every field
    And the body field "VoucherInstructions[0].serialNumber" is the test data "voucher to activate"
    When the request is sent
    Then the request is accepted
    And the response field "ResponseCode" is "00"
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to activate"
    When the request is sent
    Then eventually the response field "status" is not the remembered "state"
    And the request is accepted
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher"
    When the request is sent
    Then the request is accepted
    And the response field "status" is the remembered "state of the other"

  @id:vouchers-activate-constraint @negative @operation:activateVouchers @operation:getVoucherStatus
  Scenario Outline: An activation whose body field <field> is <fault> leaves the voucher as it was
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "activateVouchers" request with every field
    And the body field "VoucherInstructions[0].serialNumber" is the test data "pre-activated voucher"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "state"

    Examples:
      | case               | field     | fault             |
      | RequestID-too-long | RequestID | too long          |
      | BatchID-wrong-type | BatchID   | of the wrong type |

  @id:vouchers-activate-command @negative @operation:activateVouchers @operation:getVoucherStatus
  Scenario Outline: An activation whose query parameter <field> is <fault> leaves the voucher as it was
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "activateVouchers" request with every field
    And the body field "VoucherInstructions[0].serialNumber" is the test data "pre-activated voucher"
    And the query parameter "<field>" is <fault>
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "state"

    Examples:
      | case             | field   | fault    |
      | command-left-out | command | left out |

  @id:vouchers-activate-no-body @negative @operation:activateVouchers
  Scenario: An activation without a body is refused
    Given a valid "activateVouchers" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:vouchers-activate-not-json @negative @operation:activateVouchers
  Scenario: An activation whose body is not JSON is refused
    Given a valid "activateVouchers" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:activate-vouchers-breaks-document @negative @operation:activateVouchers
  Scenario Outline: What breaks the document of activateVouchers is refused
    Given a valid "activateVouchers" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                        | part                                             | fault                |
      | body-wrong-type                             | body field "$"                                   | is of the wrong type |
      | RequestID-wrong-type                        | body field "RequestID"                           | is of the wrong type |
      | BatchID-too-long                            | body field "BatchID"                             | is too long          |
      | VoucherInstructions-wrong-type              | body field "VoucherInstructions"                 | is of the wrong type |
      | body.VoucherInstructions-wrong-type         | body field "VoucherInstructions[0]"              | is of the wrong type |
      | VoucherInstructions.serialNumber-wrong-type | body field "VoucherInstructions[0].serialNumber" | is of the wrong type |
      | VoucherInstructions.serialNumber-too-long   | body field "VoucherInstructions[0].serialNumber" | is too long          |

  @id:create-vouchers-breaks-document @negative @operation:createVouchers
  Scenario Outline: What breaks the document of createVouchers is refused
    Given a valid "createVouchers" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                             | part                                                  | fault                |
      | X-Program-Id-too-long                            | header "X-Program-Id"                                 | is too long          |
      | X-Registering-Institution-Id-too-long            | header "X-Registering-Institution-Id"                 | is too long          |
      | body-wrong-type                                  | body field "$"                                        | is of the wrong type |
      | batchID-wrong-type                               | body field "batchID"                                  | is of the wrong type |
      | voucherInstructions-wrong-type                   | body field "voucherInstructions"                      | is of the wrong type |
      | body.voucherInstructions-wrong-type              | body field "voucherInstructions[0]"                   | is of the wrong type |
      | voucherInstructions.instructionID-wrong-type     | body field "voucherInstructions[0].instructionID"     | is of the wrong type |
      | voucherInstructions.instructionID-too-long       | body field "voucherInstructions[0].instructionID"     | is too long          |
      | voucherInstructions.groupCode-wrong-type         | body field "voucherInstructions[0].groupCode"         | is of the wrong type |
      | voucherInstructions.groupCode-too-long           | body field "voucherInstructions[0].groupCode"         | is too long          |
      | voucherInstructions.currency-wrong-type          | body field "voucherInstructions[0].currency"          | is of the wrong type |
      | voucherInstructions.currency-too-long            | body field "voucherInstructions[0].currency"          | is too long          |
      | voucherInstructions.amount-wrong-type            | body field "voucherInstructions[0].amount"            | is of the wrong type |
      | voucherInstructions.payeeFunctionalID-wrong-type | body field "voucherInstructions[0].payeeFunctionalID" | is of the wrong type |
      | voucherInstructions.payeeFunctionalID-too-long   | body field "voucherInstructions[0].payeeFunctionalID" | is too long          |
      | voucherInstructions.narration-wrong-type         | body field "voucherInstructions[0].narration"         | is of the wrong type |
      | voucherInstructions.narration-too-long           | body field "voucherInstructions[0].narration"         | is too long          |
