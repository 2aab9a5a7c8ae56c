"""What tensors, modules and calls hold, for ``probe.py``; standard library until the program imports TensorFlow."""

import os
import sys

RANDOM = ("Random", "Multinomial", "StandardNormal", "TruncatedNormal", "ParameterizedTruncated", "StatefulUniform")
"""Parts of the names of the operations that draw."""


class Function:
    """A signature of a loaded module."""

    def __init__(self, made, name, function, module):
        self.made, self.name = made, name
        self.handle, self.tags = made.handle, made.tags
        self.function, self.module = function, module
        self.variables = variables_of(module)
        self.draws = any(part in op.type for op in function.graph.get_operations() for part in RANDOM)


class Module:
    """A module that the program made, and what became of its variables."""

    def __init__(self, handle, tags, graph, names, variables):
        self.handle, self.tags, self.graph = handle, tags, graph
        self.names, self.variables = names, variables
        self.moved, self.layer = None, False
        self.called = set()
        """Names of its signatures that were called; None if that could not be seen."""

    @classmethod
    def loaded(cls, module, handle, tags):
        import tensorflow as tf

        graph = None if tf.executing_eagerly() else tf.compat.v1.get_default_graph()
        names, variables = names_of(module), variables_of(module)
        whole = len(names) == len(variables)
        return cls(handle, tags, graph, names if whole else [], variables if whole else [])

    def look(self, values):
        moved = sorted(unpublished(self.handle, self.names, values))
        self.moved = sorted(set(self.moved or []) | set(moved))

    def told(self, root):
        return {
            "handle": str(self.handle).replace(root, "<scratch>"),
            "tags": self.tags,
            "moved": self.moved,
            "layer": self.layer,
            "graph": id(self.graph),
            "called": None if self.called is None else sorted(self.called),
        }


def variables_of(module):
    """The variables of a loaded module; a model that TensorFlow 2 exported need not tell."""
    return list(getattr(module, "variables", ()))


def names_of(module):
    """Their names in the module's checkpoint, of which a model that TensorFlow 2 exported has none."""
    graph = getattr(module, "graph", None)
    return [v.name.split(":")[0] for v in graph.get_collection("variables")] if graph is not None else []


def fetched(run, session, variables):
    """What variables hold in a session."""
    return run(session, None, [], [v._as_graph_element() for v in variables], {}, None, None) if variables else []


def tags_of(tags):
    return [tags] if isinstance(tags, str) else sorted(tags or ())


class Call:
    """One call of a signature: a place in the program, and in a graph its tensors."""

    def __init__(self, function, inputs, outputs, place):
        self.function, self.inputs, self.outputs, self.place = function, inputs, outputs, place
        self.noted, self.looks = 0, 0
        self.held = ()
        """What the module's variables held before the session's run; empty where they can be read at any time."""

    def tensors(self):
        """Everything that may have to be fetched, sparse tensors in parts."""
        return [part for value in list(self.inputs.values()) + list(self.outputs.values()) for part in parts(value)]


def parts(value):
    if hasattr(value, "dense_shape"):
        return [value.indices, value.values, value.dense_shape]
    return [value] if hasattr(value, "graph") else []


def outermost(graph):
    """The graph that a function graph is part of, in the end."""
    while hasattr(graph, "outer_graph"):
        graph = graph.outer_graph
    return graph


def reached(targets, fetches, fed):
    """The operations that a run executes: all before its fetches, up to what is fed."""
    ops, todo = set(), list(targets) + [t.op for t in fetches if id(t) not in fed]
    while todo:
        op = todo.pop()
        if op not in ops:
            ops.add(op)
            todo.extend(op.control_inputs)
            todo.extend(t.op for t in op.inputs if id(t) not in fed)
    return ops


def parts_or_eager(value):
    return [value] if hasattr(value, "numpy") else parts(value)


def as_numpy(value):
    import numpy

    return numpy.asarray(value)


def numpy_equal(old, new):
    import numpy

    return numpy.array_equal(old, new)


def numpy_of(value):
    """The value of an eager tensor, or of what a call converts to one."""
    if hasattr(value, "dense_shape"):
        return Sparse(*(part.numpy() for part in parts(value)))
    return as_numpy(value.numpy() if hasattr(value, "numpy") else value)


def to_tensor(value):
    import tensorflow as tf

    return value if hasattr(value, "graph") or hasattr(value, "numpy") else tf.convert_to_tensor(value)


def gathered(value, values):
    """What a run gave for an input or output of a call."""
    if hasattr(value, "dense_shape"):
        return Sparse(*(as_numpy(values[id(part)]) for part in parts(value)))
    return as_numpy(values[id(value)] if parts(value) else value)


class Sparse:
    """The parts of a sparse tensor; the worker's encoder knows it by its name."""

    def __init__(self, indices, values, dense_shape):
        self.indices, self.values, self.dense_shape = indices, values, dense_shape


Sparse.__name__ = "SparseTensorValue"


PUBLISHED = {}
"""Handle -> its checkpoint."""


def changed(function, values):
    """Name -> value of each variable of a loaded module that is not what the module's checkpoint holds."""
    return unpublished(function.handle, names_of(function.module), values)


def unpublished(handle, names, values):
    """The same by handle and names; empty where the names are not those of the checkpoint."""
    import numpy
    import tensorflow as tf

    if not names:
        return {}
    if handle not in PUBLISHED:
        from tensorflow_hub import module_v2

        path = os.path.join(module_v2.resolve(handle), "variables", "variables")
        PUBLISHED[handle] = tf.train.load_checkpoint(path)
    published = PUBLISHED[handle]
    if len(names) != len(values) or not set(names) <= set(published.get_variable_to_shape_map()):
        return {}
    return {n: v for n, v in zip(names, values) if not numpy.array_equal(published.get_tensor(n), v)}


def difference(call, outputs, results, before, after):
    """What a second pass did otherwise, in words; empty if nothing."""
    import numpy

    for key, value in outputs.items():
        if not isinstance(value, Sparse) and not same(numpy, value, as_numpy(results[key])):
            return "a second pass with the same inputs gives another %r" % key
    for variable, old, new in zip(call.function.variables, before, after):
        if not numpy.array_equal(old, new):
            return "a second pass changes the variable %r" % variable.name.split(":")[0]
    return ""


def same(numpy, old, new):
    if old.dtype.kind not in "fc":
        return numpy.array_equal(old, new)
    return old.shape == new.shape and numpy.allclose(old, new, rtol=1e-5, atol=1e-6, equal_nan=True)


def place(root):
    """``path:line`` of the program's own line that is being executed."""
    frame = sys._getframe(1)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(root + os.sep):
            return "%s:%d" % (name[len(root) + 1 :].replace(os.sep, "/"), frame.f_lineno)
        frame = frame.f_back
    return "?"
