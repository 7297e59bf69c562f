Feature: Support cases

  A customer is helped with an order: a case is opened, read, given to an agent and closed.

  Background:
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "price.currency" is "KES"
    And the body field "price.value" is "125.00"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"

  @id:support-open @operation:openSupport @operation:readSupport @requirement:bb-emarketplace-6.10-2 @positive
  Scenario: A support case for an order is opened and read back
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "order_id" is remembered as "order of the case"
    And the response field "order_id" is the remembered "order"

  @id:support-update @operation:createOrder @operation:openSupport @operation:updateSupport @operation:readSupport @requirement:bb-emarketplace-6.10-2 @lifecycle
  Scenario: A support case is renewed and is still there
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "other order"
    And the response field "[0].id" is not the remembered "order"
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "other order"
    And the request has succeeded
    Given a valid "updateSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response field "order_id" is remembered as "order of the case"
    And the response field "order_id" is the remembered "order"
    Given a valid "readSupport" request
    And the path parameter "orderId" is the remembered "other order"
    When the request is sent
    Then the request is accepted
    And the response field "order_id" is remembered as "order of the other case"
    And the response field "order_id" is the remembered "other order"

  @id:support-close @operation:openSupport @operation:closeSupport @operation:readSupport @requirement:bb-emarketplace-6.10-2 @lifecycle
  Scenario: A support case that was closed is gone
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "readSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    Given a valid "closeSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is refused

  @id:support-close-one @operation:createOrder @operation:openSupport @operation:closeSupport @operation:readSupport @lifecycle
  Scenario: The support case of one order stays when that of another is closed
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the request has succeeded
    And the response field "[0].id" is remembered as "other order"
    And the response field "[0].id" is not the remembered "order"
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "other order"
    And the request has succeeded
    Given a valid "closeSupport" request
    And the path parameter "orderId" is the remembered "other order"
    And the request has succeeded
    Given a valid "readSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "order_id" is remembered as "order of the case"
    And the response field "order_id" is the remembered "order"

  @id:support-reopen @operation:openSupport @operation:closeSupport @operation:readSupport @lifecycle
  Scenario: A support case can be opened again after it was closed
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "closeSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "readSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "readSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "order_id" is remembered as "order of the case"
    And the response field "order_id" is the remembered "order"

  @id:support-agent @operation:openSupport @operation:updateSupportAgent @operation:readSupportAgent @lifecycle
  Scenario: A support case is given to an agent
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "updateSupportAgent" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "agent.id" is the test data "support agent"
    And the body field "agent.id" is remembered as "agent"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readSupportAgent" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "agent"

  @id:support-agent-shows @operation:openSupport @operation:updateSupportAgent @operation:readSupport @lifecycle
  Scenario: The agent shows in the support case
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "updateSupportAgent" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "agent.id" is the test data "support agent"
    And the body field "agent.id" is remembered as "agent"
    And the request has succeeded
    Given a valid "readSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "order_id" is remembered as "order of the case"
    And the response field "order_id" is the remembered "order"
    And the response field "agent.id" is the remembered "agent"

  @id:support-agent-every-field @operation:openSupport @operation:updateSupportAgent @operation:readSupportAgent @positive
  Scenario: A support case is given to an agent by a request with every field
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "updateSupportAgent" request with every field
    And the path parameter "orderId" is the remembered "order"
    And the body field "order_id" is the remembered "order"
    And the body field "agent.id" is the test data "support agent"
    And the body field "agent.id" is remembered as "agent"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readSupportAgent" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "agent"

  @id:support-agent-each-constraint @operation:openSupport @operation:updateSupportAgent @negative
  Scenario: A support case is not given to an agent by a request that breaks any constraint of its body
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "updateSupportAgent" request with every field
    And the path parameter "orderId" is the remembered "order"
    And the body field "order_id" is the remembered "order"
    And the body field "agent.id" is the test data "support agent"
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:support-agent-replace @operation:openSupport @operation:updateSupportAgent @operation:readSupportAgent @lifecycle
  Scenario: A support case is taken over by another agent
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "updateSupportAgent" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "agent.id" is the test data "support agent"
    And the request has succeeded
    Given a valid "updateSupportAgent" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "agent.id" is the test data "other support agent"
    And the body field "agent.id" is remembered as "second agent"
    And the request has succeeded
    Given a valid "readSupportAgent" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "second agent"

  @id:support-agent-remove @operation:openSupport @operation:updateSupportAgent @operation:removeSupportAgent @operation:readSupport @lifecycle
  Scenario: An agent is taken off a support case
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "updateSupportAgent" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "agent.id" is the test data "support agent"
    And the body field "agent.id" is remembered as "agent"
    And the request has succeeded
    Given a valid "readSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the response field "agent.id" is the remembered "agent"
    Given a valid "removeSupportAgent" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readSupport" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "order_id" is remembered as "order of the case"
    And the response field "order_id" is the remembered "order"
    And the response field "agent.id" is absent

  @id:support-agent-broken @operation:updateSupportAgent @negative
  Scenario Outline: A support case is not given to an agent by a request with a wrong value
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "updateSupportAgent" request
    And the path parameter "orderId" is the remembered "order"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case  | field            | fault              |
      | id    | agent.id         | of the wrong type  |
      | born  | agent.person.dob | against its format |
      | chat  | chat             | of the wrong type  |
      | phone | callback_phone   | of the wrong type  |

  @id:support-agent-not-json @operation:updateSupportAgent @negative
  Scenario: A support case is not given to an agent by a request that is not JSON
    Given a valid "openSupport" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "updateSupportAgent" request
    And the path parameter "orderId" is the remembered "order"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
