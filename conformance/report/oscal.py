"""Render the canonical report document as OSCAL assessment results (NIST, OSCAL 1.1.3), in JSON.

Each Building Block is a result: an observation for each scenario and contract check, and a finding for each requirement
that was decided. A requirement that was not is excluded from the reviewed controls, with the reason in a remark, and
nothing is claimed of it. Every UUID is made from the run's id: the same report gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal
from uuid import NAMESPACE_URL, UUID, uuid5

from pydantic_core import to_json

from conformance.report.evidence import failing_step, repeat_command, visible
from conformance.report.fitting import bounded
from conformance.report.oscal_shapes import (
    ControlSelection,
    Evidence,
    Finding,
    Observation,
    Property,
    Resource,
    Result,
    Status,
)
from conformance.report.oscal_text import markup, markup_line, string, time, token
from conformance.report.scenario_shapes import ScenarioRecord
from conformance.report.scenarios import scenario_heads
from conformance.report.shapes import BuildingBlock, Report, RequirementRow, VerdictWord

OSCAL_VERSION = "1.1.3"
NAMESPACE = "urn:govstack-conformance"

DECIDED: Mapping[VerdictWord, tuple[Literal["satisfied", "not-satisfied"], Literal["pass", "fail", "other"]]] = {
    "met": ("satisfied", "pass"),
    "accepted": ("satisfied", "other"),
    "waived": ("not-satisfied", "other"),
    "not met": ("not-satisfied", "fail"),
}
"""The verdicts that are findings, as OSCAL's state and reason; the reason is other where people had a part in it.

