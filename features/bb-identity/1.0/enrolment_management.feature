Feature: Identity management takes over the enrolment of a person

  The published document has status 201 for a person who is new, without a body, and status 200 with the enrolment;
  it does not oblige a candidate to tell the two apart. Scenarios therefore send an enrolment once more where they
  look at its name; where the answer does not name it then either, they are inconclusive.

  @id:managed-enrolment-new @operation:manageEnrollment @positive
  Scenario: A managed enrolment with every field is accepted
    Given a valid "manageEnrollment" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:managed-enrolment-repeated @operation:manageEnrollment @lifecycle
  Scenario: A managed enrolment is taken in one step, and keeps its name when it is sent again
    Given a valid "manageEnrollment" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is remembered as "name"
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is the remembered "name"
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name of another person"
    Then the response field "response[0].id" is not the remembered "name"

  @id:managed-enrolment-steps @operation:manageEnrollment @lifecycle
  Scenario: A managed enrolment is made in several steps
    Given a valid "manageEnrollment" request with every field
    And the body field "request.id" is remembered as "enrolment"
    And the body field "request.biometrics" is left out
    And the body field "request.documents" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "manageEnrollment" request with every field
    And the body field "request.id" is the remembered "enrolment"
    And the body field "request.fields" is left out
    And the body field "request.documents" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is remembered as "name"
    Given a valid "manageEnrollment" request with every field
    And the body field "request.id" is the remembered "enrolment"
    And the body field "request.fields" is left out
    And the body field "request.biometrics" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is the remembered "name"
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name of another person"
    Then the response field "response[0].id" is not the remembered "name"

  @id:managed-enrolment-offline @operation:manageEnrollment @lifecycle
  Scenario: A managed enrolment that was made offline is accepted as a whole
    Given a valid "manageEnrollment" request with every field
    And the body field "request.offlineMode" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is remembered as "name"
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is the remembered "name"
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name of another person"
    Then the response field "response[0].id" is not the remembered "name"

  @id:managed-enrolment-two-persons @operation:manageEnrollment @lifecycle
  Scenario: Two persons never have the same enrolment
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "first name"
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "second name"
    Then the response field "response[0].id" is not the remembered "first name"

  @id:managed-enrolment-fault @operation:manageEnrollment @negative
  Scenario Outline: A managed enrolment with <field> of the wrong type is not answered as one that was taken
    Given a valid "manageEnrollment" request with every field
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
      | biometrics  | biometrics                                  |

  @id:managed-enrolment-not-json @operation:manageEnrollment @negative
  Scenario: A managed enrolment that is not JSON is not answered as one that was taken
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name"
    And the body is not JSON
    When the request is sent
    Then the response field "response[0]" is absent
    And the response reveals no internals
