Feature: Descriptions of data stores

  What a database holds, and how it is built, is published so that others find it.

  @id:description-published @positive @operation:publishDataStoreMetadata
  Scenario: A description with every field is published
    Given a valid "publishDataStoreMetadata" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response reveals no internals

  @id:description-wrong-type @negative @operation:publishDataStoreMetadata
  Scenario Outline: A description with a value of the wrong type is refused
    Given a valid "publishDataStoreMetadata" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case         | field       |
      | name         | name        |
      | source       | source      |
      | description  | description |
      | keywords     | keywords    |
      | last-updated | lastUpdated |

  @id:description-no-time @negative @operation:publishDataStoreMetadata
  Scenario: A description whose time is no point in time is refused
    Given a valid "publishDataStoreMetadata" request with every field
    And the body field "lastUpdated" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:description-no-body @negative @operation:publishDataStoreMetadata
  Scenario: A description without a body is refused
    Given a valid "publishDataStoreMetadata" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:description-not-json @negative @operation:publishDataStoreMetadata
  Scenario: A description whose body is not JSON is refused
    Given a valid "publishDataStoreMetadata" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:publish-data-store-metadata-breaks-document @negative @operation:publishDataStoreMetadata
  Scenario Outline: What breaks the document of publishDataStoreMetadata is refused
    Given a valid "publishDataStoreMetadata" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
