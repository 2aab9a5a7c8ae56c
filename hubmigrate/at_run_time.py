"""Calls of which something is found out only when the program runs: the file gets one function for all of them.

``hub.Module`` looked at what it was given: a value or a dict of them, tensors or anything that can be made one, one
output or all. Where that can't be seen in the code, the function looks at it in the same way (its outcome was compared
with that of ``hub.Module`` for dense, sparse and text inputs on TF 1.15.5, 2.15.1, 2.21.0).
"""

from __future__ import annotations

from hubmigrate.hygiene import define
from hubmigrate.rule import Hole, Outcome, Template
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleCalled

HELPER = '''def {name}(module, inputs=None, _sentinel=None, signature=None, as_dict=None):
    """Calls a signature of a loaded module with what hub.Module took: a value or a dict, for one output or for all."""
    function = module.signatures[signature or "default"]
    dtypes = {dtypes}
    if inputs is None:
        inputs = {{}}
    elif not isinstance(inputs, dict):
        sparse = isinstance(inputs, {tf}.SparseTensor)
        names = [name[: -len("_indices")] for name in dtypes if name.endswith("_indices")] if sparse else list(dtypes)
        if len(dtypes) != (3 if sparse else 1):
            raise TypeError("a single value is given, and the signature takes %s" % sorted(dtypes))
        inputs = {{names[0]: inputs}}
    given = {{}}
    for name, value in inputs.items():
        if isinstance(value, {tf}.SparseTensor):
            given.update({{name + "_" + part: getattr(value, part) for part in ("indices", "values", "dense_shape")}})
        else:
            given[name] = value
    if set(given) != set(dtypes):
        raise TypeError("inputs %s are given, and the signature takes %s" % (sorted(given), sorted(dtypes)))
    outputs = function(**{{name: {tf}.convert_to_tensor(given[name], dtype=dtypes[name]) for name in given}})
    return outputs if as_dict else outputs["default"]
'''
DECLARED = "{{name: spec.dtype for name, spec in function.structured_input_signature[1].items()}}"
DECLARED_ON_TF1 = "dict(zip(function._arg_keywords, [tensor.dtype for tensor in function.inputs]))"
"""On TF 1.15 ``structured_input_signature`` is None, and ``inputs`` begins with the arguments in this order."""
NAMES = ("_call_signature", "_call_module_signature", "_call_loaded_signature")


def call(called: ModuleCalled, unit: Unit) -> tuple[Template, list[Outcome]]:
    """A call of the function in place of the module's, and what the file needs for that."""
    dtypes = DECLARED_ON_TF1 if unit.runs_on("<2") else DECLARED
    name, needed = define(unit, called.path, NAMES, HELPER.replace("{dtypes}", dtypes))
    return (f"{name}(", Hole(called.node.func), *_arguments(called), ")"), needed


def _arguments(called: ModuleCalled) -> Template:
    """The arguments as they are; with those given by ``*``, all keep their places."""
    template: Template = ()
    if called.starred:
        for arg in called.node.args:
            lead = f"{arg.keyword.value}=" if arg.keyword is not None else arg.star
            template = (*template, f", {lead}", Hole(arg.value))
        return template
    if called.inputs is not None:
        template = (", ", Hole(called.inputs.node))
    for name, given in (("signature", called.signature), ("as_dict", called.as_dict)):
        if given is not None:
            template = (*template, f", {name}=", Hole(given.node))
    return template
