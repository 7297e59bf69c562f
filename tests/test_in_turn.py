"""Every constraint of a request is broken in turn: what is sent, what is said of it, and how little of it is shown."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
from werkzeug.wrappers import Request, Response

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.locations import data_folder
from conformance.mutation.bench import Bench
from conformance.mutation.faults import Tolerating
from conformance.mutation.watch import Watch
from conformance.packs import Pack
from conformance.probe.scene import Scene
from conformance.reference import FAULTLESS, Fault, ReferenceCandidate, serving
from conformance.request import Broken, Draft
from conformance.request.schemas import body_schema
from conformance.schema import Broken as BrokenConstraint
from conformance.schema import broken_constraints
from tests.attested import made_consistent, scenario, verify
from tests.kit import SCENARIOS, Finished, kit, kit_here, pack
from tests.scenes import NOWHERE, a_scene, a_target, carry_out, read_pack, write_candidate
from tests.small_pack import BLOCK, DOCUMENT, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

BREAK, REFUSED = "each constraint of its body is broken in turn", "each of these requests is refused as invalid"

_FIELDS = "".join(f"        f{n}: {{type: string, minLength: 2, maxLength: 5}}\n" for n in range(10))
FORTY = DOCUMENT.replace(
    "        id: {type: string, minLength: 1, maxLength: 20}\n        size: {type: integer, minimum: 1}\n", _FIELDS
).replace("required: [id]", f"required: [{', '.join(f'f{n}' for n in range(10))}]")
FORTY = FORTY.replace("{id: T-1, size: 3}", f"{{{', '.join(f'f{n}: abc' for n in range(10))}}}")
FORTY = FORTY.replace(
    "components:\n",
    """\
  /things/{id}:
    put:
      operationId: changeThing
      summary: Change a thing
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}, example: T-1}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Thing"}
      responses:
        "204": {description: It is changed.}
        "400": {description: It is refused.}
        "404": {description: There is none.}
components:
""",
)
"""A thing has ten fields that are required, of a type, and of a shortest and a longest length: forty constraints."""

SENT = 41
"""The forty, and that the whole is an object."""

FEATURE = f"""\
Feature: Things

  @id:create-in-turn @operation:createThing @negative
  Scenario: A thing that breaks anything is refused
    Given a valid "createThing" request with every field
    When {BREAK}
    Then {REFUSED}

  @id:change-in-turn @operation:changeThing @negative
  Scenario: A change that breaks anything is refused
    Given a valid "changeThing" request with every field
    When {BREAK}
    Then {REFUSED}
