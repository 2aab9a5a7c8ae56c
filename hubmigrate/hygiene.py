"""Import lines that the new code needs, each written once and where a reader looks for it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import dropwhile, takewhile

import libcst as cst

from hubmigrate.interpret.scopes import dotted, leftmost, statements
from hubmigrate.knowledge.libraries import NO_TENSOR_LIBRARIES
from hubmigrate.plan import Plan
from hubmigrate.rule import Define, Edit, Import, Outcome
from hubmigrate.source import NEWLINE
from hubmigrate.unit import Unit
from hubmigrate.uses import ImportedName


def add_imports(plan: Plan, unit: Unit) -> None:
    """Turns asked-for imports into edits: above the file's import of TensorFlow Hub, or else above all code.

    Those of the standard library go among their like, where a script begins with imports.
    """
    for path, wanted in plan.imports.items():
        facts = unit.files[path]
        anchor = _anchor(unit, path)
        body = unit.program.files[path].module.body
        above = body[: next((i for i, statement in enumerate(body) if statement is anchor), 0)]
        for one in sorted(set(wanted), key=lambda each: each.module):
            if any(_binds(use, one) for use in facts.imports if use.top):
                continue
            if one.name is None and any(imports_module(statement, one.module) for statement in above):
                continue
            name = one.name or one.module
            line = f"import {one.module}" + (f" as {name}" if one.name else "")
            beside = _among_standard(body, line, one.module) if unit.program.files[path].separator is None else None
            plan.edits.setdefault(path, []).append(beside or Edit(anchor, (line,), where="before"))


def _among_standard(body: Sequence[cst.CSTNode], line: str, module: str) -> Edit | None:
    """An import of the standard library in the place that its name has in the first block of imports."""
    if module not in sys.stdlib_module_names:
        return None
    run = list(takewhile(is_import, dropwhile(is_preamble, body)))
    standard = list(takewhile(lambda part: _modules(part)[0].split(".")[0] in sys.stdlib_module_names, run))
    later = next((part for part in standard if _modules(part)[0] > module), None)
    if later is not None:
        return Edit(later, (line,), where="before")
    if standard:
        return Edit(standard[-1], (line,), where="after")
    return Edit(run[0], (f"{line}\n",), where="before") if run else None


def define(unit: Unit, path: str, names: Sequence[str], text: str) -> tuple[str, list[Outcome]]:
    """A function of the file's own, below its imports: its name, and what the file needs for it.

    The name is the one that the function has there already, or else the first of ``names`` that is free. In ``text``,
    ``{name}``, ``{tf}`` (TensorFlow), ``{v1}`` (its v1 API) and ``{hub}`` are filled in.
    """
    hub, hub_import = unit.hub_name(path)
    needed: list[Outcome] = [*hub_import] if "{hub}" in text else []
    top = unit.program.top(path)
    tf = unit.files[path].root_name or next((use.bound for use in unit.files[path].roots if use.scope == top), None)
    v1 = None if tf is None else unit.files[path].in_v1_text(tf)
    if tf is None:
        tf = v1 = unit.new_tensorflow_name(path)
        needed = [*needed, Import("tensorflow.compat.v1", tf)]
    texts = {name: text.format(name=name, tf=tf, v1=v1, hub=hub) for name in names}
    code = unit.program.files[path].text
    there = next((name for name in names if _is_defined(unit, path, texts[name])), None)
    name = there or next(name for name in names if not re.search(rf"\b{name}\b", code))
    return name, [*needed, Define(texts[name])]


def add_definitions(plan: Plan, unit: Unit) -> None:
    """Turns asked-for functions into edits: below the imports, and what else is written there."""
    for path, wanted in plan.definitions.items():
        for one in dict.fromkeys(wanted):
            if not _is_defined(unit, path, one.text):
                edits = plan.edits.setdefault(path, [])
                edits.append(_below_imports(unit, path, one.text, edits))


def _is_defined(unit: Unit, path: str, text: str) -> bool:
    """Whether a function stands at the top level of a file, word for word."""
    body = unit.program.files[path].module.body
    functions = (s for s in body if isinstance(s, cst.FunctionDef) and text.startswith(f"def {s.name.value}("))
    codes = (cst.Module([]).code_for_node(part.with_changes(leading_lines=())) for part in functions)
    return any(NEWLINE.sub("\n", code).strip() == text.strip() for code in codes)


def _below_imports(unit: Unit, path: str, text: str, others: Sequence[Edit]) -> Edit:
    """A definition, or a line, below the imports that TensorFlow Hub's stands among, in a notebook in the same cell."""
    body = unit.program.files[path].module.body
    separator = unit.program.files[path].separator
    anchor = _anchor(unit, path)
    hub = [i for i, part in enumerate(body) if any(name.startswith("tensorflow_hub") for name in _modules(part))]
    at = hub[0] if hub else next(i for i, statement in enumerate(body) if statement is anchor)
    head = takewhile(lambda part: is_import(part) or is_switch(part), body[at + 1 :])
    for _ in takewhile(lambda part: not begins_cell(part, separator), head):
        at += 1
    if text.count("\n") == 1:
        tail = "" if at + 1 == len(body) or has_space_above(body[at + 1]) else "\n"
        return Edit(body[at], (f"\n{text.rstrip()}{tail}",), where="after")
    if at + 1 == len(body):
        return Edit(body[at], (f"\n\n{text}",), where="after")
    if begins_cell(body[at + 1], separator):
        return Edit(body[at], (f"\n\n{text.rstrip()}",), where="after")
    above = [one.template[-1] for one in others if one.where == "after" and one.node is body[at] and one.template]
    spaced = any(isinstance(last, str) and last.endswith("\n") for last in above)  # a switch that goes there, too
    first = not any(one.where == "before" and one.node is body[at + 1] and _defines(one) for one in others)
    lead = "\n" * (2 - max(blank_lines_above(body[at + 1]), int(spaced))) if first else ""
    return Edit(body[at + 1], (f"{lead}{text}\n",), where="before")


