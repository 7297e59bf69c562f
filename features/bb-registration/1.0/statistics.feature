Feature: Statistics tell how many applications were processed

  Anyone may ask how many applications were processed, and how many of them were approved, sent back and rejected. The
  candidate profile names a registration, an operator and a role for which there is something to count. Where nothing was
  processed in the time that is asked for, the specification lets the answer be 404.

  @id:statistics-required @operation:Statistics @positive
  Scenario: Statistics are told, or said not to be there
    Given a valid "Statistics" request
    When the request is sent
    Then the response status is 200 or 404
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:statistics-every-parameter @operation:Statistics @positive
  Scenario: Statistics are asked for with every parameter
    Given a valid "Statistics" request with every field
    And the query parameter "registrationName" is the test data "registration with processed applications"
    And the query parameter "operator" is the test data "operator who processed them"
    And the query parameter "role" is the test data "role of that operator"
    When the request is sent
    Then the response status is 200 or 404
    And the response matches the specification

  @id:statistics-references @operation:Statistics @positive
  Scenario Outline: Statistics that repeat the <what> repeat it as it was asked for
    Given a valid "Statistics" request
    And the query parameter "registrationName" is the test data "registration with processed applications"
    And the query parameter "operator" is the test data "operator who processed them"
    And the query parameter "role" is the test data "role of that operator"
    And the request has succeeded
    And the response field "[0].references.<parameter>" is remembered as "what was asked for"
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].references.<parameter>" is the query parameter "<parameter>"

    Examples:
      | parameter        | what         |
      | registrationName | registration |
      | operator         | operator     |
      | role             | role         |

  @id:statistics-timeframe @operation:Statistics @positive
  Scenario Outline: Statistics of a <timeframe> are told, or said not to be there
    Given a valid "Statistics" request
    And the query parameter "registrationName" is the test data "registration with processed applications"
    And the query parameter "timeframe" is "<timeframe>"
    When the request is sent
    Then the response status is 200 or 404
    And the response matches the specification

    Examples:
      | timeframe |
      | day       |
      | week      |
      | month     |
      | year      |

  @id:statistics-of-registration @operation:Statistics @positive
  Scenario: Statistics of one registration are told
    Given a valid "Statistics" request
    And the query parameter "registrationName" is the test data "registration with processed applications"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].processed" is present

  @id:statistics-unknown-registration @operation:Statistics @negative
  Scenario: Statistics of a registration that does not exist are not found
    Given a valid "Statistics" request
    And the query parameter "registrationName" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals

  @id:statistics-timeframe-unlisted @operation:Statistics @negative
  Scenario: Statistics of another span of time than those offered are refused
    Given a valid "Statistics" request
    And the query parameter "timeframe" is outside its enumeration
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

  @id:statistics-date-malformed @operation:Statistics @negative
  Scenario Outline: Statistics are refused where <parameter> is no date
    Given a valid "Statistics" request
    And the query parameter "<parameter>" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | parameter |
      | startDate |
      | endDate   |

  @id:statistics-no-client @operation:Statistics @negative
  Scenario: Statistics are refused to a system that does not name itself
    Given a valid "Statistics" request
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the response status is 400
    And the response reveals no internals
    And the response matches the specification

  @id:statistics-client-malformed @operation:Statistics @negative
  Scenario Outline: Statistics are refused to a system that names itself in another form
    Given a valid "Statistics" request
    And the header "Information-Mediator-Client" is "<client>"
    When the request is sent
    Then the response status is 400
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | case         | client                  |
      | empty        |                         |
      | quotes       | ''                      |
      | no-path      | invalid_header          |
      | no-subsystem | eGovStack/GOV/90000009/ |
