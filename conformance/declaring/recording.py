"""Write decisions to review.yaml, keeping what stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ruamel.yaml.comments import CommentedMap

from conformance.assessment.digests import declaration_digest
from conformance.assessment.review import Review
from conformance.assessment.shapes import Declaration
from conformance.declaring.rewriting import block_list, dump_yaml, load_yaml, replace_file, written
from conformance.model import Json

_FRESH = """\
# What reviewers decided on the declarations of a self-assessment: accept or reject, with a comment.
# `digest` is that of the declaration that was judged: one that changes afterwards is unreviewed again.
# By hand: fill in decision, comment, reviewer, and reviewed-at as in 2026-11-21T14:30:00Z.
# `minimal-integration`, with the same four fields, says whether the candidate can be deployed with minimal integration.
minimal-integration:
reviews: []
"""


def record_review(path: Path, review: Review) -> None:
    """Write one decision, in the place of an entry that waits for it or else at the end. Raises UsageError."""
    content = _content(path)
    reviews = block_list(content, "reviews")
    waiting = (review.requirement, review.digest, None)
    entry = next((one for one in reviews if (one["requirement"], one["digest"], one.get("decision")) == waiting), None)
    if entry is None:
        entry = CommentedMap()
        reviews.append(entry)
    entry.update(_fields(review))
    replace_file(path, dump_yaml(content))


def prepare_reviews(path: Path, declarations: Iterable[Declaration]) -> int:
    """Write an entry to be filled in by hand for each declaration that has none; says how many. Raises UsageError."""
    content = _content(path)
    reviews = block_list(content, "reviews")
    present = {(entry["requirement"], entry["digest"]) for entry in reviews}
    added = 0
    for declaration in declarations:
        review = Review(requirement=declaration.id, digest=declaration_digest(declaration))
        if (review.requirement, review.digest) not in present:
            reviews.append(CommentedMap(_fields(review)))
            added += 1
    replace_file(path, dump_yaml(content))
    return added


def _fields(review: Review) -> dict[str, Json]:
    """The fields of an entry, what it decides on first."""
    content = review.model_dump(mode="json", by_alias=True)
    ordered = {name: content.pop(name) for name in ("requirement", "digest")} | content
    return {name: None if value is None else written(value) for name, value in ordered.items()}


def _content(path: Path) -> CommentedMap:
    return load_yaml(path.read_text(encoding="utf-8") if path.exists() else _FRESH)
