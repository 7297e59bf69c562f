@cross-functional
Feature: Quality

  Pages of a user interface that people can use on any screen and with any aid, OpenAPI documents that say what is
  there, and a mock with which others can begin.

  @id:pages-are-valid @requirement:govstack-cfr-quality#req-2
  Scenario: The pages of the user interface are valid HTML and CSS
    Given the pages of the user interface that the profile names
    When each page is fetched with its style sheets
    Then the HTML of every page is valid
    And the CSS of every page is valid

  @id:pages-respond @requirement:govstack-cfr-quality#req-2
  Scenario: The pages of the user interface respond to narrow screens
    Given the pages of the user interface that the profile names
    When each page is opened in a window 320 pixels wide
    Then every page is laid out for the width of the screen
    And no page is wider than the window

  @id:pages-are-accessible @requirement:govstack-cfr-quality#req-3
  Scenario: The pages of the user interface break no rule of WCAG 2.1 at level A or AA
    Given the pages of the user interface that the profile names
    When each page is opened in a browser and looked at by an accessibility engine
    Then no page breaks a rule of level A or AA

  @id:documents-are-valid @requirement:govstack-cfr-quality#req-4
  Scenario: The OpenAPI documents that the candidate serves are valid
    Given the OpenAPI documents that the profile names are fetched
    Then each of them is a valid OpenAPI 3 document

  @id:documents-are-complete @requirement:govstack-cfr-quality#req-4
  Scenario: The OpenAPI documents that the candidate serves describe every operation of the specification
    Given the OpenAPI documents that the profile names are fetched
    Then together they describe every operation of the specification

  @id:mock-answers @requirement:govstack-cfr-quality#req-7 @of-another
  Scenario: The mock of the candidate answers as the OpenAPI documents say
    Given the mock that the profile names
    When a valid request for each operation is sent to the mock
    Then the mock answers each as the document says
    And the mock offers every operation
    And the mock accepts a valid request for each Service API
