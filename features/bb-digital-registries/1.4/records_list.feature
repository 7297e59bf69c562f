Feature: Records are listed

  A client lists the records of a registry: searched, filtered, ordered and in pages.
  What a scenario looks for it created itself, with values that no other record has.

  @id:list-required @operation:list @positive
  Scenario: The records of a registry are listed
    Given a valid "list" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:list-every-parameter @operation:list @positive
  Scenario: A list asked for with every parameter is given
    Given a valid "list" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:list-order @operation:list @positive
  Scenario Outline: The records are listed in <order> order
    Given a valid "list" request
    And the query parameter "ordering" is "<order>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | order      |
      | ascending  |
      | descending |

  @id:list-search @operation:list @positive
  Scenario Outline: A record is found in the list by a text that it holds
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.<field>" is new
    And the body field "write.content.<field>" is remembered as "value"
    And the request has succeeded
    Given a valid "list" request
    And the query parameter "search" is the remembered "value"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "results" holds an item whose "<field>" is the remembered "value"

    Examples:
      | case              | field              |
      | id                | id                 |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:list-search-in-field @operation:list @positive
  Scenario Outline: A search in one field lists only records that hold the text there
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.<field>" is new
    And the body field "write.content.<field>" is remembered as "value"
    And the request has succeeded
    Given a valid "list" request
    And the query parameter "filter" is "<field>"
    And the query parameter "search" is the remembered "value"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "results" is not empty
    And every item of the response list "results" has the "<field>" remembered as "value"
    And the response field "count" is the number of items in "results"

    Examples:
      | case              | field              |
      | id                | id                 |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:list-search-in-another-field @operation:list @positive
  Scenario: A search in one field does not find what another field holds
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.lastName" is remembered as "value"
    And the request has succeeded
    Given a valid "list" request
    And the query parameter "filter" is "lastName"
    And the query parameter "search" is the remembered "value"
    When the request is sent
    Then the response list "results" holds an item whose "lastName" is the remembered "value"
    Given the query parameter "filter" is "firstName"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "results" holds no item whose "lastName" is the remembered "value"

  @id:list-by-field @operation:list @positive
  Scenario Outline: The list holds only records that have the value asked for
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.<field>" is new
    And the body field "write.content.<field>" is remembered as "value"
    And the request has succeeded
    Given a valid "list" request
    And the query parameter "query.<field>" is the remembered "value"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "results" is not empty
    And every item of the response list "results" has the "<field>" remembered as "value"

    Examples:
      | case              | field              |
      | id                | id                 |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:list-empty @operation:list @positive
  Scenario: A search for a text that no record holds gives an empty list
    Given a valid "list" request
    And the query parameter "search" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "results" is empty
    And the response field "count" is 0

  @id:list-count @operation:list @positive
  Scenario: The count tells how many records were found
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.id" is remembered as "first id"
    And the body field "write.content.lastName" is remembered as "last name"
    And the request has succeeded
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.lastName" is the remembered "last name"
    And the body field "write.content.id" is remembered as "second id"
    And the request has succeeded
    Given a valid "list" request
    And the query parameter "filter" is "lastName"
    And the query parameter "search" is the remembered "last name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "count" is 2
    And the response field "count" is the number of items in "results"
    And the response list "results" holds an item whose "id" is the remembered "first id"
    And the response list "results" holds an item whose "id" is the remembered "second id"

  @id:list-page-size @operation:list @positive
  Scenario: A page holds no more records than asked for
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.lastName" is remembered as "last name"
    And the request has succeeded
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.lastName" is the remembered "last name"
    And the request has succeeded
    Given a valid "list" request
    And the query parameter "filter" is "lastName"
    And the query parameter "search" is the remembered "last name"
    And the query parameter "pageSize" is 1
    And the query parameter "page" is 1
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "results" is not empty
    And the response field "results[1]" is absent

  @id:list-pages @operation:list @positive
  Scenario: The second page does not repeat the first
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.lastName" is remembered as "last name"
    And the request has succeeded
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.lastName" is the remembered "last name"
    And the request has succeeded
    Given a valid "list" request
    And the query parameter "filter" is "lastName"
    And the query parameter "search" is the remembered "last name"
    And the query parameter "pageSize" is 1
    And the query parameter "page" is 1
    And the request has succeeded
    And the response field "results[0].id" is remembered as "id on the first page"
    Given a valid "list" request
    And the query parameter "filter" is "lastName"
    And the query parameter "search" is the remembered "last name"
    And the query parameter "pageSize" is 1
    And the query parameter "page" is 2
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "results" is not empty
    And the response list "results" holds no item whose "id" is the remembered "id on the first page"

  @id:list-wrong-type @operation:list @negative
  Scenario Outline: A list asked for with a parameter of the wrong type is refused
    Given a valid "list" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | parameter |
      | page      | page      |
      | page-size | pageSize  |

  @id:list-no-client @operation:list @negative
  Scenario: A list is refused to a system that does not name itself
    Given a valid "list" request
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:list-credentials @operation:list @negative
  Scenario Outline: A list is refused with <credentials> credentials
    Given a valid "list" request
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |
