"""Generate requests to one operation: schemathesis makes them, from a document that begins with the kit's own values.

Of schemathesis only what generates is used. It sends nothing, reads no settings of the user's, and keeps no files.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Generator as Generating
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from conformance.model import Json, Operation
from conformance.packs import parameters
from conformance.probe.contract.trimming import trim
from conformance.request import Draft
from conformance.request.drawing import shut_off
from conformance.request.fields import ABSENT

if TYPE_CHECKING:
    from schemathesis.generation import GenerationMode
    from schemathesis.generation.case import Case
    from schemathesis.schemas import APIOperation

UNDESCRIBED_HEADERS = frozenset({"accept", "authorization", "content-type"})
"""A document cannot describe these as parameters: they are ignored there (OpenAPI 3.0.3, 4.7.12.1)."""

_UNKNOWN_PARAMETER = "x-schemathesis-unknown-property"

_LOOKED_AT = 900
"""Among so many cases at least those that are sent are chosen, where there are so many."""

_MOST_EXAMPLES = 100

_DRAWN_AT_A_TIME = 25
"""To draw 250 large requests at a time took 70 MB, 50 some 15 MB more than 25: hypothesis remembers every choice."""


class GenerationError(Exception):
    """Nothing can be generated from the document; the text says why."""


@dataclass(frozen=True)
class Share:
    """Some of all that could be sent; `more` where what could be sent was not counted to its end."""

    cases: list[Case[Any]]
    among: int
    more: bool = False


class Generator:
    """Generates requests to one operation. `drafts` are the kit's own valid requests, which come before all examples.

    The same seed gives the same requests, whatever else the process has generated before.
    """

    def __init__(self, operation: Operation, drafts: Iterable[Draft], seed: int) -> None:
        self._seed = seed
        self._described = operation
        self._document = _document(operation, list(drafts))
        self._operation = self._loaded(self._document)

    def _loaded(self, document: dict[str, Json]) -> APIOperation[Any, Any, Any, Any]:
        from schemathesis import openapi
        from schemathesis.config import SchemathesisConfig

        config = SchemathesisConfig(seed=self._seed)
        generation = config.projects.get_default().generation
        generation.update(with_security_parameters=False, database="none")
        generation.allow_extra_parameters = False
        with _generation():
            # A copy: what schemathesis does to its document must not reach the pack's.
            schema = openapi.from_dict(copy.deepcopy(document), config=config)
            loaded: APIOperation[Any, Any, Any, Any] = schema[self._described.path][self._described.method]
        return loaded

    @cached_property
    def _trimmed(self) -> APIOperation[Any, Any, Any, Any]:
        """The operation for what is drawn at random: of large requests it has some optional parts at a time."""
        document = copy.deepcopy(self._document)
        described = document["paths"][self._described.path][self._described.method.lower()]
        trim(described, document["components"]["schemas"], random.Random(f"{self._seed}/{self._described.id}"))
        return self._loaded(document)

    def coverage(self, most: int) -> Share:
        """Cases that try each constraint of the document at its bounds: valid ones, and twice as many broken ones.

        Where there are more than may be sent, some are taken from all along.
        """
        valid: list[Case[Any]] = []
        broken: list[Case[Any]] = []
        enough = max(2 * most, _LOOKED_AT)
        with closing(self._covering()) as covering:
            for case in islice(covering, enough):
                assert case.meta is not None
                (broken if case.meta.generation.mode.is_negative else valid).append(case)
        if len(valid) == enough:  # the valid ones of a deep body come first, and there may be any number of them
            with closing(self._covering(broken_alone=True)) as covering:
                broken.extend(islice(covering, enough // 2))
        looked_at = len(valid) + len(broken)
        fewest_valid = min(len(valid), max(most // 3, most - len(broken)))
        cases = [*_some(valid, fewest_valid), *_some(broken, most - fewest_valid)]
        return Share(cases, looked_at, more=looked_at >= enough)

    def _covering(self, *, broken_alone: bool = False) -> Generating[Case[Any], None, None]:
        """Valid and broken ones come from one source: of broken ones alone, many would be broken in several places."""
        from schemathesis.generation import GenerationMode
        from schemathesis.generation.drivers import CoverageGenerator
        from schemathesis.generation.feedback import FeedbackSources
        from schemathesis.generation.overrides import Override

        generation = self._operation.schema.config.generation_for(operation=self._operation)
        with _generation():
            yield from filter(
                _is_wanted,
                CoverageGenerator(
                    operation=self._operation,
                    generation_modes=[GenerationMode.NEGATIVE] if broken_alone else generation.modes,
                    generation_config=generation,
                    auth_storage=None,
                    override=Override(),
                    feedback=FeedbackSources(),
                ),
            )

    def examples(self) -> Share:
        """Cases made of the examples of the document."""
        from schemathesis.generation.drivers import ExamplesGenerator
        from schemathesis.generation.feedback import FeedbackSources
        from schemathesis.generation.overrides import Override

        with _generation():
            generator = ExamplesGenerator(
                operation=self._operation, override=Override(), feedback=FeedbackSources(), fill_missing=False
            )
            cases = list(islice(generator, _MOST_EXAMPLES))
        return Share(cases, len(cases))

    def fuzzing(self, count: int) -> Iterator[Share]:
        """Cases drawn at random, valid ones and broken ones, some at a time: a share when that before was sent."""
        from schemathesis.generation import GenerationMode

        for drawn in range(0, count, _DRAWN_AT_A_TIME):
            cases = self._drawn(list(GenerationMode), min(_DRAWN_AT_A_TIME, count - drawn), self._seed + drawn)
            yield Share(cases, len(cases))

    def valid(self, count: int) -> list[Case[Any]]:
        """Valid cases drawn at random."""
        from schemathesis.generation import GenerationMode

        return self._drawn([GenerationMode.POSITIVE], count, self._seed)

    def _drawn(self, modes: list[GenerationMode], count: int, seed: int) -> list[Case[Any]]:
        import hypothesis
        from hypothesis import strategies

        cases: list[Case[Any]] = []
        with _generation():
            drawn = strategies.one_of([self._trimmed.as_strategy(generation_mode=mode) for mode in modes])

        @hypothesis.seed(seed)
        @hypothesis.settings(
            max_examples=count,
            database=None,
            deadline=None,
            derandomize=False,
            phases=[hypothesis.Phase.generate],
            suppress_health_check=list(hypothesis.HealthCheck),
            verbosity=hypothesis.Verbosity.quiet,
        )
        @hypothesis.given(drawn)
        def collect(case: Case[Any]) -> None:
            cases.append(case)

        with _generation():
            collect()
        return cases[:count]


def _some(cases: list[Case[Any]], most: int) -> list[Case[Any]]:
    if len(cases) <= most:
        return cases
    return [cases[index * len(cases) // most] for index in range(most)]


def _is_wanted(case: Case[Any]) -> bool:
    """Other methods may do what nobody asked for; parameters that are new or given twice break nothing that is said."""
    from schemathesis.generation.meta import CoveragePhaseData, CoverageScenario

    data = case.meta.phase.data if case.meta else None
    unwanted = (CoverageScenario.UNSPECIFIED_HTTP_METHOD, CoverageScenario.DUPLICATE_PARAMETER)
    if isinstance(data, CoveragePhaseData) and data.scenario in unwanted:
        return False
    return _UNKNOWN_PARAMETER not in (case.query or {})


def _document(operation: Operation, drafts: list[Draft]) -> dict[str, Json]:
    """A document with this operation alone, whose examples are the kit's own values."""
    described = [_described(parameter, drafts) for parameter in parameters(operation) if _is_described(parameter)]
    definition = {name: value for name, value in operation.definition.items() if name not in ("callbacks", "servers")}
    definition["parameters"] = described
    definition["responses"] = {"default": {"description": "Whatever comes back is looked at elsewhere."}}
    definition.pop("security", None)
    media_type = drafts[0].media_type
    if media_type is not None:
        definition["requestBody"] = _body(operation, media_type, drafts)
    return {
        "openapi": operation.document["openapi"],
        "info": operation.document["info"],
        "paths": {operation.path: {operation.method.lower(): definition}},
        "components": {"schemas": _schemas(operation.document, definition)},
    }


