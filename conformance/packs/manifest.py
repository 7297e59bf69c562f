"""manifest.yaml: what a pack is about, which Service APIs it has, and where it departs from the published documents."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Api(BaseModel):
    """One Service API: the OpenAPI document that describes it, and operations that preflight may try."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Identifier
    name: str
    document: str
    harmless: list[str] = []


class Deviation(BaseModel):
    """One place where the pack's documents differ from the published ones, and why.

    `facts` are patterns (fnmatch) of the interface facts that the deviation accounts for, so that a test can tell an
    explained difference from an accident.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Identifier
    where: str
    published: str
    here: str
    reason: str
    facts: list[str] = []


class Manifest(BaseModel):
    """The head of a pack."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Identifier
    name: str
    version: str
    summary: str
    specification: str
    apis: list[Api] = []
    deviations: list[Deviation] = []
