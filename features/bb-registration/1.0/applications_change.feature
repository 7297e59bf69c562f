Feature: Application files are changed

  An operator corrects an application where this is needed. Every application file was submitted by the scenario itself.

  @id:change-required @operation:updateApplicationFileForm @positive
  Scenario: A change that names the applicant alone is accepted
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "updateApplicationFileForm" request
    And the path parameter "fileId" is the remembered "file"
    And the body field "applicantId" is the remembered "applicant"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "fileId" is the path parameter "fileId"
    And the response field "applicantId" is the body field "applicantId"

  @id:change-every-field @operation:updateApplicationFileForm @positive
  Scenario: A change with every field is accepted
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "updateApplicationFileForm" request with every field
    And the body field "formData" is the test data "corrected form data"
    And the path parameter "fileId" is the remembered "file"
    And the body field "applicantId" is the remembered "applicant"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "fileId" is the path parameter "fileId"
    And the response field "applicantId" is the body field "applicantId"

  @id:change-read-back @operation:submitApplication @operation:updateApplicationFileForm @operation:getApplicationFileById @requirement:bb-registration-6.2-5 @lifecycle
  Scenario: An application file that was changed is read back as it was changed
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "updateApplicationFileForm" request with every field
    And the body field "formData" is the test data "corrected form data"
    And the path parameter "fileId" is the remembered "file"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "applicationName" is new
    And the body field "applicationName" is remembered as "new name"
    And the body field "formData.data" is remembered as "new form data"
    And the request has succeeded
    And a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "fileId" is the remembered "file"
    And the response field "applicantId" is the remembered "applicant"
    And the response field "applicationData.applicationName" is the remembered "new name"
    And the response field "applicationData.formData.data" is the remembered "new form data"

  @id:change-keeps-service @operation:submitApplication @operation:updateApplicationFileForm @operation:getApplicationFileById @lifecycle
  Scenario: A change leaves the service of an application as it was
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the path parameter "serviceId" is remembered as "service"
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "updateApplicationFileForm" request
    And the path parameter "fileId" is the remembered "file"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "applicationName" is new
    And the body field "applicationName" is remembered as "new name"
    And the request has succeeded
    And a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "applicationData.applicationName" is the remembered "new name"
    And the response field "serviceId" is the remembered "service"

  @id:change-of-one-alone @operation:submitApplication @operation:updateApplicationFileForm @operation:getApplicationFileById @lifecycle
  Scenario: A change of one application file leaves another as it was
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicationName" is new
    And the body field "applicationName" is remembered as "name of the other"
    And the request has succeeded
    And the response field "fileId" is remembered as "other file"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "updateApplicationFileForm" request with every field
    And the body field "formData" is the test data "corrected form data"
    And the path parameter "fileId" is the remembered "file"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "applicationName" is new
    And the request has succeeded
    And a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "other file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "applicationData.applicationName" is the remembered "name of the other"

  @id:change-refused-changes-nothing @operation:updateApplicationFileForm @operation:getApplicationFileById @negative
  Scenario: A change that was refused changes nothing
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicationName" is new
    And the body field "applicationName" is remembered as "name"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "updateApplicationFileForm" request with every field
    And the path parameter "fileId" is the remembered "file"
    And the body field "applicationName" is new
    And the body field "applicantId" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "applicationData.applicationName" is the remembered "name"

  @id:change-wrong-type @operation:updateApplicationFileForm @negative
  Scenario Outline: A change with a value of the wrong type is refused
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "updateApplicationFileForm" request with every field
    And the path parameter "fileId" is the remembered "file"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case             | field            |
      | application-name | applicationName  |
      | applicant        | applicantId      |
      | form-data        | formData         |
      | form-id          | formData.eFormId |
      | documents        | documentUrls     |

  @id:change-created-malformed @operation:updateApplicationFileForm @negative
  Scenario: A change whose time of creation is no point in time is refused
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "updateApplicationFileForm" request with every field
    And the path parameter "fileId" is the remembered "file"
    And the body field "created" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:change-no-body @operation:updateApplicationFileForm @negative
  Scenario: A change without content is refused
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "updateApplicationFileForm" request
    And the path parameter "fileId" is the remembered "file"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:change-not-json @operation:updateApplicationFileForm @negative
  Scenario: A change that is not JSON is refused
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "updateApplicationFileForm" request
    And the path parameter "fileId" is the remembered "file"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:change-no-client @operation:updateApplicationFileForm @negative
  Scenario: A change by a system that does not name itself is refused
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "updateApplicationFileForm" request
    And the path parameter "fileId" is the remembered "file"
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:change-unknown @operation:updateApplicationFileForm @negative
  Scenario: A change of an application file that does not exist is refused
    Given a valid "updateApplicationFileForm" request
    And the path parameter "fileId" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals
