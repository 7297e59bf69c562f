"""Whatever people wrote in a self-assessment, and however the specification moves on: `assess init` loses nothing."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.assessment.folder import LISTED, ROWS, WRITTEN, Folder, Row, row

BLOCK_TEXT = "|\n              first\n                second\n\n              third"


def quoted(text: str) -> str:
    """A text as a double-quoted scalar on one line."""
    return yaml.safe_dump(text, default_style='"', width=10**9, allow_unicode=True).strip()


WORDS = st.one_of(
    st.text(max_size=200).map(quoted),
    st.sampled_from(["0o17", "12e3", "2026-01-01 10:00:00", "'it''s'", "a: b".join("''"), "&who Ada", BLOCK_TEXT, ""]),
)
LINKS = st.lists(
    WORDS.filter(lambda text: "&" not in text and text != BLOCK_TEXT).map(lambda t: f"{{link: {t or '~'}}}")
)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "fulfilment": st.sampled_from(["met", "partly", "not met", '"not applicable"', "null"]),
        "comment": WORDS,
        "evidence": LINKS.map(lambda links: f"[{', '.join(links)}]"),
        "declared_by": WORDS,
        "declared_on": st.sampled_from(["2026-03-01", '"2999-01-01"', ""]),
    },
)
FILLINGS = st.dictionaries(st.sampled_from(["bb-example-2", "bb-example-3", "bb-example-4"]), FIELDS)
NOTES = st.lists(st.tuples(st.floats(0, 1), st.sampled_from(["line", "left", "end"])), max_size=8)
SPECIFICATIONS = st.lists(
    st.lists(
        st.builds(
            lambda number, level, statement, section: row(number, level, statement, section=section),
            st.integers(2, 6),
            st.sampled_from(["REQUIRED", "RECOMMENDED", "DRAFT"]),
            st.sampled_from(["", "It is kept.", "It: is # 'kept' " + "for very long " * 20, "Zwei\nZeilen  ", "yes"]),
            st.sampled_from(["1", "6.1", "on"]),
        ),
        max_size=4,
        unique_by=lambda made: made["id"],
    ),
    min_size=1,
    max_size=2,
)


KEY = re.compile(
    r" *(- )?(candidate|name|version|building-blocks|id|groups|title|requirements|level|statement|expected|fulfilment"
    r"|comment|evidence|declared-by|declared-on|withdrawn):"
)
"""Lines that begin with a key, and are not the middle of a long text."""


def annotate(folder: Folder, notes: Sequence[tuple[float, str]]) -> list[str]:
    """Put comments on lines of their own, indented or not, and at the end of lines; returns them."""
    marks = [f"# note {number} of a person" for number in range(len(notes))]
    for mark, (share, place) in zip(marks, notes, strict=True):
        lines = folder.text.splitlines(keepends=True)
        ends = ":\n" if place == "end" else "\n"
        keys = [at for at, line in enumerate(lines) if KEY.match(line) and line.endswith(ends)]
        at = keys[min(int(share * len(keys)), len(keys) - 1)]
        if place == "end":
            lines[at] = lines[at].rstrip("\n") + f"   {mark}\n"
        else:
            indent = "" if place == "left" else lines[at][: len(lines[at]) - len(lines[at].lstrip())]
            lines.insert(at, f"{indent}{mark}\n")
        folder.assessment.write_text("".join(lines), encoding="utf-8")
    return marks


def written(folder: Folder) -> dict[str, dict[str, Any]]:
    """What people wrote, by requirement, wherever it stands."""
    everywhere = {**folder.entries(), **folder.entries("withdrawn")}
    return {name: {key: said(entry.get(key)) for key in WRITTEN} for name, entry in everywhere.items()}


def said(value: Any) -> Any:
    """A value as it was written, but that all spellings of nothing are the same."""
    if isinstance(value, list):
        return [{key: said(inside) for key, inside in item.items()} for item in value]
    return None if value in ("", "~", "null") else value


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking would take minutes: each example is five commands
)
@given(FILLINGS, NOTES, SPECIFICATIONS)
def test_init_after_init_loses_nothing(
    fillings: Mapping[str, Mapping[str, str]], notes: Sequence[tuple[float, str]], later: Sequence[Sequence[Row]]
) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Folder(Path(temporary))
        folder.init()
        for name, fields in fillings.items():
            folder.fill(name, **fields)
        marks = annotate(folder, notes)
        before = written(folder)
        for rows in (*later, ROWS[1:]):
            folder.specify([LISTED, *rows])
            folder.init()
            text, after = folder.text, written(folder)
            assert {name: after[name] for name in before} == before
            assert Counter(re.findall(r"# note \d+ of a person", text)) == Counter(marks)
            assert {name for name in folder.entries() if name.startswith("bb-")} == {one["id"] for one in rows}
            assert {
                name: folder.entries()[name]["statement"] for name in folder.entries() if name.startswith("bb-")
            } == {one["id"]: one["statement"].strip() for one in rows}
            folder.init()
            assert folder.text == text
