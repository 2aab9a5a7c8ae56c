"""Functions of arrays that evaluate a model: what becomes of ``hub.eval_function_for_module``, in either target."""

from __future__ import annotations

NAMES = ("_eval_function", "_eval_function_of_model", "_eval_function_")
IN_A_GRAPH = '''@contextlib.contextmanager
def {name}(handle, tags=None):
    """Gives a function that evaluates signatures of a model on arrays, in a graph and session of its own."""
    placeholders, outputs = {{}}, {{}}
    with {tf}.Graph().as_default():
        model = {hub}.load(handle, tags=tags)
        for name, function in model.signatures.items():
            inputs = function.structured_input_signature[1].items()
            placeholders[name] = {{key: {v1}.placeholder(spec.dtype, spec.shape) for key, spec in inputs}}
            outputs[name] = function(**placeholders[name])
        session = {v1}.train.SingularMonitoredSession()

    def evaluate(inputs=None, _sentinel=None, signature=None, as_dict=None):
        name = signature or "default"
        if inputs is not None and not isinstance(inputs, dict):
            inputs = dict.fromkeys(placeholders[name], inputs)
        feeds = {{placeholders[name][key]: value for key, value in (inputs or {{}}).items()}}
        fetches = outputs[name] if as_dict else outputs[name]["default"]
        return session.run(fetches, feeds)

    with session:
        yield evaluate
'''
EAGER = '''@contextlib.contextmanager
def {name}(handle, tags=None):
    """Gives a function that evaluates signatures of a model on arrays."""
    model = {hub}.load(handle, tags=tags)

    def evaluate(inputs=None, _sentinel=None, signature=None, as_dict=None):
        function = model.signatures[signature or "default"]
        specs = function.structured_input_signature[1]
        if inputs is not None and not isinstance(inputs, dict):
            inputs = dict.fromkeys(specs, inputs)
        given = {{key: {tf}.constant(value, specs[key].dtype) for key, value in (inputs or {{}}).items()}}
        outputs = function(**given)
        return {{key: value.numpy() for key, value in outputs.items()}} if as_dict else outputs["default"].numpy()

    yield evaluate
'''
