Feature: People learn who has read their personal data

  A person asks who has read their data. The person and the database are test data: only the operator of the candidate knows
  a person whose data has been read.

  @id:usage-accepted @operation:DPU @requirement:bb-digital-registries-6.2-3 @positive
  Scenario: A person learns who has read their data
    Given a valid "DPU" request
    And the query parameter "userId" is the test data "known person id"
    And the query parameter "databaseId" is the test data "known database acronym"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response list "$" is not empty

  @id:usage-malformed @operation:DPU @negative
  Scenario Outline: A report is refused for an identifier that cannot be one
    Given a valid "DPU" request
    And the query parameter "userId" is the test data "known person id"
    And the query parameter "databaseId" is the test data "known database acronym"
    And the query parameter "<parameter>" is "..."
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case     | parameter  |
      | person   | userId     |
      | database | databaseId |

  @id:usage-unknown-person @operation:DPU @negative
  Scenario: There is no report on a person whom nobody knows
    Given a valid "DPU" request
    And the query parameter "userId" is the test data "known person id"
    And the query parameter "databaseId" is the test data "known database acronym"
    And the query parameter "userId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

  @id:usage-left-out @operation:DPU @negative
  Scenario Outline: A report is refused without a required parameter
    Given a valid "DPU" request
    And the query parameter "userId" is the test data "known person id"
    And the query parameter "databaseId" is the test data "known database acronym"
    And the query parameter "<parameter>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | case     | parameter  |
      | person   | userId     |
      | database | databaseId |

  @id:usage-no-client @operation:DPU @negative
  Scenario: A report is refused to a system that does not name itself
    Given a valid "DPU" request
    And the query parameter "userId" is the test data "known person id"
    And the query parameter "databaseId" is the test data "known database acronym"
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification
