"""`report compare`: bids side by side, requirement by requirement, under the terms of a tender."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from conformance.commands import options
from conformance.exceptions import UsageError

if TYPE_CHECKING:
    from conformance.comparison import Comparison

PAGE, TABLE = "comparison.html", "comparison.csv"


@click.command(short_help="Compare the reports of several bids.")
@click.argument("bids", type=options.FILE, nargs=-1, required=True, metavar="BID BID…")
@click.option("--tender", "tender_file", type=options.FILE, metavar="FILE", help="What the bids are weighed by.")
@click.option("--output", type=options.FOLDER, default=Path(), show_default=True, help="Where the two files go.")
@click.option("--force", is_flag=True, help="Compare also what was held against different specifications.")
@options.output_format
def compare(bids: tuple[Path, ...], tender_file: Path | None, output: Path, force: bool, output_format: str) -> None:
    """Compare the reports of two or more bids, requirement by requirement.

    Each BID is a report.json, or the results.ndjson of a run. Writes comparison.html and comparison.csv. It takes the
    reports at their word: have `report verify` look at each before.
    """
    from conformance.comparison import bid, comparison_csv, comparison_html, load_tender
    from conformance.comparison import compare as compare_bids
    from conformance.locations import data_folder
    from conformance.report import read_report

    _check_files(bids)
    loaded = load_tender(tender_file) if tender_file else None
    read = [bid(read_report(path), str(path)) for path in bids]
    comparison = compare_bids(read, loaded, force=force)
    page, table = comparison_html(comparison, data_folder("reports")), comparison_csv(comparison)
    written = _write(output, {PAGE: page, TABLE: table})
    if output_format == "json":
        click.echo(json.dumps(_printed(comparison, written)))
        return
    for line in _lines(comparison, written):
        click.echo(line)


def _check_files(bids: Sequence[Path]) -> None:
    if len(bids) < 2:
        raise UsageError("One bid cannot be compared; name two or more reports.")
    resolved = [path.resolve() for path in bids]
    for path, place in zip(bids, resolved, strict=True):
        if resolved.count(place) > 1:
            raise UsageError(f"{path} is given twice; name each bid once.")


def _write(folder: Path, texts: dict[str, str]) -> list[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"--output {folder}: {error.strerror}") from None
    for name, text in texts.items():
        options.write(folder / name, text)
    return [folder / name for name in texts]


def _lines(comparison: Comparison, written: Sequence[Path]) -> Iterator[str]:
    from conformance.comparison.bids_table import plain_number

    for clause in comparison.forced:
        yield f"Compared by force: {clause}."
    for one, total in zip(comparison.bids, comparison.totals, strict=True):
        counts = ", ".join(f"{number} {word}" for word, number in total.counts.items() if number)
        yield f"{one.label}: {counts or 'no requirements'}"
        if comparison.tender:
            fate = "eligible" if total.eligible else "not eligible"
            sums = f"{plain_number(total.satisfied)} of {plain_number(total.total)}"
            mandatory = f"{total.mandatory - len(total.lacking)} of {total.mandatory}"
            yield f"  {fate}: {mandatory} mandatory requirements satisfied; weighed {sums}"
        yield from (f"  {remark}" for remark in one.remarks)
    yield f"Wrote {written[0]} and {written[1]}"


def _printed(comparison: Comparison, written: Sequence[Path]) -> dict[str, Any]:
    bids = []
    for one, total in zip(comparison.bids, comparison.totals, strict=True):
        told: dict[str, Any] = {"bid": one.label, "file": one.file, "remarks": one.remarks, "counts": total.counts}
        if comparison.tender:
            lacking = [{"building_block": row.block, "id": row.facts["id"], "verdict": cell.word}
                       for row, cell in total.lacking]  # fmt: skip
            told.update({"eligible": total.eligible, "mandatory": total.mandatory, "not_satisfied": lacking})
            told.update({"satisfied": _number(total.satisfied), "total": _number(total.total)})
        bids.append(told)
    return {
        "tender": comparison.tender.name if comparison.tender else None,
        "forced": comparison.forced,
        "bids": bids,
        "written": [str(path) for path in written],
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
