"""`run` and `report judge` beside what people declared, reviewed and waived, and `report verify` of the outcome."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from werkzeug.wrappers import Request as WerkzeugRequest
from werkzeug.wrappers import Response

from conformance.reference import serving
from tests.assessment.folder import PROFILE, Folder
from tests.kit import Finished, check_refused, kit, kit_here

VARIABLES = {"NEVER_SET": "token"}
WAIVERS = """\
waivers:
  - {scenario: bb-example.thing-kept, reason: The old system stays., who: P. Rocurer, until: 2027-01-01}
  - {scenario: bb-example.thing-broken, reason: The old system stays., who: P. Rocurer, until: 2027-01-01}
  - {scenario: bb-example.contract.createThing, reason: The old system stays., who: P. Rocurer, until: 2027-01-01}
"""

Report = dict[str, Any]


@WerkzeugRequest.application
def candidate(request: WerkzeugRequest) -> Response:
    """A candidate that lists things as it should, and fails whenever one is to be kept."""
    if request.path != "/things" or request.method not in ("GET", "POST"):
        return Response('{"refused": true}', 405, content_type="application/json")
    if request.method == "GET":
        return Response('[{"id": "T-1", "size": 3}]', content_type="application/json")
    return Response('{"failed": true}', 500, content_type="application/json")


def answered(folder: Folder) -> Folder:
    """Everything is declared met, one by a file, and accepted, but for the last, which nobody looked at."""
    folder.init()
    folder.answer_all()
    digest = folder.keep("evidence/audit.txt")
    folder.answer("bb-example-2", evidence=f"[{{file: evidence/audit.txt, sha256: {digest}}}]")
    folder.run("review", "--by-hand")
    lines = folder.review.read_text("utf-8").split("- requirement:")
    accepted = "decision: accept\n    comment:\n    reviewer: Grace\n    reviewed-at: 2026-11-20T10:00:00Z\n"
    entries = [line.split("decision:")[0] + accepted for line in lines[1:-1]]
    folder.review.write_text("  - requirement:".join([lines[0].rstrip(" "), *entries]), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def probed(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A folder with documents, and the report of a run of the same candidate without them, in `vendor`."""
    folder = Folder(tmp_path_factory.mktemp("judged"))
    answered(folder)
    with serving(candidate) as address:
        profile = PROFILE.replace("http://127.0.0.1:9", address)
        (folder.path / "vendor" / "candidate.yaml").write_text(profile, encoding="utf-8")
        ended = kit("run", "candidate.yaml", "--pack-path", folder.path / "packs", "--seed", "1",
                    folder=folder.path / "vendor", variables=VARIABLES)  # fmt: skip
    assert ended.status == 1, ended.err
    return folder


@pytest.fixture
def vendor(probed: Folder, tmp_path: Path) -> Path:
    """A copy of the vendor's folder, to be spoilt."""
    copy = tmp_path / "vendor"
    shutil.copytree(probed.path / "vendor", copy)
    shutil.copytree(probed.path / "packs", tmp_path / "packs")
    return copy


def judged(vendor: Path, *arguments: str, source: str = "conformance-report/report.json") -> Finished:
    return kit_here("report", "judge", source, "--output", "judged", *arguments, folder=vendor)


def read(vendor: Path, folder: str = "judged") -> Report:
    content: Report = json.loads((vendor / folder / "report.json").read_text("utf-8"))
    return content


def verdicts(report: Report) -> dict[str, str]:
    rows = [row for block in report["building_blocks"] for row in block["requirements"]]
    return {row["id"]: row["verdict"] for row in rows}


DOCUMENTS = ("--assessment", "self-assessment.yaml", "--review", "review.yaml")


@pytest.mark.parametrize("source", ["conformance-report/report.json", "conformance-report/results.ndjson"])
def test_declarations_are_weighed_beside_the_checks(vendor: Path, source: str) -> None:
    ended = judged(vendor, *DOCUMENTS, source=source)
    assert ended.status == 1, ended.err  # a scenario failed, and no document makes that undone
    report = read(vendor)
    assert verdicts(report) == {
        "bb-example-1": "met",
        "bb-example-2": "accepted",
        "bb-example-3": "accepted",
        "bb-example-4": "accepted",
        "govstack-cfr-data#req-1": "declared",
    }
    assert ", GovSpecs 2.0\n    conformance: conforms (self-declared in part). Of 3 REQUIRED requirements" in ended.out
    assert "Beside that, 2 of 2 operations not met." in ended.out
    assert [file["name"] for file in report["assessment"]["files"]] == ["self-assessment.yaml", "review.yaml"]


