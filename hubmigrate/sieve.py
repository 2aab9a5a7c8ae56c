"""Which files matter: by bytes, then by ``ast``, then over import edges. A tree without Hub ends after the bytes.

Round one finds the files with TF1-only Hub names. Round two follows import edges both ways to a fixpoint, over files
that use TensorFlow and packages' ``__init__.py``. Round three adds the files next to those that name Hub: constants
and callers need not name TensorFlow. Any doubt keeps a file.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hubmigrate.records import Failure
from hubmigrate.source import MAX_CODE, Unreadable, load, read, syntax_tree

if TYPE_CHECKING:
    from hubmigrate.modules import ImportGraph

HUB = b"tensorflow_hub"
HINT = b"hub.Module"
"""In the code of a file that does not name Hub: it may have ``hub`` from one that does."""

SAFE = frozenset(
    (
        *("KerasLayer", "load", "resolve", "__version__", "__doc__", "__file__", "__name__", "config", "version"),
        *("image_embedding_column_v2", "sparse_text_embedding_column_v2", "text_embedding_column_v2"),
        *("file_utils", "keras_layer", "module_v2", "resolver", "tf_utils"),
    )
)
"""Names of tensorflow_hub that TF2 has too."""
_TF1_ONLY = (
    rb"Module(?:Spec)?|ImageModuleInfo|LatestModuleExporter|add_signature|attach_image_module_info|attach_message"
    rb"|create_module_spec(?:_from_saved_model)?|eval_function_for_module|get_expected_image_size"
    rb"|get_num_image_channels|image_module_info_pb2|image_util|load_module_spec|register_module_for_export"
    rb"|(?:image|sparse_text|text)_embedding_column|estimator|feature_column|meta_graph_lib|module|module_attachment_pb2"
    rb"|module_def_pb2|module_impl|module_spec|native_module|saved_model_lib|saved_model_module|tensor_info|test_utils|tf_v1"
)
_NAMED = (
    rb"(?m)[.,(]\s*\\?\s*(?:%(names)s)\b|\bimport[\s(\\]+(?:%(names)s|\*)"
    rb"|\b(?:getattr|import_module|__import__|attrgetter|vars)\b|__dict__|^\s+(?:%(names)s)\b" % {b"names": _TF1_ONLY}
)
_NAMED_IN_JSON = _TF1_ONLY + rb"|import[ (]+\*|getattr|import_module|__import__|vars|__dict__"
_SAFE = "|".join(sorted(SAFE)).encode()
_IMPORT = (
    rb"[ \t]*(?:import (?P<module>tensorflow_hub) as (?P<alias>\w+)"
    rb"|from (?P<source>tensorflow_hub) import (?:%(safe)s)(?:, *(?:%(safe)s))*)"
    rb"[ \t]*(?=[\r\n]|\Z|#[^\"'\r\n]*(?:[\r\n]|\Z))" % {b"safe": _SAFE}
)
"""A line that does nothing but import Hub under a name, or import from it what TF2 has too."""
_CODING = rb"(?i)\A(?:[^\n]*\n)?[^\n]*coding(?![:=] *(?:utf-?8|latin-1|ascii)\b)"
_QUIET = rb"(?:^|[\r\n])[^\"'#\r\n]*#[^\"'\r\n]*hub\.Module"
"""A hint in a comment, or in a string that goes on over the line: no code, whatever is around it."""


_STAGED = (
    rb"\b(?:Graph|Session|InteractiveSession|Monitored(?:Training)?Session|SingularMonitoredSession|placeholder|get_session"
    rb"|set_session|disable_v2_behavior|disable_eager_execution)\s*\("
)
"""Calls that graph code around loaded modules has, one of them at least."""


class Component(NamedTuple):
    """Files that belong together over import edges."""

    files: tuple[str, ...]
    imports: Mapping[str, Mapping[str, str]]
    """By file: module names as they are written (``pkg.encoder``, ``.encoder``) to files of the component."""
    raw: Mapping[str, bytes]


class Selection(NamedTuple):
    """What the sieve kept."""

    components: tuple[Component, ...]
    seen: int
    """How many files were looked at."""
    failures: tuple[Failure, ...]


def select(
    files: Sequence[str], read: Callable[[str], bytes] = load, *, sessions: Callable[[str], bool] = lambda _: False
) -> Selection:
    """The programs among ``files`` that hold TF1 Hub code. ``read`` raises Unreadable for what can't be read.

    ``sessions`` says of a file that names Hub whether a program is also wanted that runs what TF2 Hub has in sessions.
    """
    reader = _Reader(read)
    namers = {path: raw for path, raw in ((path, reader(path)) for path in files) if HUB in raw}
    if not namers:
        return Selection((), len(files), reader.failures)
    certain = {path for path, raw in namers.items() if has_tf1_hub(path, raw)}
    texts = {path: namers.get(path) or reader(path) for path in files}
    wanted = {path for path in namers if sessions(path)}
    staged = {path for path, raw in texts.items() if re.search(_STAGED, raw)} if wanted else set()
    hinted = {path for path, raw in texts.items() if path not in namers and has_hint(raw)}
    if not certain and not hinted and not staged:
        return Selection((), len(files), reader.failures)
    from hubmigrate.modules import ImportGraph  # only here: most runs need no graph

    readable = {path: raw for path, raw in texts.items() if raw}
    graph = ImportGraph(readable)
    seeds = certain | _in_sessions(wanted, staged & set(readable), graph)
    if not seeds and not hinted:
        return Selection((), len(files), reader.failures)
    found = _components(_grow(seeds, set(namers), hinted, readable, graph), graph, texts)
    if wanted:
        found = tuple(each for each in found if (certain | staged) & set(each.files))
    return Selection(found, len(files), reader.failures)


class _Reader:
    """Reads files; one that can't be read is empty, and a failure."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        self._failed: dict[str, Failure] = {}

    def __call__(self, path: str) -> bytes:
        try:
            return self._read(path)
        except Unreadable as error:
            self._failed[path] = Failure(path, error.code, error.message, error.line)
            return b""

    @property
    def failures(self) -> tuple[Failure, ...]:
        return tuple(self._failed[path] for path in sorted(self._failed))


