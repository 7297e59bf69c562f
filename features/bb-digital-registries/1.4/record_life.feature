Feature: The life of a record

  A record is created, found, changed and removed, and each step shows in the next. Every record is created by the scenario itself.

  @id:life-created-is-read-back @operation:create @operation:read @requirement:bb-digital-registries-6.2-1 @lifecycle
  Scenario: A record that was created is read back as it was sent
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
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "content.id" is the remembered "id"
    And the response field "content.firstName" is the remembered "first name"
    And the response field "content.lastName" is the remembered "last name"
    And the response field "content.birthCertificateId" is the remembered "birth certificate"

  @id:life-changed-is-read-back @operation:create @operation:update @operation:read @requirement:bb-digital-registries-6.2-1 @lifecycle
  Scenario: A record that was changed is read back as it was changed
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "update" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.firstName" is remembered as "new first name"
    And the body field "write.content.lastName" is remembered as "new last name"
    And the body field "write.content.birthCertificateId" is remembered as "new birth certificate"
    And the request has succeeded
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "content.id" is the remembered "id"
    And the response field "content.firstName" is the remembered "new first name"
    And the response field "content.lastName" is the remembered "new last name"
    And the response field "content.birthCertificateId" is the remembered "new birth certificate"

  @id:life-deleted-is-gone @operation:create @operation:delete @operation:read @operation:exists @requirement:bb-digital-registries-6.2-1 @lifecycle
  Scenario: A record that was removed is gone
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "answer.status" is true
    Given a valid "delete" request
    And the path parameter "id" is the remembered "id"
    And the request has succeeded
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response status is 404
    And the response field "detail" is "no record found"
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "answer.status" is false

  @id:life-complete @operation:create @operation:read @operation:list @operation:update @operation:delete @operation:exists @requirement:bb-digital-registries-6.2-1 @lifecycle
  Scenario: A record is created, read, listed, changed and removed
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the request has succeeded
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "content.firstName" is the remembered "first name"
    Given a valid "list" request
    And the query parameter "filter" is "firstName"
    And the query parameter "search" is the remembered "first name"
    When the request is sent
    Then the response list "results" holds an item whose "id" is the remembered "id"
    Given a valid "update" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.firstName" is remembered as "new first name"
    When the request is sent
    Then the request is accepted
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "content.firstName" is the remembered "new first name"
    Given a valid "list" request
    And the query parameter "filter" is "firstName"
    And the query parameter "search" is the remembered "new first name"
    When the request is sent
    Then the response list "results" holds an item whose "id" is the remembered "id"
    Given a valid "delete" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response status is 404
    And the response field "detail" is "no record found"
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "answer.status" is false

  @id:life-existence @operation:exists @operation:create @operation:delete @lifecycle
  Scenario: A record exists from its creation to its removal
    Given a valid "exists" request
    And the body field "query.content.id" is new
    And the body field "query.content.id" is remembered as "id"
    When the request is sent
    Then the response field "answer.status" is false
    Given a valid "create" request with every field
    And the body field "write.content.id" is the remembered "id"
    And the request has succeeded
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "answer.status" is true
    Given a valid "delete" request
    And the path parameter "id" is the remembered "id"
    And the request has succeeded
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "answer.status" is false

  @id:life-old-values-are-gone @operation:create @operation:update @operation:exists @operation:list @lifecycle
  Scenario: A record is not found by the values that it had before a change
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the request has succeeded
    Given a valid "exists" request
    And the body field "query.content.firstName" is the remembered "first name"
    When the request is sent
    Then the response field "answer.status" is true
    Given a valid "list" request
    And the query parameter "filter" is "firstName"
    And the query parameter "search" is the remembered "first name"
    When the request is sent
    Then the response list "results" holds an item whose "id" is the remembered "id"
    Given a valid "update" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the request has succeeded
    Given a valid "exists" request
    And the body field "query.content.firstName" is the remembered "first name"
    When the request is sent
    Then the response field "answer.status" is false
    Given a valid "list" request
    And the query parameter "filter" is "firstName"
    And the query parameter "search" is the remembered "first name"
    When the request is sent
    Then the response list "results" holds no item whose "id" is the remembered "id"

  @id:life-deleted-is-not-listed @operation:create @operation:delete @operation:list @lifecycle
  Scenario: A record that was removed is no longer listed
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the request has succeeded
    Given a valid "list" request
    And the query parameter "filter" is "firstName"
    And the query parameter "search" is the remembered "first name"
    When the request is sent
    Then the response list "results" holds an item whose "id" is the remembered "id"
    Given a valid "delete" request
    And the path parameter "id" is the remembered "id"
    And the request has succeeded
    Given a valid "list" request
    And the query parameter "filter" is "firstName"
    And the query parameter "search" is the remembered "first name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "results" is empty
    And the response field "count" is 0

  @id:life-created-by-change @operation:update-or-create @operation:read @operation:delete @lifecycle
  Scenario: A record that a change created is changed by the next and then removed
    Given a valid "update-or-create" request with every field
    And the body field "query.content.id" is new
    And the body field "query.content.id" is remembered as "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the request has succeeded
    Given a valid "update-or-create" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the body field "write.content.firstName" is remembered as "new first name"
    And the request has succeeded
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "content.firstName" is the remembered "new first name"
    Given a valid "delete" request
    And the path parameter "id" is the remembered "id"
    And the request has succeeded
    Given a valid "read" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response field "detail" is "no record found"
