"""Names and operations of a module's results (HUB108).

What it does: marks code that asks a result of a module for its name; leaves modules whose results are asked for more
about the operation that gives them: its type, its inputs, its attributes.

Why: a module's operations stood in the graph, under ``module_apply_default/``. A signature's are inside a function: the
result's name is ``StatefulPartitionedCall:0``, and the inputs of its operation are the function's, all variables among
them (measured on TF 1.15.5, 2.15.1, 2.21.0).

Example: ``output_name = vectors.op.name`` stays as it is.

Safety: ``review``. A name that is only used to find the tensor again is not concerned.
"""

from collections.abc import Iterator

from hubmigrate.rule import Assume, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ResultShown

RULE = Rule("HUB108", "result-names", since="0.1")

NAMES = ("name", "op.name")
HARMLESS = ("op",)
"""To run the operation, or to wait for it, is the same."""


@RULE.on(ResultShown)
def mark(use: ResultShown, unit: Unit) -> Iterator[Outcome]:
    """Says that the name is another, or keeps the group from being migrated."""
    if use.what in NAMES:
        yield Assume(use.node, "the name is assumed not to matter: it is StatefulPartitionedCall... in TF2")
    elif use.what not in HARMLESS:
        yield Refusal(use.node, f"{use.what} of the result tells about the module's graph, which is a function in TF2")
