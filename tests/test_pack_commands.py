"""Commands about packs: begin one, see deviations and coverage, list all, name a version, serve its reference."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml
from openapi_spec_validator import OpenAPIV30SpecValidator

from conformance.documents import read_document
from conformance.model import Json, Observability
from conformance.packs import Pack, Unspecified, find_packs, read_unspecified, select_pack
from conformance.reference import ReferenceCandidate, base_addresses, serving
from tests.kit import (
    LOCATIONS,
    NAMES,
    ROOT,
    SCENARIOS,
    Finished,
    always,
    check_refused,
    each,
    kit,
    kit_here,
    pack,
    serving_command,
)
from tests.scenes import write_candidate
from tests.small_pack import BLOCK, DOCUMENT, FEATURE, MANIFEST, REQUIREMENTS, write_pack

BEGUN = "bb-elearning"
FILES = [
    "features/{0}/0.1/records.feature",
    "specs/{0}/0.1/manifest.yaml",
    "specs/{0}/0.1/openapi/records.yaml",
    "specs/{0}/0.1/reference.yaml",
    "specs/{0}/0.1/requirements.yaml",
]
UNSPECIFIED = read_unspecified()


def begin(folder: Path, block: str = BEGUN, *arguments: str) -> Finished:
    """Begin a pack in a folder."""
    ended = kit_here("pack", "new", block, *arguments, folder=folder)
    assert (ended.status, ended.err) == (0, "")
    return ended


def begun(folder: Path, block: str = BEGUN) -> Pack:
    """The pack that was begun in a folder."""
    return select_pack(find_packs([folder]), block).read()


def files(folder: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def words_of_the_command(line: str) -> list[str]:
    """The arguments of the command that a line ends with, as a shell would take them."""
    return shlex.split(line.partition("govstack-conformance ")[2])


# ---- pack new


def test_a_pack_that_is_begun_is_written_whole(tmp_path: Path) -> None:
    ended = begin(tmp_path)
    assert files(tmp_path / BEGUN) == [name.format(BEGUN) for name in FILES]
    lines = ended.out.splitlines()
    assert sorted(lines[:-1]) == [f"Wrote {BEGUN}/{name.format(BEGUN)}" for name in FILES]
    for name in files(tmp_path):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "{{" not in text
        assert name.endswith(".feature") or yaml.safe_load(text)


def test_a_pack_that_is_begun_has_a_valid_document(tmp_path: Path) -> None:
    begin(tmp_path)
    document = read_document(tmp_path / BEGUN / FILES[2].format(BEGUN)).content
    assert [error.message for error in OpenAPIV30SpecValidator(document).iter_errors()] == []
    assert document["info"]["title"] == "eLearning, records"


def test_a_pack_that_is_begun_is_listed_and_complete(tmp_path: Path) -> None:
    begin(tmp_path)
    listed = kit_here("list", "--pack-path", BEGUN, folder=tmp_path)
    assert [BEGUN, "0.1", "4", "11", "2", "eLearning"] in [line.split() for line in listed.out.splitlines()]
    ended = kit_here("pack", "coverage", BEGUN, "--pack-path", BEGUN, folder=tmp_path)
    assert (ended.status, len(ended.out.splitlines())) == (0, 2), ended.out
    assert "deviations" in kit_here("pack", "deviations", BEGUN, "--pack-path", BEGUN, folder=tmp_path).out


@pytest.mark.parametrize(
    ("block", "arguments"),
    [(BEGUN, ()), ("bb-sports-clubs", ("--output", "packs of our own", "--name", "Clubs: “all” #1"))],
)
def test_what_pack_new_says_to_try_passes(block: str, arguments: tuple[str, ...], tmp_path: Path) -> None:
    said = begin(tmp_path, block, *arguments).out.splitlines()[-1]
    assert said.startswith("Try it: govstack-conformance demo ")
    ended = kit(*words_of_the_command(said), folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    begun_with = ended.report["building_blocks"][0]["scenarios"]
    assert [scenario["outcome"] for scenario in begun_with] == ["passed"] * len(begun_with)
    assert sum("@contract" in scenario["tags"] for scenario in begun_with) == len(begun_with) - 11 > 0


@pytest.mark.parametrize(
    ("block", "name", "expected"),
    [
        ("bb-sports-clubs", None, "Sports Clubs"),
        ("sports", None, "Sports"),
        (BEGUN, "Learning", "Learning"),
        (BEGUN, "Learning: all #1", "Learning: all #1"),
        (BEGUN, '"Étude" {{ 1 }}', '"Étude" {{ 1 }}'),
        (BEGUN, "- a", "- a"),
        (BEGUN, "1.0", "1.0"),
        ("true", "null", "null"),
        ("123", None, "123"),
    ],
)
def test_names_that_a_pack_is_begun_with(block: str, name: str | None, expected: str, tmp_path: Path) -> None:
    begin(tmp_path, block, *(() if name is None else ("--name", name)))
    found = begun(tmp_path / block, block)
    assert (found.id, found.manifest.name) == (block, expected)
    document = read_document(found.folder / "openapi" / "records.yaml").content
    assert document["info"]["title"] == f"{expected}, records"


@pytest.mark.parametrize("block", UNSPECIFIED, ids=lambda block: block.id)
def test_every_building_block_without_a_specification_can_be_begun(block: Unspecified, tmp_path: Path) -> None:
    begin(tmp_path, block.id)
    assert begun(tmp_path / block.id, block.id).manifest.name == block.name
    assert kit_here("pack", "coverage", block.id, "--pack-path", block.id, folder=tmp_path).status == 0


def test_two_packs_are_begun_in_one_folder(tmp_path: Path) -> None:
    for block in ("bb-one", "bb-two"):
        begin(tmp_path, block, "--output", "packs")
    assert files(tmp_path / "packs") == sorted(name.format(block) for name in FILES for block in ("bb-one", "bb-two"))
    chosen = ("--block", "bb-one", "--block", "bb-two")
    listed = kit_here("list", "--pack-path", "packs", *chosen, "--format", "json", folder=tmp_path)
    assert [row["id"] for row in json.loads(listed.out)] == ["bb-one", "bb-two"]


@pytest.mark.parametrize(
    "block", ["", " ", "bb elearning", "bb-eLearning", "BB", "../x", "bb/x", "bb-", "bb--x", "bb_x"]
)
def test_a_name_that_is_none(block: str, tmp_path: Path) -> None:
    ended = kit_here("pack", "new", block, folder=tmp_path)
    check_refused(ended, 2, repr(block), "no name of a Building Block", "such as bb-elearning")
    assert list(tmp_path.iterdir()) == []


def test_a_building_block_that_has_a_pack(tmp_path: Path) -> None:
    check_refused(kit_here("pack", "new", "bb-payments", folder=tmp_path), 2, "bb-payments has a pack already")
    assert list(tmp_path.iterdir()) == []
    begin(tmp_path)
    ended = kit_here("pack", "new", BEGUN, "--output", "other", "--pack-path", BEGUN, folder=tmp_path)
    check_refused(ended, 2, f"{BEGUN} has a pack already", "--pack-path")
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_exists_is_not_replaced(name: str, tmp_path: Path) -> None:
    path = tmp_path / BEGUN / name.format(BEGUN)
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    check_refused(kit_here("pack", "new", BEGUN, folder=tmp_path), 2, f"{name.format(BEGUN)} exists", "--output")
    assert files(tmp_path) == [f"{BEGUN}/{name.format(BEGUN)}"]
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("block", "arguments", "words"),
    [
        (BEGUN, ("--output", "taken"), ("taken", "is a file")),
        (BEGUN, ("--output", "taken/below"), ("taken/below", "nothing can be written there", "--output")),
        ("taken", (), ("taken", "nothing can be written there", "--output")),
        ("a" * 300, (), ("nothing can be written there", "--output")),
    ],
    ids=["a file", "below a file", "a file of that name", "a name that is too long"],
)
def test_a_folder_that_cannot_be_written(
    block: str, arguments: tuple[str, ...], words: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    check_refused(kit_here("pack", "new", block, *arguments, folder=tmp_path), 2, *words)
    assert files(tmp_path) == ["taken"]


# ---- what the scenarios of a pack that was begun are worth


@pytest.mark.parametrize("status", [200, 500])
def test_a_candidate_that_does_nothing_passes_nothing(status: int, tmp_path: Path) -> None:
    begin(tmp_path)
    with serving(always(status)) as address:
        ended = probe(tmp_path, address)
    assert ended.status == 1, ended.out + ended.err
    assert len(ended.scenarios()) == 11
    assert ended.scenarios("passed") == ended.scenarios("error") == {}


def probe(folder: Path, address: str) -> Finished:
    """Probe a candidate at an address with the pack that was begun in a folder."""
    found = begun(folder / BEGUN)
    profile = write_candidate(folder, found, base_addresses(found, address))
    return kit("run", profile, "--pack-path", BEGUN, *SCENARIOS, folder=folder)


@dataclass(frozen=True)
class Defect:
    """What a candidate does wrongly: replacements in files from which it is made, and scenarios that must fail."""

    label: str
    failing: tuple[str, ...]
    rules: tuple[tuple[str, str], ...] = ()
    document: tuple[tuple[str, str], ...] = ()

    def make(self, pack: Pack) -> None:
        """Spoil the files of a pack."""
        for name, changes in (("reference.yaml", self.rules), ("openapi/records.yaml", self.document)):
            path = pack.folder / name
            text = path.read_text(encoding="utf-8")
            for old, new in changes:
                assert text.count(old) == 1, old
                text = text.replace(old, new)
            path.write_text(text, encoding="utf-8")


CREATED = "- create: records\n      record: {id: uuid(), title: body.title}"
READ = "  getRecord:\n    - find: records\n      where: record.id == path.id\n      otherwise: 404"
REMOVED = "  deleteRecord:\n    - find: records\n      where: record.id == path.id\n      otherwise: 404"
ANY_TITLE = "        title:\n          type: string\n          minLength: 1\n          maxLength: 80"
FIRST = "where: record.id == path.id"

DEFECTS = [
    Defect(
        "does not keep",
        ("record-life", "record-read", "record-listed"),
        rules=((CREATED, "- answer: {id: uuid(), title: body.title}"),),
    ),
    Defect("keeps another title", ("record-created", "record-life"), rules=(("body.title", "\"'Another'\""),)),
    Defect("gives one id to all", ("record-life",), rules=(("uuid()", "\"'R-1'\""),)),
    Defect("gives ids that are numbers", ("record-created",), rules=(("uuid()", "'`1`'"),)),
    Defect("does not remove", ("record-life", "record-removed"), rules=(("    - remove: true\n", ""),)),
    Defect(
        "lists what was removed",
        ("record-removed",),
        rules=(
            ("    - remove: true\n", "    - change: {gone: '`true`'}\n"),
            (READ, READ.replace("path.id", "path.id && !record.gone")),
        ),
    ),
    Defect(
        "reads what was removed",
        ("record-life",),
        rules=(
            ("    - remove: true\n", "    - change: {gone: '`true`'}\n"),
            ("    - select: records\n", "    - select: records\n      where: '!record.gone'\n"),
        ),
    ),
    Defect("lists nothing", ("record-listed",), rules=(("    - answer: records", "    - answer: '`[]`'"),)),
    Defect(
        "lists what it refused",
        ("record-refused-is-not-listed",),
        rules=((f"    {CREATED}", f"    {CREATED}\n    - refuse: 400\n      when: length(body.title) > `80`"),),
        document=((ANY_TITLE, ANY_TITLE.removesuffix("\n          maxLength: 80")),),
    ),
    Defect("reads another record", ("record-read",), rules=((READ, READ.replace(FIRST, "where: '`true`'")),)),
    Defect("reads what is not there", ("record-unknown",), rules=((READ, READ.replace("404", "200")),)),
    Defect("removes what is not there", ("record-removed-twice",), rules=((REMOVED, REMOVED.replace("404", "204")),)),
    Defect(
        "takes a title that is too long",
        ("record-invalid.too-long",),
        document=((ANY_TITLE, ANY_TITLE.removesuffix("\n          maxLength: 80")),),
    ),
    Defect(
        "takes a title of the wrong type",
        ("record-invalid.wrong-type",),
        document=((ANY_TITLE, "        title: {}"),),
    ),
    Defect("takes no title", ("record-invalid.left-out",), document=(("      required: [title]\n", ""),)),
]


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.label)
def test_a_single_defect_makes_a_scenario_fail(defect: Defect, tmp_path: Path) -> None:
    begin(tmp_path)
    begin(tmp_path, BEGUN, "--output", "spoilt")
    defect.make(begun(tmp_path / "spoilt"))
    with serving(ReferenceCandidate(begun(tmp_path / "spoilt"))) as address:
        ended = probe(tmp_path, address)
    assert ended.status == 1, ended.out + ended.err
    failed = set(ended.scenarios("failed"))
    assert {f"{BEGUN}.{name}" for name in defect.failing} <= failed
    assert ended.scenarios("error") == {}
    statuses = {
        exchange["response"]["status"]
        for scenario in ended.scenarios().values()
        for exchange in scenario["exchanges"]
        if exchange["response"]
    }
    assert 500 not in statuses, "the defect is not written well: an expression in it cannot be evaluated"


# ---- pack deviations


def expected_deviations(names: Sequence[str]) -> list[dict[str, str]]:
    return [
        {
            "building_block": pack(name).id,
            "version": pack(name).manifest.version,
            "id": deviation.id,
            "where": deviation.where,
            "published": deviation.published,
            "here": deviation.here,
            "reason": deviation.reason,
        }
        for name in names
        for deviation in pack(name).manifest.deviations
    ]


@pytest.mark.parametrize("names", [(), ("bb-payments@1.0",), ("bb-digital-registries", "bb-payments@1.1")])
def test_deviations(names: tuple[str, ...], tmp_path: Path) -> None:
    ended = kit_here("pack", "deviations", *names, "--format", "json", folder=tmp_path)
    assert (ended.status, ended.err) == (0, "")
    expected = expected_deviations(names or NAMES)
    assert json.loads(ended.out) == expected
    assert expected
    ended = kit_here("pack", "deviations", *names, folder=tmp_path)
    assert max(map(len, ended.out.splitlines())) < 2000
    text = " ".join(ended.out.split())
    for row in expected:
        fields = " ".join(f"{label}: {row[label]}" for label in ("published", "here", "reason"))
        assert " ".join(f"{row['id']}: {row['where']} {fields}".split()) in text
    for name in names or NAMES:
        count = len(pack(name).manifest.deviations)
        assert f"{pack(name).id} {pack(name).manifest.version}: {count or 'no'} deviation" in text


DEVIATION = """\
deviations:
  - {id: bb-example-deviation-1, where: listThings, published: Four things., here: Five., reason: They are more.}
"""


@pytest.mark.parametrize(
    ("manifest", "text", "count"),
    [(MANIFEST, "bb-example 1.0: no deviations\n", 0), (MANIFEST + DEVIATION, "bb-example 1.0: 1 deviation\n", 1)],
    ids=["none", "one"],
)
def test_deviations_of_a_pack_of_the_users_own(manifest: str, text: str, count: int, tmp_path: Path) -> None:
    arguments = ("pack", "deviations", BLOCK, "--pack-path", write_pack(tmp_path / "own", manifest=manifest))
    ended = kit_here(*arguments, folder=tmp_path)
    assert ended.status == 0
    assert ended.out.startswith(text)
    assert len(json.loads(kit_here(*arguments, "--format", "json", folder=tmp_path).out)) == count


@pytest.mark.parametrize("command", ["deviations", "coverage"])
def test_packs_that_there_are_not(command: str, tmp_path: Path) -> None:
    check_refused(kit_here("pack", command, "bb-payment", folder=tmp_path), 2, "did you mean bb-payments?")
    ended = kit_here("pack", command, "bb-payments", "nothing", folder=tmp_path)
    check_refused(ended, 2, "no Building Block 'nothing'", "bb-digital-registries")


# ---- pack coverage


# What every Building Block inherits has requirements that can be observed, and gets its scenarios with those checks.
@each(name for name in NAMES if not name.startswith("cross-functional"))
def test_every_pack_is_complete(name: str, tmp_path: Path) -> None:
    ended = kit_here("pack", "coverage", name, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err


def test_coverage_counts_what_there_is(tmp_path: Path) -> None:
    rows = json.loads(kit_here("pack", "coverage", "--format", "json", folder=tmp_path).out)
    lines = [line.split() for line in kit_here("pack", "coverage", folder=tmp_path).out.splitlines()]
    for row, name in zip(rows, NAMES, strict=True):
        known = pack(name)
        observable = {r.id for r in known.requirements if r.observability is Observability.OBSERVABLE}
        shown = {name for scenario in known.scenarios for name in scenario.requirements}
        served = {name for scenario in known.scenarios for name in scenario.operations}
        names = [requirement.id for requirement in known.requirements]
        assert (row["id"], row["version"]) == (known.id, known.manifest.version)
        counts = [row[kind] for kind in ("operations", "scenarios", "requirements")]
        assert counts == [len(known.operations), len(known.scenarios), len(known.requirements)]
        assert row["without_scenarios"] == [name for name in known.operations if name not in served]
        assert row["verified"] == [name for name in names if name in shown]
        assert row["unverified"] == [name for name in names if name in observable - shown]
        assert row["audited"] == [name for name in names if name not in observable | shown]
        assert row["nameless"] == []
        numbers = [*counts, len(shown), len(names) - len(shown)]
        assert [known.id, known.manifest.version, *map(str, numbers)] in lines


KEPT = "@id:thing-kept @positive @operation:createThing"
KEPT_STEPS = """\
    Given a valid "createThing" request
    When the request is sent
    Then the request is accepted
"""
OBSERVABLE = REQUIREMENTS.replace("level:", "observability: OBSERVABLE, level:")
WITHOUT = "operations without any scenario"
NEVER_ACCEPTED = "operations that no scenario expects to accept"
NEVER_REFUSED = "operations that no scenario expects to refuse"
UNVERIFIED = "OBSERVABLE requirements that no scenario verifies"
NAMELESS = "tags that name nothing"
KEYS = {
    WITHOUT: "without_scenarios",
    NEVER_ACCEPTED: "never_accepted",
    NEVER_REFUSED: "never_refused",
    UNVERIFIED: "unverified",
    NAMELESS: "nameless",
}


@dataclass(frozen=True)
class Reached:
    """A small pack, and what its scenarios do not reach."""

    label: str
    changes: tuple[tuple[str, str], ...] = ()
    requirements: str = REQUIREMENTS
    document: str = DOCUMENT
    missing: dict[str, list[str]] = field(default_factory=dict)

    def write(self, folder: Path) -> Path:
        feature = FEATURE
        for old, new in self.changes:
            assert old in feature, old
            feature = feature.replace(old, new)
        return write_pack(
            folder, document=self.document, requirements=self.requirements, features={"things.feature": feature}
        )


REACHED = [
    Reached("all"),
    Reached("all, one in a lifecycle", ((KEPT, KEPT.replace("@positive", "@lifecycle")),)),
    Reached("all, one requirement for audits", ((" @requirement:bb-example-1", ""),)),
    Reached("all, one requirement shown", requirements=OBSERVABLE),
    Reached(
        "operation without scenarios",
        ((" @operation:createThing", ""),),
        missing={WITHOUT: ["createThing"], NEVER_ACCEPTED: ["createThing"], NEVER_REFUSED: ["createThing"]},
    ),
    Reached("never accepted", ((KEPT, "@id:thing-kept @positive"),), missing={NEVER_ACCEPTED: ["createThing"]}),
    Reached(
        "never accepted, in a lifecycle that accepts nothing",
        ((KEPT, KEPT.replace("@positive", "@lifecycle")), (KEPT_STEPS, KEPT_STEPS.replace("accepted", "refused"))),
        missing={NEVER_ACCEPTED: ["createThing"]},
    ),
    Reached(
        "never refused",
        (("@id:thing-broken @negative @operation:createThing", "@id:thing-broken @negative"),),
        missing={NEVER_REFUSED: ["createThing"]},
    ),
    Reached(
        "nothing is refused",
        (("@id:thing-broken @negative", "@id:thing-broken @lifecycle"),),
        missing={NEVER_REFUSED: ["listThings", "createThing"]},
    ),
    Reached(
        "requirement that nothing verifies",
        ((" @requirement:bb-example-1", ""),),
        requirements=OBSERVABLE,
        missing={UNVERIFIED: ["bb-example-1"]},
    ),
    Reached(
        "operation tag that names nothing",
        ((KEPT, f"{KEPT} @operation:makeThing"),),
        missing={NAMELESS: ["bb-example.thing-kept: @operation:makeThing"]},
    ),
    Reached(
        "requirement tags that name nothing, one in an outline",
        (
            ("@requirement:bb-example-1", "@requirement:bb-example-1 @requirement:bb-example-9"),
            ("@id:thing-broken", "@id:thing-broken @requirement:bb-exmaple-1"),
        ),
        missing={
            NAMELESS: [
                "bb-example.things-listed: @requirement:bb-example-9",
                *(
                    f"bb-example.thing-broken.{case}: @requirement:bb-exmaple-1"
                    for case in ("no-id", "long-id", "odd-size")
                ),
            ]
        },
    ),
]


@pytest.mark.parametrize("reached", REACHED, ids=lambda reached: reached.label)
def test_coverage_names_what_is_missing(reached: Reached, tmp_path: Path) -> None:
    arguments = ("pack", "coverage", BLOCK, "--pack-path", reached.write(tmp_path / "own"))
    ended = kit_here(*arguments, folder=tmp_path)
    listed = [line for line in ended.out.splitlines() if line.startswith("    ")]
    assert listed == [f"    {label}: {name}" for label, names in reached.missing.items() for name in names]
    assert (ended.status, ended.err) == (1 if reached.missing else 0, "")
    ended = kit_here(*arguments, "--format", "json", folder=tmp_path)
    [row] = json.loads(ended.out)
    assert {label: row[key] for label, key in KEYS.items() if row[key]} == reached.missing
    assert ended.status == (1 if reached.missing else 0)


def test_one_pack_that_is_not_complete_is_enough(tmp_path: Path) -> None:
    spoilt = next(reached for reached in REACHED if reached.label == "never refused").write(tmp_path / "own")
    arguments = ("pack", "coverage", "--pack-path", spoilt)
    assert kit_here(*arguments, "bb-digital-registries", folder=tmp_path).status == 0
    ended = kit_here(*arguments, "bb-digital-registries", BLOCK, folder=tmp_path)
    assert ended.status == 1
    assert [line.split()[0] for line in ended.out.splitlines()][:3] == ["pack", "bb-digital-registries", BLOCK]


# ---- list --all

HEADING = "No published specification"


def test_list_all(tmp_path: Path) -> None:
    text = kit_here("list", "--all", folder=tmp_path).out
    plain = kit_here("list", folder=tmp_path).out
    before, _, after = text.partition(f"\n{HEADING}\n")
    assert before == plain
    *rows, last = after.splitlines()
    assert [row.split(maxsplit=1) for row in rows] == [[block.id, block.name] for block in UNSPECIFIED]
    assert not [block.id for block in UNSPECIFIED if block.id in plain]
    said = words_of_the_command(last)
    assert said[:2] == ["pack", "new"]
    assert kit_here(*said, folder=tmp_path).status == 0


def test_list_all_as_json(tmp_path: Path) -> None:
    rows = json.loads(kit_here("list", "--all", "--format", "json", folder=tmp_path).out)
    assert [f"{row['id']}@{row['version']}" for row in rows[: len(NAMES)]] == NAMES
    expected = [{"id": b.id, "name": b.name, "version": None, "specification": None} for b in UNSPECIFIED]
    assert rows[len(NAMES) :] == expected


def test_what_has_no_specification_has_no_pack() -> None:
    assert {block.id for block in UNSPECIFIED} & {location.block for location in LOCATIONS.values()} == set()
    assert len({block.id for block in UNSPECIFIED}) == len(UNSPECIFIED) > 0


def test_what_has_a_pack_of_the_users_own_is_not_without_specification(tmp_path: Path) -> None:
    first, second = (block.id for block in UNSPECIFIED[:2])
    begin(tmp_path, first)
    arguments = ("list", "--all", "--pack-path", first, "--block", first)
    before, _, after = kit_here(*arguments, folder=tmp_path).out.partition(HEADING)
    assert before.startswith(f"{first} 0.1: ")
    assert first not in after
    assert after.splitlines()[-1].endswith(f"pack new {second}")
    rows = json.loads(kit_here(*arguments, "--format", "json", folder=tmp_path).out)
    assert [(row["id"], row["version"]) for row in rows] == [
        (first, "0.1"),
        *((block.id, None) for block in UNSPECIFIED[1:]),
    ]


# ---- a Building Block in one of its versions

NEWEST = max(name for name in NAMES if name.startswith("bb-payments@"))
VERSIONS = [(name, name) for name in NAMES if name.startswith("bb-payments@")] + [("bb-payments", NEWEST)]
in_every_version = pytest.mark.parametrize(("named", "name"), VERSIONS)


@in_every_version
def test_version_of_list_and_init(named: str, name: str, tmp_path: Path) -> None:
    [row] = json.loads(kit_here("list", "--block", named, "--format", "json", folder=tmp_path).out)
    assert f"{row['id']}@{row['version']}" == name
    assert [operation["id"] for operation in row["operations"]] == list(pack(name).operations)
    assert kit_here("init", "candidate.yaml", "--block", named, folder=tmp_path).status == 0
    [block] = read_document(tmp_path / "candidate.yaml").content["building-blocks"]
    assert f"{block['id']}@{block['version']}" == name
    assert list(block["apis"]) == [api.id for api in pack(name).manifest.apis]


@in_every_version
def test_version_of_demo(named: str, name: str, tmp_path: Path) -> None:
    [scenario] = few_scenarios(name, 1)
    ended = kit("demo", "--block", named, "--scenario", scenario, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    block = ended.report["building_blocks"][0]
    assert (f"{block['id']}@{block['version']}", block["pack_digest"]) == (name, pack(name).digest)
    assert set(ended.scenarios("passed")) == {scenario}


@in_every_version
def test_version_of_reference(named: str, name: str, tmp_path: Path) -> None:
    with serving_command(named, "--port", "0", folder=tmp_path) as lines:
        assert lines[0] == name.replace("@", " ")
        assert [line.split(":")[0].strip() for line in lines[1:-1]] == [api.id for api in pack(name).manifest.apis]


def few_scenarios(name: str, count: int) -> list[str]:
    """Scenarios of a pack in which a request is accepted."""
    return [scenario.id for scenario in pack(name).scenarios if "@positive" in scenario.tags][:count]


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--block"),
        ("demo", "--block"),
        ("init", "candidate.yaml", "--block"),
        ("reference", "--port", "0", "--profile", "candidate.yaml"),
        ("pack", "coverage"),
        ("pack", "deviations"),
    ],
    ids=" ".join,
)
def test_version_that_there_is_not(arguments: tuple[str, ...], tmp_path: Path) -> None:
    known = ", ".join(name.partition("@")[2] for name in NAMES if name.startswith("bb-payments@"))
    ended = kit_here(*arguments, "bb-payments@9.9", folder=tmp_path)
    check_refused(ended, 2, f"bb-payments has no version '9.9'; there is {known}")
    check_refused(kit_here(*arguments, "bb-payment@1.0", folder=tmp_path), 2, "did you mean bb-payments?")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("again", ["bb-payments", "bb-payments@1.1", "bb-payments@1.0"])
@pytest.mark.parametrize(
    ("arguments", "option"),
    [(("demo",), "--block"), (("init", "candidate.yaml"), "--block"), (("reference", "--port", "0"), None)],
)
def test_one_building_block_in_two_versions(
    arguments: tuple[str, ...], option: str | None, again: str, tmp_path: Path
) -> None:
    named = [word for name in ("bb-payments@1.0", again) for word in (option, name) if word]
    check_refused(kit_here(*arguments, *named, folder=tmp_path), 2, "bb-payments is named twice")
    assert list(tmp_path.iterdir()) == []


# ---- reference, for several Building Blocks

TWO = ["bb-digital-registries@1.4", "bb-payments@1.0"]


def test_reference_writes_the_profile_with_which_it_is_probed(tmp_path: Path) -> None:
    arguments = ("--port", "0", "--profile", "candidate.yaml")
    with serving_command(*TWO, *arguments, folder=tmp_path) as lines:
        written = read_document(tmp_path / "candidate.yaml").content
        assert [f"{block['id']}@{block['version']}" for block in written["building-blocks"]] == TWO
        assert lines == expected_lines(written["building-blocks"])
        name, value = lines[-1].removeprefix("Credential: ").partition(". ")[0].split("=")
        assert value not in (tmp_path / "candidate.yaml").read_text(encoding="utf-8")
        chosen = [scenario for pack_name in TWO for scenario in few_scenarios(pack_name, 3)]
        options = [word for scenario in chosen for word in ("--scenario", scenario)]
        ended = kit("run", "candidate.yaml", *options, folder=tmp_path, variables={name: value})
        refused = kit("run", "candidate.yaml", *options, folder=tmp_path, variables={name: "another"})
    assert ended.status == 0, ended.out + ended.err
    assert set(ended.scenarios("passed")) == set(chosen)
    check_refused(refused, 3, "answers 401")


def expected_lines(blocks: list[Json]) -> list[str]:
    """What `reference` prints for a profile that it wrote: a line for each Building Block and for each address."""
    lines = []
    for block in blocks:
        lines += [f"{block['id']} {block['version']}", *(f"  {api}: {at}" for api, at in block["apis"].items())]
    return [*lines, "Wrote candidate.yaml", "Credential: GOVSTACK_REFERENCE_KEY=reference-key. End with Ctrl-C."]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere/candidate.yaml", ("nowhere/candidate.yaml cannot be written",)),
        ("taken/candidate.yaml", ("taken/candidate.yaml cannot be written",)),
        ("folder", ("'folder' is a directory",)),
    ],
)
def test_a_profile_that_cannot_be_written(name: str, words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    (tmp_path / "folder").mkdir()
    arguments = ("reference", "bb-payments", "--port", "0", "--profile", name)
    check_refused(kit_here(*arguments, folder=tmp_path), 2, *words)


PUBLISHED_PROFILE = ROOT / "specs" / "reference-candidate.yaml"
AGAIN = "write it again with: python cli.py reference --profile specs/reference-candidate.yaml (end it with Ctrl-C)"


def test_the_profile_for_all_reference_candidates_is_up_to_date(tmp_path: Path) -> None:
    with serving_command("--port", "0", "--profile", "all.yaml", folder=tmp_path):
        written = (tmp_path / "all.yaml").read_text(encoding="utf-8")
    expected = re.sub(r"http://127\.0\.0\.1:\d+/", "http://127.0.0.1:3333/", written)
    assert PUBLISHED_PROFILE.exists(), f"{PUBLISHED_PROFILE} is missing; {AGAIN}"
    assert PUBLISHED_PROFILE.read_text(encoding="utf-8") == expected, f"{PUBLISHED_PROFILE} is out of date; {AGAIN}"
    blocks = {block["id"] for block in yaml.safe_load(expected)["building-blocks"]}
    assert blocks == {location.block for location in LOCATIONS.values()}
