Feature: Queries

  Features and descriptions are searched for. The results of queries can be read afterwards.

  @id:query-executed @positive @operation:runGisQuery @operation:runLocationalQuery @operation:runAttributeQuery @operation:runDiscoveryQuery
  @together:query-results
  Scenario Outline: A <what> is executed
    Given a valid "<operation>" request
    And the body field "$" is the test data "<what>"
    When the request is sent
    Then the request is accepted
    And the response field "[0].queryStatus" is remembered as "status"
    And the response matches the specification
    And the response field "[0].timeStamp" is present

    Examples:
      | case       | operation          | what                    |
      | gis        | runGisQuery        | query over features     |
      | locational | runLocationalQuery | query by location       |
      | attribute  | runAttributeQuery  | query by attribute      |
      | discovery  | runDiscoveryQuery  | query over descriptions |

  @id:query-result-read @lifecycle @operation:runGisQuery @operation:runLocationalQuery @operation:runAttributeQuery @operation:runDiscoveryQuery @operation:listQueryResults
  @together:query-results
  Scenario Outline: The results of a <what> and of a later <later> can be read, each after its query
    Given a valid "<operation>" request
    And the body field "$" is the test data "<what>"
    And the request has succeeded
    And the response field "[0].queryType" is remembered as "kind of query"
    Given a valid "listQueryResults" request
    When the request is sent
    Then the request is accepted
    And the response field "[0].queryType" is remembered as "kind of the first result"
    And eventually the response list "$" holds an item whose "queryType" is the remembered "kind of query"
    And the response matches the specification
    Given a valid "<other>" request
    And the body field "$" is the test data "<later>"
    And the request has succeeded
    And the response field "[0].queryType" is remembered as "kind of the later query"
    Given a valid "listQueryResults" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And eventually the response list "$" holds an item whose "queryType" is the remembered "kind of the later query"

    Examples:
      | case       | operation          | what                    | other              | later                   |
      | gis        | runGisQuery        | query over features     | runLocationalQuery | query by location       |
      | locational | runLocationalQuery | query by location       | runAttributeQuery  | query by attribute      |
      | attribute  | runAttributeQuery  | query by attribute      | runDiscoveryQuery  | query over descriptions |
      | discovery  | runDiscoveryQuery  | query over descriptions | runGisQuery        | query over features     |

  @id:query-results @positive @operation:runAttributeQuery @operation:listQueryResults
  @together:query-results
  Scenario: The results of queries are read in the documented form
    Given a valid "runAttributeQuery" request
    And the body field "$" is the test data "query by attribute"
    And the request has succeeded
    Given a valid "listQueryResults" request
    When the request is sent
    Then the request is accepted
    And the response field "[0].queryType" is remembered as "kind of the first result"
    And the response matches the specification
    And the response field "[0].queryType" is not ""

  @id:query-refused-keeps-results @negative @operation:runAttributeQuery @operation:listQueryResults
  @together:query-results
  Scenario: Results of queries are still read after a query was refused
    Given a valid "runAttributeQuery" request
    And the body field "$" is the test data "query by attribute"
    And the request has succeeded
    And the response field "[0].queryType" is remembered as "kind of query"
    Given a valid "runAttributeQuery" request with every field
    And the body field "value" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listQueryResults" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "[0].queryType" is remembered as "kind of the first result"
    And eventually the response list "$" holds an item whose "queryType" is the remembered "kind of query"

  @id:query-gis-wrong-type @negative @operation:runGisQuery
  Scenario Outline: A query over features with a value of the wrong type is refused
    Given a valid "runGisQuery" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case         | field       |
      | type         | type        |
      | query-format | queryFormat |
      | query-string | queryString |
      | time-stamp   | timeStamp   |

  @id:query-gis-no-time @negative @operation:runGisQuery
  Scenario: A query over features whose time is no point in time is refused
    Given a valid "runGisQuery" request with every field
    And the body field "timeStamp" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:query-locational-wrong-type @negative @operation:runLocationalQuery
  Scenario Outline: A query by location with a value of the wrong type is refused
    Given a valid "runLocationalQuery" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case             | field           |
      | layer-type       | layerType       |
      | spatial-relation | spatialRelation |
      | longitude        | longitude       |
      | latitude         | latitude        |
      | distance         | distance        |

  @id:query-attribute-wrong-type @negative @operation:runAttributeQuery
  Scenario Outline: A query by attribute with a value of the wrong type is refused
    Given a valid "runAttributeQuery" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case           | field         |
      | attribute-name | attributeName |
      | operator       | operator      |
      | value          | value         |

  @id:query-discovery-wrong-type @negative @operation:runDiscoveryQuery
  Scenario Outline: A query over descriptions with a value of the wrong type is refused
    Given a valid "runDiscoveryQuery" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case           | field         |
      | attribute-name | attributeName |

  @id:query-no-body @negative @operation:runGisQuery @operation:runLocationalQuery @operation:runAttributeQuery @operation:runDiscoveryQuery
  Scenario Outline: A <what> without a body is refused
    Given a valid "<operation>" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | operation          | what                    |
      | gis        | runGisQuery        | query over features     |
      | locational | runLocationalQuery | query by location       |
      | attribute  | runAttributeQuery  | query by attribute      |
      | discovery  | runDiscoveryQuery  | query over descriptions |

  @id:query-not-json @negative @operation:runGisQuery @operation:runLocationalQuery @operation:runAttributeQuery @operation:runDiscoveryQuery
  Scenario Outline: A <what> whose body is not JSON is refused
    Given a valid "<operation>" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | operation          | what                    |
      | gis        | runGisQuery        | query over features     |
      | locational | runLocationalQuery | query by location       |
      | attribute  | runAttributeQuery  | query by attribute      |
      | discovery  | runDiscoveryQuery  | query over descriptions |

  @id:run-gis-query-breaks-document @negative @operation:runGisQuery
  Scenario Outline: What breaks the document of runGisQuery is refused
    Given a valid "runGisQuery" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:run-locational-query-breaks-document @negative @operation:runLocationalQuery
  Scenario Outline: What breaks the document of runLocationalQuery is refused
    Given a valid "runLocationalQuery" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:run-attribute-query-breaks-document @negative @operation:runAttributeQuery
  Scenario Outline: What breaks the document of runAttributeQuery is refused
    Given a valid "runAttributeQuery" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

  @id:run-discovery-query-breaks-document @negative @operation:runDiscoveryQuery
  Scenario Outline: What breaks the document of runDiscoveryQuery is refused
    Given a valid "runDiscoveryQuery" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
