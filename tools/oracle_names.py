"""Lists the names of TF1 that a file asks TF2 for, with plain ``ast``: it shares no code with hubmigrate.

``v1_only.txt`` holds what TF 1.15 has and TF2 lacks. Behind ``tf.compat.v1`` it is all there, but for ``contrib``; in
eager code, what builds or runs a graph is of no use even so.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from corpus_oracle import Text, Use

TABLE = Path(__file__).parent / "v1_only.txt"
V1 = "compat.v1"
GRAPHS = frozenset(
    {
        *("ConfigProto", "InteractiveSession", "Session", "get_collection", "get_default_graph", "get_default_session"),
        *("get_variable", "global_variables", "global_variables_initializer", "initialize_all_variables"),
        *("local_variables_initializer", "placeholder", "placeholder_with_default", "reset_default_graph"),
        *("sparse_placeholder", "tables_initializer", "trainable_variables", "variable_scope", "variables_initializer"),
        *("train.MonitoredSession", "train.Saver", "train.SingularMonitoredSession"),
    }
)
"""What eager code must not even ask ``tf.compat.v1`` for: it raises, or gives nothing."""
METHODS = frozenset({"get_tensor_by_name", "make_callable", "make_initializable_iterator", "make_one_shot_iterator"})
"""Methods of sessions, graphs and v1 datasets."""


@lru_cache(maxsize=1)
def v1_only() -> frozenset[str]:
    """The dotted names of the table."""
    rows = [line.split() for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return frozenset(f"{above}.{name}".lstrip(".") for above, *names in rows for name in names)


def lost_names(text: Text, *, eager: bool) -> list[Use]:
    """Each name that TF2 lacks; in eager code also what belongs to sessions and graphs."""
    return sorted(set(_lost(text, eager)), key=lambda use: (use.place[0] or 0, *use))


def _lost(text: Text, eager: bool) -> Iterator[Use]:
    tree = ast.parse(text.source)
    roots = dict(_roots(tree))
    parents = {id(child): node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if eager and isinstance(node, ast.keyword) and node.arg == "feed_dict":
            yield Use(text.places[node.value.lineno - 1], "feed_dict")
        if isinstance(node, ast.Name | ast.Attribute) and not isinstance(parents.get(id(node)), ast.Attribute):
            name = _dotted(node, roots)
            if name and _is_lost(name, eager):
                yield Use(text.places[node.lineno - 1], f"tf.{name}")
        if eager and isinstance(node, ast.Attribute) and node.attr in METHODS:
            yield Use(text.places[node.lineno - 1], f".{node.attr}")


def _is_lost(name: str, eager: bool) -> bool:
    parts = name.split(".")
    if name.startswith(f"{V1}."):
        bare = name.removeprefix(f"{V1}.")
        return bare.startswith("contrib") or (eager and bare in GRAPHS)
    return any(".".join(parts[: end + 1]) in v1_only() for end in range(len(parts)))


def _roots(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Names that stand for TensorFlow or for something in it, and what that is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first, _, rest = alias.name.partition(".")
                if first == "tensorflow":
                    yield (alias.asname, rest) if alias.asname else (first, "")
        if isinstance(node, ast.ImportFrom) and not node.level:
            first, _, rest = (node.module or "").partition(".")
            for alias in node.names if first == "tensorflow" else ():
                yield alias.asname or alias.name, f"{rest}.{alias.name}".lstrip(".")


def _dotted(node: ast.expr, roots: dict[str, str]) -> str:
    """The name below ``tensorflow`` of ``tf.x.y``; empty for what is none."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.insert(0, node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in roots:
        return ""
    return ".".join(filter(None, [roots[node.id], *parts]))
