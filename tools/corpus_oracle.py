"""Lists the TF1 Hub uses of a file with plain ``ast``: a second opinion that shares no code with hubmigrate.

It is crude on purpose. A name that a module is ever bound to in a scope is a module there, whatever else is bound to
it; an attribute goes by its last name in the whole file. It may list too much (somebody looks at that), and is not
meant to list too little.
"""

from __future__ import annotations

import ast
import builtins
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

HUB = "tensorflow_hub"
TF2 = {"load", "resolve", "KerasLayer", "__version__"}
"""What ``tensorflow_hub`` still has in TF2; every other attribute of it is a use."""
QUESTIONS = {
    "export",
    "get_attached_message",
    "get_input_info_dict",
    "get_output_info_dict",
    "get_signature_names",
    "variable_map",
    "variables",
}
"""Attributes of a module that are uses. Other attributes (``signatures`` ...) belong to loaded objects."""

Place = tuple[int | None, int]
"""The cell, counted from 1 among all cells (None in a script), and the line in it."""


class UnreadableError(Exception):
    """The text is no Python that this oracle can read."""


@dataclass(frozen=True)
class Text:
    """The Python of a script or notebook as one text, with the place of each of its lines."""

    source: str
    places: tuple[Place, ...]

    def lines(self) -> dict[Place, str]:
        """The stripped text of each line."""
        return dict(zip(self.places, map(str.strip, self.source.split("\n")), strict=False))


class Use(NamedTuple):
    """One use: the place of its line, and what it is, such as ``hub.Module`` or ``call of embed``."""

    place: Place
    what: str


def _is_of_tf2(call: ast.Call) -> bool:
    """Whether a call has a keyword that a TF1 module does not take: it is one of a loaded object beside it."""
    return any(keyword.arg not in (None, "inputs", "_sentinel", "signature", "as_dict") for keyword in call.keywords)


def read(path: str, raw: bytes) -> Text:
    """The text of a ``.py`` or ``.ipynb`` file. Cells in another language, or in none, are left out.

    Raises:
        UnreadableError: the notebook is no JSON, or the script does not parse.
    """
    if not path.endswith(".ipynb"):
        source = re.sub("\r\n?", "\n", raw.decode("utf-8-sig", errors="surrogateescape"))
        _parse(source)
        return Text(source, tuple((None, line) for line in range(1, source.count("\n") + 2)))
    try:
        book = json.loads(raw)
    except ValueError as error:
        raise UnreadableError(str(error)) from error
    cells = book.get("cells") or [cell for sheet in book.get("worksheets", []) for cell in sheet["cells"]]
    lines: list[str] = []
    places: list[Place] = []
    for number, cell in enumerate(cells, 1):
        masked = _mask("".join(cell.get("source", cell.get("input", "")))) if cell["cell_type"] == "code" else []
        try:
            _parse("\n".join(masked))
        except UnreadableError:
            continue
        lines += masked
        places += [(number, line) for line in range(1, len(masked) + 1)]
    return Text("\n".join(lines), tuple(places))


def _parse(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError) as error:
        raise UnreadableError(str(error)) from error


def _mask(cell: str) -> list[str]:
    """The lines of a cell with ``pass`` for what only IPython understands."""
    if re.match(r"\s*%%(?!time|capture|prun)\w+", cell):
        return []
    out: list[str] = []
    goes_on, indent = False, ""
    for line in cell.splitlines():
        text = line.lstrip()
        indent = indent if goes_on else line[: len(line) - len(text)]
        magic = goes_on or re.match(r"[%!?]", text) is not None
        goes_on = magic and line.rstrip().endswith("\\")
        if magic or text.rstrip().endswith("?"):
            out.append(f"{indent}pass")
        elif re.match(r"[\w, ]+=\s*[!%]", text):
            out.append(indent + re.sub(r"=\s*[!%].*", "= None", text))
        else:
            out.append(line)
    return out


def uses(text: Text) -> list[Use]:
    """Every use, in order of place. Each name of the library and each call or question of a module is one."""
    return sorted(set(_Finder(_parse(text.source), text.places).uses()), key=lambda use: (use.place[0] or 0, *use))


def unbound(text: Text) -> set[str]:
    """The names that are read although nothing in the file binds them, in any scope."""
    tree = _parse(text.source)
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    bound = {name.id for name in names if not isinstance(name.ctx, ast.Load)} | set(dir(builtins))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.ExceptHandler):
            bound.add(node.name or "")
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.alias):
            bound.add((node.asname or node.name).partition(".")[0])
    return {name.id for name in names} - bound


Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Key = tuple[ast.AST | None, str]
"""A name in its scope (None for the file's own), or ``.name`` for an attribute of that name anywhere."""


