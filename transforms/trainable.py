"""trainable= of a module (HUB701).

What it does: lets ``trainable=False`` go, and ``trainable=True`` where nothing in the program trains the module's
variables. Anything else is left.

Why: ``hub.Module(trainable=True)`` put its variables into the graph's collection of trainable variables, from which
``Optimizer.minimize`` takes them. ``hub.load`` does not: training would go on without an error and move only the rest
of the model, the most frequent silent error of such migrations (measured on TF 2.15.1, 2.21.0). A Keras ``Lambda``
layer never trained what it called.

Example:

    elmo = hub.Module(url, trainable=True)      # nothing here trains

becomes

    elmo = hub.load(url)

Safety: safe, with the reason; refused where an optimizer, an estimator or a Keras layer may train the module, and in a
library whose program is not seen. A layer that adds variables of the module to its own weights can't be trained in
graph code: once a session has run, the gradient of a signature can't be added to its graph (measured on TF 2.15.1,
2.21.0).
"""

import re
from collections.abc import Iterator

from hubmigrate.rule import Done, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleCalled, ModuleMade, Training
from hubmigrate.values import Constant

RULE = Rule("HUB701", "trainable", since="0.1")


@RULE.on(ModuleMade)
def migrate(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Decides what becomes of the flag."""
    if made.trainable is None:
        return
    truths = {bool(atom.value) if isinstance(atom, Constant) else None for atom in made.trainable.value}
    if truths == {False}:
        yield Done(made.node, "trainable=False is what hub.load does")
        return
    training = unit.uses(Training)
    graph = next((f"{use.what} in {unit.line(use)}" for use in training if use.kind != "keras"), None) or _named(unit)
    if graph is not None:
        yield Refusal(made.node, f"trainable= may reach {graph}: with hub.load nothing of the module would be trained")
        return
    calls = [call for call in unit.uses(ModuleCalled) if call.modules & made.modules]
    if training and (not calls or any(call.in_layer for call in calls)):
        yield Refusal(made.node, "trainable= may reach a Keras layer that is trained: hub.load trains nothing")
        return
    if not unit.runs and not (calls and all(call.in_lambda for call in calls)):
        yield Refusal(made.node, "trainable= is seen, but not the program that may train the module: this is a library")
        return
    if training and any(call.in_lambda for call in calls):
        yield Done(made.node, "trainable= goes: a Lambda layer never trained the module")
    else:
        yield Done(made.node, "trainable= goes: nothing in the program trains the module")


TRAINERS = re.compile(
    r"\b(\w*[Oo]ptimize_loss|\w*create_train_op|create_optimizer|minimize|apply_gradients|compute_gradients|get_updates"
    r"|\w*Optimizer|GradientTape|EstimatorSpec|train_op)\b"
)
"""Names under which graphs are trained, by whatever library: an optimizer may be a class of the program's own."""


def _named(unit: Unit) -> str | None:
    """The first name in the program's code that speaks of training a graph."""
    for path, file in unit.program.files.items():
        for number, line in enumerate(file.text.splitlines(), 1):
            found = TRAINERS.search(line.partition("#")[0])
            if found:
                return f"{found[0]} in {path}, line {number}"
    return None
