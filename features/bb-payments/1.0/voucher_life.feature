Feature: The life of a voucher

  A voucher is pre-activated, activated and redeemed once, or cancelled at any point before. What each call may do
  depends on the calls before it.

  @id:voucher-life-pre-activated @lifecycle @operation:VoucherPreactivationPOST @operation:VoucherStatusCheckGET
  @requirement:bb-payments-6.2.4-1 @requirement:bb-payments-6.2.4-3
  Scenario: A new voucher is pre-activated
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_serial_number" is remembered as "serial number"
    And a valid "VoucherStatusCheckGET" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    When the request is sent
    Then the request is accepted
    And the response field "voucher_status" is "Pre-Activated"
    And the response matches the specification

  @id:voucher-life-activated @lifecycle @operation:VoucherPreactivationPOST @operation:VoucherActivationPATCH @operation:VoucherStatusCheckGET
  @requirement:bb-payments-6.2.2-1 @requirement:bb-payments-6.2.4-2 @requirement:bb-payments-6.2.4-3
  Scenario: A voucher counts as activated after its activation
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_serial_number" is remembered as "serial number"
    And a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And the request has succeeded
    And a valid "VoucherStatusCheckGET" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    When the request is sent
    Then the request is accepted
    And the response field "voucher_status" is "Activated"
    And the response matches the specification

  @id:voucher-life-not-redeemable-before-activation @lifecycle @operation:VoucherPreactivationPOST @operation:VoucherRedemptionPOST
  @requirement:bb-payments-6.1-24 @requirement:bb-payments-6.2.2-1
  Scenario: A voucher cannot be redeemed before it is activated
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_number" is remembered as "voucher number"
    And a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    When the request is sent
    Then the request is refused
    And the response matches the specification

  @id:voucher-life-pre-activation-to-redemption @lifecycle @operation:VoucherPreactivationPOST @operation:VoucherActivationPATCH @operation:VoucherRedemptionPOST
  @requirement:bb-payments-6.1-22 @requirement:bb-payments-6.1-25 @requirement:bb-payments-6.1-26
  @requirement:bb-payments-5.3.2-6 @requirement:bb-payments-6.2.4-4
  Scenario: A voucher is pre-activated, activated and redeemed
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_number" is remembered as "voucher number"
    And the response field "voucher_serial_number" is remembered as "serial number"
    And a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And the request has succeeded
    And a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:voucher-life-redeemed-once @lifecycle @operation:VoucherPreactivationPOST @operation:VoucherActivationPATCH @operation:VoucherRedemptionPOST
  @requirement:bb-payments-6.1-26 @requirement:bb-payments-6.2.4-4
  Scenario: A voucher cannot be redeemed twice
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_number" is remembered as "voucher number"
    And the response field "voucher_serial_number" is remembered as "serial number"
    And a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And the request has succeeded
    And a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And the request has succeeded
    And a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    When the request is sent
    Then the request is refused
    And the response matches the specification

  @id:voucher-life-used-after-redemption @lifecycle @operation:VoucherPreactivationPOST @operation:VoucherActivationPATCH @operation:VoucherRedemptionPOST @operation:VoucherStatusCheckGET
  @requirement:bb-payments-6.2.3-3
  Scenario: A voucher counts as used after its redemption
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_number" is remembered as "voucher number"
    And the response field "voucher_serial_number" is remembered as "serial number"
    And a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And the request has succeeded
    And a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And the request has succeeded
    And a valid "VoucherStatusCheckGET" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    When the request is sent
    Then the response status is 458
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-life-cancelled-twice @lifecycle @operation:VoucherPreactivationPOST @operation:VoucherCancelPATCH
  Scenario: A voucher cannot be cancelled twice
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_serial_number" is remembered as "serial number"
    And a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    And the request has succeeded
    And a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    When the request is sent
    Then the response status is 464
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-life-not-activated-after-cancellation @lifecycle @operation:VoucherPreactivationPOST @operation:VoucherCancelPATCH @operation:VoucherActivationPATCH
  Scenario: A voucher cannot be activated after its cancellation
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_serial_number" is remembered as "serial number"
    And a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    And the request has succeeded
    And a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification

  @id:voucher-life-not-redeemable-after-cancellation @lifecycle @operation:VoucherPreactivationPOST @operation:VoucherActivationPATCH @operation:VoucherCancelPATCH @operation:VoucherRedemptionPOST
  Scenario: An activated voucher cannot be redeemed after its cancellation
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_number" is remembered as "voucher number"
    And the response field "voucher_serial_number" is remembered as "serial number"
    And a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And the request has succeeded
    And a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    And the request has succeeded
    And a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification

  @id:voucher-life-two-vouchers-differ @lifecycle @operation:VoucherPreactivationPOST
  @requirement:bb-payments-5.3.2-2 @requirement:bb-payments-6.2.1-1
  Scenario: Two vouchers have different numbers
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_number" is remembered as "first voucher number"
    And the response field "voucher_serial_number" is remembered as "first serial number"
    And a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    When the request is sent
    Then the request is accepted
    And the response field "voucher_number" is not the remembered "first voucher number"
    And the response field "voucher_serial_number" is not the remembered "first serial number"
