Feature: Identity management takes over the enrolment of a person

  The published document has status 201 for a person who is new, without a body, and status 200 with the enrolment;
  it does not oblige a candidate to tell the two apart. Scenarios therefore send an enrolment once more where they
  look at its name; where the answer does not name it then either, they are inconclusive.

  @id:managed-enrolment-new @operation:manageEnrollment @positive
  Scenario: A managed enrolment with every field is accepted
    Given a valid "manageEnrollment" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:managed-enrolment-repeated @operation:manageEnrollment @lifecycle
  Scenario: A managed enrolment is taken in one step, and keeps its name when it is sent again
    Given a valid "manageEnrollment" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is remembered as "name"
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is the remembered "name"
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name of another person"
    Then the response field "response[0].id" is not the remembered "name"

  @id:managed-enrolment-steps @operation:manageEnrollment @lifecycle
  Scenario: A managed enrolment is made in several steps
    Given a valid "manageEnrollment" request with every field
    And the body field "request.id" is remembered as "enrolment"
    And the body field "request.biometrics" is left out
    And the body field "request.documents" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "manageEnrollment" request with every field
    And the body field "request.id" is the remembered "enrolment"
    And the body field "request.fields" is left out
    And the body field "request.documents" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is remembered as "name"
    Given a valid "manageEnrollment" request with every field
    And the body field "request.id" is the remembered "enrolment"
    And the body field "request.fields" is left out
    And the body field "request.biometrics" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is the remembered "name"
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name of another person"
    Then the response field "response[0].id" is not the remembered "name"

  @id:managed-enrolment-offline @operation:manageEnrollment @lifecycle
  Scenario: A managed enrolment that was made offline is accepted as a whole
    Given a valid "manageEnrollment" request with every field
    And the body field "request.offlineMode" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is remembered as "name"
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    And the response field "response[0].id" is the remembered "name"
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name of another person"
    Then the response field "response[0].id" is not the remembered "name"

  @id:managed-enrolment-two-persons @operation:manageEnrollment @lifecycle
  Scenario: Two persons never have the same enrolment
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "first name"
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "second name"
    Then the response field "response[0].id" is not the remembered "first name"

  @id:managed-enrolment-fault @operation:manageEnrollment @negative
  Scenario Outline: A managed enrolment with <field> of the wrong type is not answered as one that was taken
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name"
    And the body field "request.<field>" is of the wrong type
    When the request is sent
    Then the response field "response[0]" is absent
    And the response reveals no internals

    Examples:
      | case        | field                                       |
      | offlineMode | offlineMode                                 |
      | fields      | fields                                      |
      | biometrics  | biometrics                                  |

  @id:managed-enrolment-not-json @operation:manageEnrollment @negative
  Scenario: A managed enrolment that is not JSON is not answered as one that was taken
    Given a valid "manageEnrollment" request with every field
    And the request has succeeded
    And the request has succeeded
    And the response field "response[0].id" is remembered as "name"
    And the body is not JSON
    When the request is sent
    Then the response field "response[0]" is absent
    And the response reveals no internals

  @id:manage-enrollment-breaks-document @negative @operation:manageEnrollment
  Scenario Outline: What breaks the document of manageEnrollment is refused
    Given a valid "manageEnrollment" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                                           | part                                                                                | fault                      |
      | body-wrong-type                                                                | body field "$"                                                                      | is of the wrong type       |
      | id-wrong-type                                                                  | body field "id"                                                                     | is of the wrong type       |
      | version-wrong-type                                                             | body field "version"                                                                | is of the wrong type       |
      | requesttime-wrong-type                                                         | body field "requesttime"                                                            | is of the wrong type       |
      | request-wrong-type                                                             | body field "request"                                                                | is of the wrong type       |
      | request.id-wrong-type                                                          | body field "request.id"                                                             | is of the wrong type       |
      | request.refId-wrong-type                                                       | body field "request.refId"                                                          | is of the wrong type       |
      | request.metaInfo-wrong-type                                                    | body field "request.metaInfo"                                                       | is of the wrong type       |
      | request.process-wrong-type                                                     | body field "request.process"                                                        | is of the wrong type       |
      | request.source-wrong-type                                                      | body field "request.source"                                                         | is of the wrong type       |
      | request.audits-wrong-type                                                      | body field "request.audits"                                                         | is of the wrong type       |
      | request.documents-wrong-type                                                   | body field "request.documents"                                                      | is of the wrong type       |
      | request.fields.gender-wrong-type                                               | body field "request.fields.gender"                                                  | is of the wrong type       |
      | request.fields.city-wrong-type                                                 | body field "request.fields.city"                                                    | is of the wrong type       |
      | request.fields.postalCode-wrong-type                                           | body field "request.fields.postalCode"                                              | is of the wrong type       |
      | request.fields.fullName-wrong-type                                             | body field "request.fields.fullName"                                                | is of the wrong type       |
      | request.metaInfo.metaData-wrong-type                                           | body field "request.metaInfo.metaData"                                              | is of the wrong type       |
      | request.metaInfo.capturedRegisteredDevices-wrong-type                          | body field "request.metaInfo.capturedRegisteredDevices"                             | is of the wrong type       |
      | request.metaInfo.operationsData-wrong-type                                     | body field "request.metaInfo.operationsData"                                        | is of the wrong type       |
      | request.biometrics.version-wrong-type                                          | body field "request.biometrics.version"                                             | is of the wrong type       |
      | request.biometrics.cbeffversion-wrong-type                                     | body field "request.biometrics.cbeffversion"                                        | is of the wrong type       |
      | request.biometrics.birInfo-wrong-type                                          | body field "request.biometrics.birInfo"                                             | is of the wrong type       |
      | request.biometrics.segment-wrong-type                                          | body field "request.biometrics.segment"                                             | is of the wrong type       |
      | request.biometrics.others-wrong-type                                           | body field "request.biometrics.others"                                              | is of the wrong type       |
      | request.audits.name-wrong-type                                                 | body field "request.audits[0].name"                                                 | is of the wrong type       |
      | request.audits.value-wrong-type                                                | body field "request.audits[0].value"                                                | is of the wrong type       |
      | request.biometrics.version.major-wrong-type                                    | body field "request.biometrics.version.major"                                       | is of the wrong type       |
      | request.biometrics.version.minor-wrong-type                                    | body field "request.biometrics.version.minor"                                       | is of the wrong type       |
      | request.biometrics.birInfo.creator-wrong-type                                  | body field "request.biometrics.birInfo.creator"                                     | is of the wrong type       |
      | request.biometrics.birInfo.index-wrong-type                                    | body field "request.biometrics.birInfo.index"                                       | is of the wrong type       |
      | request.biometrics.birInfo.payload-wrong-type                                  | body field "request.biometrics.birInfo.payload"                                     | is of the wrong type       |
      | request.biometrics.birInfo.integrity-wrong-type                                | body field "request.biometrics.birInfo.integrity"                                   | is of the wrong type       |
      | request.biometrics.birInfo.creationDate-wrong-type                             | body field "request.biometrics.birInfo.creationDate"                                | is of the wrong type       |
      | request.biometrics.birInfo.notValidBefore-wrong-type                           | body field "request.biometrics.birInfo.notValidBefore"                              | is of the wrong type       |
      | request.biometrics.birInfo.notValidAfter-wrong-type                            | body field "request.biometrics.birInfo.notValidAfter"                               | is of the wrong type       |
      | request.biometrics.segment.version-wrong-type                                  | body field "request.biometrics.segment[0].version"                                  | is of the wrong type       |
      | request.biometrics.segment.cbeffversion-wrong-type                             | body field "request.biometrics.segment[0].cbeffversion"                             | is of the wrong type       |
      | request.biometrics.segment.birInfo-wrong-type                                  | body field "request.biometrics.segment[0].birInfo"                                  | is of the wrong type       |
      | request.biometrics.segment.bdbInfo-wrong-type                                  | body field "request.biometrics.segment[0].bdbInfo"                                  | is of the wrong type       |
      | request.biometrics.segment.bdb-wrong-type                                      | body field "request.biometrics.segment[0].bdb"                                      | is of the wrong type       |
      | request.biometrics.segment.sb-wrong-type                                       | body field "request.biometrics.segment[0].sb"                                       | is of the wrong type       |
      | request.biometrics.segment.birs-wrong-type                                     | body field "request.biometrics.segment[0].birs"                                     | is of the wrong type       |
      | request.biometrics.segment.sbInfo-wrong-type                                   | body field "request.biometrics.segment[0].sbInfo"                                   | is of the wrong type       |
      | request.biometrics.segment.others-wrong-type                                   | body field "request.biometrics.segment[0].others"                                   | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.challengeResponse-wrong-type                | body field "request.biometrics.segment[0].bdbInfo.challengeResponse"                | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.index-wrong-type                            | body field "request.biometrics.segment[0].bdbInfo.index"                            | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.format-wrong-type                           | body field "request.biometrics.segment[0].bdbInfo.format"                           | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.encryption-wrong-type                       | body field "request.biometrics.segment[0].bdbInfo.encryption"                       | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.creationDate-wrong-type                     | body field "request.biometrics.segment[0].bdbInfo.creationDate"                     | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.notValidBefore-wrong-type                   | body field "request.biometrics.segment[0].bdbInfo.notValidBefore"                   | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.notValidAfter-wrong-type                    | body field "request.biometrics.segment[0].bdbInfo.notValidAfter"                    | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.type-wrong-type                             | body field "request.biometrics.segment[0].bdbInfo.type"                             | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.subtype-wrong-type                          | body field "request.biometrics.segment[0].bdbInfo.subtype"                          | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.level-not-listed                            | body field "request.biometrics.segment[0].bdbInfo.level"                            | is outside its enumeration |
      | request.biometrics.segment.bdbInfo.product-wrong-type                          | body field "request.biometrics.segment[0].bdbInfo.product"                          | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.captureDevice-wrong-type                    | body field "request.biometrics.segment[0].bdbInfo.captureDevice"                    | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.featureExtractionAlgorithm-wrong-type       | body field "request.biometrics.segment[0].bdbInfo.featureExtractionAlgorithm"       | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.comparisonAlgorithm-wrong-type              | body field "request.biometrics.segment[0].bdbInfo.comparisonAlgorithm"              | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.compressionAlgorithm-wrong-type             | body field "request.biometrics.segment[0].bdbInfo.compressionAlgorithm"             | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.purpose-not-listed                          | body field "request.biometrics.segment[0].bdbInfo.purpose"                          | is outside its enumeration |
      | request.biometrics.segment.bdbInfo.quality-wrong-type                          | body field "request.biometrics.segment[0].bdbInfo.quality"                          | is of the wrong type       |
      | request.biometrics.segment.sbInfo.format-wrong-type                            | body field "request.biometrics.segment[0].sbInfo.format"                            | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.format.organization-wrong-type              | body field "request.biometrics.segment[0].bdbInfo.format.organization"              | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.format.type-wrong-type                      | body field "request.biometrics.segment[0].bdbInfo.format.type"                      | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.quality.algorithm-wrong-type                | body field "request.biometrics.segment[0].bdbInfo.quality.algorithm"                | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.quality.score-wrong-type                    | body field "request.biometrics.segment[0].bdbInfo.quality.score"                    | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.quality.qualityCalculationFailed-wrong-type | body field "request.biometrics.segment[0].bdbInfo.quality.qualityCalculationFailed" | is of the wrong type       |
      | request.biometrics.segment.bdbInfo.type.value-not-listed                       | body field "request.biometrics.segment[0].bdbInfo.type[0].value"                    | is outside its enumeration |

  @id:manage-enrollment-otherwise-right @negative @operation:manageEnrollment
  Scenario Outline: What breaks the document of manageEnrollment is refused where all else is right
    Given a valid "manageEnrollment" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                                                     | part                                                             | fault                      |
      | request.biometrics.segment.bdbInfo.level-not-listed      | body field "request.biometrics.segment[0].bdbInfo.level"         | is outside its enumeration |
      | request.biometrics.segment.bdbInfo.purpose-not-listed    | body field "request.biometrics.segment[0].bdbInfo.purpose"       | is outside its enumeration |
      | request.biometrics.segment.bdbInfo.type.value-not-listed | body field "request.biometrics.segment[0].bdbInfo.type[0].value" | is outside its enumeration |

  @id:manage-enrollment-not-json @negative @operation:manageEnrollment
  Scenario: A body of manageEnrollment that cannot be read is refused
    Given a valid "manageEnrollment" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
