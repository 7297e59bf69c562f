"""`pack coverage` as a matrix: requirement by operation by scenario, both ways, with the gaps first."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.kit import kit_here
from tests.small_pack import FEATURE, REQUIREMENTS, write_pack

MORE = """\
  - {id: bb-example-2, section: "1", number: 2, kind: functional, level: REQUIRED, statement: Audited.}
  - {id: bb-example-3, section: "1", number: 3, kind: functional, level: OPTIONAL, statement: Seen.,
     observability: OBSERVABLE}
"""


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    feature = FEATURE.replace("@operation:listThings\nFeature", "Feature")
    feature = feature.replace("@id:things-listed", "@id:things-listed @operation:listThings")
    write_pack(tmp_path, requirements=REQUIREMENTS + MORE, features={"things.feature": feature})
    return tmp_path


def table(packs: Path) -> list[dict[str, str]]:
    ended = kit_here("pack", "coverage", "bb-example", "--pack-path", ".", "--format", "csv", folder=packs)
    assert ended.status == 1, ended.err  # an OBSERVABLE requirement has no scenario
    return list(csv.DictReader(io.StringIO(ended.out)))


def test_each_requirement_is_traced_gaps_first(packs: Path) -> None:
    rows = [row for row in table(packs) if row["requirement"]]
    assert [(row["requirement"], row["gap"], row["operation"], row["scenario"]) for row in rows] == [
        ("bb-example-3", "no scenario", "", ""),
        ("bb-example-1", "", "listThings", "bb-example.things-listed"),
        ("bb-example-2", "no interface shows it", "", ""),
    ]


def test_each_operation_is_traced_with_what_serves_no_requirement(packs: Path) -> None:
    rows = [row for row in table(packs) if not row["requirement"]]
    assert {(row["operation"], row["gap"], row["kind"]) for row in rows} == {
        ("createThing", "", "accepted"),
        ("createThing", "", "refused"),
    }
    assert len(rows) == 4


def test_every_scenario_stands_in_the_table(packs: Path) -> None:
    named = {row["scenario"] for row in table(packs)} - {""}
    cases = ("no-id", "long-id", "odd-size")
    assert named == {
        "bb-example.things-listed",
        "bb-example.thing-kept",
        *(f"bb-example.thing-broken.{c}" for c in cases),
    }


def test_the_page_has_the_gaps_first_and_is_inert(packs: Path) -> None:
    path = packs / "specs" / "bb-example" / "1.0" / "requirements.yaml"
    path.write_text(path.read_text("utf-8").replace("id: bb-example-3", 'id: "<script>alert(1)</script>"'), "utf-8")
    page = kit_here("pack", "coverage", "bb-example", "--pack-path", ".", "--format", "html", folder=packs).out
    assert "<script" not in page
    assert page.index("no scenario") < page.index("<code>bb-example-1</code>")
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert "never refused" in page  # listThings is accepted alone