def has_tf1_hub(path: str, raw: bytes) -> bool:
    """Whether a file that names tensorflow_hub uses a name of it that TF2 has not, or may do so."""
    notebook = path.endswith(".ipynb")
    if not notebook and _is_known(raw):
        return False
    if re.search(_NAMED_IN_JSON if notebook else _NAMED, raw) is None:
        return False
    if not notebook and len(raw) > MAX_CODE:
        return True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if not notebook:
                plain = raw.isascii() and re.match(_CODING, raw) is None
                return _uses_tf1_hub(syntax_tree(raw.decode("ascii")) if plain else ast.parse(raw))
            source = read(path, raw)
            return bool(source.unparsed_cells) or _uses_tf1_hub(ast.parse(source.text))
    except (Unreadable, SyntaxError, ValueError, RecursionError, MemoryError):
        return True


def has_hint(raw: bytes) -> bool:
    """Whether a file that does not name tensorflow_hub has ``hub.Module`` in its code, or may have it there."""
    return HINT in raw and raw.count(HINT) > len(re.findall(_QUIET, raw))


def _is_known(raw: bytes) -> bool:
    """Whether it shows without parsing that a file uses nothing of tensorflow_hub but what TF2 has too.

    Each mention of the package must be in a line that only imports it, and each mention of a name that it goes by
    must be followed by a safe one, were it in a comment. Only ASCII: Python takes other letters for ASCII ones.
    """
    if not raw.isascii() or re.match(_CODING, raw):
        return False
    aliases, at = set(), raw.find(HUB)
    while at >= 0:
        found = re.compile(_IMPORT).match(raw, raw.rfind(b"\n", 0, at) + 1)
        if found is None or at not in (found.start("module"), found.start("source")):
            return False
        aliases.add(found["alias"] or b"")
        at = raw.find(HUB, found.end())
    return all(_doubt(alias).search(raw) is None for alias in aliases - {b""})


@cache
def _doubt(alias: bytes) -> re.Pattern[bytes]:
    """A name of Hub before anything but a dot and a safe name. Its first import is known to be one."""
    return re.compile(
        rb"%(alias)s(?<!\w%(alias)s)(?!\w|\.(?:%(safe)s)\b)(?<!tensorflow_hub as %(alias)s)"
        % {b"alias": alias, b"safe": _SAFE}
    )


