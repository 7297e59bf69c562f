"""Steps on deployment files: every container declares how much of the machine it may use at most."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive
from conformance.model import BY_THE_PROFILE, Json
from conformance.probe.cross_functional.containers import Container, File, containers, included
from conformance.probe.cross_functional.foreign_yaml import ForeignYamlError, read_foreign_yaml
from conformance.probe.cross_functional.trying import listed
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase

_KEY = "cross-functional: deployment"
_LARGEST_FILE = 2_000_000


@phrase(
    "the deployment files that the profile names",
    example="Given the deployment files that the profile names",
)
def read_files(scene: Scene) -> None:
    """Read the Compose or Kubernetes files; inconclusive where one cannot be read, or none holds a container."""
    names = scene.candidate.settings.deployment
    if names is None:
        raise Inconclusive(f"The candidate profile names no deployment files: `{_KEY}`.")
    if not names:
        raise DoesNotApply(f"{BY_THE_PROFILE} there are no deployment files (`{_KEY}: []`).")
    files: list[File] = [(name, _documents(scene.target.loaded.file(name), name)) for name in names]
    missing = included(files)
    if missing:
        raise Inconclusive(f"The files include others that the profile does not name: {listed(missing)}; add them.")
    found = containers(files)
    empty = [name for name, _ in files if not any(one.file == name for one in found)]
    if not found:
        raise Inconclusive(f"No container is described in {listed(empty)}; `{_KEY}` names Compose or Kubernetes files.")
    scene.candidate.found["containers"] = found


@phrase(
    "every container declares limits of CPU and memory",
    example="Then every container declares limits of CPU and memory",
)
def declares_limits(scene: Scene) -> None:
    """Each service or container of the files declares both limits, itself or by its pod or namespace."""
    found: Sequence[Container] = scene.candidate.found["containers"]
    without = [one for one in found if one.missing and not one.unclear]
    if without:
        named = (f"{one} ({' and '.join(one.missing)})" for one in without)
        raise CheckFailed(
            f"{len(without)} of {len(found)} containers declare no limit: {listed(named)}.",
            expected="a limit of CPU and one of memory for every container",
            actual=f"{without[0]} declares no limit of {' or '.join(without[0].missing)}",
        )
    unclear = [one for one in found if one.unclear]
    if unclear:
        raise Inconclusive(
            "What some containers declare cannot be told from these files: "
            f"{listed(f'{one}, for {one.unclear}' for one in unclear)}. Name what `helm template` or "
            "`docker compose config` makes of them."
        )


def _documents(path: Path, name: str) -> list[Json]:
    """The documents of a file. Raises Inconclusive, with a sentence on what to mend, where it cannot be read."""
    try:
        text = _text(path)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise Inconclusive(f"The deployment file {name} cannot be read ({reason}); check `{_KEY}`.") from None
    try:
        return read_foreign_yaml(text)
    except ForeignYamlError as error:
        if "{{" in text:
            raise Inconclusive(
                f"The deployment file {name} is a Helm template, not YAML; name what `helm template` makes of it."
            ) from None
        raise Inconclusive(f"The deployment file {name} {error}; check `{_KEY}`.") from None


def _text(path: Path) -> str:
    """Raises OSError or ValueError."""
    if path.exists() and not path.is_file():
        raise ValueError("it is no file")
    with path.open("rb") as file:
        content = file.read(_LARGEST_FILE + 1)
    if len(content) > _LARGEST_FILE:
        raise ValueError(f"it is longer than {_LARGEST_FILE} bytes")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"it is not UTF-8 (byte {error.start})") from None
