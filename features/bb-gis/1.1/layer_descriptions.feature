Feature: Descriptions of layers and tables

  What layers there are, and what tables without geometry.

  @id:layers-described @positive @operation:listLayerMetadata
  @requirement:bb-gis-6.2-3
  Scenario: Layers are described
    Given a valid "listLayerMetadata" request
    When the request is sent
    Then the request is accepted
    And the response field "[0].name" is remembered as "layer"
    And the response matches the specification
    And the response field "[0].name" is not ""

  @id:layer-description-field @positive @operation:listLayerMetadata
  @requirement:bb-gis-6.2-3
  Scenario Outline: The description of a layer has its <what>
    Given a valid "listLayerMetadata" request
    When the request is sent
    Then the request is accepted
    And the response field "[0]" is remembered as "layer"
    And the response field "[0].<field>" is present

    Examples:
      | case     | field         | what            |
      | title    | name          | title           |
      | abstract | abstract      | abstract        |
      | author   | author        | author          |
      | keywords | keywords      | keywords        |
      | snippet  | snippet       | snippet         |
      | extent   | spatialExtent | extent in space |
      | time     | lastUpdated   | time            |

  @id:layers-described-twice @positive @operation:listLayerMetadata
  Scenario: The same layers are described when they are asked for again
    Given a valid "listLayerMetadata" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].name" is remembered as "layer"
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "name" is the remembered "layer"

  @id:tables-described @positive @operation:listTableMetadata
  @requirement:bb-gis-6.2-3
  Scenario: Tables without geometry are described
    Given a valid "listTableMetadata" request
    When the request is sent
    Then the request is accepted
    And the response field "[0]" is remembered as "table"
    And the response matches the specification
    And the response field "[0].name" is present
    And the response field "[0].name" is not ""

  @id:layers-after-refusal @negative @operation:runDiscoveryQuery @operation:listLayerMetadata
  Scenario: A refused query leaves the descriptions of layers
    Given a valid "listLayerMetadata" request
    And the request has succeeded
    And the response field "[0].name" is remembered as "layer"
    Given a valid "runDiscoveryQuery" request with every field
    And the body field "attributeName" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listLayerMetadata" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "name" is the remembered "layer"

  @id:tables-after-refusal @negative @operation:runDiscoveryQuery @operation:listTableMetadata
  Scenario: A refused query leaves the descriptions of tables
    Given a valid "listTableMetadata" request
    And the request has succeeded
    And the response field "[0].name" is remembered as "table"
    Given a valid "runDiscoveryQuery" request with every field
    And the body field "attributeName" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listTableMetadata" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "name" is the remembered "table"