def _schemas(document: Mapping[str, Json], definition: Json) -> dict[str, Json]:
    """The schemas that the operation refers to, and those that these refer to."""
    known = (document.get("components") or {}).get("schemas") or {}
    found: dict[str, Json] = {}
    waiting = [definition]
    while waiting:
        value = waiting.pop()
        waiting.extend(value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ())
        reference = str(value.get("$ref", "")) if isinstance(value, Mapping) else ""
        name = reference.removeprefix("#/components/schemas/").split("/")[0]
        if name in known and name not in found:
            found[name] = known[name]
            waiting.append(known[name])
    return found


def _is_described(parameter: Mapping[str, Json]) -> bool:
    return not (parameter["in"] == "header" and parameter["name"].lower() in UNDESCRIBED_HEADERS)


def _described(parameter: Mapping[str, Json], drafts: list[Draft]) -> dict[str, Json]:
    key = parameter["in"], parameter["name"]
    values = [draft.parameters[key] for draft in drafts if draft.parameters.get(key, ABSENT) is not ABSENT]
    plain = {name: value for name, value in parameter.items() if name not in ("example", "examples")}
    if "content" in plain:
        content = {name: {**media, **_examples(values)} for name, media in plain["content"].items()}
        return {**plain, "content": content}
    return {**plain, **_examples(values)}


def _body(operation: Operation, media_type: str, drafts: list[Draft]) -> dict[str, Json]:
    from conformance.packs import resolve
    from conformance.request.schemas import body_media

    body = resolve(operation.document, operation.definition["requestBody"])
    media = body_media(operation)
    assert media is not None
    described = {name: value for name, value in media[1].items() if name not in ("example", "examples")}
    values = [draft.body for draft in drafts if draft.body is not ABSENT]
    return {**body, "content": {media_type: {**described, **_examples(values)}}}


def _examples(values: list[Json]) -> dict[str, Json]:
    return {"examples": {f"own-{index}": {"value": value} for index, value in enumerate(values)}} if values else {}


@contextmanager
def _generation() -> Iterator[None]:
    """Whatever goes wrong in a library while it makes requests says nothing of the candidate."""
    from schemathesis.generation.hypothesis import setup

    setup()
    try:
        with shut_off():
            yield
    except Exception as error:
        first = (str(error).splitlines() or [""])[0]
        raise GenerationError(f"No requests could be generated ({type(error).__name__}: {first})") from error
