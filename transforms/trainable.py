"""trainable= of a module (HUB701).

What it does: lets ``trainable=False`` go, and ``trainable=True`` where nothing in the program trains the module's
variables, or each optimizer is given a list of what it trains (HUB105 and HUB702 see to the lists). Where ``minimize``
of an optimizer of ``tf.train`` stands in the same scope as the module, it is given the variables by ``var_list=``.
Where anything else trains a graph, or the program is not seen, a function of the file's own puts the variables into the
graph's collection of trainable ones, as ``hub.Module`` did.

Why: ``hub.Module(trainable=True)`` put its variables into the graph's collection of trainable variables, from which
``Optimizer.minimize`` takes them. ``hub.load`` does not: training would go on without an error and move only the rest
of the model, the most frequent silent error of such migrations (measured on TF 2.15.1, 2.21.0). A Keras ``Lambda``
layer never trained what it called. With the variables in the collection, losses and weights are those of TF 1.15.5
after three and four steps of ``tf.train``'s optimizers, by ``minimize``, ``compute_gradients``, ``tf.gradients`` and in
an estimator (measured on TF 1.15.5, 2.15.1, 2.21.0).

Example:

    elmo = hub.Module(url, trainable=True)      # nothing here trains

becomes

    elmo = hub.load(url)

A Keras layer that adds variables of the module to its own weights goes on doing so: Keras trains the weights of its
layers, whatever ``trainable=`` said. Once a session has run, the gradient of a signature can't be added to its graph,
so such a layer's calls get theirs where they stand, by a function that is written into the file (measured on TF 2.15.1,
2.21.0: the same weights after training as on TF 1.15.5).

Safety: safe, with the reason; ``review`` for a layer whose training is not seen, and for variables in the collection:
what trains them must not go by their names, and checkpoints that were written before no longer fit. A session that has
run the module before the optimizer is built fails then: "Connecting to invalid output". Refused for a module with
``tags=``, which adds to other collections, too, and for one that has no name of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import libcst as cst

from hubmigrate import convert, gradients, own_weights
from hubmigrate.hygiene import define
from hubmigrate.rule import Assume, Done, Edit, Hole, Outcome, Refusal, Rule, Template
from hubmigrate.style import are_layers
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
    if training and _are_told(unit) and not are_layers(unit, made.modules):
        yield Done(made.node, "trainable= goes: the program tells its optimizers which variables to train")
        return
    trained = _listed(made, unit) if truths == {True} else None
    if trained is not None and are_layers(unit, made.modules):
        yield Refusal(made.node, "a KerasLayer for a module of TF1 Hub trains nothing")
        return
    if trained is not None:
        yield from trained
        return
    graph = next((f"{use.what} in {unit.line(use)}" for use in training if use.kind != "keras"), None) or _named(unit)
    if graph is not None:
        yield from _collected(
            made, unit, f"{graph} takes what it trains from the graph's collection, and by no names"
        ) or [Refusal(made.node, f"trainable= may reach {graph}: with hub.load nothing of the module would be trained")]
        return
    if gradients.only_in_layers(made.modules, unit):
        yield _in_layers(made, unit)
        return
    calls = [call for call in unit.uses(ModuleCalled) if call.modules & made.modules]
    if training and any(call.in_layer for call in calls):
        yield Refusal(made.node, "trainable= may reach a Keras layer that is trained: hub.load trains nothing")
        return
    if not unit.runs and not (calls and all(call.in_lambda for call in calls)):
        yield from _collected(made, unit, "what trains the module, if anything does, takes it from the collection") or [
            Refusal(made.node, "trainable= is seen, but not the program that may train the module: this is a library")
        ]
        return
    if training and any(call.in_lambda for call in calls):
        yield Done(made.node, "trainable= goes: a Lambda layer never trained the module")
    else:
        yield Done(made.node, NOTHING_TRAINS)


NAMES = ("_make_trainable", "_make_variables_trainable", "_make_trainable_")
FUNCTION = '''def {name}(model, trainable=True):
    """Puts the variables of a loaded model where optimizers find what to train, as hub.Module did."""
    for variable in model.variables:
        if trainable and variable.trainable:
            {v1}.add_to_collection({v1}.GraphKeys.TRAINABLE_VARIABLES, variable)
'''


def _collected(made: ModuleMade, unit: Unit, assumed: str) -> list[Outcome]:
    """The module's variables put into the collection of trainable ones; nothing where that can't be written."""
    assert made.trainable is not None
    facts = unit.files[made.path]
    imports = [*facts.roots, *(use for use in facts.imports if use.module.startswith("tensorflow_hub"))]
    above = all(use.top for use in imports)  # the function stands below them
    if made.line is None or made.tags is not None or are_layers(unit, made.modules) or not above:
        return []
    function, needed = define(unit, made.path, NAMES, FUNCTION)
    always = convert.code_of(made.trainable.node) == "True"
    flag: Template = () if always else (", ", Hole(made.trainable.node))
    return [
        *needed,
        Edit(made.line, (f"{function}({made.target}", *flag, ")"), where="after"),
        Assume(made.node, assumed),
    ]


def _in_layers(made: ModuleMade, unit: Unit) -> Outcome:
    """A module that only Keras layers call: Keras trains what is among the weights of its layers, and nothing else."""
    if are_layers(unit, made.modules):
        return Refusal(made.node, "a KerasLayer for a module of TF1 Hub trains nothing")
    if unit.runs and not gradients.are_asked_for_variables(made.modules, unit):
        return Done(made.node, "trainable= goes: no layer has variables of the module among its weights")
    if unit.runs and any(use.kind == "keras" for use in unit.uses(Training)):
        return Done(made.node, "trainable= goes: Keras trains the variables that the layer has among its weights")
    if unit.runs:
        return Done(made.node, NOTHING_TRAINS)
    return Assume(made.node, "the layer is assumed to be trained by Keras, which goes by the weights of its layers")


NOTHING_TRAINS = "trainable= goes: nothing in the program trains the module"
OPTIMIZER = re.compile(r"tf\.train\.\w+Optimizer")
TRAINERS = re.compile(
    r"\b(\w*[Oo]ptimize_loss|\w*create_train_op|create_optimizer|minimize|apply_gradients|compute_gradients|get_updates"
    r"|\w*Optimizer|GradientTape|EstimatorSpec)\b"
)
"""Names under which graphs are trained, by whatever library: an optimizer may be a class of the program's own."""


