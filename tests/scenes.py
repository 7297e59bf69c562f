"""Scenes made for tests: of a small pack, with an answer in hand or a candidate behind a socket."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
import yaml

from conformance.exchange import Answer, RecordingClient, Redactor
from conformance.model import Json
from conformance.packs import Pack, find_packs, select_pack
from conformance.probe.scene import Scene, Target
from conformance.probe.vocabulary import read_step
from conformance.profile import load_profile
from conformance.reference import VARIABLES, reference_profile
from conformance.request import RequestBuilder
from tests.small_pack import BLOCK

NOWHERE = "http://127.0.0.1:9"


def read_pack(folder: Path) -> Pack:
    """The small pack that stands in a folder."""
    return select_pack(find_packs([folder]), BLOCK).read()


def write_candidate(folder: Path, pack: Pack, addresses: Mapping[str, str], **changes: Any) -> Path:
    """Write a profile for a candidate that has each Service API at an address; `changes` replace top-level keys."""
    content = yaml.safe_load(reference_profile([pack], {pack.id: NOWHERE}))
    content["building-blocks"][0]["apis"] = dict(addresses)
    content.update({name.replace("_", "-"): value for name, value in changes.items()})
    path = folder / "candidate.yaml"
    path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    return path


def a_target(folder: Path, pack: Pack, addresses: Mapping[str, str], **changes: Any) -> Target:
    """A candidate as the probe knows it."""
    loaded = load_profile(write_candidate(folder, pack, addresses, **changes), VARIABLES)
    client = RecordingClient(loaded, Redactor(loaded.secrets))
    return Target(loaded, pack, loaded.profile.building_blocks[0], client, time.monotonic() + 300)


def a_scene(target: Target, body: Json = None, memory: Mapping[str, Json] | None = None, **headers: str) -> Scene:
    """A scene; with a body, one whose last answer was this, as JSON or, where it is bytes, as it is."""
    scene = Scene(target, RequestBuilder(target.block, None, seed=1, scenario="a"), dict(memory or {}))
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    scene._answer = Answer(1, 200, httpx.Headers(named), content)
    return scene


def carry_out(scene: Scene, text: str) -> None:
    """Carry out one step, as the runner does."""
    reading = read_step(text)
    assert reading is not None, text
    phrase, arguments = reading
    phrase.function(scene, **arguments)
