"""Find the containers in Compose and Kubernetes files, and the limits that each declares. Pure: files come as values.

Compose: `deploy.resources.limits` or the older `cpus` and `mem_limit` (Compose Specification, "deploy" and "services").
Kubernetes: wherever a list `containers` or `initContainers` stands, so that kinds from custom resources are found too;
limits of the container, of its pod, or by default of its namespace (LimitRange).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from conformance.model import Json

RESOURCES = ("CPU", "memory")

_KUBERNETES_NAMES: Mapping[str, str] = {"CPU": "cpu", "memory": "memory"}
_COMPOSE_NAMES: Mapping[str, str] = {"CPU": "cpus", "memory": "memory"}
_OLD_COMPOSE_NAMES: Mapping[str, tuple[str, ...]] = {"CPU": ("cpus", "cpu_quota"), "memory": ("mem_limit",)}
_NOTHING = re.compile(r"[-+]?0*(\.0*)?[a-zA-Z]*")
"""A limit of zero is none: Docker and Kubernetes take it for the whole machine."""

_LISTS = ("initContainers", "containers")
_MOST_EXTENSIONS = 20
_TEMPLATE = "it is a template"


@dataclass(frozen=True)
class Container:
    """One container of a file, and the resources that it declares no limit for. `unclear` says why that is not sure."""

    file: str
    name: str
    missing: tuple[str, ...]
    unclear: str = ""

    def __str__(self) -> str:
        return f"{self.file}: {self.name}"


File = tuple[str, Sequence[Json]]
"""Name and documents of a file."""


def containers(files: Sequence[File]) -> list[Container]:
    """Every container of the files, in their order."""
    services = _Services([(name, document) for name, documents in files for document in documents])
    found: list[Container] = []
    for name, documents in files:
        found += services.of(name)
        pods = [document for document in documents if not _is_compose(document)]
        defaults = _defaults([one for _, others in files for one in others])
        for document in pods:
            found += _pods(name, document, "", "", defaults)
    return found


def included(files: Sequence[File]) -> list[str]:
    """The files that Compose files include and that are not among them (Compose Specification, "include")."""
    names = {name.rsplit("/", 1)[-1] for name, _ in files}
    found: list[str] = []
    for document in (one for _, documents in files for one in documents if isinstance(one, Mapping)):
        for item in _list(document.get("include")):
            paths = item.get("path") if isinstance(item, Mapping) else item
            found += [str(path) for path in (_list(paths) or [paths])]
    return [path for path in found if path.rsplit("/", 1)[-1] not in names]


class _Services:
    """The services of Compose files; a definition without image and build adds to those of the same name elsewhere."""

    def __init__(self, documents: Sequence[tuple[str, Json]]) -> None:
        self._files = [(name, document["services"]) for name, document in documents if _is_compose(document)]
        self._whole: list[tuple[str, str]] = []
        self._additions: dict[str, list[Mapping[str, Json]]] = {}
        for file, services in self._files:
            for name, service in services.items():
                if isinstance(service, Mapping) and not {"image", "build", "extends"} & set(service):
                    self._additions.setdefault(str(name), []).append(service)
                else:
                    self._whole.append((file, str(name)))
        complete = {name for _, name in self._whole}
        for file, services in self._files:  # what adds to nothing that is known stands for itself
            self._whole += [(file, str(name)) for name in services if str(name) not in complete]

    def of(self, file: str) -> list[Container]:
        return [self._container(file, name) for where, name in dict.fromkeys(self._whole) if where == file]

    def _container(self, file: str, name: str) -> Container:
        definitions, unclear = self._definitions(file, name)
        definitions += self._additions.get(name, [])
        missing = tuple(r for r in RESOURCES if not any(_limits_service(one, r) for one in definitions))
        if any(map(_is_template, (_declared(one) for one in definitions))):
            return Container(file, f"service {name}", missing, _TEMPLATE)
        return Container(file, f"service {name}", missing, unclear if missing else "")

    def _definitions(self, file: str, name: str) -> tuple[list[Mapping[str, Json]], str]:
        """A service's definition and those that it extends; and why they may not be all."""
        services = next(found for where, found in self._files if where == file and name in found)
        found: list[Mapping[str, Json]] = []
        for _ in range(_MOST_EXTENSIONS):
            service = services.get(name)
            if not isinstance(service, Mapping):
                return found, "" if found else "it has no definition"
            found.append(service)
            extends = service.get("extends")
            if extends is None:
                return found, ""
            base = extends if isinstance(extends, Mapping) else {"service": extends}
            if base.get("file") is not None:
                return found, f"it extends a service of {base['file']}"
            name = str(base.get("service"))
        return found, "it extends itself"


