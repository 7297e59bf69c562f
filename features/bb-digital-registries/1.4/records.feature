Feature: Records are created, read and looked for

  A client stores a record in a registry, reads it by the values that it has, and asks whether a record with given values exists.
  Every field of a record is optional. A scenario that needs a record creates one with a new identifier first.

  @id:record-create-required @operation:create @positive
  Scenario: A record is created from the required parts alone
    Given a valid "create" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:record-create-every-field @operation:create @positive
  Scenario: A record is created with every field
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:record-create-one-field @operation:create @positive
  Scenario Outline: A record is created with a single field
    Given a valid "create" request
    And the body field "write.content.<field>" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | case              | field              |
      | id                | id                 |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:record-create-answer @operation:create @positive
  Scenario: The answer to a creation holds the record that was sent
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "content.id" is the body field "write.content.id"
    And the response field "content.firstName" is the body field "write.content.firstName"
    And the response field "content.lastName" is the body field "write.content.lastName"
    And the response field "content.birthCertificateId" is the body field "write.content.birthCertificateId"

  @id:record-create-left-out @operation:create @negative
  Scenario Outline: A creation without a required part is refused
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case    | field         |
      | write   | write         |
      | content | write.content |

  @id:record-create-wrong-type @operation:create @negative
  Scenario Outline: A creation with a value of the wrong type is refused
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | field                            |
      | write             | write                            |
      | content           | write.content                    |
      | id                | write.content.id                 |
      | first-name        | write.content.firstName          |
      | last-name         | write.content.lastName           |
      | birth-certificate | write.content.birthCertificateId |

  @id:record-create-no-body @operation:create @negative
  Scenario: A creation without a body is refused
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:record-create-not-json @operation:create @negative
  Scenario: A creation whose body is not JSON is refused
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:record-create-no-client @operation:create @negative
  Scenario: A creation that does not name the asking system is refused
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:record-create-refused-not-stored @operation:create @negative
  Scenario: A record that was refused is not stored
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "answer.status" is false

  @id:record-create-credentials @operation:create @negative
  Scenario Outline: A record is not created with <credentials> credentials
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "answer.status" is false

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:record-read-required @operation:read @positive
  Scenario: A reading with the required parts alone is accepted
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the request has succeeded
    Given a valid "read" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:record-read-every-field @operation:read @positive
  Scenario: A record is read by all its values
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the body field "write.content.lastName" is remembered as "last name"
    And the body field "write.content.birthCertificateId" is remembered as "birth certificate"
    And the request has succeeded
    Given a valid "read" request with every field
    And the body field "query.content.id" is the remembered "id"
    And the body field "query.content.firstName" is the remembered "first name"
    And the body field "query.content.lastName" is the remembered "last name"
    And the body field "query.content.birthCertificateId" is the remembered "birth certificate"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "content.id" is the remembered "id"
    And the response field "content.firstName" is the remembered "first name"
    And the response field "content.lastName" is the remembered "last name"
    And the response field "content.birthCertificateId" is the remembered "birth certificate"

  @id:record-read-one-field @operation:read @positive
  Scenario Outline: A record is read by one of its values
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.<field>" is new
    And the body field "write.content.<field>" is remembered as "value"
    And the request has succeeded
    Given a valid "read" request
    And the body field "query.content.<field>" is the remembered "value"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "content.<field>" is the remembered "value"

    Examples:
      | case              | field              |
      | id                | id                 |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:record-read-unknown @operation:read @negative
  Scenario Outline: A record that does not exist is not found
    Given a valid "read" request
    And the body field "query.content.<field>" is new
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification
    And the response field "detail" is "no record found"

    Examples:
      | case              | field              |
      | id                | id                 |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:record-read-one-differs @operation:read @negative
  Scenario Outline: A record is not found when one of the values differs
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the body field "write.content.lastName" is remembered as "last name"
    And the body field "write.content.birthCertificateId" is remembered as "birth certificate"
    And the request has succeeded
    Given a valid "read" request with every field
    And the body field "query.content.id" is the remembered "id"
    And the body field "query.content.firstName" is the remembered "first name"
    And the body field "query.content.lastName" is the remembered "last name"
    And the body field "query.content.birthCertificateId" is the remembered "birth certificate"
    And the request has succeeded
    And the body field "query.content.<field>" is new
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification
    And the response field "detail" is "no record found"

    Examples:
      | case              | field              |
      | id                | id                 |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:record-read-unknown-registry @operation:read @negative
  Scenario: A record is not found in a registry that does not exist
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    And the request has succeeded
    And the path parameter "registryName" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:record-read-left-out @operation:read @negative
  Scenario Outline: A reading without a required part is refused
    Given a valid "read" request with every field
    And the body field "query.content.id" is new
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case    | field         |
      | query   | query         |
      | content | query.content |

  @id:record-read-wrong-type @operation:read @negative
  Scenario Outline: A reading with a value of the wrong type is refused
    Given a valid "read" request with every field
    And the body field "query.content.id" is new
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case              | field                            |
      | query             | query                            |
      | content           | query.content                    |
      | id                | query.content.id                 |
      | first-name        | query.content.firstName          |
      | last-name         | query.content.lastName           |
      | birth-certificate | query.content.birthCertificateId |

  @id:record-read-no-body @operation:read @negative
  Scenario: A reading without a body is refused
    Given a valid "read" request with every field
    And the body field "query.content.id" is new
    And the body is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:record-read-not-json @operation:read @negative
  Scenario: A reading whose body is not JSON is refused
    Given a valid "read" request with every field
    And the body field "query.content.id" is new
    And the body is not JSON
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:record-read-no-client @operation:read @negative
  Scenario: A reading that does not name the asking system is refused
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    And a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:record-read-credentials @operation:read @negative
  Scenario Outline: A record is not read with <credentials> credentials
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:record-exists-required @operation:exists @positive
  Scenario: A question whether a record exists with the required parts alone is accepted
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the request has succeeded
    Given a valid "exists" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:record-exists-every-field @operation:exists @positive
  Scenario: A record that has all the values exists
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the body field "write.content.lastName" is remembered as "last name"
    And the body field "write.content.birthCertificateId" is remembered as "birth certificate"
    And the request has succeeded
    Given a valid "exists" request with every field
    And the body field "query.content.id" is the remembered "id"
    And the body field "query.content.firstName" is the remembered "first name"
    And the body field "query.content.lastName" is the remembered "last name"
    And the body field "query.content.birthCertificateId" is the remembered "birth certificate"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "answer.status" is true

  @id:record-exists-one-field @operation:exists @positive
  Scenario Outline: A record that has one of the values exists
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.<field>" is new
    And the body field "write.content.<field>" is remembered as "value"
    And the request has succeeded
    Given a valid "exists" request
    And the body field "query.content.<field>" is the remembered "value"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "answer.status" is true

    Examples:
      | case              | field              |
      | id                | id                 |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:record-exists-unknown @operation:exists @positive
  Scenario Outline: A record that was never created does not exist
    Given a valid "exists" request
    And the body field "query.content.<field>" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "answer.status" is false

    Examples:
      | case              | field              |
      | id                | id                 |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:record-exists-one-differs @operation:exists @positive
  Scenario Outline: A record does not exist when one of the values differs
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the body field "write.content.lastName" is remembered as "last name"
    And the body field "write.content.birthCertificateId" is remembered as "birth certificate"
    And the request has succeeded
    Given a valid "exists" request with every field
    And the body field "query.content.id" is the remembered "id"
    And the body field "query.content.firstName" is the remembered "first name"
    And the body field "query.content.lastName" is the remembered "last name"
    And the body field "query.content.birthCertificateId" is the remembered "birth certificate"
    When the request is sent
    Then the response field "answer.status" is true
    Given the body field "query.content.<field>" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "answer.status" is false

    Examples:
      | case              | field              |
      | id                | id                 |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:record-exists-left-out @operation:exists @negative
  Scenario Outline: A question whether a record exists without a required part is refused
    Given a valid "exists" request with every field
    And the body field "query.content.id" is new
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case    | field         |
      | query   | query         |
      | content | query.content |

  @id:record-exists-wrong-type @operation:exists @negative
  Scenario Outline: A question whether a record exists with a value of the wrong type is refused
    Given a valid "exists" request with every field
    And the body field "query.content.id" is new
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | field                            |
      | query             | query                            |
      | content           | query.content                    |
      | id                | query.content.id                 |
      | first-name        | query.content.firstName          |
      | last-name         | query.content.lastName           |
      | birth-certificate | query.content.birthCertificateId |

  @id:record-exists-no-body @operation:exists @negative
  Scenario: A question whether a record exists without a body is refused
    Given a valid "exists" request with every field
    And the body field "query.content.id" is new
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:record-exists-not-json @operation:exists @negative
  Scenario: A question whether a record exists whose body is not JSON is refused
    Given a valid "exists" request with every field
    And the body field "query.content.id" is new
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:record-exists-no-client @operation:exists @negative
  Scenario: A question whether a record exists that does not name the asking system is refused
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:record-exists-credentials @operation:exists @negative
  Scenario Outline: Whether a record exists is not told with <credentials> credentials
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:create-breaks-document @negative @operation:create
  Scenario Outline: What breaks the document of create is refused
    Given a valid "create" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:exists-breaks-document @negative @operation:exists
  Scenario Outline: What breaks the document of exists is refused
    Given a valid "exists" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
