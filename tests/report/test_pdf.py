"""The PDF: what stands in it, that it is tagged, that hostile text is inert, and that nothing is cut in silence."""

from __future__ import annotations

import contextlib
import hashlib
import html
import itertools
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ArrayObject, Destination, DictionaryObject, IndirectObject
from pypdfium2 import PdfDocument

from conformance.locations import data_folder
from conformance.report import RENDERINGS, Report
from conformance.report.evidence import visible
from conformance.report.handout import LONGEST_EXCERPT, MOST_LINES, MOST_TOLD, brief, excerpt, untried
from conformance.report.pdf import paged, render_page
from conformance.report.scenarios import scenario_heads
from tests.kit import check_refused, kit_anew, kit_here

from .sample import HOSTILE, empty, large, plain, sample
from .test_html import WORDS

try:
    import weasyprint
except (OSError, DeprecationWarning):  # the second where HarfBuzz lacks the library that cuts fonts to what is used
    pytest.skip("WeasyPrint does not find Pango and HarfBuzz", allow_module_level=True)

REPORTS = data_folder("reports")

HOSTILE_PAGE = {
    "file": "<img src=file:///etc/passwd><object data=file:///etc/passwd>",
    "attachment": "<link rel=attachment href=file:///etc/passwd>",
    "style": "</style><style>@import url(file:///etc/passwd); *{display:none;background:url(//bad.example/x)}",
    "link": '<a href="https://bad.example/click">click</a> <base href="https://bad.example/">',
    "frame": "<meta http-equiv=refresh content='0;url=https://bad.example'><iframe src=https://bad.example>",
    "generated": "content: attr(x) url(file:///etc/passwd); string-set: running 'x'",
    "object": ")>>/OpenAction<</S/JavaScript/JS(app.alert(1))>>/URI(https://bad.example)endobj",
}

EVERY_TEXT = {**HOSTILE_PAGE, **HOSTILE}

FORBIDDEN = {
    "/JavaScript", "/JS", "/OpenAction", "/AA", "/Launch", "/URI", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData",
    "/EmbeddedFiles", "/EmbeddedFile", "/Filespec", "/RichMedia", "/AcroForm", "/XFA", "/Movie", "/Sound", "/Image",
}  # fmt: skip
"""Keys and names by which a PDF does something, opens something, or holds a file or an image."""


def write(folder: Path, document: Report) -> Path:
    path = folder / "report.json"
    path.write_bytes(b"".join(RENDERINGS["json"].content(document)))
    return path


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content), strict=True)


def names_in(value: Any) -> Iterator[str]:
    """Every key and name of an object of a PDF, but not those of the objects that it refers to."""
    if isinstance(value, DictionaryObject):
        for key, item in value.items():
            yield key
            yield from names_in(item)
    elif isinstance(value, ArrayObject):
        for item in value:
            yield from names_in(item)
    elif isinstance(value, str) and value.startswith("/"):
        yield value


def all_names(reader: PdfReader) -> set[str]:
    """The keys and names of all objects of a PDF, whether anything refers to them or not."""
    numbers = {*reader.xref.get(0, {}), *reader.xref_objStm}
    objects = (reader.get_object(IndirectObject(number, 0, reader)) for number in numbers if number)
    return {*names_in(reader.trailer), *(name for found in objects for name in names_in(found))}


def squeezed(text: str) -> str:
    """A text without white space: where a line is broken on paper is of no concern."""
    return re.sub(r"\s+", "", text)


def pages_of(content: bytes) -> list[str]:
    """The text of each page, as PDFium finds it, which writes a hyphen at the end of a line in its own way."""
    with contextlib.closing(PdfDocument(content)) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [text.replace("\ufffe", "-").replace("\x02", "-").replace("\r\n", "\n") for text in texts]


def text_of(content: bytes) -> str:
    return squeezed("".join(pages_of(content)))


