"""A run is the same wherever it is started: nothing of pytest's that the user has, or a stranger left, changes it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from conformance.reference import ReferenceCandidate, serving
from tests.kit import SCENARIOS, Finished, kit, kit_anew, pack, write_profile

ARGUMENTS = (
    "--operation",
    "VoucherStatusCheckGET",
    "--operation",
    "VoucherPreactivationPOST",
    "--seed",
    "1",
    *SCENARIOS,
)

EVIL = """
import os, pathlib
pathlib.Path(os.environ["EVIDENCE"]).write_text(__file__)

try:
    import pytest

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(item, nextitem):
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(items):
        items.clear()
except Exception:
    pass
"""
"""A plugin that leaves evidence of having been imported, and has every test pass without running it."""

SETTINGS = """\
{section}
addopts = -k nothing --collect-only -p no:pytest_bdd --maxfail=1
filterwarnings = error
python_files = nothing_at_all.py
usefixtures = no_such_fixture
bdd_features_base_dir = /nowhere
required_plugins = no-such-plugin
minversion = 999
"""

TABLE = """\
[tool.pytest.ini_options]
addopts = "-k nothing --collect-only --maxfail=1"
filterwarnings = ["error"]
usefixtures = ["no_such_fixture"]
required_plugins = ["no-such-plugin"]
minversion = "999"
"""

Outcomes = list[tuple[str, str, str]]


def outcomes(ended: Finished) -> Outcomes:
    return [(s["id"], s["outcome"], s["reason"]) for s in ended.scenarios().values()]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serving(ReferenceCandidate(pack("bb-payments"))) as base:
        yield base


@pytest.fixture(scope="module")
def undisturbed(address: str, tmp_path_factory: pytest.TempPathFactory) -> Outcomes:
    """What a run in an empty folder comes to."""
    folder = tmp_path_factory.mktemp("undisturbed")
    ended = kit_anew("run", write_profile(folder, {"bb-payments": address}), *ARGUMENTS, folder=folder)
    found = outcomes(ended)
    assert ended.status == 0
    assert len(found) > 20
    assert {outcome for _, outcome, _ in found} == {"passed"}
    return found


def write(name: str, text: str) -> Callable[[Path], None]:
    def prepare(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return prepare


def shadow_modules(folder: Path) -> None:
    """Each of them leaves evidence that names it, were it alone imported."""
    for name in ("pytest.py", "pytest_bdd.py", "conformance/__init__.py", "collected.py", "yaml.py"):
        write(name, EVIL)(folder)


HARD_TO_MISS = {
    "PYTEST_PLUGINS": "no_such_plugin",
    "PYTEST_DEBUG": "1",
    "PYTEST_CURRENT_TEST": "x",
    "PYTEST_VERSION": "1",
}
"""Each of which shows by itself: as an error, or on stderr; the last two are there inside another pytest."""


def install_plugin(folder: Path) -> None:
    """A distribution on the import path that registers a pytest plugin, as `pip install` would leave it."""
    write("site/evil_plugin.py", EVIL)(folder)
    write("site/evil_plugin-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: evil-plugin\nVersion: 1.0\n")(folder)
    write("site/evil_plugin-1.0.dist-info/entry_points.txt", "[pytest11]\nevil = evil_plugin\n")(folder)


# What pytest reads in the folder it reads whoever started it; what Python imports is settled as an interpreter begins.
@pytest.mark.parametrize(
    ("prepare", "variables", "start"),
    [
        pytest.param(write("conftest.py", EVIL), {}, kit, id="conftest.py"),
        pytest.param(write("pytest.ini", SETTINGS.format(section="[pytest]")), {}, kit, id="pytest.ini"),
        pytest.param(write(".pytest.ini", SETTINGS.format(section="[pytest]")), {}, kit, id="hidden pytest.ini"),
        pytest.param(write("tox.ini", SETTINGS.format(section="[pytest]")), {}, kit, id="tox.ini"),
        pytest.param(write("setup.cfg", SETTINGS.format(section="[tool:pytest]")), {}, kit, id="setup.cfg"),
        pytest.param(write("pyproject.toml", TABLE), {}, kit, id="pyproject.toml"),
        pytest.param(write("pyproject.toml", "[tool.pytest.ini_options\n"), {}, kit, id="unreadable pyproject.toml"),
        pytest.param(shadow_modules, {}, kit_anew, id="modules of names that the kit imports"),
        pytest.param(
            write("nothing", ""), {"PYTEST_ADDOPTS": "-k nothing --collect-only"}, kit_anew, id="PYTEST_ADDOPTS"
        ),
        pytest.param(
            write("evil.py", EVIL), {"PYTEST_PLUGINS": "evil", "PYTHONPATH": "."}, kit_anew, id="PYTEST_PLUGINS"
        ),
        pytest.param(write("nothing", ""), HARD_TO_MISS, kit_anew, id="variables that stop pytest, or have it talk"),
        pytest.param(install_plugin, {"PYTHONPATH": "site"}, kit_anew, id="installed plugin"),
        pytest.param(
            install_plugin,
            {"PYTHONPATH": "site", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "0"},
            kit_anew,
            id="installed plugin, autoload asked for",
        ),
        pytest.param(
            install_plugin,
            {"PYTHONPATH": "site", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": ""},
            kit_anew,
            id="installed plugin, autoload not switched off",
        ),
    ],
)
def test_outcomes_are_the_same(
    prepare: Callable[[Path], None],
    variables: Mapping[str, str],
    start: Callable[..., Finished],
    address: str,
    undisturbed: Outcomes,
    tmp_path: Path,
) -> None:
    prepare(tmp_path)
    evidence = tmp_path / "evidence"
    profile = write_profile(tmp_path, {"bb-payments": address})
    before = {path for path in tmp_path.rglob("*") if "__pycache__" not in path.parts}
    ended = start("run", profile, *ARGUMENTS, folder=tmp_path, variables={**variables, "EVIDENCE": str(evidence)})
    assert ended.status == 0, ended.out + ended.err
    assert ended.err == ""
    assert outcomes(ended) == undisturbed
    assert not evidence.exists(), evidence.read_text(encoding="utf-8")
    after = {path for path in tmp_path.rglob("*") if "__pycache__" not in path.parts}
    assert {path.relative_to(tmp_path).parts[0] for path in after - before} == {"conformance-report"}


def test_plugin_would_have_been_seen(tmp_path: Path) -> None:
    """The evidence is real: without the kit's care, pytest does load the plugin that the test above installs."""
    install_plugin(tmp_path)
    evidence = tmp_path / "evidence"
    (tmp_path / "test_it.py").write_text("def test_it(): assert False\n", encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": "site", "EVIDENCE": str(evidence)},
        capture_output=True,
        check=False,
    )
    assert evidence.exists()
