Feature: Individuals

  Individuals become known to the Building Block through the organisation or through an application, and both see the
  same individuals. Every individual here is created by the scenario itself.

  @id:individual-create-required @operation:configIndividualCreate @positive
  Scenario: An individual is made known by the organisation with the required fields alone
    Given a valid "configIndividualCreate" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is present
    And the response arrives within 15 seconds

  @id:individual-create-every-field @operation:configIndividualCreate @positive
  Scenario: An individual is made known by the organisation with every field
    Given a valid "configIndividualCreate" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is present
    And the response field "individual.externalId" is the body field "individual.externalId"
    And the response field "individual.externalIdType" is the body field "individual.externalIdType"
    And the response field "individual.identityProviderId" is the body field "individual.identityProviderId"

  @id:individual-create-two @operation:configIndividualCreate @positive
  Scenario: Two individuals whom the organisation makes known have two identifiers
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "first individual"
    Given a valid "configIndividualCreate" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is not the remembered "first individual"

  @id:individual-create-left-out @operation:configIndividualCreate @negative
  Scenario: A request of the organisation to make nobody known is refused
    Given a valid "configIndividualCreate" request
    And the body field "individual" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:individual-create-wrong-type @operation:configIndividualCreate @negative
  Scenario Outline: An individual with a value of the wrong type is refused to the organisation
    Given a valid "configIndividualCreate" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | field                         |
      | individual        | individual                    |
      | external-id       | individual.externalId         |
      | external-id-type  | individual.externalIdType     |
      | identity-provider | individual.identityProviderId |

  @id:individual-create-not-json @operation:configIndividualCreate @negative
  Scenario: An individual whose description is not JSON is refused to the organisation
    Given a valid "configIndividualCreate" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:individual-read-created @operation:configIndividualRead @operation:configIndividualCreate @positive
  Scenario: An individual whom the organisation made known is read back as they were described
    Given a valid "configIndividualCreate" request with every field
    And the body field "individual.externalId" is remembered as "external id"
    And the body field "individual.externalIdType" is remembered as "kind"
    And the body field "individual.identityProviderId" is remembered as "provider"
    And the request has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "configIndividualRead" request
    And the path parameter "individualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is the remembered "individual"
    And the response field "individual.externalId" is the remembered "external id"
    And the response field "individual.externalIdType" is the remembered "kind"
    And the response field "individual.identityProviderId" is the remembered "provider"
    And the response arrives within 15 seconds

  @id:individual-read-by-other @operation:configIndividualCreate @operation:serviceIndividualRead @lifecycle
  Scenario: An individual whom the organisation made known is known to an application
    Given a valid "configIndividualCreate" request with every field
    And the body field "individual.externalId" is remembered as "external id"
    And the request has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualRead" request
    And the path parameter "individualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is the remembered "individual"
    And the response field "individual.externalId" is the remembered "external id"

  @id:individual-read-unknown @operation:configIndividualRead @negative
  Scenario: An individual whom nobody made known is not found by the organisation
    Given a valid "configIndividualRead" request
    And the path parameter "individualId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:individual-list @operation:configIndividualList @operation:configIndividualCreate @positive
  Scenario: Individuals are listed for the organisation, each of them once
    Given "configIndividualCreate" has succeeded
    Given "configIndividualCreate" has succeeded
    Given a valid "configIndividualList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "individuals" have the same "id"
    And the response arrives within 15 seconds

  @id:individual-list-whole @operation:configIndividualList @operation:configIndividualCreate @positive
  Scenario: Every individual is found in the list for the organisation, on whichever page
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "first individual"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "second individual"
    Given a valid "configIndividualList" request
    And the query parameter "limit" is 100
    Then the response list "individuals", read on by the query parameter "offset", holds an item whose "id" is the remembered "first individual"
    And the response list "individuals", read on by the query parameter "offset", holds an item whose "id" is the remembered "second individual"

  @id:individual-list-limit @operation:configIndividualList @positive
  Scenario: A list of individuals for the organisation holds as many as are asked for
    Given "configIndividualCreate" has succeeded
    Given "configIndividualCreate" has succeeded
    Given a valid "configIndividualList" request
    And the query parameter "limit" is 2
    When the request is sent
    Then the request is accepted
    And the response list "individuals" has 2 items
    And no two items of the response list "individuals" have the same "id"
    And the response matches the specification

  @id:individual-list-wrong-type @operation:configIndividualList @negative
  Scenario Outline: A list of individuals for the organisation by a page that is no number is refused
    Given a valid "configIndividualList" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

  @id:individual-list-offset @operation:configIndividualList @positive
  Scenario: A list of individuals for the organisation begins after those that are passed over
    Given "configIndividualCreate" has succeeded
    Given "configIndividualCreate" has succeeded
    Given a valid "configIndividualList" request
    And the query parameter "limit" is 1
    And the query parameter "offset" is 1
    And the request has succeeded
    And the response field "individuals[0].id" is remembered as "second"
    Given a valid "configIndividualList" request
    And the query parameter "limit" is 1
    And the query parameter "offset" is 0
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "individuals" has one item
    And the response field "individuals[0].id" is not the remembered "second"

  @id:application-individual-create-required @operation:serviceIndividualCreate @positive
  Scenario: An individual is made known by an application with the required fields alone
    Given a valid "serviceIndividualCreate" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is present
    And the response arrives within 15 seconds

  @id:application-individual-create-every-field @operation:serviceIndividualCreate @positive
  Scenario: An individual is made known by an application with every field
    Given a valid "serviceIndividualCreate" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is present
    And the response field "individual.externalId" is the body field "individual.externalId"
    And the response field "individual.externalIdType" is the body field "individual.externalIdType"
    And the response field "individual.identityProviderId" is the body field "individual.identityProviderId"

  @id:application-individual-create-two @operation:serviceIndividualCreate @positive
  Scenario: Two individuals whom an application makes known have two identifiers
    Given "serviceIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "first individual"
    Given a valid "serviceIndividualCreate" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is not the remembered "first individual"

  @id:application-individual-create-left-out @operation:serviceIndividualCreate @negative
  Scenario: A request of an application to make nobody known is refused
    Given a valid "serviceIndividualCreate" request
    And the body field "individual" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:application-individual-create-wrong-type @operation:serviceIndividualCreate @negative
  Scenario Outline: An individual with a value of the wrong type is refused to an application
    Given a valid "serviceIndividualCreate" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | field                         |
      | individual        | individual                    |
      | external-id       | individual.externalId         |
      | external-id-type  | individual.externalIdType     |
      | identity-provider | individual.identityProviderId |

  @id:application-individual-create-not-json @operation:serviceIndividualCreate @negative
  Scenario: An individual whose description is not JSON is refused to an application
    Given a valid "serviceIndividualCreate" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:application-individual-read-created @operation:serviceIndividualRead @operation:serviceIndividualCreate @positive
  Scenario: An individual whom an application made known is read back as they were described
    Given a valid "serviceIndividualCreate" request with every field
    And the body field "individual.externalId" is remembered as "external id"
    And the body field "individual.externalIdType" is remembered as "kind"
    And the body field "individual.identityProviderId" is remembered as "provider"
    And the request has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualRead" request
    And the path parameter "individualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is the remembered "individual"
    And the response field "individual.externalId" is the remembered "external id"
    And the response field "individual.externalIdType" is the remembered "kind"
    And the response field "individual.identityProviderId" is the remembered "provider"
    And the response arrives within 15 seconds

  @id:application-individual-read-by-other @operation:serviceIndividualCreate @operation:configIndividualRead @lifecycle
  Scenario: An individual whom an application made known is known to the organisation
    Given a valid "serviceIndividualCreate" request with every field
    And the body field "individual.externalId" is remembered as "external id"
    And the request has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "configIndividualRead" request
    And the path parameter "individualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is the remembered "individual"
    And the response field "individual.externalId" is the remembered "external id"

  @id:application-individual-read-unknown @operation:serviceIndividualRead @negative
  Scenario: An individual whom nobody made known is not found by an application
    Given a valid "serviceIndividualRead" request
    And the path parameter "individualId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:application-individual-list @operation:serviceIndividualList @operation:serviceIndividualCreate @positive
  Scenario: Individuals are listed for an application, each of them once
    Given "serviceIndividualCreate" has succeeded
    Given "serviceIndividualCreate" has succeeded
    Given a valid "serviceIndividualList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "individuals" have the same "id"
    And the response arrives within 15 seconds

  @id:application-individual-list-whole @operation:serviceIndividualList @operation:serviceIndividualCreate @positive
  Scenario: Every individual is found in the list for an application, on whichever page
    Given "serviceIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "first individual"
    Given "serviceIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "second individual"
    Given a valid "serviceIndividualList" request
    And the query parameter "limit" is 100
    Then the response list "individuals", read on by the query parameter "offset", holds an item whose "id" is the remembered "first individual"
    And the response list "individuals", read on by the query parameter "offset", holds an item whose "id" is the remembered "second individual"

  @id:application-individual-list-limit @operation:serviceIndividualList @positive
  Scenario: A list of individuals for an application holds as many as are asked for
    Given "serviceIndividualCreate" has succeeded
    Given "serviceIndividualCreate" has succeeded
    Given a valid "serviceIndividualList" request
    And the query parameter "limit" is 2
    When the request is sent
    Then the request is accepted
    And the response list "individuals" has 2 items
    And no two items of the response list "individuals" have the same "id"
    And the response matches the specification

  @id:application-individual-list-wrong-type @operation:serviceIndividualList @negative
  Scenario Outline: A list of individuals for an application by a page that is no number is refused
    Given a valid "serviceIndividualList" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

  @id:application-individual-list-offset @operation:serviceIndividualList @positive
  Scenario: A list of individuals for an application begins after those that are passed over
    Given "serviceIndividualCreate" has succeeded
    Given "serviceIndividualCreate" has succeeded
    Given a valid "serviceIndividualList" request
    And the query parameter "limit" is 1
    And the query parameter "offset" is 1
    And the request has succeeded
    And the response field "individuals[0].id" is remembered as "second"
    Given a valid "serviceIndividualList" request
    And the query parameter "limit" is 1
    And the query parameter "offset" is 0
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "individuals" has one item
    And the response field "individuals[0].id" is not the remembered "second"

  @id:individual-update-read-back @operation:serviceIndividualUpdate @operation:serviceIndividualRead @operation:configIndividualRead @lifecycle
  Scenario Outline: An individual who was changed is read back as they were changed, by <reader>
    Given "serviceIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualUpdate" request with every field
    And the path parameter "individualId" is the remembered "individual"
    And the body field "individual.id" is the remembered "individual"
    And the body field "individual.externalIdType" is "email"
    And the body field "individual.identityProviderId" is new
    And the body field "individual.externalId" is remembered as "external id"
    And the body field "individual.identityProviderId" is remembered as "provider"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is the remembered "individual"
    Given a valid "<operation>" request
    And the path parameter "individualId" is the remembered "individual"
    When the request is sent
    Then the response field "individual.externalId" is the remembered "external id"
    And the response field "individual.externalIdType" is "email"
    And the response field "individual.identityProviderId" is the remembered "provider"

    Examples:
      | case         | reader           | operation             |
      | application  | an application   | serviceIndividualRead |
      | organisation | the organisation | configIndividualRead  |

  @id:individual-update-required @operation:serviceIndividualUpdate @positive
  Scenario: A change of an individual with the required fields alone is accepted
    Given "serviceIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualUpdate" request
    And the path parameter "individualId" is the remembered "individual"
    And the body field "individual.id" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is the remembered "individual"
    And the response arrives within 15 seconds

  @id:individual-update-other @operation:serviceIndividualUpdate @operation:serviceIndividualRead @positive
  Scenario: A change of an individual leaves another as they were
    Given a valid "serviceIndividualCreate" request with every field
    And the body field "individual.externalId" is remembered as "other external id"
    And the request has succeeded
    And the response field "individual.id" is remembered as "other individual"
    Given "serviceIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualUpdate" request with every field
    And the path parameter "individualId" is the remembered "individual"
    And the body field "individual.id" is the remembered "individual"
    And the request has succeeded
    Given a valid "serviceIndividualRead" request
    And the path parameter "individualId" is the remembered "other individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.externalId" is the remembered "other external id"

  @id:individual-update-unknown @operation:serviceIndividualUpdate @negative
  Scenario: An individual whom nobody made known is not changed
    Given a valid "serviceIndividualUpdate" request
    And the path parameter "individualId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:individual-update-left-out @operation:serviceIndividualUpdate @negative
  Scenario: A change of an individual that says nothing of them is refused
    Given "serviceIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualUpdate" request
    And the path parameter "individualId" is the remembered "individual"
    And the body field "individual.id" is the remembered "individual"
    And the body field "individual" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:individual-update-wrong-type @operation:serviceIndividualUpdate @operation:serviceIndividualRead @negative
  Scenario Outline: A change of an individual to a value of the wrong type is refused and changes nothing
    Given a valid "serviceIndividualCreate" request with every field
    And the body field "individual.externalId" is remembered as "external id"
    And the request has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualUpdate" request
    And the path parameter "individualId" is the remembered "individual"
    And the body field "individual.id" is the remembered "individual"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "serviceIndividualRead" request
    And the path parameter "individualId" is the remembered "individual"
    When the request is sent
    Then the response field "individual.externalId" is the remembered "external id"

    Examples:
      | case              | field                         |
      | external-id       | individual.externalId         |
      | identity-provider | individual.identityProviderId |

  @id:config-individual-create-breaks-document @negative @operation:configIndividualCreate
  Scenario Outline: What breaks the document of configIndividualCreate is refused
    Given a valid "configIndividualCreate" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                     | part                       | fault                |
      | body-wrong-type          | body field "$"             | is of the wrong type |
      | individual.id-left-out   | body field "individual.id" | is left out          |
      | individual.id-wrong-type | body field "individual.id" | is of the wrong type |

  @id:service-individual-create-breaks-document @negative @operation:serviceIndividualCreate
  Scenario Outline: What breaks the document of serviceIndividualCreate is refused
    Given a valid "serviceIndividualCreate" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                     | part                       | fault                |
      | body-wrong-type          | body field "$"             | is of the wrong type |
      | individual.id-left-out   | body field "individual.id" | is left out          |
      | individual.id-wrong-type | body field "individual.id" | is of the wrong type |

  @id:service-individual-update-breaks-document @negative @operation:serviceIndividualUpdate
  Scenario Outline: What breaks the document of serviceIndividualUpdate is refused
    Given "serviceIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualUpdate" request with every field
    And the path parameter "individualId" is the remembered "individual"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                 | part                                   | fault                |
      | body-wrong-type                      | body field "$"                         | is of the wrong type |
      | individual.id-left-out               | body field "individual.id"             | is left out          |
      | individual-wrong-type                | body field "individual"                | is of the wrong type |
      | individual.id-wrong-type             | body field "individual.id"             | is of the wrong type |
      | individual.externalIdType-wrong-type | body field "individual.externalIdType" | is of the wrong type |

  @id:service-individual-update-otherwise-right-not-json @negative @operation:serviceIndividualUpdate
  Scenario: A body of serviceIndividualUpdate that cannot be read is refused where all else is right
    Given "serviceIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualUpdate" request
    And the path parameter "individualId" is the remembered "individual"
    And the body field "individual.id" is the remembered "individual"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