class _Finder:
    """Names of the library and of modules in one tree, grown until nothing is added."""

    def __init__(self, tree: ast.Module, places: tuple[Place, ...]) -> None:
        self.places = places
        self.scopes: dict[ast.AST, tuple[Function, ...]] = {}
        self.bound: dict[ast.AST, set[str]] = {}
        self.functions: dict[str, list[Function]] = {}
        self.libraries: set[Key] = set()
        self.symbols: dict[Key, str] = {}
        self.modules: set[Key] = set()
        self._enter(tree, ())
        self.nodes = list(self.scopes)
        for node in self.nodes:
            self._import(node)
        size = -1
        while size != len(self.modules) + len(self.libraries) + len(self.symbols):
            size = len(self.modules) + len(self.libraries) + len(self.symbols)
            for node in self.nodes:
                self._bindings(node)

    def _enter(self, node: ast.AST, scope: tuple[Function, ...]) -> None:
        self.scopes[node] = scope
        if isinstance(node, Function):
            self.functions.setdefault(getattr(node, "name", ""), []).append(node)
            scope = (*scope, node)
            arguments = node.args
            every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
            self.bound[node] = {argument.arg for argument in every if argument}
        if scope and isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            self.bound[scope[-1]].add(node.id)
        if scope and isinstance(node, ast.Global | ast.Nonlocal):
            self.bound[scope[-1]] -= set(node.names)
        for child in ast.iter_child_nodes(node):
            self._enter(child, scope)

    def _key(self, node: ast.AST) -> Key | None:
        """What stands for a name, an attribute, an item or a call."""
        if isinstance(node, ast.Name):
            for function in reversed(self.scopes[node]):
                if node.id in self.bound[function]:
                    return function, node.id
            return None, node.id
        if isinstance(node, ast.Attribute):
            return None, f".{node.attr}"
        if isinstance(node, ast.Subscript):
            inner = self._key(node.value)
            return inner and (inner[0], f"{inner[1]}[]")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            return None, f"{_last(node.func)}()"
        return None

    def _import(self, node: ast.AST) -> None:
        scope = (self.scopes[node] or (None,))[-1]
        if isinstance(node, ast.Import | ast.ImportFrom):
            for alias in node.names:
                name = alias.asname or alias.name.partition(".")[0]
                if scope is not None:
                    self.bound[scope].add(name)
                if isinstance(node, ast.ImportFrom):
                    if (node.module or "").partition(".")[0] == HUB:
                        self.symbols[scope, name] = alias.name
                elif alias.name.partition(".")[0] == HUB:
                    self.libraries.add((scope, name))

    def symbol(self, node: ast.AST) -> str | None:
        """The name in the library that an expression stands for."""
        key = self._key(node)
        if key in self.symbols:
            return self.symbols[key]
        return node.attr if isinstance(node, ast.Attribute) and self._key(node.value) in self.libraries else None

    def is_module(self, node: ast.AST | None) -> bool:
        """Whether an expression can be a module."""
        if isinstance(node, ast.IfExp):
            return self.is_module(node.body) or self.is_module(node.orelse)
        if isinstance(node, ast.BoolOp):
            return any(map(self.is_module, node.values))
        if isinstance(node, ast.NamedExpr):
            return self.is_module(node.value)
        if isinstance(node, ast.Call) and self.symbol(node.func) == "Module":
            return True
        return node is not None and self._key(node) in self.modules

    def _bindings(self, node: ast.AST) -> None:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                self._bind(target, node.value)
        elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value is not None:
            self._bind(node.target, node.value)
        elif isinstance(node, ast.For | ast.comprehension):
            if isinstance(node.iter, ast.List | ast.Tuple | ast.Set):
                for element in node.iter.elts:
                    self._bind(node.target, element)
            elif self._holds(node.iter):
                self._add(node.target, "")
        elif isinstance(node, ast.Return | ast.Yield) and self.scopes[node]:
            name = getattr(self.scopes[node][-1], "name", None)
            if name and self.is_module(node.value):
                self.modules.add((None, f"{name}()"))
        elif isinstance(node, ast.Call):
            self._arguments(node)

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Tuple | ast.List) and isinstance(value, ast.Tuple | ast.List):
            for inner, part in zip(target.elts, value.elts, strict=False):
                self._bind(inner, part)
        elif self.is_module(value):
            self._add(target, "")
        elif self._holds(value):
            self._add(target, "[]")
        elif (symbol := self.symbol(value)) and (key := self._key(target)):
            self.symbols[key] = symbol
        elif self._key(value) in self.libraries and (key := self._key(target)):
            self.libraries.add(key)

    def _holds(self, value: ast.expr) -> bool:
        """Whether an expression is a container that can have modules in it."""
        if isinstance(value, ast.List | ast.Tuple | ast.Set):
            return any(map(self.is_module, value.elts))
        if isinstance(value, ast.Dict):
            return any(map(self.is_module, value.values))
        if isinstance(value, ast.ListComp | ast.SetComp | ast.GeneratorExp):
            return self.is_module(value.elt)
        if isinstance(value, ast.DictComp):
            return self.is_module(value.value)
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "values":
            value = value.func.value
        key = self._key(value)
        return key is not None and (key[0], f"{key[1]}[]") in self.modules

    def _add(self, target: ast.expr, suffix: str) -> None:
        key = self._key(target.value if isinstance(target, ast.Starred) else target)
        if key:
            self.modules.add((key[0], key[1] + suffix))

    def _arguments(self, call: ast.Call) -> None:
        """A module that is handed to a function of the file is what the parameter stands for."""
        for function in self.functions.get(_last(call.func), ()):
            names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
            if names[:1] == ["self"]:
                names = names[1:]
            pairs = [*zip(names, call.args, strict=False), *((word.arg, word.value) for word in call.keywords)]
            self.modules |= {(function, name) for name, value in pairs if name and self.is_module(value)}

    def uses(self) -> Iterator[Use]:
        for node in self.nodes:
            what = self._use(node)
            if what:
                yield Use(self.places[node.lineno - 1], what)  # type: ignore[attr-defined]

    def _use(self, node: ast.AST) -> str | None:
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
            symbol = self.symbol(node)
            if symbol and symbol not in TF2:
                return f"hub.{symbol}"
        if isinstance(node, ast.Call) and self.is_module(node.func) and not _is_of_tf2(node):
            return f"call of {ast.unparse(node.func)}"
        if isinstance(node, ast.Attribute) and node.attr in QUESTIONS and self.is_module(node.value):
            return f"{ast.unparse(node.value)}.{node.attr}"
        return None


def _last(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
