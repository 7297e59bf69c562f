"""A report judged once more, beside what people declared, reviewed and waived since."""

from __future__ import annotations

from dataclasses import replace

from conformance.assessment import Judging, RecordedAssessment
from conformance.judge import judge
from conformance.report.document import make_report
from conformance.report.restored import restored_record
from conformance.report.scenario_shapes import ScenarioRecord
from conformance.report.shapes import Report


def judge_again(report: Report, assessment: RecordedAssessment | None) -> Report:
    """The report of the same run beside this assessment; outcomes and evidence stay as they are."""
    record = restored_record(report)
    judgement = judge(replace(record, head=replace(record.head, assessment=assessment)))
    made = make_report(judgement, strict=report["run"].get("strict", False))
    for before, block in zip(report["building_blocks"], made["building_blocks"], strict=True):
        block["scenarios"] = list(map(_weighed, before["scenarios"], block["scenarios"]))
    return {**made, "run": report["run"]}


def judging(report: Report) -> Judging:
    """What an assessment is held against: the candidate, requirements and scenarios of a report."""
    head = restored_record(report).head
    requirements = {one.id: one for block in head.blocks for one in block.requirements}
    planned = {one.id for block in head.blocks for one in block.scenarios}
    scenarios = planned | {one.id for block in head.blocks for one in block.unselected}
    return Judging(head.candidate.name, head.candidate.version, requirements, scenarios)


def _weighed(before: ScenarioRecord, after: ScenarioRecord) -> ScenarioRecord:
    """A scenario as it was, with what the judge says of it now."""
    return {**before, "waiver": after["waiver"], "attribution": after["attribution"]}