def _defines(edit: Edit) -> bool:
    first = edit.template[0] if edit.template else ""
    return isinstance(first, str) and first.lstrip().startswith(("def ", "@"))


def is_switch(statement: cst.CSTNode) -> bool:
    """Whether a line turns TF2 behaviour off, as it stands below the imports."""
    first = statement.body[0] if isinstance(statement, cst.SimpleStatementLine) else None
    call = first.value if isinstance(first, cst.Expr) else None
    name = call.func.attr.value if isinstance(call, cst.Call) and isinstance(call.func, cst.Attribute) else ""
    return name in ("disable_v2_behavior", "disable_eager_execution")


def _binds(use: ImportedName, one: Import) -> bool:
    return use.name is None and use.module == one.module and use.bound == (one.name or one.module)


def _anchor(unit: Unit, path: str) -> cst.CSTNode:
    hub = [use for use in unit.files[path].imports if use.top and use.module.startswith("tensorflow_hub")]
    if hub:
        return hub[0].statement
    body = unit.program.files[path].module.body
    return next((s for s in body if not is_preamble(s)), body[0])


def is_preamble(statement: cst.CSTNode) -> bool:
    """A docstring or an import from ``__future__``, which must come first."""
    if not isinstance(statement, cst.SimpleStatementLine):
        return False
    first = statement.body[0]
    if isinstance(first, cst.ImportFrom):
        return isinstance(first.module, cst.Name) and first.module.value == "__future__"
    return isinstance(first, cst.Expr) and isinstance(first.value, (cst.SimpleString, cst.ConcatenatedString))


def has_space_above(statement: cst.CSTNode) -> bool:
    """Whether a blank line stands above a statement."""
    lines: Sequence[cst.EmptyLine] = getattr(statement, "leading_lines", ())
    return bool(lines) and lines[0].comment is None


def blank_lines_above(statement: cst.CSTNode) -> int:
    """How many blank lines stand above a statement and its comments: two at the most are counted."""
    lines: Sequence[cst.EmptyLine] = getattr(statement, "leading_lines", ())
    first = next((i for i, line in enumerate(lines) if line.comment is not None), len(lines))
    return min(first, 2)


def is_import(statement: cst.CSTNode) -> bool:
    """A line that holds imports only."""
    return isinstance(statement, cst.SimpleStatementLine) and all(
        isinstance(part, (cst.Import, cst.ImportFrom)) for part in statement.body
    )


def _modules(statement: cst.CSTNode) -> list[str]:
    """The modules that the imports of a statement name, at any depth of blocks."""
    found = []
    for part in statements([statement]):
        if isinstance(part, cst.Import):
            found += [dotted(alias.name) for alias in part.names]
        elif isinstance(part, cst.ImportFrom):
            module = "." * len(part.relative) + dotted(part.module)
            found.append(module)
            if not isinstance(part.names, cst.ImportStar):
                joint = "" if module.endswith(".") else "."
                found += [f"{module}{joint}{alias.evaluated_name}" for alias in part.names]
    return found


def imports_module(statement: cst.CSTNode, module: str) -> bool:
    """Whether a top-level line imports a module under its own name."""
    return isinstance(statement, cst.SimpleStatementLine) and any(
        isinstance(part, cst.Import)
        and any(dotted(alias.name) == module and alias.asname is None for alias in part.names)
        for part in statement.body
    )


def is_only_import_of(statement: cst.CSTNode, module: str, bound: str) -> bool:
    """Whether a line is ``import module``, or ``import module as bound``, and nothing else."""
    if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1:
        return False
    (line,) = statement.body
    if not isinstance(line, cst.Import) or len(line.names) != 1 or statement.trailing_whitespace.comment is not None:
        return False
    (alias,) = line.names
    return dotted(alias.name) == module and (alias.evaluated_alias or leftmost(alias.name)) == bound


def begins_cell(statement: cst.CSTNode, separator: str | None) -> bool:
    """Whether a statement is the first of a notebook cell."""
    lines: Sequence[cst.EmptyLine] = getattr(statement, "leading_lines", ())
    return separator is not None and any(
        line.comment is not None and line.comment.value.startswith(separator) for line in lines
    )


def first_import_of(unit: Unit, path: str, files: set[str]) -> cst.CSTNode | None:
    """The first top-level statement of a file that imports one of ``files``."""
    file = unit.program.files[path]
    for statement in file.module.body:
        if any(file.imports.get(module) in files for module in _modules(statement)):
            return statement
    return None


def first_tensorflow_import(unit: Unit, path: str) -> cst.CSTNode | None:
    """The first top-level statement of a file with which TensorFlow may be imported.

    Any import may do that but those of the standard library and of libraries that are known to have nothing to do
    with it.
    """
    body = unit.program.files[path].module.body
    return next((s for s in body if any(not _is_harmless(module) for module in _modules(s))), None)


def _is_harmless(module: str) -> bool:
    root = module.split(".")[0]
    return root in sys.stdlib_module_names or root in NO_TENSOR_LIBRARIES
