"""The TensorFlow import becomes tensorflow.compat.v1 (HUB201).

What it does: in a file whose module calls are migrated and whose sessions stay, turns ``import tensorflow as tf`` into
``import tensorflow.compat.v1 as tf``, and ``from tensorflow import Session`` into ``from tensorflow.compat.v1 import
Session``.

Why: names such as ``tf.placeholder`` are gone from TF2, and others mean something else there without an error (58 of
the 321 names that real files use, such as ``tf.nn.dropout``). ``tensorflow.compat.v1`` has them all as they were, and
exists from TF 1.13 on.

Example:

    import tensorflow as tf

becomes

    import tensorflow.compat.v1 as tf

Safety: safe; ``review`` in a file that can't be told to be written for TF1. Files that use TF2 names, ``tf.contrib`` or
``tf.compat.v1`` names keep their import: see HUB202.
"""

from collections.abc import Iterator

import libcst as cst

from hubmigrate.knowledge import symbols
from hubmigrate.rule import Assume, Done, Edit, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ImportedName

RULE = Rule("HUB201", "compat-import", since="0.1")

MOVES = (symbols.V1, symbols.DIFFERS, symbols.LEGACY_KERAS, symbols.GONE_2_16, symbols.MODULE)


@RULE.on(ImportedName)
def migrate(imported: ImportedName, unit: Unit) -> Iterator[Outcome]:
    """Rewrites an import of TensorFlow as a whole, or of some of its names."""
    facts = unit.files[imported.path]
    if not unit.follows(imported.path) or facts.dialect in ("tf2", "compat"):
        return
    if imported.alias is None:
        if imported.module == "tensorflow" and isinstance(imported.node, cst.ImportFrom) and imported.node.module:
            yield Edit(imported.node.module, ("tensorflow.compat.v1",))
            yield Done(imported.node, "names of TensorFlow keep their TF1 meaning")
        return
    if imported.name is None:
        again = any(use.bound == imported.bound and use.module == "tensorflow.compat.v1" for use in facts.roots)
        if imported.module == "tensorflow" and facts.swaps and not again:
            yield Edit(imported.alias.name, ("tensorflow.compat.v1",))
            if facts.dialect == "undecided":
                yield Assume(imported.node, "the file is taken to be written for TF1: nothing in it tells for certain")
            else:
                yield Done(imported.node, "names of TensorFlow keep their TF1 meaning")
        return
    if imported.module.split(".")[0] != "tensorflow" or imported.module.split(".")[1:2] in (["keras"], ["python"]):
        return
    yield from _names(imported)


def _names(imported: ImportedName) -> Iterator[Outcome]:
    """A from-import moves as a whole; it is answered once, at its first name."""
    names = imported.node.names
    assert isinstance(imported.node, cst.ImportFrom)
    if isinstance(names, cst.ImportStar) or names[0] is not imported.alias:
        return
    below = imported.module.partition(".")[2]
    found = [symbols.status(f"{below}.{name.evaluated_name}".lstrip(".")) for name in names]
    others = [status for status, name in zip(found, names, strict=True) if name.evaluated_name != "keras"]
    if not any(status in MOVES for status in others):
        return
    stays = (symbols.TF2, symbols.GONE, None)
    if any(status in stays for status in found) or any(name.evaluated_name == "keras" for name in names):
        yield Refusal(
            imported.node, "some of these names are in tensorflow.compat.v1 and some are not: split the import"
        )
        return
    assert imported.node.module is not None
    yield Edit(imported.node.module, ("tensorflow.compat.v1" + (f".{below}" if below else ""),))
    yield Done(imported.node, "names of TensorFlow keep their TF1 meaning")
