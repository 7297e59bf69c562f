Feature: Records are changed

  A client changes one record, every record that has given values, or one record that is created where there is none.
  Each scenario changes only records that it created itself: a request that is to be refused looks for a new identifier and writes nothing.

  @id:record-update-required @operation:update @positive
  Scenario: A change of one record with the required parts alone is accepted
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "update" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:record-update-every-field @operation:update @positive
  Scenario: A change of one record with every field is accepted
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
    Given a valid "update" request with every field
    And the body field "query.content.id" is the remembered "id"
    And the body field "query.content.firstName" is the remembered "first name"
    And the body field "query.content.lastName" is the remembered "last name"
    And the body field "query.content.birthCertificateId" is the remembered "birth certificate"
    And the body field "write.content.id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:record-update-one-field @operation:update @positive
  Scenario Outline: A field that was changed is read back changed
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "update" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.<field>" is new
    And the body field "write.content.<field>" is remembered as "value"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "content.<field>" is the remembered "value"

    Examples:
      | case              | field              |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:record-update-one-record @operation:update @positive
  Scenario: A change of one record leaves another as it was
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.id" is remembered as "other id"
    And the body field "write.content.firstName" is remembered as "other first name"
    And the request has succeeded
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "update" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the request has succeeded
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "other id"
    When the request is sent
    Then the response field "content.firstName" is the remembered "other first name"

  @id:record-update-creates-nothing @operation:update @positive
  Scenario: A change of a record that does not exist creates none
    Given a valid "update" request
    And the body field "query.content.id" is new
    And the body field "query.content.id" is remembered as "id"
    And the body field "write.content.id" is the remembered "id"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "answer.status" is false

  @id:record-update-left-out @operation:update @negative
  Scenario Outline: A change of one record without a required part is refused
    Given a valid "update" request
    And the body field "query.content.id" is new
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case          | field         |
      | write         | write         |
      | write-content | write.content |
      | query-content | query.content |

  @id:record-update-wrong-type @operation:update @negative
  Scenario Outline: A change of one record with a value of the wrong type is refused
    Given a valid "update" request
    And the body field "query.content.id" is new
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                    | field                            |
      | write                   | write                            |
      | write-content           | write.content                    |
      | write-id                | write.content.id                 |
      | write-first-name        | write.content.firstName          |
      | write-last-name         | write.content.lastName           |
      | write-birth-certificate | write.content.birthCertificateId |
      | query                   | query                            |
      | query-content           | query.content                    |
      | query-id                | query.content.id                 |
      | query-first-name        | query.content.firstName          |
      | query-last-name         | query.content.lastName           |
      | query-birth-certificate | query.content.birthCertificateId |

  @id:record-update-no-body @operation:update @negative
  Scenario: A change of one record without a body is refused
    Given a valid "update" request
    And the body field "query.content.id" is new
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:record-update-not-json @operation:update @negative
  Scenario: A change of one record whose body is not JSON is refused
    Given a valid "update" request
    And the body field "query.content.id" is new
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:record-update-no-client @operation:update @negative
  Scenario: A change of one record that does not name the asking system is refused
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the request has succeeded
    Given a valid "update" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "content.firstName" is the remembered "first name"

  @id:record-update-credentials @operation:update @negative
  Scenario Outline: A record is not changed with <credentials> credentials
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the request has succeeded
    Given a valid "update" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "content.firstName" is the remembered "first name"

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:records-update-required @operation:updateEntries @positive
  Scenario: A change of several records with the required parts alone is accepted
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "updateEntries" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:records-update-every-field @operation:updateEntries @positive
  Scenario: A change of several records with every field is accepted
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
    Given a valid "updateEntries" request with every field
    And the body field "query.content.id" is the remembered "id"
    And the body field "query.content.firstName" is the remembered "first name"
    And the body field "query.content.lastName" is the remembered "last name"
    And the body field "query.content.birthCertificateId" is the remembered "birth certificate"
    And the body field "write.content.id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:records-update-all-matching @operation:updateEntries @positive
  Scenario: Every record that has the given values is changed
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.id" is remembered as "first id"
    And the body field "write.content.lastName" is remembered as "last name"
    And the request has succeeded
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.lastName" is the remembered "last name"
    And the body field "write.content.id" is remembered as "second id"
    And the request has succeeded
    Given a valid "updateEntries" request
    And the body field "query.content.lastName" is the remembered "last name"
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.birthCertificateId" is remembered as "birth certificate"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "first id"
    When the request is sent
    Then the response field "content.birthCertificateId" is the remembered "birth certificate"
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "second id"
    When the request is sent
    Then the response field "content.birthCertificateId" is the remembered "birth certificate"

  @id:records-update-no-other @operation:updateEntries @positive
  Scenario: A record that does not have the given values stays as it was
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "other id"
    And the body field "write.content.birthCertificateId" is remembered as "other birth certificate"
    And the request has succeeded
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.lastName" is remembered as "last name"
    And the request has succeeded
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.lastName" is the remembered "last name"
    And the request has succeeded
    Given a valid "updateEntries" request
    And the body field "query.content.lastName" is the remembered "last name"
    And the body field "write.content.birthCertificateId" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "other id"
    When the request is sent
    Then the response field "content.birthCertificateId" is the remembered "other birth certificate"

  @id:records-update-keeps-the-rest @operation:updateEntries @positive
  Scenario: What is written is added to the records and leaves their other fields as they were
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.id" is remembered as "first id"
    And the body field "write.content.firstName" is remembered as "first name of the first"
    And the body field "write.content.lastName" is remembered as "last name"
    And the request has succeeded
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.lastName" is the remembered "last name"
    And the request has succeeded
    Given a valid "updateEntries" request
    And the body field "query.content.lastName" is the remembered "last name"
    And the body field "write.content.birthCertificateId" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "first id"
    When the request is sent
    Then the response field "content.firstName" is the remembered "first name of the first"
    And the response field "content.lastName" is the remembered "last name"

  @id:records-update-creates-nothing @operation:updateEntries @positive
  Scenario: A change of several records creates none where none has the given values
    Given a valid "updateEntries" request
    And the body field "query.content.id" is new
    And the body field "query.content.id" is remembered as "id"
    And the body field "write.content.id" is the remembered "id"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "answer.status" is false

  @id:records-update-left-out @operation:updateEntries @negative
  Scenario Outline: A change of several records without a required part is refused
    Given a valid "updateEntries" request
    And the body field "query.content.id" is new
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case          | field         |
      | write         | write         |
      | write-content | write.content |
      | query-content | query.content |

  @id:records-update-wrong-type @operation:updateEntries @negative
  Scenario Outline: A change of several records with a value of the wrong type is refused
    Given a valid "updateEntries" request
    And the body field "query.content.id" is new
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                    | field                            |
      | write                   | write                            |
      | write-content           | write.content                    |
      | write-id                | write.content.id                 |
      | write-first-name        | write.content.firstName          |
      | write-last-name         | write.content.lastName           |
      | write-birth-certificate | write.content.birthCertificateId |
      | query                   | query                            |
      | query-content           | query.content                    |
      | query-id                | query.content.id                 |
      | query-first-name        | query.content.firstName          |
      | query-last-name         | query.content.lastName           |
      | query-birth-certificate | query.content.birthCertificateId |

  @id:records-update-no-body @operation:updateEntries @negative
  Scenario: A change of several records without a body is refused
    Given a valid "updateEntries" request
    And the body field "query.content.id" is new
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:records-update-not-json @operation:updateEntries @negative
  Scenario: A change of several records whose body is not JSON is refused
    Given a valid "updateEntries" request
    And the body field "query.content.id" is new
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:records-update-no-client @operation:updateEntries @negative
  Scenario: A change of several records that does not name the asking system is refused
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the request has succeeded
    Given a valid "updateEntries" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "content.firstName" is the remembered "first name"

  @id:records-update-credentials @operation:updateEntries @negative
  Scenario Outline: Several records are not changed with <credentials> credentials
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the request has succeeded
    Given a valid "updateEntries" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "content.firstName" is the remembered "first name"

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:record-put-required @operation:update-or-create @positive
  Scenario: A change or creation with the required parts alone is accepted
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "update-or-create" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:record-put-every-field @operation:update-or-create @positive
  Scenario: A change or creation with every field is accepted
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
    Given a valid "update-or-create" request with every field
    And the body field "query.content.id" is the remembered "id"
    And the body field "query.content.firstName" is the remembered "first name"
    And the body field "query.content.lastName" is the remembered "last name"
    And the body field "query.content.birthCertificateId" is the remembered "birth certificate"
    And the body field "write.content.id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:record-put-creates @operation:update-or-create @positive
  Scenario: A record is created where none has the given values
    Given a valid "update-or-create" request with every field
    And the body field "query.content.id" is new
    And the body field "query.content.id" is remembered as "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the body field "write.content.firstName" is remembered as "first name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "content.id" is the remembered "id"
    And the response field "content.firstName" is the remembered "first name"
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "content.id" is the remembered "id"
    And the response field "content.firstName" is the remembered "first name"

  @id:record-put-updates @operation:update-or-create @positive
  Scenario: A record that has the given values is changed
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "update-or-create" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.firstName" is remembered as "first name"
    And the body field "write.content.lastName" is remembered as "last name"
    And the body field "write.content.birthCertificateId" is remembered as "birth certificate"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "content.id" is the remembered "id"
    And the response field "content.firstName" is the remembered "first name"
    And the response field "content.lastName" is the remembered "last name"
    And the response field "content.birthCertificateId" is the remembered "birth certificate"
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "content.id" is the remembered "id"
    And the response field "content.firstName" is the remembered "first name"
    And the response field "content.lastName" is the remembered "last name"
    And the response field "content.birthCertificateId" is the remembered "birth certificate"

  @id:record-put-no-double @operation:update-or-create @positive
  Scenario: A record that is changed is not stored a second time
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "update-or-create" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the request has succeeded
    Given a valid "list" request
    And the query parameter "filter" is "id"
    And the query parameter "search" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "count" is 1
    And the response field "results[0].id" is the remembered "id"
    And the response field "results[1]" is absent

  @id:record-put-twice @operation:update-or-create @positive
  Scenario: The same change or creation sent twice stores one record
    Given a valid "update-or-create" request
    And the body field "query.content.id" is new
    And the body field "query.content.id" is remembered as "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the request has succeeded
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    Given a valid "list" request
    And the query parameter "filter" is "id"
    And the query parameter "search" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "count" is 1

  @id:record-put-left-out @operation:update-or-create @negative
  Scenario Outline: A change or creation without a required part is refused
    Given a valid "update-or-create" request
    And the body field "query.content.id" is new
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case          | field         |
      | write         | write         |
      | write-content | write.content |
      | query-content | query.content |

  @id:record-put-wrong-type @operation:update-or-create @negative
  Scenario Outline: A change or creation with a value of the wrong type is refused
    Given a valid "update-or-create" request
    And the body field "query.content.id" is new
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                    | field                            |
      | write                   | write                            |
      | write-content           | write.content                    |
      | write-id                | write.content.id                 |
      | write-first-name        | write.content.firstName          |
      | write-last-name         | write.content.lastName           |
      | write-birth-certificate | write.content.birthCertificateId |
      | query                   | query                            |
      | query-content           | query.content                    |
      | query-id                | query.content.id                 |
      | query-first-name        | query.content.firstName          |
      | query-last-name         | query.content.lastName           |
      | query-birth-certificate | query.content.birthCertificateId |

  @id:record-put-no-body @operation:update-or-create @negative
  Scenario: A change or creation without a body is refused
    Given a valid "update-or-create" request
    And the body field "query.content.id" is new
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:record-put-not-json @operation:update-or-create @negative
  Scenario: A change or creation whose body is not JSON is refused
    Given a valid "update-or-create" request
    And the body field "query.content.id" is new
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:record-put-no-client @operation:update-or-create @negative
  Scenario: A change or creation that does not name the asking system is refused
    Given a valid "update-or-create" request
    And the body field "query.content.id" is new
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:record-put-credentials @operation:update-or-create @negative
  Scenario Outline: A record is neither changed nor created with <credentials> credentials
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the request has succeeded
    Given a valid "update-or-create" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "content.firstName" is the remembered "first name"

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:update-breaks-document @negative @operation:update
  Scenario Outline: What breaks the document of update is refused
    Given a valid "update" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:update-entries-breaks-document @negative @operation:updateEntries
  Scenario Outline: What breaks the document of updateEntries is refused
    Given a valid "updateEntries" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:update-or-create-breaks-document @negative @operation:update-or-create
  Scenario Outline: What breaks the document of update-or-create is refused
    Given a valid "update-or-create" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
