"""Outputs of a module come in another order (HUB107).

What it does: marks code that goes through the dict of a module's outputs (``as_dict=True``) in the order in which they
come.

Why: the order is that of a map in a file, and differs between versions of TensorFlow, and from one run to the next,
with ``hub.Module`` as well (measured on TF 1.15.5, 2.15.1, 2.21.0). ``list(outputs.values())[0]`` may be another
tensor, without an error.

Example: ``for name, tensor in outputs.items():`` stays as it is.

Safety: ``review``. Outputs that are taken by name are not concerned.
"""

from collections.abc import Iterator

from hubmigrate.rule import Assume, Outcome, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import OutputsIterated

RULE = Rule("HUB107", "outputs-order", since="0.1")


@RULE.on(OutputsIterated)
def mark(use: OutputsIterated, unit: Unit) -> Iterator[Outcome]:
    """Says that the order is another."""
    yield Assume(use.node, "the order of the outputs is assumed not to matter: it may differ from run to run")
