"""Abstract interpretation: runs a program without running it, so that every expression gets a value.

``interpret`` takes the files of one component to a fixpoint and leaves the uses in the ``Program``.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Mapping

import libcst as cst

from hubmigrate.interpret.expressions import evaluate
from hubmigrate.interpret.frame import Frame
from hubmigrate.interpret.functions import entry_frame, escape, open_uncalled
from hubmigrate.interpret.scopes import declared_names, names_of
from hubmigrate.interpret.statements import execute, run_block
from hubmigrate.notebook import Notebook
from hubmigrate.project import File, Program, Scope
from hubmigrate.values import Container, HubModule, ModuleMethod, Partial, Value

DEEPEST = 10_000
"""Python's recursion limit while expressions are walked: generated code nests deeply."""

WORD = re.compile(r"\w+")
STORED = re.compile(r"\.\s*([A-Za-z_]\w*)\s*(?:[-+*/|&]?=(?!=)|,|\)|:)")


def interpret(
    modules: Mapping[str, cst.Module],
    texts: Mapping[str, str],
    imports: Mapping[str, Mapping[str, str]],
    notebooks: Mapping[str, Notebook | None] | None = None,
    *,
    watched: bool = False,
    handed: Mapping[int | str, Value] | None = None,
) -> Program:
    """The program that files are, with all its uses found. Keys are paths.

    ``watched``: what each expression was is kept in ``Program.seen``. ``handed``: that of ``Program``.
    """
    files = {
        path: File(
            path,
            module,
            texts[path],
            imports.get(path, {}),
            declared_names(module, texts[path], cst.Global),
            declared_names(module, texts[path], cst.Nonlocal),
            (notebooks or {}).get(path),
        )
        for path, module in modules.items()
    }
    program = Program(files)
    program.seen = {} if watched else None
    program.handed = handed or {}
    program.stored_names = frozenset(name for text in texts.values() for name in STORED.findall(text))
    words = Counter(word for text in texts.values() for word in WORD.findall(text))
    program.words_said_once = frozenset(word for word, count in words.items() if count == 1)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, DEEPEST))
    try:
        for file in program.files.values():
            names = names_of(file.module.body)
            program.add_scope(Scope(file.site(file.module), file.module, None, None, frozenset(names.bound)))
        _settle(program)
        while open_uncalled(program):
            _settle(program)
    finally:
        sys.setrecursionlimit(limit)
    return program


def _settle(program: Program) -> None:
    """Interprets scopes until nothing grows."""
    while (scope := program.next_scope()) is not None:
        program.current = scope.site
        program.uses[scope.site] = {}
        _run(program, scope)
        program.current = None


def _run(program: Program, scope: Scope) -> None:
    frame = entry_frame(program, scope)
    node = scope.node
    if isinstance(node, cst.Module):
        execute(frame, node.body)
    elif isinstance(node, cst.Lambda):
        program.write("return", scope.site, value=evaluate(frame, node.body))
    else:
        run_block(frame, node.body)
    if program.read("exposed", scope.site):
        _note_escaping_result(program, scope)


def _note_escaping_result(program: Program, scope: Scope) -> None:
    """What a function returns to code that is not seen is lost sight of."""
    if program.read("called", scope.site) and not program.read("decorated", scope.site):
        return
    frame = Frame(program, program.files[scope.site.path], scope)
    returned = program.read("return", scope.site)
    parts = frozenset(atom for atom in returned if isinstance(atom, (HubModule, Container, ModuleMethod, Partial)))
    escape(frame, parts, scope.node, "is returned to code that is not seen")
