Feature: Application files are listed and read

  Applicants see their own application files, operators those that they deal with: in a list, which can be narrowed,
  ordered and cut into pages, and one by one. Every application file was submitted by the scenario itself, most of them for
  an applicant of its own.

  @id:applications-list @operation:getApplicantFileList @positive
  Scenario: Application files are listed
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And a valid "getApplicantFileList" request
    And the query parameter "maxResult" is 10
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And eventually the response list "$" is not empty
    And the response list "$" has at most 10 items

  @id:applications-of-applicant @operation:submitApplication @operation:getApplicantFileList @requirement:bb-registration-6.2-1 @lifecycle
  Scenario: An application that was submitted is listed for its applicant
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the request has succeeded
    And the response field "fileId" is remembered as "file of another application"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And the response field "fileId" is not the remembered "file of another application"
    And a valid "getApplicantFileList" request
    And the query parameter "applicantId" is the remembered "applicant"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And eventually the response list "$" has one item
    And the response list "$" holds an item whose "fileId" is the remembered "file"

  @id:applications-of-other-applicant @operation:submitApplication @operation:getApplicantFileList @lifecycle
  Scenario: The list of one applicant leaves out the applications of another
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the request has succeeded
    And the response field "fileId" is remembered as "file of one"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the body field "applicantId" is remembered as "other applicant"
    And the request has succeeded
    And the response field "fileId" is remembered as "file of the other"
    And a valid "getApplicantFileList" request
    And the query parameter "applicantId" is the remembered "other applicant"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And eventually the response list "$" holds an item whose "fileId" is the remembered "file of the other"
    And the response list "$" holds no item whose "fileId" is the remembered "file of one"

  @id:applications-of-service @operation:submitApplication @operation:getApplicantFileList @lifecycle
  Scenario: An application is listed for its service and for no other
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the path parameter "serviceId" is remembered as "service"
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getApplicantFileList" request
    And the query parameter "applicantId" is the remembered "applicant"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And eventually the response list "$" holds an item whose "fileId" is the remembered "file"
    Given a valid "getApplicantFileList" request
    And the query parameter "applicantId" is the remembered "applicant"
    And the query parameter "serviceId" is unknown
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" is empty

  @id:applications-unknown @operation:getApplicantFileList @negative
  Scenario Outline: No application file is listed for <what> that does not exist
    Given a valid "getApplicantFileList" request
    And the query parameter "<parameter>" is unknown
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" is empty

    Examples:
      | case      | what         | parameter   |
      | service   | a service    | serviceId   |
      | applicant | an applicant | applicantId |

  @id:applications-every-parameter @operation:getApplicantFileList @positive
  Scenario: Application files asked for with every parameter are listed
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the body field "created" is 30 days ago
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "created" is 10 days ago
    And the request has succeeded
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "created" is 20 days ago
    And the request has succeeded
    And a valid "getApplicantFileList" request with every field
    And the query parameter "applicantId" is the remembered "applicant"
    And the query parameter "serviceId" is the test data "service that takes applications"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And eventually the response list "$" is not empty
    And the response list "$" has at most 3 items

  @id:applications-order @operation:getApplicantFileList @positive
  Scenario Outline: The application files of an applicant are listed in <order> order of their creation
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the body field "created" is 30 days ago
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "created" is 10 days ago
    And the request has succeeded
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "created" is 20 days ago
    And the request has succeeded
    And a valid "getApplicantFileList" request
    And the query parameter "applicantId" is the remembered "applicant"
    And the query parameter "sortBy" is "created"
    And the query parameter "sortOrder" is "<sort order>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And eventually the response list "$" has 3 items
    And the response list "$" is in <order> order of "created"

    Examples:
      | order   | sort order |
      | rising  | asc        |
      | falling | desc       |

  @id:applications-page-size @operation:getApplicantFileList @positive
  Scenario: No more application files are listed than were asked for
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the body field "created" is 30 days ago
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "created" is 10 days ago
    And the request has succeeded
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "created" is 20 days ago
    And the request has succeeded
    And a valid "getApplicantFileList" request
    And the query parameter "applicantId" is the remembered "applicant"
    And the query parameter "maxResult" is 2
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And eventually the response list "$" has 2 items

  @id:applications-next-page @operation:getApplicantFileList @positive
  Scenario: The next page lists another application file
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the body field "created" is 30 days ago
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "created" is 10 days ago
    And the request has succeeded
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "created" is 20 days ago
    And the request has succeeded
    And a valid "getApplicantFileList" request
    And the query parameter "applicantId" is the remembered "applicant"
    And the query parameter "sortBy" is "created"
    And the query parameter "sortOrder" is "asc"
    And the query parameter "firstResult" is 1
    And the query parameter "maxResult" is 1
    And the request has succeeded
    And the response field "[0].fileId" is remembered as "file of this page"
    And the query parameter "firstResult" is 2
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item
    And the response list "$" holds no item whose "fileId" is the remembered "file of this page"

  @id:applications-wrong-type @operation:getApplicantFileList @negative
  Scenario Outline: A list of application files is refused where <parameter> is no number
    Given a valid "getApplicantFileList" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter   |
      | firstResult |
      | maxResult   |

  @id:applications-no-client @operation:getApplicantFileList @negative
  Scenario: The list of application files is refused to a system that does not name itself
    Given a valid "getApplicantFileList" request
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:application-read @operation:getApplicationFileById @requirement:bb-registration-6.2-2 @positive
  Scenario: An application file is read
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And the response field "serviceId" is remembered as "service"
    And the response field "applicantId" is remembered as "applicant"
    And a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "fileId" is the path parameter "fileId"
    And the response field "serviceId" is the remembered "service"
    And the response field "applicantId" is the remembered "applicant"

  @id:application-status @operation:submitApplication @operation:getApplicationFileById @operation:getApplicantFileList @requirement:bb-registration-6.1-9 @lifecycle
  Scenario: The status of an application is the same in the list and in the application file
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getApplicantFileList" request
    And the query parameter "applicantId" is the remembered "applicant"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And eventually the response field "[0].fileId" is the remembered "file"
    And the response field "[0].status.code" is present
    Given the response field "[0].status.code" is remembered as "status"
    And a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "applicantId" is the remembered "applicant"
    And the response field "status.code" is the remembered "status"

  @id:application-listed-and-read @operation:submitApplication @operation:getApplicantFileList @operation:getApplicationFileById @lifecycle
  Scenario: An application file is the same in the list and on its own
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And a valid "getApplicantFileList" request
    And the query parameter "applicantId" is the remembered "applicant"
    And the request has succeeded
    And the response field "[0].fileId" is remembered as "file"
    And the response field "[0].serviceId" is remembered as "service"
    And a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "fileId" is the remembered "file"
    And the response field "serviceId" is the remembered "service"
    And the response field "applicantId" is the remembered "applicant"

  @id:application-unknown @operation:getApplicationFileById @negative
  Scenario: An application file that does not exist is not found
    Given a valid "getApplicationFileById" request
    And the path parameter "fileId" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals

  @id:application-read-no-client @operation:getApplicationFileById @negative
  Scenario: An application file is refused to a system that does not name itself
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "file"
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
