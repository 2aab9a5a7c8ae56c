"""An output that names a file of the module is read from the loaded object's asset_paths (HUB104).

What it does: turns ``m(signature="tokenization_info", as_dict=True)`` into a dict in which ``vocab_file`` is the
asset's path, and a bare ``m(signature="spm_path")`` into the asset's path itself.

Why: called through ``hub.load``, such a signature gives the bytes ``SAVEDMODEL-ASSET`` where ``hub.Module`` gave the
path of the vocabulary: silent, and wrong (measured on TF 1.15.5, 2.15.1, 2.21.0). ``asset_paths`` holds the right one.

Example:

    info = bert(signature="tokenization_info", as_dict=True)

becomes

    info = {**bert.signatures["tokenization_info"](), "vocab_file": bert.asset_paths[0].asset_path}

Safety: safe for modules that the interface table knows to hold one such file; ``review`` for unknown modules, on the
assumption that they hold one. Refused where a module holds several files, or the called module has no name.
"""

from collections.abc import Iterator

from hubmigrate import convert
from hubmigrate.rule import Assume, Done, Edit, Hole, Outcome, Refusal, Rule
from hubmigrate.style import are_layers, as_dict
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleCalled
from hubmigrate.values import NONE, texts

RULE = Rule("HUB104", "module-assets", since="0.1")


@RULE.on(ModuleCalled)
def migrate(call: ModuleCalled, unit: Unit) -> Iterator[Outcome]:
    """Rewrites a call whose outputs name files."""
    outputs = convert.asset_outputs(call, unit)
    if not outputs:
        return
    reason = _refusal(call, unit, outputs)
    if reason is not None:
        yield Refusal(call.node, reason)
        return
    function, (output,) = Hole(call.node.func), outputs
    path = (function, ".asset_paths[0].asset_path")
    signature = convert.signature_template(call)
    assert signature is not None
    loaded = (function, ".signatures[", *signature, "]()")
    keys = texts(call.key)
    names = " or ".join(convert.signature_names(call) or ("the signature",))
    if not as_dict(call):
        yield Edit(call.node, path)
    elif call.item is not None and keys == (output,):
        yield Edit(call.item, path)
    elif call.item is not None and keys is not None and output not in keys:
        yield Edit(call.node, loaded)
    else:
        yield Edit(call.node, ("{**", *loaded, f', "{output}": ', *path, "}"))
    interfaces = unit.interfaces(call.modules)
    if interfaces is None or not all(i.asset(output) for i in interfaces):
        yield Assume(call.node, f"the file that {names} names is assumed to be the only one that the module holds")
    else:
        yield Done(call.node, f"{output} comes from the module's assets")


def _refusal(call: ModuleCalled, unit: Unit, outputs: tuple[str, ...]) -> str | None:
    if not call.certain or call.starred or as_dict(call) is None:
        return "how the module is called can't be seen"
    if call.inputs is not None and call.inputs.value != NONE:
        return "a signature that names files is called with inputs"
    if len(outputs) > 1 or any(i.several_assets for i in unit.interfaces(call.modules) or ()):
        return "the module holds several files, and which one is meant can't be told from asset_paths"
    if not convert.is_simple(call.node.func):
        return "the called module has no name to read its asset_paths from"
    if are_layers(unit, call.modules):
        return "a KerasLayer has no asset_paths"
    return None