Of any other verdict nothing is claimed, nor of what is declared and not reviewed.
"""


def render_oscal(document: Report) -> Iterator[str]:
    """The report as OSCAL assessment results. Its observations hold no bodies: these stay in the report."""
    maker = _Maker(document)
    results = [maker.result(block, position) for position, block in enumerate(document["building_blocks"])]
    content = {
        "uuid": maker.uuid("assessment-results"),
        "metadata": _metadata(document),
        "import-ap": {"href": f"#{maker.uuid('plan')}"},
        "results": results or [maker.empty_result()],
        "back-matter": {"resources": [_plan(maker.uuid("plan")), _report(maker.report)]},
    }
    yield to_json({"assessment-results": content}, indent=1).decode()
    yield "\n"


def _metadata(document: Report) -> dict[str, Any]:
    candidate, run = document["candidate"], document["run"]
    return {
        "title": markup_line(f"Conformance of {candidate['name']} {candidate['version']}"),
        "last-modified": time(run["finished"] or run["started"]),
        "version": string(f"{document['kit']['name']} {document['kit']['version']}"),
        "oscal-version": OSCAL_VERSION,
        "props": [_property("run-id", run["id"]), _property("complete", "yes" if run["complete"] else "no")],
        "remarks": markup(document["verdict"]["sentence"]),
    }


def _plan(uuid: str) -> Resource:
    """What stands for the assessment plan, which OSCAL asks for."""
    return {
        "uuid": uuid,
        "title": "Plan",
        "description": "There is no plan in OSCAL: the report says what was planned.",
    }


def _report(uuid: str) -> Resource:
    description = "The report that these results were rendered from. Every exchange stands there."
    return {"uuid": uuid, "title": "Report", "description": description, "rlinks": [{"href": "report.json"}]}


def _property(name: str, value: str) -> Property:
    return {"name": name, "ns": NAMESPACE, "value": string(value)}


class _Maker:
    """Makes the parts of one document, of which each names others by UUID."""

    def __init__(self, document: Report) -> None:
        self._document = document
        self._names: UUID = uuid5(NAMESPACE_URL, f"{NAMESPACE}:run:{visible(document['run']['id'])}")
        self.report = self.uuid("report")
        self._candidate = self.uuid("candidate")

    def uuid(self, *path: str | int) -> str:
        """The UUID of a part of the document, by where it stands there."""
        return str(uuid5(self._names, "/".join(str(step) for step in path)))

    def result(self, block: BuildingBlock, position: int) -> Result:
        """The results for one Building Block."""
        made = self._bare_result(position, f"{block['name']} ({block['id']} {block['version']})")
        made["props"] = [
            _property("building-block", block["id"]),
            _property("specification-version", block["version"]),
            _property("pack-digest", block["pack_digest"]),
        ]
        made["reviewed-controls"] = {"control-selections": [_reviewed(block["requirements"])]}
        observations = {head.id: self.uuid(position, head.position) for head in scenario_heads(block["scenarios"])}
        seen = [self._observation(each, self.uuid(position, place)) for place, each in enumerate(block["scenarios"])]
        findings = [
            self._finding(requirement, self.uuid(position, "finding", place), observations)
            for place, requirement in enumerate(block["requirements"])
            if requirement["verdict"] in DECIDED
        ]
        if seen:
            made["observations"] = seen
        if findings:
            made["findings"] = findings
        return made

    def empty_result(self) -> Result:
        """What stands for a run in which nothing was planned: OSCAL asks for a result at least."""
        return self._bare_result(0, "Nothing was planned")

    def _bare_result(self, position: int, title: str) -> Result:
        run = self._document["run"]
        made: Result = {
            "uuid": self.uuid("result", position),
            "title": markup_line(title),
            "description": markup(self._document["verdict"]["sentence"]),
            "start": time(run["started"]),
            "local-definitions": {"components": [self._component()]},
            "reviewed-controls": {"control-selections": [_reviewed([])]},
        }
        if run["finished"]:
            made["end"] = time(run["finished"])
        return made

    def _component(self) -> dict[str, Any]:
        candidate = self._document["candidate"]
        return {
            "uuid": self._candidate,
            "type": "software",
            "title": markup_line(candidate["name"]),
            "description": markup(f"{candidate['kind']}, version {candidate['version']}"),
            "status": {"state": "operational"},
        }

    def _observation(self, scenario: ScenarioRecord, uuid: str) -> Observation:
        run = self._document["run"]
        return {
            "uuid": uuid,
            "title": markup_line(scenario["name"] or scenario["id"]),
            "description": markup(_account(scenario)),
            "props": [
                _property("scenario", scenario["id"]),
                _property("outcome", scenario["outcome"]),
                _property("defined-in", f"{scenario['file']}:{scenario['line']}"),
            ],
            "methods": ["TEST"],
            "types": ["control-objective"] if scenario["requirements"] else ["discovery"],
            "subjects": [{"subject-uuid": self._candidate, "type": "component"}],
            "relevant-evidence": [self._evidence(scenario)],
            "collected": time(scenario["started"] or run["started"]),
        }

    def _evidence(self, scenario: ScenarioRecord) -> Evidence:
        numbers = ", ".join(str(exchange["number"]) for exchange in scenario["exchanges"]) or "none"
        repeated = repeat_command(self._document["run"], scenario["id"])
        return {
            "href": f"#{self.report}",
            "description": markup(f"Exchanges in the report: {numbers}.\nTo repeat: {repeated}"),
        }

    def _finding(self, requirement: RequirementRow, uuid: str, observations: Mapping[str, str]) -> Finding:
        state, reason = DECIDED[requirement["verdict"]]
        status: Status = {"state": state, "reason": reason, "remarks": markup(requirement["reason"])}
        finding: Finding = {
            "uuid": uuid,
            "title": markup_line(requirement["id"]),
            "description": markup(requirement["statement"]),
            "props": [
                _property("requirement", requirement["id"]),
                _property("level", requirement["level"]),
                _property("observability", requirement["observability"]),
                _property("verdict", requirement["verdict"]),
            ],
            "target": {"type": "objective-id", "target-id": token(requirement["id"]), "status": status},
        }
        related = [
            observations[scenario] for scenario in dict.fromkeys(requirement["scenarios"]) if scenario in observations
        ]
        if related:
            finding["related-observations"] = [{"observation-uuid": uuid} for uuid in related]
        return finding


def _account(scenario: ScenarioRecord) -> str:
    """The outcome and the reason; of the deciding step what was expected and what came; each of them bounded."""
    step = failing_step(scenario)
    facts = [f"Outcome: {scenario['outcome']}", scenario["reason"]]
    if step:
        facts += [f"{step['keyword']} {step['text']}", step["message"] or ""]
        facts += [f"Expected: {step['expected'] or '-'}", f"Actual: {step['actual'] or '-'}"]
    facts += [f"Finding: {each['kind']}: {each['operation']}, {each['cause']}" for each in scenario["findings"]]
    return "\n".join(bounded(fact) for fact in facts if fact)


def _reviewed(requirements: list[RequirementRow]) -> ControlSelection:
    """The requirements that were decided; beside them those that were not, each with its verdict and the reason."""
    decided = [requirement for requirement in requirements if requirement["verdict"] in DECIDED]
    undecided = [requirement for requirement in requirements if requirement["verdict"] not in DECIDED]
    selection: ControlSelection = {
        "description": f"Decided: {len(decided)} of {len(requirements)} requirements. Nothing is claimed of the others."
    }
    if decided:
        selection["include-controls"] = [{"control-id": token(each["id"])} for each in decided]
    else:
        selection["include-all"] = {}
    if undecided:
        selection["exclude-controls"] = [{"control-id": token(each["id"])} for each in undecided]
        selection["remarks"] = "\\\n".join(
            markup_line(f"{each['id']}: {each['verdict']}. {each['reason']}") for each in undecided
        )
    return selection
