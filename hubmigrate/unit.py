"""What a rule may ask about the program around a use.

A *unit* is what one process runs together: here, a component of files that import each other. Answers are derived from
the values and uses that the interpreter left; nothing here touches the tree.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import Any, TypeVar, cast

import libcst as cst
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from hubmigrate import on_disk, toplevel
from hubmigrate.file_facts import FileFacts
from hubmigrate.interpret import scopes
from hubmigrate.interpret.frame import TENSORFLOW
from hubmigrate.interpret.scopes import is_main_guard, suite
from hubmigrate.knowledge.interfaces import Interface, lookup
from hubmigrate.layout import Layout, lay_out
from hubmigrate.project import Program
from hubmigrate.records import Options
from hubmigrate.rule import Import
from hubmigrate.uses import (
    ASKED,
    EvalFunctionMade,
    GraphBuilt,
    HubName,
    ModuleMade,
    OfModules,
    ProgramFile,
    SessionMade,
    SpecMade,
    Switch,
    Use,
)
from hubmigrate.values import NOTHING, Constant, Container, ModuleSpec, Site, Value, join, texts

UseT = TypeVar("UseT", bound=Use)

VERSIONS = tuple(
    Version(text)
    for text in ("1.13", "1.14", "1.15", *(f"2.{minor}" for minor in range(22)), "2.15.1", "2.16.2", "2.18.1")
)
"""The TensorFlow versions that a specifier is judged by."""

GRAPH_SWITCHES = frozenset({"disable_v2_behavior", "disable_eager_execution"})


class Unit:
    """A program and what was asked for."""

    def __init__(self, program: Program, options: Options, *, sessions: bool = True) -> None:
        self.program = program
        self.options = options
        self.sessions = sessions
        """Whether sessions run the program: where they all go, nothing is needed that only they need."""
        self._layouts: dict[str, Layout] = {}
        self.moved: set[Site] = set()
        """The modules that are migrated: decided before any use that is no module's is answered."""
        self.left: set[Site] = set()
        """The modules that are not."""
        self.memo: dict[str, dict[Any, Any]] = {}
        """What recipes have worked out about the unit, each under a name of its own."""
        self.layers: set[Site] = set()
        """The modules that become Keras layers."""
        self.no_layers: dict[Site, str] = {}
        """The modules that were to become Keras layers and can't, with the reason."""
        self.all_uses = program.all_uses() + [
            ProgramFile(path, file.module.body[0], program.top(path))
            for path, file in program.files.items()
            if file.module.body
        ]
        self._index: dict[tuple[type, str | None], list[Use]] = defaultdict(list)
        by_path: dict[str, list[Use]] = {path: [] for path in program.files}
        for use in self.all_uses:
            self._index[type(use), None].append(use)
            self._index[type(use), use.path].append(use)
            by_path[use.path].append(use)
        self.files = {path: FileFacts(path, uses, program.files[path].tensorflow) for path, uses in by_path.items()}
        self.given = {site: use.spec for use in self.uses(ModuleMade) for site in use.modules}
        """What each module is made from."""
        self.given |= {site: use.path_argument for use in self.uses(SpecMade) for site in use.modules}
        self.given |= {use.site: use.spec for use in self.uses(EvalFunctionMade)}
        self.specs = frozenset(site for use in self.uses(SpecMade) for site in use.modules)
        """The specs of modules that exist."""

    @cached_property
    def uses_of(self) -> dict[Site, list[OfModules]]:
        """By module: its uses, in order."""
        found: dict[Site, list[OfModules]] = defaultdict(list)
        for use in self.all_uses:
            if isinstance(use, OfModules):
                for site in use.modules:
                    found[site].append(use)
        return found

    def position(self, use: Use) -> tuple[int, int]:
        """The line and column of a use in its file."""
        return self._layout(use.path).position(use.node)

    def line(self, use: Use) -> str:
        """The place of a use as messages name it: ``file.py, line 3``."""
        return f"{use.path}, line {self.position(use)[0]}"

    def _layout(self, path: str) -> Layout:
        if path not in self._layouts:
            nodes = [use.node for use in self.files[path].uses]
            self._layouts[path] = lay_out(self.program.files[path].module, nodes)
        return self._layouts[path]

    def follows(self, path: str) -> bool:
        """Whether a file changes with the modules that move: not if all its TF1 Hub code stays."""
        if not self.moved:
            return False
        here = self.files[path].modules
        if not here.isdisjoint(self.moved):
            return True
        return here.isdisjoint(self.left) and not self.uses(HubName, path)

    def keeps(self, path: str) -> bool:
        """Whether a module that a file makes or uses stays."""
        return not self.files[path].modules.isdisjoint(self.left)

    @property
    def moves(self) -> bool:
        """Whether a module of the unit is migrated, so that the files around it follow."""
        return bool(self.moved)

    def uses(self, kind: type[UseT], path: str | None = None) -> Sequence[UseT]:
        """The uses of one kind, in the whole unit or in one file."""
        return self._index.get((kind, path), ())  # type: ignore[return-value]

    @cached_property
    def versions(self) -> tuple[Version, ...]:
        """The TensorFlow versions that the output must run on."""
        wanted = SpecifierSet(self.options.tf)
        return tuple(v for v in VERSIONS if wanted.contains(v, prereleases=True))

    def runs_on(self, specifier: str) -> bool:
        """Whether the output must run on a version that a specifier such as ``>=2.16`` names."""
        return any(SpecifierSet(specifier).contains(v) for v in self.versions)

    def handles(self, modules: frozenset[Site]) -> tuple[str, ...] | None:
        """The handles of modules, if all are known."""
        given = [self.given.get(site) for site in sorted(modules)]
        found = join(NOTHING if spec is None else spec.value for spec in given)
        specs = frozenset(atom.site for atom in found if isinstance(atom, ModuleSpec))
        if not all(given) or (specs and (len(specs) < len(found) or not specs <= self.specs)):
            return None
        return self.handles(specs) if specs else texts(found)

    def interfaces(self, modules: frozenset[Site]) -> tuple[Interface, ...] | None:
        """What is known of the modules by their handles; None unless there is a row for each."""
        found = [lookup(handle) for handle in self.handles(modules) or ()]
        return tuple(i for i in found if i is not None) if found and all(found) else None

    def on_disk(self, modules: frozenset[Site]) -> tuple[Interface | None, ...]:
        """What modules that lie on this machine declare, by handle and module; None for each that does not."""
        known = self.memo.setdefault("modules on disk", {})
        places = [(handle, site.path) for handle in self.handles(modules) or () for site in sorted(modules)]
        for place in places:
            if place not in known:
                known[place] = on_disk.declared(*place)
        return tuple(known[place] for place in places)

    def declared(self, modules: frozenset[Site]) -> tuple[Interface, ...] | None:
        """The signatures of modules, and whether they hold tables: by modules on disk, then by their handles.

        None unless that is known of each. Of operations and files only ``interfaces`` tells.
        """
        rows = [lookup(handle) for handle in self.handles(modules) or () for _ in modules]
        found = [here or row for here, row in zip(self.on_disk(modules), rows, strict=True)]
        return tuple(i for i in found if i is not None) if found and all(found) else None

    @cached_property
    def with_tables(self) -> frozenset[Site]:
        """The modules that are known to hold tables."""
        found = {site: self.declared(frozenset({site})) or () for site in self.given}
        return frozenset(site for site, interfaces in found.items() if any(each.tables for each in interfaces))

    def dict_items(self, what: Value) -> dict[str, Value] | None:
        """The items of a value that is one dict with known text keys."""
        containers = [atom for atom in what if isinstance(atom, Container) and atom.kind == "dict"]
        if len(containers) != 1 or len(what) != 1:
            return None
        (container,) = containers
        if self.program.read("any", container.site):
            return None
        keys = [atom.value for atom in self.program.read("keys", container.site) if isinstance(atom, Constant)]
        if not all(isinstance(key, str) for key in keys):
            return None
        return {str(key): self.program.read("item", container.site, key) for key in sorted(map(str, keys))}

    def contents(self, what: Value) -> Value:
        """Everything that the containers in a value hold."""
        return join(self.program.read("all", atom.site) for atom in what if isinstance(atom, Container))

    def tensorflow_name(self, use: Use) -> str | None:
        """The name under which TensorFlow can be reached at a use; None if the file has to import it."""
        hidden: set[str] = set()
        site: Site | None = use.scope
        while site is not None:
            scope = self.program.scopes[site]
            for root in self.files[use.path].roots:
                if root.scope == site and root.bound not in hidden:
                    return root.bound
            hidden |= scope.bound
            site = scope.parent
        return None

    def v1_text(self, use: Use) -> str | None:
        """How the v1 API is written at a use in the migrated file; None if the file has to import it."""
        root = self.tensorflow_name(use)
        return self.v1_name(use) or (root and self.files[use.path].in_v1_text(root))

    def v1_name(self, use: Use) -> str | None:
        """The name that the v1 API has at a use by an import of its own, above it at the top level of the file."""
        facts, top = self.files[use.path], self.program.top(use.path)
        for root in facts.roots:
            name = root.bound
            if not root.top or name not in facts.names_of_v1 or self.program.read("name", top, name) != TENSORFLOW:
                continue
            if self.home(use.scope, name) == top and self.position(root) < self.position(use):
                return name
        return None

    def hub_name(self, path: str) -> tuple[str, list[Import]]:
        """The name of TensorFlow Hub at the top level of a file, and the import that it needs where there is none."""
        imports = [use for use in self.files[path].imports if use.top and use.module == "tensorflow_hub"]
        bound = next((use.bound for use in imports if use.name is None and use.alias is not None), None)
        return (bound, []) if bound else ("hub", [Import("tensorflow_hub", "hub")])

    def home(self, scope: Site, name: str) -> Site | None:
        """The scope whose name is meant where code in ``scope`` reads a name; None if none binds it."""
        site: Site | None = scope
        while site is not None and name not in self.program.scopes[site].bound:
            site = self.program.scopes[site].parent
        return site

    def is_bound_once(self, scope: Site, name: str) -> bool:
        """Whether a name of a scope holds one value from where it is bound, whatever code runs."""
        answers = self.memo.setdefault("bound once", {})
        if (scope, name) not in answers:
            answers[scope, name] = self._is_bound_once(scope, name)
        return cast("bool", answers[scope, name])

    def _is_bound_once(self, scope: Site, name: str) -> bool:
        known, file = self.program.scopes[scope], self.program.files[scope.path]
        if isinstance(known.node, cst.Lambda) or name in (file.rebound if known.parent else file.shared):
            return False
        body = known.node.body if isinstance(known.node, cst.Module) else suite(known.node.body)
        params = None if isinstance(known.node, cst.Module) else known.node.params
        return scopes.is_bound_once(name, known.node, body, params)

    def new_tensorflow_name(self, path: str) -> str:
        """A name for an import of TensorFlow that the file does not use for anything else."""
        text = self.program.files[path].text
        return next(name for name in ("tf", "tf1", "tf_v1", "tensorflow_v1") if not re.search(rf"\b{name}\b", text))

    @cached_property
    def imported_files(self) -> dict[str, set[str]]:
        """Path -> the files of the unit that it imports."""
        return {
            path: {target for target in file.imports.values() if target in self.program.files and target != path}
            for path, file in self.program.files.items()
        }

    @cached_property
    def imported(self) -> frozenset[str]:
        """The files of the unit that another imports."""
        return frozenset(target for targets in self.imported_files.values() for target in targets)

    @cached_property
    def entries(self) -> tuple[str, ...]:
        """The files that a process starts from: those that no other imports, and those with a main guard."""
        scripts = {use.path for use in self.uses(SessionMade) if use.scope == self.program.top(use.path)}
        found = tuple(
            path
            for path in self.program.files
            if path not in self.imported or path in scripts or self.has_main_guard(path)
        )
        return found or tuple(self.program.files)

    def does_something(self, path: str) -> bool:
        """Whether a file does more than define things when it is run: a script, a notebook, a test module."""
        if path.endswith(".ipynb") or path.rpartition("/")[2].startswith("test_") or self.has_main_guard(path):
            return True
        if any(use.scope == self.program.top(path) for use in self.uses(GraphBuilt, path)):
            return True
        body = self.program.files[path].module.body
        return any(
            isinstance(part, (cst.For, cst.While, cst.With)) or self.calls_program(path, part)
            for part in body
            if not isinstance(part, (cst.FunctionDef, cst.ClassDef))
        )

    def calls_program(self, path: str, statement: cst.CSTNode) -> bool:
        """Whether a top-level line calls a function or class of the program."""
        file = self.program.files[path]
        names = toplevel.defined(file.module.body).keys() | toplevel.imported(file.module.body, file.imports)
        return toplevel.calls(statement, names)

    def builders(self, path: str) -> set[str]:
        """The functions and classes that a file defines or imports, and that may build in the default graph."""
        file = self.program.files[path]
        builds = {id(use.statement) for use in self.uses(GraphBuilt, path)}
        return toplevel.reaching(file.module.body, builds, toplevel.imported(file.module.body, file.imports))

    def has_main_guard(self, path: str) -> bool:
        """Whether a file holds ``if __name__ == "__main__"`` at its top level."""
        body = self.program.files[path].module.body
        return any(isinstance(statement, cst.If) and is_main_guard(statement.test) for statement in body)

    def reaches(self, path: str) -> set[str]:
        """The files that a process which starts from a file runs, itself among them."""
        found, todo = set(), [path]
        while todo:
            here = todo.pop()
            if here not in found:
                found.add(here)
                todo.extend(self.imported_files[here])
        return found

    def switched(self, path: str) -> bool:
        """Whether a process that starts from a file already turns TF2 behaviour off."""
        return any(
            use.name in GRAPH_SWITCHES and (use.path == path or not use.main) and use.path in self.reaches(path)
            for use in self.uses(Switch)
        )

    @cached_property
    def runs(self) -> bool:
        """Whether graphs are seen to be run: in a session, a notebook or a script, not by callers outside."""
        files = self.program.files
        return bool(self.uses(SessionMade)) or any(p.endswith(".ipynb") or self.has_main_guard(p) for p in files)

    @cached_property
    def building_files(self) -> set[str]:
        """The files that build in the process's default graph, or ask for the mode that they began in.

        A library may ask, too, to do well in both modes.
        """
        enabled = any(use.name.startswith("enable") for use in self.uses(Switch))
        asking = {use.path for use in self.uses(GraphBuilt) if use.what == ASKED and not enabled}
        building = {use.path for use in self.uses(GraphBuilt) if use.what != ASKED}
        return building | {path for path in asking if self.does_something(path)}

    @cached_property
    def building_on_import(self) -> set[str]:
        """The files that build in the process's default graph as soon as they are imported."""
        at_once = {use.path for use in self.uses(GraphBuilt) if use.scope == self.program.top(use.path)}
        return {path for path in self.program.files if self.reaches(path) & at_once}

    @cached_property
    def keras_files(self) -> set[str]:
        """The files whose code needs Keras."""
        return {path for path, facts in self.files.items() if facts.needs_keras}
