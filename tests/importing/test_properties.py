"""Any requirement that is laid out in any shape is found once, with its text, level and section."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from conformance.importing import read_chapter

WORDS = st.sampled_from(
    ["the", "system", "keeps", "(all)", "things,", "logs:", "24x7", "“quoted”", "a/b", "MUST", "must", "level", "6.2)"]
)
TEXTS = st.lists(WORDS, min_size=3, max_size=14).map(lambda words: f"It {' '.join(words)} well")
LEVELS = st.sampled_from(["REQUIRED", "RECOMMENDED", "OPTIONAL"])
KEY_WORDS = {"REQUIRED": "MUST", "RECOMMENDED": "SHOULD", "OPTIONAL": "MAY"}


@dataclass(frozen=True)
class Written:
    """One requirement, and the shape in which a chapter has it."""

    text: str
    level: str
    shape: str


def wrapped(text: str, indent: str) -> str:
    half = text.split(" ")
    return f"{' '.join(half[:3])}\n{indent}{' '.join(half[3:])}"


SHAPES: dict[str, Callable[[str, str], str]] = {
    "item": lambda text, level: f"* {wrapped(text, '  ')} ({level})",
    "item with a stop": lambda text, level: f"* {text} ({level}).&#x20;",
    "item that begins with its level": lambda text, level: f"* \\[{level}] {wrapped(text, '  ')}",
    "numbered item": lambda text, level: f"1. {text} ({level.title()})",
    "paragraph": lambda text, level: f"{wrapped(text, '')} ({level})",
    "pipe table": lambda text, level: f"| Requirement | Type |\n| - | - |\n| {text} | {KEY_WORDS[level]} |",
    "HTML table": lambda text, level: f"<table><tbody><tr><td><p>{text}</p></td><td>{level}</td></tr></tbody></table>",
    "heading": lambda text, level: f"#### {text} ({level}) <a href='#x' id='x'></a>",
    "bold": lambda text, level: f"**{text} ({level})**",
}
AROUND = (
    "{{% hint style='info' %}}\nA hint.\n{{% endhint %}}\n\n{}",
    "{}\n\n<figure><img src='a.png' alt=''></figure>",
    "{}",
)


@settings(max_examples=60)
@given(
    st.lists(
        st.builds(Written, TEXTS, LEVELS, st.sampled_from(sorted(SHAPES))), max_size=8, unique_by=lambda one: one.text
    ),
    st.sampled_from(AROUND),
)
def test_every_requirement_is_found_once(requirements: list[Written], around: str) -> None:
    sections = [
        f"## 6.{number} Part\n\n{around.format(SHAPES[one.shape](one.text, one.level))}\n\n"
        for number, one in enumerate(requirements, 1)
    ]
    found = read_chapter(f"# 6 Functional Requirements\n\n{''.join(sections)}").requirements
    assert [(one.section, one.level.value, " ".join(one.text.split()).removesuffix(".")) for one in found] == [
        (f"6.{number}", one.level, one.text) for number, one in enumerate(requirements, 1)
    ]


@settings(max_examples=60)
@given(st.text(alphabet=st.sampled_from(list("abc #*->|[](){}<>`\\%\n\t&;:.1_REQUIRED")), max_size=200))
def test_no_text_ends_the_reading(text: str) -> None:
    chapter = read_chapter(text)
    assert all(one.text.strip() for one in chapter.requirements)
    assert all(1 <= doubt.line <= text.count("\n") + 1 for doubt in chapter.doubts)
