"""Something else is done with a module (HUB110).

What it does: reports an attribute of a module that no other rule knows, and leaves the module as it is.

Why: what is not known can't be shown to mean the same on a loaded object.

Example: ``module._graph`` is left.

Safety: nothing is changed.
"""

from collections.abc import Iterator

from hubmigrate.interpret.imports import HUB_NAMES
from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleAsked, ModuleRead

RULE = Rule("HUB110", "module-other", since="0.1")

KNOWN = HUB_NAMES | {
    "export",
    "get_attached_message",
    "get_input_info_dict",
    "get_output_info_dict",
    "get_signature_names",
    "trainable_variables",
    "variable_map",
    "variables",
}


OF_LOADED = frozenset({"asset_paths", "graph", "initializer", "prune", "restore", "signatures"})
"""What only a loaded object has: the code copes with both by itself."""


@RULE.on(ModuleRead, ModuleAsked)
def report(use: ModuleRead | ModuleAsked, unit: Unit) -> Iterator[Outcome]:
    """Keeps the group from being migrated."""
    if use.name not in KNOWN and use.name not in OF_LOADED:
        yield Refusal(use.node, f"what the module's {use.name} is in TF2 is not known")
