"""A real report of a small run in which much is wrong, for tests of what is signed and verified."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

from werkzeug.wrappers import Request, Response

from conformance.judge import judge
from conformance.packs import find_packs, select_pack
from conformance.reference import reference_profile, serving
from conformance.report import make_report
from conformance.report.json_document import plain_json
from conformance.report.restored import restored_record
from tests.kit import Finished, kit, kit_here
from tests.small_pack import BLOCK, FEATURE, REQUIREMENTS, write_pack

Edit = Callable[[Any], object]
"""Changes a report, as an editor would by hand."""

LATER = """
  @id:things-listed-later @later @requirement:bb-example-2
  Scenario: Things are listed later
    Given a valid "listThings" request
    When the request is sent
    Then the request is accepted
"""
MORE_REQUIREMENTS = """\
  - {id: bb-example-2, section: "1", number: 2, kind: functional, level: REQUIRED, statement: Also later.}
"""


@Request.application
def candidate(request: Request) -> Response:
    """A candidate that lists things against their schema, and fails whenever one is to be kept."""
    if request.method == "GET":
        return Response('[{"size": 3}]', content_type="application/json")
    return Response('{"failed": true}', 500, content_type="application/json")


def write_attested_pack(folder: Path) -> Path:
    """The small pack with one more scenario, which the run does not select."""
    return write_pack(
        folder, requirements=REQUIREMENTS + MORE_REQUIREMENTS, features={"things.feature": FEATURE + LATER}
    )


def probe(folder: Path) -> Finished:
    """Run the kit against the candidate; the pack stands in `pack`, the report in `conformance-report`."""
    path = write_attested_pack(folder / "pack")
    read = select_pack(find_packs([path]), BLOCK).read()
    with serving(candidate) as address:
        (folder / "candidate.yaml").write_text(reference_profile([read], {BLOCK: address}), encoding="utf-8")
        chosen = ("--pack-path", path, "--block", BLOCK, "--tag", "not @later", "--seed", "1")
        return kit("run", "candidate.yaml", *chosen, folder=folder)


def edited(source: Path, target: Path, edit: Edit) -> Path:
    """The report at a path with a change, written to another."""
    report = json.loads(source.read_text(encoding="utf-8"))
    edit(report)
    target.write_text(json.dumps(report), encoding="utf-8")
    return target


def made_consistent(report: Any) -> None:
    """Have the kit's own judge derive all that can be derived: what a careful editor does after each change."""
    derived = make_report(judge(restored_record(report)), strict=report["run"]["strict"])
    scenarios = [block["scenarios"] for block in report["building_blocks"]]
    blocks = [{**block, "scenarios": []} for block in derived["building_blocks"]]
    run = report["run"]
    report.update(plain_json({**derived, "building_blocks": blocks}))
    report["run"] = run
    for block, kept in zip(report["building_blocks"], scenarios, strict=True):
        block["scenarios"] = kept


def verify(report: Path, *arguments: str | Path, folder: Path) -> Finished:
    """`report verify` with the pack of the run."""
    return kit_here("report", "verify", report, "--pack-path", folder / "pack", *arguments, folder=folder)


def block(report: Any) -> Any:
    """The one Building Block of a report."""
    return report["building_blocks"][0]


def row(report: Any, kind: str, name: str) -> Any:
    """A requirement, operation or scenario of a report by its id."""
    return next(one for one in block(report)[kind] if one["id"] == name)


def scenario(report: Any, name: str) -> Any:
    """A scenario of a report."""
    return row(report, "scenarios", f"{BLOCK}.{name}")


def record_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The events of a record."""
    for line in path.read_text(encoding="ascii").splitlines():
        yield cast(dict[str, Any], json.loads(line))