def _declared(service: Mapping[str, Json]) -> dict[str, Json]:
    """Whatever of a service may be a limit."""
    names = (name for names in _OLD_COMPOSE_NAMES.values() for name in names)
    return {**_in(service, "deploy", "resources", "limits"), **{name: service.get(name) for name in names}}


def _limits_service(service: Mapping[str, Json], resource: str) -> bool:
    limits = _in(service, "deploy", "resources", "limits")
    older = [service.get(name) for name in _OLD_COMPOSE_NAMES[resource]]
    return any(map(_is_limit, [limits.get(_COMPOSE_NAMES[resource]), *older]))


def _is_compose(document: Json) -> bool:
    return (
        isinstance(document, Mapping)
        and isinstance(document.get("services"), Mapping)
        and "kind" not in document
        and "apiVersion" not in document
    )


def _pods(
    file: str, node: Json, kind: str, namespace: str, defaults: Mapping[str, Mapping[str, Json]]
) -> Iterator[Container]:
    """The containers of every pod in a document, at whatever depth it stands."""
    if isinstance(node, list):
        for item in node:
            yield from _pods(file, item, kind, namespace, defaults)
    if not isinstance(node, Mapping):
        return
    if "kind" in node and "metadata" in node:
        metadata = _in(node, "metadata")
        kind, namespace = f"{node['kind']} {metadata.get('name', '')}".strip(), str(metadata.get("namespace") or "")
    further = [_in(node, "resources", "limits"), defaults.get(namespace, {})]
    yield from (_container(file, kind, container, further) for container in _of_pod(node))
    for name, child in node.items():
        if name not in _LISTS:
            yield from _pods(file, child, kind, namespace, defaults)


def _of_pod(node: Mapping[str, Json]) -> Iterator[Mapping[str, Json]]:
    for name in _LISTS:
        yield from (container for container in _list(node.get(name)) if isinstance(container, Mapping))


def _container(file: str, kind: str, container: Mapping[str, Json], further: Sequence[Mapping[str, Json]]) -> Container:
    declared = [_in(container, "resources", "limits"), *further]
    missing = tuple(r for r in RESOURCES if not any(_is_limit(one.get(_KUBERNETES_NAMES[r])) for one in declared))
    unclear = _TEMPLATE if _is_template(_in(container, "resources")) else ""
    return Container(file, f"{kind}, container {container.get('name', 'without a name')}", missing, unclear)


def _defaults(documents: Sequence[Json]) -> dict[str, Mapping[str, Json]]:
    """The limits that a LimitRange gives each container of a namespace, unless the container has its own."""
    found: dict[str, Mapping[str, Json]] = {}
    for document in _flat(documents):
        if document.get("kind") == "LimitRange":
            for limit in _list(_in(document, "spec").get("limits")):
                if isinstance(limit, Mapping) and limit.get("type") == "Container":
                    found[str(_in(document, "metadata").get("namespace") or "")] = _in(limit, "default")
    return found


def _flat(documents: Sequence[Json]) -> Iterator[Mapping[str, Json]]:
    """The documents, and the items of those that are lists of kind List."""
    for document in documents:
        if isinstance(document, Mapping):
            yield document
            yield from _flat(_list(document.get("items")))


def _is_limit(value: Json) -> bool:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return False
    return value > 0 if isinstance(value, int | float) else not _NOTHING.fullmatch(value.strip())


def _is_template(value: Json) -> bool:
    """Whether a placeholder of Helm is left in a text (`{{ .Values.limits }}`)."""
    if isinstance(value, Mapping):
        return any(map(_is_template, value.values()))
    return isinstance(value, str) and "{{" in value


def _in(node: Json, *names: str) -> Mapping[str, Json]:
    """The mapping below these names; an empty one where there is none."""
    for name in names:
        node = node.get(name) if isinstance(node, Mapping) else None
    return node if isinstance(node, Mapping) else {}


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
