"""Deployment files: every container declares limits, in whatever way Compose and Kubernetes know."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.model import Outcome
from conformance.probe.cross_functional.foreign_yaml import DEEPEST, ForeignYamlError, read_foreign_yaml
from tests.cross_functional.carrying_out import Result, a_view, outcome_in
from tests.scenes import read_pack
from tests.small_pack import write_pack

NAME = "containers-declare-limits"

LIMITS = "resources: {limits: {cpu: 500m, memory: 256Mi}}"
HEAD = "apiVersion: v1\nmetadata: {name: api}\n"


def pod(containers: str, kind: str = "Pod", *, above: str = "") -> str:
    return f"{HEAD}kind: {kind}\nspec: {above}{{{containers}}}{'}' * above.count('{')}\n"


RIGHT = {
    "compose": "services: {api: {image: a, deploy: {resources: {limits: {cpus: '0.5', memory: 256M}}}}}",
    "older compose": "version: '2.4'\nservices: {api: {image: a, cpus: 0.5, mem_limit: 1g}}",
    "compose extends": (
        "services:\n  base: {image: a, cpus: 1, mem_limit: 1g}\n  api: {extends: {service: base}, image: b}\n"
    ),
    "compose merges": "x-limits: &limits {cpus: 1, mem_limit: 1g}\nservices: {api: {image: a, <<: *limits}}",
    "compose variables": "services: {api: {image: a, cpus: '${CPUS}', mem_limit: '${MEMORY:-1g}'}}",
    "compose with a log tag": (
        "services: {api: {image: a, cpus: 1, mem_limit: 1g, logging: {options: {tag: '{{.Name}}'}}}}"
    ),
    "pod": pod(f"containers: [{{name: a, {LIMITS}}}]"),
    "deployment": pod(
        f"initContainers: [{{name: i, {LIMITS}}}], containers: [{{name: a, {LIMITS}}}]",
        "Deployment",
        above="{template: {spec: ",
    ),
    "cron job": pod(f"containers: [{{name: a, {LIMITS}}}]", "CronJob", above="{jobTemplate: {spec: {template: {spec: "),
    "kind of its own": pod(f"containers: [{{name: a, {LIMITS}}}]", "Rollout", above="{template: {spec: "),
    "numbers": pod("containers: [{name: a, resources: {limits: {cpu: 1, memory: 268435456}}}]"),
    "limits of the pod": pod(f"{LIMITS}, containers: [{{name: a}}]"),
    "limits of the namespace": (
        f"{pod('containers: [{name: a}]')}---\napiVersion: v1\nkind: LimitRange\nmetadata: {{name: l}}\n"
        "spec: {limits: [{type: Container, default: {cpu: 1, memory: 1Gi}}]}\n"
    ),
    "several documents": f"---\n{pod(f'containers: [{{name: a, {LIMITS}}}]')}---\n---\nkind: Service\nmetadata: {{}}\n",
}

WRONG = {
    "compose": ("services: {api: {image: a}}", "service api (CPU and memory)"),
    "compose memory": ("services: {api: {image: a, cpus: 1}}", "service api (memory)"),
    "compose cpu": ("services: {api: {image: a, mem_limit: 1g}}", "service api (CPU)"),
    "compose zero": ("services: {api: {image: a, mem_limit: 0, cpus: '0.0'}}", "service api (CPU and memory)"),
    "compose reservations": (
        "services: {api: {image: a, deploy: {resources: {reservations: {cpus: '1', memory: 1g}}}}}",
        "service api (CPU and memory)",
    ),
    "compose second": ("services: {a: {image: a, cpus: 1, mem_limit: 1g}, b: {build: .}}", "1 of 2 containers"),
    "compose without image": ("services: {api: {command: run}}", "service api"),
    "pod": (pod("containers: [{name: a}]"), "Pod api, container a (CPU and memory)"),
    "requests": (pod("containers: [{name: a, resources: {requests: {cpu: 1, memory: 1Gi}}}]"), "container a"),
    "init container": (
        pod(f"initContainers: [{{name: i}}], containers: [{{name: a, {LIMITS}}}]"),
        "1 of 2 containers declare no limit: deployment.yaml: Pod api, container i",
    ),
    "null": (pod("containers: [{name: a, resources: {limits: {cpu: null, memory: 1Gi}}}]"), "container a (CPU)"),
    "list": (
        "apiVersion: v1\nkind: List\nitems:\n  - kind: Deployment\n    metadata: {name: web}\n"
        "    spec: {template: {spec: {containers: [{name: a}]}}}\n",
        "Deployment web, container a",
    ),
    "limits of another namespace": (
        f"{pod('containers: [{name: a}]')}---\napiVersion: v1\nkind: LimitRange\nmetadata: {{namespace: other}}\n"
        "spec: {limits: [{type: Container, default: {cpu: 1, memory: 1Gi}}]}\n",
        "container a (CPU and memory)",
    ),
    "second document": (
        f"{pod(f'containers: [{{name: a, {LIMITS}}}]')}---\n{pod('containers: [{name: b}]')}",
        "container b",
    ),
}

UNREADABLE: dict[str, tuple[bytes, str]] = {
    "no yaml": (b"services: [", "not readable YAML"),
    "helm": (b"spec:\n  {{- if .Values.x }}\n  containers: []\n", "Helm template"),
    "helm values": (
        pod("containers: [{name: a, resources: {limits: {cpu: '{{ .Values.cpu }}', memory: 1Gi}}}]").encode(),
        "it is a template",
    ),
    "nothing": (b"", "No container"),
    "no container": (b"kind: Service\nmetadata: {name: a}\n", "No container"),
    "text": (b"just text", "No container"),
    "not UTF-8": (b"services: {a: \xff}", "not UTF-8"),
    "another file": (b"services: {a: {extends: {file: base.yaml, service: b}}}", "extends a service of base.yaml"),
    "includes": (b"include: [other.yaml]\nservices: {a: {image: a, cpus: 1, mem_limit: 1g}}", "other.yaml"),
    "extends itself": (b"services: {a: {extends: {service: a}}}", "extends itself"),
    "tags": (b"services: !!python/object:os.system {a: 1}", "not readable YAML"),
}


def probed(folder: Path, **files: str | bytes) -> Result:
    """What comes of the scenario for these files."""
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / f"{name}.yaml").write_bytes(data)
    return named(folder, [f"{name}.yaml" for name in files])


def named(folder: Path, names: list[str] | None) -> Result:
    pack = read_pack(write_pack(folder / "pack"))
    settings = {} if names is None else {"deployment": names}
    view = a_view(folder, pack, {"things": "http://127.0.0.1:9"}, cross_functional=settings)
    return outcome_in(view, NAME)


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_limits_are_found_wherever_they_may_stand(tmp_path: Path, text: str) -> None:
    result = probed(tmp_path, deployment=text)
    assert (result.outcome, result.reason) == (Outcome.PASSED, "")


@pytest.mark.parametrize(("text", "words"), WRONG.values(), ids=WRONG)
def test_a_container_without_limits_is_named(tmp_path: Path, text: str, words: str) -> None:
    result = probed(tmp_path, deployment=text)
    assert result.outcome is Outcome.FAILED
    assert words in result.reason
    assert "limit" in result.expected
    assert "limit" in result.actual


@pytest.mark.parametrize(("content", "words"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_no_verdict(tmp_path: Path, content: bytes, words: str) -> None:
    result = probed(tmp_path, deployment=content)
    assert result.outcome is Outcome.INCONCLUSIVE
    assert words in result.reason


def test_a_compose_file_that_adds_to_another_is_read_with_it(tmp_path: Path) -> None:
    whole = "services: {api: {image: a, cpus: 1}, db: {image: b, cpus: 1, mem_limit: 1g}}"
    assert probed(tmp_path, whole=whole, production="services: {api: {mem_limit: 1g}}").outcome is Outcome.PASSED


def test_a_compose_file_of_its_own_lends_nothing_to_another(tmp_path: Path) -> None:
    result = probed(
        tmp_path, one="services: {db: {image: a, cpus: 1, mem_limit: 1g}}", two="services: {db: {image: b}}"
    )
    assert result.outcome is Outcome.FAILED
    assert "1 of 2 containers" in result.reason
    assert "two.yaml: service db" in result.reason


@pytest.mark.parametrize(
    ("names", "outcome", "words"),
    [
        (None, Outcome.INCONCLUSIVE, "cross-functional: deployment"),
        ([], Outcome.SKIPPED, "deployment: []"),
        (["nowhere.yaml"], Outcome.INCONCLUSIVE, "nowhere.yaml cannot be read (No such file"),
        (["pack"], Outcome.INCONCLUSIVE, "it is no file"),
    ],
    ids=["not named", "none", "missing", "folder"],
)
def test_what_is_not_there_is_said(tmp_path: Path, names: list[str] | None, outcome: Outcome, words: str) -> None:
    result = named(tmp_path, names)
    assert result.outcome is outcome
    assert words in result.reason


def test_a_file_that_is_too_long_is_not_read(tmp_path: Path) -> None:
    result = probed(tmp_path, deployment=b"#" * 2_000_001)
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "longer than" in result.reason


LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
MERGED = "a0: &a0 {k: v}\n" + "".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 12))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (LAUGHS, "more than"),
        (MERGED, "more than"),
        ("a: &a [*a]", "names what it stands in"),
        ("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), "nested too deeply"),
        ("[" * 100_000, "nested too deeply"),
        ("a: *nobody", "undefined alias"),
        ("? {a: b}\n: c", "not readable"),
        ("a: !!int one", "not readable"),
    ],
    ids=["laughs", "merges", "itself", "deep", "deeper", "nobody", "key", "number"],
)
def test_yaml_of_a_stranger_is_bounded(text: str, words: str) -> None:
    with pytest.raises(ForeignYamlError, match=words):
        read_foreign_yaml(text)


def test_yaml_of_a_stranger_keeps_what_was_written() -> None:
    text = 'a: 2026-01-01\nb: &b [1, true]\nc: *b\n---\n{"d": null}\n---\n'
    assert read_foreign_yaml(text) == [{"a": "2026-01-01", "b": [1, True], "c": [1, True]}, {"d": None}]
