"""A file is imported by a name that is computed (HUB802).

What it does: marks ``importlib.import_module(name)`` in a program whose modules are migrated, where the name can't be
seen.

Why: files of the program that are imported this way are not followed. TF1 code in them stays as it is, and some of it
means something else in TF2 without an error, such as ``tf.nn.dropout(x, 0.9)``.

Example: ``importlib.import_module("nets." + name)`` stays as it is.

Safety: ``review``. Run hubmigrate on those files together with a file that imports them by name.
"""

from collections.abc import Iterator

from hubmigrate.rule import Assume, Outcome, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import DynamicImport

RULE = Rule("HUB802", "dynamic-import", since="0.1")


@RULE.on(DynamicImport)
def mark(use: DynamicImport, unit: Unit) -> Iterator[Outcome]:
    """Says what is not followed."""
    if unit.follows(use.path):
        yield Assume(use.node, "what is imported by a computed name is not seen: assumed to hold no TF1 code")
