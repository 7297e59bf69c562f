"""`adapter check`: what breaks each rule, on which line that is told, and the nearest thing that does not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from conformance.adapter import read_adapter
from conformance.fitting import FITTING_RULES, check_adapter
from conformance.inspection import Finding
from conformance.packs import find_packs, select_pack
from tests.fitting.registry import ADAPTER, CANDIDATE, checked, edited, written
from tests.kit import ROOT, kit_here
from tests.small_pack import DOCUMENT, write_pack

RESULTS = '"results": [answer.body.cards.{"id": $string(number), "firstName": given_name}]}'
NEW_CARD = '{"given_name": request.body.write.content.firstName, "kind": "person"}'
READ = '{"content": {"firstName": answers.card.body.given_name}}'
SORT = '\'request.query.ordering = "descending" ? "down" : "up"\''
NUMBER = "$string(answer.body.number)"
FOUND = "answers.find.body.cards[0]"
COUNT = '"count": answer.body.total'
KIND = '"kind": "person"'
LISTED, SENT = 'body: |\n        {"count', "body: |\n          {"
CARD = 'body: |\n        {"content": {"first'
STORED = 'body: |\n        {"content": {"id'
"""The lines on which the bodies of operations begin."""
DELETED = "/cards/{request.path.id}"

WRONG: tuple[tuple[str, str, str, str, str], ...] = (
    # rule, what is replaced in the right adapter, by what, the text on whose line it is told, and a word
    ("adapter-operation-unknown", "  DPU:", "  DPU2:", "DPU2:", "`DPU`"),
    ("adapter-operation-open", "  DPU: {not-implemented: Nobody writes down who reads.}\n", "", "operations:", "`DPU`"),
    ("adapter-api-unknown", "  data: https", "  records: https", "records: https", "records"),
    ("adapter-unused", "A card is found or not.}", "No., answer: {status: 200}}", "exists:", ""),
    ("adapter-unused", "{201: 200}", "{201: 200, 404: 404}", "201: 200", "404"),
    ("adapter-unused", "{404: 404}", "{404: 404, 200: 404}", "404: 404, 200", "200"),
    ("adapter-unused", "[404]", "[404, 204]", "tolerates", "204"),
    ("adapter-unused", DELETED, f"{DELETED}\n        tolerates: [404]", "tolerates: [404]\n  GDB", "last call"),
    ("adapter-unused", DELETED, f"{DELETED}\n        body: '{{}}'", "body: '{}'", "has no body"),
    ("adapter-host", "path.id}", "path.id}\n        address: https://a.example", "address:", "a.example"),
    ("adapter-path", DELETED, "/card/{request.path.id}", "/card/{", "/drawers/{drawer}/cards/{number}"),
    ("adapter-path", "method: DELETE", "method: PUT", DELETED, "DELETE, GET"),
    ("adapter-query-unknown", "          q: request.query", "          qs: request.query", "qs: request", "`q`"),
    ("adapter-query-missing", ", limit: \"1\"}", "}", "query: {q: request.body", "limit"),
    ("adapter-body-unknown", KIND, '"kind": "person", "colour": "red"', SENT, "colour"),
    ("adapter-body-unknown", KIND, '"kind": "person", "famly_name": "X"', SENT, "`family_name`"),
    ("adapter-body-missing", ', "kind": "person"', "", SENT, "kind"),
    ("adapter-request-field", "request.path.id", "request.path.uuid", DELETED.replace("id", "uuid"), "uuid"),
    ("adapter-request-field", "write.content.firstName", "write.content.fristName", SENT, "`firstName`"),
    ("adapter-request-field", "write.content.firstName", "write.content.firstName.first", SENT, "a text"),
    ("adapter-request-field", "request.query.search", "request.query.serach", "q: request", "`search`"),
    ("adapter-request-field", "q: request.query", "q: query", "q: query", "`request`"),
    ("adapter-request-field", RESULTS, RESULTS.replace("given_name", "$$.request.body.x"), LISTED, ""),
    ("adapter-answer-field", RESULTS, RESULTS.replace("given_name", "givenName"), LISTED, "`given_name`"),
    ("adapter-answer-field", RESULTS, RESULTS.replace("given_name", "request.path.id"), LISTED, ""),
    ("adapter-answer-field", "answer.body.message", "answer.body.mesage", "body: '{", "`message`"),
    ("adapter-answer-field", READ, READ.replace("given_name", "above.above.bellow"), CARD, "bellow"),
    ("adapter-answer-field", RESULTS, '"results": $map(answer.body.crads, function($c) { $c })}', LISTED, "`cards`"),
    ("adapter-answer-before", FOUND, "answers.card.body.cards[0]", "path: /v2", "card"),
    ("adapter-answer-before", "q: request.query.search", "q: answer.body.search", "q: answer", "no call"),
    ("adapter-answer-before", "$count(answers.find.", "$count(answers.fnd.", "when:", "`find`"),
    ("adapter-answer-missing", '"count": answer.body.total,', "", "body: |\n        {\n", "count"),
    ("adapter-passed-on", f"        body: |\n          {NEW_CARD}\n", "", "- method: POST", "`given_name`"),
    ("adapter-status", "status: {201: 200}", "status: {201: 202}", "201: 202", "202"),
    ("adapter-status", "      status: {201: 200}\n", "", "answer:\n      body: |\n        {\"content\": {\"id", "201"),
    ("adapter-status", "status: {201: 200}", "status: 201", "status: 201", "201"),
    ("adapter-status", "{201: 200}", "'answer.status = 201 ? 201 : 200'", "answer.status =", "201"),
    ("adapter-status-refusal", "{404: 404}", "{404: 410}", "404: 410", "410"),
    ("adapter-status-never", "{201: 200}", "{201: 404}", "status: {201: 404}", "200"),
    ("adapter-type", COUNT, '"count": $string(answer.body.total)', LISTED, "a text"),
    ("adapter-type", COUNT, '"count": request.query.pageSize', LISTED, "$number"),
    ("adapter-type", "$string(number)", "number", LISTED, "results[].id"),
    ("adapter-type", RESULTS, '"results": answer.body}', LISTED, "a list"),
    ("adapter-type", RESULTS, '"results": [answer.body.labels]}', LISTED, "an object"),
    ("adapter-type", KIND, '"kind": "persn"', SENT, "`person`"),
    ("adapter-type", KIND, '"kind": "person", "pages": request.path.registryName', SENT, "$number"),
    ("adapter-type", KIND, '"kind": "person", "pages": "many"', SENT, "whole number"),
    ("adapter-type", KIND, '"kind": "person", "tags": {"a": 1}', SENT, "a list"),
    ("adapter-type", "cards[0].number", "cards[0]", "path: /v2", "an object"),
    ("adapter-type", "$count(answers.find.body.cards) > 0", "answers.find.body.cards", "when:", "true or false"),
    ("adapter-type", "$number(request.query.pageSize)", "request.query.pageSize + 1", "limit: request", "$number"),
    ("adapter-type", SORT, "'request.query.search = \"a\" ? \"down\" : \"upp\"'", "\"upp\"", "`up`"),
    ("adapter-list-of-one", RESULTS, RESULTS.replace("[", "").replace("]", ""), LISTED, "[ … ]"),
    ("adapter-comparison", FOUND, "answers.find.body.cards[number = $$.request.method]", "/v2/d", "never"),
    ("adapter-name", NUMBER, "$strng(answer.body.number)", STORED, "$strng"),
    ("adapter-name", NUMBER, "$card.number", STORED, "$card"),
    ("adapter-name", NUMBER, "string(answer.body.number)", STORED, "$"),
)  # fmt: skip
OF_DOCUMENT: tuple[tuple[str, str, str, str, str], ...] = (
    # the same, after the candidate's document was changed: what is replaced there, and by what
    ("adapter-header-missing", "in: header, schema", "in: header, required: true, schema", "- method: GET", "Tenant"),
    ("adapter-status", '"204": {description: Gone.}', '"202": {description: Gone.}', "delete:\n", "202"),
)  # fmt: skip
RIGHT: tuple[tuple[str, str], ...] = (
    ("", ""),
    ("  DPU: {not-implemented: Nobody writes down who reads.}\n", "  DPU: {not-implemented: No.}\n"),
    ("{request.path.id}", "{request.path.id}\n        address: https://cabinet.example/v3"),
    (DELETED, "/cards/{$string($number(request.path.id))}"),
    ("/drawers/{request.path.registryName}/cards/{request", "/drawers/all/cards/{request"),
    (KIND, '"kind": "person", "pages": $number(request.path.registryName), "tags": ["a"]'),
    (KIND, '"kind": "person", "pages": request.headers.pages'),
    (KIND, '"kind": request.body.write.content.lastName ? "person" : "thing"'),
    (KIND, '"kind": $lookup({"a": "person"}, request.path.registryName)'),
    (NEW_CARD, "$merge([request.body.write.content, {}])"),
    (NEW_CARD, "request.body.write.content ~> |$|{\"kind\": 1}|"),
    (NEW_CARD, '$type(request.body) != "object" ? request.body : {"given_name": "X", "kind": "thing"}'),
    (NEW_CARD, '{"given_name": request.body.write.content.*[0], "kind": request.body.**.kind[0]}'),
    (NEW_CARD, '($c := request.body.write.content; {"given_name": $c.firstName & $c.lastName, "kind": "thing"})'),
    (RESULTS, '"results": [answer.body.cards[number > 3].{"id": $string(number)}]}'),
    (RESULTS, '"results": answer.body.cards.{"id": $string(number)}[]}'),
    (RESULTS, '"results": [answer.body.cards^(>number).{"id": "" & number, "more": notes.any.thing}]}'),
    (RESULTS, '"results": [answer.body.cards.{"id": $$.request.query.search}]}'),
    (RESULTS, '"results": $map(answer.body.cards, function($c) { {"id": $c.anything} })}'),
    (RESULTS, '"results": [answer.body.cards@$c.{"id": $c.number}]}'),
    (RESULTS, '"results": [answer.body.cards[given_name = $$.request.query.search].{"id": above.above.given_name}]}'),
    (COUNT, '"count": $count(answer.body.cards)'),
    (COUNT, '"count": answer.headers.total'),
    (COUNT, '"count": answer.body.total + 1'),
    ("status: {201: 200}", "status: 200"),
    ("status: {201: 200}", "status: '$max([200, answer.status])'"),
    (DELETED, f"{DELETED}\n    answer: {{body: ()}}"),
)  # fmt: skip


BOOK = """\
building-block: bb-example
version: "1.0"
operations:
  createThing:
    calls:
      - {method: POST, path: /books}
    answer:
      body: '{"id": answer.body.id}'
  listThings: {not-implemented: Books are not listed.}
"""


def of_small_pack(folder: Path, adapter: str) -> list[Finding]:
    closed = DOCUMENT.replace("required: [id]", "required: [id]\n      additionalProperties: false")
    if not (folder / "specs").exists():
        write_pack(folder, document=closed)
    location = select_pack(find_packs([folder]), "bb-example")
    return check_adapter(read_adapter(written(folder, adapter)), location.read()).findings


def check_found(findings: list[Finding], text: str, rule: str, at: str, word: str) -> None:
    line = text[: text.index(at)].count("\n") + 1
    matching = [one for one in findings if one.rule.id == rule and one.line == line]
    assert [one for one in matching if word in f"{one.problem} {one.mend}"], findings


@pytest.mark.parametrize(("rule", "old", "new", "at", "word"), WRONG)
def test_what_is_wrong_is_told_at_its_line(tmp_path: Path, rule: str, old: str, new: str, at: str, word: str) -> None:
    text = edited(ADAPTER, old, new)
    check_found(checked(tmp_path, text), text, rule, at, word)


@pytest.mark.parametrize(("rule", "old", "new", "at", "word"), OF_DOCUMENT)
def test_what_the_candidate_says_is_held_against_it(
    tmp_path: Path, rule: str, old: str, new: str, at: str, word: str
) -> None:
    check_found(checked(tmp_path, ADAPTER, edited(CANDIDATE, old, new)), ADAPTER, rule, at, word)


@pytest.mark.parametrize(("old", "new"), RIGHT)
def test_of_what_may_be_right_nothing_is_said(tmp_path: Path, old: str, new: str) -> None:
    assert checked(tmp_path, edited(ADAPTER, old, new)) == []


def test_a_field_that_the_building_block_forbids_is_told(tmp_path: Path) -> None:
    adapter = edited(BOOK, '{"id": answer', '{"colour": "red", "id": answer')
    assert [(one.rule.id, one.line) for one in of_small_pack(tmp_path, adapter)] == [("adapter-answer-unknown", 8)]
    assert of_small_pack(tmp_path, BOOK) == []


def test_every_rule_has_an_adapter_that_breaks_it() -> None:
    assert {case[0] for case in (*WRONG, *OF_DOCUMENT)} | {"adapter-answer-unknown"} == set(FITTING_RULES)


def test_the_command_tells_all_that_is_wrong_as_text(tmp_path: Path) -> None:
    written(tmp_path, ADAPTER.replace("request.path.id", "request.path.uuid").replace("  DPU:", "  DPU2:"))
    line = ADAPTER[: ADAPTER.index(DELETED)].count("\n") + 1
    ended = kit_here("adapter", "check", "adapter.yaml", folder=tmp_path)
    lines = ended.out.splitlines()
    assert ended.status == 1
    assert [told.split(": ")[1] for told in lines[:-1] if not told.startswith(" ")] == ["warning", "error", "error"]
    assert f"adapter.yaml:{line}: error: operations.delete.calls[0].path reads `uuid`" in ended.out
    assert lines[-1].startswith("2 errors and 1 warnings; of 15 operations 4 are adapted, 11 not implemented")


@pytest.mark.parametrize(("arguments", "status"), [((), 0), (("--strict",), 1)])
def test_warnings_alone_fail_where_that_is_asked(tmp_path: Path, arguments: tuple[str, ...], status: int) -> None:
    written(tmp_path, ADAPTER.replace("{404: 404}", "{404: 410}"))
    ended = kit_here("adapter", "check", "adapter.yaml", "--format", "json", *arguments, folder=tmp_path)
    content = json.loads(ended.out)
    assert (ended.status, content["adapted"], content["not_implemented"]) == (status, 4, 11)
    assert [(one["rule"], one["severity"]) for one in content["findings"]] == [("adapter-status-refusal", "warning")]


def test_findings_are_written_for_code_review(tmp_path: Path) -> None:
    written(tmp_path, ADAPTER.replace("request.path.id", "request.path.uuid"))
    line = ADAPTER[: ADAPTER.index(DELETED)].count("\n") + 1
    run = json.loads(kit_here("adapter", "check", "adapter.yaml", "--format", "sarif", folder=tmp_path).out)["runs"][0]
    assert [one["ruleId"] for one in run["results"]] == ["adapter-request-field"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"] == {"startLine": line}
    assert run["tool"]["driver"]["rules"][0]["shortDescription"]["text"].startswith("Expressions read")


@pytest.mark.parametrize("candidate", ["kinto", "prefect", "datasette"])
def test_the_worked_examples_have_no_error(candidate: str) -> None:
    ended = kit_here("adapter", "check", ROOT / "examples" / "adapters" / candidate / "adapter.yaml", folder=ROOT)
    assert (ended.status, ended.err) == (0, "")


def test_the_parser_leaves_the_limit_of_recursion_as_it_is() -> None:
    """With a limit ten times as high, what is nested deeply would end the process."""
    program = "import sys; before = sys.getrecursionlimit(); import conformance.fitting.inference; "
    ended = subprocess.run(
        [sys.executable, "-c", f"{program}print(sys.getrecursionlimit() == before)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout == "True\n"
