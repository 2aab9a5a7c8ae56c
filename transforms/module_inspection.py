"""A module or a module spec is asked what it takes and gives (HUB601).

What it does: reports ``get_attached_message``, ``load_module_spec``, ``eval_function_for_module`` and their like, and
leaves the module as it is.

Why: these went away with tensorflow_hub 0.16.0 (wheels 0.1.0 to 0.16.1). The loaded object answers most of the
questions in another way: ``m.signatures["default"].structured_input_signature[1]["images"].shape``. Image sizes that
only the module's ImageModuleInfo holds come out as None there (measured on TF 2.15.1, 2.21.0).

Example: ``spec = hub.load_module_spec(url)`` is left. What can be asked of the loaded object: see HUB602 and HUB604.

Safety: nothing is changed.
"""

from collections.abc import Iterator

import libcst as cst

from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import HubName, ModuleAsked, ModuleRead

RULE = Rule("HUB601", "module-inspection", since="0.1")

METHODS = {
    "get_input_info_dict": "the loaded object's signatures[...].structured_input_signature[1]",
    "get_output_info_dict": "the loaded object's signatures[...].structured_outputs",
    "get_signature_names": "sorted(m.signatures)",
    "get_attached_message": "no call; attach it as an attribute or an asset of the saved object",
}
FUNCTIONS = {
    "test_utils": "helpers of your own; no release of tensorflow_hub has it",
    "get_expected_image_size": 'm.signatures["default"].structured_input_signature[1]["images"].shape[1:3]',
    "get_num_image_channels": 'm.signatures["default"].structured_input_signature[1]["images"].shape[3]',
    "load_module_spec": "hub.load of the handle",
    "eval_function_for_module": "a call of hub.load(handle).signatures[...]",
    "image_util": "the shapes of the signature's inputs",
    "ImageModuleInfo": "no class; write the image size down",
    "ModuleSpec": "the handle itself",
}


@RULE.on(ModuleRead)
def report_method(use: ModuleRead, unit: Unit) -> Iterator[Outcome]:
    """Keeps the group from being migrated."""
    if use.name in METHODS:
        yield Refusal(use.node, f"{use.name} has another form in TF2: {METHODS[use.name]}")
    elif use.name in FUNCTIONS:
        yield Refusal(use.node, _gone(use.name))


@RULE.on(ModuleAsked)
def report_question(asked: ModuleAsked, unit: Unit) -> Iterator[Outcome]:
    """The same for a question that has no form in TF2."""
    if asked.name == "get_attached_message":
        yield Refusal(asked.node, f"get_attached_message has another form in TF2: {METHODS[asked.name]}")
    elif asked.name in FUNCTIONS and asked.name not in ("get_expected_image_size", "get_num_image_channels"):
        yield Refusal(asked.node, _gone(asked.name))


@RULE.on(HubName)
def report_function(use: HubName, unit: Unit) -> Iterator[Outcome]:
    """Reports a function of TensorFlow Hub that is gone."""
    moves = use.name in ("eval_function_for_module", "load_module_spec") and isinstance(use.node, cst.ImportAlias)
    name = use.name.partition(".")[0]
    if name in FUNCTIONS and not moves:
        yield Refusal(use.node, _gone(name))


def _gone(name: str) -> str:
    return f"hub.{name} is gone from TF2; in its place: {FUNCTIONS[name]}"
