Feature: From an address to coordinates

  An address is geocoded. The result is kept and can be read again.

  @id:geocode-address @positive @operation:geocodeAddress
  @requirement:bb-gis-6.4-2 @requirement:bb-gis-6.4-3
  Scenario: An address is answered with its coordinates
    Given a valid "geocodeAddress" request
    And the body field "address" is the test data "known address"
    When the request is sent
    Then the request is accepted
    And the response field "longitude" is remembered as "longitude"
    And the response field "longitude" is not null
    And the response field "latitude" is present
    And the response field "latitude" is not null

  @id:geocode-result-kept @lifecycle @operation:geocodeAddress @operation:getGeocodeResult
  Scenario: A result of geocoding is kept and read again, under its own identifier alone
    Given a valid "geocodeAddress" request
    And the body field "address" is the test data "known address"
    And the request has succeeded
    And the response field "resultId" is remembered as "result"
    And the response field "longitude" is remembered as "longitude"
    And the response field "latitude" is remembered as "latitude"
    Given a valid "getGeocodeResult" request
    And the path parameter "resultId" is the remembered "result"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "longitude" is remembered as "longitude as read"
    And the response field "longitude" is the remembered "longitude"
    And the response field "latitude" is the remembered "latitude"
    Given a valid "getGeocodeResult" request
    And the path parameter "resultId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:geocode-result-read-twice @positive @operation:geocodeAddress @operation:getGeocodeResult
  Scenario: A result of geocoding is the same when it is read twice
    Given a valid "geocodeAddress" request
    And the body field "address" is the test data "known address"
    And the request has succeeded
    And the response field "resultId" is remembered as "result"
    And the response field "longitude" is remembered as "longitude"
    And the response field "latitude" is remembered as "latitude"
    Given a valid "getGeocodeResult" request
    And the path parameter "resultId" is the remembered "result"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "longitude" is remembered as "longitude as read"
    And the response field "longitude" is the remembered "longitude"
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "longitude" is remembered as "longitude as read"
    And the response field "longitude" is the remembered "longitude"
    And the response field "latitude" is the remembered "latitude"

  @id:geocode-same-address @positive @operation:geocodeAddress
  Scenario: The same address is answered with the same coordinates
    Given a valid "geocodeAddress" request
    And the body field "address" is the test data "known address"
    And the request has succeeded
    And the response field "longitude" is remembered as "longitude"
    And the response field "latitude" is remembered as "latitude"
    Given a valid "geocodeAddress" request
    And the body field "address" is the test data "known address"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "longitude" is remembered as "longitude as read"
    And the response field "longitude" is the remembered "longitude"
    And the response field "latitude" is the remembered "latitude"

  @id:geocode-result-after-another @lifecycle @operation:geocodeAddress @operation:getGeocodeResult
  Scenario: A result of geocoding is still there after a further search, under its own identifier alone
    Given a valid "geocodeAddress" request
    And the body field "address" is the test data "known address"
    And the request has succeeded
    And the response field "resultId" is remembered as "result"
    And the response field "longitude" is remembered as "longitude"
    And the response field "latitude" is remembered as "latitude"
    Given a valid "geocodeAddress" request
    And the body field "address" is the test data "known address"
    And the request has succeeded
    Given a valid "getGeocodeResult" request
    And the path parameter "resultId" is the remembered "result"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "longitude" is remembered as "longitude as read"
    And the response field "longitude" is the remembered "longitude"
    And the response field "latitude" is the remembered "latitude"
    Given a valid "getGeocodeResult" request
    And the path parameter "resultId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:geocode-round-trip @positive @operation:geocodeAddress @operation:reverseGeocodeCoordinates
  @requirement:bb-gis-6.4-2
  Scenario: Coordinates that were found for an address lead to an address again
    Given a valid "geocodeAddress" request
    And the body field "address" is the test data "known address"
    And the request has succeeded
    And the response field "longitude" is remembered as "longitude"
    And the response field "latitude" is remembered as "latitude"
    Given a valid "reverseGeocodeCoordinates" request with every field
    And the body field "longitude" is the remembered "longitude"
    And the body field "latitude" is the remembered "latitude"
    When the request is sent
    Then the request is accepted
    And the response field "address" is remembered as "address as read"
    And the response field "address" is present
    And the response field "address" is not ""

  @id:geocode-wrong-type @negative @operation:geocodeAddress
  Scenario Outline: An address with a value of the wrong type is refused
    Given a valid "geocodeAddress" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | field     |
      | address   | address   |
      | longitude | longitude |
      | latitude  | latitude  |

  @id:geocode-no-body @negative @operation:geocodeAddress
  Scenario: A search for coordinates without a body is refused
    Given a valid "geocodeAddress" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:geocode-not-json @negative @operation:geocodeAddress
  Scenario: A search for coordinates whose body is not JSON is refused
    Given a valid "geocodeAddress" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:geocode-refused-keeps-results @negative @operation:geocodeAddress @operation:getGeocodeResult
  @requirement:bb-gis-5.4-1
  Scenario: A refused search for coordinates leaves earlier results
    Given a valid "geocodeAddress" request
    And the body field "address" is the test data "known address"
    And the request has succeeded
    And the response field "resultId" is remembered as "result"
    And the response field "longitude" is remembered as "longitude"
    And the response field "latitude" is remembered as "latitude"
    Given a valid "geocodeAddress" request
    And the body field "address" is the test data "known address"
    And the body field "address" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    Given a valid "getGeocodeResult" request
    And the path parameter "resultId" is the remembered "result"
    When the request is sent
    Then the request is accepted
    And the response field "longitude" is remembered as "longitude as read"
    And the response field "longitude" is the remembered "longitude"

  @id:geocode-result-unknown @negative @operation:getGeocodeResult
  Scenario: A result of geocoding that does not exist cannot be read
    Given a valid "getGeocodeResult" request
    And the path parameter "resultId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
