"""What Keras models are compiled with: texts that mean something else in eager code.

Measured on TF 1.15.5 and, with Keras 2, on 2.15.1 and 2.21.0: in graphs, TF2 takes the optimizers of TF1 and calls the
metrics as TF1 did. In eager code ``"rmsprop"``, ``"adagrad"`` and ``"nadam"`` take steps of other sizes, and a metric
is called as it was asked for, where TF1 said ``acc`` for ``"accuracy"``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import libcst as cst

from hubmigrate.eager.facts import Facts, Step, tensorflow_in
from hubmigrate.eager.stages import Lifting, Replaced
from hubmigrate.values import Atom, Constant, External, Plain, Unknown

OPTIMIZERS = {
    "adagrad": "Adagrad(initial_accumulator_value=0.0)",
    "nadam": "Nadam()",
    "rmsprop": "RMSprop()",
}
"""Optimizers as TF 1.15 made them of their names."""
METRICS = {
    "accuracy": "acc",
    "mae": "mean_absolute_error",
    "mape": "mean_absolute_percentage_error",
    "mse": "mean_squared_error",
    "msle": "mean_squared_logarithmic_error",
}
"""What TF 1.15 called metrics that were asked for by other names."""
PARAMETERS = ("optimizer", "loss", "metrics")
"""What ``Model.compile`` takes first."""


def find_compiled(done: Lifting) -> None:
    """What has to be written in other words. Raises ``Stay`` where it can't be."""
    for call, step in _compiling(done.facts):
        given = _given(call)
        if "optimizer" in given:
            _optimizer(done, given["optimizer"], step)
        if isinstance(given.get("metrics"), (cst.List, cst.Tuple)):
            _metrics(done, given["metrics"], step)


def _compiling(facts: Facts) -> Iterator[tuple[cst.Call, Step]]:
    """The calls of ``compile`` of what is a model of Keras, or may be one by its arguments."""
    for node, step in facts.expressions:
        if type(node) is cst.Call and isinstance(node.func, cst.Attribute) and node.func.attr.value == "compile":
            path = facts.path(node.func)
            if path.startswith("keras.") or (not path and _given(node).keys() >= {"optimizer", "loss"}):
                yield node, step


def _given(call: cst.Call) -> dict[str, cst.BaseExpression]:
    given: dict[str, cst.BaseExpression] = {}
    for place, arg in enumerate(call.args):
        if arg.star:
            break
        if arg.keyword is not None:
            given[arg.keyword.value] = arg.value
        elif place < len(PARAMETERS):
            given[PARAMETERS[place]] = arg.value
    return given


def _optimizer(done: Lifting, node: cst.BaseExpression, step: Step) -> None:
    atoms = done.facts.value(node)
    texts = {atom.value.lower() for atom in atoms if isinstance(atom, Constant) and isinstance(atom.value, str)}
    others = texts & OPTIMIZERS.keys()
    if not others:
        if any(_may_be_text(atom) for atom in atoms):
            said = "if this is a text: in eager code, rmsprop, adagrad and nadam take steps of other sizes"
            done.doubted.append((node, step, said))
        return
    root = tensorflow_in(done.facts, step.path, step.scope)
    if len(atoms) > 1 or not root:
        raise done.stay(node, f"{min(others)} takes steps of other sizes in eager code")
    modules = done.facts.program.files[step.path].tensorflow[root]
    v1 = root if modules == {"tensorflow.compat.v1"} else f"{root}.compat.v1"
    code = f"{v1}.keras.optimizers.{OPTIMIZERS[min(others)]}"
    said = f"{min(others)} by its name takes steps of other sizes in eager code"
    done.replaced.append(Replaced(node, step, cst.parse_expression(code), said))


def _may_be_text(atom: Atom) -> bool:
    foreign = isinstance(atom, External) and not atom.path.startswith(("keras.", "tensorflow"))
    return foreign or isinstance(atom, (Plain, Unknown))


def _metrics(done: Lifting, node: cst.BaseExpression, step: Step) -> None:
    """Metrics by the names that the program reads them by."""
    assert isinstance(node, (cst.List, cst.Tuple))
    texts = [file.text for file in done.facts.program.files.values()]
    for element in node.elements:
        asked = element.value.evaluated_value if isinstance(element.value, cst.SimpleString) else None
        name = METRICS.get(asked.lower()) if isinstance(asked, str) else None
        if name is None or not any(re.search(rf"""["'](?:val_)?{name}["']""", text) for text in texts):
            continue
        assert isinstance(element.value, cst.SimpleString)
        quote = element.value.quote
        said = f"TF1 called this metric {name}; eager code calls it as it is asked for"
        done.replaced.append(Replaced(element.value, step, cst.SimpleString(f"{quote}{name}{quote}"), said))
