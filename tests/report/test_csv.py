"""The requirement table: one row for each requirement, no cell a formula in any reader, and nothing lost."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.report import RENDERINGS, Report, render_csv
from conformance.report.csv_table import COLUMNS, harmless
from conformance.report.evidence import visible
from tests.kit import kit_here

from .sample import HOSTILE, OUTCOMES, empty, plain, sample
from .test_html import poisoned

SIGNS = "=+-@＝＋－＠"
FORMULAE = {
    "call": "=cmd|' /C calc'!A0",
    "plus": "+1+1",
    "minus": "-1+1",
    "at": "@SUM(1+1)",
    "tab": "\t=1+1",
    "return": "\r\n=1+1",
    "space": "  =1+1",
    "full width": "＝1+1",
    "quoted": '"=1+1',
    "semicolon": "harmless;=1+1;",
    "semicolon and quote": 'harmless";"=1+1',
    "second line": "harmless\n=1+1",
    "after a tab": "harmless\t@SUM(1+1)",
    "run of separators": ";;;\n\n\t=1+1",
}
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}


def rows(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def check_no_formula(text: str, delimiter: str) -> None:
    for row in rows(text, delimiter):
        for cell in row:
            assert delimiter != "," or not cell.startswith(("\t", "\r", "\n")), cell
            assert not cell.strip(' \t\r\n"').startswith(tuple(SIGNS)), cell


def check_in_every_reader(text: str) -> None:
    for delimiter in DELIMITERS.values():
        check_no_formula(text, delimiter)


def written(*cells: str) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, quoting=csv.QUOTE_ALL).writerow(map(harmless, cells))
    return stream.getvalue()


def test_command_writes_a_row_for_each_requirement(tmp_path: Path) -> None:
    document = sample()
    (tmp_path / "report.json").write_bytes(b"".join(RENDERINGS["json"].content(document)))
    ended = kit_here("report", "render", "report.json", "--format", "csv", folder=tmp_path)
    assert (ended.status, ended.out) == (0, "Wrote requirements.csv\n")
    table = rows((tmp_path / "requirements.csv").read_bytes().decode())
    assert tuple(table[0]) == COLUMNS
    found = [(row[0], row[2], row[10]) for row in table[1:]]
    assert found == [
        (block["id"], requirement["id"], requirement["verdict"])
        for block in document["building_blocks"]
        for requirement in block["requirements"]
    ]


def test_a_row_has_the_requirement_and_the_outcomes_of_its_scenarios() -> None:
    document = plain()
    (block,) = document["building_blocks"]
    outcomes = {scenario["id"]: scenario["outcome"] for scenario in block["scenarios"]}
    table = list(csv.DictReader(io.StringIO("".join(render_csv(document)), newline="")))
    for row, requirement in zip(table, block["requirements"], strict=True):
        assert (row["building block"], row["version"]) == ("bb-payments", "1.0")
        keys = ("id", "section", "number", "kind", "level", "observability", "mutability", "statement", "verdict")
        for key in (*keys, "reason", "remains"):
            assert row[key] == str(requirement[key] or ""), key  # type: ignore[literal-required]
        for outcome in OUTCOMES:
            expected = sum(outcomes[name] == outcome for name in requirement["scenarios"])
            assert row[f"scenarios {outcome}"] == str(expected)


def test_lines_end_as_the_standard_says() -> None:
    text = "".join(render_csv(plain()))
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == len(plain()["building_blocks"][0]["requirements"]) + 1


def test_an_empty_run_has_the_first_row_alone() -> None:
    assert rows("".join(render_csv(empty()))) == [list(COLUMNS)]


@pytest.mark.parametrize("delimiter", DELIMITERS.values(), ids=DELIMITERS.keys())
@pytest.mark.parametrize("text", [*FORMULAE.values(), *HOSTILE.values()], ids=[*FORMULAE, *HOSTILE])
def test_no_cell_is_a_formula_whatever_separates_cells(text: str, delimiter: str) -> None:
    document: Report = poisoned(plain(), text)
    check_no_formula("".join(render_csv(document)), delimiter)


@pytest.mark.parametrize("text", FORMULAE.values(), ids=FORMULAE.keys())
def test_each_formula_is_one_where_nothing_holds_it(text: str) -> None:
    """The check above can fail: without the apostrophe a reader of some separator finds a formula."""
    plain_text = io.StringIO(newline="")
    csv.writer(plain_text, quoting=csv.QUOTE_ALL).writerow(["harmless", text])
    with pytest.raises(AssertionError):
        check_in_every_reader(plain_text.getvalue())


@pytest.mark.parametrize("text", ["It works.", "5.1", "a-b; c = d", "first\nsecond", "x, -y", "“ü”", ""])
def test_text_without_a_formula_is_left_as_it_is(text: str) -> None:
    assert harmless(text) == text


@given(st.lists(st.text(st.sampled_from([*SIGNS, *";,\t\r\n\"' a|"]), max_size=12), min_size=1, max_size=4))
def test_any_cells_are_harmless_and_keep_their_text(cells: list[str]) -> None:
    text = written(*cells)
    check_in_every_reader(text)
    (row,) = rows(text)
    assert [cell.replace("'", "") for cell in row] == [visible(cell).replace("'", "") for cell in cells]


def test_a_long_run_of_separators_takes_no_longer_than_its_length() -> None:
    text = "\n" * 1_000_000
    assert harmless(text) == f"'{text}"
