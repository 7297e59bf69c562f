Feature: Applications are submitted

  An applicant submits an application for a service, with form data and documents. The candidate profile names a service
  that takes applications, and form data that this service takes.

  @id:submit-required @operation:submitApplication @positive
  Scenario: An application that names the applicant alone is taken in
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "fileId" is present
    And the response field "serviceId" is the path parameter "serviceId"
    And the response field "applicantId" is the body field "applicantId"

  @id:submit-every-field @operation:submitApplication @positive
  Scenario: An application with every field is taken in
    Given a valid "submitApplication" request with every field
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "formData" is the test data "form data"
    And the body field "applicationName" is new
    And the body field "applicantId" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "fileId" is present
    And the response field "serviceId" is the path parameter "serviceId"
    And the response field "applicantId" is the body field "applicantId"

  @id:submit-read-back @operation:submitApplication @operation:getApplicationFileById @requirement:bb-registration-6.1-8 @requirement:bb-registration-6.2-2 @lifecycle
  Scenario: An application that was submitted is read back as it was sent
    Given a valid "submitApplication" request with every field
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "formData" is the test data "form data"
    And the body field "applicationName" is new
    And the body field "applicantId" is new
    And the path parameter "serviceId" is remembered as "service"
    And the body field "applicationName" is remembered as "name"
    And the body field "applicantId" is remembered as "applicant"
    And the body field "formData.data" is remembered as "form data"
    And the body field "formData.eFormId" is remembered as "form"
    And the body field "documentUrls" is remembered as "documents"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "fileId" is the remembered "file"
    And the response field "serviceId" is the remembered "service"
    And the response field "applicantId" is the remembered "applicant"
    And the response field "applicationData.applicantId" is the remembered "applicant"
    And the response field "applicationData.applicationName" is the remembered "name"
    And the response field "applicationData.formData.data" is the remembered "form data"
    And the response field "applicationData.formData.eFormId" is the remembered "form"
    And the response field "applicationData.documentUrls" is the remembered "documents"

  @id:submit-for-listed-service @operation:getServiceSchemaByServiceKey @operation:submitApplication @operation:getApplicationFileById @lifecycle
  Scenario: An application is made with an e-form that its service lists
    Given a valid "getServiceSchemaByServiceKey" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "[0].eFormId" is remembered as "form"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the body field "applicantId" is remembered as "applicant"
    And the body field "formData.eFormId" is the remembered "form"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "applicantId" is the remembered "applicant"
    And the response field "applicationData.formData.eFormId" is the remembered "form"

  @id:submit-files-differ @operation:submitApplication @positive
  Scenario: Two applications are given different identifiers
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "first file"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "fileId" is not the remembered "first file"

  @id:submit-no-applicant @operation:submitApplication @negative
  Scenario: An application that does not name the applicant is refused
    Given a valid "submitApplication" request with every field
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:submit-wrong-type @operation:submitApplication @negative
  Scenario Outline: An application with a value of the wrong type is refused
    Given a valid "submitApplication" request with every field
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case             | field            |
      | application-name | applicationName  |
      | applicant        | applicantId      |
      | created          | created          |
      | form-data        | formData         |
      | form-content     | formData.data    |
      | form-id          | formData.eFormId |
      | documents        | documentUrls     |
      | document         | documentUrls[0]  |

  @id:submit-created-malformed @operation:submitApplication @negative
  Scenario: An application whose time of creation is no point in time is refused
    Given a valid "submitApplication" request with every field
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "created" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:submit-no-body @operation:submitApplication @negative
  Scenario: An application without content is refused
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:submit-not-json @operation:submitApplication @negative
  Scenario: An application that is not JSON is refused
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:submit-no-client @operation:submitApplication @negative
  Scenario: An application from a system that does not name itself is refused
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:submit-unknown-service @operation:submitApplication @negative
  Scenario: An application for a service that does not exist is refused
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals

  @id:submit-service-malformed @operation:submitApplication @negative
  Scenario: An application for a service whose identifier is no UUID is not taken in
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is against its format
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:submit-refused-is-not-kept @operation:submitApplication @operation:getApplicantFileList @negative
  Scenario: An application that was refused is not listed
    Given a valid "submitApplication" request with every field
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is new
    And the body field "applicantId" is remembered as "applicant"
    And the body field "formData" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getApplicantFileList" request
    And the query parameter "applicantId" is the remembered "applicant"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" is empty