"""


class Tolerant(Fault):
    """Some constraints are not enforced: the place and the keyword of each."""

    def __init__(self, *tolerated: tuple[str, str]) -> None:
        self._tolerated = tolerated

    def tolerates(self, operation: str, broken: BrokenConstraint) -> bool:
        """Whether the break is one of those."""
        return tuple(broken) in self._tolerated


class Counting:
    """Another candidate, whose requests are counted; `cut` is the number of the one at which it breaks off."""

    def __init__(self, candidate: WSGIApplication, cut: int = 0) -> None:
        self._candidate = candidate
        self._cut = cut
        self.bodies: list[bytes] = []

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        if request.method != "GET":
            self.bodies.append(request.get_data(cache=True))
            if len(self.bodies) == self._cut:
                headers = [("Content-Type", "application/json"), ("Content-Length", "100")]
                start_response("400 Bad Request", headers)
                return [b"{"]
        again = {**environ, "wsgi.input": io.BytesIO(request.get_data(cache=True))}
        return Response.from_app(self._candidate, again)(environ, start_response)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("in-turn")
    write_pack(made / "pack", document=FORTY, features={"things.feature": FEATURE})
    return made


@pytest.fixture(scope="module")
def things(folder: Path) -> Pack:
    return read_pack(folder / "pack")


def ran(candidate: WSGIApplication, folder: Path, things: Pack, name: str, seconds: float = 900) -> Finished:
    """A run of both scenarios against a candidate, in a folder of that name."""
    own = folder / name
    own.mkdir()
    (own / "pack").symlink_to(folder / "pack")
    with serving(candidate) as address:
        profile = write_candidate(own, things, {"things": f"{address}/things"}, limits={"seconds-per-run": seconds})
        return kit("run", profile, "--pack-path", "pack", *SCENARIOS, folder=own)


@pytest.fixture(scope="module")
def right(folder: Path, things: Pack) -> tuple[Finished, Counting]:
    candidate = Counting(ReferenceCandidate(things))
    return ran(candidate, folder, things, "right"), candidate


@pytest.fixture(scope="module")
def wrong(folder: Path, things: Pack) -> Finished:
    """A candidate that enforces nothing of a new thing, and all of a changed one but two constraints."""

    class Lax(Tolerant):
        def tolerates(self, operation: str, broken: BrokenConstraint) -> bool:
            return operation == "createThing" or super().tolerates(operation, broken)

    fault = Lax(("body.f3", "maxLength"), ("body.f7", "required"))
    return ran(ReferenceCandidate(things).anew(fault), folder, things, "wrong")


def test_each_constraint_is_broken_once_and_alone(right: tuple[Finished, Counting], things: Pack) -> None:
    ended, candidate = right
    assert ended.status == 0, ended.out + ended.err
    assert len(ended.scenarios("passed")) == 2
    sent = [json.loads(body) for body in candidate.bodies]
    assert len(candidate.bodies) == 2 * SENT
    assert len(set(candidate.bodies[:SENT])) == SENT
    operation = things.operations["createThing"]
    broken = [broken_constraints(operation, body_schema(operation) or {}, body, "request") for body in sent[:SENT]]
    places = [f"f{n}" for n in range(10)]
    assert sorted((one.place, one.keyword) for (one,) in broken) == sorted(
        [("$", "type"), *((p, k) for p in places for k in ("type", "required", "minLength", "maxLength"))]
    )


def test_where_all_is_refused_one_exchange_is_shown_and_a_row_for_each(right: tuple[Finished, Counting]) -> None:
    ended, _ = right
    for found in ended.scenarios().values():
        assert [exchange["number"] for exchange in found["exchanges"]] == [1]
        assert [row[0] for row in found["requests"]] == list(range(1, SENT + 1))
        assert {row[3] for row in found["requests"]} == {400}
    lines = (ended.folder / "conformance-report" / "results.ndjson").read_text(encoding="ascii").splitlines()
    kept = [len(event["exchanges"]) for event in map(json.loads, lines) if "exchanges" in event]
    assert kept == [SENT, SENT]


def test_one_or_two_that_are_not_enforced_are_named(wrong: Finished) -> None:
    found = wrong.scenarios("failed")[f"{BLOCK}.change-in-turn"]
    assert found["reason"] == (
        f"2 of {SENT} requests that break one constraint each were not refused as invalid: "
        'body field "f3" too long (status 204); body field "f7" left out (status 204).'
    )
    decisive = found["steps"][-1]
    assert "400" in str(decisive["expected"])
    assert "204" in str(decisive["actual"])
    shown = [exchange["number"] for exchange in found["exchanges"]]
    assert shown == sorted({1, *decisive["exchanges"]})
    assert len(decisive["exchanges"]) == 2
    sent: dict[int, Any] = {exchange["number"]: exchange["request"]["body"] for exchange in found["exchanges"]}
    bodies = [json.loads(sent[number]["text"]) for number in decisive["exchanges"]]
    assert (len(bodies[0]["f3"]), "f7" in bodies[1]) == (6, False)


def test_of_many_a_few_are_named_all_counted_and_not_all_shown(wrong: Finished) -> None:
    found = wrong.scenarios("failed")[f"{BLOCK}.create-in-turn"]
    assert found["reason"].startswith(f"{SENT} of {SENT} requests that break one constraint each were not refused")
    assert found["reason"].endswith(f"; and {SENT - 5} more.")
    assert found["reason"].count("body field") == 5
    assert [exchange["number"] for exchange in found["exchanges"]] == list(range(1, 21))
    assert len(found["requests"]) == SENT


@pytest.mark.parametrize("outcome", ["passed", "failed"])
def test_the_report_is_valid_and_verified(outcome: str, right: tuple[Finished, Counting], wrong: Finished) -> None:
    ended = right[0] if outcome == "passed" else wrong
    assert len(ended.scenarios(outcome)) == 2
    schema = json.loads((data_folder("reports") / "report.schema.json").read_text(encoding="utf-8"))
    assert [error.message for error in jsonschema_rs.Draft202012Validator(schema).iter_errors(ended.report)] == []
    path = ended.folder / "conformance-report" / "report.json"
    verified = verify(path, folder=ended.folder)
    assert verified.status == 0, verified.out + verified.err


@pytest.mark.parametrize("output", ["html", "markdown", "junit", "cucumber-messages", "oscal"])
def test_every_format_tells_which_were_not_refused(output: str, wrong: Finished, tmp_path: Path) -> None:
    report = wrong.folder / "conformance-report" / "report.json"
    ended = kit_here("report", "render", report, "--format", output, "--output", tmp_path / "out", folder=tmp_path)
    assert ended.status == 0, ended.err
    assert "too long (status 204)" in (tmp_path / "out").read_text(encoding="utf-8")


def test_an_explanation_counts_the_requests_and_shows_what_was_not_refused(wrong: Finished) -> None:
    report = wrong.folder / "conformance-report" / "report.json"
    ended = kit_here("report", "explain", report, f"{BLOCK}.change-in-turn", folder=wrong.folder)
    assert ended.status == 0, ended.err
    assert f"{SENT} sent" in ended.out
    under_last = ended.out.split(REFUSED)[-1]
    assert under_last.count("curl ") >= 2


Edit = Callable[[Any], object]


def row_says(status: int | None) -> Edit:
    def edit(found: Any) -> None:
        found["requests"][30][3] = status

    return edit


def all_passed(found: Any) -> None:
    for step in found["steps"]:
        step.update(outcome="passed", message=None, expected=None, actual=None)
    found["steps"][-1]["exchanges"] = []
    found.update(outcome="passed", reason="")


def not_sent(found: Any) -> None:
    all_passed(found)
    found["steps"][1]["exchanges"], found["requests"], found["exchanges"] = [], [], []


TAMPERED: list[tuple[str, Edit, str]] = [
    ("right", row_says(201), "steps.2: says that exchange 31 shows it"),
    ("right", row_says(None), "requests.31: says no answer"),
    ("right", lambda found: found["requests"].pop(7), "requests"),
    ("right", lambda found: found["exchanges"].clear(), "steps.2: says that exchange 1 shows it"),
    ("right", not_sent, f"steps.3: says that “{REFUSED}” passed"),
    ("right", lambda found: found["exchanges"][0]["response"].update(status=422), "requests.1"),
    ("wrong", lambda found: found["exchanges"].pop(), "steps.3: says that exchange 20 shows it"),
]


@pytest.mark.parametrize(("which", "edit", "line"), TAMPERED)
def test_a_report_that_was_changed_is_found_out(
    which: str, edit: Edit, line: str, right: tuple[Finished, Counting], wrong: Finished, tmp_path: Path
) -> None:
    ended = right[0] if which == "right" else wrong
    report: Any = ended.report
    edit(scenario(report, "create-in-turn"))
    made_consistent(report)
    changed = tmp_path / "report.json"
    changed.write_text(json.dumps(report), encoding="utf-8")
    verified = verify(changed, folder=ended.folder)
    assert verified.status == 1
    assert f"scenarios.{BLOCK}.create-in-turn.{line}" in verified.out, verified.out


def test_an_answer_that_breaks_off_is_a_failure_and_ends_it(folder: Path, things: Pack) -> None:
    ended = ran(Counting(ReferenceCandidate(things), cut=7), folder, things, "cut")
    found = ended.scenarios("failed")[f"{BLOCK}.create-in-turn"]
    assert found["reason"].startswith('With the body field "f1" ')
    assert [step["outcome"] for step in found["steps"]] == ["passed", "failed", "not run"]
    assert found["steps"][1]["exchanges"] == [7]
    assert [exchange["number"] for exchange in found["exchanges"]] == [7]
    assert len(found["requests"]) == 7
    verified = verify(ended.folder / "conformance-report" / "report.json", folder=ended.folder)
    assert verified.status == 0, verified.out


def tried(things: Pack, folder: Path, operation: str, *steps: str, address: str = NOWHERE) -> Scene:
    """A scene in which these steps were carried out."""
    scene = a_scene(a_target(folder, things, {"things": f"{address}/things"}))
    scene.begin(operation, everything=True)
    for step in steps:
        carry_out(scene, step)
    return scene


def test_what_is_not_reached_is_inconclusive(things: Pack, tmp_path: Path) -> None:
    scene = a_scene(a_target(tmp_path, things, {"things": NOWHERE}))
    scene.begin("createThing")
    with pytest.raises(Inconclusive) as caught:
        carry_out(scene, BREAK)
    assert caught.value.exchanges == (1,)


@Request.application
def looking_first(request: Request) -> Response:
    """It knows no thing, and looks for it before it looks at anything else."""
    return Response("{}", 404, content_type="application/json")


def test_a_record_that_the_kit_made_up_may_be_looked_for_first(things: Pack, tmp_path: Path) -> None:
    with serving(looking_first) as address:
        scene = tried(things, tmp_path, "changeThing", BREAK, address=address)
        with pytest.raises(Inconclusive, match=f"^{SENT} of {SENT} .* made up the path parameter “id”"):
            carry_out(scene, REFUSED)
        known = a_scene(scene.target, memory={"id": "T-1"})
        known.begin("changeThing")
        for step in ('the path parameter "id" is the remembered "id"', BREAK):
            carry_out(known, step)
        with pytest.raises(CheckFailed, match=f"^{SENT} of {SENT} requests"):
            carry_out(known, REFUSED)


def test_the_request_itself_stays_as_it_was(things: Pack, tmp_path: Path) -> None:
    with serving(ReferenceCandidate(things)) as address:
        scene = tried(things, tmp_path, "createThing", BREAK, REFUSED, "the request is sent", address=address)
    assert scene.answer.status == 201


UNSOUND = [
    ((f"When {BREAK}",), "needs a request"),
    (('Given a valid "listThings" request', f"When {BREAK}"), "describes no request body"),
    (('Given a valid "createThing" request', f"When {BREAK}"), "declares nothing that a request body could break"),
    (('Given a valid "createThing" request', f"Then {REFUSED}"), "needs requests that are not valid"),
    (('Given a valid "createThing" request', f"Then eventually {REFUSED}"), "does not look at an answer"),
]


@pytest.mark.parametrize(("steps", "words"), UNSOUND)
def test_where_there_is_nothing_to_break_the_line_is_named(steps: tuple[str, ...], words: str, tmp_path: Path) -> None:
    lines = "".join(f"    {step}\n" for step in steps)
    feature = f"Feature: Things\n\n  @id:a @operation:createThing\n  Scenario: A thing\n{lines}"
    free = DOCUMENT.replace(
        'schema: {$ref: "#/components/schemas/Thing"}\n            example', "schema: {}\n            example", 1
    )
    things = read_pack(write_pack(tmp_path / "pack", document=free, features={"things.feature": feature}))
    profile = write_candidate(tmp_path, things, {"things": NOWHERE})
    ended = kit_here("run", profile, "--pack-path", "pack", folder=tmp_path)
    assert ended.status == 2
    assert f"things.feature:{4 + len(steps)}: " in ended.err
    assert words in ended.err


def broken_of(name: str, operation: str) -> tuple[Draft, list[Broken]]:
    bench = Bench(pack(name), 0)
    builder = bench.builder("a")
    draft = builder.valid(bench.pack.operations[operation], everything=True)
    return draft, list(builder.each_broken(draft))


BIG = [("bb-emarketplace", "updateOrderPayment"), ("bb-consent", "configDataAgreementUpdate")]


@pytest.mark.parametrize(("name", "operation"), BIG)
def test_what_is_described_in_several_places_is_broken_in_the_nearest(name: str, operation: str) -> None:
    draft, every = broken_of(name, operation)
    assert len(every) > 20
    schema = body_schema(draft.operation) or {}
    assert broken_constraints(draft.operation, schema, draft.body, "request") == []
    for one in every:
        places = {found.place for found in broken_constraints(draft.operation, schema, one.draft.body, "request")}
        assert len(places) == 1, one
        assert len(json.dumps(one.draft.body)) <= len(json.dumps(draft.body)) + 10_000
    assert len({(one.part, one.fault) for one in every}) == len(every)


def test_a_faulty_candidate_is_sent_what_its_fault_could_make_a_difference_to(things: Pack) -> None:
    bench, (one, _) = Bench(things, 0), things.scenarios

    def sent(fault: Fault) -> list[Broken]:
        bench.put(fault)
        builder = bench.builder(one.id)
        return list(builder.each_broken(builder.valid(things.operations["createThing"], everything=True)))

    every, at_one = sent(FAULTLESS), sent(Tolerating("createThing", "body.f3", "maxLength"))
    assert len(every) == SENT
    assert sent(Watch()) == every
    assert [broken for broken in every if broken.part.name == "f3"] == at_one
    assert len(at_one) == 4
    assert sent(Tolerating("createThing", "body.f11", "maxLength")) == []
    assert sent(Tolerating("createThing", "body", "oneOf")) == every
    assert [(one.part.name, one.fault) for one in sent(Tolerant())] == [
        ("$", "of the wrong type"),
        ("f0", "left out"),
        ("f0", "too long"),
        ("f0", "too short"),
    ]


def test_every_constraint_that_is_not_enforced_is_found_by_the_scenario(folder: Path) -> None:
    ended = kit_here(
        "pack", "mutate", BLOCK, "--pack-path", folder / "pack", "--with", "scenarios", "--format", "json",
        "--operation", "createThing", folder=folder,
    )  # fmt: skip
    assert ended.status == 0, ended.err
    (told,) = json.loads(ended.out)
    kinds = {one["id"]: one for one in told["kinds"]}
    for kind in ("required-ignored", "type-ignored", "length-ignored"):
        assert kinds[kind]["counted"] == kinds[kind]["found"] > 0, kinds[kind]
