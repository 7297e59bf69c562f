@operation:VoucherRedemptionPOST
Feature: Redeem vouchers

  An activated voucher is redeemed by its voucher number: the merchant is paid and the voucher is used up. Each scenario
  pre-activates and activates a voucher of its own. Merchants who cannot be paid are test data, since only the
  candidate's operator can arrange for them.

  Background:
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_number" is remembered as "voucher number"
    And the response field "voucher_serial_number" is remembered as "serial number"
    And a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And the request has succeeded

  @id:voucher-redemption-accepted @positive @requirement:bb-payments-5.3.2-6 @requirement:bb-payments-6.2.3-1 @requirement:bb-payments-6.2.4-4
  Scenario: An activated voucher is redeemed
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:voucher-redemption-every-field @positive
  Scenario: An activated voucher is redeemed with every field and header
    Given a valid "VoucherRedemptionPOST" request with every field
    And the body field "voucher_number" is the remembered "voucher number"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:voucher-redemption-header @positive
  Scenario Outline: A redemption with an optional header is accepted
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And the header "<header>" <value>
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | header          | value                                           |
      | X-Callback-URL  | is "https://registry.example/payments/callback" |
      | X-Date          | is new                                          |
      | X-CorrelationID | is new                                          |
      | X-Channel       | is "Web"                                        |

  @id:voucher-redemption-left-out @negative
  Scenario Outline: A redemption without a required field is refused
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

    Examples:
      | field                  |
      | voucher_number         |
      | Gov_Stack_BB           |
      | merchant_name          |
      | merchant_bank_details  |
      | merchant_voucher_group |
      | override               |

  @id:voucher-redemption-wrong-type @negative
  Scenario Outline: A redemption with a field of the wrong type is refused
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | field                  |
      | voucher_number         |
      | Gov_Stack_BB           |
      | merchant_name          |
      | merchant_bank_details  |
      | merchant_voucher_group |
      | override               |

  @id:voucher-redemption-not-an-int64 @negative
  Scenario Outline: A redemption by a voucher number that is no 64-bit integer is refused
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is <value>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case      | value              |
      | too-large | against its format |
      | fraction  | 1.5                |

  @id:voucher-redemption-unknown-number @negative @requirement:bb-payments-6.2.3-1
  Scenario: A redemption by a voucher number that names no voucher is refused
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is unknown
    When the request is sent
    Then the response status is 461
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-redemption-unknown-building-block @negative
  Scenario: A redemption by a Building Block that does not exist is refused
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And the body field "Gov_Stack_BB" is unknown
    When the request is sent
    Then the response status is 460
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-redemption-insufficient-funds @negative
  Scenario: A redemption that the funding account does not cover is refused
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And the body field "merchant_name" is the test data "unfunded merchant name"
    And the body field "merchant_bank_details" is the test data "unfunded merchant bank details"
    And the body field "merchant_voucher_group" is the test data "unfunded merchant voucher group"
    When the request is sent
    Then the response status is 462
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-redemption-merchant-not-creditable @negative
  Scenario: A redemption for a merchant who cannot be credited is refused
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And the body field "merchant_name" is the test data "uncreditable merchant name"
    And the body field "merchant_bank_details" is the test data "uncreditable merchant bank details"
    And the body field "merchant_voucher_group" is the test data "uncreditable merchant voucher group"
    When the request is sent
    Then the response status is 463
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-redemption-header-constraint @negative
  Scenario Outline: A redemption with a malformed header is refused
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And the header "<header>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | header          | fault               |
      | X-Callback-URL  | against its format  |
      | X-Date          | against its format  |
      | X-CorrelationID | against its pattern |
      | X-Client-Id     | too long            |
      | X-Channel       | too long            |

  @id:voucher-redemption-body-left-out @negative
  Scenario: A redemption without a body is refused
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And the body is left out
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "message" is present
    And the response reveals no internals

  @id:voucher-redemption-body-not-json @negative
  Scenario: A redemption whose body is not JSON is refused
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

  @id:voucher-redemption-credentials @negative
  Scenario Outline: A redemption without the right credentials is refused
    Given a valid "VoucherRedemptionPOST" request
    And the body field "voucher_number" is the remembered "voucher number"
    And <credentials> are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | case  | credentials       |
      | none  | no credentials    |
      | wrong | wrong credentials |
