"""Says what kind of program a file is, with plain ``ast`` and no code of hubmigrate.

The kinds stand in the order in which they are tried: a file that trains and exports is an exporter. They say what a
migration has to cope with at most, so the first one that fits is the hardest.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

import corpus_oracle as oracle

PUBLISHING = frozenset(
    {
        *("LatestModuleExporter", "add_signature", "attach_message", "create_module_spec"),
        *("register_module_for_export", "create_module_spec_from_saved_model"),
    }
)
"""Names of Hub that make modules."""
EXPORTS = frozenset(
    {
        *("add_meta_graph", "add_meta_graph_and_variables", "convert_variables_to_constants", "export_savedmodel"),
        *("export_saved_model", "simple_save", "SavedModelBuilder", "write_graph"),
    }
)
"""Names that write a graph with its weights."""
COLUMNS = frozenset(
    {"image_embedding_column", "sparse_text_embedding_column", "text_embedding_column", "text_embedding_column_v2"}
)
ESTIMATORS = frozenset({"DNNClassifier", "Estimator", "EstimatorSpec", "TPUEstimator", "TPUEstimatorSpec"})
TRAINING = frozenset({"apply_gradients", "compute_gradients", "create_optimizer", "minimize", "gradients"})
"""Names that train in a graph of one's own; Keras's ``fit`` is none of them."""
KERAS = frozenset({"Lambda", "Layer", "Model", "Sequential"})
KINDS = (
    "unreadable",
    "publishing or exporter",
    "feature columns",
    "Estimator",
    "training in a graph",
    "Keras",
    "inference",
    "library without a run",
    "no module",
)


def kind(path: str, raw: bytes) -> str:
    """One of ``KINDS``."""
    try:
        text = oracle.read(path, raw)
    except oracle.UnreadableError:
        return "unreadable"
    if not text.source.strip():
        return "unreadable"
    tree = ast.parse(text.source)
    names = set(_names(tree))
    hub = {what.removeprefix("hub.").partition(".")[0] for _, what in oracle.uses(text)}
    if PUBLISHING & hub or "export" in {what.rpartition(".")[2] for what in hub} or EXPORTS & names:
        return "publishing or exporter"
    if COLUMNS & names:
        return "feature columns"
    if ESTIMATORS & names:
        return "Estimator"
    if TRAINING & names:
        return "training in a graph"
    if _imports_keras(tree) and KERAS & names:
        return "Keras"
    if not hub:
        return "no module"
    return "inference" if _runs(tree) else "library without a run"


def _names(tree: ast.Module) -> Iterator[str]:
    """Every name and attribute that is read."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.alias):
            yield node.name.rpartition(".")[2]


def _imports_keras(tree: ast.Module) -> bool:
    """Whether Keras is imported by a name of its own, or reached through TensorFlow."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and any("keras" in alias.name.split(".") for alias in node.names):
            return True
        if isinstance(node, ast.ImportFrom):
            parts = (node.module or "").split(".") + [alias.name for alias in node.names]
            if "keras" in parts:
                return True
        if isinstance(node, ast.Attribute) and node.attr == "keras":
            return True
    return False


def _runs(tree: ast.Module) -> bool:
    """Whether something is run: ``x.run(y)``, ``x.eval()``, ``x.predict(y)``, ``x.make_callable(y)``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            method = node.func.attr
            if method == "eval" or (method in ("make_callable", "predict", "run") and (node.args or node.keywords)):
                return True
    return False
