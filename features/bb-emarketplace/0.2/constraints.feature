Feature: Every constraint of a request holds

  What breaks one constraint of a body is refused, whichever constraint it is and wherever in the body.

  @id:each-constraint @negative
  Scenario Outline: <request>: what breaks any constraint of the body is refused
    Given a valid "<operation>" request with every field
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

    @operation:addInventoryItem
    Examples:
      | case               | operation        | request                      |
      | add-inventory-item | addInventoryItem | Add an item to the inventory |

    @operation:removeInventoryItem
    Examples:
      | case                  | operation           | request                           |
      | remove-inventory-item | removeInventoryItem | Remove an item from the inventory |

    @operation:blockInventoryItem
    Examples:
      | case                 | operation          | request                        |
      | block-inventory-item | blockInventoryItem | Block an item of the inventory |

    @operation:unblockAddOn
    Examples:
      | case           | operation    | request                      |
      | unblock-add-on | unblockAddOn | Unblock an add-on of an item |

    @operation:blockAddOn
    Examples:
      | case         | operation  | request                    |
      | block-add-on | blockAddOn | Block an add-on of an item |

    @operation:unblockInventoryItem
    Examples:
      | case                   | operation            | request                          |
      | unblock-inventory-item | unblockInventoryItem | Unblock an item of the inventory |

    @operation:createOrder
    Examples:
      | case         | operation   | request         |
      | create-order | createOrder | Create an order |

    @operation:updateOrderPayment
    Examples:
      | case                 | operation          | request                              |
      | update-order-payment | updateOrderPayment | Change the payment terms of an order |

    @operation:updateOrderFulfillment
    Examples:
      | case                     | operation              | request                         |
      | update-order-fulfillment | updateOrderFulfillment | Change a fulfilment of an order |

    @operation:updateOrderBilling
    Examples:
      | case                 | operation          | request                                |
      | update-order-billing | updateOrderBilling | Change the billing details of an order |

    @operation:updateOrderItems
    Examples:
      | case               | operation        | request                      |
      | update-order-items | updateOrderItems | Change the items of an order |

    @operation:updateOrderAddOns
    Examples:
      | case                 | operation         | request                        |
      | update-order-add-ons | updateOrderAddOns | Change the add-ons of an order |

    @operation:cancelOrder
    Examples:
      | case         | operation   | request         |
      | cancel-order | cancelOrder | Cancel an order |

    @operation:startTracking
    Examples:
      | case           | operation     | request                 |
      | start-tracking | startTracking | Start to track an order |

    @operation:stopTracking
    Examples:
      | case          | operation    | request                |
      | stop-tracking | stopTracking | Stop tracking an order |

    @operation:updateTrackedLocation
    Examples:
      | case                    | operation             | request                      |
      | update-tracked-location | updateTrackedLocation | Say where a tracked order is |

    @operation:quoteOrder
    Examples:
      | case        | operation  | request                 |
      | quote-order | quoteOrder | Ask what an order costs |

    @operation:generateCancellationTerms
    Examples:
      | case                        | operation                 | request                                         |
      | generate-cancellation-terms | generateCancellationTerms | Ask under which terms an order can be cancelled |

    @operation:generateFulfillments
    Examples:
      | case                  | operation            | request                                     |
      | generate-fulfillments | generateFulfillments | Ask in which ways an order can be fulfilled |

    @operation:createFulfillment
    Examples:
      | case               | operation         | request                          |
      | create-fulfillment | createFulfillment | Create a fulfilment for an order |

    @operation:updateFulfillment
    Examples:
      | case               | operation         | request                          |
      | update-fulfillment | updateFulfillment | Change the state of a fulfilment |

    @operation:checkServiceability
    Examples:
      | case                 | operation           | request                            |
      | check-serviceability | checkServiceability | Ask whether an order can be served |

    @operation:allocateAgent
    Examples:
      | case           | operation     | request                       |
      | allocate-agent | allocateAgent | Give a fulfilment to an agent |

    @operation:createForm
    Examples:
      | case        | operation  | request       |
      | create-form | createForm | Create a form |

    @operation:search
    Examples:
      | case   | operation | request                       |
      | search | search    | Look for products or services |

    @operation:select
    Examples:
      | case   | operation | request     |
      | select | select    | Send a cart |

    @operation:init
    Examples:
      | case | operation | request            |
      | init | init      | Send a draft order |

    @operation:confirm
    Examples:
      | case    | operation | request          |
      | confirm | confirm   | Confirm an order |

    @operation:status
    Examples:
      | case   | operation | request                       |
      | status | status    | Ask for the state of an order |

    @operation:track
    Examples:
      | case  | operation | request                            |
      | track | track     | Ask where an order can be followed |

    @operation:cancel
    Examples:
      | case   | operation | request                |
      | cancel | cancel    | Ask to cancel an order |

    @operation:update
    Examples:
      | case   | operation | request                |
      | update | update    | Ask to change an order |

    @operation:rating
    Examples:
      | case   | operation | request                              |
      | rating | rating    | Rate what took part in a transaction |

    @operation:support
    Examples:
      | case    | operation | request         |
      | support | support   | Ask for support |

    @operation:getCancellationReasons
    Examples:
      | case                     | operation              | request                                               |
      | get-cancellation-reasons | getCancellationReasons | Ask for the reasons for which orders can be cancelled |

    @operation:getReturnReasons
    Examples:
      | case               | operation        | request                                             |
      | get-return-reasons | getReturnReasons | Ask for the reasons for which items can be returned |

    @operation:getRatingCategories
    Examples:
      | case                  | operation           | request               |
      | get-rating-categories | getRatingCategories | Ask what can be rated |

    @operation:onSearch
    Examples:
      | case      | operation | request                                |
      | on-search | onSearch  | Send a catalogue in answer to a search |

    @operation:onSelect
    Examples:
      | case      | operation | request                    |
      | on-select | onSelect  | Send a cart with its quote |

    @operation:onInit
    Examples:
      | case    | operation | request                               |
      | on-init | onInit    | Send a draft order with payment terms |

    @operation:onConfirm
    Examples:
      | case       | operation | request                |
      | on-confirm | onConfirm | Send a confirmed order |

    @operation:onTrack
    Examples:
      | case     | operation | request                             |
      | on-track | onTrack   | Send where an order can be followed |

    @operation:onCancel
    Examples:
      | case      | operation | request                |
      | on-cancel | onCancel  | Send a cancelled order |

    @operation:onUpdate
    Examples:
      | case      | operation | request              |
      | on-update | onUpdate  | Send a changed order |

    @operation:onStatus
    Examples:
      | case      | operation | request                    |
      | on-status | onStatus  | Send the state of an order |

    @operation:onRating
    Examples:
      | case      | operation | request                           |
      | on-rating | onRating  | Send a feedback form for a rating |

    @operation:onSupport
    Examples:
      | case       | operation | request              |
      | on-support | onSupport | Send support details |

    @operation:returnReasons
    Examples:
      | case           | operation     | request                                          |
      | return-reasons | returnReasons | Send the reasons for which items can be returned |

    @operation:ratingCategories
    Examples:
      | case              | operation        | request                |
      | rating-categories | ratingCategories | Send what can be rated |

    @operation:cancellationReasons
    Examples:
      | case                 | operation           | request                                            |
      | cancellation-reasons | cancellationReasons | Send the reasons for which orders can be cancelled |

  @id:body-not-json @negative
  Scenario Outline: <request>: a body that is not JSON is refused
    Given a valid "<operation>" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    @operation:search
    Examples:
      | case   | operation | request                       |
      | search | search    | Look for products or services |

    @operation:select
    Examples:
      | case   | operation | request     |
      | select | select    | Send a cart |

    @operation:init
    Examples:
      | case | operation | request            |
      | init | init      | Send a draft order |

    @operation:confirm
    Examples:
      | case    | operation | request          |
      | confirm | confirm   | Confirm an order |

    @operation:status
    Examples:
      | case   | operation | request                       |
      | status | status    | Ask for the state of an order |

    @operation:track
    Examples:
      | case  | operation | request                            |
      | track | track     | Ask where an order can be followed |

    @operation:cancel
    Examples:
      | case   | operation | request                |
      | cancel | cancel    | Ask to cancel an order |

    @operation:update
    Examples:
      | case   | operation | request                |
      | update | update    | Ask to change an order |

    @operation:rating
    Examples:
      | case   | operation | request                              |
      | rating | rating    | Rate what took part in a transaction |

    @operation:support
    Examples:
      | case    | operation | request         |
      | support | support   | Ask for support |

    @operation:getCancellationReasons
    Examples:
      | case                     | operation              | request                                               |
      | get-cancellation-reasons | getCancellationReasons | Ask for the reasons for which orders can be cancelled |

    @operation:getReturnReasons
    Examples:
      | case               | operation        | request                                             |
      | get-return-reasons | getReturnReasons | Ask for the reasons for which items can be returned |

    @operation:getRatingCategories
    Examples:
      | case                  | operation           | request               |
      | get-rating-categories | getRatingCategories | Ask what can be rated |

    @operation:onSearch
    Examples:
      | case      | operation | request                                |
      | on-search | onSearch  | Send a catalogue in answer to a search |

    @operation:onSelect
    Examples:
      | case      | operation | request                    |
      | on-select | onSelect  | Send a cart with its quote |

    @operation:onInit
    Examples:
      | case    | operation | request                               |
      | on-init | onInit    | Send a draft order with payment terms |

    @operation:onConfirm
    Examples:
      | case       | operation | request                |
      | on-confirm | onConfirm | Send a confirmed order |

    @operation:onTrack
    Examples:
      | case     | operation | request                             |
      | on-track | onTrack   | Send where an order can be followed |

    @operation:onCancel
    Examples:
      | case      | operation | request                |
      | on-cancel | onCancel  | Send a cancelled order |

    @operation:onUpdate
    Examples:
      | case      | operation | request              |
      | on-update | onUpdate  | Send a changed order |

    @operation:onStatus
    Examples:
      | case      | operation | request                    |
      | on-status | onStatus  | Send the state of an order |

    @operation:onRating
    Examples:
      | case      | operation | request                           |
      | on-rating | onRating  | Send a feedback form for a rating |

    @operation:onSupport
    Examples:
      | case       | operation | request              |
      | on-support | onSupport | Send support details |

    @operation:returnReasons
    Examples:
      | case           | operation     | request                                          |
      | return-reasons | returnReasons | Send the reasons for which items can be returned |

    @operation:ratingCategories
    Examples:
      | case              | operation        | request                |
      | rating-categories | ratingCategories | Send what can be rated |

    @operation:cancellationReasons
    Examples:
      | case                 | operation           | request                                            |
      | cancellation-reasons | cancellationReasons | Send the reasons for which orders can be cancelled |
