@cross-functional
Feature: Callbacks

  Where a Building Block tells others of what has happened, it calls an HTTP address which they registered. The kit
  listens at an address of its own, names it in requests, and waits to be called.

  @id:callbacks-arrive @requirement:govstack-cfr-architecture#req-14
  Scenario: Operations call back at the address that the request names
    Given operations have callbacks to an address that the request names
    When each of these operations is sent a valid request that names an address of the kit
    Then each of these addresses is called
    And each call is as the document says
    And no such operation is left untried
