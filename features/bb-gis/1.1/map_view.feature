Feature: The displayed map

  What the map shows, for which viewer, in which style, and how users move about on it.

  @id:viewer-type @positive @operation:getDataViewerType
  Scenario: The kind of viewer is one of those that are known
    Given a valid "getDataViewerType" request
    When the request has succeeded
    Then the response matches the specification

  @id:viewer-type-asked @positive @operation:getDataViewerType
  Scenario Outline: A caller with a viewer of the kind <kind> is told the kind of viewer
    Given a valid "getDataViewerType" request
    And the query parameter "supportedBrowser" is "<kind>"
    When the request has succeeded
    Then the response matches the specification

    Examples:
      | kind    |
      | desktop |
      | mobile  |
      | web     |
      | unknown |

  @id:viewer-type-outside @negative @operation:getDataViewerType
  Scenario: A kind of viewer that is not known is refused
    Given a valid "getDataViewerType" request
    And the query parameter "supportedBrowser" is outside its enumeration
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:map-details @positive @operation:getMapDetails
  Scenario: The displayed map is described
    Given a valid "getMapDetails" request
    When the request has succeeded
    Then the response matches the specification
    And the response field "$" is not {}

  @id:map-bounds-y @positive @operation:getMapDetails
  Scenario: The upper bound of the displayed map lies beyond the lower one along the Y axis
    Given a valid "getMapDetails" request
    When the request has succeeded
    And the response field "boundsMinY" is remembered as "lower bound"
    Then the response field "boundsMaxY" is greater than the remembered "lower bound"

  @id:map-style @positive @operation:getStyle
  Scenario: The style of the displayed map is described
    Given a valid "getStyle" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is not {}

  @id:scale-required @positive @operation:setLayerScale
  Scenario: A layer is named without limits of its scale
    Given a valid "setLayerScale" request
    And the query parameter "layerTitle" is the test data "layer title"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:scale-every-parameter @positive @operation:setLayerScale
  Scenario: The scale of a layer is limited
    Given a valid "setLayerScale" request with every field
    And the query parameter "layerTitle" is the test data "layer title"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:scale-one-limit @positive @operation:setLayerScale
  Scenario Outline: The scale of a layer is limited to one side
    Given a valid "setLayerScale" request with every field
    And the query parameter "layerTitle" is the test data "layer title"
    And the query parameter "<limit>" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | case        | limit    |
      | no-smallest | minScale |
      | no-largest  | maxScale |

  @id:scale-no-layer @negative @operation:setLayerScale
  Scenario: A limit of scale that names no layer is refused
    Given a valid "setLayerScale" request with every field
    And the query parameter "layerTitle" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:scale-wrong-type @negative @operation:setLayerScale
  Scenario Outline: A limit of scale that is no whole number is refused
    Given a valid "setLayerScale" request with every field
    And the query parameter "<limit>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case     | limit    |
      | smallest | minScale |
      | largest  | maxScale |

  @id:scale-refused-keeps-style @negative @operation:setLayerScale @operation:getStyle
  Scenario: The style of the map is still described after a limit of scale was refused
    Given a valid "setLayerScale" request with every field
    And the query parameter "minScale" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getStyle" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is not {}

  @id:navigation-set @positive @operation:setNavigation
  Scenario: Zooming and panning are allowed
    Given a valid "setNavigation" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:navigation-closed @positive @operation:setNavigation
  Scenario: Zooming and panning are switched off
    Given a valid "setNavigation" request with every field
    And the query parameter "zoom" is false
    And the query parameter "pan" is false
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:navigation-left-out @negative @operation:setNavigation
  Scenario Outline: A setting of the navigation without a required part is refused
    Given a valid "setNavigation" request with every field
    And the query parameter "<part>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | part      |
      | zoom       | zoom      |
      | zoom-level | zoomLevel |
      | pan        | pan       |

  @id:navigation-wrong-type @negative @operation:setNavigation
  Scenario Outline: A setting of the navigation with a part of the wrong type is refused
    Given a valid "setNavigation" request with every field
    And the query parameter "<part>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | part      |
      | zoom       | zoom      |
      | zoom-level | zoomLevel |
      | pan        | pan       |

  @id:navigation-refused-keeps-map @negative @operation:setNavigation @operation:getMapDetails
  Scenario: The displayed map is still described after a setting of the navigation was refused
    Given a valid "getMapDetails" request
    And the request has succeeded
    Given a valid "setNavigation" request with every field
    And the query parameter "zoomLevel" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getMapDetails" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is not {}

  @id:measuring @positive @operation:measure
  Scenario Outline: The <what> on the map is measured
    Given a valid "measure" request with every field
    And the body field "distance" is <distance>
    And the body field "area" is <area>
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | what     | distance | area  |
      | distance | true     | false |
      | area     | false    | true  |

  @id:measuring-wrong-type @negative @operation:measure
  Scenario Outline: A measurement with a value of the wrong type is refused
    Given a valid "measure" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case     | field    |
      | distance | distance |
      | area     | area     |

  @id:measuring-no-body @negative @operation:measure
  Scenario: A measurement without a body is refused
    Given a valid "measure" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:measuring-not-json @negative @operation:measure
  Scenario: A measurement whose body is not JSON is refused
    Given a valid "measure" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:measure-breaks-document @negative @operation:measure
  Scenario Outline: What breaks the document of measure is refused
    Given a valid "measure" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |
