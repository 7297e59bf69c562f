"""Write the documents in which people declare and review, keeping what they wrote; apart from what reads them."""

from conformance.declaring.merging import Merged, merge
from conformance.declaring.recording import prepare_reviews, record_review
from conformance.declaring.rewriting import replace_file

__all__ = ["Merged", "merge", "prepare_reviews", "record_review", "replace_file"]
