@cross-functional
Feature: Architecture

  What can be seen at the interface of how the candidate is built: versions, methods that keep the promises of HTTP,
  identifiers that let a transaction be traced, and endpoints that let the candidate be watched.

  @id:versions-of-apis @requirement:govstack-cfr-architecture#req-3
  Scenario: Every API shows its version
    Then every API shows its version in its address or in a header

  @id:versions-of-documents @requirement:govstack-cfr-architecture#req-3
  Scenario: Served documents have semantic versions
    Then every served OpenAPI document has a semantic version

  @id:safe-reads @alone @requirement:govstack-cfr-architecture#req-5
  Scenario: Reading changes nothing
    When every GET and its HEAD are sent
    Then what is read afterwards is the same as before

  @id:idempotent-put @alone @requirement:govstack-cfr-architecture#req-5
  Scenario: A PUT sent twice leaves what one left
    When every PUT is sent twice
    Then what is read after the second is the same as after the first

  @id:idempotent-delete @alone @requirement:govstack-cfr-architecture#req-5
  Scenario: A DELETE sent twice leaves what one left
    When every DELETE is sent twice
    Then what is read after the second is the same as after the first

  @id:correlation-returned @requirement:govstack-cfr-architecture#req-13
  Scenario: A correlation identifier comes back
    Then a correlation identifier that is sent comes back

  @id:correlation-made @requirement:govstack-cfr-architecture#req-13
  Scenario: A correlation identifier is made where none is sent
    Then without one the answer has a new one, another for each request

  @id:health @requirement:govstack-cfr-architecture#req-15
  Scenario: The state of the service can be asked for
    Then the health endpoint tells the state of the service

  @id:metrics @requirement:govstack-cfr-architecture#req-15
  Scenario: Metrics can be collected
    Then the metrics endpoint answers in a format of Prometheus
