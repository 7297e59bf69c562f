Feature: Messages: ratings, support and reasons

  A consumer platform rates what took part in a transaction, asks for support, and asks what can be rated and for which reasons orders are cancelled and items returned.

  Background:
    Given a valid "getRatingCategories" request with every field
    And the body field "context" is remembered as "context"

  @id:rating @operation:rating @requirement:bb-emarketplace-6.9-2 @positive
  Scenario: A rating is acknowledged
    Given a valid "rating" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "rating"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"ratings": [{"rating_category": "Item", "id": "ITEM-RICE-25KG", "value": "4"}]}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:rating-every-field @operation:rating @positive
  Scenario: A rating with every field is answered with an acknowledgement
    Given a valid "rating" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:rating-left-out @operation:rating @negative
  Scenario Outline: A rating without a required part is turned down
    Given a valid "rating" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "rating"
    And the body field "message" is {"ratings": [{"rating_category": "Item", "id": "ITEM-RICE-25KG", "value": "4"}]}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field          |
      | context | context        |
      | message | message        |
      | action  | context.action |

  @id:rating-broken @operation:rating @negative
  Scenario Outline: A rating with a wrong value is turned down
    Given a valid "rating" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "rating"
    And the body field "message" is {"ratings": [{"rating_category": "Item", "id": "ITEM-RICE-25KG", "value": "4"}]}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case       | field                              | fault                   |
      | action     | context.action                     | outside its enumeration |
      | message-id | context.message_id                 | against its format      |
      | ratings    | message.ratings                    | of the wrong type       |
      | category   | message.ratings[0].rating_category | outside its enumeration |
      | value      | message.ratings[0].value           | of the wrong type       |

  @id:rating-category @operation:rating @requirement:bb-emarketplace-6.9-1 @positive
  Scenario Outline: A rating of the category <category> is acknowledged
    Given a valid "rating" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "rating"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"ratings": [{"id": "ITEM-RICE-25KG", "value": "4"}]}
    And the body field "message.ratings[0].rating_category" is "<category>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

    Examples:
      | category    |
      | Item        |
      | Order       |
      | Fulfillment |
      | Provider    |
      | Agent       |
      | Support     |

  @id:support @operation:support @requirement:bb-emarketplace-6.10-1 @positive
  Scenario: A request for support is acknowledged
    Given a valid "support" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "support"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    And the body field "message" is {"support": {"order_id": "ORD-2026-000417", "callback_phone": "+254700123456", "chat": {"url": "https://support.example.org/chat"}, "agent": {"contact": {"email": "help@greenfields.example.org"}}}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:support-every-field @operation:support @positive
  Scenario: A request for support with every field is answered with an acknowledgement
    Given a valid "support" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:support-left-out @operation:support @negative
  Scenario Outline: A request for support without a required part is turned down
    Given a valid "support" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "support"
    And the body field "message" is {"support": {"order_id": "ORD-2026-000417", "callback_phone": "+254700123456", "chat": {"url": "https://support.example.org/chat"}, "agent": {"contact": {"email": "help@greenfields.example.org"}}}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field   |
      | context | context |
      | message | message |

  @id:support-broken @operation:support @negative
  Scenario Outline: A request for support with a wrong value is turned down
    Given a valid "support" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "support"
    And the body field "message" is {"support": {"order_id": "ORD-2026-000417", "callback_phone": "+254700123456", "chat": {"url": "https://support.example.org/chat"}, "agent": {"contact": {"email": "help@greenfields.example.org"}}}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case     | field                    | fault                   |
      | action   | context.action           | outside its enumeration |
      | support  | message.support          | of the wrong type       |
      | order-id | message.support.order_id | of the wrong type       |

  @id:get-cancellation-reasons @operation:getCancellationReasons @positive
  Scenario: A question for the reasons to cancel is acknowledged
    Given a valid "getCancellationReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "get_cancellation_reasons"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:get-cancellation-reasons-every-field @operation:getCancellationReasons @positive
  Scenario: A question for the reasons to cancel with every field is answered with an acknowledgement
    Given a valid "getCancellationReasons" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:get-cancellation-reasons-left-out @operation:getCancellationReasons @negative
  Scenario Outline: A question for the reasons to cancel without a required part is turned down
    Given a valid "getCancellationReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "get_cancellation_reasons"
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field   |
      | context | context |

  @id:get-cancellation-reasons-broken @operation:getCancellationReasons @negative
  Scenario Outline: A question for the reasons to cancel with a wrong value is turned down
    Given a valid "getCancellationReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "get_cancellation_reasons"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case        | field                  | fault                   |
      | action      | context.action         | outside its enumeration |
      | transaction | context.transaction_id | against its format      |

  @id:get-return-reasons @operation:getReturnReasons @positive
  Scenario: A question for the reasons to return is acknowledged
    Given a valid "getReturnReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "get_return_reasons"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:get-return-reasons-every-field @operation:getReturnReasons @positive
  Scenario: A question for the reasons to return with every field is answered with an acknowledgement
    Given a valid "getReturnReasons" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:get-return-reasons-left-out @operation:getReturnReasons @negative
  Scenario Outline: A question for the reasons to return without a required part is turned down
    Given a valid "getReturnReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "get_return_reasons"
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field   |
      | context | context |

  @id:get-return-reasons-broken @operation:getReturnReasons @negative
  Scenario Outline: A question for the reasons to return with a wrong value is turned down
    Given a valid "getReturnReasons" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "get_return_reasons"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case        | field                  | fault                   |
      | action      | context.action         | outside its enumeration |
      | transaction | context.transaction_id | against its format      |

  @id:get-rating-categories @operation:getRatingCategories @requirement:bb-emarketplace-6.9-5 @positive
  Scenario: A question for what can be rated is acknowledged
    Given a valid "getRatingCategories" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "get_rating_categories"
    And the body field "context.bap_id" is the test data "consumer platform whose messages are acknowledged"
    And the body field "context.bap_uri" is the test data "address of the consumer platform whose messages are acknowledged"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:get-rating-categories-every-field @operation:getRatingCategories @positive
  Scenario: A question for what can be rated with every field is answered with an acknowledgement
    Given a valid "getRatingCategories" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:get-rating-categories-left-out @operation:getRatingCategories @negative
  Scenario Outline: A question for what can be rated without a required part is turned down
    Given a valid "getRatingCategories" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "get_rating_categories"
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field   |
      | context | context |

  @id:get-rating-categories-broken @operation:getRatingCategories @negative
  Scenario Outline: A question for what can be rated with a wrong value is turned down
    Given a valid "getRatingCategories" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "get_rating_categories"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case        | field                  | fault                   |
      | action      | context.action         | outside its enumeration |
      | transaction | context.transaction_id | against its format      |
