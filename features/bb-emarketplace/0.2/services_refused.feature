Feature: Services that are not rendered

  Nothing is done for fulfilments, orders and support cases that do not exist, or for requests with wrong values.

  @id:fulfilment-read-unknown @operation:readFulfillment @negative
  Scenario: An unknown fulfilment is not read
    Given a valid "readFulfillment" request
    And the path parameter "fulfillmentId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:fulfilment-state-unknown @operation:updateFulfillment @negative
  Scenario: An unknown fulfilment is not changed
    Given a valid "updateFulfillment" request
    And the path parameter "fulfillmentId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:fulfilment-remove-unknown @operation:removeFulfillment @negative
  Scenario: An unknown fulfilment is not called off
    Given a valid "removeFulfillment" request
    And the path parameter "fulfillmentId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:agent-allocate-unknown @operation:allocateAgent @negative
  Scenario: An unknown fulfilment is not given to an agent
    Given a valid "allocateAgent" request
    And the path parameter "fulfillmentId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:agent-deallocate-unknown @operation:deallocateAgent @negative
  Scenario: An unknown fulfilment is not taken off its agent
    Given a valid "deallocateAgent" request
    And the path parameter "fulfillmentId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:fulfilment-create-unknown @operation:createFulfillment @negative
  Scenario: No fulfilment is created for an unknown order
    Given a valid "createFulfillment" request
    And the body field "order_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:serviceability-broken @operation:checkServiceability @negative
  Scenario Outline: Nothing is answered about an order with a wrong value
    Given a valid "checkServiceability" request
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case        | field        | fault                   |
      | id          | id           | of the wrong type       |
      | type        | type         | outside its enumeration |
      | fulfilments | fulfillments | of the wrong type       |

  @id:fulfilment-generate-broken @operation:generateFulfillments @negative
  Scenario Outline: No ways are answered for an order with a wrong value
    Given a valid "generateFulfillments" request
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case  | field | fault                   |
      | id    | id    | of the wrong type       |
      | type  | type  | outside its enumeration |
      | items | items | of the wrong type       |

  @id:serviceability-not-json @operation:checkServiceability @negative
  Scenario: Serviceability is not answered for a request that is not JSON
    Given a valid "checkServiceability" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:fulfilment-generate-not-json @operation:generateFulfillments @negative
  Scenario: No ways are answered for a request that is not JSON
    Given a valid "generateFulfillments" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:tracking-start-unknown @operation:startTracking @negative
  Scenario: Tracking of an unknown order is not started
    Given a valid "startTracking" request
    And the body field "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:tracking-stop-unknown @operation:stopTracking @negative
  Scenario: Tracking of an unknown order is not stopped
    Given a valid "stopTracking" request
    And the body field "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:tracking-location-unknown @operation:updateTrackedLocation @negative
  Scenario: The place of an unknown order is not updated
    Given a valid "updateTrackedLocation" request
    And the path parameter "order_id" is unknown
    And the body field "gps" is "-0.091702,34.767956"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:tracking-start-broken @operation:startTracking @negative
  Scenario Outline: Tracking is not started by a request with a wrong value
    Given a valid "startTracking" request
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case   | field  | fault                   |
      | id     | id     | of the wrong type       |
      | status | status | outside its enumeration |

  @id:tracking-stop-broken @operation:stopTracking @negative
  Scenario Outline: Tracking is not stopped by a request with a wrong value
    Given a valid "stopTracking" request
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case   | field  | fault                   |
      | id     | id     | of the wrong type       |
      | status | status | outside its enumeration |

  @id:tracking-start-not-json @operation:startTracking @negative
  Scenario: Tracking is not started by a request that is not JSON
    Given a valid "startTracking" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:tracking-stop-not-json @operation:stopTracking @negative
  Scenario: Tracking is not stopped by a request that is not JSON
    Given a valid "stopTracking" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:support-open-unknown @operation:openSupport @negative
  Scenario: No support case is opened for an unknown order
    Given a valid "openSupport" request
    And the path parameter "orderId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:support-read-unknown @operation:readSupport @negative
  Scenario: A support case of an unknown order is not read
    Given a valid "readSupport" request
    And the path parameter "orderId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:support-update-unknown @operation:updateSupport @negative
  Scenario: A support case of an unknown order is not renewed
    Given a valid "updateSupport" request
    And the path parameter "orderId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:support-close-unknown @operation:closeSupport @negative
  Scenario: A support case of an unknown order is not closed
    Given a valid "closeSupport" request
    And the path parameter "orderId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:support-agent-read-unknown @operation:readSupportAgent @negative
  Scenario: The agent of a case of an unknown order is not read
    Given a valid "readSupportAgent" request
    And the path parameter "orderId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:support-agent-unknown @operation:updateSupportAgent @negative
  Scenario: No agent is given to the case of an unknown order
    Given a valid "updateSupportAgent" request
    And the path parameter "orderId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:support-agent-remove-unknown @operation:removeSupportAgent @negative
  Scenario: No agent is taken off the case of an unknown order
    Given a valid "removeSupportAgent" request
    And the path parameter "orderId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
