"""Report documents for the tests: a small one with every word and every hostile text, and one of any size."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, cast

from conformance.report.adapted_shapes import AdapterRecord, SubstitutionRecord
from conformance.report.declared_shapes import AttributionRecord, DeclarationRecord, LevelRecord, WaiverRecord
from conformance.report.scenario_shapes import (
    BodyRecord,
    ExchangeRecord,
    FindingRecord,
    OutcomeWord,
    ScenarioRecord,
    StepRecord,
    StepWord,
)
from conformance.report.shapes import (
    BuildingBlock,
    OperationRow,
    Report,
    RequirementRow,
    ScenarioCounts,
    Summary,
    VerdictCounts,
    VerdictWord,
)

HOSTILE: Mapping[str, str] = {
    "script": "</script><img src=x onerror=alert(1)>",
    "pre": "</pre></details></main><script>alert(2)</script>",
    "attribute": "\" onmouseover=alert(3) x=' autofocus onfocus=alert(4) <svg onload=alert(5)>",
    "template": "{{7*7}} {% raw %} ${7*7} #{7*7}",
    "comment": "<!-- <![CDATA[ ]]> -->",
    "ansi": "\x1b[31mred\x1b[0m \x1b]8;;http://bad.example\x07link\x1b]8;;\x07",
    "nul": "nul\x00 backspace\x08 delete\x7f next line\x85 csi\x9b",
    "bidi": "txt\u202efdp.exe\u2066 \u200b\u200e\ufeff",
    "arabic": "هذا نص من اليمين إلى اليسار",
    "emoji": "👩‍👩‍👧 🏳️‍🌈 ✅",
    "surrogate": "half \ud83d of a pair, \ufffe",
    "long": "x" * 5_000,
    "lines": "first\r\nsecond\rthird\nfourth\u2028fifth",
    "link": "javascript:alert(6)",
}

OUTCOMES: tuple[OutcomeWord, ...] = ("passed", "failed", "skipped", "inconclusive", "error")
VERDICTS: tuple[VerdictWord, ...] = (
    "met", "not met", "not tested", "not applicable", "accepted", "declared", "waived",
)  # fmt: skip
TESTED: Mapping[VerdictWord, VerdictWord] = {"accepted": "not tested", "declared": "not tested", "waived": "not met"}

_REASONS: Mapping[OutcomeWord, str] = {
    "passed": "",
    "failed": "The answer was accepted although it had to be refused.",
    "skipped": "The candidate profile says that vouchers cannot be cancelled.",
    "inconclusive": "The candidate profile has no test data named “gov_stack_bb”.",
    "error": "The kit could not read the pack's document.",
}


def sample() -> Report:
    """Two Building Blocks; every outcome, verdict and hostile text; some requirements without a scenario."""
    texts = list(HOSTILE.values())
    blocks = [_block("bb-payments", "Payments", 24, hostile=False, contract=True),
              _block("bb-registration", HOSTILE["script"], 20, contract=True)]  # fmt: skip
    for position, scenario in enumerate(blocks[1]["scenarios"]):
        _poison(scenario, texts[position % len(texts)])
    _poison_rows(blocks[1], texts)
    report = _report(blocks, complete=False)
    _poison_exchange(report["run"]["preflight"][0], HOSTILE["script"])
    return report


def plain(complete: bool = True) -> Report:
    """One Building Block without anything hostile, for what people look at."""
    return _report([_block("bb-payments", "Payments", 40, hostile=False)], complete=complete)


def harmless() -> Report:
    """What the sample shows, contract checks and all, in one Building Block without anything hostile."""
    return _report([_block("bb-payments", "Payments", 24, hostile=False, contract=True)], complete=False)


def large(scenarios: int = 2_000, failing: float = 0.05, blocks: int = 2) -> Report:
    """A document of that many scenarios of 8 steps and 2 exchanges, that share of them failed."""
    every = round(1 / failing) if failing else scenarios + 1
    each = scenarios // blocks
    made = [_block(f"bb-block-{number}", f"Block {number}", each, hostile=False, every=every)
            for number in range(1, blocks + 1)]  # fmt: skip
    return _report(made)


def empty() -> Report:
    """A run in which nothing was planned."""
    report = _report([])
    report["verdict"] = {"met": None, "sentence": "Nothing was checked.", "exit_status": 4}
    return report


def digest(text: str) -> str:
    """The digest of a text, as reports write it."""
    return "sha256:" + hashlib.sha256(text.encode(errors="replace")).hexdigest()


def _report(blocks: list[BuildingBlock], complete: bool = True) -> Report:
    failed = sum(block["summary"]["scenarios"]["failed"] for block in blocks)
    return {
        "format": "govstack-conformance-report",
        "format_version": 1,
        "kit": {"name": "govstack-conformance", "version": "0.1.0"},
        "run": {
            "id": "6f1b2f0a-6c2e-4a55-9d4c-0f7f3f0f8a11",
            "started": "2026-11-21T03:00:00.000Z",
            "finished": "2026-11-21T03:01:12.345Z" if complete else None,
            "complete": complete,
            "interruption": None if complete else "stopped from the keyboard",
            "seed": 20261121,
            "workers": 1,
            "selection": {"blocks": [], "tags": None if complete else "@negative", "operations": [], "scenarios": []},
            "environment": {"python": "3.11.7", "platform": "Linux-6.1-x86_64"},
            "duration_ms": 72_345,
            "depth": "standard",
            "preflight": [_exchange(1, 200)],
        },
        "candidate": {"name": "Example Pay", "version": "2.4.0", "kind": "Digital Public Good",
                      "vendor": "Example Software Cooperative"},
        "profile": {"digest": digest("profile")},
        "assessment": {
            "on": "2026-11-21",
            "files": [{"name": "self-assessment.yaml", "digest": digest("self-assessment")}],
            "waivers": [_waiver("bb-payments-5.1.6-1")],
            "minimal_integration": None,
            "unused": ["govstack-cfr-data#req-1"],
        },
        "verdict": {
            "met": not failed,
            "sentence": "Not every requirement that was checked is met: 4 of 18 operations failed a scenario."
            if failed
            else "Every requirement that was checked is met.",
            "exit_status": 1 if failed else 0,
        },
        "summary": _total(blocks),
        "building_blocks": blocks,
    }  # fmt: skip


def _block(
    id_: str, name: str, scenarios: int, hostile: bool = True, every: int = 0, contract: bool = False
) -> BuildingBlock:
    rows = max(6, min(60, scenarios // 4))
    made = [_scenario(id_, number, rows, _outcome(number, every)) for number in range(scenarios)]
    if contract:
        outcomes: tuple[OutcomeWord, ...] = ("failed", "passed", "skipped", "inconclusive", "error")
        # As many as there are hostile texts, each of which is to stand in a check that failed.
        made += [
            contract_check(id_, number, outcomes[number % 5]) for number in range(5 * len(HOSTILE) if hostile else 5)
        ]
    operations = [_operation(number, made) for number in range(rows)]
    requirements = [_requirement(id_, number, made) for number in range(rows)]
    return {
        "id": id_,
        "name": name,
        "version": "1.0",
        "specification": HOSTILE["link"] if hostile else f"https://specs.example.org/{id_}",
        "pack_digest": digest(id_),
        "apis": [{"id": "vouchers", "name": "Voucher management", "base_address": "https://candidate.example.org/vouchers"},
                 {"id": "bulk", "name": "Bulk payment", "base_address": None}],
        "deviations": [{"id": f"{id_}-deviation-1", "where": "operation0",
                        "published": "The path parameter is named in the path, but not declared.",
                        "here": "The path parameter is declared as a string.",
                        "reason": "A document that does not declare it is not valid OpenAPI."}],
        "summary": {"scenarios": _scenario_counts(made), "operations": _verdict_counts(operations),
                    "requirements": _verdict_counts(requirements)},
        "operations": operations,
        "requirements": requirements,
        "levels": [_level("conformance", "not conforming", [row["id"] for row in requirements[1:3]]),
                   _level("RECOMMENDED", "33.3 %", [])],
        "scenarios": made,
    }  # fmt: skip


def _outcome(number: int, every: int) -> OutcomeWord:
    if every:
        return "failed" if number % every == every - 1 else "passed"
    return OUTCOMES[number // 3 % 5] if number % 3 == 2 else "passed"


def _scenario(block: str, number: int, rows: int, outcome: OutcomeWord) -> ScenarioRecord:
    ran = outcome != "skipped"
    return {
        "id": f"voucher-is-refused-{number // 4}.case-{number % 4}" if number % 2 else f"voucher-is-redeemed-{number}",
        "name": f"A voucher of the wrong amount is refused, case {number}",
        "feature": f"Vouchers, part {number // 20 + 1}",
        "file": f"features/{block}/1.0/vouchers.feature",
        "line": 10 + 12 * number,
        "tags": ["@negative", f"@id:voucher-{number}"],
        "operations": [f"operation{number % rows}"],
        "requirements": [f"{block}-5.1.{number % rows // 2}-1"] if number % 2 else [],
        "outcome": outcome,
        "reason": _REASONS[outcome],
        "started": "2026-11-21T03:00:01.250Z" if ran else None,
        "duration_ms": 184 + number if ran else None,
        "steps": _steps(outcome),
        "exchanges": [_exchange(1, 200), _exchange(2, 201 if outcome == "failed" else 400)] if ran else [],
        "findings": [],
        "observations": [],
        "requests": [],
        "waiver": None,
        "attribution": _attribution(outcome),
    }


def contract_check(block: str, number: int, outcome: OutcomeWord, findings: int = 2) -> ScenarioRecord:
    """A contract check of three kinds: with findings where it failed, with an observation unless it was left out."""
    ran, failed = outcome in ("passed", "failed"), outcome == "failed"
    words: tuple[StepWord, ...] = (outcome, "failed" if failed else "skipped", "passed") if ran else ("not run",) * 3
    rules = ("every body is as its schema says", "no request makes the server fail", "what was deleted is gone")
    exchanges = [_exchange(3, 201), _exchange(7, 400), _exchange(9, 200)]
    for exchange, sent in zip(exchanges, (3, 7, 9), strict=True):
        exchange["number"] = sent
    steps: list[StepRecord] = [
        {"keyword": "Then", "text": rule, "line": 1, "outcome": word, "message": None, "expected": None, "actual": None,
         "exchanges": [3 + 4 * position] if word == "failed" else []}
        for position, (rule, word) in enumerate(zip(rules, words, strict=True))
    ]  # fmt: skip
    return {
        "id": f"{block}.contract.operation{number}",
        "name": f"The contract of operation{number} holds",
        "feature": "Contract",
        "file": f"{block}/1.0/openapi/vouchers.yaml",
        "line": 1,
        "tags": ["@contract", f"@operation:operation{number}"],
        "operations": [f"operation{number}"],
        "requirements": [],
        "outcome": outcome,
        "reason": {"passed": "", "skipped": f"The profile excludes operation{number}."}.get(outcome, "2 findings"),
        "started": "2026-11-21T03:00:01.250Z" if ran else None,
        "duration_ms": 900 if ran else None,
        "steps": steps,
        "exchanges": exchanges[0 if failed else 2 :] if ran else [],
        "findings": [a_finding("schema", 3 + 4 * (position % 2), position) for position in range(findings * failed)],
        "observations": [a_finding("valid-refused", 9)] if ran else [],
        "requests": [(number, "POST", "https://candidate.example.org/vouchers", status)
                     for number, status in enumerate([400, 400, 201, 400, None, 400, 400, 400, 200, 400], start=1)]
        if ran else [],
        "waiver": None,
        "attribution": _attribution(outcome),
    }  # fmt: skip


def a_finding(kind: str, exchange: int, number: int = 0) -> FindingRecord:
    """A finding, or an observation, of twelve answers."""
    return {
        "kind": kind,
        "operation": "operation0",
        "cause": f"201: field{number}: maxLength",
        "count": 12,
        "expected": "the schema of operation0, status 201",
        "source": "bb-payments/1.0/openapi/vouchers.yaml:345",
        "actual": f"field{number}: “abc” is longer than 2 characters",
        "exchange": exchange,
    }


def _steps(outcome: OutcomeWord) -> list[StepRecord]:
    texts: tuple[tuple[str, str, list[int]], ...] = (
        ("Given", 'a valid "operation0" request with every field', []),
        ("And", 'the body field "voucher_amount" is above its maximum', []),
        ("And", 'the body field "Gov_Stack_BB" is the test data "gov_stack_bb"', []),
        ("When", "the request is sent", [1]),
        ("And", "the request is sent again", [2]),
        ("Then", "the request is refused as invalid", []),
        ("And", "the response matches the specification", []),
        ("And", "the response reveals no internals", []),
    )
    ends = {"passed": 8, "failed": 5, "skipped": 0, "inconclusive": 2, "error": 6}[outcome]
    steps: list[StepRecord] = []
    for position, (keyword, text, numbers) in enumerate(texts):
        word: StepWord = "passed" if position < ends else outcome if position == ends else "not run"
        done = numbers if position <= ends else []
        step: StepRecord = {"keyword": keyword, "text": text, "line": 12 + position, "outcome": word, "message": None,
                            "expected": None, "actual": None, "exchanges": done}  # fmt: skip
        if word == "failed":
            step.update({"message": "The request was accepted.", "expected": "400 or 422", "actual": "201 Created"})
        elif word not in ("passed", "not run"):
            step["message"] = _REASONS[outcome]
        steps.append(step)
    return steps


def _exchange(number: int, status: int) -> ExchangeRecord:
    body = _body({f"field_{position}": f"value {number}-{position} of the example" for position in range(16)})
    sent = [["host", "candidate.example.org"], ["accept", "application/json"], ["content-type", "application/json"],
            ["authorization", "Bearer [redacted]"], ["user-agent", "govstack-conformance/0.1.0"],
            ["x-correlation-id", "0f7f3f0f8a110123"], ["accept-encoding", "gzip, deflate"],
            ["content-length", "600"]]  # fmt: skip
    received = [["date", "Sat, 21 Nov 2026 03:00:01 GMT"], ["content-type", "application/json"],
                ["server", "candidate"], ["content-length", "600"], ["cache-control", "no-store"],
                ["x-content-type-options", "nosniff"],
                ["strict-transport-security", "max-age=63072000"], ["vary", "Accept-Encoding"]]  # fmt: skip
    url = "https://candidate.example.org/vouchers/voucher_preactivation"
    options = " ".join(f"-H '{name}: {value}'" for name, value in sent[1:5])
    return {
        "number": number,
        "operation": "operation0",
        "started": "2026-11-21T03:00:01.300Z",
        "duration_ms": 34,
        "request": {"method": "POST", "url": url, "headers": sent, "body": body},
        "response": {"status": status, "phrase": {200: "OK", 201: "Created", 400: "Bad Request"}[status],
                     "headers": received, "body": body},
        "error": None,
        "curl": f"curl -X POST '{url}' {options} --data '{body['text']}'",
    }  # fmt: skip


def _body(content: Any) -> BodyRecord:
    text = json.dumps(content)
    return {"text": text, "length": len(text), "digest": digest(text), "truncated": False}


def _operation(number: int, scenarios: list[ScenarioRecord]) -> OperationRow:
    id_ = f"operation{number}"
    return {
        "id": id_,
        "method": "PATCH" if number % 3 else "POST",
        "path": f"/vouchers/{{voucher_serial_number}}/activation{number}",
        "summary": "Activates a voucher that was created before.",
        "api": "vouchers",
        "mapped_to": "PUT /api/v2/vouchers/{id}" if number % 4 == 1 else None,
        "verdict": VERDICTS[:4][number % 4],
        "reason": ("", "1 of 4 scenarios failed.", "No scenario could be tried.", "It has no vouchers.")[number % 4],
        "scenarios": [scenario["id"] for scenario in scenarios if id_ in scenario["operations"]],
    }  # fmt: skip


def _requirement(block: str, number: int, scenarios: list[ScenarioRecord]) -> RequirementRow:
    id_ = f"{block}-5.1.{number}-1"
    verified = [scenario["id"] for scenario in scenarios if id_ in scenario["requirements"]]
    verdict = VERDICTS[number % 7] if verified or number % 7 in (4, 5) else "not tested"
    return {
        "id": id_,
        "section": f"5.1.{number}",
        "number": 1,
        "kind": "functional",
        "level": ("REQUIRED", "RECOMMENDED", "OPTIONAL", "DRAFT", "DEPRECATED")[number % 5],
        "observability": "OBSERVABLE" if verified else "AUDITABLE",
        "mutability": ("REPLACEABLE", "IMMUTABLE", "EXTENSIBLE", "INAPPLICABLE")[number % 4],
        "key_functionality": "Payment Orchestration" if number % 2 else None,
        "previously": None if number % 2 else f"5.{number}",
        "statement": "A voucher that was cancelled cannot be redeemed, and the refusal says why.",
        "remains": "That the cancellation is recorded in the audit trail." if number % 3 == 0 else None,
        "verdict": verdict,
        "reason": "Two of its scenarios failed." if verdict == "not met" else "",
        "scenarios": verified,
        "tested": TESTED.get(verdict, verdict),
        "declaration": _declaration(verdict) if verdict in ("accepted", "declared", "not met") else None,
        "waiver": _waiver(id_) if verdict == "waived" else None,
        "contradiction": "Declared met, but by the checks it is not met." if verdict == "not met" else None,
    }  # fmt: skip


def _declaration(verdict: VerdictWord) -> DeclarationRecord:
    return {
        "fulfilment": "met",
        "comment": "Restored every night.",
        "evidence": [{"link": "https://example.org/handbook#backups", "file": None, "sha256": None},
                     {"link": None, "file": "evidence/audit.pdf", "sha256": f"{0:064}"}],
        "declared_by": "A. Vendor",
        "declared_on": "2026-11-20",
        "problems": ["there is no file evidence/audit.pdf"] if verdict == "not met" else [],
        "outdated": None,
        "review": {"decision": "accept", "reviewer": "R. Viewer", "reviewed_at": "2026-11-21T14:30:00+00:00",
                   "comment": None} if verdict == "accepted" else None,
    }  # fmt: skip


def _waiver(requirement: str) -> WaiverRecord:
    return {"requirement": requirement, "scenario": None, "reason": "The old system stays until then.",
            "who": "P. Rocurer", "until": "2027-01-01"}  # fmt: skip


def _attribution(outcome: OutcomeWord) -> AttributionRecord | None:
    return {"place": "candidate", "sign": "No sign points elsewhere."} if outcome == "failed" else None


def _level(name: str, state: str, missing: list[str]) -> LevelRecord:
    return {
        "scheme": "GovSpecs 2.0",
        "source": "https://specs.example.org/requirements-model",
        "name": name,
        "state": state,
        "sentence": "Of 3 REQUIRED requirements, 1 shown by checks and 2 not met.",
        "why_not": [{"level": "conforms", "sentence": "2 REQUIRED requirements not met.", "needs": len(missing),
                     "of": missing}] if missing else [],
    }  # fmt: skip


def _poison(scenario: ScenarioRecord, text: str) -> None:
    kept = [tag for tag in scenario["tags"] if tag == "@contract"]
    scenario.update({"name": text, "feature": text, "file": text, "reason": text, "tags": [*kept, text]})
    for finding in (*scenario["findings"], *scenario["observations"]):
        finding.update({"kind": text, "operation": text, "cause": text, "expected": text, "source": text})
        finding.update({"actual": text})
    if scenario["steps"]:
        scenario["steps"][0].update({"text": text, "keyword": text})
    for step in scenario["steps"]:
        if step["outcome"] not in ("passed", "not run"):
            step.update({"message": text, "expected": text, "actual": text})
    if scenario["attribution"]:
        scenario.update({"attribution": {"place": "candidate", "sign": text}, "waiver": _waiver(text)})
    for exchange in scenario["exchanges"]:
        _poison_exchange(exchange, text)


def _poison_exchange(exchange: ExchangeRecord, text: str) -> None:
    record = exchange["request"]
    record.update({"url": text, "headers": [[text, text]], "body": {**_body(""), "text": text, "truncated": True}})
    exchange.update({"operation": None, "curl": text})
    call: ExchangeRecord = {**exchange, "number": 1, "response": None, "error": text}
    said: SubstitutionRecord = {"kind": "constant", "place": text, "what": text}
    exchange["adapted"] = {"block": text, "calls": [call], "substitutions": [said], "fault": text}
    if exchange["number"] == 2:
        exchange.update({"response": None, "error": text})
    elif answer := exchange["response"]:
        answer.update({"phrase": text, "headers": [[text, text]], "body": {**_body(""), "text": text}})


def _poison_rows(block: BuildingBlock, texts: list[str]) -> None:
    for position, (operation, requirement) in enumerate(zip(block["operations"], block["requirements"], strict=True)):
        text = texts[position % len(texts)]
        operation.update({"path": text, "summary": text, "api": text, "mapped_to": text, "reason": text})
        operation["fulfilment"] = {
            "fulfilled": "adapted with substitution",
            "calls": [text, text],
            "not_implemented": text if position % 2 else None,
            "substitutions": [{"kind": "constant", "place": text, "what": text}],
            "review": {"decision": "reject", "reviewer": text, "reviewed_at": text, "comment": text},
        }
        requirement.update(
            {"section": text, "kind": text, "key_functionality": text, "previously": text, "statement": text}
        )
        requirement.update({"remains": text, "reason": text, "contradiction": text, "waiver": _waiver(text)})
        requirement["declaration"] = _poisoned_declaration(text)
    for text, scenario in zip(texts, block["scenarios"], strict=False):
        renamed = f"{scenario['id']} {text}"
        for row in (*block["operations"], *block["requirements"]):
            row["scenarios"] = [renamed if id_ == scenario["id"] else id_ for id_ in row["scenarios"]]
        scenario["id"] = renamed
    block["operations"][0]["scenarios"].append("gone")
    for level in block["levels"]:
        level.update({"scheme": HOSTILE["script"], "source": HOSTILE["link"], "state": HOSTILE["pre"]})
        level.update({"name": HOSTILE["attribute"], "sentence": HOSTILE["template"]})
    _probed_through(block, {**adapter(), "file": HOSTILE["script"]})
    block["apis"][0].update({"name": HOSTILE["pre"], "base_address": HOSTILE["attribute"]})
    block["deviations"][0].update({"where": HOSTILE["script"], "reason": HOSTILE["long"]})


def _poisoned_declaration(text: str) -> DeclarationRecord:
    return {
        "fulfilment": "met",
        "comment": text,
        "evidence": [{"link": text, "file": text, "sha256": text}],
        "declared_by": text,
        "declared_on": text,
        "problems": [text],
        "outdated": text,
        "review": {"decision": "reject", "reviewer": text, "reviewed_at": text, "comment": text},
    }


def adapter() -> AdapterRecord:
    """An adapter through which a Building Block was probed."""
    return {
        "file": "adapter.yaml",
        "digest": digest("adapter"),
        "operations": {
            "native": {"total": 2, "met": 1},
            "adapted": {"total": 1, "met": 1},
            "adapted with substitution": {"total": 1, "met": 0},
            "not implemented": {"total": 1, "met": 0},
        },
    }


def adapted(document: Report) -> Report:
    """A report whose first Building Block was probed through an adapter, which answers one operation in part itself."""
    block = document["building_blocks"][0]
    said: SubstitutionRecord = {"kind": "constant", "place": "/body/code", "what": '/body/code is "00" whatever.'}
    scenario = next(one for one in block["scenarios"] if one["exchanges"] and one["operations"])
    exchange = scenario["exchanges"][0]
    call: ExchangeRecord = {**exchange, "number": 1}
    exchange["adapted"] = {"block": block["id"], "calls": [call], "substitutions": [said], "fault": None}
    name = scenario["operations"][0]
    scenario["substituted"] = [
        {"block": block["id"], "operation": name, "substitution": said, "exchange": exchange["number"]}
    ]
    row = next(one for one in block["operations"] if one["id"] == name)
    row["fulfilment"] = {
        "fulfilled": "adapted with substitution",
        "calls": ["POST /native/{request.body.id}"],
        "not_implemented": None,
        "substitutions": [said],
        "review": None,
    }
    _probed_through(block, adapter())
    return document


def _probed_through(block: BuildingBlock, record: AdapterRecord) -> None:
    """Scenarios come last in a block, as in every report."""
    content = cast(dict[str, Any], block)
    scenarios = content.pop("scenarios")
    content.update(adapter=record, scenarios=scenarios)


def _total(blocks: Iterable[BuildingBlock]) -> Summary:
    summaries = [block["summary"] for block in blocks]
    return {
        "scenarios": cast(ScenarioCounts, _added([cast(dict[str, int], part["scenarios"]) for part in summaries],
                                                 ("planned", *OUTCOMES))),
        "operations": cast(VerdictCounts, _added([cast(dict[str, int], part["operations"]) for part in summaries],
                                                 ("total", *VERDICTS))),
        "requirements": cast(VerdictCounts, _added([cast(dict[str, int], part["requirements"]) for part in summaries],
                                                   ("total", *VERDICTS))),
    }  # fmt: skip


def _added(counts: list[dict[str, int]], names: Iterable[str]) -> dict[str, int]:
    return {name: sum(count[name] for count in counts) for name in names}


def _scenario_counts(scenarios: list[ScenarioRecord]) -> ScenarioCounts:
    words = Counter(scenario["outcome"] for scenario in scenarios)
    return cast(ScenarioCounts, {"planned": len(scenarios), **{word: words[word] for word in OUTCOMES}})


def _verdict_counts(rows: Iterable[OperationRow | RequirementRow]) -> VerdictCounts:
    words = Counter(row["verdict"] for row in rows)
    return cast(VerdictCounts, {"total": words.total(), **{word: words[word] for word in VERDICTS}})
