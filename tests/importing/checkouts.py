"""A repository laid out as the published ones are, which tests write to a folder of their own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.kit import Finished, kit_here
from tests.small_pack import DOCUMENT

CROSS_CUTTING = """\
---
description: >-
  What applies to this Building Block.
---

# 5 Cross-Cutting Requirements

{% hint style="success" %}
Cross-cutting requirements will use the same language (REQUIRED, RECOMMENDED or OPTIONAL) as the architecture.
{% endhint %}

## 5.1 Requirements

### 5.1.1 Things are kept apart (REQUIRED) <a href="#apart" id="apart"></a>

Whoever keeps a thing
sees no other thing.&#x20;

* Not by name.
* Not by number.

### **5.1.2 Words are plain (RECOMMENDED)**

Plain words are used.

## 5.2 Technical requirements

<table data-header-hidden><thead><tr><th width="634"></th><th></th></tr></thead><tbody>
<tr><td><strong>Requirement</strong></td><td><strong>Type (Must/Should/May)</strong></td></tr>
<tr><td>Secure: All APIs use TLS.</td><td>MUST</td></tr>
<tr><td>Quotas are managed.</td><td>MAY</td></tr></tbody></table>
"""

FUNCTIONAL = """\
# 6 Functional Requirements

## 6.1 Keeping

* A thing can be kept (REQUIRED)
* \\[RECOMMENDED] A thing can be found:
  * by name,
  * by number.

{% tabs %}
{% tab title="Lists" %}
* All things can be listed (REQUIRED).&#x20;
* Things are weighed (CONDITIONALLY REQUIRED).
{% endtab %}
{% endtabs %}

## 6.2 Losing

The following is logged (REQUIRED):

* who lost it,
* and when.
"""

SPECIFICATION = {
    "spec/README.md": "# Things\n",
    "spec/SUMMARY.md": "* [5.1.1 Things are kept apart (REQUIRED)](5-cross-cutting-requirements.md)\n",
    "spec/1-version-history.md": "| Version | Author |\n| - | - |\n| 1.0.0 | A |\n| 1.2.1 | B |\n",
    "spec/5-cross-cutting-requirements.md": CROSS_CUTTING,
    "spec/6-functional-requirements.md": FUNCTIONAL,
    "spec/7-data-structures.md": "| Field | Required |\n| - | - |\n| id | REQUIRED |\n\n* A field (REQUIRED)\n",
    "api/things.yaml": DOCUMENT,
    "test/openAPI/features/things.feature": "@method=GET @endpoint=/things\nFeature: Things\n"
    "  Scenario: All\n    Given the user wants things\n",
}
"""The files of the checkout, by their places."""

BLOCK = "bb-things"


def write_checkout(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the repository below a folder, with other or further files; None leaves one out."""
    root = folder / BLOCK
    for name, text in {**SPECIFICATION, **(changes or {})}.items():
        path = root / name
        path.unlink(missing_ok=True)
        if text is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)
    return root


def imported(folder: Path, *arguments: str | Path) -> Finished:
    """`pack import` of the checkout below a folder, to `pack` beside it."""
    return kit_here("pack", "import", BLOCK, "--output", "pack", *arguments, folder=folder)
