"""Packs: all that the kit knows of a Building Block, as data."""

from conformance.packs.features import read_scenarios
from conformance.packs.library import Pack, PackLocation, find_packs, select_pack
from conformance.packs.manifest import Api, Deviation, Manifest
from conformance.packs.openapi import is_json, json_media_type, parameters, read_operations, resolve, security
from conformance.packs.requirements import read_requirements

__all__ = [
    "Api",
    "Deviation",
    "Manifest",
    "Pack",
    "PackLocation",
    "find_packs",
    "is_json",
    "json_media_type",
    "parameters",
    "read_operations",
    "read_requirements",
    "read_scenarios",
    "resolve",
    "security",
    "select_pack",
]
