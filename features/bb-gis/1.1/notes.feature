Feature: Notes on the map

  Users put short notes on the map and share them.

  @id:note-added @positive @operation:saveNote
  Scenario: A note that is added is answered as it was sent
    Given a valid "saveNote" request with every field
    And the body field "content" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "creator" is remembered as "creator of the answer"
    And the response field "creator" is the body field "creator"
    And the response field "content" is the body field "content"
    And the response field "x" is the body field "x"
    And the response field "y" is the body field "y"

  @id:note-scripts @positive @operation:saveNote
  Scenario Outline: A note in <script> script is answered unchanged
    Given a valid "saveNote" request with every field
    And the body field "content" is <text>
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "content" is remembered as "content of the answer"
    And the response field "content" is <text>

    Examples:
      | case     | script   | text                |
      | arabic   | Arabic   | "الجسر مغلق"        |
      | ethiopic | Ethiopic | "ድልድዩ ተዘግቷል"        |
      | latin    | Latin    | "Le pont est fermé" |

  @id:note-wrong-type @negative @operation:saveNote
  Scenario Outline: A note with a value of the wrong type is refused
    Given a valid "saveNote" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field     |
      | creator    | creator   |
      | content    | content   |
      | time-stamp | timeStamp |
      | add        | add       |
      | delete     | delete    |
      | view       | view      |
      | visible    | visible   |
      | x          | x         |
      | y          | y         |

  @id:note-no-body @negative @operation:saveNote
  Scenario: A note without a body is refused
    Given a valid "saveNote" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:note-not-json @negative @operation:saveNote
  Scenario: A note whose body is not JSON is refused
    Given a valid "saveNote" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:save-note-breaks-document @negative @operation:saveNote
  Scenario Outline: What breaks the document of saveNote is refused
    Given a valid "saveNote" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
