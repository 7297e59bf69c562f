"""Change a YAML document that people write, keeping their comments and what they wrote as they wrote it.

`documents` reads with PyYAML, which knows lines and drops comments; ruamel.yaml keeps comments, and writes. The two
read plain words differently (YAML 1.1 and 1.2: `yes`, `0o17`, a time), so that here every plain word stays the text
that was written, and what the kit writes itself is quoted or folded.
"""

from __future__ import annotations

import contextlib
import io
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

from conformance.exceptions import UsageError

_SPECIAL = ("", "~", "null", "Null", "NULL", "<<")
_LONGEST_QUOTED = 80


class _PlainTextResolver(VersionedResolver):
    """Takes every plain word for text, but for those that mean nothing at all, and the merge key."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode and value not in _SPECIAL:
            return self.DEFAULT_SCALAR_TAG
        return super().resolve(kind, value, implicit)


def load_yaml(text: str) -> CommentedMap:
    """The content of a document that `documents` could read, with its comments. Raises UsageError."""
    try:
        content = _yaml().load(text)
    except YAMLError as error:
        problem = str(getattr(error, "problem", None) or error).splitlines()[0]
        raise UsageError(f"the document cannot be rewritten, for YAML 1.2 does not allow it: {problem}") from None
    assert isinstance(content, CommentedMap)
    return content


def dump_yaml(content: CommentedMap) -> str:
    """The text of a document; one that could not be read again ends in an error, before any file is replaced."""
    stream = io.StringIO()
    _yaml().dump(content, stream)
    yaml.compose(stream.getvalue(), Loader=yaml.CSafeLoader)
    return stream.getvalue()


def written(text: str) -> str:
    """A text as the kit writes it: an id as it is, the rest quoted, or in folded lines where it is long."""
    if re.fullmatch(r"[A-Za-z][A-Za-z0-9.#]*-[A-Za-z0-9.#-]*", text):  # such as an id; no YAML takes it for a number
        return text
    if len(text) <= _LONGEST_QUOTED or not text.isprintable() or " ".join(text.split()) != text:
        quoted: str = DoubleQuotedScalarString(text)
        return quoted
    folded: str = FoldedScalarString(text)
    return folded


def with_comments_of(before: str, after: str) -> str:
    """A later text of a document; comments of the earlier one that stood on what is gone are added at its end."""
    lost = Counter(_comments(before)) - Counter(_comments(after))
    if not lost:
        return after
    kept = "\n".join(lost.elements())
    return f"{after.rstrip()}\n# These comments stood beside lines that are gone:\n{kept}\n"


def _comments(text: str) -> Iterator[str]:
    """What stands between the tokens of a document, and is not blank, is a comment (YAML 1.2 section 6.6)."""
    end = 0
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        yield from (found.rstrip() for found in re.findall("#.*", text[end : token.start_mark.index]))
        end = max(end, token.end_mark.index)
    yield from (found.rstrip() for found in re.findall("#.*", text[end:]))


def block_list(content: CommentedMap, key: str) -> CommentedSeq:
    """The list at a key, to which items can be added on lines of their own; it is made where there is none."""
    items = content.get(key)
    if items is None:
        items = content[key] = CommentedSeq()
    if not items:
        items.fa.set_block_style()
    assert isinstance(items, CommentedSeq)
    return items


def replace_file(path: Path, text: str) -> None:
    """Write a file wholly or not at all: what people filled in must outlive a full disk. Raises UsageError."""
    name, target = None, path.resolve()
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=target.parent, delete=False) as stream:
            name = stream.name
            stream.write(text)
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
        Path(name).chmod(mode)
        Path(name).replace(target)
    except OSError as error:
        if name:
            with contextlib.suppress(OSError):
                Path(name).unlink()
        raise UsageError(f"{path} cannot be written: {error.strerror}") from None


def _yaml() -> YAML:
    writer = YAML()
    writer.Resolver = _PlainTextResolver
    writer.preserve_quotes = True
    writer.width = 110
    writer.indent(mapping=2, sequence=4, offset=2)
    return writer
