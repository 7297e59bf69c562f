Feature: Charts

  A chart is put on a map layout or report and taken away again.

  @id:chart-added @positive @operation:addChart @operation:removeChart
  Scenario: A chart is added and removed
    Given a valid "addChart" request with every field
    And the body field "$" is the test data "chart"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "chartId" is remembered as "chart"
    Given a valid "removeChart" request
    And the path parameter "chartId" is the remembered "chart"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:chart-removed-twice @negative @operation:addChart @operation:removeChart
  Scenario: A chart cannot be removed twice
    Given a valid "addChart" request with every field
    And the request has succeeded
    And the response field "chartId" is remembered as "chart"
    Given a valid "removeChart" request
    And the path parameter "chartId" is the remembered "chart"
    And the request has succeeded
    Given a valid "removeChart" request
    And the path parameter "chartId" is the remembered "chart"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:chart-two @lifecycle @operation:addChart
  Scenario: Two charts have two identifiers
    Given a valid "addChart" request with every field
    And the request has succeeded
    And the response field "chartId" is remembered as "chart"
    Given a valid "addChart" request with every field
    When the request has succeeded
    And the response field "chartId" is remembered as "other chart"
    Then the response field "chartId" is not the remembered "chart"

  @id:chart-other-remains @lifecycle @operation:addChart @operation:removeChart
  Scenario: The removal of one chart leaves another
    Given a valid "addChart" request with every field
    And the request has succeeded
    And the response field "chartId" is remembered as "chart"
    Given a valid "addChart" request with every field
    And the request has succeeded
    And the response field "chartId" is remembered as "other chart"
    Given a valid "removeChart" request
    And the path parameter "chartId" is the remembered "other chart"
    And the request has succeeded
    Given a valid "removeChart" request
    And the path parameter "chartId" is the remembered "chart"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "removeChart" request
    And the path parameter "chartId" is the remembered "chart"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:chart-unknown @negative @operation:removeChart
  Scenario: A chart that does not exist cannot be removed
    Given a valid "removeChart" request
    And the path parameter "chartId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:chart-wrong-type @negative @operation:addChart
  Scenario Outline: A chart with a value of the wrong type is refused
    Given a valid "addChart" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case  | field |
      | title | title |
      | type  | type  |
      | data  | data  |

  @id:chart-no-body @negative @operation:addChart
  Scenario: A chart without a body is refused
    Given a valid "addChart" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:chart-not-json @negative @operation:addChart
  Scenario: A chart whose body is not JSON is refused
    Given a valid "addChart" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:add-chart-breaks-document @negative @operation:addChart
  Scenario Outline: What breaks the document of addChart is refused
    Given a valid "addChart" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
