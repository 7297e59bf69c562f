"""Fault finding: what is made, what is counted, what is found, and what the command says of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from conformance.contract import contract_checks
from conformance.model import Depth, Json, Operation, Outcome
from conformance.mutation import KINDS
from conformance.mutation.answers import is_permitted
from conformance.mutation.baseline import read_baseline
from conformance.mutation.bench import Bench
from conformance.mutation.contract import ContractCheck
from conformance.mutation.making import Maker
from conformance.probe.contract import check_contract
from conformance.reference import Reply
from tests.faulty_pack import FEATURE, write_pack
from tests.kit import check_refused, kit_here
from tests.scenes import read_pack
from tests.small_pack import BLOCK

Hunt = dict[str, Any]
Hunter = Callable[..., Hunt]

NOTHING_ALTERED, PERMITTED = "alters nothing", "permitted by the document"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pack whose scenarios notice everything."""
    return write_pack(tmp_path_factory.mktemp("faulty"))


@pytest.fixture(scope="module")
def whole(folder: Path) -> Hunt:
    """What the scenarios of that pack find."""
    return hunted(folder, "--with", "scenarios")


def hunted(folder: Path, *arguments: str) -> Hunt:
    """What the command prints of the pack in a folder, as JSON."""
    ended = mutate(folder, "--format", "json", *arguments)
    assert (ended.status, ended.err) == (0, "")
    found: list[Hunt] = json.loads(ended.out)
    return found[0]


def mutate(folder: Path, *arguments: str) -> Any:
    return kit_here("pack", "mutate", BLOCK, "--pack-path", folder, *arguments, folder=folder)


def without(*scenarios: str) -> str:
    """The feature file, but for these scenarios."""
    head, *rest = FEATURE.split("  @id:")
    return "  @id:".join([head, *(one for one in rest if not one.startswith(tuple(f"{name} " for name in scenarios)))])


def ids(listed: Sequence[dict[str, str]]) -> list[str]:
    return [one["id"] for one in listed]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_wrong_is_made_and_found(kind: str, whole: Hunt) -> None:
    figures = next(one for one in whole["kinds"] if one["id"] == kind)
    assert figures["title"] == KINDS[kind].title
    assert figures["counted"] == figures["found_by_scenarios"] >= 1
    assert figures["percentage"] == 100


def test_figures_add_up(whole: Hunt) -> None:
    assert whole["made"] == whole["alter_nothing"] + whole["permitted"] + whole["counted"]
    assert whole["counted"] == whole["found"] + whole["surviving"]
    assert whole["found"] == whole["found_by_scenarios"] + whole["found_by_contract"]
    for name in ("made", "alter_nothing", "permitted", "counted", "found", "surviving"):
        assert whole[name] == sum(one[name] for one in whole["kinds"]) == sum(one[name] for one in whole["operations"])


def test_what_alters_nothing_and_what_is_permitted_is_told_apart(whole: Hunt) -> None:
    """A text in a path has no other type, another type is no listed colour either, and `note` is optional."""
    assert {one["id"]: one["because"] for one in whole["apart"]} == {
        "listThings.type-ignored.query.colour.type": NOTHING_ALTERED,
        "createThing.type-ignored.body.colour.type": NOTHING_ALTERED,
        "readThing.type-ignored.path.id.type": NOTHING_ALTERED,
        "paintThing.type-ignored.path.id.type": NOTHING_ALTERED,
        "paintThing.type-ignored.body.colour.type": NOTHING_ALTERED,
        "removeThing.type-ignored.path.id.type": NOTHING_ALTERED,
        "listThings.property-dropped.200.[].note": PERMITTED,
        "createThing.property-dropped.201.note": PERMITTED,
        "readThing.property-dropped.200.note": PERMITTED,
    }


def test_without_scenarios_nothing_is_found_and_nothing_excused(tmp_path: Path) -> None:
    """Answers that only scenarios bring about cannot be counted; what can be asked for is."""
    empty = hunted(write_pack(tmp_path, "Feature: Nothing\n"), "--with", "scenarios")
    assert empty["found"] == 0
    assert empty["surviving"] == empty["counted"] > 200
    survivors = ids(empty["survivors"])
    assert "createThing.rule-ignored.2" in survivors
    assert "createThing.type-ignored.body.owner.type" not in survivors
    assert "createThing.alternatives-ignored.body.owner.oneOf" in survivors


SURVIVORS = {
    "removed": ["removeThing.deletion-lost.2"],
    "filtered": ["listThings.filter-ignored.1"],
    "twice": ["createThing.rule-ignored.2", "createThing.newest-left-out.1"],
    "broken-query": ["listThings.enumeration-ignored.query.colour.enum"],
}
"""What nobody notices without a scenario."""


@pytest.mark.parametrize("scenario", SURVIVORS)
def test_what_no_scenario_looks_at_survives(scenario: str, tmp_path: Path) -> None:
    operation = SURVIVORS[scenario][0].partition(".")[0]
    spoilt = write_pack(tmp_path, without(scenario))
    found = hunted(spoilt, "--with", "scenarios", "--operation", operation)
    assert set(SURVIVORS[scenario]) <= set(ids(found["survivors"]))


def test_a_precondition_that_fails_finds_nothing(tmp_path: Path) -> None:
    """A scenario that becomes inconclusive says nothing against the candidate."""
    feature = without("created", "twice", "others", "broken")
    found = hunted(write_pack(tmp_path, feature), "--with", "scenarios", "--kind", "status-undocumented")
    assert ids(found["survivors"]) == [
        "listThings.status-undocumented.200",
        "createThing.status-undocumented.201",
        "readThing.status-undocumented.200",
    ]


def test_a_table_is_printed_and_each_survivor_in_a_line(tmp_path: Path) -> None:
    ended = mutate(write_pack(tmp_path, without("removed")), "--with", "scenarios", "--operation", "removeThing")
    assert (ended.status, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert lines[0].split() == [
        *(BLOCK, "1.0", "made", "nothing", "permitted", "counted", "scenarios", "contract", "surviving", "found")
    ]
    rows = {line.split()[0]: line.split()[1:] for line in lines if line.endswith("%")}
    assert rows["deletion-lost"] == ["1", "0", "0", "1", "0", "0", "1", "0.0", "%"]
    assert rows["removeThing"] == rows["all"]
    assert "    removeThing.deletion-lost.2: rule 2 does not last: what it removes is still there" in lines


@pytest.mark.parametrize(("least", "status"), [("0", 0), ("50", 0), ("50.1", 1), ("100", 1)])
def test_the_exit_status_says_whether_enough_is_found(least: str, status: int, tmp_path: Path) -> None:
    spoilt = write_pack(tmp_path, without("removed"))
    chosen = ("--operation", "removeThing", "--kind", "deletion-lost", "--kind", "unknown-found")
    ended = mutate(spoilt, "--with", "scenarios", "--at-least", least, *chosen)
    assert ended.status == status, ended.out + ended.err


def test_where_there_is_nothing_to_find_not_enough_is_found(folder: Path) -> None:
    chosen = ("--operation", "removeThing", "--kind", "creation-lost")
    assert mutate(folder, "--with", "scenarios", "--at-least", "1", *chosen).status == 1
    assert mutate(folder, "--with", "scenarios", *chosen).status == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--operation", "createThings"], ["createThings", "createThing?"]),
        (["--kind", "type-ignore"], ["type-ignore", "type-ignored?"]),
        (["--kind", "zzz"], ["zzz", "property-dropped"]),
        (["bb-nowhere"], ["bb-nowhere"]),
        (["bb-cms"], ["bb-cms", "no interface"]),
    ],
)
def test_names_that_there_are_not_are_refused_in_a_sentence(
    arguments: list[str], words: list[str], folder: Path
) -> None:
    check_refused(mutate(folder, *arguments), 2, *words)


def test_scenarios_that_fail_of_themselves_find_nothing(tmp_path: Path) -> None:
    wrong = FEATURE.replace("Then the response status is 409", "Then the response status is 410")
    check_refused(mutate(write_pack(tmp_path, wrong), "--with", "scenarios"), 3, "twice", "409 instead of 410")


def test_the_same_seed_gives_the_same_whatever_the_workers(folder: Path) -> None:
    chosen = ("--with", "scenarios", "--seed", "7", "--operation", "createThing", "--operation", "paintThing")
    first = hunted(folder, *chosen)
    assert first["seed"] == 7
    assert hunted(folder, *chosen) == first == hunted(folder, *chosen, "--workers", "2")


def test_contract_checks_find_what_scenarios_do_not(tmp_path: Path) -> None:
    spoilt = write_pack(tmp_path, without("broken", "broken-query"))
    chosen = ("--kind", "type-ignored", "--kind", "bound-ignored", "--operation", "createThing")
    alone, both, contract = (hunted(spoilt, *chosen, "--with", checks) for checks in ("scenarios", "both", "contract"))
    assert (alone["found"], alone["found_by_contract"]) == (0, 0)
    assert alone["counted"] == both["counted"] == both["found_by_contract"] == contract["found_by_contract"] > 3
    assert both["found_by_scenarios"] == contract["found_by_scenarios"] == 0


@pytest.mark.parametrize(
    ("operation", "kinds"),
    [
        ("createThing", ("rule-ignored", "creation-lost", "newest-left-out", "update-lost")),
        ("createThing", ("enumeration-ignored", "alternatives-ignored", "zone-dropped", "wrong-credentials-accepted")),
        ("removeThing", ("deletion-lost", "unknown-found", "status-undocumented", "refusal-with-stack-trace")),
    ],
)
def test_requests_that_are_left_out_could_not_have_ended_differently(
    operation: str, kinds: tuple[str, ...], tmp_path: Path
) -> None:
    """The whole contract check, of a candidate with the fault that nobody knows of, finds the same mutants."""
    pack = read_pack(write_pack(tmp_path))
    bench, asked = Bench(pack, 0), pack.operations[operation]
    baseline = read_baseline(bench, pack.scenarios, [asked])
    shortened = ContractCheck(bench, asked)
    assert shortened.show_right(Depth.QUICK) is None
    baseline.contract = shortened.watch
    check = next(one for one in contract_checks(pack, Depth.QUICK) if one.operations == (operation,))
    tried = [mutant for mutant, _ in Maker(bench, baseline).mutants(asked) if mutant.kind in kinds]
    assert {mutant.kind for mutant in tried} == set(kinds)
    for mutant in tried:
        found = shortened.finds(mutant.fault, look_back=False)
        bench.put(mutant.fault)
        whole = check_contract(bench.target, check, asked, Depth.QUICK, 0)
        assert found == (whole.outcome is Outcome.FAILED), mutant.id


OBJECT: Json = {"description": "", "content": {"application/json": {"schema": {"type": "object"}}}}


@pytest.mark.parametrize(
    ("named", "status", "permitted"),
    [
        (["default"], 200, False),
        (["default"], 404, True),
        (["default", "404"], 404, False),
        (["default", "4XX"], 404, False),
        (["default", "200"], 404, False),
        (["200"], 404, False),
    ],
)
def test_an_error_that_the_document_describes_only_by_its_default_may_have_any_body(
    named: list[str], status: int, permitted: bool
) -> None:
    """With a response for every status and none for a success, a document means the success (OpenAPI 3.0.3, 4.7.16)."""
    definition = {"responses": dict.fromkeys(named, OBJECT)}
    operation = Operation("listThings", "things", "GET", "/things", "", definition, {})
    assert is_permitted(operation, Reply(status, ["no object"])) is permitted
    assert is_permitted(operation, Reply(status, {})) is (permitted or status == 200 or len(named) > 1)
