Feature: Geocoding in batches

  Many addresses or coordinates are handed over at once.

  @id:batch-taken-on @positive @operation:batchGeocode
  @requirement:bb-gis-6.4-3
  Scenario: A batch with every field is taken on
    Given a valid "batchGeocode" request with every field
    And the body field "batchType" is the test data "kind of batch"
    When the request is sent
    Then the request is accepted
    And the response reveals no internals

  @id:batch-two @positive @operation:batchGeocode
  Scenario: Two batches are taken on one after the other
    Given a valid "batchGeocode" request with every field
    And the body field "batchType" is the test data "kind of batch"
    And the body field "batchName" is new
    And the request has succeeded
    Given a valid "batchGeocode" request with every field
    And the body field "batchType" is the test data "kind of batch"
    And the body field "batchName" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:batch-wrong-type @negative @operation:batchGeocode
  Scenario Outline: A batch with a value of the wrong type is refused
    Given a valid "batchGeocode" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field     |
      | batch-type | batchType |
      | batch-name | batchName |
      | status     | status    |
      | time-stamp | timeStamp |

  @id:batch-no-time @negative @operation:batchGeocode
  Scenario: A batch whose time is no point in time is refused
    Given a valid "batchGeocode" request with every field
    And the body field "timeStamp" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:batch-no-body @negative @operation:batchGeocode
  Scenario: A batch without a body is refused
    Given a valid "batchGeocode" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:batch-not-json @negative @operation:batchGeocode
  Scenario: A batch whose body is not JSON is refused
    Given a valid "batchGeocode" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:batch-geocode-breaks-document @negative @operation:batchGeocode
  Scenario Outline: What breaks the document of batchGeocode is refused
    Given a valid "batchGeocode" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