def _named(unit: Unit) -> str | None:
    """The first name in the program's code that speaks of training a graph."""
    return next((f"{name} in {path}, line {number}" for name, path, number in _names(unit)), None)


def _names(unit: Unit) -> list[tuple[str, str, int]]:
    """These names, with the files and lines that hold them; they are looked for once a unit."""
    memo: dict[str, list[tuple[str, str, int]]] = unit.memo.setdefault("names of trainers", {})
    if not memo:
        for path, file in unit.program.files.items():
            lines = enumerate(file.text.splitlines(), 1)
            memo[path] = [
                (found[0], path, number)
                for number, line in lines
                for found in TRAINERS.finditer(line.partition("#")[0])
            ]
    return [found for names in memo.values() for found in names]


def _are_told(unit: Unit) -> bool:
    """Whether all that trains in the program is told which variables to train: lists of them, not a collection."""
    training = unit.uses(Training)
    unseen = Counter(path for _, path, _ in _names(unit)) - Counter(use.path for use in training)
    return not unseen and all(use.listed or OPTIMIZER.fullmatch(use.what) for use in training)


def _listed(made: ModuleMade, unit: Unit) -> list[Outcome] | None:
    """The module's variables given to ``minimize`` by name, where all of the training is seen; None where it is not.

    That is: one module that is certainly trainable, and one ``minimize`` of an optimizer of ``tf.train`` that follows
    it in the same scope and graph, whatever branch was taken, and for each module anew.
    """
    optimizing = [use for use in unit.uses(Training) if use.kind != "keras"]
    steps = [use for use in optimizing if use.what.endswith("().minimize")]
    others = [use for use in optimizing if use not in steps and not OPTIMIZER.fullmatch(use.what)]
    unseen = Counter(path for _, path, _ in _names(unit)) - Counter(use.path for use in optimizing)
    trainable = [one for one in unit.uses(ModuleMade) if own_weights.may_be_true(one)]
    if len(steps) != 1 or others or unseen or trainable != [made] or made.tags is not None:
        return None
    (step,) = steps
    v1 = unit.v1_text(step)
    arguments = _arguments(step.node) if isinstance(step.node, cst.Call) else None
    if arguments is None or v1 is None or not _follows(made, step, unit) or not own_weights.keeps_name(made, unit):
        return None
    assert isinstance(step.node, cst.Call)
    variables = f"{v1}.trainable_variables() + {own_weights.written(made)}"
    return [
        Edit(step.node, (Hole(step.node.func), "(", *arguments, f", var_list={variables})")),
        Done(made.node, "trainable= goes: minimize gets the module's variables by name"),
    ]


def _follows(made: ModuleMade, step: Training, unit: Unit) -> bool:
    """Whether ``minimize`` is reached after the module was made, once for each, in its graph."""
    inner = step.blocks[len(made.blocks) :]
    straight = all(kind in ("with", "graph") for kind, _ in made.blocks) and all(kind == "with" for kind, _ in inner)
    if step.scope != made.scope or step.blocks[: len(made.blocks)] != made.blocks or not straight:
        return False
    if unit.position(made) > unit.position(step):
        return False
    return own_weights.is_made_once(made, unit)


def _arguments(call: cst.Call) -> Template | None:
    """The arguments of ``minimize`` as they are; None if the variables are among them, or can't be told from others."""
    template: Template = ()
    for position, arg in enumerate(call.args):
        keyword = arg.keyword.value if arg.keyword is not None else ""
        if arg.star or keyword == "var_list" or (not keyword and position > 1):
            return None
        template = (*template, ", " if template else "", f"{keyword}=" if keyword else "", Hole(arg.value))
    return template or None