def test_without_documents_all_is_as_the_run_found_it(vendor: Path) -> None:
    judged(vendor, *DOCUMENTS)
    again = kit_here("report", "judge", "judged/report.json", "--output", "undone", folder=vendor)
    assert again.status == 1, again.err
    assert read(vendor, "undone") == read(vendor, "conformance-report")


def test_a_run_that_is_given_the_documents_comes_to_the_same(probed: Folder, vendor: Path) -> None:
    judged(vendor, *DOCUMENTS)
    with serving(candidate) as address:
        (vendor / "candidate.yaml").write_text(PROFILE.replace("http://127.0.0.1:9", address), encoding="utf-8")
        ended = kit("run", "candidate.yaml", *DOCUMENTS, "--pack-path", probed.path / "packs", "--output", "second",
                    folder=vendor, variables=VARIABLES)  # fmt: skip
    assert ended.status == 1, ended.err
    assert verdicts(read(vendor, "second")) == verdicts(read(vendor))
    assert read(vendor, "second")["assessment"] == read(vendor)["assessment"]


def test_evidence_that_was_exchanged_counts_no_more(vendor: Path) -> None:
    (vendor / "evidence" / "audit.txt").write_text("Something else.", encoding="utf-8")
    judged(vendor, *DOCUMENTS)
    row = next(row for row in read(vendor)["building_blocks"][0]["requirements"] if row["id"] == "bb-example-2")
    assert row["verdict"] == "not tested"
    assert "evidence/audit.txt has changed since it was declared" in row["reason"]


@pytest.mark.parametrize(("day", "status", "verdict"), [("2026-12-31", 0, "waived"), ("2027-01-01", 1, "not met")])
def test_a_waiver_holds_until_its_day(vendor: Path, day: str, status: int, verdict: str) -> None:
    (vendor / "waivers.yaml").write_text(WAIVERS, encoding="utf-8")
    ended = judged(vendor, "--waivers", "waivers.yaml", "--on", day)
    assert ended.status == status, ended.err
    operations = {row["id"]: row["verdict"] for row in read(vendor)["building_blocks"][0]["operations"]}
    assert operations["createThing"] == verdict
    assert ("Waived: " in ended.out) is (status == 0)


def test_what_concerns_nothing_in_the_run_is_named(vendor: Path) -> None:
    (vendor / "waivers.yaml").write_text(WAIVERS.replace("bb-example.thing-kept", "gone"), encoding="utf-8")
    judged(vendor, "--waivers", "waivers.yaml")
    assert read(vendor)["assessment"]["unused"] == ["gone"]
    assert "Declared or waived, and no part of the run" in (vendor / "judged" / "report.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('version: "1"', 'version: "2"', "is of Example 2, and the candidate is Example 1"),
        ("fulfilment: met", "fulfilment: perhaps", "fulfilment"),
    ],
)
def test_documents_that_cannot_be_weighed_are_refused(vendor: Path, old: str, new: str, said: str) -> None:
    path = vendor / "self-assessment.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
    ended = judged(vendor, *DOCUMENTS)
    check_refused(ended, 2, "self-assessment.yaml")
    assert said in ended.err
    assert not (vendor / "judged").exists()


def test_the_report_that_is_judged_stays(vendor: Path) -> None:
    ended = kit_here(
        "report", "judge", "conformance-report/report.json", "--output", "conformance-report", folder=vendor
    )
    check_refused(ended, 2, "would be overwritten", "--output")
    assert read(vendor, "conformance-report")


def verified(vendor: Path, *arguments: str) -> Finished:
    return kit_here("report", "verify", "judged/report.json", "--pack-path", "../packs", *arguments, folder=vendor)


