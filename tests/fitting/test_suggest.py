"""`adapter suggest`: how much of what is known to fit it guesses, and that it claims nothing beyond."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from conformance.adapter import read_adapter
from conformance.fitting import check_adapter
from conformance.inspection import Severity
from tests.fitting.registry import CANDIDATE, SWAGGER
from tests.fitting.renamed import candidate_document, score
from tests.kit import Finished, check_refused, kit_here, pack


def suggested(folder: Path, block: str, document: str, name: str = "candidate.yaml") -> Finished:
    (folder / name).write_text(document, encoding="utf-8")
    return kit_here("adapter", "suggest", block, "--candidate-openapi", name, "--output", "adapter.yaml", folder=folder)


FAMILIAR = (
    CANDIDATE.replace("drawer}", "registry}")
    .replace("/drawers", "/registries")
    .replace("/cards", "/records")
    .replace("  cards:", "  records:")
)
RENAMED = (
    # a pack, and how many of its operations, of the values of its requests and of its answers are to be guessed right
    ("bb-digital-registries", 15, 87, 176),
    ("bb-workflow", 9, 21, 53),
    ("bb-payments@1.0", 10, 42, 25),
    ("bb-information-mediator", 26, 79, 118),
    ("bb-messaging", 4, 29, 10),
)


@pytest.mark.parametrize(("name", "operations", "sent", "answered"), RENAMED)
def test_what_is_named_otherwise_is_found(tmp_path: Path, name: str, operations: int, sent: int, answered: int) -> None:
    """Every name spelt otherwise, answers wrapped, another prefix, no summaries: what reaches the other side counts."""
    ended = suggested(tmp_path, name, json.dumps(candidate_document(pack(name))), "candidate.json")
    assert ended.status == 0, ended.err
    loaded = read_adapter(tmp_path / "adapter.yaml")
    scored = score(pack(name), loaded.adapter)
    assert scored.operations[0] >= operations
    assert scored.sent[0] >= sent
    assert scored.answered[0] >= answered
    found = check_adapter(loaded, pack(name)).findings
    assert [one for one in found if one.rule.severity is Severity.ERROR] == []


def test_every_guess_says_why_and_every_operation_is_there(tmp_path: Path) -> None:
    ended = suggested(tmp_path, "bb-digital-registries", FAMILIAR)
    text = (tmp_path / "adapter.yaml").read_text(encoding="utf-8")
    content = yaml.safe_load(text)
    assert (ended.status, content["candidate-openapi"]) == (0, "candidate.yaml")
    assert list(content["operations"]) == list(pack("bb-digital-registries").operations)
    adapted = [name for name, one in content["operations"].items() if "calls" in one]
    assert f"Wrote adapter.yaml: {len(adapted)} of 15 operations are guessed" in ended.out
    assert len(adapted) >= 3
    for name, one in content["operations"].items():
        if name in adapted:
            assert re.search(rf"  # guess \(0\.\d\d\): [A-Z]+ /registries.*; .*\n  {name}:\n", text)
        else:
            assert one["not-implemented"].startswith("TODO ")
    assert content["operations"]["delete"]["calls"][0]["method"] == "DELETE"
    assert "guess" in text.split("  delete:")[1].split("path:")[0]
    assert kit_here("adapter", "check", "adapter.yaml", folder=tmp_path).status == 0


def test_nothing_is_claimed_where_nothing_fits(tmp_path: Path) -> None:
    document = 'openapi: 3.0.3\npaths: {/weather: {get: {responses: {"200": {description: Sun.}}}}}\n'
    ended = suggested(tmp_path, "bb-digital-registries", document)
    content = yaml.safe_load((tmp_path / "adapter.yaml").read_text(encoding="utf-8"))
    assert (ended.status, [one for one in content["operations"].values() if "calls" in one]) == (0, [])
    assert all("GET /weather" in one["not-implemented"] for one in content["operations"].values())


def test_what_is_required_and_fits_nothing_is_never_made_up(tmp_path: Path) -> None:
    """A field of the answer that the candidate does not have stays one; it is no constant of the adapter's."""
    document = FAMILIAR.replace("                  total: {type: integer}\n", "")
    suggested(tmp_path, "bb-digital-registries", document)
    text = (tmp_path / "adapter.yaml").read_text(encoding="utf-8")
    assert '"count": $lookup(answer.body, "count")' in text
    assert '# count: $lookup(answer.body, "count") (TODO: it is required, and nothing fits' in text


def test_it_is_printed_where_no_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "swagger.json").write_text(json.dumps(yaml.safe_load(SWAGGER)), encoding="utf-8")
    ended = kit_here(
        "adapter", "suggest", "bb-digital-registries@1.4", "--candidate-openapi", "swagger.json", folder=tmp_path
    )
    (tmp_path / "printed.yaml").write_text(ended.out, encoding="utf-8")
    assert ended.status == 0
    assert kit_here("adapter", "check", "printed.yaml", folder=tmp_path).status == 0


HOSTILE: tuple[tuple[str, str], ...] = (
    # what is replaced in a document, by what: none of it is followed, executed, or breaks what is written
    ('{$ref: "#/components/schemas/Card"}', '{$ref: "https://other.example/card.yaml"}'),
    ('{$ref: "#/components/schemas/Card"}', '{$ref: "/etc/hostname"}'),
    ("    Card:\n      allOf:\n", '    Card:\n      allOf:\n        - $ref: "#/components/schemas/Card"\n'),
    ("given_name", '"a\\nb: c # {d}`e"'),
    ("/drawers/{drawer}/cards:", '"/drawers/{drawer}/cards?all=1":'),
    ("/drawers/{drawer}/cards:", '"/drawers/{dra\\nwer}/cards":'),
    ("{name: drawer,", '{name: "x}\\n  y",'),
    ("      responses:", "      operationId: {a: [1]}\n      summary: [3]\n      tags: 7\n      responses:"),
    ("paths:", "paths:\n  /x: 5\n  /y: {get: []}\n  7: {get: {}}"),
)


@pytest.mark.parametrize(("old", "new"), HOSTILE)
def test_whatever_stands_in_a_document_what_is_written_can_be_read(tmp_path: Path, old: str, new: str) -> None:
    assert old in CANDIDATE
    ended = suggested(tmp_path, "bb-digital-registries", CANDIDATE.replace(old, new))
    assert ended.status == 0, ended.err
    assert kit_here("adapter", "check", "adapter.yaml", folder=tmp_path).status == 0


UNREADABLE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("paths: [", ("candidate.yaml", "YAML")),
    ("openapi: 3.0.3", ("candidate.yaml", "paths")),
    ("paths: {" + ", ".join(f"/{at}: {{get: {{}}}}" for at in range(2001)) + "}", ("2000 operations",)),
)


@pytest.mark.parametrize(("text", "words"), UNREADABLE, ids=["yaml", "paths", "many"])
def test_what_is_no_document_ends_in_one_sentence(tmp_path: Path, text: str, words: tuple[str, ...]) -> None:
    check_refused(suggested(tmp_path, "bb-digital-registries", text), 2, *words)
    assert not (tmp_path / "adapter.yaml").exists()


def test_no_file_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "adapter.yaml").write_text("mine", encoding="utf-8")
    check_refused(suggested(tmp_path, "bb-digital-registries", CANDIDATE), 2, "adapter.yaml", "exists")
    assert (tmp_path / "adapter.yaml").read_text(encoding="utf-8") == "mine"
