@cross-functional
Feature: Data

  Text is Unicode throughout, timestamps say where on Earth they hold, and what breaks a declared constraint is refused
  by a message that helps to mend it. What cannot be seen at an interface remains to be evidenced.

  @id:text-unchanged @alone @requirement:govstack-cfr-data#req-1
  Scenario: Text of any script comes back as it was sent
    When text of several scripts is sent wherever an operation takes free text
    Then it is unchanged wherever it comes back

  @id:text-other-encoding @alone @negative @requirement:govstack-cfr-data#req-1
  Scenario: Text that is not UTF-8 is refused
    When a body that is not UTF-8 is sent to every operation that takes JSON
    Then it is refused everywhere

  @id:text-answers @whole-run @requirement:govstack-cfr-data#req-1
  Scenario: The candidate answers in UTF-8
    Then every JSON answer of the run is UTF-8

  @id:timestamps @whole-run @requirement:govstack-cfr-data#req-2
  Scenario: Timestamps say their offset
    Then every timestamp in the answers of the run says its offset

  @id:validation @alone @negative @requirement:govstack-cfr-data#req-5
  Scenario: What breaks a declared constraint is refused, and the refusal names the field
    When requests that break one declared constraint each are sent to every operation
    Then each of them is refused as invalid
    And each refusal names the field
