"""Interprets imports: names of libraries, and names of the program's other files."""

from __future__ import annotations

import functools

import libcst as cst

from hubmigrate.interpret.frame import TENSORFLOW, Frame
from hubmigrate.interpret.scopes import dotted, leftmost
from hubmigrate.uses import ForeignImport, HubGuard, HubName, ImportedName
from hubmigrate.values import External, SourceFile, Value, join, value

LIBRARIES = ("tensorflow", "tensorflow_hub", "tensorflow_core", "keras", "tf_keras")

HUB_NAMES = frozenset(
    {
        "LatestModuleExporter",
        "ImageModuleInfo",
        "ModuleSpec",
        "add_signature",
        "attach_image_module_info",
        "attach_message",
        "create_module_spec",
        "create_module_spec_from_saved_model",
        "eval_function_for_module",
        "get_expected_image_size",
        "get_num_image_channels",
        "image_embedding_column",
        "image_util",
        "load_module_spec",
        "register_module_for_export",
        "sparse_text_embedding_column",
        "text_embedding_column",
        "test_utils",
        "text_embedding_column_v2",
    }
)
"""TensorFlow Hub's names that its last version, 0.16.1, no longer has (wheels 0.1.0 to 0.16.1), but ``Module``."""


_BERT = "bert of bert-tensorflow can't be imported with TF2"
TOKENIZER = "bert.tokenization"
TF1_PACKAGES = {
    "bert.extract_features": _BERT,
    "bert.modeling": _BERT,
    "bert.optimization": _BERT,
    "bert.run_classifier": _BERT,
    TOKENIZER: "bert.tokenization runs with TF2 from bert-tensorflow 1.0.4 on, once the flags of absl are parsed",
    "tf_sentencepiece": "tf_sentencepiece can't be imported with TF2",
}
"""Starts of dotted names -> why the package needs TF1: its releases on PyPI, imported with TF 2.15.1 and 2.21.0."""


@functools.lru_cache(maxsize=4096)
def canonical(path: str) -> str:
    """One spelling for what has several: the v1 API by its TF1 name, every Keras as ``keras``."""
    for prefix, short in _SPELLINGS:
        if path == prefix or path.startswith(prefix + "."):
            path = short + path[len(prefix) :]
    return path


_SPELLINGS = (
    ("tensorflow_core", "tensorflow"),
    ("tensorflow._api.v1", "tensorflow"),
    ("tensorflow.compat.v1", "tensorflow"),
    ("tensorflow.compat.v2", "tensorflow"),
    ("tensorflow.python.keras", "keras"),
    ("tensorflow.keras", "keras"),
    ("tensorflow.contrib.keras", "keras"),
    ("tf_keras", "keras"),
    ("keras.api", "keras"),
    ("keras.backend.tf", "tensorflow"),
    ("tensorflow_hub.module.Module", "tensorflow_hub.Module"),
    ("tensorflow_hub.estimator.LatestModuleExporter", "tensorflow_hub.LatestModuleExporter"),
)


def run(frame: Frame, node: cst.Import | cst.ImportFrom) -> None:
    """Binds the names of an import statement."""
    if isinstance(node, cst.ImportFrom):
        _from(frame, node)
        return
    for alias in node.names:
        module = dotted(alias.name)
        if alias.evaluated_alias is not None:
            bound, what = alias.evaluated_alias, resolve(frame, module)
        else:
            bound, what = leftmost(alias.name), resolve(frame, leftmost(alias.name))
        frame.bind(bound, what)
        if what == TENSORFLOW:
            whole = module if alias.evaluated_alias is not None else bound
            frame.file.tensorflow.setdefault(bound, set()).add(whole)
        _note(frame, node, alias, module, None, bound)


def _from(frame: Frame, node: cst.ImportFrom) -> None:
    module = "." * len(node.relative) + dotted(node.module)
    if isinstance(node.names, cst.ImportStar):
        frame.program.write("star", frame.program.top(frame.file.path), value=resolve(frame, module))
        _note(frame, node, None, module, None, "*")
        return
    for alias in node.names:
        name = dotted(alias.name)
        bound = alias.evaluated_alias or name
        what = member(frame, module, name)
        frame.bind(bound, what)
        if what == TENSORFLOW:
            frame.file.tensorflow.setdefault(bound, set()).add(f"{module}.{name}")
        _note(frame, node, alias, module, name, bound)
        if module in ("tensorflow_hub", "tensorflow_hub.estimator", "tensorflow_hub.module") and name in HUB_NAMES:
            frame.record(("hub", id(alias)), HubName(frame.file.path, alias, frame.scope.site, name))


def resolve(frame: Frame, module: str) -> Value:
    """What a dotted module is: a file of the program, or a library."""
    path = frame.file.imports.get(module)
    if path is not None and path in frame.program.files:
        return value(SourceFile(path))
    return value(External(canonical(module.lstrip("."))))


def member(frame: Frame, module: str, name: str) -> Value:
    """What ``from module import name`` gives."""
    separator = "" if module.endswith(".") or not module else "."
    submodule = frame.file.imports.get(f"{module}{separator}{name}")
    found = resolve(frame, module)
    if all(isinstance(atom, SourceFile) for atom in found):
        (atom,) = found
        assert isinstance(atom, SourceFile)
        held = attribute_of_file(frame, atom.path, name)
        if held:
            return held
    if submodule is not None and submodule in frame.program.files:
        return value(SourceFile(submodule))
    if all(isinstance(atom, External) for atom in found):
        return value(External(canonical(f"{module.lstrip('.')}{separator}{name}")))
    return frozenset()


def attribute_of_file(frame: Frame, path: str, name: str, seen: frozenset[str] = frozenset()) -> Value:
    """What a top-level name of another file of the program can be."""
    found = frame.program.read("name", frame.program.top(path), name)
    if found:
        return found
    stars = frame.program.read("star", frame.program.top(path))
    others = {atom.path for atom in stars if isinstance(atom, SourceFile)} - seen - {path}
    return join(attribute_of_file(frame, other, name, seen | {path}) for other in sorted(others))


def _note(
    frame: Frame,
    node: cst.Import | cst.ImportFrom,
    alias: cst.ImportAlias | None,
    module: str,
    name: str | None,
    bound: str,
) -> None:
    whole = module if name is None else f"{module}.{name}"
    reason = next((text for start, text in TF1_PACKAGES.items() if whole.startswith(start)), None)
    root = whole.partition(".")[0]
    if reason is not None and module not in frame.file.imports:
        frame.record(
            ("foreign", id(node)),
            ForeignImport(
                frame.file.path, node, frame.scope.site, root, reason, runs=reason is TF1_PACKAGES[TOKENIZER]
            ),
        )
    if module.split(".")[0] not in LIBRARIES:
        return
    statement = frame.statement
    assert isinstance(statement, (cst.SimpleStatementLine, cst.SimpleStatementSuite))
    top = statement is frame.top_statement
    frame.record(
        ("import", id(alias or node)),
        ImportedName(frame.file.path, node, frame.scope.site, alias, module, name, bound, statement, top),
    )
    if frame.guard and module.startswith("tensorflow"):
        frame.record(("guard", id(node)), HubGuard(frame.file.path, node, frame.scope.site, frame.guard))
