"""The call sites of a migrated tree, each rebuilt as a small before and after: for programs whose data is not there.

*Before* comes from the interpreter, which says what is called with which module, tags and signature. *After* is the
text of the migrated file: its call, with the module and the inputs put in place of what the program has there. Sites
and their migrated calls meet by the expression that is called and by their order in the file.
"""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import libcst as cst

from hubmigrate import sieve, source
from hubmigrate.convert import signature_names
from hubmigrate.interpret import interpret
from hubmigrate.layout import lay_out
from hubmigrate.records import Options
from hubmigrate.sieve import Component
from hubmigrate.style import as_dict
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleCalled, ModuleMade
from hubmigrate.values import NONE, texts
from hubmigrate.values import Site as Origin
from hubmigrate.verify.rebuild import Migrated, migrated_calls, migrated_loads, rebuilt
from hubmigrate.verify.trees import Tree


@dataclass(frozen=True)
class Made:
    """A place that makes a module."""

    handles: tuple[str, ...] | None
    tags: tuple[str, ...] | None
    """None: computed."""
    load: ast.Call | None
    """What makes it in the migrated file; None if that can't be told."""


@dataclass(frozen=True)
class Site:
    """One call of one module by one signature, before and after; or why it can't be rebuilt."""

    place: str
    """``path:line`` before; with the cell in a notebook."""
    handle: str = ""
    tags: tuple[str, ...] = ()
    signature: str = ""
    as_dict: bool = False
    key: str = ""
    """The output that is picked from the dict at once, or nothing."""
    after: Migrated | None = None
    why: str = ""

    @property
    def name(self) -> str:
        """For a report."""
        tags = f" {{{', '.join(self.tags)}}}" if self.tags else ""
        key = f" {self.key!r}" if self.key else ""
        return f"site {self.place} {self.handle}{tags} [{self.signature}]{key}" if self.handle else f"site {self.place}"


def find(before: Tree, after: Tree, paths: Sequence[str]) -> list[Site]:
    """The sites in these files, in order of place."""
    contents = {path: content for path in paths if (content := before.read(path)) is not None}
    found: list[Site] = []
    for component in sieve.select(sorted(contents), contents.__getitem__).components:
        found += _of_program(component, after)
    return found


def _of_program(component: Component, after: Tree) -> Iterator[Site]:
    sources, modules = {}, {}
    for path in component.files:
        try:
            sources[path] = source.read(path, component.raw[path])
            modules[path] = source.parse(sources[path])
        except source.Unreadable as trouble:
            yield Site(path, why=trouble.message)
    if not modules:
        return
    read = {path: sources[path].text for path in modules}
    notebooks = {path: sources[path].notebook for path in modules}
    unit = Unit(interpret(modules, read, component.imports, notebooks), Options())
    uses = [use for use in unit.all_uses if isinstance(use, (ModuleMade, ModuleCalled))]
    layouts = {path: lay_out(modules[path], [use.node for use in uses if use.path == path]) for path in modules}
    uses.sort(key=lambda use: (use.path, *layouts[use.path].position(use.node)))
    new = {path: _tree(path, after) for path in modules}
    made = _made([use for use in uses if isinstance(use, ModuleMade)], new)
    calls = [use for use in uses if isinstance(use, ModuleCalled)]
    for use, call in zip(calls, _paired(calls, new), strict=True):
        cell, line = sources[use.path].place(layouts[use.path].position(use.node)[0])
        place = f"{use.path}:{line}" if cell is None else f"{use.path}:cell {cell}:{line}"
        yield from _sites(use, place, made, call)


def _tree(path: str, after: Tree) -> ast.Module | None:
    content = after.read(path)
    if content is None:
        return None
    try:
        return ast.parse(source.read(path, content).text)
    except (SyntaxError, ValueError, source.Unreadable):
        return None


def _made(uses: Sequence[ModuleMade], new: dict[str, ast.Module | None]) -> dict[Origin, Made]:
    counts = Counter(use.path for use in uses)
    loads = {path: migrated_loads(tree) for path, tree in new.items() if tree is not None}
    order: dict[str, int] = defaultdict(int)
    made = {}
    for use in uses:
        index, found = order[use.path], loads.get(use.path, [])
        order[use.path] += 1
        load = found[index] if len(found) == counts[use.path] else None
        for origin in use.modules:
            handles = None if use.spec is None else texts(use.spec.value)
            made[origin] = Made(handles, _tags(use), load)
    return made


def _tags(use: ModuleMade) -> tuple[str, ...] | None:
    if use.tags is None or use.tags.value == NONE:
        return ()
    return tag_set(cst.Module([]).code_for_node(use.tags.node))


def tag_set(code: str) -> tuple[str, ...] | None:
    """The tags that an expression stands for, sorted; None if it is no literal."""
    if code.strip() == "set()":
        return ()
    try:
        tags = ast.literal_eval(code)
    except (ValueError, SyntaxError):
        return None
    return tuple(sorted({tags} if isinstance(tags, str) else tags or ()))


def _paired(calls: Sequence[ModuleCalled], new: dict[str, ast.Module | None]) -> Iterable[ast.Call | None]:
    """The migrated call of each call: the n-th that calls the same expression, if there are as many."""
    expressions = [cst.Module([]).code_for_node(call.node.func) for call in calls]
    counts = Counter(zip((call.path for call in calls), expressions, strict=True))
    order: dict[tuple[str, str], int] = defaultdict(int)
    for call, expression in zip(calls, expressions, strict=True):
        key = call.path, expression
        tree = new[call.path]
        found = migrated_calls(tree, expression) if tree is not None else []
        yield found[order[key]] if len(found) == counts[key] else None
        order[key] += 1


def _sites(use: ModuleCalled, place: str, made: dict[Origin, Made], call: ast.Call | None) -> Iterator[Site]:
    names = signature_names(use)
    whole, keys = as_dict(use), texts(use.key) if use.item is not None else ("",)
    if names is None or whole is None or use.starred:
        yield Site(place, why="which signature it calls, or how, is computed")
        return
    for origin in sorted(use.modules):
        module = made.get(origin)
        if module is None or module.handles is None or module.tags is None:
            yield Site(place, why="which module it calls, or with which tags, is computed")
            continue
        for handle in module.handles:
            for name in names:
                for key in keys or ("",):
                    site = Site(place, handle, module.tags, name, whole, key)
                    yield _with_after(site, module, call)


def _with_after(site: Site, module: Made, call: ast.Call | None) -> Site:
    if call is None or module.load is None:
        return replace(site, why="the migrated file has no call that can be told to be this one")
    after = rebuilt(module.load, call, site.signature)
    return replace(site, why=after) if isinstance(after, str) else replace(site, after=after)