def scattered(document: Report, texts: list[str]) -> Any:
    """The document with every text that is not one of a fixed set of words replaced, by these in turn."""
    following = itertools.cycle(texts)

    def replaced(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: replaced(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [replaced(item) for item in value]
        return next(following) if isinstance(value, str) and value not in WORDS else value

    return replaced(document)


def page_of(document: Report) -> str:
    return render_page(document, REPORTS, "0" * 64)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a report.json, and the report.pdf that the command made of it."""
    folder = tmp_path_factory.mktemp("pdf")
    write(folder, plain())
    ended = kit_here("report", "render", "report.json", "--format", "pdf", folder=folder)
    assert (ended.status, ended.out, ended.err) == (0, "Wrote report.pdf\n", "")
    return folder


@pytest.fixture(scope="module")
def reader(folder: Path) -> PdfReader:
    return read((folder / "report.pdf").read_bytes())


@pytest.fixture(scope="module")
def lines(folder: Path) -> list[str]:
    """The text of each page."""
    return pages_of((folder / "report.pdf").read_bytes())


@pytest.fixture(scope="module")
def hostile() -> bytes:
    """The document of a report all of whose texts are hostile."""
    document = sample()
    del document["building_blocks"][1:]
    return b"".join(RENDERINGS["pdf"].content(scattered(document, list(EVERY_TEXT.values()))))


@pytest.fixture(scope="module")
def hostile_text(hostile: bytes) -> str:
    return text_of(hostile)


def test_the_cover_has_what_identifies_the_report(folder: Path, lines: list[str]) -> None:
    document = plain()
    cover = squeezed(lines[0])
    digest = hashlib.sha256((folder / "report.json").read_bytes()).hexdigest()
    for words in (
        "Example Pay 2.4.0", "Example Software Cooperative", "Digital Public Good", "Payments 1.0", "Not met",
        document["verdict"]["sentence"], "2026-11-21 03:00:00.000 UTC", "govstack-conformance 0.1.0",
        "seed 20261121", "depth standard", document["run"]["id"], f"sha256:{digest}",
    ):  # fmt: skip
        assert squeezed(words) in cover, words


def test_every_requirement_operation_and_failure_is_told(lines: list[str]) -> None:
    (block,) = plain()["building_blocks"]
    text = squeezed("".join(lines))
    for row in block["requirements"]:
        assert squeezed(f"{row['id']}{row['level']}{row['statement']}") in text
    for operation in block["operations"]:
        assert squeezed(f"{operation['method']} {operation['path']}") in text
    for scenario in block["scenarios"]:
        told = squeezed(f"{scenario['name']}{scenario['id']}Exercises") in text
        assert told == (scenario["outcome"] == "failed"), scenario["id"]
    counts = block["summary"]["scenarios"]
    for words in (
        "Expected400 or 422Actual201 Created", "SentPOST https://candidate.example.org/vouchers", "Received201 Created",
        f"failed {counts['failed']} of {counts['planned']}", f"inconclusive {counts['inconclusive']} of",
        block["deviations"][0]["published"], "report verify report.json --attestation", "--seed 20261121",
    ):  # fmt: skip
        assert squeezed(words) in text, words


def test_contents_name_the_page_of_each_section(reader: PdfReader, lines: list[str]) -> None:
    listed = re.findall(r"^(.+?)[ .]*? (\d+)$", lines[1], re.MULTILINE)
    pages = [(found.title, reader.get_destination_page_number(found)) for found in bookmarks(reader.outline, depth=2)]
    assert [(title.rstrip(" ."), int(number) - 1) for title, number in listed if title != "2 of"] == pages
    assert [title for title, _ in pages] == [
        "Verdict and counts", "Requirements not met", "Declarations and waivers", "Payments 1.0", "Levels",
        "Requirements", "Declarations", "Operations", "Scenarios", "Failures", "What was not tried, and why",
        "Deviations of the pack", "How to verify this report",
        "What the words mean",
    ]  # fmt: skip


def bookmarks(entries: Any, depth: int) -> Iterator[Destination]:
    """The bookmarks of a PDF, those below others too, down to a depth."""
    for entry in entries:
        if not isinstance(entry, list):
            yield entry
        elif depth > 1:
            yield from bookmarks(entry, depth - 1)


def assessed() -> Report:
    """A report of which more is declared than a cell of a table names."""
    document = plain()
    (block,) = document["building_blocks"]
    accepted = next(row["declaration"] for row in block["requirements"] if row["verdict"] == "accepted")
    assert accepted is not None
    accepted["evidence"] = [
        {"link": f"https://evidence.example.org/{n}", "file": None, "sha256": None} for n in range(7)
    ]
    accepted["outdated"] = "the statement has changed"
    missing = [f"bb-payments-5.1.{number}-1" for number in range(7)]
    block["levels"][0]["why_not"] = [{"level": "conforms", "sentence": "They are open.", "needs": 3, "of": missing}]
    assert document["assessment"] is not None
    document["assessment"]["unused"] = [f"unused-{number}" for number in range(8)]
    (waiver,) = document["assessment"]["waivers"]
    document["assessment"]["waivers"].append({**waiver, "until": "2026-11-21"})
    block["requirements"][0]["waiver"] = waiver
    return document


def test_declarations_waivers_levels_and_attribution_are_told() -> None:
    text = squeezed(html.unescape(re.sub("<[^>]+>", " ", page_of(assessed()))))
    for words in (
        "accepted 1 of 10", "declared 1 of 10", "Checks alone say: not tested",
        "met: Restored every night. A. Vendor, 2026-11-20 Does not count: the statement has changed",
        "https://evidence.example.org/4 2 more in report.json",
        f"evidence/audit.pdf sha256:{0:064}", "accepted by R. Viewer, 2026-11-21 14:30:00 UTC", "not reviewed",
        "Does not count: there is no file evidence/audit.pdf", "Declared met, but by the checks it is not met.",
        "Waived until 2027-01-01 by P. Rocurer: The old system stays until then.",
        "Holds until 2027-01-01, P. Rocurer:", "Lapsed on 2026-11-21, P. Rocurer:", "judged for 2026-11-21",
        "no part of the run: 8: unused-0, unused-1, unused-2, unused-3, unused-4 and 3 more, which report.json names.",
        "conformance GovSpecs 2.0 not conforming Of 3 REQUIRED", "GovSpecs 2.0: https://specs.example.org/requirements-model",
        "For conforms: They are open. Any 3 of these 7: bb-payments-5.1.0-1", "and 2 more, which report.json names.",
        "The fault most likely lies with: candidate. No sign points elsewhere.",
    ):  # fmt: skip
        assert squeezed(words) in text, words


def test_what_nobody_declared_has_no_section() -> None:
    document = plain()
    document["assessment"] = None
    document["building_blocks"][0]["levels"] = []
    for row in document["building_blocks"][0]["requirements"]:
        row.update({"declaration": None, "waiver": None})
    page = page_of(document)
    for words in ("Declarations", "Levels</h3>", "Waived until"):
        assert words not in page


def test_every_page_is_numbered_and_names_the_candidate(lines: list[str]) -> None:
    assert len(lines) > 6
    for number, text in enumerate(lines, start=1):
        assert f"{number} of {len(lines)}" in text
        assert ("GovStack conformance report" in text) == (number > 1)
        assert "Example Pay 2.4.0" in text


def test_it_is_tagged_titled_and_in_a_language(reader: PdfReader) -> None:
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - an object of the PDF
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert reader.metadata is not None
    assert reader.metadata.title == "Conformance report: Example Pay 2.4.0"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    kinds = set(structure(root["/StructTreeRoot"]))
    assert {"/Document", "/H1", "/H2", "/H3", "/H4", "/Table", "/TR", "/TH", "/TD", "/Link"} <= kinds


def structure(element: Any) -> Iterator[str]:
    """The structure type of every element of the tag tree."""
    found: Any = element.get_object()
    if isinstance(found, ArrayObject):
        for child in found:
            yield from structure(child)
    elif isinstance(found, DictionaryObject):
        if "/S" in found:
            yield str(found["/S"])
        if "/K" in found:
            yield from structure(found["/K"])


def test_its_date_is_that_of_the_run(reader: PdfReader) -> None:
    assert reader.metadata is not None
    assert str(reader.metadata.creation_date) == "2026-11-21 03:01:12+00:00"


def test_an_empty_run_has_its_document_and_every_time_the_same(tmp_path: Path) -> None:
    write(tmp_path, empty())
    ended = kit_here("report", "render", "report.json", "--format", "pdf", "--output", "-", folder=tmp_path)
    content = ended.out.encode(errors="surrogateescape")
    assert content == b"".join(RENDERINGS["pdf"].content(empty()))
    assert "Nothing was checked." in pages_of(content)[0]
    assert not (tmp_path / "report.pdf").exists()


def test_nothing_in_a_hostile_report_opens_or_does_anything(hostile: bytes) -> None:
    reader = read(hostile)
    assert all_names(reader) & FORBIDDEN == set()
    links = [link.get_object() for page in reader.pages for link in page.get("/Annots", [])]
    assert links
    assert {(link["/Subtype"], "/A" in link, "/Dest" in link) for link in links} == {("/Link", False, True)}
    assert not reader.attachments


@pytest.mark.parametrize(
    "name", [name for name, text in EVERY_TEXT.items() if visible(text).isascii() and len(text) < 600]
)
def test_hostile_text_is_there_to_be_read(name: str, hostile_text: str) -> None:
    assert squeezed(visible(EVERY_TEXT[name])) in hostile_text


def test_every_text_is_only_text_in_the_page_that_is_printed() -> None:
    texts = list(EVERY_TEXT.values())
    harmless = [f"harmless {number}".ljust(len(text), ".") for number, text in enumerate(texts)]
    assert tags(page_of(scattered(sample(), texts))) == tags(page_of(scattered(sample(), harmless)))


def tags(page: str) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """The elements of a page, without attributes that name headings."""
    found: list[tuple[str, list[tuple[str, str | None]]]] = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            free = ("id", "href", "content")
            found.append((tag, [(name, None if name in free else value) for name, value in attrs]))

    Parser().feed(page)
    return found


def test_a_page_links_nowhere_but_into_itself() -> None:
    page = page_of(scattered(sample(), list(HOSTILE_PAGE.values())))
    links = re.findall(r'<[^>]* (?:href|src|data)="([^"]*)"', page)
    assert links
    assert {link[0] for link in links} == {"#"}


def test_nothing_is_fetched_even_where_markup_asks_for_it(tmp_path: Path) -> None:
    image = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"  # noqa: E501
    (tmp_path / "pixel.gif").write_bytes(image)
    address = (tmp_path / "pixel.gif").as_uri()
    page = f'<html lang=en><title>t</title><img alt=x src="{address}"><link rel=attachment href="{address}"><p>text'
    for content, held in (
        (weasyprint.HTML(string=page).write_pdf(), True),
        (paged(weasyprint, page, identifier="0"), False),
    ):
        names = all_names(read(content))
        assert ("/Image" in names, "/EmbeddedFiles" in names) == (held, held)


@pytest.mark.parametrize(
    ("raised", "words"),
    [
        ("ModuleNotFoundError('No module named weasyprint')", ["pip install 'govstack-conformance[pdf]'"]),
        ("OSError('cannot load library libpango')", ["Pango", "libpango-1.0-0"]),
    ],
    ids=["no WeasyPrint", "no Pango"],
)
def test_what_is_missing_is_one_sentence(raised: str, words: list[str], tmp_path: Path) -> None:
    write(tmp_path, empty())
    (tmp_path / "weasyprint.py").write_text(f"print('advice')\nraise {raised}\n", encoding="utf-8")
    variables = {"PYTHONPATH": str(tmp_path)}
    ended = kit_anew("report", "render", "report.json", "--format", "pdf", folder=tmp_path, variables=variables)
    check_refused(ended, 2, *words)
    assert not (tmp_path / "report.pdf").exists()


def test_a_large_report_says_how_much_is_left_out() -> None:
    page = page_of(large(2_400, failing=1.0))
    assert page.count("<article>") == MOST_TOLD
    assert f"The evidence of {1_200 - MOST_TOLD:,} more failures is left to report.html and report.json" in page
    assert "The evidence of 1,200 failures is left to report.html and report.json" in page
    assert f"{1_200 - MOST_TOLD - 1_000:,} more rows, of {1_200 - MOST_TOLD:,}, are left to report.json." in page
    assert "200 more rows, of 1,200, are left to report.json." in page


def test_what_was_not_tried_is_counted_by_its_reason() -> None:
    (block,) = plain()["building_blocks"]
    rows = untried(scenario_heads(block["scenarios"]), "inconclusive", "error", "skipped")
    counts = block["summary"]["scenarios"]
    assert {row.outcome: row.number for row in rows} == {
        outcome: counts[outcome] for outcome in ("skipped", "inconclusive", "error")
    }


@given(st.text(st.sampled_from("a b\n\r\t<\u202e")), st.integers(1, 40))
def test_a_text_that_is_cut_says_by_how_much(text: str, longest: int) -> None:
    line = " ".join(text.split())
    shown, mark, missing = brief(text, longest).partition(" […] ")
    assert shown == visible(line[:longest])
    assert (int(missing.split()[0]) if mark else 0) == len(line) - len(line[:longest])


@pytest.mark.parametrize(
    "text", ["", "short", "x" * (LONGEST_EXCERPT + 1), "\n" * 100, "a\r\nb" * 5_000, "\u202e" * 900]
)
def test_an_excerpt_that_is_cut_says_by_how_much(text: str) -> None:
    shown, mark, missing = excerpt(text).partition(" […] ")
    kept = len(text) - (int(missing.split()[0].replace(",", "")) if mark else 0)
    assert shown == visible(text[:kept])
    assert kept <= LONGEST_EXCERPT
    assert shown.count("\n") < MOST_LINES
