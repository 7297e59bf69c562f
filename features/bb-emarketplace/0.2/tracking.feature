Feature: An order is tracked

  Tracking of an order is started, kept up to date and stopped.

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
    And the body field "billing.name" is new
    And the body field "billing.name" is remembered as "customer"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"

  @id:tracking-start @operation:startTracking @requirement:bb-emarketplace-6.7-1 @positive
  Scenario: Tracking of an order is started
    Given a valid "startTracking" request
    And the body field "id" is the remembered "order"
    When the request has succeeded
    Then the response matches the specification
    And the response field "status" is remembered as "status of the tracking"
    And the response field "status" is "active"

  @id:tracking-link @operation:startTracking @requirement:bb-emarketplace-6.7-4 @positive
  Scenario: The answer says where the order can be followed
    Given a valid "startTracking" request
    And the body field "id" is the remembered "order"
    When the request has succeeded
    Then the response field "url" is present

  @id:tracking-start-every-field @operation:startTracking @positive
  Scenario: Tracking is started by a request with every field
    Given a valid "startTracking" request with every field
    And the body field "id" is the remembered "order"
    When the request has succeeded
    Then the response matches the specification
    And the response field "status" is remembered as "status of the tracking"
    And the response field "status" is "active"

  @id:tracking-stop @operation:startTracking @operation:stopTracking @lifecycle
  Scenario: Tracking that was stopped is no longer active
    Given a valid "startTracking" request
    And the body field "id" is the remembered "order"
    When the request has succeeded
    And the response field "status" is remembered as "status of the tracking"
    Then the response field "status" is "active"
    Given a valid "stopTracking" request
    And the body field "id" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is remembered as "status of the tracking"
    And the response field "status" is "inactive"
    Given a valid "stopTracking" request
    And the body field "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:tracking-stop-every-field @operation:stopTracking @positive
  Scenario: Tracking is stopped by a request with every field
    Given a valid "startTracking" request
    And the body field "id" is the remembered "order"
    And the request has succeeded
    Given a valid "stopTracking" request with every field
    And the body field "id" is the remembered "order"
    When the request has succeeded
    Then the response matches the specification
    And the response field "status" is remembered as "status of the tracking"
    And the response field "status" is "inactive"

  @id:tracking-restart @operation:startTracking @operation:stopTracking @lifecycle
  Scenario: Tracking that was stopped can be started again
    Given a valid "startTracking" request
    And the body field "id" is the remembered "order"
    And the request has succeeded
    Given a valid "stopTracking" request
    And the body field "id" is the remembered "order"
    And the request has succeeded
    Given a valid "startTracking" request
    And the body field "id" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is remembered as "status of the tracking"
    And the response field "status" is "active"
    Given a valid "startTracking" request
    And the body field "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:tracking-location @operation:startTracking @operation:updateTrackedLocation @positive
  Scenario: The place of a tracked order is updated
    Given a valid "startTracking" request
    And the body field "id" is the remembered "order"
    And the request has succeeded
    Given a valid "updateTrackedLocation" request
    And the path parameter "order_id" is the remembered "order"
    And the body field "gps" is "-0.091702,34.767956"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:tracking-location-every-field @operation:updateTrackedLocation @positive
  Scenario: The place of a tracked order is updated by a request with every field
    Given a valid "startTracking" request
    And the body field "id" is the remembered "order"
    And the request has succeeded
    Given a valid "updateTrackedLocation" request with every field
    And the path parameter "order_id" is the remembered "order"
    When the request has succeeded
    Then the response matches the specification

  @id:tracking-location-twice @operation:startTracking @operation:updateTrackedLocation @operation:readOrder @lifecycle
  Scenario: An order stays as it was while its place is updated
    Given a valid "startTracking" request
    And the body field "id" is the remembered "order"
    And the request has succeeded
    Given a valid "updateTrackedLocation" request
    And the path parameter "order_id" is the remembered "order"
    And the body field "gps" is "-0.091702,34.767956"
    And the request has succeeded
    Given a valid "updateTrackedLocation" request
    And the path parameter "order_id" is the remembered "order"
    And the body field "gps" is "-0.102210,34.761710"
    And the request has succeeded
    Given a valid "readOrder" request
    And the path parameter "orderId" is the remembered "order"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].id" is the remembered "order"
    And the response field "[0].items[0].id" is the remembered "item"
    And the response field "[0].billing.name" is the remembered "customer"

  @id:tracking-location-answer @operation:createOrder @operation:startTracking @operation:updateTrackedLocation @lifecycle
  Scenario: The answer to a new place shows the order with its own fulfilment alone
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is remembered as "order"
    And the response field "[0].fulfillments[0].id" is remembered as "fulfilment"
    Given a valid "createOrder" request
    And the body field "items[0].id" is the remembered "item"
    And the body field "fulfillments[0].id" is new
    And the body field "fulfillments[0].type" is "HOME-DELIVERY"
    And the request has succeeded
    And the response field "[0].id" is not the remembered "order"
    And the response field "[0].fulfillments[0].id" is remembered as "other fulfilment"
    Given a valid "startTracking" request
    And the body field "id" is the remembered "order"
    And the request has succeeded
    Given a valid "updateTrackedLocation" request
    And the path parameter "order_id" is the remembered "order"
    And the body field "gps" is "-0.091702,34.767956"
    When the request is sent
    Then the request is accepted
    And the response field "[0].id" is the remembered "order"
    And the response list "[0].fulfillments" holds an item whose "id" is the remembered "fulfilment"
    And the response list "[0].fulfillments" holds no item whose "id" is the remembered "other fulfilment"

  @id:tracking-location-broken @operation:updateTrackedLocation @negative
  Scenario Outline: A wrong place is refused
    Given a valid "updateTrackedLocation" request
    And the path parameter "order_id" is the remembered "order"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case        | field               | fault                   |
      | gps         | gps                 | against its pattern     |
      | gps-type    | gps                 | of the wrong type       |
      | map         | map_url             | against its format      |
      | city        | city                | of the wrong type       |
      | city-name   | city.name           | of the wrong type       |
      | radius      | circle.radius.value | against its pattern     |
      | radius-kind | circle.radius.type  | outside its enumeration |

  @id:tracking-location-not-json @operation:updateTrackedLocation @negative
  Scenario: A place that is not JSON is refused
    Given a valid "updateTrackedLocation" request
    And the path parameter "order_id" is the remembered "order"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
