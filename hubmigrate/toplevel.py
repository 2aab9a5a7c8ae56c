"""What the top-level lines of a file define, import, call and name, as far as the text shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

import libcst as cst

from hubmigrate.interpret.scopes import dotted, leftmost, nodes_in

Body = Sequence[cst.CSTNode]


def defined(body: Body) -> dict[str, cst.CSTNode]:
    """The functions and classes of a file by name."""
    return {part.name.value: part for part in body if isinstance(part, (cst.FunctionDef, cst.ClassDef))}


def imported(body: Body, files: Mapping[str, str]) -> set[str]:
    """The names that top-level lines import from other files of the program."""
    return {name for part in body for name in _imported(part, files)}


def _imported(statement: cst.CSTNode, files: Mapping[str, str]) -> set[str]:
    found: set[str] = set()
    for part in statement.body if isinstance(statement, cst.SimpleStatementLine) else ():
        if isinstance(part, cst.ImportFrom) and not isinstance(part.names, cst.ImportStar):
            module = "." * len(part.relative) + dotted(part.module)
            for alias in part.names:
                joint = "" if module.endswith(".") else "."
                if module in files or f"{module}{joint}{alias.evaluated_name}" in files:
                    found.add(alias.evaluated_alias or str(alias.evaluated_name))
        elif isinstance(part, cst.Import):
            found |= {
                alias.evaluated_alias or leftmost(alias.name) for alias in part.names if dotted(alias.name) in files
            }
    return found


def calls(statement: cst.CSTNode, names: Set[str]) -> bool:
    """Whether a top-level line calls one of these names somewhere."""
    if not isinstance(statement, cst.SimpleStatementLine):
        return False
    return any(type(node) is cst.Call and leftmost(node.func) in names for node in nodes_in(statement))


def words(node: cst.CSTNode) -> set[str]:
    """Every name in the code of a node; comments and texts hold none."""
    return {each.value for each in nodes_in(node) if type(each) is cst.Name}


def reaching(body: Body, wanted: set[int], names: set[str]) -> set[str]:
    """``names``, and the functions and classes that are among ``wanted`` (by ``id``) or name such a thing."""
    own = defined(body)
    found = names | {name for name, part in own.items() if id(part) in wanted}
    if not found:
        return found
    text = {name: words(part) for name, part in own.items() if name not in found}
    while more := {name for name in own.keys() - found if text[name] & found}:
        found |= more
    return found
