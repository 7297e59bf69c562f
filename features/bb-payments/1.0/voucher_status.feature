@operation:VoucherStatusCheckGET
Feature: Check the status of vouchers

  The serial number of a voucher leads to its state. Each scenario pre-activates a voucher of its own; how the answer
  follows the voucher through its life is in voucher_life.feature.

  Background:
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_serial_number" is remembered as "serial number"

  @id:voucher-status-accepted @positive @requirement:bb-payments-5.3.2-5 @requirement:bb-payments-6.2.4-3
  Scenario: The status of a voucher is found by its serial number
    Given a valid "VoucherStatusCheckGET" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:voucher-status-every-parameter @positive
  Scenario: The status of a voucher is found with every header
    Given a valid "VoucherStatusCheckGET" request with every field
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:voucher-status-header @positive
  Scenario Outline: A status check with an optional header is accepted
    Given a valid "VoucherStatusCheckGET" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
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

  @id:voucher-status-not-a-number @negative @requirement:bb-payments-6.2.4-3
  Scenario: A status check by a word is refused
    Given a valid "VoucherStatusCheckGET" request
    And the path parameter "voucherserialnumber" is "notAnumber"
    When the request is sent
    Then the response status is 456
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-status-malformed @negative
  Scenario: A status check by characters that no serial number has is refused
    Given a valid "VoucherStatusCheckGET" request
    And the path parameter "voucherserialnumber" is "{}"
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "message" is present
    And the response reveals no internals

  @id:voucher-status-unknown @negative
  Scenario: A status check by a serial number that names no voucher is answered as documented
    # The document offers both the state Not Existing (200) and the status 456; see bb-payments-deviation-5.
    Given a valid "VoucherStatusCheckGET" request
    And the path parameter "voucherserialnumber" is unknown
    When the request is sent
    Then the response status is 200 or 456
    And the response matches the specification

  @id:voucher-status-expired @negative
  Scenario: A status check of an expired voucher says that it has expired
    Given a valid "VoucherStatusCheckGET" request
    And the path parameter "voucherserialnumber" is the test data "expired voucher serial number"
    When the request is sent
    Then the response status is 459
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-status-header-constraint @negative
  Scenario Outline: A status check with a malformed header is refused
    Given a valid "VoucherStatusCheckGET" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
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

  @id:voucher-status-credentials @negative
  Scenario Outline: A status check without the right credentials is refused
    Given a valid "VoucherStatusCheckGET" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And <credentials> are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | case  | credentials       |
      | none  | no credentials    |
      | wrong | wrong credentials |
