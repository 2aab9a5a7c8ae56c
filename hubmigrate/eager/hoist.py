"""Loads modules once that functions would load anew each time that they are called.

A graph needs a module of its own; eager code does not. Where the handle is a constant of the file, the module is loaded
above the function; else by a function that remembers what it loaded.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import Any

import libcst as cst

from hubmigrate.eager import walk
from hubmigrate.eager.blank import without_lead
from hubmigrate.eager.facts import Facts, Step
from hubmigrate.hygiene import is_preamble
from hubmigrate.layout import code
from hubmigrate.notebook import Notebook
from hubmigrate.project import File
from hubmigrate.readings import Readings
from hubmigrate.values import Site
from hubmigrate.values import texts as texts_of

LOAD = "tensorflow_hub.load"
LOADER = "load_module"
ONCE = ("__init__", "__enter__", "build", "setUp", "setUpClass", "setup")
"""Functions that are called once for an object, which has a module of its own."""
COMPREHENSIONS = (cst.DictComp, cst.GeneratorExp, cst.ListComp, cst.SetComp)


def hoist(texts: Mapping[str, str], readings: Readings, notebooks: Mapping[str, Notebook | None]) -> dict[str, str]:
    """The texts with modules loaded once."""
    if not any("def " in text for text in texts.values()):
        return dict(texts)
    program = readings.program(texts, notebooks)
    facts = walk.gather(program)
    found = dict(texts)
    for path, file in program.files.items():
        hoister = _Hoister(facts, file)
        if hoister.found:
            found[path] = code(file.module.visit(hoister), file.module)
    return found


class _Hoister(cst.CSTTransformer):
    """Moves the loads of one file."""

    def __init__(self, facts: Facts, file: File) -> None:
        super().__init__()
        self.facts = facts
        self.file = file
        self.top = facts.program.top(file.path)
        self.above: dict[int, list[cst.SimpleStatementLine]] = {}
        self.gone: set[int] = set()
        self.calls: dict[int, cst.Call] = {}
        self.changed: set[int] = set()
        self.imported = False
        """Whether the file has a name for TensorFlow Hub, and not its functions alone."""
        loads = [step for step in facts.steps_by_path.get(file.path, ()) if self.is_load(step)]
        again = [step for step in loads if self.is_repeated(step.scope, ())]
        lifted: dict[str, str] = {}
        for step in again:
            name, handle = self.name_of(step), self.handle_of(step)
            if self.is_constant(step) and self.is_free(step) and lifted.get(name, handle) == handle:
                lifted[name] = handle
            elif LOADER not in file.text and isinstance(step.value, cst.Call):
                self.calls[id(step.value)] = step.value
                self.imported |= self.imported_at(step) is not None
        for name, handle in lifted.items():
            same = [s for s in loads if self.name_of(s) == name and self.handle_of(s) == handle and self.is_free(s)]
            same = [step for step in same if self.is_constant(step) and id(step.value) not in self.calls]
            self.gone.update(id(step.line) for step in same)
            line = _with_comments([step.line for step in same if isinstance(step.line, cst.SimpleStatementLine)])
            self.above.setdefault(id(self.holder(same[0])), []).append(line)
            self.change(*(step.line for step in same))
        self.change(*self.calls.values())

    def change(self, *nodes: cst.CSTNode) -> None:
        """Has the pass walk down to nodes."""
        self.changed.update(id(node) for node in nodes)
        self.changed.update(id(above) for node in nodes for _, above in self.facts.climb(node))

    @property
    def found(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.above or self.calls)

    def is_load(self, step: Step) -> bool:
        """``name = hub.load(handle)`` in a function, outside of loops."""
        call = step.value
        if not isinstance(call, cst.Call) or self.facts.path(call.func) != LOAD or step.scope == self.top:
            return False
        if len(call.args) != 1 or call.args[0].star or not step.alone or not isinstance(step.target, cst.Name):
            return False
        if step.in_class:
            return False
        return step.loop is None and len(self.facts.binds[step.binds[0][0]]) == 1

    def name_of(self, step: Step) -> str:
        assert isinstance(step.target, cst.Name)
        return step.target.value

    def handle_of(self, step: Step) -> str:
        assert isinstance(step.value, cst.Call)
        return _code(step.value.args[0].value)

    def is_repeated(self, site: Site, seen: tuple[Site, ...]) -> bool:
        """Whether a function can be called more than once."""
        program = self.facts.program
        scope = program.scopes[site]
        if isinstance(scope.node, cst.FunctionDef) and scope.node.name.value in ONCE:
            return False
        if site in seen or program.read("exposed", site):
            return True
        sites = program.call_sites.get(site, set())
        if len(sites) != 1 or any(looped for _, _, looped in sites):
            return True
        calls = self.calls_of(site)
        if any(isinstance(above, COMPREHENSIONS) for call in calls for _, above in self.facts.climb(call)):
            return True
        ((caller, _, _),) = sites
        return isinstance(program.node(caller), cst.FunctionDef) and self.is_repeated(caller, (*seen, site))

    def calls_of(self, site: Site) -> list[cst.Call]:
        """The calls of a function that are written out."""
        return self.facts.calls_by_function.get(site, [])

    def holder(self, step: Step) -> cst.CSTNode | None:
        """The statement of the file's top level that a statement stands in."""
        return next((node for node, above in self.facts.climb(step.line) if above is self.file.module), None)

    def place(self, line: cst.CSTNode | None) -> int | None:
        """Where a statement of the top level stands; None for others."""
        return next((place for place, each in enumerate(self.file.module.body) if each is line), None)

    def imported_at(self, step: Step) -> int | None:
        """Where the file imports what a load names; None where functions do that, or branches."""
        assert isinstance(step.value, cst.Call)
        root: cst.CSTNode = step.value.func
        while isinstance(root, cst.Attribute):
            root = root.value
        read = self.facts.read_at.get(id(root))
        if read is None or read.key[:2] != ("name", self.top):
            return None
        places = (self.place(each.line) for each in self.facts.binds[read.key])
        return min((place for place in places if place is not None), default=None)

    def is_constant(self, step: Step) -> bool:
        """Whether the file has all that a load needs above the function: the import, and a text, or a name for one."""
        assert isinstance(step.value, cst.Call)
        handle = step.value.args[0].value
        above, imported = self.place(self.holder(step)), self.imported_at(step)
        if above is None or imported is None or imported > above or texts_of(self.facts.value(handle)) is None:
            return False
        if isinstance(handle, (cst.SimpleString, cst.ConcatenatedString)):
            return True
        read = self.facts.read_at.get(id(handle))
        if read is None or not isinstance(handle, cst.Name) or read.key[:2] != ("name", self.top):
            return False
        binds = self.facts.binds[read.key]
        bound = self.place(binds[0].line) if len(binds) == 1 else None
        return bound is not None and bound < above

    def is_free(self, step: Step) -> bool:
        """Whether the top level can have the name that a function had for itself."""
        scopes, name = self.facts.program.scopes, self.name_of(step)
        if name in scopes[self.top].bound:
            return False
        outside = scopes[step.scope].parent
        while outside is not None and outside != self.top:
            if name in scopes[outside].bound:
                return False
            outside = scopes[outside].parent
        return True

    # --- the pass -----------------------------------------------------------------------------------------------------

    def on_visit(self, node: cst.CSTNode) -> bool:
        return id(node) in self.changed

    def leave_SimpleStatementLine(  # noqa: N802
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.RemovalSentinel:
        return cst.RemoveFromParent() if id(original_node) in self.gone else updated_node

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:  # noqa: N802
        cached = id(original_node) in self.calls
        return updated_node.with_changes(func=cst.Name(LOADER)) if cached else updated_node

    def leave_Module(self, original_node: cst.Module, updated_node: cst.Module) -> cst.Module:  # noqa: N802
        body: list[Any] = []
        for old, new in zip(original_node.body, updated_node.body, strict=True):
            for line in self.above.get(id(old), []):
                body.append(_at_top(line, body))
            body.append(new)
        if self.calls:
            _add_loader(body, _code(next(iter(self.calls.values())).func) if self.imported else "")
        return updated_node.with_changes(body=body)


def _with_comments(lines: list[cst.SimpleStatementLine]) -> cst.SimpleStatementLine:
    """The first of several lines that say the same, with the comments of all."""
    first, *others = lines
    beside = [line.trailing_whitespace.comment for line in others]
    lost = [*(cst.EmptyLine(comment=comment) for comment in beside if comment is not None)]
    return first.with_changes(leading_lines=[each for line in lines for each in line.leading_lines] + lost)


def _at_top(line: cst.SimpleStatementLine, body: list[Any]) -> cst.SimpleStatementLine:
    """A line that comes below others at the top level, with its comments and the space that it needs."""
    comments = without_lead(list(line.leading_lines))
    space = 2 if body and isinstance(body[-1], (cst.FunctionDef, cst.ClassDef)) else 1
    return line.with_changes(leading_lines=[*[cst.EmptyLine(indent=False)] * space, *comments])


def _add_loader(body: list[Any], load: str) -> None:
    """The function that remembers, below the imports, and what it needs.

    ``load`` is how the file calls ``hub.load``, empty where only its functions import TensorFlow Hub.
    """
    imports = [i for i, line in enumerate(body) if _is_import(line)]
    root = load.partition(".")[0]
    own = next((i for i in imports if root in re.split(r"\W+", _code(body[i]))), imports[0] if imports else None)
    top = sum(is_preamble(line) for line in body)
    at = top - 1 if own is None else next(i for i in range(own, len(body)) if i + 1 not in imports)
    needed = "" if load else "    import tensorflow_hub as hub\n\n"
    head = f"@functools.lru_cache(maxsize=None)\ndef {LOADER}(handle):\n"
    (define,) = cst.parse_module(f"{head}{needed}    return {load or 'hub.load'}(handle)\n").body
    blank = cst.EmptyLine(indent=False)
    assert isinstance(define, cst.FunctionDef)
    body.insert(at + 1, define.with_changes(leading_lines=[blank, blank]))
    if at + 2 < len(body):
        after = body[at + 2]
        comments = without_lead(list(after.leading_lines))
        body[at + 2] = after.with_changes(leading_lines=[blank, blank, *comments])
    if any(_code(line).strip() == "import functools" for line in body if _is_import(line)):
        return
    first = next((i for i in imports if "__future__" not in _code(body[i])), None)
    (wanted,) = cst.parse_module("import functools\n").body
    assert isinstance(wanted, cst.SimpleStatementLine)
    if first is None:
        body.insert(at + 1, wanted.with_changes(leading_lines=[blank] * min(top, 1)))
        return
    moved = body[first]
    body.insert(first, wanted.with_changes(leading_lines=moved.leading_lines))
    body[first + 1] = moved.with_changes(leading_lines=[] if _is_standard(moved) else [blank])


def _is_standard(line: cst.SimpleStatementLine) -> bool:
    """Whether an import is one of the standard library."""
    text = _code(line.body[0]).split()
    return len(text) > 1 and text[1].split(".")[0] in sys.stdlib_module_names


def _is_import(line: cst.CSTNode) -> bool:
    return isinstance(line, cst.SimpleStatementLine) and all(
        isinstance(s, (cst.Import, cst.ImportFrom)) for s in line.body
    )


def _code(node: cst.CSTNode) -> str:
    return cst.Module([]).code_for_node(node)