def _uses_tf1_hub(tree: ast.Module) -> bool:
    """Follows the names of tensorflow_hub: anything but a plain ``alias.known_name`` counts."""
    aliases: set[str] = set()
    plain: set[int] = set()
    names: list[ast.Name] = []
    attributes: list[ast.Attribute] = []
    todo: list[ast.AST] = [tree]
    while todo:
        node = todo.pop()
        kind = type(node)
        if kind is ast.Name:
            names.append(node)  # type: ignore[arg-type]
            continue
        for name in node._fields:  # as ast.walk does it, in a third of the time
            part = getattr(node, name, None)
            if isinstance(part, ast.AST):
                todo.append(part)
            elif type(part) is list:
                todo += [each for each in part if isinstance(each, ast.AST)]
        if kind is ast.Attribute:
            attributes.append(node)  # type: ignore[arg-type]
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name == "tensorflow_hub":
                    aliases.add(alias.asname or alias.name)
                elif alias.name.startswith("tensorflow_hub."):
                    return True
        elif isinstance(node, ast.ImportFrom):
            if _suspicious(node):
                return True
        elif isinstance(node, ast.Constant) and node.value == "tensorflow_hub":
            return True
    for attribute in attributes:
        if type(attribute.value) is ast.Name and attribute.value.id in aliases:
            if attribute.attr not in SAFE:
                return True
            plain.add(id(attribute.value))
    return any(name.id in aliases and id(name) not in plain for name in names)


def _suspicious(node: ast.ImportFrom) -> bool:
    """Whether ``from tensorflow_hub ... import ...`` gets something that TF2 has not."""
    module = node.module or ""
    if module.startswith("tensorflow_hub."):
        return module.split(".")[1] not in SAFE
    return module == "tensorflow_hub" and any(alias.name not in SAFE for alias in node.names)


def _in_sessions(namers: set[str], staged: set[str], graph: ImportGraph) -> set[str]:
    """The files with Hub that have staged code, or import a file that has, or are imported by one."""
    imported = {target for path in staged for target in graph[path].followed}
    return {path for path in namers if path in staged or path in imported or (staged and graph[path].followed & staged)}


def _grow(
    seeds: set[str], namers: set[str], hinted: set[str], texts: Mapping[str, bytes], graph: ImportGraph
) -> set[str]:
    """Rounds two and three: the files of the seeds' programs.

    A program that runs a seed starts in a file that imports it, however far away, and runs all that such a file
    imports. Other users of a helper among those get no module from a seed, so that they are left out: with them, three
    libraries installed side by side are one program of 1,904 files.
    """
    targets: dict[str, set[str]] = {path: set(graph[path].followed) for path in texts}
    importers: dict[str, set[str]] = {path: set() for path in texts}
    for path, imported in targets.items():
        for target in imported:
            importers[target].add(path)
    near = {path: targets[path] | importers[path] for path in texts}
    uses = {path for path, raw in texts.items() if b"tensorflow" in raw or b"keras" in raw} | hinted | namers
    uses |= {path for path in texts if path.endswith("/__init__.py") or path == "__init__.py"}
    for path in hinted:
        if path not in seeds and _closure({path}, near, uses) & namers:
            seeds = seeds | {path}
    everything = set(texts)
    reached = _closure(_closure(seeds, importers, everything), targets, everything)
    leading = _closure(reached & uses, importers, reached)
    chosen = leading | seeds
    border = {path for path in chosen if path in namers or path in hinted}
    return chosen | {neighbour for path in border for neighbour in near[path]}


def _closure(start: set[str], near: Mapping[str, set[str]], within: set[str]) -> set[str]:
    """All that can be reached."""
    reached, todo = set(start), list(start)
    while todo:
        for path in near[todo.pop()]:
            if path in within and path not in reached:
                reached.add(path)
                todo.append(path)
    return reached


def _components(chosen: set[str], graph: ImportGraph, texts: Mapping[str, bytes]) -> tuple[Component, ...]:
    near: dict[str, set[str]] = {path: set() for path in chosen}
    for path in chosen:
        for target in graph[path].followed & chosen:
            near[path].add(target)
            near[target].add(path)
    components, rest = [], set(chosen)
    while rest:
        files = _closure({min(rest)}, near, chosen)
        rest -= files
        imports = {
            path: {name: target for name, target in sorted(graph[path].names.items()) if target in files}
            for path in sorted(files)
        }
        components.append(Component(tuple(sorted(files)), imports, {path: texts[path] for path in sorted(files)}))
    return tuple(components)
