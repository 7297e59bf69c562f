Feature: Documents are uploaded

  An applicant uploads a document, is told its address, and names the address in an application. The specification does not
  oblige a system to tell the address; where it is not told, a scenario that needs it is inconclusive.

  @id:document-upload @operation:uploadFile @requirement:bb-registration-6.1-6 @positive
  Scenario: A document is uploaded
    Given a valid "uploadFile" request with every field
    And the query parameter "additionalMetadata" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "url" is remembered as "address"

  @id:document-upload-metadata @operation:uploadFile @positive
  Scenario: A document is uploaded with further data about it
    Given a valid "uploadFile" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "url" is remembered as "address"

  @id:document-addresses-differ @operation:uploadFile @positive
  Scenario: Two documents have different addresses
    Given a valid "uploadFile" request with every field
    And the body field "file[0]" is new
    And the request has succeeded
    And the response field "url" is remembered as "first address"
    And a valid "uploadFile" request with every field
    And the body field "file[0]" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "url" is not the remembered "first address"

  @id:document-in-application @operation:uploadFile @operation:submitApplication @operation:getApplicationFileById @requirement:bb-registration-6.1-6 @lifecycle
  Scenario: An uploaded document belongs to the application that names it
    Given a valid "uploadFile" request with every field
    And the request has succeeded
    And the response field "url" is remembered as "address"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "documentUrls[0]" is the remembered "address"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response list "applicationData.documentUrls" has one item
    And the response field "applicationData.documentUrls[0]" is the remembered "address"

  @id:document-added-later @operation:uploadFile @operation:submitApplication @operation:updateApplicationFileForm @operation:getApplicationFileById @lifecycle
  Scenario: A document is added to an application that was submitted without it
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the body field "applicantId" is remembered as "applicant"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "uploadFile" request with every field
    And the request has succeeded
    And the response field "url" is remembered as "address"
    And a valid "updateApplicationFileForm" request
    And the path parameter "fileId" is the remembered "file"
    And the body field "applicantId" is the remembered "applicant"
    And the body field "documentUrls[0]" is the remembered "address"
    And the request has succeeded
    And a valid "getApplicationFileById" request
    And the path parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "applicationData.documentUrls[0]" is the remembered "address"

  @id:document-left-out @operation:uploadFile @negative
  Scenario: An upload without a document is refused
    Given a valid "uploadFile" request with every field
    And the body is left out
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response reveals no internals
