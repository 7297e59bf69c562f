"""Packs: all that the kit knows of a Building Block, as data."""

from conformance.packs.callbacks import Callback, callbacks
from conformance.packs.coverage import Coverage, coverage
from conformance.packs.features import read_scenarios
from conformance.packs.library import (
    CROSS_FUNCTIONAL,
    Pack,
    PackLocation,
    find_packs,
    nameless_tags,
    select_pack,
    select_packs,
)
from conformance.packs.manifest import Api, Deviation, Manifest
from conformance.packs.openapi import METHODS, is_json, json_media_type, parameters, read_operations, resolve, security
from conformance.packs.requirements import read_requirements
from conformance.packs.unspecified import Unspecified, read_unspecified

__all__ = [
    "CROSS_FUNCTIONAL",
    "METHODS",
    "Api",
    "Callback",
    "Coverage",
    "Deviation",
    "Manifest",
    "Pack",
    "PackLocation",
    "Unspecified",
    "callbacks",
    "coverage",
    "find_packs",
    "is_json",
    "json_media_type",
    "nameless_tags",
    "parameters",
    "read_operations",
    "read_requirements",
    "read_scenarios",
    "read_unspecified",
    "resolve",
    "security",
    "select_pack",
    "select_packs",
]
