"""A module spec becomes the handle that it was loaded from (HUB113).

What it does: turns ``hub.load_module_spec(handle)`` into ``handle``. What is made from the spec is then loaded by the
handle (HUB101), and questions put to the spec (HUB602, HUB604) are put to a model that is loaded in a graph of its own.

Why: module specs went away with tensorflow_hub 0.16.0 (wheels 0.1.0 to 0.16.1), and ``hub.load`` takes the handle. A
spec told about a module and left the graph as it was, which ``hub.load`` in graph code would not.

Example:

    spec = hub.load_module_spec(url)
    height, width = hub.get_expected_image_size(spec)
    module = hub.Module(spec)

becomes

    spec = url
    height, width = _load_apart(spec).signatures["default"].structured_input_signature[1]["images"].shape.as_list()[1:3]
    module = hub.load(spec)

Safety: safe. A spec moves together with all modules that are made from it; it stays where it reaches code that is not
seen, is asked for its tags, messages or kind, or is exported, and so does one that the program makes itself (HUB501).
"""

from collections.abc import Iterator

import libcst as cst

from hubmigrate.rule import Done, Edit, Hole, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import HubName, ModuleMade, SpecMade

RULE = Rule("HUB113", "module-spec", since="0.1")

MAKERS = ("create_module_spec", "create_module_spec_from_saved_model", "load_module_spec")


@RULE.on(SpecMade)
def migrate(made: SpecMade, unit: Unit) -> Iterator[Outcome]:
    """Puts the handle in the place of the spec."""
    if made.path_argument is None:
        yield Refusal(made.node, "which arguments load_module_spec gets can't be seen")
        return
    yield Edit(made.node, (Hole(made.path_argument.node),))
    yield Done(made.node, "the module spec is the handle that it was loaded from")


@RULE.on(ModuleMade)
def keep(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Keeps modules where specs are loaded in a way that is not seen."""
    loose = [use for use in unit.uses(HubName) if use.name in MAKERS and not isinstance(use.node, cst.ImportAlias)]
    if loose:
        yield Refusal(made.node, f"hub.{loose[0].name} is used as a value in {unit.line(loose[0])}")


@RULE.on(HubName)
def report_import(use: HubName, unit: Unit) -> Iterator[Outcome]:
    """An import of the name goes with the last use of it, unless one stays."""
    if use.name == "load_module_spec" and isinstance(use.node, cst.ImportAlias) and (unit.left or not unit.moves):
        yield Refusal(use.node, "hub.load_module_spec is gone from TF2; in its place: the handle itself")
