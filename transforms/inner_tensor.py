"""A tensor inside a module is fetched by its name (HUB114).

What it does: where a program asks the graph for ``module_apply_default/MatMul:0``, writes a line above the module's
call that makes this tensor, with this name. What asks for it stays as it is.

Why: ``hub.Module`` put its operations into the program's graph; a signature keeps them in a function, and
``get_tensor_by_name`` or ``session.run`` with such a name fail. ``prune`` makes a function from the signature's input
to any tensor of the module's own graph (measured on TF 1.15.5, 2.15.1, 2.21.0: the same numbers).

Example:

    logits = module(images)
    pooled = graph.get_tensor_by_name("module_apply_default/pool/Mean:0")

becomes

    tf.identity(
        module.prune(module.signatures["default"].inputs[0].name, "pool/Mean:0")(images),
        name="module_apply_default/pool/Mean",
    )
    logits = module.signatures["default"](images)["default"]
    pooled = graph.get_tensor_by_name("module_apply_default/pool/Mean:0")

A name that is put together with the module's is made with it: ``name=scope + "_apply_default/pool/Mean"``, where
``scope`` is a variable, bound once, that the module was named by in the same function. Of modules that share a name,
TF1 called the second ``module_1`` (measured on TF 1.15.5): they have these names where they are made one after the
other, in lines of one block.

Safety: ``review``: the tensor is computed beside the call, not on the way to its result. Only for a module whose name
is known, or held by a variable, and no other's, that is not trained, has no tags, and is called with one value that may
stand twice (a name, a list that is written out, an item, tensors that TensorFlow makes of these); nothing in the
program may ask for gradients by tensor. Else HUB702 leaves the module.
"""

from collections.abc import Iterator

from hubmigrate import inner_tensors
from hubmigrate.rule import Assume, Edit, Outcome, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleCalled

RULE = Rule("HUB114", "inner-tensor", since="0.2")


@RULE.on(ModuleCalled)
def make(call: ModuleCalled, unit: Unit) -> Iterator[Outcome]:
    """Makes the tensors that are asked for above the call."""
    for operation in inner_tensors.asked_of(call, unit):
        written = inner_tensors.line(call, operation, unit)
        assert written is not None
        assert call.line is not None
        template, assumption = written
        yield Edit(call.line, template, where="before")
        beside = f"{operation} is computed beside the call: it is assumed to draw nothing at random, nor to be fed"
        yield Assume(call.node, beside + (f"; {assumption}" if assumption else ""))
