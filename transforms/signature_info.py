"""Questions about signatures are put to the loaded object (HUB602).

What it does: turns ``m.get_input_info_dict("s")`` into ``m.signatures["s"].structured_input_signature[1]``,
``get_output_info_dict`` into ``structured_outputs``, ``get_signature_names()`` into ``sorted(m.signatures)``, and
``info.get_shape()`` of what they hold into ``info.shape``.

Why: the methods went away with ``hub.Module``. What the loaded object's signatures tell is equal in names, dtypes and
shapes, sparse inputs excepted (13 modules measured on TF 2.15.1, 12 on 2.21.0).

Example:

    inputs = {k: tf.placeholder(v.dtype, v.get_shape()) for k, v in module.get_input_info_dict().items()}

becomes

    inputs = {
        k: tf.placeholder(v.dtype, v.shape)
        for k, v in module.signatures["default"].structured_input_signature[1].items()
    }

Safety: safe; ``review`` for inputs of a module that the interface table does not know. Refused where the output must
run on TF 1.x (``structured_input_signature`` is None there) and with ``--style keras``.
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate import apart, convert
from hubmigrate.rule import Assume, Done, Edit, Hole, Outcome, Refusal, Rule
from hubmigrate.style import are_layers
from hubmigrate.unit import Unit
from hubmigrate.uses import InfoShape, ModuleAsked

RULE = Rule("HUB602", "signature-info", since="0.1")

PLACES = {"get_input_info_dict": "structured_input_signature[1]", "get_output_info_dict": "structured_outputs"}


@RULE.on(ModuleAsked)
def migrate(asked: ModuleAsked, unit: Unit) -> Iterator[Outcome]:
    """Rewrites one question."""
    if asked.name != "get_signature_names" and asked.name not in PLACES:
        return
    found = apart.loaded(asked, unit)
    signature = convert.named_signature(asked.signature)
    if found is None:
        yield Refusal(asked.node, "modules and module specs are asked here alike")
        return
    model, needed = found
    if signature is None or not asked.plain:
        yield Refusal(asked.node, "which signature is asked about is not known")
    elif are_layers(unit, asked.modules) and not asked.modules & unit.specs:
        yield Refusal(asked.node, "a KerasLayer does not tell about signatures")
    elif unit.runs_on("<2"):
        yield Refusal(asked.node, "on TF 1.x a loaded object does not tell what its signatures take")
    else:
        yield from needed
        if asked.name in PLACES:
            yield Edit(asked.node, (*model, ".signatures[", *signature, "].", PLACES[asked.name]))
        else:
            yield Edit(asked.node, ("sorted(", *model, ".signatures)"))
        if asked.name == "get_input_info_dict" and unit.interfaces(asked.modules) is None:
            yield Assume(asked.node, "no input is assumed to be sparse: a sparse one has three entries in TF2")
        else:
            yield Done(asked.node, f"{asked.name} is read from the loaded object")


@RULE.on(InfoShape)
def shape(use: InfoShape, unit: Unit) -> Iterator[Outcome]:
    """``get_shape()`` of a TensorSpec is its ``shape``."""
    assert isinstance(use.node.func, cst.Attribute)
    yield Edit(use.node, (Hole(use.node.func.value), ".shape"))
    yield Done(use.node, "get_shape() of a signature's input is its shape")