def test_a_judged_report_is_verified_beside_the_documents(vendor: Path) -> None:
    judged(vendor, *DOCUMENTS)
    ended = verified(vendor, *DOCUMENTS)
    assert ended.status == 0, ended.out
    without = verified(vendor)
    assert without.status == 0, without.out
    assert without.out.count("Not verified: self-assessment.yaml, with the digest sha256:") == 1


def test_some_of_the_documents_are_not_enough_to_verify(vendor: Path) -> None:
    """Without the review nothing would be accepted, and the report would look edited."""
    judged(vendor, *DOCUMENTS)
    ended = verified(vendor, "--assessment", "self-assessment.yaml")
    assert ended.status == 2
    assert "was judged beside self-assessment.yaml, review.yaml: name all of them, or none" in ended.err


def test_a_cited_exchange_that_was_taken_out_is_named(vendor: Path) -> None:
    judged(vendor, *DOCUMENTS)
    report = read(vendor)
    failed(report)["exchanges"].clear()
    (vendor / "judged" / "report.json").write_text(json.dumps(report), encoding="utf-8")
    ended = verified(vendor)
    assert ended.status == 1, ended.err
    assert "there is no such exchange" in ended.out


def test_a_waiver_that_has_lapsed_since_is_said(vendor: Path) -> None:
    (vendor / "waivers.yaml").write_text(WAIVERS.replace("2027-01-01", "2026-11-02", 1), encoding="utf-8")
    judged(vendor, "--waivers", "waivers.yaml", "--on", "2026-11-01")
    ended = verified(vendor)
    assert ended.status == 0, ended.out
    said = [line for line in ended.out.splitlines() if line.startswith("Lapsed since: ")]
    assert said == ["Lapsed since: the waiver of bb-example.thing-kept by P. Rocurer held until 2026-11-02"]


def requirement(report: Report, name: str) -> Report:
    rows = [row for block in report["building_blocks"] for row in block["requirements"]]
    return next(row for row in rows if row["id"] == name)


EDITS: dict[str, tuple[Callable[[Report], object], bool]] = {
    # By hand, in the judged report: what is done, and whether it is found without the documents, too.
    "a verdict": (lambda r: requirement(r, "govstack-cfr-data#req-1").update(verdict="accepted"), True),
    "a level": (lambda r: r["building_blocks"][0]["levels"][0].update(state="conforms (checked and reviewed)"), True),
    "what is in the way": (lambda r: r["building_blocks"][0]["levels"][0].update(why_not=[]), True),
    "what checks say": (lambda r: requirement(r, "bb-example-2").update(tested="met"), True),
    "a contradiction": (lambda r: requirement(r, "bb-example-1").update(contradiction="Declared."), True),
    "where a fault lies": (
        lambda r: failed(r).update(attribution={"place": "specification", "sign": "It is as published."}), True),
    "a waiver of a scenario": (
        lambda r: failed(r).update(waiver={"requirement": None, "scenario": failed(r)["id"], "reason": "", "who": "me",
                                           "until": "2099-01-01"}), True),
    "a review": (
        lambda r: requirement(r, "govstack-cfr-data#req-1")["declaration"].update(
            review=requirement(r, "bb-example-2")["declaration"]["review"]), True),
    "a declaration": (lambda r: requirement(r, "bb-example-2")["declaration"].update(comment="Better."), False),
    "a digest": (lambda r: r["assessment"]["files"][0].update(digest=f"sha256:{1:064}"), False),
    "the day": (lambda r: r["assessment"].update(on="2026-01-01"), False),
}  # fmt: skip


def failed(report: Report) -> Report:
    scenarios = [scenario for block in report["building_blocks"] for scenario in block["scenarios"]]
    return next(scenario for scenario in scenarios if scenario["outcome"] == "failed")


@pytest.mark.parametrize("name", EDITS)
def test_what_was_edited_is_found(vendor: Path, name: str) -> None:
    edit, by_itself = EDITS[name]
    judged(vendor, *DOCUMENTS)
    report = read(vendor)
    edit(report)
    (vendor / "judged" / "report.json").write_text(json.dumps(report), encoding="utf-8")
    assert verified(vendor, *DOCUMENTS).status == 1
    assert verified(vendor).status == (1 if by_itself else 0)
