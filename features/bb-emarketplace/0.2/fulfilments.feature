Feature: Fulfilments of an order

  A fulfilment is read, moved on, given to an agent and called off.

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
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    And the response field "[0].fulfillments[0].id" is remembered as "fulfilment"

  @id:fulfilment-read @operation:readFulfillment @positive
  Scenario: The fulfilment of an order is read
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "fulfilment"
    And the response field "type" is "HOME-DELIVERY"

  @id:fulfilment-state @operation:updateFulfillment @operation:readFulfillment @requirement:bb-emarketplace-6.5-2 @requirement:bb-emarketplace-6.6-4 @lifecycle
  Scenario: The state of a fulfilment is changed and read back
    Given a valid "updateFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "descriptor.code" is the test data "state of a fulfilment"
    And the body field "descriptor.code" is remembered as "state"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response field "state.descriptor.code" is the remembered "state"
    Given a valid "updateFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "descriptor.code" is the test data "next state of a fulfilment"
    And the body field "descriptor.code" is remembered as "next state"
    And the request has succeeded
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response field "state.descriptor.code" is the remembered "next state"

  @id:fulfilment-state-moves @operation:updateFulfillment @operation:readFulfillment @lifecycle
  Scenario: A fulfilment moves on from state to state
    Given a valid "updateFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "descriptor.code" is the test data "state of a fulfilment"
    And the request has succeeded
    Given a valid "updateFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "descriptor.code" is the test data "next state of a fulfilment"
    And the body field "descriptor.code" is remembered as "state"
    And the request has succeeded
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "state.descriptor.code" is the remembered "state"

  @id:fulfilment-state-in-order @operation:updateFulfillment @operation:readOrder @requirement:bb-emarketplace-6.6-3 @lifecycle
  Scenario: The state of a fulfilment shows in its order
    Given a valid "updateFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "descriptor.code" is the test data "state of a fulfilment"
    And the body field "descriptor.code" is remembered as "state"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And eventually the response list "[0].fulfillments" holds an item whose "state.descriptor.code" is the remembered "state"
    Given a valid "updateFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "descriptor.code" is the test data "next state of a fulfilment"
    And the body field "descriptor.code" is remembered as "next state"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And eventually the response list "[0].fulfillments" holds an item whose "state.descriptor.code" is the remembered "next state"

  @id:fulfilment-state-every-field @operation:updateFulfillment @operation:readFulfillment @positive
  Scenario: The state of a fulfilment is changed by a request with every field
    Given a valid "updateFulfillment" request with every field
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the request has succeeded
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "fulfilment"

  @id:fulfilment-remove @operation:removeFulfillment @operation:readFulfillment @lifecycle
  Scenario: A fulfilment that was called off is gone
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "removeFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:fulfilment-remove-one @operation:createOrder @operation:removeFulfillment @operation:readFulfillment @lifecycle
  Scenario: A fulfilment stays when that of another order is called off
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "items[0].quantity.selected.count" is 2
    And the body field "billing.name" is "Amina Diallo"
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is remembered as "other order"
    And the response field "[0].fulfillments[0].id" is remembered as "other fulfilment"
    And the response field "[0].fulfillments[0].id" is not the remembered "fulfilment"
    Given a valid "removeFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "other fulfilment"
    And the request has succeeded
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "fulfilment"

  @id:fulfilment-create @operation:createOrder @operation:createFulfillment @operation:readOrder @lifecycle
  Scenario: A fulfilment is created for an order that has none
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the request has succeeded
    And the response field "[0].id" is remembered as "bare order"
    And the response field "[0].id" is not the remembered "order"
    Given a valid "createFulfillment" request
    And the body field "order_id" is the remembered "bare order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "bare order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].id" is the remembered "bare order"
    And the response list "[0].fulfillments" is not empty
    And the response field "[0].fulfillments[0].id" is present

  @id:agent-allocate @operation:allocateAgent @operation:readFulfillment @requirement:bb-emarketplace-6.6-1 @lifecycle
  Scenario: A fulfilment is given to an agent
    Given a valid "allocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "id" is the test data "agent"
    And the body field "id" is remembered as "agent"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response field "agent.id" is the remembered "agent"

  @id:agent-in-order @operation:allocateAgent @operation:readOrder @requirement:bb-emarketplace-6.6-1 @lifecycle
  Scenario: The agent shows in the order
    Given a valid "allocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "id" is the test data "agent"
    And the body field "id" is remembered as "agent"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response list "[0].fulfillments" holds an item whose "agent.id" is the remembered "agent"

  @id:agent-answer @operation:createOrder @operation:allocateAgent @operation:deallocateAgent @lifecycle
  Scenario: The answer shows the order with the agent on its own fulfilment, and without the agent once it was taken off
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is not the remembered "order"
    And the response field "[0].fulfillments[0].id" is remembered as "other fulfilment"
    Given a valid "allocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "id" is the test data "agent"
    And the body field "id" is remembered as "agent"
    When the request is sent
    Then the request is accepted
    And the response field "id" is the remembered "order"
    And the response list "fulfillments" holds an item whose "id" is the remembered "fulfilment"
    And the response list "fulfillments" holds an item whose "agent.id" is the remembered "agent"
    And the response list "fulfillments" holds no item whose "id" is the remembered "other fulfilment"
    Given a valid "deallocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response field "id" is the remembered "order"
    And the response list "fulfillments" holds an item whose "id" is the remembered "fulfilment"
    And the response list "fulfillments" holds no item whose "agent.id" is the remembered "agent"
    And the response list "fulfillments" holds no item whose "id" is the remembered "other fulfilment"

  @id:agent-replace @operation:allocateAgent @operation:readFulfillment @lifecycle
  Scenario: A fulfilment is taken over by another agent
    Given a valid "allocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "id" is the test data "agent"
    And the request has succeeded
    Given a valid "allocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "id" is the test data "other agent"
    And the body field "id" is remembered as "second agent"
    And the request has succeeded
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "agent.id" is the remembered "second agent"

  @id:agent-deallocate @operation:allocateAgent @operation:deallocateAgent @operation:readFulfillment @requirement:bb-emarketplace-6.8-4 @lifecycle
  Scenario: An agent is taken off a fulfilment
    Given a valid "allocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "id" is the test data "agent"
    And the body field "id" is remembered as "agent"
    And the request has succeeded
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the response field "agent.id" is the remembered "agent"
    Given a valid "deallocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response field "id" is the remembered "fulfilment"
    And the response field "agent.id" is absent

  @id:agent-cancelled @operation:allocateAgent @operation:cancelOrder @operation:readFulfillment @requirement:bb-emarketplace-6.8-4 @lifecycle
  Scenario: No agent is left on the fulfilment of a cancelled order once it was taken off
    Given a valid "allocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "id" is the test data "agent"
    And the request has succeeded
    Given a valid "cancelOrder" request
    And the path parameter "orderId" is the remembered "order"
    And the request has succeeded
    Given a valid "deallocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    When the request is sent
    Then the response is no server error
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then eventually the response field "[0].status" is "CANCELLED"
    And the response field "[0].fulfillments[0].agent.id" is absent

  @id:serviceability @operation:checkServiceability @requirement:bb-emarketplace-6.4-6 @positive
  Scenario: The answer says whether an order can be served
    Given a valid "checkServiceability" request
    And the body field "id" is the remembered "order"
    And the body field "items[0].id" is the remembered "item"
    And the body field "fulfillments[0].id" is the remembered "fulfilment"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "serviceable" is present

  @id:serviceability-every-field @operation:checkServiceability @positive
  Scenario: The answer says whether an order with every field can be served
    Given a valid "checkServiceability" request with every field
    When the request has succeeded
    Then the response matches the specification
    And the response field "serviceable" is present

  @id:fulfilment-generate @operation:generateFulfillments @requirement:bb-emarketplace-6.4-3 @positive
  Scenario: The ways in which an order can be fulfilled are answered
    Given a valid "generateFulfillments" request
    And the body field "id" is the remembered "order"
    And the body field "items[0].id" is the remembered "item"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:fulfilment-generate-every-field @operation:generateFulfillments @positive
  Scenario: The ways in which an order with every field can be fulfilled are answered
    Given a valid "generateFulfillments" request with every field
    When the request has succeeded
    Then the response matches the specification

  @id:fulfilment-state-broken @operation:updateFulfillment @negative
  Scenario Outline: A wrong state of a fulfilment is refused
    Given a valid "updateFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field           | fault              |
      | descriptor | descriptor      | of the wrong type  |
      | code       | descriptor.code | of the wrong type  |
      | time       | updated_at      | against its format |
      | by         | updated_by      | of the wrong type  |

  @id:agent-allocate-broken @operation:allocateAgent @negative
  Scenario Outline: A fulfilment is not given to an agent with a wrong value
    Given a valid "allocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case    | field         | fault              |
      | id      | id            | of the wrong type  |
      | person  | person        | of the wrong type  |
      | born    | person.dob    | against its format |
      | profile | person.url    | against its format |
      | phone   | contact.phone | of the wrong type  |

  @id:fulfilment-state-not-json @operation:updateFulfillment @negative
  Scenario: The state of a fulfilment is not changed by a request that is not JSON
    Given a valid "updateFulfillment" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:agent-allocate-not-json @operation:allocateAgent @negative
  Scenario: No agent is allocated by a request that is not JSON
    Given a valid "allocateAgent" request
    And the path parameter "fulfillmentId" is the remembered "fulfilment"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:fulfilment-create-broken @operation:createFulfillment @negative
  Scenario Outline: No fulfilment is created by a request with a wrong value
    Given a valid "createFulfillment" request
    And the body field "order_id" is the remembered "order"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case  | field          | fault             |
      | order | order_id       | of the wrong type |
      | chat  | chat           | of the wrong type |
      | phone | callback_phone | of the wrong type |

  @id:fulfilment-create-not-json @operation:createFulfillment @negative
  Scenario: No fulfilment is created by a request that is not JSON
    Given a valid "createFulfillment" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
