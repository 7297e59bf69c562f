"""OpenAPI documents of a checkout: copied, mended where they cannot be read, left out where no mend helps."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.importing.checkouts import BLOCK, imported, write_checkout
from tests.importing.test_pack_import import written
from tests.kit import kit_here
from tests.small_pack import DOCUMENT

SPECS = Path("pack") / "specs" / BLOCK / "1.2"

PARAMETER = "        - {name: a, in: query, schema: {type: string}}\n"
ALIASES = "".join(
    f"{one}: &{one} [{', '.join([f'*{before}'] * 9)}]\n" for before, one in zip("abcdefghi", "bcdefghij", strict=True)
)
MENDED = {
    "no operationId": (DOCUMENT.replace("      operationId: listThings\n", ""), "It is called getThings."),
    "one operationId twice": (DOCUMENT.replace("createThing", "listThings"), "It is called postThings."),
    "an operationId with a space": (DOCUMENT.replace("createThing", "create thing"), "It is called postThings."),
    "status keys that are numbers": (DOCUMENT.replace('"201"', "201"), "The key 201 is a number."),
    "a byte order mark": (f"\ufeff{DOCUMENT}", "The file begins with a byte order mark."),
    "tabs": (DOCUMENT.replace("  /things:", "\t/things:"), "Lines are indented with tabs."),
    "a path parameter that is declared nowhere": (
        DOCUMENT.replace("  /things:", "  /things/{shelf}:"),
        "The path has {shelf}, which is declared nowhere.",
    ),
    "a parameter that is declared twice": (
        DOCUMENT.replace(
            "      operationId: listThings\n",
            "      operationId: listThings\n      parameters:\n" + 2 * PARAMETER,
        ),
        "The parameter a is declared twice.",
    ),
}


@pytest.mark.parametrize("name", MENDED)
def test_document_is_mended_and_the_mend_is_told(tmp_path: Path, name: str) -> None:
    document, told = MENDED[name]
    write_checkout(tmp_path, {"api/things.yaml": "# Kept.\n" + document if "mark" not in name else document})
    ended = imported(tmp_path)
    assert ended.status == 0
    assert told in ended.out
    mends = written(tmp_path, "manifest.yaml")["deviations"]
    assert any(told in (mend["published"] + mend["here"]) for mend in mends)
    assert all(mend["where"].startswith("openapi/things.yaml: ") for mend in mends)
    if "mark" not in name:
        assert (tmp_path / SPECS / "openapi" / "things.yaml").read_text(encoding="utf-8").startswith("# Kept.")
    assert "2" in kit_here("pack", "coverage", BLOCK, "--pack-path", "pack", folder=tmp_path).out


def test_document_that_can_be_read_is_copied_as_it_is(tmp_path: Path) -> None:
    write_checkout(tmp_path)
    imported(tmp_path)
    assert (tmp_path / SPECS / "openapi" / "things.yaml").read_text(encoding="utf-8") == DOCUMENT
    assert written(tmp_path, "manifest.yaml")["deviations"] == []
    assert written(tmp_path, "manifest.yaml")["apis"] == [
        {"id": "things", "name": "Things", "document": "openapi/things.yaml", "harmless": ["listThings"]}
    ]


LEFT_OUT: dict[str, tuple[str | bytes, str]] = {
    "text": ("Things\n", "is no OpenAPI document"),
    "Swagger": (DOCUMENT.replace("openapi: 3.0.3", 'swagger: "2.0"'), "it is Swagger 2.0"),
    "not YAML": ("openapi: [\n", "is not readable YAML"),
    "a reference to nothing": (DOCUMENT.replace('schemas/Thing"', 'schemas/Nothing"', 1), "points nowhere"),
    "a key twice": (DOCUMENT + "openapi: 3.0.3\n", "is given twice"),
    "not UTF-8": (b"\xff\xfe", "is not UTF-8 text"),
    "no operations": ("openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n", "declares no operation"),
    "deeply nested": ("[" * 5_000 + "]" * 5_000, "nested too deeply"),
    "aliases without end": (
        f"a: &a [x]\n{ALIASES}",
        "its aliases make it larger",
    ),
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_document_that_cannot_be_read_is_left_out_and_named(tmp_path: Path, name: str) -> None:
    document, told = LEFT_OUT[name]
    write_checkout(tmp_path, {"api/more/other.yaml": document})
    ended = imported(tmp_path)
    assert ended.status == 0
    assert "api/more/other.yaml:" in ended.out
    assert told in ended.out
    [deviation] = written(tmp_path, "manifest.yaml")["deviations"]
    assert deviation["where"] == "api/more/other.yaml"
    assert [api["id"] for api in written(tmp_path, "manifest.yaml")["apis"]] == ["things"]
    assert "8" in kit_here("pack", "coverage", BLOCK, "--pack-path", "pack", folder=tmp_path).out


def test_of_several_versions_the_newest_is_taken(tmp_path: Path) -> None:
    texts = {f"api/things-{version}.yaml": DOCUMENT.replace('"1.0"', f'"{version}"', 1) for version in ("1.9", "1.10")}
    write_checkout(tmp_path, {**texts, "api/things.yaml": None})
    ended = imported(tmp_path)
    assert [api["document"] for api in written(tmp_path, "manifest.yaml")["apis"]] == ["openapi/things-1.10.yaml"]
    assert "api/things-1.9.yaml:1: declares operations that api/things-1.10.yaml has" in ended.out


def test_json_is_mended_as_json(tmp_path: Path) -> None:
    content = yaml.safe_load(DOCUMENT)
    del content["paths"]["/things"]["post"]["operationId"]
    write_checkout(tmp_path, {"api/things.yaml": None, "api/things.json": json.dumps(content, indent="\t")})
    ended = imported(tmp_path)
    assert "api/things.json:" in ended.out
    mended = json.loads((tmp_path / SPECS / "openapi" / "things.json").read_text(encoding="utf-8"))
    assert mended["paths"]["/things"]["post"].pop("operationId") == "postThings"
    assert mended == content


def test_specification_without_documents_is_imported(tmp_path: Path) -> None:
    write_checkout(tmp_path, {"api/things.yaml": None})
    assert "0 operations in 0 OpenAPI documents" in imported(tmp_path).out
    assert "8" in kit_here("pack", "coverage", BLOCK, "--pack-path", "pack", folder=tmp_path).out
