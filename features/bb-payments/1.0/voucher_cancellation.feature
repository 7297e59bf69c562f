@operation:VoucherCancelPATCH
Feature: Cancel vouchers

  A cancelled voucher is unusable for good. The serial number stands in the path and in the body. Each scenario
  pre-activates a voucher of its own.

  Background:
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_serial_number" is remembered as "serial number"

  @id:voucher-cancellation-accepted @positive
  Scenario: A voucher is cancelled
    Given a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:voucher-cancellation-every-field @positive
  Scenario: A voucher is cancelled with every field and header
    Given a valid "VoucherCancelPATCH" request with every field
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:voucher-cancellation-header @positive
  Scenario Outline: A cancellation with an optional header is accepted
    Given a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
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

  @id:voucher-cancellation-left-out @negative
  Scenario Outline: A cancellation without a required field is refused
    Given a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    And the body field "<field>" is left out
    When the request is sent
    Then the response status is 400
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

    Examples:
      | field               |
      | voucherserialnumber |
      | Gov_Stack_BB        |

  @id:voucher-cancellation-wrong-type @negative
  Scenario Outline: A cancellation with a field of the wrong type is refused
    Given a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | field               |
      | voucherserialnumber |
      | Gov_Stack_BB        |

  @id:voucher-cancellation-unknown-serial-number @negative
  Scenario: A cancellation of a voucher that does not exist is refused
    Given a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is unknown
    And the body field "voucherserialnumber" is unknown
    When the request is sent
    Then the response status is 463
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-cancellation-other-serial-number @negative
  Scenario: A cancellation whose body names another voucher than its path is refused
    Given a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is "invalid_serial_number"
    When the request is sent
    Then the response status is 463
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-cancellation-unknown-building-block @negative
  Scenario: A cancellation by a Building Block that does not exist is refused
    Given a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    And the body field "Gov_Stack_BB" is unknown
    When the request is sent
    Then the response status is 463
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-cancellation-header-constraint @negative
  Scenario Outline: A cancellation with a malformed header is refused
    Given a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
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

  @id:voucher-cancellation-body-left-out @negative
  Scenario: A cancellation without a body is refused
    Given a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    And the body is left out
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "message" is present
    And the response reveals no internals

  @id:voucher-cancellation-body-not-json @negative
  Scenario: A cancellation whose body is not JSON is refused
    Given a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

  @id:voucher-cancellation-credentials @negative
  Scenario Outline: A cancellation without the right credentials is refused
    Given a valid "VoucherCancelPATCH" request
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the body field "voucherserialnumber" is the remembered "serial number"
    And <credentials> are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | case  | credentials       |
      | none  | no credentials    |
      | wrong | wrong credentials |

  @id:voucher-cancel-patch-breaks-document @negative @operation:VoucherCancelPATCH
  Scenario Outline: What breaks the document of VoucherCancelPATCH is refused
    Given a valid "VoucherCancelPATCH" request with every field
    And the path parameter "voucherserialnumber" is the remembered "serial number"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
