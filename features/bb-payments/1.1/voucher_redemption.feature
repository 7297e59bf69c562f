Feature: Redemption of vouchers

  An agent or merchant has a voucher redeemed by its serial number and its secret number, and learns at once whether
  it is. Only a voucher that is activated can be redeemed, and only once.

  @id:voucher-redeem-accepted @positive @operation:redeemVoucher @operation:getVoucherStatus
  @requirement:bb-payments-5.3.2-6 @requirement:bb-payments-6.1-26 @requirement:bb-payments-6.2.3-1
  @requirement:bb-payments-6.2.3-3 @requirement:bb-payments-6.2.4-4
  Scenario: An activated voucher is redeemed at its value, and then has another status
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to redeem"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    And the response field "value" is remembered as "value"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "voucher to redeem"
    And the body field "voucherSecretNumber" is the test data "secret number of the voucher to redeem"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is 1
    And the response field "serialNumber" is the body field "voucherSerialNumber"
    And the response field "value" is the remembered "value"
    And the response field "transactionId" is present
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to redeem"
    When the request is sent
    Then eventually the response field "status" is not the remembered "state"
    And the request is accepted

  @id:voucher-redeem-once @lifecycle @operation:redeemVoucher @operation:activateVouchers @operation:getVoucherStatus
  @requirement:bb-payments-6.2.3-3
  Scenario: A redeemed voucher can be neither redeemed nor activated again
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to redeem once"
    And the request has succeeded
    And the response field "status" is remembered as "state before"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "voucher to redeem once"
    And the body field "voucherSecretNumber" is the test data "secret number of the voucher to redeem once"
    And the request has succeeded
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to redeem once"
    When the request is sent
    Then eventually the response field "status" is not the remembered "state before"
    And the response field "status" is remembered as "state"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "voucher to redeem once"
    And the body field "voucherSecretNumber" is the test data "secret number of the voucher to redeem once"
    When the request is sent
    Then the request is refused
    Given a valid "activateVouchers" request with every field
    And the body field "VoucherInstructions[0].serialNumber" is the test data "voucher to redeem once"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to redeem once"
    When the request is sent
    Then the request is accepted
    And the response field "status" is the remembered "state"

  @id:voucher-redeem-after-activation @lifecycle @operation:redeemVoucher @operation:activateVouchers
  @operation:getVoucherStatus
  @requirement:bb-payments-6.1-22 @requirement:bb-payments-6.1-24 @requirement:bb-payments-6.1-25
  @requirement:bb-payments-6.2.2-1 @requirement:bb-payments-6.2.4-2
  Scenario: A voucher can be redeemed after its activation, and not before
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to activate and redeem"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "voucher to activate and redeem"
    And the body field "voucherSecretNumber" is the test data "secret number of the voucher to activate and redeem"
    When the request is sent
    Then the request is refused
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to activate and redeem"
    When the request is sent
    Then the request is accepted
    And the response field "status" is the remembered "state"
    Given a valid "activateVouchers" request with every field
    And the body field "VoucherInstructions[0].serialNumber" is the test data "voucher to activate and redeem"
    When the request is sent
    Then the request is accepted
    And the response field "ResponseCode" is "00"
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "voucher to activate and redeem"
    When the request is sent
    Then eventually the response field "status" is not the remembered "state"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "voucher to activate and redeem"
    And the body field "voucherSecretNumber" is the test data "secret number of the voucher to activate and redeem"
    When the request is sent
    Then the request is accepted
    And the response field "status" is 1

  @id:voucher-redeem-pre-activated @negative @operation:redeemVoucher @operation:getVoucherStatus
  @requirement:bb-payments-6.1-24
  Scenario: A voucher that is not activated is not redeemed
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "pre-activated voucher"
    And the body field "voucherSecretNumber" is the test data "secret number of the pre-activated voucher"
    When the request is sent
    Then the request is refused
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "pre-activated voucher"
    When the request is sent
    Then the request is accepted
    And the response field "status" is the remembered "state"

  @id:voucher-redeem-wrong-secret @negative @operation:redeemVoucher @operation:getVoucherStatus
  @requirement:bb-payments-6.2.3-1
  Scenario: A voucher is not redeemed with a wrong secret number
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "activated voucher"
    And the body field "voucherSecretNumber" is the test data "secret number of the activated voucher"
    And the body field "voucherSecretNumber" is new
    When the request is sent
    Then the request is refused
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    When the request is sent
    Then the request is accepted
    And the response field "status" is the remembered "state"

  @id:voucher-redeem-unknown @negative @operation:redeemVoucher
  @requirement:bb-payments-6.2.3-1
  Scenario: A voucher that does not exist is not redeemed
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:voucher-redeem-constraint @negative @operation:redeemVoucher @operation:getVoucherStatus
  Scenario Outline: A redemption whose body field <field> is <fault> leaves the voucher as it was
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "activated voucher"
    And the body field "voucherSecretNumber" is the test data "secret number of the activated voucher"
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
      | case                         | field               | fault             |
      | requestID-too-long           | requestID           | too long          |
      | agentID-wrong-type           | agentID             | of the wrong type |
      | voucherSecretNumber-too-long | voucherSecretNumber | too long          |

  @id:voucher-redeem-not-json @negative @operation:redeemVoucher @operation:getVoucherStatus
  Scenario: A redemption that is not JSON is refused and leaves the voucher as it was
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "activated voucher"
    And the body field "voucherSecretNumber" is the test data "secret number of the activated voucher"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "state"

  @id:voucher-redeem-command @negative @operation:redeemVoucher @operation:getVoucherStatus
  Scenario Outline: A redemption whose query parameter <field> is <fault> leaves the voucher as it was
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "activated voucher"
    And the body field "voucherSecretNumber" is the test data "secret number of the activated voucher"
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

  @id:voucher-redeem-credentials @negative @operation:redeemVoucher @operation:getVoucherStatus
  @requirement:bb-payments-5.3.1-2
  Scenario Outline: No voucher is redeemed with <credentials> credentials
    Given a valid "getVoucherStatus" request
    And the path parameter "serialNumber" is the test data "activated voucher"
    And the request has succeeded
    And the response field "status" is remembered as "state"
    Given a valid "redeemVoucher" request with every field
    And the body field "voucherSerialNumber" is the test data "activated voucher"
    And the body field "voucherSecretNumber" is the test data "secret number of the activated voucher"
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

  @id:redeem-voucher-breaks-document @negative @operation:redeemVoucher
  Scenario Outline: What breaks the document of redeemVoucher is refused
    Given a valid "redeemVoucher" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                  | part                                  | fault                |
      | X-Registering-Institution-Id-left-out | header "X-Registering-Institution-Id" | is left out          |
      | X-Registering-Institution-Id-too-long | header "X-Registering-Institution-Id" | is too long          |
      | requestID-wrong-type                  | body field "requestID"                | is of the wrong type |
      | agentID-too-long                      | body field "agentID"                  | is too long          |
