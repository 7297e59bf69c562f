"""A specification's own trial: what of it contradicts itself, can never be carried out, or shows nothing."""

from conformance.trial.conducting import TrialManner, try_pack
from conformance.trial.point import Counts, Point, PointKind, Trial
from conformance.trial.renderings import TRIAL_FORMATS

__all__ = ["TRIAL_FORMATS", "Counts", "Point", "PointKind", "Trial", "TrialManner", "try_pack"]
