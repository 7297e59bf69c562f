Feature: Messages: feedback, support and reasons

  A provider platform sends a form for feedback, support details, what can be rated, and the reasons for which orders are cancelled and items returned.

  Background:
    Given a valid "onTrack" request with every field
    And the body field "context" is remembered as "context"

  @id:on-rating @operation:onRating @requirement:bb-emarketplace-6.9-4 @positive
  Scenario: A form for feedback is acknowledged
    Given a valid "onRating" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_rating"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"feedback_form": {"id": "XI-9001", "form": {"id": "FORM-5512", "url": "https://forms.example.org/FORM-5512"}, "required": false}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-rating-every-field @operation:onRating @positive
  Scenario: A form for feedback with every field is answered with an acknowledgement
    Given a valid "onRating" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:on-rating-left-out @operation:onRating @negative
  Scenario Outline: A form for feedback without a required part is turned down
    Given a valid "onRating" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_rating"
    And the body field "message" is {"feedback_form": {"id": "XI-9001", "form": {"id": "FORM-5512", "url": "https://forms.example.org/FORM-5512"}, "required": false}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field   |
      | context | context |
      | message | message |

  @id:on-rating-broken @operation:onRating @negative
  Scenario Outline: A form for feedback with a wrong value is turned down
    Given a valid "onRating" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_rating"
    And the body field "message" is {"feedback_form": {"id": "XI-9001", "form": {"id": "FORM-5512", "url": "https://forms.example.org/FORM-5512"}, "required": false}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case     | field                          | fault                   |
      | action   | context.action                 | outside its enumeration |
      | form     | message.feedback_form          | of the wrong type       |
      | address  | message.feedback_form.form.url | against its format      |
      | required | message.feedback_form.required | of the wrong type       |

  @id:on-support @operation:onSupport @requirement:bb-emarketplace-6.10-1 @positive
  Scenario: The details of a support centre are acknowledged
    Given a valid "onSupport" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_support"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"support": {"order_id": "ORD-2026-000417", "callback_phone": "+254711222333", "chat": {"url": "https://support.example.org/chat"}, "agent": {"contact": {"email": "help@greenfields.example.org"}}}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-support-every-field @operation:onSupport @positive
  Scenario: The details of a support centre with every field are answered with an acknowledgement
    Given a valid "onSupport" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:on-support-left-out @operation:onSupport @negative
  Scenario Outline: The details of a support centre without a required part are turned down
    Given a valid "onSupport" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_support"
    And the body field "message" is {"support": {"order_id": "ORD-2026-000417", "callback_phone": "+254711222333", "chat": {"url": "https://support.example.org/chat"}, "agent": {"contact": {"email": "help@greenfields.example.org"}}}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field   |
      | context | context |

  @id:on-support-broken @operation:onSupport @negative
  Scenario Outline: The details of a support centre with a wrong value are turned down
    Given a valid "onSupport" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_support"
    And the body field "message" is {"support": {"order_id": "ORD-2026-000417", "callback_phone": "+254711222333", "chat": {"url": "https://support.example.org/chat"}, "agent": {"contact": {"email": "help@greenfields.example.org"}}}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case    | field                          | fault                   |
      | action  | context.action                 | outside its enumeration |
      | support | message.support                | of the wrong type       |
      | phone   | message.support.callback_phone | of the wrong type       |

  @id:cancellation-reasons @operation:cancellationReasons @positive
  Scenario: The list of reasons to cancel is acknowledged
    Given a valid "cancellationReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "cancellation_reasons"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"cancellation_reasons": [{"id": "REASON-004", "descriptor": {"name": "Ordered by mistake"}}]}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:cancellation-reasons-every-field @operation:cancellationReasons @positive
  Scenario: The list of reasons to cancel with every field is answered with an acknowledgement
    Given a valid "cancellationReasons" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:cancellation-reasons-left-out @operation:cancellationReasons @negative
  Scenario Outline: The list of reasons to cancel without a required part is turned down
    Given a valid "cancellationReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "cancellation_reasons"
    And the body field "message" is {"cancellation_reasons": [{"id": "REASON-004", "descriptor": {"name": "Ordered by mistake"}}]}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field                        |
      | context | context                      |
      | message | message                      |
      | reasons | message.cancellation_reasons |

  @id:cancellation-reasons-broken @operation:cancellationReasons @negative
  Scenario Outline: The list of reasons to cancel with a wrong value is turned down
    Given a valid "cancellationReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "cancellation_reasons"
    And the body field "message" is {"cancellation_reasons": [{"id": "REASON-004", "descriptor": {"name": "Ordered by mistake"}}]}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case    | field                              | fault                   |
      | action  | context.action                     | outside its enumeration |
      | reasons | message.cancellation_reasons       | of the wrong type       |
      | reason  | message.cancellation_reasons[0].id | of the wrong type       |

  @id:return-reasons @operation:returnReasons @positive
  Scenario: The list of reasons to return is acknowledged
    Given a valid "returnReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "return_reasons"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"return_reasons": [{"id": "REASON-004", "descriptor": {"name": "Ordered by mistake"}}]}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:return-reasons-every-field @operation:returnReasons @positive
  Scenario: The list of reasons to return with every field is answered with an acknowledgement
    Given a valid "returnReasons" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:return-reasons-left-out @operation:returnReasons @negative
  Scenario Outline: The list of reasons to return without a required part is turned down
    Given a valid "returnReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "return_reasons"
    And the body field "message" is {"return_reasons": [{"id": "REASON-004", "descriptor": {"name": "Ordered by mistake"}}]}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field                  |
      | context | context                |
      | message | message                |
      | reasons | message.return_reasons |

  @id:return-reasons-broken @operation:returnReasons @negative
  Scenario Outline: The list of reasons to return with a wrong value is turned down
    Given a valid "returnReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "return_reasons"
    And the body field "message" is {"return_reasons": [{"id": "REASON-004", "descriptor": {"name": "Ordered by mistake"}}]}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case    | field                        | fault                   |
      | action  | context.action               | outside its enumeration |
      | reasons | message.return_reasons       | of the wrong type       |
      | reason  | message.return_reasons[0].id | of the wrong type       |

  @id:rating-categories @operation:ratingCategories @requirement:bb-emarketplace-6.9-5 @positive
  Scenario: The list of what can be rated is acknowledged
    Given a valid "ratingCategories" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "rating_categories"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"rating_categories": ["Item", "Provider"], "return_reasons": [{"id": "REASON-004", "descriptor": {"name": "Ordered by mistake"}}]}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:rating-categories-every-field @operation:ratingCategories @positive
  Scenario: The list of what can be rated with every field is answered with an acknowledgement
    Given a valid "ratingCategories" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:rating-categories-left-out @operation:ratingCategories @negative
  Scenario Outline: The list of what can be rated without a required part is turned down
    Given a valid "ratingCategories" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "rating_categories"
    And the body field "message" is {"rating_categories": ["Item", "Provider"], "return_reasons": [{"id": "REASON-004", "descriptor": {"name": "Ordered by mistake"}}]}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field   |
      | context | context |
      | message | message |

  @id:rating-categories-broken @operation:ratingCategories @negative
  Scenario Outline: The list of what can be rated with a wrong value is turned down
    Given a valid "ratingCategories" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "rating_categories"
    And the body field "message" is {"rating_categories": ["Item", "Provider"], "return_reasons": [{"id": "REASON-004", "descriptor": {"name": "Ordered by mistake"}}]}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case       | field                        | fault                   |
      | action     | context.action               | outside its enumeration |
      | categories | message.rating_categories    | of the wrong type       |
      | category   | message.rating_categories[0] | outside its enumeration |
