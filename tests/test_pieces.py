"""A tree that is put together from pieces of another is the one that libcst makes of the whole text."""

from __future__ import annotations

import ast
from pathlib import Path

import libcst as cst
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubmigrate.interpret.scopes import nodes_in
from hubmigrate.layout import code, forget, lay_out, remember
from hubmigrate.pieces import Parsed, parse_like, take_apart
from hubmigrate.source import Unreadable, read

TESTDATA = Path(__file__).parent.parent / "testdata"
STATEMENTS = (
    '"""What the file is."""\n',
    "import os\n",
    "from a import (\n    b,  # why\n    c,\n)\n",
    "x = 1; y = 2  # both\n",
    "# above\n\n# right above\nx = f(x)\n",
    "if x:\n    y = 1\n    # at the end of the block\n",
    "if x:\n    y = 1\nelse:\n    y = 2\n",
    "@d\n@e(1)\ndef f(a, b=2):\n    return a\n",
    "class C:\n    def m(self):\n        pass\n\n\n",
    "for i in x:\n    \n    print(i)\n    \n",
    "s = '''\nimport os\nx = 1; y = 2  # both\n'''\n",
    "with a as b: c()\n",
    "try:\n    a()\nexcept E:\n    pass\nfinally:\n    b()\n",
    "z = [\n1,\n]\n",
    "\n\n\n# a comment between\n\n",
    "    # an indented comment\n",
    "a = 1 + \\\n    2\n",
    "async def g():\n  await x\n",
)
"""Some alone are no statements; an indented comment belongs to the block above it, where there is one."""


def parsed(text: str) -> Parsed:
    return take_apart(cst.parse_module(text), text, ast.parse(text))


def is_python(text: str) -> bool:
    """Whether a text is one that libcst gives back."""
    try:
        ast.parse(text)
        return cst.parse_module(text).code == text
    except (SyntaxError, cst.ParserSyntaxError):
        return False


def check(old: Parsed, text: str) -> Parsed | None:
    """What is put together is equal to what libcst makes of the text, node for node."""
    found = parse_like(old, text)
    if found is None:
        return None
    whole = cst.parse_module(text)
    assert found.module.code == text
    if whole.default_indent == found.module.default_indent:  # else blocks say how they are indented
        assert found.module.deep_equals(whole), text
    assert "".join(piece.text for piece in found.pieces) + found.rest == text
    assert [part for piece in found.pieces for part in piece.body] == list(found.module.body)
    return found


texts = st.lists(st.sampled_from(STATEMENTS), min_size=1, max_size=8).map("".join).filter(is_python)


@settings(max_examples=400)
@given(texts, st.lists(texts, min_size=1, max_size=3))
def test_a_text_much_like_another(first: str, later: list[str]) -> None:
    old = parsed(first)
    for text in later:
        old = check(old, text) or old


@settings(max_examples=300)
@given(st.data(), st.lists(st.sampled_from(STATEMENTS), min_size=2, max_size=8), st.sampled_from(STATEMENTS))
def test_one_statement_changes(data: st.DataObject, statements: list[str], other: str) -> None:
    place = data.draw(st.integers(0, len(statements) - 1))
    changed = [*statements[:place], other, *statements[place + 1 :]]
    first, second = "".join(statements), "".join(changed)
    if is_python(first) and is_python(second):
        check(parsed(first), second)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_stays_keeps_its_trees(end: str) -> None:
    before = "import os\nx = 1\n\n\ndef f():\n  return x\n\n\ny = f()\n# end\n".replace("\n", end)
    after = before.replace("x = 1", f"x = 2{end}z = 3")
    old = parsed(before)
    new = check(old, after)
    assert new is not None
    assert [part in old.module.body for part in new.module.body] == [True, False, False, True, True]


@pytest.mark.parametrize(
    "text",
    ["x = 1", "x = 1\n\f\ny = 2\n", "x = 1\ry = 2\n", "# only a comment\n", "", "if x:\n  y\n  # of the block\n"],
)
def test_what_cant_be_taken_apart(text: str) -> None:
    old = parsed(text)
    found = parse_like(old, "x = 1\ny = 2\n")
    assert found is None or found.module.deep_equals(cst.parse_module("x = 1\ny = 2\n"))


@pytest.mark.parametrize("folder", sorted(p for p in TESTDATA.glob("*/*") if (p / "after.py").exists())[::5], ids=str)
def test_cases(folder: Path) -> None:
    before, after = (read(name, (folder / name).read_bytes()).text for name in ("before.py", "after.py"))
    if is_python(before):
        check(parsed(before), after)


@given(texts, st.data())
def test_statements_that_were_written_out_before(text: str, data: st.DataObject) -> None:
    module = cst.parse_module(text)
    try:
        assert code(module) == text
        statements = list(module.body)
        wanted = data.draw(st.lists(st.sampled_from(statements), max_size=3)) if statements else []
        again = lay_out(module, wanted)
    finally:
        forget()
    fresh = lay_out(module, wanted)
    forget()
    assert again == fresh
    assert again.text == text


@given(texts, st.data())
def test_statements_whose_text_is_known(text: str, data: st.DataObject) -> None:
    old = parsed(text)
    nodes = list(nodes_in(old.module))
    wanted = data.draw(st.lists(st.sampled_from(nodes), max_size=3))
    forget()
    try:
        remember(old)
        again = lay_out(old.module, wanted)
    finally:
        forget()
    fresh = lay_out(old.module, wanted)
    forget()
    assert again.text == fresh.text == text
    assert (again.outer, again.inner) == (fresh.outer, fresh.inner)


def test_a_comment_of_a_statement_whose_text_is_known_is_found() -> None:
    old = parsed("x = 1\ny = 2  # two\n")
    comment = old.module.body[1].trailing_whitespace.comment  # type: ignore[union-attr]
    assert comment is not None
    try:
        remember(old)
        assert lay_out(old.module, [comment]).position(comment) == (2, 8)
    finally:
        forget()


def test_a_statement_that_libcst_would_change_is_not_written() -> None:
    old = parsed("x = 1\ny = 2\n")
    first, second = old.pieces
    try:
        remember(old._replace(pieces=(first, second._replace(text="y =  2\n"))))
        assert lay_out(old.module, []).text == "x = 1\ny =  2\n"
        with pytest.raises(Unreadable) as caught:
            code(old.module.with_changes(body=old.module.body[:1]), old.module)
    finally:
        forget()
    assert caught.value.code == "HUB903"
