@operation:VoucherPreactivationPOST
Feature: Pre-activate vouchers

  Another Building Block reserves a voucher of a given value. The answer brings the voucher number, the voucher serial
  number and the moment at which the voucher expires.

  Of the ten optional headers, the four that carry no credential and no digest are also sent one by one. The other six
  are sent with “every field”, where the candidate profile can give the values that the candidate knows.

  The comment is optional (bb-payments-deviation-20). One scenario leaves it out; all others send it, here and wherever a
  voucher is needed, so that nothing else depends on the question.

  @id:voucher-preactivation-accepted @positive @requirement:bb-payments-6.2.1-2 @requirement:bb-payments-6.2.4-1
  Scenario: A voucher is pre-activated with the required fields alone
    Given a valid "VoucherPreactivationPOST" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "voucher_number" is present
    And the response field "voucher_serial_number" is present
    And the response field "expiry_date_time" is present
    And the response arrives within 15 seconds

  @id:voucher-preactivation-every-field @positive
  Scenario: A voucher is pre-activated with every field and header
    Given a valid "VoucherPreactivationPOST" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:voucher-preactivation-header @positive
  Scenario Outline: A pre-activation with an optional header is accepted
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
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

  @id:voucher-preactivation-numbers-differ @positive @requirement:bb-payments-6.2.1-1
  Scenario: The serial number of a voucher is not its voucher number
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the request has succeeded
    And the response field "voucher_number" is remembered as "voucher number"
    Then the response field "voucher_serial_number" is not the remembered "voucher number"

  @id:voucher-preactivation-left-out @negative
  Scenario Outline: A pre-activation without a required field is refused
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

    Examples:
      | field            |
      | voucher_amount   |
      | voucher_currency |
      | voucher_group    |
      | Gov_Stack_BB     |

  @id:voucher-preactivation-wrong-type @negative
  Scenario Outline: A pre-activation with a field of the wrong type is refused
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | field            |
      | voucher_amount   |
      | voucher_currency |
      | voucher_group    |
      | Gov_Stack_BB     |
      | voucher_comment  |

  @id:voucher-preactivation-invalid-amount @negative
  Scenario Outline: A pre-activation of an unacceptable amount is refused
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the body field "voucher_amount" is <value>
    When the request is sent
    Then the response status is 452
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

    Examples:
      | case                 | value               |
      | too-short            | too short           |
      | too-long             | too long            |
      | pattern              | against its pattern |
      | negative             | "-15.21"            |
      | leading-zero         | "015.21"            |
      | no-digit-after-point | "15."               |
      | word                 | "fifteen"           |

  @id:voucher-preactivation-invalid-currency @negative
  Scenario Outline: A pre-activation in an unacceptable currency is refused
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the body field "voucher_currency" is <value>
    When the request is sent
    Then the response status is 453
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

    Examples:
      | case       | value                   |
      | unlisted   | outside its enumeration |
      | lower-case | "usd"                   |
      | empty      | ""                      |

  @id:voucher-preactivation-invalid-group @negative
  Scenario Outline: A pre-activation in a group that does not exist is refused
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the body field "voucher_group" is <value>
    When the request is sent
    Then the response status is 454
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

    Examples:
      | case    | value   |
      | unknown | unknown |
      | empty   | ""      |

  @id:voucher-preactivation-group-exhausted @negative
  Scenario: A pre-activation in a group that has no voucher left is refused
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the body field "voucher_group" is the test data "exhausted voucher group"
    When the request is sent
    Then the response status is 455
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-preactivation-unknown-building-block @negative
  Scenario: A pre-activation by a Building Block that does not exist is refused
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the body field "Gov_Stack_BB" is unknown
    When the request is sent
    Then the response status is 460
    And the response reveals no internals
    And the response matches the specification
    And the response field "message" is present

  @id:voucher-preactivation-header-constraint @negative
  Scenario Outline: A pre-activation with a malformed header is refused
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
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

  @id:voucher-preactivation-body-left-out @negative
  Scenario: A pre-activation without a body is refused
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the body is left out
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "message" is present
    And the response reveals no internals

  @id:voucher-preactivation-body-not-json @negative
  Scenario: A pre-activation whose body is not JSON is refused
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

  @id:voucher-preactivation-credentials @negative
  Scenario Outline: A pre-activation without the right credentials is refused
    Given a valid "VoucherPreactivationPOST" request
    And the body field "voucher_comment" is "Reserved by a conformance scenario"
    And <credentials> are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | case  | credentials       |
      | none  | no credentials    |
      | wrong | wrong credentials |

  @id:voucher-preactivation-post-breaks-document @negative @operation:VoucherPreactivationPOST
  Scenario Outline: What breaks the document of VoucherPreactivationPOST is refused
    Given a valid "VoucherPreactivationPOST" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
