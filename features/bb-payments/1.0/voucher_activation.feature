@operation:VoucherActivationPATCH
Feature: Activate vouchers

  A pre-activated voucher becomes usable once it is activated, by its serial number. Each scenario pre-activates a
  voucher of its own.

  Background:
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_serial_number" is remembered as "serial number"

  @id:voucher-activation-accepted @positive @requirement:bb-payments-6.2.4-2
  Scenario: A pre-activated voucher is activated
    Given a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:voucher-activation-every-field @positive
  Scenario: A pre-activated voucher is activated with every field and header
    Given a valid "VoucherActivationPATCH" request with every field
    And the body field "voucher_serial_number" is the remembered "serial number"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:voucher-activation-header @positive
  Scenario Outline: An activation with an optional header is accepted
    Given a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
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

  @id:voucher-activation-left-out @negative
  Scenario Outline: An activation without a required field is refused
    Given a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

    Examples:
      | field                 |
      | voucher_serial_number |
      | Gov_Stack_BB          |

  @id:voucher-activation-wrong-type @negative
  Scenario Outline: An activation with a field of the wrong type is refused
    Given a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | field                 |
      | voucher_serial_number |
      | Gov_Stack_BB          |

  @id:voucher-activation-not-an-int64 @negative
  Scenario Outline: An activation by a serial number that is no 64-bit integer is refused
    Given a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is <value>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case      | value              |
      | too-large | against its format |
      | fraction  | 1.5                |

  @id:voucher-activation-unknown-serial-number @negative
  Scenario: An activation by a serial number that names no voucher is refused
    Given a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is unknown
    When the request is sent
    Then the response status is 456
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-activation-unknown-building-block @negative
  Scenario: An activation by a Building Block that does not exist is refused
    Given a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And the body field "Gov_Stack_BB" is unknown
    When the request is sent
    Then the response status is 460
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-activation-header-constraint @negative
  Scenario Outline: An activation with a malformed header is refused
    Given a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
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

  @id:voucher-activation-body-left-out @negative
  Scenario: An activation without a body is refused
    Given a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And the body is left out
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "message" is present
    And the response reveals no internals

  @id:voucher-activation-body-not-json @negative
  Scenario: An activation whose body is not JSON is refused
    Given a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

  @id:voucher-activation-credentials @negative
  Scenario Outline: An activation without the right credentials is refused
    Given a valid "VoucherActivationPATCH" request
    And the body field "voucher_serial_number" is the remembered "serial number"
    And <credentials> are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | case  | credentials       |
      | none  | no credentials    |
      | wrong | wrong credentials |
