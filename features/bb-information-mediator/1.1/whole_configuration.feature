@together:configuration
Feature: Configuration of the mediator

  An administrator reads the configuration, sets it up, changes and replaces it. Changes may take a while.

  What the configuration is changed to comes from the test data of the candidate profile: another configuration of one member,
  which has one application with one service; another domain; and a new instance. Scenarios that change the configuration
  read it first, put it back in the end, and wait until it is back. In between, members and applications may be missing
  that other scenarios need. So all scenarios of this pack run one after another, and these ones last: one that fails half-way
  leaves its configuration behind.

  @id:configuration-read @operation:listIMconf @positive
  Scenario: The configuration is read
    Given a valid "listIMconf" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "domain" is present
    And the response field "instance" is present

  @id:configuration-read-twice @operation:listIMconf @requirement:bb-information-mediator-5.1.1-1 @lifecycle
  Scenario: The configuration that is read twice is the same both times
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "domain" is remembered as "domain"
    And the response field "instance" is remembered as "instance"
    And the response field "members" is remembered as "members"
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "domain" is the remembered "domain"
    And the response field "instance" is the remembered "instance"
    And the response field "members" is the remembered "members"

  @id:configuration-read-credentials @operation:listIMconf @negative
  Scenario Outline: The configuration is not read with <credentials> credentials
    Given a valid "listIMconf" request
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:configuration-create-credentials @operation:createIMconf @negative
  Scenario Outline: No instance is set up with <credentials> credentials
    Given a valid "createIMconf" request
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:configuration-change-credentials @operation:updateIMconf @negative
  Scenario Outline: The configuration is not changed with <credentials> credentials
    Given a valid "updateIMconf" request
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:configuration-replace-credentials @operation:replaceIMconf @negative
  Scenario Outline: The configuration is not replaced with <credentials> credentials
    Given a valid "replaceIMconf" request
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:configuration-status-credentials @operation:checkIMconf @negative
  Scenario Outline: The state of the mediator is not told with <credentials> credentials
    Given a valid "checkIMconf" request
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:configuration-status @operation:checkIMconf @operation:listIMconf @positive
  Scenario: A mediator that is up has a configuration
    Given a valid "checkIMconf" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "listIMconf" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "instance" is present

  @id:configuration-create-accepted @operation:createIMconf @positive
  Scenario: A new instance is set up
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "$" is remembered as "configuration"
    And the response field "instance" is remembered as "instance"
    Given a valid "createIMconf" request
    And the body field "$" is the test data "new instance"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "replaceIMconf" request
    And the body field "$" is the remembered "configuration"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response field "instance" is the remembered "instance"

  @id:configuration-change-accepted @operation:updateIMconf @operation:listIMconf @positive
  Scenario: A change with the required parts alone leaves the members as they are
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "$" is remembered as "configuration"
    Given a valid "replaceIMconf" request
    And the body field "$" is the test data "other configuration"
    And the body field "members[0].code" is new
    And the body field "members[0].code" is remembered as "member code"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "member code"
    And the request is accepted
    And the response matches the specification
    And the response field "domain" is remembered as "domain"
    And the response field "instance" is remembered as "instance"
    Given a valid "updateIMconf" request
    And the body field "domain" is the remembered "domain"
    And the body field "instance" is the remembered "instance"
    And the body field "members" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response field "domain" is the remembered "domain"
    And the response list "members" holds an item whose "code" is the remembered "member code"
    Given a valid "replaceIMconf" request
    And the body field "$" is the remembered "configuration"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds no item whose "code" is the remembered "member code"

  @id:configuration-replace-accepted @operation:replaceIMconf @operation:listIMconf @positive
  Scenario: A configuration that replaces the one before is taken over
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "$" is remembered as "configuration"
    Given a valid "replaceIMconf" request
    And the body field "$" is the test data "other configuration"
    And the body field "members[0].code" is new
    And the body field "members[0].code" is remembered as "member code"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "member code"
    And the request is accepted
    And the response matches the specification
    Given a valid "replaceIMconf" request
    And the body field "$" is the remembered "configuration"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds no item whose "code" is the remembered "member code"

  @id:configuration-create-every-field @operation:createIMconf @positive
  Scenario: A new instance is set up without central servers
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "$" is remembered as "configuration"
    And the response field "instance" is remembered as "instance"
    Given a valid "createIMconf" request with every field
    And the query parameter "init" is false
    And the body field "$" is the test data "new instance"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "replaceIMconf" request
    And the body field "$" is the remembered "configuration"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response field "instance" is the remembered "instance"

  @id:configuration-replaced @operation:replaceIMconf @operation:listIMconf @positive
  Scenario: A configuration that was replaced is read back
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "$" is remembered as "configuration"
    Given a valid "replaceIMconf" request
    And the body field "$" is the test data "other configuration"
    And the body field "members[0].code" is new
    And the body field "members[0].code" is remembered as "member code"
    And the body field "instance" is remembered as "instance"
    And the body field "members[0].name" is remembered as "member name"
    And the body field "members[0].applications[0].id" is remembered as "application"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "member code"
    And the request is accepted
    And the response matches the specification
    And the response field "instance" is the remembered "instance"
    And eventually the response list "members" has one item
    And eventually the response field "members[0].name" is the remembered "member name"
    And eventually the response field "members[0].applications[0].id" is the remembered "application"
    Given a valid "replaceIMconf" request
    And the body field "$" is the remembered "configuration"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds no item whose "code" is the remembered "member code"

  @id:configuration-service-registered @operation:replaceIMconf @operation:listIMconf @requirement:bb-information-mediator-6.2-3 @lifecycle
  Scenario: A service is registered with the address of its OpenAPI document
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "$" is remembered as "configuration"
    Given a valid "replaceIMconf" request
    And the body field "$" is the test data "other configuration"
    And the body field "members[0].code" is new
    And the body field "members[0].code" is remembered as "member code"
    And the body field "members[0].applications[0].services[0].id" is remembered as "service"
    And the body field "members[0].applications[0].services[0].specUrl" is remembered as "description address"
    And the body field "members[0].applications[0].services[0].serviceUrl" is remembered as "service address"
    When the request is sent
    Then the request is accepted
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "member code"
    And the request is accepted
    And eventually the response field "members[0].applications[0].services[0].id" is the remembered "service"
    And eventually the response field "members[0].applications[0].services[0].specUrl" is the remembered "description address"
    And eventually the response field "members[0].applications[0].services[0].serviceUrl" is the remembered "service address"
    Given a valid "replaceIMconf" request
    And the body field "$" is the remembered "configuration"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds no item whose "code" is the remembered "member code"

  @id:configuration-replaced-leaves-nothing @operation:replaceIMconf @operation:listIMconf @lifecycle
  Scenario: What a new configuration does not describe is removed
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "$" is remembered as "configuration"
    Given a valid "replaceIMconf" request
    And the body field "$" is the test data "other configuration"
    And the body field "members[0].code" is new
    And the body field "members[0].code" is remembered as "first member code"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "first member code"
    And the request is accepted
    And the response matches the specification
    Given a valid "replaceIMconf" request
    And the body field "$" is the test data "other configuration"
    And the body field "members[0].code" is new
    And the body field "members[0].code" is remembered as "member code"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "member code"
    And the request is accepted
    And the response matches the specification
    And eventually the response list "members" holds no item whose "code" is the remembered "first member code"
    Given a valid "replaceIMconf" request
    And the body field "$" is the remembered "configuration"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds no item whose "code" is the remembered "member code"

  @id:configuration-replaced-twice @operation:replaceIMconf @operation:listIMconf @requirement:bb-information-mediator-5.1.1-1 @lifecycle
  Scenario: A configuration that is replaced twice by the same one is as after the first time
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "$" is remembered as "configuration"
    Given a valid "replaceIMconf" request
    And the body field "$" is the test data "other configuration"
    And the body field "members[0].code" is new
    And the body field "members[0].code" is remembered as "member code"
    And the request has succeeded
    When the request is sent again
    Then the request is accepted
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "member code"
    And the request is accepted
    And eventually the response list "members" has one item
    Given a valid "replaceIMconf" request
    And the body field "$" is the remembered "configuration"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds no item whose "code" is the remembered "member code"

  @id:configuration-put-back @operation:replaceIMconf @operation:listIMconf @lifecycle
  Scenario: A configuration that is put back is read as it was
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "$" is remembered as "configuration"
    And the response field "domain" is remembered as "domain"
    And the response field "instance" is remembered as "instance"
    And the response field "members[0].code" is remembered as "own member code"
    Given a valid "replaceIMconf" request
    And the body field "$" is the test data "other configuration"
    And the body field "members[0].code" is new
    And the body field "members[0].code" is remembered as "member code"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "member code"
    And the request is accepted
    And the response matches the specification
    Given a valid "replaceIMconf" request
    And the body field "$" is the remembered "configuration"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "own member code"
    And eventually the response list "members" holds no item whose "code" is the remembered "member code"
    And the request is accepted
    And the response matches the specification
    And the response field "domain" is the remembered "domain"
    And the response field "instance" is the remembered "instance"

  @id:configuration-changed-every-field @operation:updateIMconf @operation:listIMconf @positive
  Scenario: A member that a change describes is read back
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "$" is remembered as "configuration"
    Given a valid "replaceIMconf" request
    And the body field "$" is the test data "other configuration"
    And the body field "members[0].code" is new
    And the body field "members[0].code" is remembered as "member code"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "member code"
    And the request is accepted
    And the response matches the specification
    Given a valid "updateIMconf" request with every field
    And the body field "$" is the test data "other configuration"
    And the body field "members[0].code" is new
    And the body field "members[0].code" is remembered as "new member code"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "new member code"
    And the request is accepted
    And the response matches the specification
    Given a valid "replaceIMconf" request
    And the body field "$" is the remembered "configuration"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds no item whose "code" is the remembered "new member code"

  @id:configuration-changed-in-part @operation:updateIMconf @operation:replaceIMconf @operation:listIMconf @lifecycle
  Scenario: What a change does not describe stays as it is
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "$" is remembered as "configuration"
    Given a valid "replaceIMconf" request
    And the body field "$" is the test data "other configuration"
    And the body field "members[0].code" is new
    And the body field "members[0].code" is remembered as "member code"
    And the body field "members[0].applications[0].services[0].serviceUrl" is remembered as "service address"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds an item whose "code" is the remembered "member code"
    And the request is accepted
    And the response matches the specification
    And the response field "instance" is remembered as "instance"
    Given a valid "updateIMconf" request
    And the body field "domain" is the test data "other domain"
    And the body field "domain" is remembered as "domain"
    And the body field "instance" is the remembered "instance"
    And the body field "members" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response field "domain" is the remembered "domain"
    And eventually the response field "members[0].code" is the remembered "member code"
    And eventually the response field "members[0].applications[0].services[0].serviceUrl" is the remembered "service address"
    Given a valid "replaceIMconf" request
    And the body field "$" is the remembered "configuration"
    And the request has succeeded
    Given a valid "listIMconf" request
    When the request is sent
    Then eventually the response list "members" holds no item whose "code" is the remembered "member code"

  @id:configuration-create-invalid @operation:createIMconf @negative
  Scenario Outline: An instance whose <field> <fault> is not set up
    Given a valid "createIMconf" request with every field
    And the body field "<field>" <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | case            | field                                             | fault                |
      | domain          | domain                                            | is left out          |
      | instance        | instance                                          | is left out          |
      | domain-type     | domain                                            | is of the wrong type |
      | members-type    | members                                           | is of the wrong type |
      | member-code     | members[0].code                                   | is left out          |
      | service-address | members[0].applications[0].services[0].serviceUrl | is left out          |

  @id:configuration-change-invalid @operation:updateIMconf @negative
  Scenario Outline: A change whose <field> <fault> is refused
    Given a valid "updateIMconf" request with every field
    And the body field "<field>" <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | case            | field                                             | fault                |
      | domain          | domain                                            | is left out          |
      | instance        | instance                                          | is left out          |
      | domain-type     | domain                                            | is of the wrong type |
      | members-type    | members                                           | is of the wrong type |
      | member-code     | members[0].code                                   | is left out          |
      | service-address | members[0].applications[0].services[0].serviceUrl | is left out          |

  @id:configuration-replace-invalid @operation:replaceIMconf @negative
  Scenario Outline: A configuration whose <field> <fault> is refused
    Given a valid "replaceIMconf" request with every field
    And the body field "<field>" <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | case                 | field                                                        | fault                 |
      | domain               | domain                                                       | is left out           |
      | instance             | instance                                                     | is left out           |
      | domain-type          | domain                                                       | is of the wrong type  |
      | members-type         | members                                                      | is of the wrong type  |
      | member-name          | members[0].name                                              | is left out           |
      | member-class         | members[0].class                                             | is left out           |
      | member-code          | members[0].code                                              | is left out           |
      | application-id       | members[0].applications[0].id                                | is left out           |
      | service-id           | members[0].applications[0].services[0].id                    | is left out           |
      | description-address  | members[0].applications[0].services[0].specUrl               | is left out           |
      | service-address      | members[0].applications[0].services[0].serviceUrl            | is left out           |
      | description-format   | members[0].applications[0].services[0].specUrl               | is against its format |
      | consumer-member      | members[0].applications[0].services[0].rights[0].member      | is left out           |
      | consumer-application | members[0].applications[0].services[0].rights[0].application | is left out           |

  @id:configuration-create-init-type @operation:createIMconf @negative
  Scenario: An instance is not set up where it is unclear whether central servers are wanted
    Given a valid "createIMconf" request
    And the query parameter "init" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:configuration-create-no-body @operation:createIMconf @negative
  Scenario: No instance is set up by a request without a body
    Given a valid "createIMconf" request
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:configuration-change-no-body @operation:updateIMconf @negative
  Scenario: The configuration is not changed by a request without a body
    Given a valid "updateIMconf" request
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:configuration-replace-no-body @operation:replaceIMconf @negative
  Scenario: The configuration is not replaced by a request without a body
    Given a valid "replaceIMconf" request
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:configuration-create-not-json @operation:createIMconf @negative
  Scenario: No instance is set up by a body that is not JSON
    Given a valid "createIMconf" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:configuration-change-not-json @operation:updateIMconf @negative
  Scenario: The configuration is not changed by a body that is not JSON
    Given a valid "updateIMconf" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:configuration-replace-not-json @operation:replaceIMconf @negative
  Scenario: The configuration is not replaced by a body that is not JSON
    Given a valid "replaceIMconf" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:configuration-change-refused-changes-nothing @operation:updateIMconf @operation:listIMconf @negative
  Scenario: A change that is refused leaves the configuration as it was
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "domain" is remembered as "domain"
    Given a valid "updateIMconf" request
    And the body field "domain" is new
    And the body field "instance" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listIMconf" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "domain" is the remembered "domain"

  @id:configuration-replace-refused-changes-nothing @operation:replaceIMconf @operation:listIMconf @negative
  Scenario: A configuration that is refused leaves the configuration as it was
    Given a valid "listIMconf" request
    And the request has succeeded
    And the response field "domain" is remembered as "domain"
    Given a valid "replaceIMconf" request
    And the body field "domain" is new
    And the body field "instance" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listIMconf" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "domain" is the remembered "domain"

  @id:replace-imconf-breaks-document @negative @operation:replaceIMconf
  Scenario Outline: What breaks the document of replaceIMconf is refused
    Given a valid "replaceIMconf" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                 | part                                                           | fault                 |
      | body-wrong-type                                      | body field "$"                                                 | is of the wrong type  |
      | instance-wrong-type                                  | body field "instance"                                          | is of the wrong type  |
      | members-wrong-type                                   | body field "members[0]"                                        | is of the wrong type  |
      | members.name-wrong-type                              | body field "members[0].name"                                   | is of the wrong type  |
      | members.class-wrong-type                             | body field "members[0].class"                                  | is of the wrong type  |
      | members.code-wrong-type                              | body field "members[0].code"                                   | is of the wrong type  |
      | members.applications-wrong-type                      | body field "members[0].applications"                           | is of the wrong type  |
      | body.members.applications-wrong-type                 | body field "members[0].applications[0]"                        | is of the wrong type  |
      | members.applications.id-wrong-type                   | body field "members[0].applications[0].id"                     | is of the wrong type  |
      | members.applications.connection-wrong-type           | body field "members[0].applications[0].connection"             | is of the wrong type  |
      | members.applications.services-wrong-type             | body field "members[0].applications[0].services"               | is of the wrong type  |
      | body.members.applications.services-wrong-type        | body field "members[0].applications[0].services[0]"            | is of the wrong type  |
      | members.applications.services.id-wrong-type          | body field "members[0].applications[0].services[0].id"         | is of the wrong type  |
      | members.applications.services.specUrl-wrong-type     | body field "members[0].applications[0].services[0].specUrl"    | is of the wrong type  |
      | members.applications.services.serviceUrl-wrong-type  | body field "members[0].applications[0].services[0].serviceUrl" | is of the wrong type  |
      | members.applications.services.serviceUrl-format      | body field "members[0].applications[0].services[0].serviceUrl" | is against its format |
      | members.applications.services.rights-wrong-type      | body field "members[0].applications[0].services[0].rights"     | is of the wrong type  |
      | body.members.applications.services.rights-wrong-type | body field "members[0].applications[0].services[0].rights[0]"  | is of the wrong type  |

  @id:create-imconf-breaks-document @negative @operation:createIMconf
  Scenario Outline: What breaks the document of createIMconf is refused
    Given a valid "createIMconf" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                      | part                                                                      | fault                 |
      | body-wrong-type                                           | body field "$"                                                            | is of the wrong type  |
      | instance-wrong-type                                       | body field "instance"                                                     | is of the wrong type  |
      | members.name-left-out                                     | body field "members[0].name"                                              | is left out           |
      | members.class-left-out                                    | body field "members[0].class"                                             | is left out           |
      | members-wrong-type                                        | body field "members[0]"                                                   | is of the wrong type  |
      | members.name-wrong-type                                   | body field "members[0].name"                                              | is of the wrong type  |
      | members.class-wrong-type                                  | body field "members[0].class"                                             | is of the wrong type  |
      | members.code-wrong-type                                   | body field "members[0].code"                                              | is of the wrong type  |
      | members.applications-wrong-type                           | body field "members[0].applications"                                      | is of the wrong type  |
      | members.applications.id-left-out                          | body field "members[0].applications[0].id"                                | is left out           |
      | body.members.applications-wrong-type                      | body field "members[0].applications[0]"                                   | is of the wrong type  |
      | members.applications.id-wrong-type                        | body field "members[0].applications[0].id"                                | is of the wrong type  |
      | members.applications.connection-wrong-type                | body field "members[0].applications[0].connection"                        | is of the wrong type  |
      | members.applications.services-wrong-type                  | body field "members[0].applications[0].services"                          | is of the wrong type  |
      | members.applications.services.id-left-out                 | body field "members[0].applications[0].services[0].id"                    | is left out           |
      | members.applications.services.specUrl-left-out            | body field "members[0].applications[0].services[0].specUrl"               | is left out           |
      | body.members.applications.services-wrong-type             | body field "members[0].applications[0].services[0]"                       | is of the wrong type  |
      | members.applications.services.id-wrong-type               | body field "members[0].applications[0].services[0].id"                    | is of the wrong type  |
      | members.applications.services.specUrl-wrong-type          | body field "members[0].applications[0].services[0].specUrl"               | is of the wrong type  |
      | members.applications.services.specUrl-format              | body field "members[0].applications[0].services[0].specUrl"               | is against its format |
      | members.applications.services.serviceUrl-wrong-type       | body field "members[0].applications[0].services[0].serviceUrl"            | is of the wrong type  |
      | members.applications.services.serviceUrl-format           | body field "members[0].applications[0].services[0].serviceUrl"            | is against its format |
      | members.applications.services.rights-wrong-type           | body field "members[0].applications[0].services[0].rights"                | is of the wrong type  |
      | members.applications.services.rights.member-left-out      | body field "members[0].applications[0].services[0].rights[0].member"      | is left out           |
      | members.applications.services.rights.application-left-out | body field "members[0].applications[0].services[0].rights[0].application" | is left out           |
      | body.members.applications.services.rights-wrong-type      | body field "members[0].applications[0].services[0].rights[0]"             | is of the wrong type  |

  @id:update-imconf-breaks-document @negative @operation:updateIMconf
  Scenario Outline: What breaks the document of updateIMconf is refused
    Given a valid "updateIMconf" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                      | part                                                                      | fault                 |
      | body-wrong-type                                           | body field "$"                                                            | is of the wrong type  |
      | instance-wrong-type                                       | body field "instance"                                                     | is of the wrong type  |
      | members.name-left-out                                     | body field "members[0].name"                                              | is left out           |
      | members.class-left-out                                    | body field "members[0].class"                                             | is left out           |
      | members-wrong-type                                        | body field "members[0]"                                                   | is of the wrong type  |
      | members.name-wrong-type                                   | body field "members[0].name"                                              | is of the wrong type  |
      | members.class-wrong-type                                  | body field "members[0].class"                                             | is of the wrong type  |
      | members.code-wrong-type                                   | body field "members[0].code"                                              | is of the wrong type  |
      | members.applications-wrong-type                           | body field "members[0].applications"                                      | is of the wrong type  |
      | members.applications.id-left-out                          | body field "members[0].applications[0].id"                                | is left out           |
      | body.members.applications-wrong-type                      | body field "members[0].applications[0]"                                   | is of the wrong type  |
      | members.applications.id-wrong-type                        | body field "members[0].applications[0].id"                                | is of the wrong type  |
      | members.applications.connection-wrong-type                | body field "members[0].applications[0].connection"                        | is of the wrong type  |
      | members.applications.services-wrong-type                  | body field "members[0].applications[0].services"                          | is of the wrong type  |
      | members.applications.services.id-left-out                 | body field "members[0].applications[0].services[0].id"                    | is left out           |
      | members.applications.services.specUrl-left-out            | body field "members[0].applications[0].services[0].specUrl"               | is left out           |
      | body.members.applications.services-wrong-type             | body field "members[0].applications[0].services[0]"                       | is of the wrong type  |
      | members.applications.services.id-wrong-type               | body field "members[0].applications[0].services[0].id"                    | is of the wrong type  |
      | members.applications.services.specUrl-wrong-type          | body field "members[0].applications[0].services[0].specUrl"               | is of the wrong type  |
      | members.applications.services.specUrl-format              | body field "members[0].applications[0].services[0].specUrl"               | is against its format |
      | members.applications.services.serviceUrl-wrong-type       | body field "members[0].applications[0].services[0].serviceUrl"            | is of the wrong type  |
      | members.applications.services.serviceUrl-format           | body field "members[0].applications[0].services[0].serviceUrl"            | is against its format |
      | members.applications.services.rights-wrong-type           | body field "members[0].applications[0].services[0].rights"                | is of the wrong type  |
      | members.applications.services.rights.member-left-out      | body field "members[0].applications[0].services[0].rights[0].member"      | is left out           |
      | members.applications.services.rights.application-left-out | body field "members[0].applications[0].services[0].rights[0].application" | is left out           |
      | body.members.applications.services.rights-wrong-type      | body field "members[0].applications[0].services[0].rights[0]"             | is of the wrong type  |
