Feature: Registrations of mothers and children are stored together

  A client stores several registrations at once. The candidate gives each its identifiers and says when it was stored.
  Nothing in the interface removes a registration again: what these scenarios store stays.

  @id:entries-required @operation:GDB-MCTS-create-entries @positive
  Scenario: A registration is stored from the required parts alone
    Given a valid "GDB-MCTS-create-entries" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:entries-every-field @operation:GDB-MCTS-create-entries @positive
  Scenario: A registration is stored with every field
    Given a valid "GDB-MCTS-create-entries" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response list "receive" is not empty

  @id:entries-several @operation:GDB-MCTS-create-entries @positive
  Scenario: Several registrations are stored at once
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the body field "write[1]" is {"content": {"start": "2026-04-01", "paymentId": "PAY-2026-000318"}}
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "receive[0].content.id" is remembered as "id"
    And the response field "receive[1].content.id" is not the remembered "id"

  @id:entries-own-identifiers @operation:GDB-MCTS-create-entries @positive
  Scenario: Every registration gets identifiers of its own
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the request has succeeded
    And the response field "receive[0].content.id" is remembered as "id"
    And the response field "receive[0].uuid" is remembered as "uuid"
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "receive[0].content.id" is not the remembered "id"
    And the response field "receive[0].uuid" is not the remembered "uuid"

  @id:entries-file-by-number @operation:GDB-MCTS-create-entries @positive
  Scenario Outline: A file may be named by the number of a document
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the body field "write[0].content.<field>" is {"$documentId": 4417}
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | case              | field                  |
      | birth-certificate | child.birthCertificate |
      | picture           | caretaker.picture      |
      | identity-document | caretaker.citizenIdDoc |

  @id:entries-gender @operation:GDB-MCTS-create-entries @positive
  Scenario Outline: A registration of a child of each gender is stored
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the body field "write[0].content.child.gender" is "<gender>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | gender |
      | Female |
      | Male   |

  @id:entries-left-out @operation:GDB-MCTS-create-entries @negative
  Scenario Outline: A registration without a required part is refused
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                            | field                                                |
      | write                           | write                                                |
      | content                         | write[0].content                                     |
      | birth-certificate-url           | write[0].content.child.birthCertificate.url          |
      | birth-certificate-original-name | write[0].content.child.birthCertificate.originalName |
      | birth-certificate-type          | write[0].content.child.birthCertificate.type         |
      | picture-url                     | write[0].content.caretaker.picture.url               |
      | picture-original-name           | write[0].content.caretaker.picture.originalName      |
      | picture-type                    | write[0].content.caretaker.picture.type              |
      | identity-document-url           | write[0].content.caretaker.citizenIdDoc.url          |
      | identity-document-original-name | write[0].content.caretaker.citizenIdDoc.originalName |
      | identity-document-type          | write[0].content.caretaker.citizenIdDoc.type         |

  @id:entries-wrong-type @operation:GDB-MCTS-create-entries @negative
  Scenario Outline: A registration with a value of the wrong type is refused
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                            | field                                                |
      | write                           | write                                                |
      | entry                           | write[0]                                             |
      | content                         | write[0].content                                     |
      | start                           | write[0].content.start                               |
      | expiry                          | write[0].content.expiry                              |
      | payment                         | write[0].content.paymentId                           |
      | child                           | write[0].content.child                               |
      | child-citizen                   | write[0].content.child.citizenId                     |
      | child-first-name                | write[0].content.child.firstName                     |
      | child-last-names                | write[0].content.child.lastNames                     |
      | child-birthdate                 | write[0].content.child.birthdate                     |
      | child-address                   | write[0].content.child.address                       |
      | child-nationality               | write[0].content.child.nationality                   |
      | child-gender                    | write[0].content.child.gender                        |
      | caretaker                       | write[0].content.caretaker                           |
      | caretaker-citizen               | write[0].content.caretaker.citizenId                 |
      | caretaker-first-name            | write[0].content.caretaker.firstName                 |
      | caretaker-last-names            | write[0].content.caretaker.lastNames                 |
      | caretaker-birthdate             | write[0].content.caretaker.birthdate                 |
      | caretaker-phone                 | write[0].content.caretaker.phone                     |
      | caretaker-email                 | write[0].content.caretaker.email                     |
      | birth-certificate               | write[0].content.child.birthCertificate              |
      | birth-certificate-url           | write[0].content.child.birthCertificate.url          |
      | birth-certificate-original-name | write[0].content.child.birthCertificate.originalName |
      | birth-certificate-type          | write[0].content.child.birthCertificate.type         |
      | picture                         | write[0].content.caretaker.picture                   |
      | picture-url                     | write[0].content.caretaker.picture.url               |
      | picture-original-name           | write[0].content.caretaker.picture.originalName      |
      | picture-type                    | write[0].content.caretaker.picture.type              |
      | identity-document               | write[0].content.caretaker.citizenIdDoc              |
      | identity-document-url           | write[0].content.caretaker.citizenIdDoc.url          |
      | identity-document-original-name | write[0].content.caretaker.citizenIdDoc.originalName |
      | identity-document-type          | write[0].content.caretaker.citizenIdDoc.type         |

  @id:entries-no-body @operation:GDB-MCTS-create-entries @negative
  Scenario: A registration without a body is refused
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:entries-not-json @operation:GDB-MCTS-create-entries @negative
  Scenario: A registration whose body is not JSON is refused
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:entries-no-client @operation:GDB-MCTS-create-entries @negative
  Scenario: A registration that does not name the asking system is refused
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:entries-file-number-wrong-type @operation:GDB-MCTS-create-entries @negative
  Scenario Outline: A file that is named by something else than a number is refused
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the body field "write[0].content.<field>" is {"$documentId": "not a number"}
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | field                  |
      | birth-certificate | child.birthCertificate |
      | picture           | caretaker.picture      |
      | identity-document | caretaker.citizenIdDoc |

  @id:entries-not-a-day @operation:GDB-MCTS-create-entries @negative
  Scenario Outline: A registration with a day that is none is refused
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the body field "write[0].content.<field>" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                | field               |
      | start               | start               |
      | expiry              | expiry              |
      | child-birthdate     | child.birthdate     |
      | caretaker-birthdate | caretaker.birthdate |

  @id:entries-gender-unlisted @operation:GDB-MCTS-create-entries @negative
  Scenario: A registration with a gender that is not listed is refused
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the body field "write[0].content.child.gender" is outside its enumeration
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:gdb-mcts-create-entries-breaks-document @negative @operation:GDB-MCTS-create-entries
  Scenario Outline: What breaks the document of GDB-MCTS-create-entries is refused
    Given a valid "GDB-MCTS-create-entries" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                        | part                             | fault                 |
      | body-wrong-type             | body field "$"                   | is of the wrong type  |
