"""Code that makes or exports modules (HUB501).

What it does: reports ``create_module_spec``, ``add_signature``, ``Module.export`` and their like, and leaves them.

Why: TF1 Hub modules can't be made in TF2; ``tf.saved_model.save`` takes the place of all of it (TensorFlow Hub's
guides, tf1_hub_module.md and model_compatibility.md). The names went away with tensorflow_hub 0.16.0.

Example: ``spec = hub.create_module_spec(module_fn)`` is left.

Safety: nothing is changed.
"""

from collections.abc import Iterator

from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import HubName, ModuleAsked, ModuleRead

RULE = Rule("HUB501", "publishing", since="0.1")

NAMES = frozenset(
    {
        "LatestModuleExporter",
        "add_signature",
        "attach_image_module_info",
        "attach_message",
        "create_module_spec",
        "create_module_spec_from_saved_model",
        "register_module_for_export",
    }
)


@RULE.on(HubName)
def report(use: HubName, unit: Unit) -> Iterator[Outcome]:
    """Reports a function that makes modules."""
    if use.name in NAMES:
        yield Refusal(use.node, f"hub.{use.name} is gone from TF2: modules are made with tf.saved_model.save there")


@RULE.on(ModuleRead, ModuleAsked)
def report_export(use: ModuleRead | ModuleAsked, unit: Unit) -> Iterator[Outcome]:
    """Keeps an exported module from being migrated."""
    if use.name in NAMES:
        yield Refusal(use.node, f"hub.{use.name} is gone from TF2: modules are made with tf.saved_model.save there")
    elif use.name == "export":
        yield Refusal(use.node, "a module is exported; in TF2 that is tf.saved_model.save(obj, path, signatures=...)")
