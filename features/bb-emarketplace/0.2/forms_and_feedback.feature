Feature: Forms and feedback

  Forms are created, read, changed and removed. A rating leads to a form in which feedback is given.

  @id:form-create @operation:createForm @operation:readForm @positive
  Scenario: A form is created and found
    Given a valid "createForm" request
    And the body field "form.id" is new
    And the body field "form.url" is "https://forms.example.org/delivery"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "form.id" is remembered as "form"
    Given a valid "readForm" request
    And the path parameter "formId" is the remembered "form"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:form-create-every-field @operation:createForm @operation:readForm @positive
  Scenario: A form with every field is created and found
    Given a valid "createForm" request with every field
    And the body field "form.id" is new
    And the request has succeeded
    And the response field "form.id" is remembered as "form"
    Given a valid "readForm" request
    And the path parameter "formId" is the remembered "form"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:form-life @operation:createForm @operation:readForm @operation:removeForm @lifecycle
  Scenario: A form is found until it is removed
    Given a valid "createForm" request
    And the body field "form.id" is new
    And the body field "form.url" is "https://forms.example.org/delivery"
    And the body field "form.mime_type" is "text/html"
    And the request has succeeded
    And the response field "form.id" is remembered as "form"
    Given a valid "readForm" request
    And the path parameter "formId" is the remembered "form"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "removeForm" request
    And the path parameter "formId" is the remembered "form"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readForm" request
    And the path parameter "formId" is the remembered "form"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:form-change @operation:createForm @operation:updateForm @operation:readForm @operation:removeForm @lifecycle
  Scenario: A form that was changed is found until it is removed
    Given a valid "createForm" request
    And the body field "form.id" is new
    And the body field "form.url" is "https://forms.example.org/delivery"
    And the body field "form.mime_type" is "text/html"
    And the request has succeeded
    And the response field "form.id" is remembered as "form"
    Given a valid "updateForm" request
    And the path parameter "formId" is the remembered "form"
    And the body field "descriptor.name" is "Sent"
    When the request has succeeded
    Then the response matches the specification
    Given a valid "readForm" request
    And the path parameter "formId" is the remembered "form"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "state.descriptor.name" is "Sent"
    Given a valid "removeForm" request
    And the path parameter "formId" is the remembered "form"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "readForm" request
    And the path parameter "formId" is the remembered "form"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:form-remove-one @operation:createForm @operation:readForm @operation:removeForm @lifecycle
  Scenario: A form is not found once it is removed, and another is
    Given a valid "createForm" request
    And the body field "form.id" is new
    And the body field "form.url" is "https://forms.example.org/delivery"
    And the body field "form.mime_type" is "text/html"
    And the request has succeeded
    And the response field "form.id" is remembered as "removed form"
    Given a valid "createForm" request
    And the body field "form.id" is new
    And the body field "form.url" is "https://forms.example.org/delivery"
    And the body field "form.mime_type" is "text/html"
    And the request has succeeded
    And the response field "form.id" is remembered as "form"
    Given a valid "removeForm" request
    And the path parameter "formId" is the remembered "removed form"
    And the request has succeeded
    Given a valid "readForm" request
    And the path parameter "formId" is the remembered "removed form"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "readForm" request
    And the path parameter "formId" is the remembered "form"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:form-read-unknown @operation:readForm @negative
  Scenario: An unknown form is not read
    Given a valid "readForm" request
    And the path parameter "formId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:form-changed-unknown @operation:updateForm @negative
  Scenario: An unknown form is not changed
    Given a valid "updateForm" request
    And the path parameter "formId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:form-removed-unknown @operation:removeForm @negative
  Scenario: An unknown form is not removed
    Given a valid "removeForm" request
    And the path parameter "formId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:form-create-broken @operation:createForm @negative
  Scenario Outline: A form with a wrong value is not created
    Given a valid "createForm" request
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field              | fault                   |
      | id         | id                 | of the wrong type       |
      | form       | form               | of the wrong type       |
      | address    | form.url           | against its format      |
      | kind       | form.mime_type     | outside its enumeration |
      | submission | form.submission_id | against its format      |
      | required   | required           | of the wrong type       |
      | place      | head.index.cur     | of the wrong type       |

  @id:form-change-broken @operation:updateForm @negative
  Scenario Outline: A form is not changed by a request with a wrong value
    Given a valid "createForm" request
    And the body field "form.id" is new
    And the body field "form.url" is "https://forms.example.org/delivery"
    And the body field "form.mime_type" is "text/html"
    And the request has succeeded
    And the response field "form.id" is remembered as "form"
    Given a valid "updateForm" request
    And the path parameter "formId" is the remembered "form"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field      | fault              |
      | descriptor | descriptor | of the wrong type  |
      | time       | updated_at | against its format |
      | by         | updated_by | of the wrong type  |

  @id:form-create-not-json @operation:createForm @negative
  Scenario: A form that is not JSON is not created
    Given a valid "createForm" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:form-change-each-constraint @operation:updateForm @negative
  Scenario: A form is not changed by a request that breaks any constraint of its body
    Given a valid "createForm" request
    And the body field "form.id" is new
    And the body field "form.url" is "https://forms.example.org/delivery"
    And the body field "form.mime_type" is "text/html"
    And the request has succeeded
    And the response field "form.id" is remembered as "form"
    Given a valid "updateForm" request with every field
    And the path parameter "formId" is the remembered "form"
    When each constraint of its body is broken in turn
    Then each of these requests is refused as invalid

  @id:form-change-not-json @operation:updateForm @negative
  Scenario: A form is not changed by a request that is not JSON
    Given a valid "createForm" request
    And the body field "form.id" is new
    And the body field "form.url" is "https://forms.example.org/delivery"
    And the body field "form.mime_type" is "text/html"
    And the request has succeeded
    And the response field "form.id" is remembered as "form"
    Given a valid "updateForm" request
    And the path parameter "formId" is the remembered "form"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:feedback @operation:addInventoryItem @operation:generateFeedbackForRating @requirement:bb-emarketplace-6.9-3 @positive
  Scenario: A rating of an item leads to a form for feedback
    Given a valid "addInventoryItem" request
    And the body field "id" is new
    And the body field "descriptor.name" is "Basmati rice, 25 kg"
    And the body field "quantity.available.count" is 10
    And the request has succeeded
    And the response field "id" is remembered as "item"
    Given a valid "generateFeedbackForRating" request
    And the body field "rating_category" is "Item"
    And the body field "id" is the remembered "item"
    And the body field "value" is "4"
    When the request has succeeded
    Then the response matches the specification
    And the response field "form" is present

  @id:feedback-every-field @operation:generateFeedbackForRating @positive
  Scenario: A rating with every field leads to a form for feedback
    Given a valid "generateFeedbackForRating" request with every field
    When the request has succeeded
    Then the response matches the specification
    And the response field "form" is present

  @id:feedback-broken @operation:generateFeedbackForRating @negative
  Scenario Outline: A rating with a wrong value leads to no form
    Given a valid "generateFeedbackForRating" request
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case     | field           | fault                   |
      | category | rating_category | outside its enumeration |
      | id       | id              | of the wrong type       |
      | value    | value           | of the wrong type       |

  @id:feedback-not-json @operation:generateFeedbackForRating @negative
  Scenario: A rating that is not JSON leads to no form
    Given a valid "generateFeedbackForRating" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
