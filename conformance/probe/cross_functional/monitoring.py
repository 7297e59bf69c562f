"""Steps on monitoring: a health endpoint says how the service is, a metrics endpoint speaks a known format.

Of the libraries that read these formats prometheus-client was taken: it is Prometheus' own, needs no other, and has a
parser for each. Other packages write metrics or convert them, and read none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.exchange import Answer
from conformance.model import Json
from conformance.packs import is_json
from conformance.probe.cross_functional.fetching import fetched
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase

_NAMES = frozenset(
    {"alive", "health", "healthy", "live", "ok", "outcome", "overall", "ready", "result", "state", "status", "up"}
)
_STATES = re.compile(
    r"ok|okay|up|down|pass(?:ed)?|fail(?:ed|ing)?|warn(?:ing)?|(?:un)?healthy|degraded|green|yellow|red|(?:not )?ready|"
    r"alive|live|running|serving|(?:un)?available|online|offline|operational|starting|stopping|maintenance",
    re.IGNORECASE,
)
_DEEPEST = 4
_LONGEST_STATE = 2_000
_LARGEST_METRICS = 2_000_000
_LONGEST_LINE = 16_384
"""The parser takes time with the square of the quotation marks in a line; those of real metrics are far shorter."""

OPENMETRICS = "application/openmetrics-text"
_ACCEPTED_METRICS = f"{OPENMETRICS};version=1.0.0, text/plain;version=0.0.4;q=0.5, */*;q=0.1"


@phrase(
    "the health endpoint tells the state of the service",
    example="Then the health endpoint tells the state of the service",
)
def health_is_told(scene: Scene) -> None:
    """The address that the profile names as `health` answers 200 to 299, and says how the service is."""
    address = _named(scene.candidate.settings.health, "health")
    answer = fetched(scene, address, "application/health+json, application/json;q=0.9, text/plain;q=0.8, */*;q=0.1")
    _check_success(answer, address)
    if not _tells_state(answer):
        raise CheckFailed(
            f"{address} does not tell the state of the service.",
            expected='a state, such as {"status": "pass"} or the text “Healthy”',
            actual=_start(answer),
        )


@phrase(
    "the metrics endpoint answers in a format of Prometheus",
    example="Then the metrics endpoint answers in a format of Prometheus",
)
def metrics_are_readable(scene: Scene) -> None:
    """The address that the profile names as `metrics` answers in the text format of Prometheus or in OpenMetrics, and
    has at least one sample.
    """
    address = _named(scene.candidate.settings.metrics, "metrics")
    answer = fetched(scene, address, _ACCEPTED_METRICS)
    _check_success(answer, address)
    if len(answer.content) > _LARGEST_METRICS:
        raise Inconclusive(f"{address} answers with more than {_LARGEST_METRICS} bytes of metrics, which are not read.")
    if any(len(line) > _LONGEST_LINE for line in answer.content.split(b"\n")):
        raise Inconclusive(f"{address} answers with a line of more than {_LONGEST_LINE} bytes, which is not read.")
    problem = _problem_of_metrics(answer)
    if problem:
        raise CheckFailed(
            f"{address} answers with no readable metrics: {problem}.",
            expected="samples in the Prometheus text format or in OpenMetrics",
            actual=_start(answer),
        )


def _named(address: str | None, key: str) -> str:
    if address is None:
        raise Inconclusive(f"The candidate profile does not name `{key}` in `cross-functional`.")
    return address


def _check_success(answer: Answer, address: str) -> None:
    if not 200 <= answer.status < 300:
        raise CheckFailed(
            f"{address} answers {answer.status}.",
            expected="a status from 200 to 299",
            actual=f"status {answer.status}: {_start(answer)}",
        )


def _tells_state(answer: Answer) -> bool:
    """Whether JSON has a member of a known name or a known state, or a short text that is no page says anything."""
    media_type = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    text = answer.content.decode("utf-8", errors="replace").strip()
    if is_json(media_type) or text[:1] in ("{", "["):
        try:
            return _is_state(answer.json(), 0)
        except CheckFailed:
            return False
    return 0 < len(text) <= _LONGEST_STATE and "html" not in media_type and not text.startswith("<")


def _is_state(value: Json, depth: int) -> bool:
    if isinstance(value, str):
        return bool(_STATES.fullmatch(value.strip()))
    if depth > _DEEPEST:
        return False
    if isinstance(value, list):
        return any(_is_state(inside, depth + 1) for inside in value)
    if isinstance(value, Mapping):
        named = any(name.lower() in _NAMES and inside not in (None, "", [], {}) for name, inside in value.items())
        return named or any(_is_state(inside, depth + 1) for inside in value.values())
    return isinstance(value, bool) and depth == 0


def _problem_of_metrics(answer: Answer) -> str | None:
    """What keeps the answer from being read as metrics, or None."""
    from prometheus_client.openmetrics import parser as openmetrics
    from prometheus_client.parser import text_string_to_metric_families

    media_type = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    read = openmetrics.text_string_to_metric_families if media_type == OPENMETRICS else text_string_to_metric_families
    try:
        text = answer.content.decode("utf-8")
        families = list(read(text))  # all of them: what is wrong may come last
    except (ValueError, KeyError, IndexError, RecursionError) as error:
        return str(error)[:100] or type(error).__name__
    return None if any(family.samples for family in families) else "there is no sample in it"


def _start(answer: Answer) -> str:
    return answer.content[:120].decode("utf-8", errors="replace") or "an empty body"
