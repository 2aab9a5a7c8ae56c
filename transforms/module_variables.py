"""Variables of a module are asked for (HUB105).

What it does: turns ``m.variables`` into ``sorted(m.variables, key=lambda v: v.name.split(":")[0])``, ``m.variable_map``
into ``{v.name.split(":")[0]: v for v in m.variables}``, and ``v.name`` of such a variable into ``"module/" + v.name``.

Why: ``module.variables`` was sorted by name, and its names began with the name of the module. A loaded object's
``variables`` are in the order of creation and lack that beginning: ``variables[-n:]`` would select other layers, and
``"/cls/" in v.name`` other variables, without an error (measured on TF 1.15.5, 2.15.1, 2.21.0). The keys of
``variable_map`` never had it.

Example:

    weights = [v for v in bert.variables if "/cls/" not in v.name][-4:]

becomes

    weights = [
        v for v in sorted(bert.variables, key=lambda v: v.name.split(":")[0]) if "/cls/" not in "module/" + v.name
    ][-4:]

Safety: safe; ``review`` where names are looked at: a module in a variable scope had a longer name. Refused with
``--style keras``, and where names matter in a program with several modules: in one graph, the variables of the second
get names such as ``kernel_1`` (measured on TF 2.15.1); in eager code they have none (2.15.1, 2.21.0). Refused, too,
where a layer of standalone Keras keeps them in an attribute: ``tf.keras`` takes them for weights of the layer and
trains them, which standalone Keras did not (measured on Keras 2.3.1, TF 2.15.1, 2.21.0).
"""

from collections.abc import Iterator

from hubmigrate.keras_uses import VariablesKept
from hubmigrate.rule import Assume, Done, Edit, Hole, Outcome, Refusal, Rule
from hubmigrate.style import are_layers
from hubmigrate.unit import Unit
from hubmigrate.uses import ModelLoaded, ModuleMade, ModuleRead, VariableName, VariableShown
from hubmigrate.values import texts

RULE = Rule("HUB105", "module-variables", since="0.1")

NAME = 'v.name.split(":")[0]'


TRACKED = "which made them none of its weights in standalone Keras and does in tf.keras: keep them apart, or add them"
OF_MANY = "names of variables get an ending such as _1 where several models are loaded into one graph"


def _is_one_of_many(unit: Unit) -> bool:
    """Whether the program makes other modules in a graph, too, or loads models: eager code gives each its names."""
    return unit.sessions and len(unit.uses(ModuleMade)) + len(unit.uses(ModelLoaded)) > 1


@RULE.on(ModuleRead)
def migrate(read: ModuleRead, unit: Unit) -> Iterator[Outcome]:
    """Rewrites the list or dict of variables."""
    kept = next((use for use in unit.uses(VariablesKept) if use.kept & read.modules), None)
    if kept is not None and any(use.module.split(".")[0] == "keras" for use in unit.files[kept.path].imports):
        yield Refusal(read.node, f"the layer in {unit.line(kept)} keeps them, {TRACKED}")
    elif read.name == "trainable_variables":
        yield Refusal(read.node, "a module of TF1 Hub has no trainable_variables")
    elif read.name in ("variables", "variable_map") and are_layers(unit, read.modules):
        yield Refusal(read.node, f"the order and names of {read.name} are those of a loaded object")
    elif read.name == "variable_map" and _is_one_of_many(unit):
        yield Refusal(read.node, OF_MANY)
    elif read.name == "variables":
        yield Edit(read.node, ("sorted(", Hole(read.node), f", key=lambda v: {NAME})"))
        yield Done(read.node, "variables are sorted by name, as they were")
    elif read.name == "variable_map":
        module = Hole(read.node.value)  # type: ignore[attr-defined]
        yield Edit(read.node, (f"{{{NAME}: v for v in ", module, ".variables}"))
        yield Done(read.node, "variable_map is made from the variables")


@RULE.on(VariableName)
def name(use: VariableName, unit: Unit) -> Iterator[Outcome]:
    """Puts the module's name before the variable's again."""
    if _is_one_of_many(unit):
        yield Refusal(use.node, OF_MANY)
        return
    if not use.sure:
        yield Refusal(use.node, "variables of the module and others have their names read here alike")
        return
    made = [one for one in unit.uses(ModuleMade) if one.modules & use.modules]
    given = {("module",) if one.name is None else texts(one.name.value) for one in made}
    names = given.pop() if len(given) == 1 else None
    prefix = names[0] if names is not None and len(names) == 1 else "module"
    yield Edit(use.node, (f'("{prefix}/" + ', Hole(use.node), ")"))
    yield Assume(use.node, f"names of the module's variables are assumed to have begun with {prefix}/")


@RULE.on(VariableShown)
def shown(use: VariableShown, unit: Unit) -> Iterator[Outcome]:
    """Says where names may be looked at that lack their beginning."""
    yield Assume(use.node, f"{use.what} gets variables of the module, whose names no longer begin with the module's")
