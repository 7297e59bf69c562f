"""Whatever is wrong with the input is said in one sentence, with file, line and key, and an exit status that fits."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from werkzeug.wrappers import Request, Response

from conformance.packs import find_packs, select_pack
from conformance.reference import ReferenceCandidate, serving
from tests.kit import SCENARIOS, check_refused, kit, kit_here, write_profile
from tests.small_pack import BLOCK, DOCUMENT, FEATURE, MANIFEST, REQUIREMENTS, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

NOWHERE = "http://127.0.0.1:9"

PROFILE = f"""\
candidate: {{name: Candidate, version: "1", kind: mock}}
building-blocks:
  - id: bb-payments
    version: "1.0"
    apis: {{vouchers: "{NOWHERE}", g2p: "{NOWHERE}"}}
    authentication: {{type: none}}
"""


@dataclass(frozen=True)
class BadProfile:
    """A way in which a profile can be wrong, and what is said of it."""

    label: str
    text: str | bytes
    words: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)


def changed(label: str, old: str, new: str, *words: str, **variables: str) -> BadProfile:
    """The good profile with one thing replaced."""
    assert old in PROFILE
    return BadProfile(label, PROFILE.replace(old, new, 1), words, variables)


def added(label: str, text: str, *words: str) -> BadProfile:
    """The good profile with one line more."""
    return BadProfile(label, PROFILE + text + "\n", words)


def address(label: str, text: str, *words: str, **variables: str) -> BadProfile:
    """The good profile with another base address."""
    return changed(
        label,
        f'vouchers: "{NOWHERE}"',
        f"vouchers: {json.dumps(text)}",
        "candidate.yaml:5: building-blocks.0.apis.vouchers:",
        *words,
        **variables,
    )


def authentication(label: str, text: str, *words: str, **variables: str) -> BadProfile:
    """The good profile with another authentication."""
    return changed(
        label, "{type: none}", text, "candidate.yaml:6: building-blocks.0.authentication", *words, **variables
    )


BILLIONS = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in pairwise("abcdefghij")
)
"""Ten lines that stand for ten billion items."""

BAD_PROFILES = [
    BadProfile("empty file", "", ("candidate.yaml", "is empty", "mapping")),
    BadProfile("only a comment", "# nothing yet\n", ("candidate.yaml", "is empty")),
    BadProfile("a list", "- a\n- b\n", ("candidate.yaml", "must be a mapping")),
    BadProfile("a text", "hello\n", ("candidate.yaml", "must be a mapping")),
    BadProfile("broken YAML", PROFILE + "  - [\n", ("candidate.yaml:8", "not readable YAML")),
    BadProfile("a tab", "candidate:\n\tname: x\n", ("candidate.yaml:2", "not readable YAML")),
    BadProfile("two documents", "a: 1\n---\nb: 2\n", ("candidate.yaml:2", "not readable YAML")),
    BadProfile("not UTF-8", b"candidate: \xff", ("candidate.yaml", "is not UTF-8")),
    BadProfile("control characters", "a: \x01\n", ("candidate.yaml", "control characters")),
    BadProfile("a tag that makes an object", "a: !!python/object:os.system 1\n", ("candidate.yaml:1", "tag")),
    BadProfile("nested too deeply", "a: " + "[" * 3000 + "]" * 3000, ("candidate.yaml", "nested too deeply")),
    BadProfile("holds itself", "a: &a [*a]\n", ("candidate.yaml", "nested too deeply")),
    added("unknown key", "limit: {}", "candidate.yaml:7: limit: is no known key", "did you mean `limits`?"),
    added("unknown key, nothing near", "zzz: 1", "candidate.yaml:7: zzz: is no known key; take it out"),
    added(
        "unknown key, nested", "limits: {second-per-answer: 3}", ":7: limits.second-per-answer:", "`seconds-per-answer`"
    ),
    changed(
        "key with an underscore", "building-blocks:", "building_blocks:", ":2: building_blocks:", "`building-blocks`"
    ),
    added("known key in the wrong place", "limits: {vendor: x}", ":7: limits.vendor: is no known key"),
    changed("misspelt required key", "candidate:", "candidat:", ":1: candidat:", "did you mean `candidate`?"),
    changed("missing key", ", kind: mock", "", "candidate.yaml:1: candidate.kind: is missing; add it"),
    added("key given twice", "candidate: {name: x}", "candidate.yaml:7: candidate: is given twice"),
    changed(
        "unknown Building Block", "bb-payments", "bb-payment", ":3: building-blocks.0.id:", "did you mean bb-payments?"
    ),
    changed("unknown Building Block, nothing near", "bb-payments", "zzz", ":3:", "there are bb-"),
    changed("unknown version", '"1.0"', '"9"', ":4: building-blocks.0.version:", "no version '9'; there is 1.0"),
    changed("version as a number", '"1.0"', "1.0", ":4: building-blocks.0.version:", "string, not 1.0"),
    changed("unknown API", "vouchers:", "voucher:", ":5: building-blocks.0.apis.voucher:", "did you mean vouchers?"),
    added(
        "unknown operation",
        "    operations: {bulkPaymnt: {method: GET, path: /x}}",
        ":7: building-blocks.0.operations.bulkPaymnt:",
        "did you mean bulkPayment?",
    ),
    added(
        "unknown method",
        "    operations: {bulkPayment: {method: FETCH, path: /x}}",
        ":7: building-blocks.0.operations.bulkPayment.method:",
        "'PATCH', not \"FETCH\"",
    ),
    added(
        "relative path",
        "    operations: {bulkPayment: {method: GET, path: x}}",
        ":7: building-blocks.0.operations.bulkPayment.path:",
    ),
    BadProfile(
        "Building Block declared twice",
        PROFILE + PROFILE.split("building-blocks:\n")[1],
        (":7: building-blocks.1.id: bb-payments is declared twice; keep one",),
    ),
    BadProfile(
        "no Building Block",
        PROFILE.split("building-blocks:")[0] + "building-blocks: []\n",
        (":2: building-blocks:", "at least 1"),
    ),
    changed("wrong type", "name: Candidate", "name: [1]", "candidate.yaml:1: candidate.name:", "string, not a list"),
    changed("null", "name: Candidate", "name: null", "candidate.yaml:1: candidate.name:", "string, not null"),
    changed("unknown kind", "kind: mock", "kind: mok", "candidate.yaml:1: candidate.kind:", "'mock', not \"mok\""),
    added(
        "negative limit", "limits: {seconds-per-answer: -1}", ":7: limits.seconds-per-answer:", "greater than 0, not -1"
    ),
    added("limit that is no number", "limits: {seconds-per-run: soon}", ":7: limits.seconds-per-run:", "number"),
    added("endless limit", "limits: {seconds-per-run: .inf}", ":7: limits.seconds-per-run:", "finite"),
    added("no room for an answer", "limits: {largest-answer: 0}", ":7: limits.largest-answer:", "greater than 0"),
    added("header that is no text", "headers: {X: 1}", "candidate.yaml:7: headers.X:", "string, not 1"),
    added("header name with a space", "headers: {X Y: a}", "candidate.yaml:7: headers.X Y:"),
    added("header of two lines", 'headers: {X: "a\\nEvil: b"}', "candidate.yaml:7: headers.X:", "line break"),
    added("mediator client of one part", "information-mediator-client: X", ":7: information-mediator-client:"),
    address("no scheme", "example.org", "is no base address; write one such as https://"),
    address("nothing", "", "is no base address"),
    address("no host", "http://", "is no base address"),
    address("empty labels", "http://..", "is no base address"),
    address("another scheme", "ftp://example.org", "is no base address"),
    address("one slash", "http:/example.org", "is no base address"),
    address("impossible port", "http://example.org:99999", "is no base address"),
    address("space", "http://example .org", "is no base address"),
    address("half an IPv6 address", "http://[::1", "is no base address"),
    address("overlong label", f"http://{'a' * 64}.example", "is no base address"),
    address("credentials", "http://user:sesame@example.org", "must not hold credentials; use `authentication`"),
    address("user alone", "http://user@example.org", "must not hold credentials"),
    address("query", "http://example.org?a=1", "must not hold a query"),
    address("empty query", "http://example.org?", "must not hold a query"),
    address("fragment", "http://example.org#a", "must not hold a query or fragment"),
    authentication(
        "unset variable",
        '{type: bearer, token: "${NOT_SET}"}',
        ".token: the environment variable NOT_SET is not set; set it",
    ),
    authentication(
        "empty variable", '{type: bearer, token: "${EMPTY}"}', ".token:", "EMPTY has fewer than 4", EMPTY=""
    ),
    authentication(
        "too short secret", '{type: bearer, token: "${SHORT}"}', ".token:", "SHORT has fewer than 4", SHORT="abc"
    ),
    authentication(
        "secret of two lines", '{type: bearer, token: "${LINES}"}', ".token:", "line break", LINES="sesame\n"
    ),
    authentication(
        "literal secret", "{type: bearer, token: sesame-open}", ".token: is a secret", "write ${NAME} and set NAME"
    ),
    authentication(
        "secret in a longer text", '{type: bearer, token: "x${SET}"}', ".token: is a secret", SET="sesame-open"
    ),
    authentication(
        "unknown key",
        '{type: bearer, token: "${SET}", tokn: x}',
        ".tokn: is no known key",
        "`token`",
        SET="sesame-open",
    ),
    authentication(
        "misspelt key",
        '{type: bearer, tokn: "${SET}"}',
        ".tokn: is no known key; did you mean `token`?",
        SET="sesame-open",
    ),
    authentication("unknown type", "{type: berer, token: sesame-open}", "write one of 'none', 'api-key', 'bearer'"),
    authentication("no type", "{token: sesame-open}", "needs the key `type`"),
    authentication("a text", "bearer", "dictionary"),
    authentication(
        "two proofs",
        '{type: oauth2-client-credentials, token-address: "http://example.org", client-id: a}',
        "either client-secret or private-key",
    ),
    BadProfile("aliases of aliases", BILLIONS, ("candidate.yaml: holds more than 500,000 keys and items",)),
]


@pytest.mark.parametrize("bad", BAD_PROFILES, ids=lambda bad: bad.label)
def test_profile(bad: BadProfile, tmp_path: Path) -> None:
    content = bad.text if isinstance(bad.text, bytes) else bad.text.encode()
    (tmp_path / "candidate.yaml").write_bytes(content)
    ended = kit_here("run", "candidate.yaml", folder=tmp_path, variables=bad.variables)
    check_refused(ended, 2, *bad.words)
    assert not (tmp_path / "conformance-report").exists()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PROFILE.replace("{type: none}", "{type: berer, token: sesame-open}"), id="unknown type"),
        pytest.param(PROFILE.replace("{type: none}", "{token: sesame-open}"), id="no type"),
        pytest.param(PROFILE.replace("{type: none}", "{type: bearer, token: sesame-open}"), id="literal"),
        pytest.param(PROFILE.replace("{type: none}", "{type: bearer, token: [sesame-open]}"), id="in a list"),
        pytest.param(PROFILE.replace(NOWHERE, "${SECRET}", 1), id="as an address"),
        pytest.param(PROFILE.replace(NOWHERE, "http://u:${SECRET}@example.org", 1), id="in an address"),
        pytest.param(PROFILE + 'headers: {X: ["${SECRET}"]}\n', id="in a header that is a list"),
    ],
)
def test_secret_is_not_printed_with_what_is_wrong(text: str, tmp_path: Path) -> None:
    (tmp_path / "candidate.yaml").write_text(text, encoding="utf-8")
    ended = kit("run", "candidate.yaml", folder=tmp_path, variables={"SECRET": "sesame-open"})
    check_refused(ended, 2)
    assert "sesame-open" not in ended.err


def test_profile_is_missing(tmp_path: Path) -> None:
    check_refused(kit("run", "nowhere.yaml", folder=tmp_path), 2, "nowhere.yaml", "no such file")


def test_profile_is_a_folder(tmp_path: Path) -> None:
    check_refused(kit("run", ".", folder=tmp_path), 2, "directory")


def test_profile_in_json_is_read_and_its_faults_have_lines(tmp_path: Path) -> None:
    (tmp_path / "candidate.json").write_text('{\n"candidate": {,}\n}', encoding="utf-8")
    check_refused(kit("run", "candidate.json", folder=tmp_path), 2, "candidate.json:2", "not readable JSON")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--tag", "@a and ("), ("--tag @a and (:", "write one such as")),
        (("--tag", "and"), ("--tag and:", "write one such as")),
        (("--tag", "@nothing-has-this"), ("no scenario matches", "govstack-conformance list")),
        (("--operation", "bulkPaymnt"), ("--operation bulkPaymnt:", "there are", "bulkPayment")),
        (("--scenario", "nope"), ("--scenario nope:", "govstack-conformance list")),
        (("--scenario", "bb-payments.bulk-payment-accepte"), ("no such scenario",)),
        (("--block", "bb-digital-registries"), ("--block bb-digital-registries:", "bb-payments")),
        (("--operation", "bulkPayment", "--tag", "not @operation:bulkPayment"), ("no scenario matches",)),
        (("--workers", "0"), ("--workers",)),
        (("--seed", "-1"), ("--seed",)),
        (("--format", "xml"), ("--format",)),
        (("--output", "candidate.yaml"), ("--output", "candidate.yaml")),
        (("--pack-path", "nowhere"), ("--pack-path", "nowhere")),
        (("--pack-path", "."), ("holds no folder `specs`",)),
        (("--wrokers", "2"), ("--wrokers", "--workers")),
    ],
)
def test_options(arguments: tuple[str, ...], words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "candidate.yaml").write_text(PROFILE, encoding="utf-8")
    check_refused(kit_here("run", "candidate.yaml", *arguments, folder=tmp_path), 2, *words)


SPECS = f"pack/specs/{BLOCK}/1.0"
FEATURES = f"pack/features/{BLOCK}/1.0"


@dataclass(frozen=True)
class BadPack:
    """A way in which a pack can be wrong, and what is said of it."""

    label: str
    words: tuple[str, ...]
    manifest: str = MANIFEST
    document: str = DOCUMENT
    requirements: str = REQUIREMENTS
    features: Mapping[str, str] = field(default_factory=dict)


def feature(label: str, old: str, new: str, *words: str) -> BadPack:
    assert old in FEATURE
    return BadPack(label, words, features={"things.feature": FEATURE.replace(old, new, 1)})


def document(label: str, old: str, new: str, *words: str) -> BadPack:
    assert old in DOCUMENT
    return BadPack(label, (f"{SPECS}/openapi/things.yaml", *words), document=DOCUMENT.replace(old, new, 1))


BAD_PACKS = [
    feature(
        "unknown step",
        "the request is sent",
        "the request is posted",
        f"{FEATURES}/things.feature:7:",
        "“the request is posted”",
        "govstack-conformance steps",
    ),
    feature("unknown step in an outline", "body field", "body feld", f"{FEATURES}/things.feature:20:", "no such step"),
    feature(
        "step with a value that is no JSON", "is <fault>", "is {bad}", f"{FEATURES}/things.feature:20:", "no JSON value"
    ),
    feature(
        "step with an operation that does not exist",
        'a valid "listThings" request',
        'a valid "listThigns" request',
        f"{FEATURES}/things.feature:6:",
        "no operation 'listThigns'",
    ),
    feature(
        "step with a field that is not described",
        "| size  | of the wrong type |",
        "| weight  | of the wrong type |",
        f"{FEATURES}/things.feature:20:",
        "'weight'",
        "createThing",
    ),
    feature(
        "step without a request to speak of",
        'Given a valid "createThing" request\n    And the body field',
        'Given the body field "id" is left out\n    And the body field',
        f"{FEATURES}/things.feature:19:",
        "needs a request",
    ),
    feature(
        "no keyword", "Scenario: Things", "Scenaro: Things", f"{FEATURES}/things.feature:5:", "not readable Gherkin"
    ),
    feature(
        "uneven table", "| case     | field |", "| case     |", f"{FEATURES}/things.feature:", "not readable Gherkin"
    ),
    feature(
        "tag with a space",
        "@positive @req",
        "@positive foo @req",
        f"{FEATURES}/things.feature:4:",
        "not readable Gherkin",
    ),
    feature("no id", "@id:things-listed ", "", f"{FEATURES}/things.feature:5: Things are listed:", "@id:"),
    feature("empty id", "@id:things-listed", "@id:", f"{FEATURES}/things.feature:5: Things are listed:", "@id:"),
    feature("two ids", "@id:things-listed", "@id:a @id:b", f"{FEATURES}/things.feature:5: Things are listed:", "@id:"),
    feature(
        "two scenarios of one name",
        "A thing is kept",
        "Things are listed",
        f"{FEATURES}/things.feature:12:",
        "“Things are listed”",
    ),
    feature(
        "two scenarios of one id",
        "@id:thing-kept",
        "@id:things-listed",
        f"{FEATURES}/things.feature:12: {BLOCK}.things-listed:",
    ),
    feature("two cases of one name", "| long-id ", "| no-id   ", f"{FEATURES}/things.feature:27:", "“no-id”"),
    feature(
        "unknown operation",
        "@operation:createThing",
        "@operation:makeThing",
        f"{FEATURES}/things.feature:12: @operation:makeThing:",
    ),
    feature(
        "unknown requirement",
        "@requirement:bb-example-1",
        "@requirement:bb-example-9",
        f"{FEATURES}/things.feature:5: @requirement:bb-example-9:",
    ),
    feature("rule", "  @id:things-listed", "  Rule: A\n  @id:things-listed", f"{FEATURES}/things.feature:4:", "Rule:"),
    BadPack(
        "one id in two files",
        (f"{FEATURES}/b.feature:5: {BLOCK}.things-listed:", "a.feature"),
        features={"a.feature": FEATURE, "b.feature": FEATURE},
    ),
    BadPack("empty feature file", (f"{FEATURES}/things.feature", "no feature"), features={"things.feature": ""}),
    document("status that is a number", '"201":', "201:", ":25: paths./things.post.responses.201", "put it in quotes"),
    document("document that is no YAML", "paths:", "paths: [", ":5", "not readable YAML"),
    document("document without paths", "paths:", "path:", "is no OpenAPI document"),
    document(
        "invalid document",
        "responses:",
        "respones:",
        ":5: paths./things.get:",
        "is no valid OpenAPI document",
        "responses",
    ),
    document("document of another version", "3.0.3", "9.1.0", ":1: openapi:", "is no valid OpenAPI document"),
    document(
        "dangling reference",
        '"#/components/schemas/Thing"',
        '"#/components/schemas/Thingy"',
        ":13: paths./things.get.",
        "points nowhere",
    ),
    document(
        "reference to another host",
        '"#/components/schemas/Thing"',
        '"https://example.org/a.yaml#/Thing"',
        ":13: paths./things.get.",
        "does not lead to a place in this document",
    ),
    document(
        "reference to another file",
        '"#/components/schemas/Thing"',
        '"other.yaml#/Thing"',
        ":13:",
        "does not lead to a place in this document",
    ),
    document(
        "reference to itself",
        "    Thing:\n",
        "    Thing:\n      $ref: '#/components/schemas/Thing'\n    Other:\n",
        "#/components/schemas/Thing",
    ),
    document("no operationId", "      operationId: listThings\n", "", ":5: GET /things: has no operationId"),
    document("one operationId twice", "listThings", "createThing", "createThing"),
    BadPack("manifest that is empty", (f"{SPECS}/manifest.yaml", "is empty"), manifest=""),
    BadPack(
        "manifest of another Building Block",
        (f"{SPECS}/manifest.yaml", "bb-other"),
        manifest=MANIFEST.replace(BLOCK, "bb-other", 1),
    ),
    BadPack(
        "manifest with an unknown key",
        (f"{SPECS}/manifest.yaml:10: apis.0.harmles:", "`harmless`"),
        manifest=MANIFEST.replace("harmless", "harmles"),
    ),
    BadPack(
        "manifest that names no document",
        ("openapi/nothing.yaml", "no such file"),
        manifest=MANIFEST.replace("things.yaml", "nothing.yaml"),
    ),
    BadPack(
        "harmless operation that is none",
        (f"{SPECS}/manifest.yaml", "lisThings"),
        manifest=MANIFEST.replace("listThings", "lisThings"),
    ),
    BadPack(
        "one requirement twice",
        (f"{SPECS}/requirements.yaml:5: bb-example-1:",),
        requirements=REQUIREMENTS + REQUIREMENTS.splitlines()[-1] + "\n",
    ),
    BadPack(
        "unknown level",
        (f"{SPECS}/requirements.yaml:4: requirements.0.level:", "MUST"),
        requirements=REQUIREMENTS.replace("REQUIRED", "MUST"),
    ),
    BadPack(
        "requirement on no operation",
        (f"{SPECS}/requirements.yaml", "bb-example-1.operations", "nope"),
        requirements=REQUIREMENTS.replace("level:", "operations: [nope], level:"),
    ),
]


@pytest.mark.parametrize("bad", BAD_PACKS, ids=lambda bad: bad.label)
def test_pack(bad: BadPack, tmp_path: Path) -> None:
    write_pack(
        tmp_path / "pack",
        manifest=bad.manifest,
        document=bad.document,
        requirements=bad.requirements,
        features=dict(bad.features),
    )
    profile = small_profile(tmp_path, NOWHERE)
    check_refused(kit_here("run", profile, "--pack-path", "pack", folder=tmp_path), 2, *bad.words)


def small_profile(folder: Path, address: str) -> Path:
    path = folder / "candidate.yaml"
    path.write_text(
        PROFILE.split("building-blocks:")[0] + f"building-blocks:\n  - id: {BLOCK}\n    apis: {{things: {address}}}\n",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("named", ["pack", "./pack", "inner/../pack", "{absolute}"])
def test_small_pack_itself_is_good_however_its_folder_is_named(named: str, tmp_path: Path) -> None:
    write_pack(tmp_path / "pack")
    (tmp_path / "inner").mkdir()
    pack = select_pack(find_packs([tmp_path / "pack"]), BLOCK).read()
    with serving(ReferenceCandidate(pack)) as base:
        named = named.format(absolute=tmp_path / "pack")
        ended = kit("run", small_profile(tmp_path, f"{base}/things"), "--pack-path", named, *SCENARIOS, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert set(ended.scenarios("passed")) == {scenario.id for scenario in pack.scenarios}


RULES = "operations:\n  createThing:\n    - create: things\n      record: {id: body.id}\n"


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (RULES.replace("createThing", "makeThing"), (":2: operations.makeThing:", "no operation of that name")),
        (RULES.replace("body.id", "body..id"), (":3: operations.createThing.0:", "'body..id' is no JMESPath")),
        (f"{RULES}    - refuse: 400\n      when: '!('\n", (":5: operations.createThing.1:", "is no JMESPath")),
        (f"{RULES}    - answer: '{{id: }}'\n", (":5: operations.createThing.1:", "is no JMESPath")),
        (f"{RULES}    - forget: true\n", ("reference.yaml:5:", "operations.createThing.1")),
    ],
)
def test_rules_of_a_reference_candidate(rules: str, words: tuple[str, ...], tmp_path: Path) -> None:
    (write_pack(tmp_path / "pack") / "specs" / BLOCK / "1.0" / "reference.yaml").write_text(rules, encoding="utf-8")
    ended = kit_here("demo", "--block", BLOCK, "--pack-path", "pack", folder=tmp_path)
    check_refused(ended, 2, *words)


@pytest.mark.parametrize(
    ("prepare", "output"),
    [
        (lambda folder: (folder / "file").touch(), "file/report"),
        (lambda folder: (folder / "report" / "report.json").mkdir(parents=True), "report"),
        (lambda folder: (folder / "report" / "results.ndjson").mkdir(parents=True), "report"),
    ],
    ids=["below a file", "report.json is a folder", "results.ndjson is a folder"],
)
def test_output_cannot_be_written(
    prepare: Callable[[Path], None], output: str, payments_address: str, tmp_path: Path
) -> None:
    prepare(tmp_path)
    profile = write_profile(tmp_path, {"bb-payments": payments_address})
    ended = kit("run", profile, "--output", output, "--tag", "@lifecycle", folder=tmp_path)
    check_refused(ended, 2, output, "--output")


def test_init_does_not_replace_a_file(tmp_path: Path) -> None:
    (tmp_path / "candidate.yaml").write_text("mine", encoding="utf-8")
    ended = kit("init", "candidate.yaml", "--block", "bb-payments@1.0", folder=tmp_path)
    check_refused(ended, 2, "candidate.yaml exists", "--force")
    assert (tmp_path / "candidate.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("init", "candidate.yaml", "--block", "bb-payment"), ("did you mean bb-payments?",)),
        (("init", "candidate.yaml"), ("--block",)),
        (
            ("init", "nowhere/candidate.yaml", "--block", "bb-payments@1.0"),
            ("nowhere/candidate.yaml", "be written"),
        ),
        (("list", "--block", "bb-payment"), ("did you mean bb-payments?",)),
        (("reference", "bb-payment"), ("did you mean bb-payments?",)),
        (("demo", "--block", "bb-payment"), ("did you mean bb-payments?",)),
        (("rnu",), ("rnu",)),
    ],
)
def test_other_commands(arguments: tuple[str, ...], words: tuple[str, ...], tmp_path: Path) -> None:
    check_refused(kit_here(*arguments, folder=tmp_path), 2, *words)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("report.json", "{}", ("report.json", "is no report of this format")),
        ("report.json", "[1, 2]", ("report.json", "is no report of this format")),
        ("report.json", "", ("report.json:1", "is not readable JSON")),
        ("report.json", "{", ("report.json:1", "is not readable JSON")),
        ("report.json", "[" * 100_000, ("report.json",)),
        ("report.json", '{"kit": "\\ud800"}', ("report.json", "half of a surrogate pair")),
        ("results.ndjson", "", ("results.ndjson", "holds no run")),
        ("results.ndjson", "not JSON\n{}\n", ("results.ndjson:1", "is no line of a run's record")),
        ("results.ndjson", '{"event": "unheard-of"}\n{}\n', ("results.ndjson:1", "is no line of a run's record")),
        ("candidate.yaml", PROFILE, ("candidate.yaml", "is no report of this format")),
    ],
)
def test_report_that_is_none(name: str, text: str, words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    check_refused(kit_here("report", "render", name, folder=tmp_path), 2, *words)


@pytest.mark.parametrize("name", ["report.json", "results.ndjson"])
def test_report_that_is_missing(name: str, tmp_path: Path) -> None:
    check_refused(kit_here("report", "render", name, folder=tmp_path), 2, name, "no such file")


def test_port_is_taken(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = kit("reference", "bb-payments@1.0", "--port", str(port), folder=tmp_path)
    check_refused(ended, 2, f"port {port} cannot be had (Address already in use)", "--port")


def answering(status: int, body: str = "{}") -> WSGIApplication:
    """A server that gives the same answer to everything."""

    @Request.application
    def application(request: Request) -> Response:
        return Response(body, status=status, content_type="application/json")

    return application


def test_nothing_listens(tmp_path: Path) -> None:
    (tmp_path / "candidate.yaml").write_text(PROFILE, encoding="utf-8")
    ended = kit("run", "candidate.yaml", folder=tmp_path)
    check_refused(ended, 3, "bb-payments", NOWHERE, "could not be reached", "is the candidate running")
    assert not (tmp_path / "conformance-report").exists()


def test_name_does_not_resolve(tmp_path: Path) -> None:
    (tmp_path / "candidate.yaml").write_text(PROFILE.replace(NOWHERE, "http://payments.invalid"), encoding="utf-8")
    check_refused(kit("run", "candidate.yaml", folder=tmp_path), 3, "payments.invalid", "could not be reached")


@pytest.mark.parametrize("status", [401, 403])
def test_credentials_are_refused(status: int, tmp_path: Path) -> None:
    with serving(answering(status)) as base:
        ended = kit("run", write_profile(tmp_path, {"bb-payments": base}), folder=tmp_path)
    check_refused(ended, 3, f"answers {status}", "`authentication` (now: api-key)")


def test_reference_refuses_wrong_credentials(payments_address: str, tmp_path: Path) -> None:
    profile = write_profile(tmp_path, {"bb-payments": payments_address})
    ended = kit("run", profile, folder=tmp_path, variables={"GOVSTACK_REFERENCE_KEY": "another-key"})
    check_refused(ended, 3, "answers 401", "`authentication`")
    assert "another-key" not in ended.err


def test_base_address_is_wrong(tmp_path: Path) -> None:
    with serving(answering(404)) as base:
        ended = kit("run", write_profile(tmp_path, {"bb-payments": base}), folder=tmp_path)
    check_refused(ended, 3, base, "same 404", "base address")


@pytest.mark.parametrize("status", [502, 503, 504])
def test_gateway_has_nothing_behind_it(status: int, tmp_path: Path) -> None:
    with serving(answering(status)) as base:
        ended = kit("run", write_profile(tmp_path, {"bb-payments": base}), folder=tmp_path)
    check_refused(ended, 3, f"answers {status}", "gateway", "is it running?")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"tls": {"trust": "nothing.pem"}}, ("nothing.pem", "PEM")),
        (
            {"authentication": {"type": "client-certificate", "certificate": "a.pem", "private-key": "b.pem"}},
            ("a.pem", "client certificate"),
        ),
        (
            {
                "authentication": {
                    "type": "api-key",
                    "in": "header",
                    "name": "X Y",
                    "value": "${GOVSTACK_REFERENCE_KEY}",
                }
            },
            ("cannot be sent", "X Y"),
        ),
    ],
)
def test_authentication_that_cannot_be_used(
    changes: Mapping[str, Any], words: tuple[str, ...], payments_address: str, tmp_path: Path
) -> None:
    address = payments_address if "X Y" in words else "https://127.0.0.1:9"
    profile = write_profile(tmp_path, {"bb-payments": address})
    content = yaml.safe_load(profile.read_text(encoding="utf-8"))
    del content["building-blocks"][0]["authentication"]
    profile.write_text(yaml.safe_dump({**content, **changes}), encoding="utf-8")
    check_refused(kit_here("run", profile, folder=tmp_path), 3, *words)
