"""`run --baseline`: what failed already lets a run pass, and what got worse does not."""

from __future__ import annotations

import json
from pathlib import Path

from tests.kit import check_refused, kit, kit_here

from .candidate import ALL, CONTRACT, KEPT, LISTED, Candidate


def test_old_failures_pass_and_what_got_worse_does_not(probed: tuple[Candidate, Path]) -> None:
    candidate, folder = probed
    candidate.faults = {"keep"}
    same = kit("run", "candidate.yaml", *ALL, "--baseline", "old.json", "--output", "same", folder=folder)
    assert (same.status, same.err) == (0, "")
    assert "Not met: 5 of 7 scenarios failed" in same.out
    assert same.out.splitlines()[-2:] == ["No verdict and no outcome differs.", "Report: same/report.html"]

    candidate.faults = {"list"}
    arguments = ("--baseline", "same/results.ndjson", "--format", "json", "--output", "worse")
    worse = kit("run", "candidate.yaml", *ALL, *arguments, folder=folder)
    assert (worse.status, worse.err) == (1, "")
    told = {one["id"]: (one["change"], one["regression"]) for one in json.loads(worse.out)["difference"]["changes"]}
    assert told == {
        "bb-example-1": ("worse", True),
        LISTED: ("worse", False),
        CONTRACT: ("worse", True),
        KEPT: ("better", False),
    }
    again = kit_here("report", "diff", "same/report.json", "worse/report.json", "--format", "json", folder=folder)
    assert json.loads(again.out) == json.loads(worse.out)["difference"]
    assert again.status == 1


def test_a_baseline_is_read_before_anything_is_sent(probed: tuple[Candidate, Path]) -> None:
    candidate, folder = probed
    candidate.received.clear()
    (folder / "spoilt.json").write_text("{}", encoding="utf-8")
    for name, words in (("spoilt.json", "is no report"), ("missing.json", "no such file")):
        ended = kit_here("run", "candidate.yaml", *ALL, "--baseline", name, folder=folder)
        check_refused(ended, 2, name, words)
    assert candidate.received == []


def test_a_baseline_is_not_overwritten(probed: tuple[Candidate, Path]) -> None:
    candidate, folder = probed
    candidate.received.clear()
    (folder / "kept").mkdir()
    for name in ("report.json", "results.ndjson"):
        (folder / "kept" / name).write_bytes((folder / "old.json").read_bytes())
        arguments = ("--baseline", f"kept/../kept/{name}", "--output", folder / "kept")
        check_refused(kit_here("run", "candidate.yaml", *ALL, *arguments, folder=folder), 2, name, "--output")
        assert (folder / "kept" / name).read_bytes() == (folder / "old.json").read_bytes()
    assert candidate.received == []
