"""The image size is read from the signature's input (HUB604).

What it does: turns ``hub.get_expected_image_size(m)`` into the height and width of the input ``images`` of the loaded
object's signature, and ``hub.get_num_image_channels(m)`` into its channels.

Why: the functions went away with tensorflow_hub 0.16.0. A module may hold its size in an ImageModuleInfo instead of the
signature: the signature's shape is (None, None, None, 3) there, and the size comes out as None without an error
(measured on TF 2.15.1, 2.21.0).

Example:

    height, width = hub.get_expected_image_size(module)

becomes

    height, width = module.signatures["default"].structured_input_signature[1]["images"].shape.as_list()[1:3]

Safety: ``review``: the size is assumed to be in the signature. Refused where the output must run on TF 1.x.
"""

from collections.abc import Iterator

from hubmigrate import apart, convert
from hubmigrate.rule import Assume, Edit, Outcome, Refusal, Rule
from hubmigrate.style import are_layers
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleAsked

RULE = Rule("HUB604", "image-size", since="0.1")

PARTS = {"get_expected_image_size": "[1:3]", "get_num_image_channels": "[3]"}


@RULE.on(ModuleAsked)
def migrate(asked: ModuleAsked, unit: Unit) -> Iterator[Outcome]:
    """Rewrites one question."""
    if asked.name not in PARTS:
        return
    signature = convert.named_signature(asked.signature)
    found = apart.loaded(asked, unit)
    if signature is None or not asked.plain or found is None:
        yield Refusal(asked.node, "which input is asked about is not known")
    elif unit.runs_on("<2") or (are_layers(unit, asked.modules) and not asked.modules & unit.specs):
        yield Refusal(asked.node, "only a loaded object on TF 2 tells what its signatures take")
    else:
        shape = '].structured_input_signature[1]["images"].shape.as_list()'
        model, needed = found
        yield from needed
        yield Edit(asked.node, (*model, ".signatures[", *signature, shape + PARTS[asked.name]))
        yield Assume(asked.node, "the size is assumed to be in the module's signature: it is None if it is not")
