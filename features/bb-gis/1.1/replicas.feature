Feature: Replicas and extracts

  A remote database is copied, or parts of it are brought to another one.

  @id:replica-made @positive @operation:replicateDataStore
  Scenario: A replica of a data store is made
    Given a valid "replicateDataStore" request
    And the body field "sourceDataStore" is the test data "data store to copy from"
    And the body field "targetDataStore" is the test data "data store to copy to"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response reveals no internals

  @id:replica-wrong-type @negative @operation:replicateDataStore
  Scenario Outline: A replica with a value of the wrong type is refused
    Given a valid "replicateDataStore" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | field           |
      | source-data-store | sourceDataStore |
      | target-data-store | targetDataStore |
      | replica-type      | replicaType     |

  @id:replica-no-body @negative @operation:replicateDataStore
  Scenario: A replica without a body is refused
    Given a valid "replicateDataStore" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:replica-not-json @negative @operation:replicateDataStore
  Scenario: A replica whose body is not JSON is refused
    Given a valid "replicateDataStore" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:extract-made @positive @operation:extractAndTransferData
  Scenario: Data are extracted from one data store and brought to another
    Given a valid "extractAndTransferData" request
    And the body field "sourceDataStore" is the test data "data store to copy from"
    And the body field "targetDataStore" is the test data "data store to copy to"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response reveals no internals

  @id:extract-wrong-type @negative @operation:extractAndTransferData
  Scenario Outline: An extract with a value of the wrong type is refused
    Given a valid "extractAndTransferData" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | field           |
      | source-data-store | sourceDataStore |
      | target-data-store | targetDataStore |

  @id:extract-no-body @negative @operation:extractAndTransferData
  Scenario: An extract without a body is refused
    Given a valid "extractAndTransferData" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:extract-not-json @negative @operation:extractAndTransferData
  Scenario: An extract whose body is not JSON is refused
    Given a valid "extractAndTransferData" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:replicate-data-store-breaks-document @negative @operation:replicateDataStore
  Scenario Outline: What breaks the document of replicateDataStore is refused
    Given a valid "replicateDataStore" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:extract-and-transfer-data-breaks-document @negative @operation:extractAndTransferData
  Scenario Outline: What breaks the document of extractAndTransferData is refused
    Given a valid "extractAndTransferData" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
