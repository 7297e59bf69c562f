@cross-functional
Feature: Security

  @id:tls-newest @requirement:govstack-cfr-security#req-1
  Scenario: Every Service API speaks TLS 1.3
    Given the base addresses of the profile
    Then each of them agrees on TLS 1.3

  @id:tls-older @requirement:govstack-cfr-security#req-1
  Scenario: No Service API speaks a version of TLS before 1.3
    Given the base addresses of the profile
    Then each of them refuses TLS 1.2 and lower

  @id:tls-certificate @certificate @requirement:govstack-cfr-security#req-1
  Scenario: Every Service API presents a valid certificate
    Given the base addresses of the profile
    Then each of them presents a current certificate for its host, from a trusted authority

  @id:plain-http @requirement:govstack-cfr-security#req-1
  Scenario: No Service API is served by plain HTTP
    Given the base addresses of the profile
    Then each of them refuses plain HTTP, or redirects it without data

  @id:no-development-address @requirement:govstack-cfr-security#req-1
  Scenario: What was seen of transport security was not seen in development
    Given the base addresses of the profile
    Then none of them is a development address

  @id:credentials-refused @requirement:govstack-cfr-security#req-3
  Scenario Outline: An operation that needs credentials refuses <credentials>
    Given the operations that need credentials
    When each of them is requested with "<credentials>"
    Then each of them refuses it

    Examples:
      | case     | credentials        |
      | none     | no credentials     |
      | broken   | broken credentials |
      | wrong    | wrong credentials  |
      | expired  | an expired token   |
      | foreign  | a foreign token    |
      | unsigned | an unsigned token  |

  @id:refused-changes-nothing @alone @requirement:govstack-cfr-security#req-3
  Scenario: What is refused for its credentials changes nothing
    Given the operations that need credentials
    And what can be read with right credentials
    When each of them is requested with no credentials and with wrong ones
    Then what was read before reads the same

  @id:malformed-refused @requirement:govstack-cfr-security#req-9
  Scenario: A malformed request is refused
    Given the operations that take JSON
    Then each of them refuses a body that breaks off

  @id:rate-limited @alone @requirement:govstack-cfr-security#req-9
  Scenario: The rate of requests is limited
    Given the burst of requests that the profile permits
    When it is sent as fast as answers come
    Then the answers limit the rate of requests, and say so

  @id:no-internals-shown @whole-run @requirement:govstack-cfr-security#req-16
  Scenario: No answer that was seen shows internals
    Then no answer of the run reveals a stack trace, and no error a path of the server or a database query
