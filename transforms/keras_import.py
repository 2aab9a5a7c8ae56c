"""Standalone Keras is imported from TensorFlow (HUB302).

What it does: turns ``from keras.layers import Dense`` into ``from tensorflow.keras.layers import Dense``, by a table
for modules that moved; names that only the v1 API has, and optimizers, come from ``tensorflow.compat.v1.keras``.

Why: standalone Keras 2 made TensorFlow graphs of its own session; in TF2 its place is ``tf.keras`` (every target in the
table was imported on TF 2.15.1, and on TF 2.21.0 with ``TF_USE_LEGACY_KERAS=1``). The optimizers of TF2's Keras 2 fail
in graph code ("numpy() is only available when eager execution is enabled"); those of the v1 API do not.

Example:

    from keras.engine.topology import Layer

becomes

    from tensorflow.keras.layers import Layer

Safety: safe; refused where names have no TF2 form, or those of one import moved to different places and a comment or
another statement stands among them.
"""

from collections.abc import Iterator, Sequence

import libcst as cst

from hubmigrate.knowledge import keras_moves
from hubmigrate.rule import Done, Edit, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ImportedName

RULE = Rule("HUB302", "keras-import", since="0.1")


@RULE.on(ImportedName)
def migrate(imported: ImportedName, unit: Unit) -> Iterator[Outcome]:
    """Rewrites one import of Keras."""
    if not unit.follows(imported.path) or imported.alias is None:
        return
    if imported.module == "tensorflow.python" and imported.name == "keras" and _is_alone(imported):
        yield Edit(imported.node.module, ("tensorflow",))  # type: ignore[union-attr, arg-type]
        yield Done(imported.node, "tensorflow.python.keras is tensorflow.keras")
        return
    if not _is_keras(imported.module):
        return
    if imported.name is None:
        yield from _whole(imported)
    elif not isinstance(imported.node.names, cst.ImportStar) and imported.node.names[0] is imported.alias:
        yield from _names(imported)


PRIVATE = "tensorflow.python."
"""Where TensorFlow keeps a frozen copy of Keras with a session of its own (TF 2.15.1, 2.21.0)."""


def _is_keras(module: str) -> bool:
    return module == "keras" or module.startswith(("keras.", "tensorflow.keras", f"{PRIVATE}keras"))


def _is_alone(imported: ImportedName) -> bool:
    return not isinstance(imported.node.names, cst.ImportStar) and len(imported.node.names) == 1


def _whole(imported: ImportedName) -> Iterator[Outcome]:
    assert imported.alias is not None
    module = imported.module.removeprefix(PRIVATE)
    if not module.startswith("keras"):
        return
    if not _is_alone(imported):
        yield Refusal(imported.node, "Keras is imported together with other modules: split the import")
        return
    target = keras_moves.in_graph_code(module)
    if target is None or (imported.alias.asname is None and imported.module != "keras"):
        yield Refusal(imported.node, f"where {imported.module} is in TF2 is not known")
        return
    place, _, name = target.rpartition(".")
    renamed = "" if imported.bound == name else f" as {imported.bound}"
    yield Edit(imported.node, (f"from {place} import {name}{renamed}",))
    yield Done(imported.node, f"{imported.module} is {target}")


def _names(imported: ImportedName) -> Iterator[Outcome]:
    assert isinstance(imported.node, cst.ImportFrom)
    assert not isinstance(imported.node.names, cst.ImportStar)
    names = [str(alias.evaluated_name) for alias in imported.node.names]
    module = imported.module.removeprefix(PRIVATE)
    targets = [keras_moves.in_graph_code(f"{module}.{name}") for name in names]
    gone = [name for name, target in zip(names, targets, strict=True) if target is None]
    if gone:
        if module.startswith("keras"):
            yield Refusal(imported.node, f"where {imported.module}.{gone[0]} is in TF2 is not known")
        return
    places = {str(target).rpartition(".")[0] for target in targets}
    if places == {imported.module}:
        return
    others = [str(t) for t, n in zip(targets, names, strict=True) if str(t).rpartition(".")[2] != n]
    if len(places) > 1 or others:
        yield from _split(imported, imported.node.names, [str(target) for target in targets])
        return
    place = places.pop()
    assert imported.node.module is not None
    yield Edit(imported.node.module, (place,))
    yield Done(imported.node, f"{imported.module} is {place}")


def _split(imported: ImportedName, aliases: Sequence[cst.ImportAlias], targets: list[str]) -> Iterator[Outcome]:
    """An import of names that have moved to different places: one line for each place, in the order of the names."""
    statement = imported.statement
    alone = isinstance(statement, cst.SimpleStatementLine) and len(statement.body) == 1
    if not alone or "#" in cst.Module([]).code_for_node(imported.node):
        yield Refusal(imported.node, "the names of this import have moved to different places: split it")
        return
    places: dict[str, list[str]] = {}
    for alias, target in zip(aliases, targets, strict=True):
        place, _, name = target.rpartition(".")
        bound = alias.evaluated_alias or str(alias.evaluated_name)
        places.setdefault(place, []).append(name if bound == name else f"{name} as {bound}")
    first, *rest = (f"from {place} import {', '.join(names)}" for place, names in places.items())
    yield Edit(imported.node, (first,))
    for line in rest:
        yield Edit(statement, (line,), where="after")
    yield Done(imported.node, f"the names of {imported.module} are in {' and '.join(places)}")
