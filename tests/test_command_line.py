"""What every command prints and writes, and what every option of a run does."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from werkzeug.wrappers import Request, Response

from conformance import __version__
from conformance.reference import VARIABLES, ReferenceCandidate, base_addresses, serving
from conformance.report import Report
from tests.kit import (
    NAMES,
    ROOT,
    SCENARIOS,
    Finished,
    kit,
    kit_anew,
    kit_here,
    pack,
    serving_command,
    write_profile,
)

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

COMMANDS = [
    (),
    ("run",),
    ("demo",),
    ("init",),
    ("list",),
    ("steps",),
    ("pack",),
    ("pack", "new"),
    ("pack", "deviations"),
    ("pack", "coverage"),
    ("pack", "import"),
    ("reference",),
    ("report",),
    ("report", "render"),
]
LIFECYCLE = {scenario.id for scenario in pack("bb-payments").scenarios if "@lifecycle" in scenario.tags}
PLACED_ONE = "bb-payments.bulk-payment-accepted"


@pytest.fixture
def profile(payments_address: str, tmp_path: Path) -> Path:
    """A profile for the payments reference candidate."""
    return write_profile(tmp_path, {"bb-payments": payments_address})


def accepting_nothing() -> WSGIApplication:
    """A candidate that answers 500 to everything."""

    @Request.application
    def application(request: Request) -> Response:
        return Response("{}", status=500, content_type="application/json")

    return application


@pytest.fixture
def failing_profile(tmp_path: Path) -> Iterator[Path]:
    """A profile for a candidate that fails every scenario."""
    with serving(accepting_nothing()) as address:
        yield write_profile(tmp_path, {"bb-payments": address})


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help(command: tuple[str, ...], tmp_path: Path) -> None:
    ended = kit_here(*command, "--help", folder=tmp_path)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith(f"Usage: govstack-conformance {' '.join(command)}".rstrip())
    assert kit_here(*command, "-h", folder=tmp_path).out == ended.out


def test_help_of_run_names_every_exit_status(tmp_path: Path) -> None:
    text = " ".join(kit_here("run", "--help", folder=tmp_path).out.split())
    for status in ("0 nothing", "1 something", "2 bad usage", "3 candidate", "4 error", "130 interrupted"):
        assert status in text


def test_version(tmp_path: Path) -> None:
    ended = kit_anew("--version", folder=tmp_path)
    assert (ended.status, ended.out, ended.err) == (0, f"govstack-conformance, version {__version__}\n", "")


def test_list(tmp_path: Path) -> None:
    ended = kit_here("list", folder=tmp_path)
    assert ended.status == 0
    rows = [line.split() for line in ended.out.splitlines()]
    for name in NAMES:
        known = pack(name)
        counts = [len(known.operations), len(known.scenarios), len(known.requirements)]
        assert [known.id, known.manifest.version, *map(str, counts)] in [row[:5] for row in rows]


def test_list_block(tmp_path: Path) -> None:
    ended = kit_here("list", "--block", "bb-payments@1.0", folder=tmp_path)
    known = pack("bb-payments")
    for name in (*known.operations, *(s.id for s in known.scenarios), *(r.id for r in known.requirements)):
        assert re.search(rf"^  {re.escape(name)}[ :]", ended.out, re.MULTILINE), name
    assert "bb-digital-registries " not in ended.out


@pytest.mark.parametrize("names", [("bb-payments@1.0",), ("bb-digital-registries",), ()])
def test_list_as_json(names: tuple[str, ...], tmp_path: Path) -> None:
    chosen = [word for name in names for word in ("--block", name)]
    listed = json.loads(kit_here("list", *chosen, "--format", "json", folder=tmp_path).out)
    for row, name in zip(listed, names or NAMES, strict=True):
        known = pack(name)
        assert (row["id"], row["version"]) == (known.id, known.manifest.version)
        assert [o["id"] for o in row["operations"]] == list(known.operations)
        assert [s["id"] for s in row["scenarios"]] == [s.id for s in known.scenarios]
        assert [r["id"] for r in row["requirements"]] == [r.id for r in known.requirements]


def step_rows(folder: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads(kit_here("steps", "--format", "json", folder=folder).out)
    return rows


def test_steps_examples_are_in_the_vocabulary_once_and_as_the_phrase_they_are_for(tmp_path: Path) -> None:
    from conformance.probe.vocabulary import matching

    rows = step_rows(tmp_path)
    assert len({row["step"] for row in rows}) == len(rows) >= 40
    for row in rows:
        keyword, _, text = row["example"].partition(" ")
        assert keyword in ("Given", "When", "Then", "And")
        assert [phrase.template for phrase in matching(text)] == [row["step"]]
        assert row["meaning"].endswith(".")


def test_steps_as_text_has_what_json_has(tmp_path: Path) -> None:
    text = " ".join(kit_here("steps", folder=tmp_path).out.split())
    for row in step_rows(tmp_path):
        assert f"{row['step']} {row['meaning']} Example: {row['example']}" in text


def test_every_step_of_the_packs_is_one_phrase() -> None:
    from conformance.probe import steps
    from conformance.probe.vocabulary import matching

    assert steps
    texts = {step.text for name in NAMES for scenario in pack(name).scenarios for step in scenario.steps}
    assert {text for text in texts if len(matching(text)) != 1} == set()


@pytest.mark.parametrize("block", ["bb-payments@1.0", "bb-digital-registries"])
def test_init_writes_a_profile_that_works_once_it_is_filled_in(block: str, tmp_path: Path) -> None:
    (tmp_path / "reference").mkdir()
    ended = kit_here("init", "candidate.yaml", "--block", block, folder=tmp_path)
    assert ended.status == 0
    assert "candidate.yaml" in ended.out
    content = yaml.safe_load((tmp_path / "candidate.yaml").read_text(encoding="utf-8"))
    known = pack(block)
    assert list(content["building-blocks"][0]["apis"]) == [api.id for api in known.manifest.apis]
    positive = next(s.id for s in known.scenarios if "@positive" in s.tags and "@lifecycle" not in s.tags)
    with serving(ReferenceCandidate(known)) as address:
        content["building-blocks"][0]["apis"] = base_addresses(known, address)
        reference = yaml.safe_load(write_profile(tmp_path / "reference", {block: address}).read_text(encoding="utf-8"))
        content["authentication"] = reference["building-blocks"][0]["authentication"]
        (tmp_path / "candidate.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
        ran = kit("run", "candidate.yaml", "--scenario", positive, folder=tmp_path)
    assert ran.status == 0, ran.out + ran.err
    assert set(ran.scenarios("passed")) == {positive}


def test_init_for_two_blocks_and_force(tmp_path: Path) -> None:
    (tmp_path / "candidate.yaml").write_text("mine", encoding="utf-8")
    blocks = ["bb-payments", "bb-digital-registries"]
    chosen = [word for block in blocks for word in ("--block", block)]
    assert kit_here("init", "candidate.yaml", *chosen, "--force", folder=tmp_path).status == 0
    content = yaml.safe_load((tmp_path / "candidate.yaml").read_text(encoding="utf-8"))
    assert [block["id"] for block in content["building-blocks"]] == blocks
    # Nothing listens at the addresses that it begins with: it was read, and found good, before that was tried.
    assert kit("run", "candidate.yaml", folder=tmp_path).status == 3


@pytest.mark.parametrize("variables", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"COLUMNS": "40"}])
def test_output_that_is_no_terminal_is_plain(
    variables: Mapping[str, str], failing_profile: Path, tmp_path: Path
) -> None:
    ended = kit("run", failing_profile, "--scenario", PLACED_ONE, folder=tmp_path, variables=variables)
    assert ended.status == 1
    assert ended.err == ""
    assert "\x1b" not in ended.out
    assert "\r" not in ended.out
    assert "Probing" not in ended.out
    assert PLACED_ONE in ended.out
    assert "Report: conformance-report/report.html" in ended.out
    assert re.search(r"Repeat with --seed \d+", ended.out)


def in_terminal(*arguments: str | Path, folder: Path, variables: Mapping[str, str]) -> tuple[int, str]:
    """Run a command with a terminal as its output; gives exit status and all that the terminal received."""
    ours, theirs = pty.openpty()
    started = subprocess.Popen(
        [sys.executable, ROOT / "cli.py", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, **VARIABLES, "TERM": "xterm-256color", "COLUMNS": "160", **variables},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    received = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # how a terminal says that its other end was closed
            break
        if not piece:
            break
        received += piece
    os.close(ours)
    return started.wait(60), received.decode()


@pytest.mark.parametrize("workers", ["1", "2"])
def test_terminal_shows_progress_with_counts(workers: str, profile: Path, tmp_path: Path) -> None:
    status, text = in_terminal(
        "run", profile, "--tag", "@lifecycle", "--workers", workers, folder=tmp_path, variables={}
    )
    assert status == 0
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)
    assert "Probing" in plain
    total = len(LIFECYCLE)
    for count in (1, total // 2, total):
        assert re.search(rf"{count}/{total}\s+{count} passed", plain), plain
    assert "\x1b[" in text


def test_terminal_without_colour(failing_profile: Path, tmp_path: Path) -> None:
    status, text = in_terminal(
        "run", failing_profile, "--scenario", PLACED_ONE, folder=tmp_path, variables={"NO_COLOR": "1"}
    )
    assert status == 1
    assert not re.search(r"\x1b\[[0-9;]*(3[0-7]|9[0-7]|38|48)[0-9;]*m", text)


def test_run_as_json(profile: Path, tmp_path: Path) -> None:
    ended = kit("run", profile, "--scenario", PLACED_ONE, "--format", "json", folder=tmp_path)
    assert (ended.status, ended.err) == (0, "")
    printed = json.loads(ended.out)
    assert printed["verdict"] == ended.report["verdict"]
    assert printed["summary"] == ended.report["summary"]
    assert {Path(name).name for name in printed["files"]} == {"report.json", "report.html", "junit.xml"}
    for name in printed["files"]:
        assert (tmp_path / name).is_file()


def sent_requests(report: Report) -> list[tuple[str, Any]]:
    """Every request of a report, in its order, as it was sent."""
    return [
        (scenario["id"], exchange["request"])
        for block in report["building_blocks"]
        for scenario in block["scenarios"]
        for exchange in scenario["exchanges"]
    ]


def test_seed_repeats_a_run_byte_for_byte(profile: Path, tmp_path: Path) -> None:
    # What lifecycle scenarios send depends on what the candidate issued, so that they are no part of this.
    def requests(*arguments: str, start: Callable[..., Finished] = kit) -> list[tuple[str, Any]]:
        ended = start(
            "run",
            profile,
            "--tag",
            "@operation:bulkPayment and not @lifecycle and not @id:bulk-payment-constraint and not @contract",
            *arguments,
            folder=tmp_path,
        )
        assert ended.status == 0, ended.out
        return sent_requests(ended.report)

    first = requests("--seed", "7", start=kit_anew)  # with a hash seed of its own
    assert len(first) > 15
    assert requests("--seed", "7") == first
    assert requests("--seed", "7", "--workers", "2") == first
    assert requests("--seed", "8") != first
    drawn = requests()
    seed = json.loads((tmp_path / "conformance-report" / "report.json").read_text(encoding="utf-8"))["run"]["seed"]
    assert drawn != first
    assert requests("--seed", str(seed)) == drawn


def tagged(expression: Callable[[tuple[str, ...]], bool]) -> set[str]:
    return {scenario.id for scenario in pack("bb-payments").scenarios if expression(scenario.tags)}


BULK_PAYMENT = tagged(lambda tags: "@operation:bulkPayment" in tags)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--tag", "@lifecycle"), LIFECYCLE),
        (
            ("--tag", "@positive and @operation:bulkPayment"),
            tagged(lambda tags: {"@positive", "@operation:bulkPayment"} <= set(tags)),
        ),
        (
            ("--operation", "bulkPayment"),
            tagged(lambda tags: "@operation:bulkPayment" in tags) | {"bb-payments.contract.bulkPayment"},
        ),
        (
            ("--operation", "bulkPayment", "--operation", "VoucherStatusCheckGET"),
            tagged(lambda tags: bool({"@operation:bulkPayment", "@operation:VoucherStatusCheckGET"} & set(tags)))
            | {"bb-payments.contract.bulkPayment", "bb-payments.contract.VoucherStatusCheckGET"},
        ),
        (
            ("--operation", "bulkPayment", "--tag", "@lifecycle"),
            tagged(lambda tags: {"@operation:bulkPayment", "@lifecycle"} <= set(tags)),
        ),
        (("--scenario", PLACED_ONE), {PLACED_ONE}),
        (
            ("--scenario", "bb-payments.contract.VoucherStatusCheckGET"),
            {"bb-payments.contract.VoucherStatusCheckGET"},
        ),
        (("--tag", "@contract", "--operation", "bulkPayment"), {"bb-payments.contract.bulkPayment"}),
        (
            ("--scenario", "bb-payments.bulk-payment-left-out"),
            tagged(lambda tags: "@id:bulk-payment-left-out" in tags),
        ),
        (("--scenario", "bb-payments.bulk-payment-left-out.BatchID"), {"bb-payments.bulk-payment-left-out.BatchID"}),
        (
            ("--scenario", PLACED_ONE, "--scenario", "bb-payments.bulk-payment-left-out.BatchID"),
            {PLACED_ONE, "bb-payments.bulk-payment-left-out.BatchID"},
        ),
    ],
)
def test_selection(arguments: tuple[str, ...], expected: set[str], profile: Path, tmp_path: Path) -> None:
    ended = kit("run", profile, *arguments, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert expected
    assert set(ended.scenarios("passed")) == set(ended.scenarios()) == expected
    assert ended.report["summary"]["scenarios"]["planned"] == len(expected)


def test_selection_is_in_the_report_and_makes_nothing_met(profile: Path, tmp_path: Path) -> None:
    ended = kit("run", profile, "--operation", "bulkPayment", "--tag", "@positive", folder=tmp_path)
    selection = ended.report["run"]["selection"]
    assert selection == {"blocks": [], "tags": "@positive", "operations": ["bulkPayment"], "scenarios": []}
    rows = {row["id"]: row for row in ended.report["building_blocks"][0]["operations"]}
    assert rows["bulkPayment"]["verdict"] == "not tested"
    assert "not selected" in rows["bulkPayment"]["reason"]
    assert ended.report["summary"]["operations"]["met"] == 0


def test_block(payments_address: str, registries_address: str, tmp_path: Path) -> None:
    both = write_profile(tmp_path, {"bb-payments": payments_address, "bb-digital-registries": registries_address})
    ended = kit("run", both, "--block", "bb-payments", "--tag", "@lifecycle", folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert [block["id"] for block in ended.report["building_blocks"]] == ["bb-payments"]
    ended = kit("run", both, "--tag", "@lifecycle", folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert [block["id"] for block in ended.report["building_blocks"]] == [
        "bb-payments",
        "bb-digital-registries",
        "cross-functional",
    ]
    ended = kit("run", both, "--block", "cross-functional", "--scenario", "cross-functional.health", folder=tmp_path)
    assert [block["id"] for block in ended.report["building_blocks"]] == ["cross-functional"]
    assert set(ended.scenarios("passed")) == {"cross-functional.health"}


@pytest.mark.parametrize("workers", ["1", "2"])
def test_fail_fast_reports_the_rest_as_not_run(workers: str, failing_profile: Path, tmp_path: Path) -> None:
    ended = kit(
        "run",
        failing_profile,
        "--operation",
        "bulkPayment",
        "--fail-fast",
        "--workers",
        workers,
        *SCENARIOS,
        folder=tmp_path,
    )
    assert ended.status == 1, ended.out + ended.err
    planned = BULK_PAYMENT
    assert set(ended.scenarios()) == planned
    counts = ended.report["summary"]["scenarios"]
    assert counts["planned"] == len(planned)
    assert counts["failed"] == 1
    assert counts["error"] == 0
    for scenario in ended.scenarios("inconclusive").values():
        if not scenario["exchanges"]:
            assert scenario["reason"].startswith("Not run: ")
            assert {step["outcome"] for step in scenario["steps"]} == {"not run"}
    assert len([s for s in ended.scenarios().values() if s["exchanges"]]) < len(planned) / 2
    run = ended.report["run"]
    assert run["complete"] is False
    assert "--fail-fast" in str(run["interruption"])
    assert "incomplete" in ended.report["verdict"]["sentence"]


def test_fail_fast_without_a_failure_runs_everything(profile: Path, tmp_path: Path) -> None:
    ended = kit("run", profile, "--tag", "@lifecycle", "--fail-fast", folder=tmp_path)
    assert ended.status == 0
    assert set(ended.scenarios("passed")) == LIFECYCLE
    assert ended.report["run"]["complete"] is True


def test_strict_counts_what_stays_undecided(profile: Path, tmp_path: Path) -> None:
    arguments = ("run", profile, "--scenario", PLACED_ONE)
    assert kit(*arguments, folder=tmp_path).report["verdict"]["exit_status"] == 0
    ended = kit(*arguments, "--strict", folder=tmp_path)
    assert ended.status == 1
    assert ended.report["verdict"]["exit_status"] == 1
    assert ended.report["verdict"]["met"] is True


def test_api_without_address_is_inconclusive_and_strict_refuses_it(payments_address: str, tmp_path: Path) -> None:
    path = write_profile(tmp_path, {"bb-payments": payments_address})
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    del content["building-blocks"][0]["apis"]["g2p"]
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    ended = kit("run", path, "--tag", "@lifecycle", folder=tmp_path)
    undecided = ended.scenarios("inconclusive")
    assert undecided
    for scenario in undecided.values():
        assert "g2p" in scenario["reason"]
    assert set(undecided) | set(ended.scenarios("passed")) == LIFECYCLE
    assert ended.status == 0
    assert kit("run", path, "--tag", "@lifecycle", "--strict", folder=tmp_path).status == 1


def test_three_workers_come_to_the_same_outcomes(profile: Path, tmp_path: Path) -> None:
    chosen = "@lifecycle or @operation:bulkPayment and not @contract"

    def outcomes(workers: str) -> list[tuple[str, str, str, list[str]]]:
        ended = kit("run", profile, "--workers", workers, "--seed", "1", "--tag", chosen, folder=tmp_path)
        assert ended.report["run"]["workers"] == int(workers)
        return [
            (s["id"], s["outcome"], s["reason"], [step["outcome"] for step in s["steps"]])
            for s in ended.report["building_blocks"][0]["scenarios"]
        ]

    alone = outcomes("1")
    expected = LIFECYCLE | BULK_PAYMENT
    assert [row[0] for row in alone] == [s.id for s in pack("bb-payments").scenarios if s.id in expected]
    assert outcomes("3") == alone


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """A small run with failures in it."""
    folder = tmp_path_factory.mktemp("finished")
    with serving(accepting_nothing()) as address:
        ended = kit("run", write_profile(folder, {"bb-payments": address}), "--scenario", PLACED_ONE, folder=folder)
    assert ended.status == 1
    return ended


@pytest.mark.parametrize("source", ["report.json", "results.ndjson"])
@pytest.mark.parametrize(
    ("output_format", "name"), [("html", "report.html"), ("json", "report.json"), ("junit", "junit.xml")]
)
def test_render(source: str, output_format: str, name: str, finished: Finished, tmp_path: Path) -> None:
    written = finished.folder / "conformance-report"
    expected = (written / name).read_text(encoding="utf-8")
    arguments = ("report", "render", written / source, "--format", output_format)
    target = tmp_path / f"out.{output_format}"
    ended = kit_here(*arguments, "--output", target, folder=tmp_path)
    assert (ended.status, ended.out, ended.err) == (0, f"Wrote {target}\n", "")
    assert target.read_text(encoding="utf-8") == expected
    assert kit_here(*arguments, "--output", "-", folder=tmp_path).out == expected


def test_render_beside_its_source_by_default(finished: Finished, tmp_path: Path) -> None:
    source = tmp_path / "results.ndjson"
    source.write_bytes((finished.folder / "conformance-report" / "results.ndjson").read_bytes())
    assert kit_here("report", "render", source, folder=tmp_path.parent).status == 0
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_renderings_are_what_they_say(finished: Finished) -> None:
    written = finished.folder / "conformance-report"
    root = ElementTree.fromstring((written / "junit.xml").read_text(encoding="utf-8"))
    assert root.attrib["failures"] == "1"
    assert PLACED_ONE in (written / "report.html").read_text(encoding="utf-8")


def test_render_does_not_write_where_it_cannot(finished: Finished, tmp_path: Path) -> None:
    source = finished.folder / "conformance-report" / "report.json"
    ended = kit_here("report", "render", source, "--output", tmp_path / "nowhere" / "a.html", folder=tmp_path)
    assert ended.status == 2
    assert "cannot be written" in ended.err


def test_demo(tmp_path: Path) -> None:
    ended = kit("demo", "--block", "bb-payments@1.0", "--tag", "@lifecycle", folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert set(ended.scenarios("passed")) == LIFECYCLE
    assert ended.report["candidate"]["kind"] == "reference"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["conformance-report"]


def test_demo_of_all_blocks(tmp_path: Path) -> None:
    """One scenario of each, as there are other tests in which all of them pass."""
    newest = {pack(name).id: pack(name) for name in NAMES}
    lives = ([s.id for s in found.scenarios if "@lifecycle" in s.tags][:1] for found in newest.values())
    chosen = [word for scenarios in lives for scenario in scenarios for word in ("--scenario", scenario)]
    ended = kit("demo", *chosen, "--format", "json", folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert json.loads(ended.out)["verdict"]["met"] is True
    assert len(ended.scenarios("passed")) == len(ended.scenarios()) > 10
    assert {block["id"] for block in ended.report["building_blocks"]} == {name.partition("@")[0] for name in NAMES}


def test_a_building_block_of_requirements_alone_is_reported(tmp_path: Path) -> None:
    assert kit_here("init", "candidate.yaml", "--block", "bb-cms", folder=tmp_path).status == 0
    ended = kit("run", "candidate.yaml", "--block", "bb-cms", folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert ended.report["verdict"]["met"] is None
    assert ended.report["verdict"]["sentence"] == "Nothing is decided: there is no scenario for what was chosen."
    verdicts = [row["verdict"] for row in ended.report["building_blocks"][0]["requirements"]]
    assert verdicts == ["not tested"] * len(pack("bb-cms").requirements)
    assert kit("run", "candidate.yaml", "--block", "bb-cms", "--strict", folder=tmp_path).status == 1


def test_output_goes_where_it_is_told(profile: Path, tmp_path: Path) -> None:
    ended = kit("run", profile, "--scenario", PLACED_ONE, "--output", "reports/of today", folder=tmp_path)
    assert ended.status == 0
    names = {path.name for path in (tmp_path / "reports" / "of today").iterdir()}
    assert names == {"report.json", "report.html", "junit.xml", "results.ndjson"}
    assert not (tmp_path / "conformance-report").exists()


def test_report_of_an_earlier_run_does_not_outlive_the_next(profile: Path, tmp_path: Path) -> None:
    first = kit("run", profile, "--scenario", PLACED_ONE, folder=tmp_path).report["run"]["id"]
    second = kit("run", profile, "--scenario", PLACED_ONE, folder=tmp_path).report["run"]["id"]
    assert first != second
    head = (tmp_path / "conformance-report" / "results.ndjson").read_text(encoding="utf-8").splitlines()[0]
    assert json.loads(head)["id"] == second


def test_reference_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    with serving_command("bb-payments@1.0", "--port", "0", folder=tmp_path) as lines:
        address = lines[1].removeprefix("  vouchers: ").removesuffix("/vouchers")
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/bb-payments", address)
        assert lines == [
            "bb-payments 1.0",
            f"  vouchers: {address}/vouchers",
            f"  g2p: {address}/g2p",
            "Credential: GOVSTACK_REFERENCE_KEY=reference-key. End with Ctrl-C.",
        ]
        profile = write_profile(tmp_path, {"bb-payments": address})
        assert kit("run", profile, "--scenario", PLACED_ONE, folder=tmp_path).status == 0


def test_output_to_a_closed_pipe_leaves_no_traceback(tmp_path: Path) -> None:
    started = subprocess.Popen(
        [sys.executable, ROOT / "cli.py", "list", "--format", "json"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert started.stdout is not None
    started.stdout.read(10)
    started.stdout.close()
    assert started.stderr is not None
    err = started.stderr.read()
    started.wait(30)
    started.stderr.close()
    assert "Traceback" not in err
