"""`assess review`: requirement by requirement in the terminal, or prepared to be filled in by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from conformance.commands import options

if TYPE_CHECKING:
    from conformance.assessment import Declaration, Evidence, Reviews

NAME = "review.yaml"


@click.command(short_help="Accept or reject what was declared.")
@click.argument("assessment", type=options.FILE)
@click.option("--reviewer", metavar="NAME", help="Who reviews; asked for where it is not given.")
@click.option("--by-hand", is_flag=True, help="Only write review.yaml, with an entry to fill in for each declaration.")
def review(assessment: Path, reviewer: str | None, by_hand: bool) -> None:
    """Record in review.yaml, beside ASSESSMENT, what a reviewer decides on each declaration.

    Each decision is written at once, so that a review can be stopped and taken up again. A declaration that changes
    after its review is unreviewed again.
    """
    from conformance.assessment import Reviews, load_assessment, load_reviews, unreviewed
    from conformance.declaring import prepare_reviews

    target = assessment.parent / NAME
    declarations = load_assessment(assessment).declarations()
    reviews = load_reviews(target) if target.exists() else Reviews()
    waiting = unreviewed(declarations, reviews)
    if by_hand:
        added = prepare_reviews(target, waiting)
        click.echo(f"Wrote {target}: {added} to be filled in beside what stood there.")
        return
    if waiting:
        name = reviewer or ""
        while not name.strip():
            name = click.prompt("Your name")
        _ask_for_each(waiting, target, assessment.parent, name.strip())
    _print_state(declarations, target)


def _ask_for_each(waiting: list[Declaration], target: Path, folder: Path, reviewer: str) -> None:
    from conformance.assessment import Review, declaration_digest
    from conformance.declaring import record_review

    for number, declaration in enumerate(waiting, 1):
        click.echo(f"\n{number} of {len(waiting)}")
        _show(declaration, folder)
        answer = click.prompt("Decide", type=click.Choice(["accept", "reject", "skip", "quit"]))
        if answer == "quit":
            return
        if answer == "skip":
            continue
        record_review(
            target,
            Review.model_validate(
                {
                    "requirement": declaration.id,
                    "digest": declaration_digest(declaration),
                    "decision": answer,
                    "comment": _comment(needed=answer == "reject"),
                    "reviewer": reviewer,
                    "reviewed-at": datetime.now(UTC).replace(microsecond=0),
                }
            ),
        )


def _comment(*, needed: bool) -> str | None:
    while True:
        comment: str = click.prompt("Comment", default="", show_default=False)
        if comment.strip() or not needed:
            return comment.strip() or None
        click.echo("One who rejects says why.")


def _show(declaration: Declaration, folder: Path) -> None:
    """What was declared, as plain text: it is the vendor's, and this is the reviewer's terminal."""
    from conformance.report.evidence import visible

    lines = {
        "requirement": f"{declaration.id} {declaration.level or ''}",
        "statement": declaration.statement,
        "changed": declaration.changed and "the specification has changed since this was declared",
        "expected": declaration.expected,
        "fulfilment": declaration.fulfilment,
        "comment": declaration.comment,
        "declared": f"by {declaration.declared_by or 'nobody'}, on {declaration.declared_on or 'no date'}",
    }
    for label, text in lines.items():
        if text:
            click.echo(visible(f"  {label + ':':<13} {' '.join(text.split())}"))
    for evidence in declaration.evidence:
        click.echo(visible(f"  {'evidence:':<13} {_described(evidence, folder)}"))


def _described(evidence: Evidence, folder: Path) -> str:
    from conformance.assessment import evidence_problems

    problems = [text for _, text in evidence_problems(evidence, folder)]
    return f"{evidence.link or evidence.file or ''}{''.join(f' ({text})' for text in problems)}"


def _print_state(declarations: Mapping[str, Declaration], target: Path) -> None:
    from conformance.assessment import Decision, Reviews, load_reviews, review_of

    reviews: Reviews = load_reviews(target) if target.exists() else Reviews()
    answered = [one for one in declarations.values() if one.fulfilment is not None]
    decisions = [held.decision if (held := review_of(one, reviews.reviews)) else None for one in answered]
    accepted, rejected = decisions.count(Decision.ACCEPT), decisions.count(Decision.REJECT)
    total = len(answered)
    click.echo(
        f"\nOf {total} declarations {accepted} accepted, {rejected} rejected, {decisions.count(None)} unreviewed."
    )
