Feature: Messages: what becomes of an order

  A provider platform tells a consumer platform where an order is, in which state it is, and that it was changed or cancelled.

  Background:
    Given a valid "onTrack" request with every field
    And the body field "context" is remembered as "context"

  @id:on-track @operation:onTrack @requirement:bb-emarketplace-6.7-4 @positive
  Scenario: The place of an order is acknowledged
    Given a valid "onTrack" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_track"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"tracking": {"id": "TRACK-4417", "url": "https://track.example.org/TRACK-4417", "status": "active"}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-track-every-field @operation:onTrack @positive
  Scenario: The place of an order with every field is answered with an acknowledgement
    Given a valid "onTrack" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:on-track-left-out @operation:onTrack @negative
  Scenario Outline: The place of an order without a required part is turned down
    Given a valid "onTrack" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_track"
    And the body field "message" is {"tracking": {"id": "TRACK-4417", "url": "https://track.example.org/TRACK-4417", "status": "active"}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case     | field            |
      | context  | context          |
      | tracking | message.tracking |

  @id:on-track-broken @operation:onTrack @negative
  Scenario Outline: The place of an order with a wrong value is turned down
    Given a valid "onTrack" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_track"
    And the body field "message" is {"tracking": {"id": "TRACK-4417", "url": "https://track.example.org/TRACK-4417", "status": "active"}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case     | field                         | fault                   |
      | action   | context.action                | outside its enumeration |
      | tracking | message.tracking              | of the wrong type       |
      | address  | message.tracking.url          | against its format      |
      | status   | message.tracking.status       | outside its enumeration |
      | place    | message.tracking.location.gps | against its pattern     |

  @id:on-cancel @operation:onCancel @requirement:bb-emarketplace-6.8-7 @positive
  Scenario: A cancelled order is acknowledged
    Given a valid "onCancel" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_cancel"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "CANCELLED", "items": [{"id": "ITEM-RICE-25KG"}]}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-cancel-every-field @operation:onCancel @positive
  Scenario: A cancelled order with every field is answered with an acknowledgement
    Given a valid "onCancel" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:on-cancel-left-out @operation:onCancel @negative
  Scenario Outline: A cancelled order without a required part is turned down
    Given a valid "onCancel" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_cancel"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "CANCELLED", "items": [{"id": "ITEM-RICE-25KG"}]}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field         |
      | context | context       |
      | order   | message.order |

  @id:on-cancel-broken @operation:onCancel @negative
  Scenario Outline: A cancelled order with a wrong value is turned down
    Given a valid "onCancel" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_cancel"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "CANCELLED", "items": [{"id": "ITEM-RICE-25KG"}]}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case   | field                                   | fault                   |
      | action | context.action                          | outside its enumeration |
      | order  | message.order                           | of the wrong type       |
      | status | message.order.status                    | outside its enumeration |
      | by     | message.order.cancellation.cancelled_by | outside its enumeration |

  @id:on-update @operation:onUpdate @positive
  Scenario: A changed order is acknowledged
    Given a valid "onUpdate" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_update"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "ACTIVE", "items": [{"id": "ITEM-RICE-25KG"}]}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-update-every-field @operation:onUpdate @positive
  Scenario: A changed order with every field is answered with an acknowledgement
    Given a valid "onUpdate" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:on-update-left-out @operation:onUpdate @negative
  Scenario Outline: A changed order without a required part is turned down
    Given a valid "onUpdate" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_update"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "ACTIVE", "items": [{"id": "ITEM-RICE-25KG"}]}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field         |
      | context | context       |
      | order   | message.order |

  @id:on-update-broken @operation:onUpdate @negative
  Scenario Outline: A changed order with a wrong value is turned down
    Given a valid "onUpdate" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_update"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "ACTIVE", "items": [{"id": "ITEM-RICE-25KG"}]}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case   | field                | fault                   |
      | action | context.action       | outside its enumeration |
      | order  | message.order        | of the wrong type       |
      | status | message.order.status | outside its enumeration |

  @id:on-status @operation:onStatus @requirement:bb-emarketplace-6.6-3 @positive
  Scenario: The state of an order is acknowledged
    Given a valid "onStatus" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_status"
    And the body field "context.bpp_id" is the test data "provider platform whose messages are acknowledged"
    And the body field "context.bpp_uri" is the test data "address of the provider platform whose messages are acknowledged"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "COMPLETE", "items": [{"id": "ITEM-RICE-25KG"}]}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "message.ack.status" is "ACK"

  @id:on-status-every-field @operation:onStatus @positive
  Scenario: The state of an order with every field is answered with an acknowledgement
    Given a valid "onStatus" request with every field
    When the request is sent
    Then the response matches the specification
    And the response field "message.ack.status" is present

  @id:on-status-left-out @operation:onStatus @negative
  Scenario Outline: The state of an order without a required part is turned down
    Given a valid "onStatus" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_status"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "COMPLETE", "items": [{"id": "ITEM-RICE-25KG"}]}}
    And the body field "<field>" is left out
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification

    Examples:
      | case    | field          |
      | context | context        |
      | action  | context.action |
      | order   | message.order  |

  @id:on-status-broken @operation:onStatus @negative
  Scenario Outline: The state of an order with a wrong value is turned down
    Given a valid "onStatus" request
    And the body field "context" is the remembered "context"
    And the body field "context.action" is "on_status"
    And the body field "message" is {"order": {"id": "ORD-2026-000417", "status": "COMPLETE", "items": [{"id": "ITEM-RICE-25KG"}]}}
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "message.ack.status" is "NACK"
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case       | field                | fault                   |
      | action     | context.action       | outside its enumeration |
      | message-id | context.message_id   | against its format      |
      | order      | message.order        | of the wrong type       |
      | status     | message.order.status | outside its enumeration |
