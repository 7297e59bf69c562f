Feature: Every constraint of a request holds

  What breaks one constraint of a body is refused, whichever constraint it is and wherever in the body.

  @id:add-inventory-item-each-constraint @operation:addInventoryItem @negative
  Scenario: Add an item to the inventory: what breaks any constraint of the body is refused
    Given a valid "addInventoryItem" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:remove-inventory-item-each-constraint @operation:removeInventoryItem @negative
  Scenario: Remove an item from the inventory: what breaks any constraint of the body is refused
    Given a valid "removeInventoryItem" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:block-inventory-item-each-constraint @operation:blockInventoryItem @negative
  Scenario: Block an item of the inventory: what breaks any constraint of the body is refused
    Given a valid "blockInventoryItem" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:unblock-add-on-each-constraint @operation:unblockAddOn @negative
  Scenario: Unblock an add-on of an item: what breaks any constraint of the body is refused
    Given a valid "unblockAddOn" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:block-add-on-each-constraint @operation:blockAddOn @negative
  Scenario: Block an add-on of an item: what breaks any constraint of the body is refused
    Given a valid "blockAddOn" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:unblock-inventory-item-each-constraint @operation:unblockInventoryItem @negative
  Scenario: Unblock an item of the inventory: what breaks any constraint of the body is refused
    Given a valid "unblockInventoryItem" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:create-order-each-constraint @operation:createOrder @negative
  Scenario: Create an order: what breaks any constraint of the body is refused
    Given a valid "createOrder" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:update-order-payment-each-constraint @operation:updateOrderPayment @negative
  Scenario: Change the payment terms of an order: what breaks any constraint of the body is refused
    Given a valid "updateOrderPayment" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:update-order-fulfillment-each-constraint @operation:updateOrderFulfillment @negative
  Scenario: Change a fulfilment of an order: what breaks any constraint of the body is refused
    Given a valid "updateOrderFulfillment" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:update-order-billing-each-constraint @operation:updateOrderBilling @negative
  Scenario: Change the billing details of an order: what breaks any constraint of the body is refused
    Given a valid "updateOrderBilling" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:update-order-items-each-constraint @operation:updateOrderItems @negative
  Scenario: Change the items of an order: what breaks any constraint of the body is refused
    Given a valid "updateOrderItems" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:update-order-add-ons-each-constraint @operation:updateOrderAddOns @negative
  Scenario: Change the add-ons of an order: what breaks any constraint of the body is refused
    Given a valid "updateOrderAddOns" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:cancel-order-each-constraint @operation:cancelOrder @negative
  Scenario: Cancel an order: what breaks any constraint of the body is refused
    Given a valid "cancelOrder" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:start-tracking-each-constraint @operation:startTracking @negative
  Scenario: Start to track an order: what breaks any constraint of the body is refused
    Given a valid "startTracking" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:stop-tracking-each-constraint @operation:stopTracking @negative
  Scenario: Stop tracking an order: what breaks any constraint of the body is refused
    Given a valid "stopTracking" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:update-tracked-location-each-constraint @operation:updateTrackedLocation @negative
  Scenario: Say where a tracked order is: what breaks any constraint of the body is refused
    Given a valid "updateTrackedLocation" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:quote-order-each-constraint @operation:quoteOrder @negative
  Scenario: Ask what an order costs: what breaks any constraint of the body is refused
    Given a valid "quoteOrder" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:generate-cancellation-terms-each-constraint @operation:generateCancellationTerms @negative
  Scenario: Ask under which terms an order can be cancelled: what breaks any constraint of the body is refused
    Given a valid "generateCancellationTerms" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:generate-fulfillments-each-constraint @operation:generateFulfillments @negative
  Scenario: Ask in which ways an order can be fulfilled: what breaks any constraint of the body is refused
    Given a valid "generateFulfillments" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:update-support-agent-each-constraint @operation:updateSupportAgent @negative
  Scenario: Give a support case to an agent: what breaks any constraint of the body is refused
    Given a valid "updateSupportAgent" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:create-fulfillment-each-constraint @operation:createFulfillment @negative
  Scenario: Create a fulfilment for an order: what breaks any constraint of the body is refused
    Given a valid "createFulfillment" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:update-fulfillment-each-constraint @operation:updateFulfillment @negative
  Scenario: Change the state of a fulfilment: what breaks any constraint of the body is refused
    Given a valid "updateFulfillment" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:check-serviceability-each-constraint @operation:checkServiceability @negative
  Scenario: Ask whether an order can be served: what breaks any constraint of the body is refused
    Given a valid "checkServiceability" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:allocate-agent-each-constraint @operation:allocateAgent @negative
  Scenario: Give a fulfilment to an agent: what breaks any constraint of the body is refused
    Given a valid "allocateAgent" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:create-form-each-constraint @operation:createForm @negative
  Scenario: Create a form: what breaks any constraint of the body is refused
    Given a valid "createForm" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:update-form-each-constraint @operation:updateForm @negative
  Scenario: Change the state of a form: what breaks any constraint of the body is refused
    Given a valid "updateForm" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:search-each-constraint @operation:search @negative
  Scenario: Look for products or services: what breaks any constraint of the body is refused
    Given a valid "search" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:select-each-constraint @operation:select @negative
  Scenario: Send a cart: what breaks any constraint of the body is refused
    Given a valid "select" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:init-each-constraint @operation:init @negative
  Scenario: Send a draft order: what breaks any constraint of the body is refused
    Given a valid "init" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:confirm-each-constraint @operation:confirm @negative
  Scenario: Confirm an order: what breaks any constraint of the body is refused
    Given a valid "confirm" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:status-each-constraint @operation:status @negative
  Scenario: Ask for the state of an order: what breaks any constraint of the body is refused
    Given a valid "status" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:track-each-constraint @operation:track @negative
  Scenario: Ask where an order can be followed: what breaks any constraint of the body is refused
    Given a valid "track" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:cancel-each-constraint @operation:cancel @negative
  Scenario: Ask to cancel an order: what breaks any constraint of the body is refused
    Given a valid "cancel" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:update-each-constraint @operation:update @negative
  Scenario: Ask to change an order: what breaks any constraint of the body is refused
    Given a valid "update" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:rating-each-constraint @operation:rating @negative
  Scenario: Rate what took part in a transaction: what breaks any constraint of the body is refused
    Given a valid "rating" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:support-each-constraint @operation:support @negative
  Scenario: Ask for support: what breaks any constraint of the body is refused
    Given a valid "support" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:get-cancellation-reasons-each-constraint @operation:getCancellationReasons @negative
  Scenario: Ask for the reasons for which orders can be cancelled: what breaks any constraint of the body is refused
    Given a valid "getCancellationReasons" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:get-return-reasons-each-constraint @operation:getReturnReasons @negative
  Scenario: Ask for the reasons for which items can be returned: what breaks any constraint of the body is refused
    Given a valid "getReturnReasons" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:get-rating-categories-each-constraint @operation:getRatingCategories @negative
  Scenario: Ask what can be rated: what breaks any constraint of the body is refused
    Given a valid "getRatingCategories" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:on-search-each-constraint @operation:onSearch @negative
  Scenario: Send a catalogue in answer to a search: what breaks any constraint of the body is refused
    Given a valid "onSearch" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:on-select-each-constraint @operation:onSelect @negative
  Scenario: Send a cart with its quote: what breaks any constraint of the body is refused
    Given a valid "onSelect" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:on-init-each-constraint @operation:onInit @negative
  Scenario: Send a draft order with payment terms: what breaks any constraint of the body is refused
    Given a valid "onInit" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:on-confirm-each-constraint @operation:onConfirm @negative
  Scenario: Send a confirmed order: what breaks any constraint of the body is refused
    Given a valid "onConfirm" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:on-track-each-constraint @operation:onTrack @negative
  Scenario: Send where an order can be followed: what breaks any constraint of the body is refused
    Given a valid "onTrack" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:on-cancel-each-constraint @operation:onCancel @negative
  Scenario: Send a cancelled order: what breaks any constraint of the body is refused
    Given a valid "onCancel" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:on-update-each-constraint @operation:onUpdate @negative
  Scenario: Send a changed order: what breaks any constraint of the body is refused
    Given a valid "onUpdate" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:on-status-each-constraint @operation:onStatus @negative
  Scenario: Send the state of an order: what breaks any constraint of the body is refused
    Given a valid "onStatus" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:on-rating-each-constraint @operation:onRating @negative
  Scenario: Send a feedback form for a rating: what breaks any constraint of the body is refused
    Given a valid "onRating" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:on-support-each-constraint @operation:onSupport @negative
  Scenario: Send support details: what breaks any constraint of the body is refused
    Given a valid "onSupport" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:return-reasons-each-constraint @operation:returnReasons @negative
  Scenario: Send the reasons for which items can be returned: what breaks any constraint of the body is refused
    Given a valid "returnReasons" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:rating-categories-each-constraint @operation:ratingCategories @negative
  Scenario: Send what can be rated: what breaks any constraint of the body is refused
    Given a valid "ratingCategories" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:cancellation-reasons-each-constraint @operation:cancellationReasons @negative
  Scenario: Send the reasons for which orders can be cancelled: what breaks any constraint of the body is refused
    Given a valid "cancellationReasons" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid
