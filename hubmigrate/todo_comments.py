"""``--todo-comments``: what is not migrated also says so in the code, above the statement that it is about.

A comment that says what is said now stays as it is, so that a second run changes nothing; one of a finding that is
gone is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import libcst as cst

from hubmigrate import edit
from hubmigrate.layout import lay_out
from hubmigrate.plan import Plan, Remark
from hubmigrate.records import STAYS, Safety
from hubmigrate.rule import Edit
from hubmigrate.unit import Unit

OURS = re.compile(r"# TODO\[(HUB\d{3})\]: ")
AROUND = ("# TODO[HUB2", "# TODO[HUB3", "# TODO[HUB8")
"""Rules about the code around modules: in a file where no module moves, they have nothing to say."""
LATER = tuple(f"# TODO[{code}]" for code in (STAYS, "HUB307"))
"""What keeps a program on sessions, or on Keras 2, is said anew each time, once it is known."""


def add_comments(plan: Plan, unit: Unit) -> None:
    """Adds the edits that bring the comments of all files up to date."""
    for path, file in unit.program.files.items():
        todo = [remark for remark in plan.remarks if remark.path == path and remark.safety is Safety.TODO]
        if todo or OURS.search(file.text):
            plan.edits.setdefault(path, []).extend(_edits(file.module, todo, unit.follows(path)))


def without_comments(text: str) -> str:
    """A text without the comments that are written here."""
    return re.sub(rf"(?m)^[ \t]*{OURS.pattern}.*$", "", text)


def without_codes(text: str, codes: Iterable[str]) -> str:
    """A text without the comments of some rules."""
    return re.sub(rf"(?m)^[ \t]*# TODO\[(?:{'|'.join(sorted(codes))})\]: .*(?:\r\n|\r|\n|\Z)", "", text)


def put(text: str, separator: str | None, line: int, code: str, message: str) -> str:
    """A text with a comment above the statement at a 1-based line."""
    module = cst.parse_module(text)
    begins = list(dict.fromkeys(statement for _, statement in _walk(module) if statement is not None))
    layout = lay_out(module, begins, separator)
    lines = {statement: layout.position(statement)[0] for statement in begins}
    above = [statement for statement in begins if lines[statement] <= line]
    there = max(above, key=lines.__getitem__) if above else begins[0]
    return edit.apply(layout, [Edit(there, (_text(code, message),), where="before")])


def _edits(module: cst.Module, todo: list[Remark], follows: bool) -> Iterator[Edit]:
    said = {id(remark.node): [_comment(one) for one in todo if one.node is remark.node] for remark in todo}
    wanted: dict[cst.CSTNode, set[str]] = {}
    ours: list[tuple[cst.EmptyLine, cst.CSTNode | None]] = []
    for node, statement in _walk(module):
        if statement is not None and id(node) in said:
            wanted.setdefault(statement, set()).update(said[id(node)])
        if isinstance(node, cst.EmptyLine) and node.comment is not None and OURS.match(node.comment.value):
            ours.append((node, _below(node, statement, module)))
    for line, statement in ours:
        assert line.comment is not None
        text = line.comment.value
        if statement is not None and text in wanted.get(statement, ()):
            wanted[statement].discard(text)
        elif follows or not text.startswith(AROUND) or text.startswith(LATER):
            yield Edit(line, (), where="erase")
    for statement, texts in wanted.items():
        yield from (Edit(statement, (text,), where="before") for text in sorted(texts))


def _walk(module: cst.Module) -> Iterator[tuple[cst.CSTNode, cst.CSTNode | None]]:
    """Every node, and the statement that it belongs to: one that begins a line."""
    todo: list[tuple[cst.CSTNode, cst.CSTNode | None]] = [(module, None)]
    while todo:
        node, statement = todo.pop()
        yield node, statement
        holds_lines = isinstance(node, (cst.Module, cst.IndentedBlock))
        for child in node.children:
            begins = holds_lines and isinstance(child, (cst.SimpleStatementLine, cst.BaseCompoundStatement))
            todo.append((child, child if begins else statement))


def _below(line: cst.EmptyLine, statement: cst.CSTNode | None, module: cst.Module) -> cst.CSTNode | None:
    """The statement that a comment line stands above, if it stands above one."""
    if statement is None:
        return module.body[0] if module.body and line in module.header else None
    return statement if line in getattr(statement, "leading_lines", ()) else None


def _comment(remark: Remark) -> str:
    return _text(remark.rule.code, remark.message)


def _text(code: str, message: str) -> str:
    """One line that stays the same while code moves up and down, in any encoding."""
    message = re.sub(r", line \d+", "", " ".join(message.split()))
    return f"# TODO[{code}]: {message}".encode("ascii", "backslashreplace").decode()
