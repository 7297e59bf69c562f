Feature: Editing of features

  Geographic features are edited, and edits are recorded.

  @id:edit-made @positive @operation:editFeature
  Scenario: An edit of a feature is accepted
    Given a valid "editFeature" request with every field
    And the body field "$" is the test data "edit of a feature"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response reveals no internals

  @id:edit-wrong-type @negative @operation:editFeature
  Scenario Outline: An edit of a feature with a value of the wrong type is refused
    Given a valid "editFeature" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field     |
      | layer-type | layerType |
      | feature-id | featureID |
      | operation  | operation |

  @id:edit-no-body @negative @operation:editFeature
  Scenario: An edit of a feature without a body is refused
    Given a valid "editFeature" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:edit-not-json @negative @operation:editFeature
  Scenario: An edit of a feature whose body is not JSON is refused
    Given a valid "editFeature" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:edit-recorded @positive @operation:recordEditorTracking
  Scenario: A record of an edit is accepted
    Given a valid "recordEditorTracking" request with every field
    And the body field "editType" is the test data "kind of edit"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response reveals no internals

  @id:edit-recorded-twice @positive @operation:recordEditorTracking
  Scenario: Two edits of the same kind are recorded one after the other
    Given a valid "recordEditorTracking" request with every field
    And the body field "editType" is the test data "kind of edit"
    And the body field "timeStamp" is 2 days ago
    And the request has succeeded
    Given a valid "recordEditorTracking" request with every field
    And the body field "editType" is the test data "kind of edit"
    And the body field "timeStamp" is 1 days ago
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:edit-record-wrong-type @negative @operation:recordEditorTracking
  Scenario Outline: A record of an edit with a value of the wrong type is refused
    Given a valid "recordEditorTracking" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field     |
      | edit-type  | editType  |
      | time-stamp | timeStamp |

  @id:edit-record-no-time @negative @operation:recordEditorTracking
  Scenario: A record of an edit whose time is no point in time is refused
    Given a valid "recordEditorTracking" request with every field
    And the body field "timeStamp" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:edit-record-no-body @negative @operation:recordEditorTracking
  Scenario: A record of an edit without a body is refused
    Given a valid "recordEditorTracking" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:edit-record-not-json @negative @operation:recordEditorTracking
  Scenario: A record of an edit whose body is not JSON is refused
    Given a valid "recordEditorTracking" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:record-editor-tracking-breaks-document @negative @operation:recordEditorTracking
  Scenario Outline: What breaks the document of recordEditorTracking is refused
    Given a valid "recordEditorTracking" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:edit-feature-breaks-document @negative @operation:editFeature
  Scenario Outline: What breaks the document of editFeature is refused
    Given a valid "editFeature" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
