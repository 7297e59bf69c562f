Feature: Users and their permissions

  Who may edit geographic data, and whether edits are tracked.

  @id:user-permitted @positive @operation:createUserControl
  Scenario: The permissions of a user are set
    Given a valid "createUserControl" request with every field
    And the body field "editorPermissions" is the test data "permission of an editor"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response reveals no internals

  @id:user-unrestricted @positive @operation:createUserControl
  Scenario: A user whose edits are not tracked may control own features
    Given a valid "createUserControl" request with every field
    And the body field "editorPermissions" is the test data "permission of an editor"
    And the body field "editorTracking" is false
    And the body field "ownerControl" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:user-wrong-type @negative @operation:createUserControl
  Scenario Outline: The permission of a user with a value of the wrong type is refused
    Given a valid "createUserControl" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case               | field             |
      | username           | username          |
      | password           | password          |
      | editor-permissions | editorPermissions |
      | editor-tracking    | editorTracking    |
      | owner-control      | ownerControl      |

  @id:user-no-body @negative @operation:createUserControl
  Scenario: The permission of a user without a body is refused
    Given a valid "createUserControl" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:user-not-json @negative @operation:createUserControl
  Scenario: The permission of a user whose body is not JSON is refused
    Given a valid "createUserControl" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:create-user-control-breaks-document @negative @operation:createUserControl
  Scenario Outline: What breaks the document of createUserControl is refused
    Given a valid "createUserControl" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
