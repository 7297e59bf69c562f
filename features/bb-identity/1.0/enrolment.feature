Feature: A person is enrolled

  The published document has status 201 for a person who is new, without a body, and status 200 with the enrolment;
  it does not oblige a candidate to tell the two apart. Scenarios therefore send an enrolment once more where they
  look at its name; where the answer does not name it then either, they are inconclusive.

  @id:enrolment-new @operation:enrollPerson @positive
  Scenario: An enrolment with every field is accepted
    Given a valid "enrollPerson" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:enrolment-repeated @operation:enrollPerson @requirement:bb-identity-6.2-1 @requirement:bb-identity-6.2-2
  @lifecycle
  Scenario: An enrolment is taken in one step, and keeps its name when it is sent again
    Given a valid "enrollPerson" request with every field
    When the request is sent
    Then the request is accepted
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is remembered as "name"
    When the request is sent again
    Then the request is accepted
    And the response field "response[0].id" is the remembered "name"
    Given a valid "enrollPerson" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name of another person"
    Then the response field "response[0].id" is not the remembered "name"

  @id:enrolment-steps @operation:enrollPerson @requirement:bb-identity-6.2-3 @lifecycle
  Scenario: An enrolment is made in several steps
    Given a valid "enrollPerson" request with every field
    And the body field "request.id" is remembered as "enrolment"
    And the body field "request.biometrics" is left out
    And the body field "request.documents" is left out
    When the request is sent
    Then the request is accepted
    Given a valid "enrollPerson" request with every field
    And the body field "request.id" is the remembered "enrolment"
    And the body field "request.fields" is left out
    And the body field "request.documents" is left out
    When the request is sent
    Then the request is accepted
    And the response field "response[0].id" is remembered as "name"
    Given a valid "enrollPerson" request with every field
    And the body field "request.id" is the remembered "enrolment"
    And the body field "request.fields" is left out
    And the body field "request.biometrics" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is the remembered "name"
    Given a valid "enrollPerson" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name of another person"
    Then the response field "response[0].id" is not the remembered "name"

  @id:enrolment-offline @operation:enrollPerson @requirement:bb-identity-6.2-7 @lifecycle
  Scenario: An enrolment that was made offline is accepted as a whole
    Given a valid "enrollPerson" request with every field
    And the body field "request.offlineMode" is true
    When the request is sent
    Then the request is accepted
    When the request is sent again
    Then the request is accepted
    And the response field "response[0].id" is remembered as "name"
    When the request is sent again
    Then the request is accepted
    And the response field "response[0].id" is the remembered "name"
    Given a valid "enrollPerson" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name of another person"
    Then the response field "response[0].id" is not the remembered "name"

  @id:enrolment-two-persons @operation:enrollPerson @lifecycle
  Scenario: Two persons never have the same enrolment
    Given a valid "enrollPerson" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "first name"
    Given a valid "enrollPerson" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "second name"
    Then the response field "response[0].id" is not the remembered "first name"

  @id:enrolment-fault @operation:enrollPerson @negative
  Scenario Outline: An enrolment with <field> of the wrong type is not answered as one that was taken
    Given a valid "enrollPerson" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name"
    And the body field "request.<field>" is of the wrong type
    When the request is sent
    Then the response field "response[0]" is absent
    And the response reveals no internals

    Examples:
      | case        | field                                       |
      | offlineMode | offlineMode                                 |
      | fields      | fields                                      |
      | audits      | audits                                      |
      | biometrics  | biometrics                                  |
      | score       | biometrics.segment[0].bdbInfo.quality.score |

  @id:enrolment-not-json @operation:enrollPerson @negative
  Scenario: An enrolment that is not JSON is not answered as one that was taken
    Given a valid "enrollPerson" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name"
    And the body is not JSON
    When the request is sent
    Then the response field "response[0]" is absent
    And the response reveals no internals
