"""The package's order, and the names that it offers: who may import from whom, and what `__all__` promises."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import conformance
from tests.kit import ROOT

PACKAGE = ROOT / "conformance"

ORDER = (
    "exceptions", "model", "json_text", "locations", "output", "documents", "packs", "profile", "adapter",
    "assessment", "declaring", "contract", "in_turn", "plan", "record", "record_file", "schema", "exchange",
    "request", "probe", "gateway", "judge", "report", "attestation", "comparison", "inspection", "fitting",
    "evolution", "importing", "reference", "engine", "mutation", "trial", "commands",
)  # fmt: skip
"""Each imports only from those before it."""

MODULES = sorted(module.name for module in pkgutil.walk_packages(conformance.__path__, "conformance."))
COLLECTED_BY_PYTEST = "conformance.probe.collected"


def part_of(module: str) -> str:
    """The part of the package that a module belongs to: `probe` for `conformance.probe.steps.fields`."""
    return module.split(".")[1] if "." in module else ""


def imported(module: str) -> Iterator[str]:
    """Every module that a module's text imports, wherever in it."""
    path = PACKAGE.joinpath(*module.split(".")[1:])
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            assert node.module is not None
            yield node.module
            if node.module == "conformance":
                yield from (f"conformance.{name.name}" for name in node.names)


def test_order_names_every_part_of_the_package() -> None:
    assert {part_of(module) for module in MODULES} == set(ORDER)


@pytest.mark.parametrize("module", MODULES)
def test_module_imports_only_from_those_before_it(module: str) -> None:
    own = ORDER.index(part_of(module))
    for name in imported(module):
        if name.startswith("conformance.") and part_of(name) in ORDER:
            assert ORDER.index(part_of(name)) <= own, f"{module} imports {name}"


@pytest.mark.parametrize(
    "module", [module for module in MODULES if part_of(module) in ("judge", "report", "attestation", "comparison")]
)
def test_what_weighs_and_reports_knows_nothing_of_the_network(module: str) -> None:
    forbidden = ("httpx", "socket", "ssl", "urllib", "http", "conformance.exchange", "conformance.probe", "time")
    for name in imported(module):
        assert not any(name == root or name.startswith(f"{root}.") for root in forbidden), f"{module} imports {name}"


@pytest.mark.parametrize("module", [m for m in MODULES if m != COLLECTED_BY_PYTEST] + ["conformance"])
def test_names_in_all_exist_and_are_sorted(module: str) -> None:
    loaded = importlib.import_module(module)
    names = list(getattr(loaded, "__all__", []))
    assert len(set(names)) == len(names)
    for name in names:
        assert hasattr(loaded, name)
    # Ruff's order: constants, then classes, then the rest.
    assert names == sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))


def test_packages_that_others_import_from_say_what_they_offer() -> None:
    offering = (
        "packs",
        "profile",
        "adapter",
        "assessment",
        "declaring",
        "exchange",
        "gateway",
        "request",
        "report",
        "attestation",
        "comparison",
        "fitting",
        "reference",
    )
    for name in offering:
        loaded = importlib.import_module(f"conformance.{name}")
        public = {
            alias.asname or alias.name
            for node in ast.parse((PACKAGE / name / "__init__.py").read_text(encoding="utf-8")).body
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("conformance")
            for alias in node.names
        }
        assert set(loaded.__all__) == public


def test_every_module_says_in_its_first_line_what_it_is() -> None:
    for path in sorted(PACKAGE.rglob("*.py")):
        first = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").splitlines()
        assert first, path
        assert first[0].endswith((".", "?")), path


def test_package_is_typed() -> None:
    assert (Path(conformance.__path__[0]) / "py.typed").is_file()
