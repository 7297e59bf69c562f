Feature: Cancellation of vouchers

  The Building Block that had vouchers created cancels them. A cancelled voucher cannot be used any more.

  @id:vouchers-cancel-before-activation @lifecycle @operation:cancelVouchers @operation:activateVouchers
  @operation:getVoucherStatus
  Scenario: A cancelled voucher cannot be activated
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher to cancel"
    And the request has succeeded
    And the response field "status" is remembered as "state before"
    Given a valid "cancelVouchers" request with every field
    And the body field "voucherInstructions[0].serialNumber" is the test data "pre-activated voucher to cancel"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "responseCode" is "00"
    And the response field "requestID" is the body field "requestID"
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher to cancel"
    When the request is sent
    Then eventually the response field "status" is not the remembered "state before"
    And the response field "status" is remembered as "state"
    Given a valid "activateVouchers" request with every field
    And the body field "VoucherInstructions[0].serialNumber" is the test data "pre-activated voucher to cancel"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher to cancel"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "state"

  @id:vouchers-cancel-shows @positive @operation:cancelVouchers @operation:getVoucherStatus
  Scenario: A cancelled voucher has another status for good, and another voucher has not
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state of the other"
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to cancel twice"
    And the request has succeeded
    And the response field "status" is remembered as "state before"
    Given a valid "cancelVouchers" request with every field
    And the body field "voucherInstructions[0].serialNumber" is the test data "voucher to cancel twice"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "responseCode" is "00"
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to cancel twice"
    When the request is sent
    Then eventually the response field "status" is not the remembered "state before"
    And the request is accepted
    And the response matches the specification
    And the response field "status" is remembered as "state"
    Given a valid "cancelVouchers" request with every field
    And the body field "voucherInstructions[0].serialNumber" is the test data "voucher to cancel twice"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to cancel twice"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "state"
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "state of the other"

  @id:vouchers-cancel-before-redemption @lifecycle @operation:cancelVouchers @operation:redeemVoucher
  @operation:getVoucherStatus
  Scenario: A cancelled voucher cannot be redeemed
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher to cancel"
    And the request has succeeded
    And the response field "status" is remembered as "state before"
    Given a valid "cancelVouchers" request with every field
    And the body field "voucherInstructions[0].serialNumber" is the test data "activated voucher to cancel"
    And the request has succeeded
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher to cancel"
    When the request is sent
    Then eventually the response field "status" is not the remembered "state before"
    And the response field "status" is remembered as "state"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "activated voucher to cancel"
    And the body field "voucherSecretNumber" is the test data "secret number of the activated voucher to cancel"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher to cancel"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "state"

  @id:vouchers-cancel-constraint @negative @operation:cancelVouchers @operation:getVoucherStatus
  Scenario Outline: A cancellation whose body field <field> is <fault> leaves the voucher as it was
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "cancelVouchers" request with every field
    And the body field "voucherInstructions[0].serialNumber" is the test data "activated voucher"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "state"

    Examples:
      | case               | field     | fault             |
      | requestID-too-long | requestID | too long          |
      | batchID-wrong-type | batchID   | of the wrong type |

  @id:vouchers-cancel-command @negative @operation:cancelVouchers @operation:getVoucherStatus
  Scenario Outline: A cancellation whose query parameter <field> is <fault> leaves the voucher as it was
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "cancelVouchers" request with every field
    And the body field "voucherInstructions[0].serialNumber" is the test data "activated voucher"
    And the query parameter "<field>" is <fault>
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "state"

    Examples:
      | case                | field   | fault                   |
      | command-left-out    | command | left out                |
      | command-enumeration | command | outside its enumeration |

  @id:vouchers-cancel-credentials @negative @operation:cancelVouchers @operation:getVoucherStatus
  @requirement:bb-payments-5.3.1-2
  Scenario Outline: No voucher is cancelled with <credentials> credentials
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "cancelVouchers" request with every field
    And the body field "voucherInstructions[0].serialNumber" is the test data "activated voucher"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    When the request is sent
    Then the request is accepted
    And the response field "status" is the remembered "state"

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:vouchers-cancel-no-body @negative @operation:cancelVouchers
  Scenario: A cancellation without a body is refused
    Given a valid "cancelVouchers" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:vouchers-cancel-not-json @negative @operation:cancelVouchers
  Scenario: A cancellation whose body is not JSON is refused
    Given a valid "cancelVouchers" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:cancel-vouchers-breaks-document @negative @operation:cancelVouchers
  Scenario Outline: What breaks the document of cancelVouchers is refused
    Given a valid "cancelVouchers" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                        | part                                             | fault                |
      | body-wrong-type                             | body field "$"                                   | is of the wrong type |
      | requestID-wrong-type                        | body field "requestID"                           | is of the wrong type |
      | batchID-too-long                            | body field "batchID"                             | is too long          |
      | voucherInstructions-wrong-type              | body field "voucherInstructions"                 | is of the wrong type |
      | body.voucherInstructions-wrong-type         | body field "voucherInstructions[0]"              | is of the wrong type |
      | voucherInstructions.serialNumber-wrong-type | body field "voucherInstructions[0].serialNumber" | is of the wrong type |
