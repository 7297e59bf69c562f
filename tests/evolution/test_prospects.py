"""`pack diff --reports`: which verdicts a new version would take away, by what is recorded; each with what does not."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conformance.reference import ReferenceCandidate, serving
from tests.evolution.recorded import Edit, Json, copy_report, diff, fates, probe, unchanged, write_new
from tests.kit import OFFICIAL, Finished, check_refused, kit, kit_here, pack, write_profile

LOST, OPEN, KEPT, GONE = "would be lost", "would be open", "kept as far as recorded", "no longer asked"
THING = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "size": {"type": "integer"}}}


@pytest.fixture(scope="module")
def probed(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """One real run, whose report all tests look at."""
    ended = probe(tmp_path_factory.mktemp("probed"))
    assert ended.status == 0, ended.out + ended.err
    return ended


@pytest.fixture(scope="module")
def reports(probed: Finished) -> Path:
    """A folder with the report of that run, and its record."""
    return copy_report(probed, probed.folder / "reports" / "deeper").parent


def listing(document: Json) -> Json:
    """The answer to `listThings`."""
    return document["paths"]["/things"]["get"]["responses"]["200"]


def listed(document: Json, **changes: Any) -> None:
    """Give the things of that list a schema of their own, with changes."""
    properties = {**THING["properties"], **changes.pop("properties", {})}  # type: ignore[dict-item]
    schema = {"type": "array", "items": {**THING, **changes, "properties": properties}}
    listing(document)["content"]["application/json"]["schema"] = schema


def creating(document: Json) -> Json:
    """The operation `createThing`."""
    return document["paths"]["/things"]["post"]


def asked(document: Json, **changes: Any) -> None:
    """Give the request of `createThing` a schema of its own, whose `id` has these constraints."""
    of_id = {"type": "string", "minLength": 1, "maxLength": 20, **changes}
    schema = {**THING, "properties": {"id": of_id, "size": {"type": "integer", "minimum": 1}}}
    creating(document)["requestBody"]["content"]["application/json"]["schema"] = schema


def parameter(document: Json) -> None:
    creating(document)["parameters"] = [{"name": "X-Trace", "in": "header", "schema": {"type": "string"}}]


def header(document: Json, *, required: bool) -> None:
    listing(document)["headers"] = {"X-Total": {"required": required, "schema": {"type": "string"}}}


def secured(document: Json) -> None:
    document["components"]["securitySchemes"] = {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}
    creating(document)["security"] = [{"key": []}]


def status_moved(document: Json, old: str, new: str) -> None:
    responses = creating(document)["responses"]
    responses[new] = responses.pop(old)


CASES: tuple[tuple[str, Edit, str, str, str], ...] = (
    # the change, an operation or requirement, what becomes of its verdict, what is said of it
    ("nothing", unchanged, "listThings", KEPT, ""),
    ("another summary", lambda d: creating(d).update(summary="Store it"), "createThing", KEPT, ""),
    ("another example", lambda d: listing(d)["content"]["application/json"].update(example=[]), "listThings", KEPT, ""),
    # Answers
    ("an answer shorter than what came", lambda d: listed(d, properties={"id": {"type": "string", "maxLength": 2}}),
     "listThings", LOST, "bb-example.things-listed#1 the body of its answer breaks the schema: 200: [].id: maxLength"),
    ("an answer as long as what came", lambda d: listed(d, properties={"id": {"type": "string", "maxLength": 3}}),
     "listThings", KEPT, ""),
    ("… on which a requirement rests", lambda d: listed(d, properties={"id": {"type": "string", "maxLength": 2}}),
     "bb-example-1", LOST, "[].id: maxLength"),
    ("… and one that does not", lambda d: listed(d, properties={"id": {"type": "string", "maxLength": 2}}),
     "bb-example-2", KEPT, ""),
    ("a property that never came", lambda d: listed(d, required=["id", "colour"], properties={"colour": {}}),
     "listThings", LOST, "[].colour: required"),
    ("a property that always came", lambda d: listed(d, required=["id", "size"]), "listThings", KEPT, ""),
    ("a property of another type than came", lambda d: listed(d, properties={"size": {"type": "string"}}),
     "listThings", LOST, "[].size: type"),
    ("a status less that came", lambda d: status_moved(d, "201", "202"),
     "createThing", LOST, "does not name the status of its answer: status 201"),
    ("… on which a step rests", lambda d: status_moved(d, "201", "202"),
     "bb-example-2", LOST, "“the request is accepted” fails"),
    ("… and a step that does not", lambda d: status_moved(d, "201", "202"), "bb-example-1", KEPT, ""),
    ("a status more", lambda d: creating(d)["responses"].update({"202": {"description": "Later."}}),
     "createThing", KEPT, ""),
    ("another media type", lambda d: listing(d).update(content={"text/csv": {}}), "listThings", LOST, "media type"),
    ("a media type more", lambda d: listing(d)["content"].update({"text/csv": {}}), "listThings", KEPT, ""),
    ("a header that never came", lambda d: header(d, required=True), "listThings", LOST, "X-Total is missing"),
    ("a header that may come", lambda d: header(d, required=False), "listThings", KEPT, ""),
    ("a status that never came, with another body",
     lambda d: d["paths"]["/things"]["get"]["responses"].update({"404": {"description": "Gone."}}),
     "listThings", KEPT, ""),
    # Requests
    ("what was taken is to be refused", lambda d: asked(d, maxLength=2), "createThing", LOST,
     "it accepts a request that is to be refused: body.id: maxLength"),
    ("what nobody sent is to be refused", lambda d: asked(d, pattern="^[^~]*$"), "createThing", OPEN, "pattern"),
    ("what was refused is to be taken", lambda d: asked(d, maxLength=40), "createThing", OPEN,
     "its request was refused, and the new document allows it"),
    ("a parameter that nobody sent", parameter, "createThing", OPEN, "parameter-added"),
    ("… on which a requirement rests", parameter, "bb-example-2", OPEN, "parameter-added"),
    ("… and one that does not", parameter, "bb-example-1", KEPT, ""),
    ("credentials", secured, "createThing", OPEN, "security-added"),
    # Operations
    ("an operation more", lambda d: d["paths"].update({"/x": {"get": {"operationId": "x", "responses": {}}}}),
     "x", OPEN, "GET /x is new"),
    ("… beside one that stays", lambda d: d["paths"].update({"/x": {"get": {"operationId": "x", "responses": {}}}}),
     "listThings", KEPT, ""),
    ("an operation less", lambda d: d["paths"]["/things"].pop("post"), "createThing", GONE, "does not have it"),
    ("… on which a requirement rests", lambda d: d["paths"]["/things"].pop("post"),
     "bb-example-2", OPEN, "createThing"),
    ("another path", lambda d: d["paths"].update({"/items": d["paths"].pop("/things")}),
     "listThings", OPEN, "at GET /items now"),
    ("another method", lambda d: d["paths"]["/things"].update(put=d["paths"]["/things"].pop("post")),
     "createThing", OPEN, "at PUT /things now"),
    ("… beside one that stays", lambda d: d["paths"]["/things"].update(put=d["paths"]["/things"].pop("post")),
     "listThings", KEPT, ""),
)  # fmt: skip


@pytest.mark.parametrize(("what", "edit", "of", "fate", "said"), CASES, ids=[f"{c[0]}-{c[2]}" for c in CASES])
def test_change_of_the_document_does_to_a_verdict(
    probed: Finished, reports: Path, tmp_path: Path, what: str, edit: Edit, of: str, fate: str, said: str
) -> None:
    ended = diff(probed, write_new(tmp_path / "new", edit), reports, "--format", "json")
    found = fates(ended)
    assert found[of][0] == fate, found
    assert said in found[of][1]
    assert bool(found[of][1]) == (fate != KEPT), "what is not kept has a reason, and what is kept needs none"
    assert ended.status == (1 if LOST in {word for word, _ in found.values()} else 0)


def requirement(number: int, **changes: str) -> Edit:
    return lambda content: content["requirements"][number - 1].update(changes)


def added(content: Json) -> None:
    content["requirements"].append({**content["requirements"][0], "id": "bb-example-9", "number": 9})


REQUIREMENTS: tuple[tuple[str, Edit, str, str | None, str], ...] = (
    ("one more", added, "bb-example-9", OPEN, "new"),
    ("one less", lambda content: content["requirements"].pop(1), "bb-example-2", GONE, "does not have it"),
    ("raised, and undecided", requirement(3, level="REQUIRED"), "bb-example-3", OPEN, "is REQUIRED now"),
    ("raised, and not to REQUIRED", requirement(3, level="RECOMMENDED"), "bb-example-3", None, ""),
    ("raised, and met", requirement(2, level="REQUIRED"), "bb-example-2", KEPT, ""),
    ("lowered", requirement(1, level="OPTIONAL"), "bb-example-1", KEPT, ""),
    ("says something else", requirement(1, statement="Things are listed by name."), "bb-example-1", OPEN, "reworded"),
    ("is broken in other lines", requirement(1, statement="Things  are\nlisted."), "bb-example-1", KEPT, ""),
    ("is classified anew", requirement(1, observability="AUDITABLE"), "bb-example-1", KEPT, ""),
)


@pytest.mark.parametrize(("what", "edit", "of", "fate", "said"), REQUIREMENTS, ids=[case[0] for case in REQUIREMENTS])
def test_change_of_a_requirement_does_to_a_verdict(
    probed: Finished, reports: Path, tmp_path: Path, what: str, edit: Edit, of: str, fate: str | None, said: str
) -> None:
    ended = diff(probed, write_new(tmp_path / "new", edit_requirements=edit), reports, "--format", "json")
    found = fates(ended).get(of)
    assert (found and found[0]) == fate
    assert found is None or said in found[1]
    assert ended.status == 0


def test_requirement_that_is_not_met_loses_the_candidate_its_verdict_once_it_is_required(
    probed: Finished, tmp_path: Path
) -> None:
    reports = copy_report(probed, tmp_path / "reports", lambda report: row(report, 3).update(verdict="not met"))
    ended = diff(
        probed,
        write_new(tmp_path / "new", edit_requirements=requirement(3, level="REQUIRED")),
        reports,
        "--format",
        "json",
    )
    assert fates(ended)["bb-example-3"] == (LOST, "It was OPTIONAL, and is REQUIRED now: it counts.")
    assert ended.status == 1


def row(report: Json, number: int) -> Json:
    return report["building_blocks"][0]["requirements"][number - 1]


def answers(report: Json) -> Iterator[Json]:
    """Every recorded answer to `listThings`."""
    for scenario in report["building_blocks"][0]["scenarios"]:
        for exchange in scenario["exchanges"]:
            if exchange["operation"] == "listThings" and exchange["response"]["body"]:
                yield exchange["response"]


def bodies(text: str, *, truncated: bool = False) -> Edit:
    def edit(report: Json) -> None:
        for answer in answers(report):
            answer["body"].update(text=text, truncated=truncated)

    return edit


def headers(*kept: list[str]) -> Edit:
    def edit(report: Json) -> None:
        for answer in answers(report):
            answer["headers"] = [*answer["headers"], *kept] if kept else []

    return edit


SHORTER: Edit = lambda d: listed(d, properties={"id": {"type": "string", "maxLength": 2}})  # noqa: E731
WITH_HEADER: Edit = lambda d: header(d, required=True)  # noqa: E731
WORD: Edit = lambda d: listing(d).update(  # noqa: E731
    headers={"X-Total": {"schema": {"type": "string", "pattern": "^[0-9]+$"}}}
)

UNKNOWN: tuple[tuple[str, Edit, Edit, str, str], ...] = (
    # what the record lacks, what the new version asks, what becomes of the verdict, and why
    ("a redacted value", bodies('[{"id": "[redacted]", "size": 3}]'), SHORTER, OPEN, "redacted"),
    ("a value beside a redacted one", bodies('[{"id": "T-1", "note": "[redacted]"}]'),
     SHORTER, LOST, "[0].id: maxLength"),
    ("a list that is no JSON for what was redacted", bodies('[{"id": [redacted]}]'), SHORTER, OPEN, "redacted"),
    ("an answer that was withheld", bodies("[redacted]"), SHORTER, OPEN, "redacted"),
    ("… and a change that touches no body", bodies("[redacted]"), WITH_HEADER, LOST, "X-Total is missing"),
    ("a body that was cut", bodies('[{"id": "T-1", "si', truncated=True), SHORTER, OPEN, "cut"),
    ("a body that was cut behind the fault", bodies('[{"id": "T-1"}]', truncated=True), SHORTER, OPEN, "cut"),
    ("… and a document that says as before", bodies('[{"id": "T-', truncated=True), unchanged, KEPT, ""),
    ("bytes that are no text", bodies('[{"id": "T-\N{REPLACEMENT CHARACTER}"}]'), SHORTER, OPEN, "not all text"),
    ("headers that were withheld", headers(), WITH_HEADER, OPEN, "headers"),
    ("a header that was redacted", headers(["X-Total", "[redacted]"]), WORD, OPEN, "headers"),
    ("… and one that was not", headers(["X-Total", "many"]), WORD, LOST, "X-Total breaks its schema"),
    ("a header that was cut", headers(["X-Total", "9" * 2000]), WITH_HEADER, KEPT, ""),
    ("as many headers as are kept", headers(*(["X-A", "1"] for _ in range(100))), WITH_HEADER, OPEN, "headers"),
)  # fmt: skip


@pytest.mark.parametrize(("what", "edit", "change", "fate", "said"), UNKNOWN, ids=[case[0] for case in UNKNOWN])
def test_what_the_record_lacks_is_never_a_loss(
    probed: Finished, tmp_path: Path, what: str, edit: Edit, change: Edit, fate: str, said: str
) -> None:
    reports = copy_report(probed, tmp_path / "reports", edit, record=False)
    found = fates(diff(probed, write_new(tmp_path / "new", change), reports, "--format", "json"))
    assert found["listThings"][0] == fate, found["listThings"]
    assert said in found["listThings"][1]


def requests(edit: Edit) -> Edit:
    """Change every recorded request of `createThing`."""

    def changed(report: Json) -> None:
        for scenario in report["building_blocks"][0]["scenarios"]:
            for exchange in scenario["exchanges"]:
                if exchange["operation"] == "createThing":
                    edit(exchange["request"])

    return changed


REQUESTS: tuple[tuple[str, Edit], ...] = (
    ("a value was redacted", requests(lambda sent: sent["body"].update(text='{"id": "[redacted]"}'))),
    ("it was cut", requests(lambda sent: sent["body"].update(text='{"id": "T-', truncated=True))),
    ("it went elsewhere", requests(lambda sent: sent.update(url="http://127.0.0.1:1/elsewhere"))),
    ("a secret was in its address", requests(lambda sent: sent.update(url=sent["url"] + "?key=[redacted]"))),
    ("it was sent as another media type", requests(lambda sent: sent.update(headers=[["Content-Type", "text/csv"]]))),
)


@pytest.mark.parametrize(("what", "edit"), REQUESTS, ids=[case[0] for case in REQUESTS])
def test_request_that_is_not_known_whole_is_not_held_against_the_candidate(
    probed: Finished, tmp_path: Path, what: str, edit: Edit
) -> None:
    reports = copy_report(probed, tmp_path / "reports", edit, record=False)
    found = fates(
        diff(probed, write_new(tmp_path / "new", lambda d: asked(d, maxLength=2)), reports, "--format", "json")
    )
    assert found["createThing"][0] == OPEN, found


def through_an_adapter(report: Json) -> None:
    """As if the candidate had its own address for `createThing`."""
    found = next(row for row in report["building_blocks"][0]["operations"] if row["id"] == "createThing")
    found["mapped_to"] = "PUT /kept"
    requests(lambda sent: sent.update(method="PUT", url=sent["url"].removesuffix("/things") + "/kept"))(report)


def test_request_through_an_adapter_is_held_against_the_operation_that_it_stands_for(
    probed: Finished, tmp_path: Path
) -> None:
    reports = copy_report(probed, tmp_path / "reports", through_an_adapter, record=False)
    ended = diff(probed, write_new(tmp_path / "new", lambda d: asked(d, maxLength=2)), reports, "--format", "json")
    assert fates(ended)["createThing"][0] == LOST


def test_exchanges_that_a_report_leaves_out_are_read_from_the_record_beside_it(
    probed: Finished, tmp_path: Path
) -> None:
    new = write_new(tmp_path / "new", SHORTER)
    with_record = copy_report(probed, tmp_path / "with")
    without = copy_report(probed, tmp_path / "without", record=False)
    other = copy_report(probed, tmp_path / "other", lambda report: report["run"].update(id="another"))
    found = [diff(probed, new, folder, "--format", "json") for folder in (with_record, without, other)]
    cited = ["contract.listThings#" in fates(one)["listThings"][1] for one in found]
    remarks = [json.loads(one.out)["reports"]["looked_at"][0]["remarks"] for one in found]
    assert cited == [True, False, False]
    assert remarks == [[], [], ["results.ndjson beside it was not used: it is of another run"]]


def test_record_that_cannot_be_read_is_said_to_be_left_aside(probed: Finished, tmp_path: Path) -> None:
    folder = copy_report(probed, tmp_path / "reports", record=False)
    (folder / "results.ndjson").write_text("nothing\n", encoding="utf-8")
    ended = diff(probed, write_new(tmp_path / "new", SHORTER), folder)
    assert "to know: results.ndjson beside it was not used: it is no line of a run's record" in ended.out
    assert ended.status == 1


def test_report_that_contradicts_itself_is_told(probed: Finished, tmp_path: Path) -> None:
    folder = copy_report(
        probed, tmp_path / "reports", lambda report: row(report, 3).update(verdict="met"), record=False
    )
    ended = diff(probed, write_new(tmp_path / "new"), folder)
    assert "to know: it contradicts itself in " in ended.out


def broken_links(folder: Path) -> None:
    (folder / "report.json").symlink_to(folder / "report.json")


def loop(folder: Path) -> None:
    (folder / "again").symlink_to(folder, target_is_directory=True)


def huge(folder: Path) -> None:
    with (folder / "report.json").open("wb") as stream:
        stream.truncate(2**27 + 1)


HOSTILE: tuple[tuple[str, Any, str], ...] = (
    ("not JSON", "{", "is not readable JSON"),
    ("nothing", "", "is not readable JSON"),
    ("a list", "[]", "is no report of this format"),
    ("very deep", "[" * 100_000, "nested too deeply"),
    ("half of a character", b"\xff\xfe", "is not"),
    ("another format", lambda report: report.update(format_version=2), "is no report of this format: "),
    ("another Building Block", lambda report: report["building_blocks"][0].update(id="bb-other"),
     "is about bb-other 1.0, and not about bb-example 1.0"),
    ("another version", lambda report: report["building_blocks"][0].update(version="0.9"),
     "is about bb-example 0.9, and not about bb-example 1.0"),
    ("no Building Block", lambda report: report["building_blocks"].clear(), "is about nothing"),
    ("one Building Block twice", lambda report: report["building_blocks"].append(report["building_blocks"][0]),
     "more than one Building Block"),
    ("huge", huge, "which is more than"),
    ("a link to itself", broken_links, "a link that leads to none"),
    ("a folder", lambda folder: (folder / "report.json").mkdir(), "it is no file"),
    ("folders that lead back", loop, "links are not followed"),
)  # fmt: skip


@pytest.mark.parametrize(("what", "content", "why"), HOSTILE, ids=[case[0] for case in HOSTILE])
def test_what_is_no_report_is_listed_and_the_others_are_looked_at(
    probed: Finished, tmp_path: Path, what: str, content: Any, why: str
) -> None:
    folder = tmp_path / "reports"
    copy_report(probed, folder / "good", record=False)
    bad = folder / "bad"
    if isinstance(content, str | bytes):
        bad.mkdir()
        (bad / "report.json").write_bytes(content.encode() if isinstance(content, str) else content)
    elif what in ("huge", "a link to itself", "a folder", "folders that lead back"):
        bad.mkdir()
        content(bad)
    else:
        copy_report(probed, bad, content, record=False)
    ended = diff(probed, write_new(tmp_path / "new", SHORTER), folder)
    lines = [line for line in ended.out.splitlines() if line.startswith("Not looked at: ")]
    assert len(lines) == 1, lines
    assert str(bad) in lines[0]
    assert why in lines[0]
    assert (ended.status, ended.err) == (1, "")
    assert "1 of 1 candidates would lose a verdict by what is recorded of them; 1 not looked at." in ended.out


def test_folder_without_a_report_is_refused(probed: Finished, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    check_refused(diff(probed, write_new(tmp_path / "new"), tmp_path / "empty"), 2, "there is no report.json")
    check_refused(diff(probed, tmp_path / "new", tmp_path / "nowhere"), 2, "nowhere")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_folder_that_cannot_be_read_is_listed(probed: Finished, tmp_path: Path) -> None:
    folder = copy_report(probed, tmp_path / "reports", record=False)
    (folder / "closed").mkdir(mode=0o000)
    assert "closed: it cannot be read" in diff(probed, write_new(tmp_path / "new"), folder).out


@pytest.mark.parametrize("output_format", ["text", "markdown", "html", "json"])
def test_each_format_tells_what_is_lost_and_is_inert(probed: Finished, tmp_path: Path, output_format: str) -> None:
    hostile = "<script>alert(1)</script>|`\x1b[2J\u202e"
    reports = copy_report(probed, tmp_path / "reports", lambda report: report["candidate"].update(name=hostile))
    new = write_new(tmp_path / "new", SHORTER)
    ended = diff(probed, new, reports, "--format", output_format)
    assert ended.status == 1
    for word in (LOST, "listThings", "things-listed", "maxLength"):
        assert word in ended.out
    assert "\x1b" not in ended.out
    assert ("<script>" in ended.out) == (output_format in ("text", "json", "markdown"))
    if output_format == "markdown":
        assert "`<script>" in ended.out.replace("`` <script>", "`<script>")
    assert LOST not in kit_here("pack", "diff", probed.folder / "old" / "specs", new, folder=tmp_path).out


def test_published_registries_are_held_against_the_building_block_that_has_their_operations(tmp_path: Path) -> None:
    """From 1.3.0 to 1.4.0 one operation came, and one changed the case of its path; examples changed beside that."""
    asked_for = ("list", "DPU")
    with serving(ReferenceCandidate(pack("bb-digital-registries"))) as address:
        write_profile(tmp_path, {"bb-digital-registries": address})
        chosen = [word for name in asked_for for word in ("--operation", name)]
        ran = kit("run", "candidate.yaml", "--block", "bb-digital-registries", *chosen, folder=tmp_path)
    met = {row["id"] for row in ran.report["building_blocks"][0]["operations"] if row["verdict"] == "met"}
    assert met >= set(asked_for), ran.out
    folder = OFFICIAL / "openapi" / "bb-digital-registries"
    older, newer = folder / "data-1.3.0.yaml", folder / "data-1.4.0.json"
    forth, back = (
        kit_here("pack", "diff", *way, "--reports", tmp_path, "--format", "json", folder=tmp_path)
        for way in ((older, newer), (newer, older))
    )
    assert (forth.status, back.status) == (0, 0)
    assert (fates(forth)["list"][0], fates(back)["list"][0]) == (KEPT, KEPT)
    assert "DPU" not in fates(forth), "the older version has it at another address, where nobody asked"
    assert fates(back)["DPU"][0] == OPEN
    assert "It is at GET /data/myPersonalDataUsage now" in fates(back)["DPU"][1]
    assert "are not those of" in "".join(json.loads(forth.out)["reports"]["looked_at"][0]["remarks"])
