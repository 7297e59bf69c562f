Feature: An issuer offers credentials to a wallet

  An offer comes in one of two ways: in the address itself, or by an address where it can be fetched. The wallet takes it
  and goes on with the holder, and the issuer hears no more of it. What can be seen from outside is that the wallet takes
  an offer and nothing else. Offers are test data of the candidate: what a wallet knows nothing of, it need not trust. A
  wallet that answers everything with the same page, and reads the offer only there, shows nothing of this: whoever has
  one leaves out the test data.

  @id:offer-by-value @operation:credential-offer @requirement:bb-wallet-6.1-1 @positive
  Scenario: A wallet takes an offer that is sent along, and takes nothing where none is sent
    Given a valid "credential-offer" request
    And the query parameter "credential_offer" is the test data "credential offer to a wallet that refuses at once"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the query parameter "credential_offer" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:offer-by-address @operation:credential-offer @requirement:bb-wallet-6.1-1 @positive
  Scenario: A wallet takes an offer of which it is sent the address, and takes nothing where none is sent
    Given a valid "credential-offer" request
    And the query parameter "credential_offer_uri" is the test data "address of an offer to a wallet that refuses at once"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the query parameter "credential_offer_uri" is left out
    When the request is sent
    Then the request is refused

  @id:offer-unreadable @operation:credential-offer @negative
  Scenario Outline: What is no offer of credentials is refused
    Given a valid "credential-offer" request
    And the query parameter "credential_offer" is the test data "credential offer to a wallet that refuses at once"
    And the query parameter "credential_offer" is "<offer>"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case  | offer                         |
      | text  | a degree in civil engineering |
      | empty | {}                            |
