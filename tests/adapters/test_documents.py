"""Adapters that cannot be used: one clear sentence, with file, line and key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conformance.adapter import check_operations, read_adapter, read_profile_adapters
from conformance.exceptions import DocumentError
from conformance.packs import Pack, find_packs, select_pack
from conformance.profile import load_profile
from tests.kit import ROOT

HEAD = "building-block: bb-messaging\nversion: '1.0'\n"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return select_pack(find_packs([]), "bb-messaging").read()


def problem(text: str, pack: Pack, folder: Path) -> str:
    path = folder / "adapter.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError) as error:
        check_operations(read_adapter(path), pack)
    return str(error.value).removeprefix(f"{folder}/")


def operation(text: str, name: str = "getEmailStatus") -> str:
    lines = "".join(f"    {line}\n" for line in text.splitlines())
    return f"{HEAD}operations:\n  {name}:\n{lines}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "adapter.yaml: is empty; it must be a mapping of keys to values"),
        (HEAD, "adapter.yaml: operations: is missing; add it"),
        (f"{HEAD}operations: {{}}\n", "adapter.yaml:3: operations: dictionary should have at least 1 item"),
        (operation("not-implemented: None.", "getEmailStatsu"),
         "adapter.yaml:4: operations.getEmailStatsu: bb-messaging has no such name here; did you mean getEmailStatus?"),
        (operation("not-implemented: None.").replace("bb-messaging", "bb-payments"),
         "adapter.yaml:1: building-block: is bb-payments; the Building Block is bb-messaging 1.0"),
        (operation("not-implemented: None.").replace("1.0", "2.0"),
         "adapter.yaml:2: version: is 2.0; the Building Block is bb-messaging 1.0"),
        (operation("not-implemented: None.") + "apis: {mail: 'http://127.0.0.1:1'}\n",
         "adapter.yaml:6: apis.mail: bb-messaging has no such name here; it has messaging, callback"),
        (operation("answer: {status: 200}"), "needs either `calls`, or `not-implemented` with the reason"),
        (operation("not-implemented: None.\ncalls: [{method: GET, path: /x}]"), "needs either `calls`"),
        (operation("calls: [{method: GET, path: /x}, {method: GET, path: /y}]"), "has two calls of the name call"),
        (operation("calls:\n- method: GET\n  path: status"), "adapter.yaml:7: operations.getEmailStatus.calls.0.path: "
         "must begin with /"),
        (operation("calls:\n- method: GET\n  path: /x?a=1"), "adapter.yaml:7: operations.getEmailStatus.calls.0.path: "
         "must not hold a query"),
        (operation("calls:\n- method: GET\n  path: '/x/{request.path.}'"),
         "adapter.yaml:7: operations.getEmailStatus.calls.0.path: is no JSONata expression"),
        (operation("calls:\n- method: GET\n  path: /x\n  body: '{'"),
         "adapter.yaml:8: operations.getEmailStatus.calls.0.body: is no JSONata expression"),
        (operation("calls:\n- method: GET\n  path: /x\nanswer:\n  status: {200: 42}"), "adapter.yaml:9: "
         "operations.getEmailStatus.answer.status.200"),
        (operation("calls:\n- method: FETCH\n  path: /x"),
         "adapter.yaml:6: operations.getEmailStatus.calls.0.method: "),
        (operation("calls:\n- method: GET\n  path: /x\n  boddy: request"), "is no known key; did you mean `body`?"),
        (operation("calls:\n- method: GET\n  path: /x\n  headers: {'a b': request}"), "headers"),
        (operation("calls:\n- {method: GET, path: /x, address: 'ftp://x'}"), "is no base address"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_adapter(text: str, sentence: str, pack: Pack, tmp_path: Path) -> None:
    assert sentence in problem(text, pack, tmp_path)


PROFILE = """\
candidate: {name: X, version: "1", kind: in-house}
building-blocks:
  - id: bb-messaging
    apis: {messaging: "http://127.0.0.1:9/mail"}
    adapter:
      version: "1.0"
      operations:
        getEmailStatus:
          calls:
            - method: GET
              address: ADDRESS
              path: /PATH
"""


def inline(text: str, pack: Pack, folder: Path) -> str:
    path = folder / "candidate.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError) as error:
        read_profile_adapters(load_profile(path, {}), [pack])
    return str(error.value).removeprefix(f"{folder}/")


@pytest.mark.parametrize(
    ("address", "path", "sentence"),
    [
        ("http://other.example.org", "x", "candidate.yaml:11: operations.getEmailStatus.calls.0.address: is on a host "
         "that the candidate profile does not name; add it to `apis` there"),
        ("http://127.0.0.1:10", "x", "is on a host that the candidate profile does not name"),
        ("https://127.0.0.1:9", "x", "is on a host that the candidate profile does not name"),
        ("http://127.0.0.1:9", "{", ""),
        ("http://127.0.0.1:9", "{(}", "candidate.yaml:12: operations.getEmailStatus.calls.0.path: "
         "is no JSONata expression"),
    ],
)  # fmt: skip
def test_an_adapter_within_a_profile(address: str, path: str, sentence: str, pack: Pack, tmp_path: Path) -> None:
    text = PROFILE.replace("ADDRESS", address).replace("/PATH", f"'/{path}'")
    if sentence:
        assert sentence in inline(text, pack, tmp_path)
    else:
        found = tmp_path / "candidate.yaml"
        found.write_text(text, encoding="utf-8")
        adapters = read_profile_adapters(load_profile(found, {}), [pack])
        assert adapters["bb-messaging"].adapter.operations["getEmailStatus"].calls[0].address == address


def test_the_adapter_of_the_readme_can_be_read(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    text = next(block for block in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL) if "candidate-openapi" in block)
    path = tmp_path / "adapter.yaml"
    path.write_text(text, encoding="utf-8")
    check_operations(read_adapter(path), select_pack(find_packs([]), "bb-digital-registries").read())


def test_a_file_that_is_not_there(pack: Pack, tmp_path: Path) -> None:
    text = PROFILE.split("    adapter:")[0] + "    adapter: gone.yaml\n"
    assert inline(text, pack, tmp_path) == "gone.yaml: there is no such file"
