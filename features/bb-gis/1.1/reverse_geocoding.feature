Feature: From coordinates to an address

  Coordinates are turned into an address. The result is kept and can be read again.

  @id:reverse-geocode @positive @operation:reverseGeocodeCoordinates
  @requirement:bb-gis-6.4-2 @requirement:bb-gis-6.4-3
  Scenario: Coordinates are answered with an address
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body field "longitude" is the test data "longitude of a known place"
    And the body field "latitude" is the test data "latitude of a known place"
    When the request is sent
    Then the request is accepted
    And the response field "address" is remembered as "address as read"
    And the response field "address" is present
    And the response field "address" is not ""

  @id:reverse-result-kept @lifecycle @operation:reverseGeocodeCoordinates @operation:getReverseGeocodeResult
  Scenario: A result of reverse geocoding is kept and read again, under its own identifier alone
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body field "longitude" is the test data "longitude of a known place"
    And the body field "latitude" is the test data "latitude of a known place"
    And the request has succeeded
    And the response field "resultId" is remembered as "result"
    And the response field "address" is remembered as "address"
    Given a valid "getReverseGeocodeResult" request
    And the path parameter "resultId" is the remembered "result"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "address" is remembered as "address as read"
    And the response field "address" is the remembered "address"
    Given a valid "getReverseGeocodeResult" request
    And the path parameter "resultId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:reverse-result-read-twice @positive @operation:reverseGeocodeCoordinates @operation:getReverseGeocodeResult
  Scenario: A result of reverse geocoding is the same when it is read twice
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body field "longitude" is the test data "longitude of a known place"
    And the body field "latitude" is the test data "latitude of a known place"
    And the request has succeeded
    And the response field "resultId" is remembered as "result"
    And the response field "address" is remembered as "address"
    Given a valid "getReverseGeocodeResult" request
    And the path parameter "resultId" is the remembered "result"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "address" is remembered as "address as read"
    And the response field "address" is the remembered "address"

  @id:reverse-same-coordinates @positive @operation:reverseGeocodeCoordinates
  Scenario: The same coordinates are answered with the same address
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body field "longitude" is the test data "longitude of a known place"
    And the body field "latitude" is the test data "latitude of a known place"
    And the request has succeeded
    And the response field "address" is remembered as "address"
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body field "longitude" is the test data "longitude of a known place"
    And the body field "latitude" is the test data "latitude of a known place"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "address" is remembered as "address as read"
    And the response field "address" is the remembered "address"

  @id:reverse-result-after-another @lifecycle @operation:reverseGeocodeCoordinates @operation:getReverseGeocodeResult
  Scenario: A result of reverse geocoding is still there after a further search, under its own identifier alone
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body field "longitude" is the test data "longitude of a known place"
    And the body field "latitude" is the test data "latitude of a known place"
    And the request has succeeded
    And the response field "resultId" is remembered as "result"
    And the response field "address" is remembered as "address"
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body field "longitude" is the test data "longitude of a known place"
    And the body field "latitude" is the test data "latitude of a known place"
    And the request has succeeded
    Given a valid "getReverseGeocodeResult" request
    And the path parameter "resultId" is the remembered "result"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "address" is remembered as "address as read"
    And the response field "address" is the remembered "address"
    Given a valid "getReverseGeocodeResult" request
    And the path parameter "resultId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:reverse-geocode-wrong-type @negative @operation:reverseGeocodeCoordinates
  Scenario Outline: A search for an address with a coordinate of the wrong type is refused
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | field     |
      | longitude | longitude |
      | latitude  | latitude  |

  @id:reverse-geocode-no-body @negative @operation:reverseGeocodeCoordinates
  Scenario: A search for an address without a body is refused
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:reverse-geocode-not-json @negative @operation:reverseGeocodeCoordinates
  Scenario: A search for an address whose body is not JSON is refused
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:reverse-refused-keeps-results @negative @operation:reverseGeocodeCoordinates @operation:getReverseGeocodeResult
  @requirement:bb-gis-5.4-1
  Scenario: A refused search for an address leaves earlier results
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body field "longitude" is the test data "longitude of a known place"
    And the body field "latitude" is the test data "latitude of a known place"
    And the request has succeeded
    And the response field "resultId" is remembered as "result"
    And the response field "address" is remembered as "address"
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body field "longitude" is the test data "longitude of a known place"
    And the body field "latitude" is the test data "latitude of a known place"
    And the body field "latitude" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    Given a valid "getReverseGeocodeResult" request
    And the path parameter "resultId" is the remembered "result"
    When the request is sent
    Then the request is accepted
    And the response field "address" is remembered as "address as read"
    And the response field "address" is the remembered "address"

  @id:reverse-result-unknown @negative @operation:getReverseGeocodeResult
  Scenario: A result of reverse geocoding that does not exist cannot be read
    Given a valid "getReverseGeocodeResult" request
    And the path parameter "resultId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
