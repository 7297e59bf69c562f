"""A run through an adapter, from outside: what its report says of it, what a reviewer decides, what is verified."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from conformance.reference import serving
from tests.candidates.post_office import ADAPTER, PostOffice
from tests.kit import Finished, kit, kit_here, write_profile

BLOCK = "bb-messaging"


def run_through(folder: Path, change: Callable[[dict[str, Any]], None], *arguments: str) -> Finished:
    """A run of single e-mails and of replies through the adapter of the post office, changed."""
    content = yaml.safe_load(ADAPTER.read_text(encoding="utf-8"))
    change(content)
    (folder / "adapter.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
    with serving(PostOffice()) as address:
        path = write_profile(folder, {BLOCK: "http://localhost"})
        profile = yaml.safe_load(path.read_text(encoding="utf-8"))
        block = profile["building-blocks"][0]
        block["apis"] = dict.fromkeys(block["apis"], f"{address}/office")
        block["adapter"] = "adapter.yaml"
        path.write_text(yaml.safe_dump(profile), encoding="utf-8")
        chosen = ("--operation", "sendSingleEmail", "--operation", "callbackEmail", "--tag", "not @contract")
        ended = kit("run", path, "--seed", "7", *chosen, *arguments, folder=folder)
    assert ended.status in (0, 1), ended.err
    return ended


def unchanged(_content: dict[str, Any]) -> None:
    """The adapter as it is."""


def cheating(content: dict[str, Any]) -> None:
    """Replies are not implemented, and an e-mail is given the same answer whatever the post office says."""
    content["operations"]["callbackEmail"] = {"not-implemented": "No replies are taken in."}
    content["operations"]["sendSingleEmail"]["answer"]["body"] = '{"response": "Taken in.", "requestUid": "7"}'
    del content["operations"]["sendSingleEmail"]["answer"]["headers"]
    del content["operations"]["getEmailStatus"]


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    return run_through(tmp_path_factory.mktemp("honest"), unchanged)


@pytest.fixture(scope="module")
def cheated(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    return run_through(tmp_path_factory.mktemp("cheated"), cheating)


def block_of(report: Any) -> Any:
    return next(block for block in report["building_blocks"] if block["id"] == BLOCK)


def operation(report: Any, name: str) -> Any:
    return next(row for row in block_of(report)["operations"] if row["id"] == name)


def test_an_honest_adapter_is_named_with_both_figures(honest: Finished) -> None:
    adapter = block_of(honest.report)["adapter"]
    assert adapter["file"] == "adapter.yaml"
    assert adapter["digest"].startswith("sha256:")
    assert {word: count["total"] for word, count in adapter["operations"].items()} == {
        "native": 0,
        "adapted": 4,
        "adapted with substitution": 0,
        "not implemented": 0,
    }
    assert operation(honest.report, "callbackEmail")["fulfilment"]["calls"] == ["POST /replies"]
    assert "Probed through the adapter adapter.yaml. Operations met: adapted: " in honest.out


def test_every_exchange_shows_the_calls_that_made_it_up(honest: Finished) -> None:
    shown = [e for s in block_of(honest.report)["scenarios"] for e in s["exchanges"]]
    assert shown
    for exchange in shown:
        calls = exchange["adapted"]["calls"]
        assert [call["number"] for call in calls] == list(range(1, len(calls) + 1))
        assert all("/office/" in call["request"]["url"] for call in calls)
        assert exchange["curl"] == "\n".join(call["curl"] for call in calls)


def test_what_is_not_implemented_fails_by_the_adapters_word(cheated: Finished) -> None:
    row = operation(cheated.report, "callbackEmail")
    assert row["fulfilment"]["fulfilled"] == "not implemented"
    assert row["fulfilment"]["not_implemented"] == "No replies are taken in."
    assert row["verdict"] == "not met"
    scenarios = [s for s in block_of(cheated.report)["scenarios"] if "callbackEmail" in s["operations"]]
    assert {s["outcome"] for s in scenarios} == {"failed"}
    assert {s["reason"] for s in scenarios} == {
        "The candidate does not implement callbackEmail, as the adapter says: No replies are taken in."
    }
    assert all(not s["exchanges"] for s in scenarios)


def test_what_the_adapter_says_itself_is_named_and_meets_nothing(cheated: Finished) -> None:
    row = operation(cheated.report, "sendSingleEmail")
    assert row["fulfilment"]["fulfilled"] == "adapted with substitution"
    places = {(one["kind"], one["place"]) for one in row["fulfilment"]["substitutions"]}
    assert places == {("constant", "/body/response"), ("constant", "/body/requestUid")}
    assert row["verdict"] != "met"


def test_an_operation_that_no_adapter_names_is_native(cheated: Finished) -> None:
    assert operation(cheated.report, "getEmailStatus")["fulfilment"]["fulfilled"] == "native"


@pytest.mark.parametrize("which", ["honest", "cheated"])
def test_the_report_is_verified(which: str, request: pytest.FixtureRequest) -> None:
    ended: Finished = request.getfixturevalue(which)
    verified = kit_here("report", "verify", ended.folder / "conformance-report" / "report.json", folder=ended.folder)
    assert verified.status == 0, verified.out


def test_a_reviewer_accepts_what_one_adapter_says(cheated: Finished, tmp_path: Path) -> None:
    digest = block_of(cheated.report)["adapter"]["digest"]
    review = {
        "building-block": BLOCK,
        "operation": "sendSingleEmail",
        "digest": digest,
        "decision": "accept",
        "reviewer": "Grace H.",
        "reviewed-at": "2026-11-21T14:30:00Z",
    }
    for name, used, accepted in (("this", digest, True), ("another", "sha256:" + "0" * 64, False)):
        path = tmp_path / f"{name}.yaml"
        path.write_text(yaml.safe_dump({"adapters": [{**review, "digest": used}]}), encoding="utf-8")
        source = cheated.folder / "conformance-report" / "report.json"
        kit_here("report", "judge", source, "--review", path, "--output", tmp_path / name, folder=tmp_path)
        judged = json.loads((tmp_path / name / "report.json").read_text(encoding="utf-8"))
        assert bool(operation(judged, "sendSingleEmail")["fulfilment"]["review"]) is accepted
        verified = kit_here("report", "verify", tmp_path / name / "report.json", "--review", path, folder=tmp_path)
        assert verified.status == 0, verified.out


def without_a_substitution(report: Any) -> None:
    scenario = next(s for s in block_of(report)["scenarios"] if "substituted" in s)
    del scenario["substituted"]


def without_its_exchange(report: Any) -> None:
    scenario = next(s for s in block_of(report)["scenarios"] if "substituted" in s)
    for exchange in scenario["exchanges"]:
        exchange.get("adapted", {})["substitutions"] = []


def implemented(report: Any) -> None:
    operation(report, "callbackEmail")["fulfilment"]["not_implemented"] = None


def passed(report: Any) -> None:
    scenario = next(s for s in block_of(report)["scenarios"] if "callbackEmail" in s["operations"])
    scenario["outcome"] = "inconclusive"


def native(report: Any) -> None:
    operation(report, "sendSingleEmail")["fulfilment"]["fulfilled"] = "native"


def better_figures(report: Any) -> None:
    block_of(report)["adapter"]["operations"]["adapted"] = {"total": 2, "met": 2}


@pytest.mark.parametrize(
    "edit", [without_a_substitution, without_its_exchange, implemented, passed, native, better_figures]
)
def test_an_edited_report_is_not_verified(edit: Callable[[Any], None], cheated: Finished, tmp_path: Path) -> None:
    report = json.loads((cheated.folder / "conformance-report" / "report.json").read_text(encoding="utf-8"))
    edit(report)
    path = tmp_path / "report.json"
    path.write_text(json.dumps(report), encoding="utf-8")
    assert kit_here("report", "verify", path, folder=tmp_path).status == 1


def test_the_digest_of_the_adapter_is_attested(cheated: Finished, tmp_path: Path) -> None:
    key, attestation = tmp_path / "vendor.pem", tmp_path / "attestation.json"
    assert kit_here("keys", "new", key, folder=tmp_path).status == 0
    source = cheated.folder / "conformance-report" / "report.json"
    signed = kit_here("report", "sign", source, "--key", key, "--output", attestation, folder=tmp_path)
    assert signed.status == 0, signed.err

    statement = json.loads(base64.b64decode(json.loads(attestation.read_text(encoding="utf-8"))["payload"]))
    named = {one["name"]: one["digest"]["sha256"] for one in statement["predicate"]["configuration"]}
    digest = block_of(cheated.report)["adapter"]["digest"]
    assert named["adapter of bb-messaging, adapter.yaml"] == digest.removeprefix("sha256:")


@pytest.mark.parametrize("output_format", ["html", "markdown", "csv", "oscal", "junit", "badge", "cucumber-messages"])
def test_every_format_is_rendered(output_format: str, cheated: Finished, tmp_path: Path) -> None:
    source = cheated.folder / "conformance-report" / "report.json"
    rendered = kit_here("report", "render", source, "--format", output_format, folder=tmp_path)
    assert rendered.status == 0, rendered.err


def test_an_adapter_that_fails_says_where(tmp_path: Path) -> None:
    def failing(content: dict[str, Any]) -> None:
        content["operations"]["callbackEmail"]["calls"][0]["when"] = "request.headers.requestuid"

    ended = run_through(tmp_path, failing)
    scenarios = [s for s in block_of(ended.report)["scenarios"] if s["operations"] == ["callbackEmail"]]
    assert {s["outcome"] for s in scenarios} == {"inconclusive"}
    sentence = "operations.callbackEmail.calls.0.when: yields a text; a condition must yield true or false."
    assert any(sentence in s["reason"] and "adapter.yaml:" in s["reason"] for s in scenarios)


def test_what_an_adapter_says_gives_no_secret_away(tmp_path: Path) -> None:
    def telling(content: dict[str, Any]) -> None:
        content["operations"]["callbackEmail"]["calls"][0]["when"] = "$error(request.headers.apikey)"
        content["operations"]["sendSingleEmail"]["answer"]["body"] = '{"requestUid": "reference-key"}'

    ended = run_through(tmp_path, telling)
    folder = ended.folder / "conformance-report"
    assert 'is \\"[redacted]\\" whatever' in (folder / "results.ndjson").read_text(encoding="utf-8")
    for path in folder.iterdir():
        assert "reference-key" not in path.read_text(encoding="utf-8"), path.name
