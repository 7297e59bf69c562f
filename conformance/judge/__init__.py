"""Weigh outcomes and declarations: verdicts on operations and requirements, and levels. Pure: no network, no clock."""

from conformance.judge.adapted import Adapting, Fulfilled
from conformance.judge.attribution import Attribution, Place, attributed
from conformance.judge.conclusion import (
    INTERRUPTED,
    STATUS_INTERRUPTED,
    STATUS_KIT_ERROR,
    STATUS_NOT_MET,
    STATUS_NOTHING_UNMET,
    exit_status,
)
from conformance.judge.declared import Checked, Decided, decide
from conformance.judge.judgement import judge
from conformance.judge.levels import LevelResult, Weighed, WhyNot
from conformance.judge.verdicts import BlockJudgement, Judged, JudgedRequirement, Judgement
from conformance.judge.waived import waived_scenarios
from conformance.judge.weighing import completed, weigh

__all__ = [
    "INTERRUPTED",
    "STATUS_INTERRUPTED",
    "STATUS_KIT_ERROR",
    "STATUS_NOTHING_UNMET",
    "STATUS_NOT_MET",
    "Adapting",
    "Attribution",
    "BlockJudgement",
    "Checked",
    "Decided",
    "Fulfilled",
    "Judged",
    "JudgedRequirement",
    "Judgement",
    "LevelResult",
    "Place",
    "Weighed",
    "WhyNot",
    "attributed",
    "completed",
    "decide",
    "exit_status",
    "judge",
    "waived_scenarios",
    "weigh",
]
