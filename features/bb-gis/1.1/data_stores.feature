Feature: Data stores

  A data store is registered, read and changed. Every data store is registered by the scenario itself.

  @id:data-store-created @positive @operation:createDataStore @operation:getDataStore
  Scenario: A data store that was registered is read back as it was sent
    Given a valid "createDataStore" request with every field
    And the body field "$" is the test data "data store that can be registered"
    And the body field "name" is new
    And the body field "name" is remembered as "name"
    And the body field "description" is remembered as "description"
    And the body field "provider" is remembered as "provider"
    And the body field "accessRestrictions" is remembered as "restrictions"
    And the body field "updateFrequency" is remembered as "frequency"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataStoreId" is remembered as "store"
    Given a valid "getDataStore" request
    And the path parameter "dataStoreId" is the remembered "store"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "name" is remembered as "name as read"
    And the response field "name" is the remembered "name"
    And the response field "description" is the remembered "description"
    And the response field "provider" is the remembered "provider"
    And the response field "accessRestrictions" is the remembered "restrictions"
    And the response field "updateFrequency" is the remembered "frequency"

  @id:data-store-two @lifecycle @operation:createDataStore
  Scenario: Two data stores have two identifiers
    Given a valid "createDataStore" request with every field
    And the request has succeeded
    And the response field "dataStoreId" is remembered as "store"
    Given a valid "createDataStore" request with every field
    When the request has succeeded
    And the response field "dataStoreId" is remembered as "other store"
    Then the response field "dataStoreId" is not the remembered "store"

  @id:data-store-scripts @lifecycle @operation:createDataStore @operation:getDataStore
  Scenario Outline: A description in <script> script is read back unchanged
    Given a valid "createDataStore" request with every field
    And the body field "description" is <text>
    And the request has succeeded
    And the response field "dataStoreId" is remembered as "store"
    Given a valid "getDataStore" request
    And the path parameter "dataStoreId" is the remembered "store"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "description" is remembered as "description as read"
    And the response field "description" is <text>

    Examples:
      | case       | script     | text                                |
      | arabic     | Arabic     | "سجل قطع الأراضي"                   |
      | ethiopic   | Ethiopic   | "የመሬት ይዞታ ምዝገባ"                     |
      | devanagari | Devanagari | "भूमि अभिलेख"                       |
      | latin      | Latin      | "Parcelles du département de Thiès" |

  @id:data-store-changed @positive @operation:createDataStore @operation:updateDataStore @operation:getDataStore
  Scenario: A data store that was changed is read back as it was changed
    Given a valid "createDataStore" request with every field
    And the request has succeeded
    And the response field "dataStoreId" is remembered as "store"
    Given a valid "updateDataStore" request with every field
    And the path parameter "dataStoreId" is the remembered "store"
    And the body field "connectionString" is left out
    And the body field "name" is remembered as "name"
    And the body field "description" is remembered as "description"
    And the body field "provider" is remembered as "provider"
    And the body field "accessRestrictions" is remembered as "restrictions"
    And the body field "updateFrequency" is remembered as "frequency"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getDataStore" request
    And the path parameter "dataStoreId" is the remembered "store"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "name" is remembered as "name as read"
    And the response field "name" is the remembered "name"
    And the response field "description" is the remembered "description"
    And the response field "provider" is the remembered "provider"
    And the response field "accessRestrictions" is the remembered "restrictions"
    And the response field "updateFrequency" is the remembered "frequency"

  @id:data-store-one-field-changed @lifecycle @operation:createDataStore @operation:updateDataStore @operation:getDataStore
  Scenario Outline: A change of one field of a data store leaves the others as they were
    Given a valid "createDataStore" request with every field
    And the body field "<other>" is remembered as "other value"
    And the request has succeeded
    And the response field "dataStoreId" is remembered as "store"
    Given a valid "updateDataStore" request with every field
    And the path parameter "dataStoreId" is the remembered "store"
    And the body field "$" is {}
    And the body field "<field>" is <value>
    And the request has succeeded
    Given a valid "getDataStore" request
    And the path parameter "dataStoreId" is the remembered "store"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "<field>" is remembered as "<field> as read"
    And the response field "<field>" is <value>
    And the response field "<other>" is the remembered "other value"

    Examples:
      | case                | field              | value                        | other       |
      | description         | description        | "Resurveyed after the flood" | name        |
      | provider            | provider           | "Department of Surveys"      | description |
      | access-restrictions | accessRestrictions | false                        | provider    |
      | update-frequency    | updateFrequency    | "hourly"                     | description |

  @id:data-store-last-change-counts @lifecycle @operation:createDataStore @operation:updateDataStore @operation:getDataStore
  Scenario: Of two changes of a data store the later one counts
    Given a valid "createDataStore" request with every field
    And the request has succeeded
    And the response field "dataStoreId" is remembered as "store"
    Given a valid "updateDataStore" request with every field
    And the path parameter "dataStoreId" is the remembered "store"
    And the body field "description" is "As of the first change"
    And the request has succeeded
    Given a valid "updateDataStore" request with every field
    And the path parameter "dataStoreId" is the remembered "store"
    And the body field "description" is "As of the second change"
    And the request has succeeded
    Given a valid "getDataStore" request
    And the path parameter "dataStoreId" is the remembered "store"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "description" is remembered as "description as read"
    And the response field "description" is "As of the second change"

  @id:data-store-other-untouched @lifecycle @operation:createDataStore @operation:updateDataStore @operation:getDataStore
  Scenario: A change of one data store leaves another as it was
    Given a valid "createDataStore" request with every field
    And the body field "name" is remembered as "name"
    And the body field "description" is remembered as "description"
    And the request has succeeded
    And the response field "dataStoreId" is remembered as "store"
    Given a valid "createDataStore" request with every field
    And the request has succeeded
    And the response field "dataStoreId" is remembered as "other store"
    Given a valid "updateDataStore" request with every field
    And the path parameter "dataStoreId" is the remembered "other store"
    And the request has succeeded
    Given a valid "getDataStore" request
    And the path parameter "dataStoreId" is the remembered "store"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "name" is remembered as "name as read"
    And the response field "name" is the remembered "name"
    And the response field "description" is the remembered "description"

  @id:data-store-create-wrong-type @negative @operation:createDataStore
  Scenario Outline: The registration of a data store with a value of the wrong type is refused
    Given a valid "createDataStore" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                | field              |
      | name                | name               |
      | description         | description        |
      | provider            | provider           |
      | connection-string   | connectionString   |
      | access-restrictions | accessRestrictions |
      | update-frequency    | updateFrequency    |

  @id:data-store-create-no-body @negative @operation:createDataStore
  Scenario: The registration of a data store without a body is refused
    Given a valid "createDataStore" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:data-store-create-not-json @negative @operation:createDataStore
  Scenario: The registration of a data store whose body is not JSON is refused
    Given a valid "createDataStore" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:data-store-read-unknown @negative @operation:getDataStore
  Scenario: A data store that does not exist cannot be read
    Given a valid "getDataStore" request
    And the path parameter "dataStoreId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:data-store-change-unknown @negative @operation:updateDataStore
  Scenario: A data store that does not exist cannot be changed
    Given a valid "updateDataStore" request with every field
    And the path parameter "dataStoreId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:data-store-change-nothing @negative @operation:createDataStore @operation:updateDataStore @operation:getDataStore
  Scenario: A change of a data store that names nothing to change is refused and changes nothing
    Given a valid "createDataStore" request with every field
    And the body field "name" is remembered as "name"
    And the body field "description" is remembered as "description"
    And the request has succeeded
    And the response field "dataStoreId" is remembered as "store"
    Given a valid "updateDataStore" request with every field
    And the path parameter "dataStoreId" is the remembered "store"
    And the body field "$" is {}
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getDataStore" request
    And the path parameter "dataStoreId" is the remembered "store"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "name" is remembered as "name as read"
    And the response field "name" is the remembered "name"
    And the response field "description" is the remembered "description"

  @id:data-store-change-wrong-type @negative @operation:updateDataStore @operation:createDataStore @operation:getDataStore
  @requirement:bb-gis-5.4-1
  Scenario Outline: A change of a data store with a value of the wrong type is refused
    Given a valid "createDataStore" request with every field
    And the body field "name" is remembered as "name"
    And the body field "description" is remembered as "description"
    And the request has succeeded
    And the response field "dataStoreId" is remembered as "store"
    Given a valid "updateDataStore" request with every field
    And the path parameter "dataStoreId" is the remembered "store"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getDataStore" request
    And the path parameter "dataStoreId" is the remembered "store"
    When the request is sent
    Then the request is accepted
    And the response field "name" is remembered as "name as read"
    And the response field "name" is the remembered "name"
    And the response field "description" is the remembered "description"

    Examples:
      | case                | field              |
      | name                | name               |
      | description         | description        |
      | provider            | provider           |
      | connection-string   | connectionString   |
      | access-restrictions | accessRestrictions |
      | update-frequency    | updateFrequency    |

  @id:data-store-change-no-body @negative @operation:updateDataStore
  Scenario: A change of a data store without a body is refused
    Given a valid "createDataStore" request with every field
    And the request has succeeded
    And the response field "dataStoreId" is remembered as "store"
    Given a valid "updateDataStore" request with every field
    And the path parameter "dataStoreId" is the remembered "store"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:data-store-change-not-json @negative @operation:updateDataStore
  Scenario: A change of a data store whose body is not JSON is refused
    Given a valid "createDataStore" request with every field
    And the request has succeeded
    And the response field "dataStoreId" is remembered as "store"
    Given a valid "updateDataStore" request with every field
    And the path parameter "dataStoreId" is the remembered "store"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:create-data-store-breaks-document @negative @operation:createDataStore
  Scenario Outline: What breaks the document of createDataStore is refused
    Given a valid "createDataStore" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:update-data-store-breaks-document @negative @operation:updateDataStore
  Scenario Outline: What breaks the document of updateDataStore is refused
    Given a valid "updateDataStore" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
