"""Watches a program from inside its process: what crosses the Hub boundary, and the arrays that it saves.

Loaded by ``worker.py`` in the child that runs the program; Python 3.7 to 3.13, the standard library only until the
program itself imports TensorFlow. Nothing is added to the program's graph: calls in a graph are read by fetching more
in the runs that execute them anyway, so that seeds, which count operations, stay as they are. Inside a function graph
(``Dataset.map``, ``tf.function``), where nothing can be fetched, an operation that records is added.

A *call* is one call of a signature of a loaded module. Of each call in the program's text, the first few are noted.
"""

import functools
import importlib.util
import json
import os
import sys

MOST_CALLS = 3
"""So many executions of one call are noted; the rest are counted."""
MOST_BYTES = 64000000
"""So much is noted in all, encoded."""
TEXTS = (".csv", ".tsv", ".txt")
MOST_TEXT = 1000000
RANDOM = ("Random", "Multinomial", "StandardNormal", "TruncatedNormal", "ParameterizedTruncated", "StatefulUniform")
"""Parts of the names of the operations that draw."""


# --- files ------------------------------------------------------------------------------------------------------------


def snapshot(root):
    """Path -> (time of change, size) of every file below ``root`` that may hold an array."""
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith((".npy", ".npz") + TEXTS):
                path = os.path.join(folder, name)
                state = os.stat(path)
                found[os.path.relpath(path, root).replace(os.sep, "/")] = (state.st_mtime_ns, state.st_size)
    return found


def saved(root, earlier, encoder):
    """Path -> what numpy saved there (``save``, ``savez``, ``savetxt``) since ``earlier``."""
    new = sorted(path for path, state in snapshot(root).items() if earlier.get(path) != state)
    return {path: read(os.path.join(root, path), encoder) for path in new}


def read(path, encoder):
    if path.endswith(TEXTS):
        with open(path, "rb") as file:
            return encoder.encode(file.read(MOST_TEXT).decode("utf-8", "replace"))
    import numpy

    try:
        with open(path, "rb") as file:
            loaded = numpy.load(file, allow_pickle=False)
            return encoder.encode(loaded if isinstance(loaded, numpy.ndarray) else dict(loaded.items()))
    except Exception as error:  # a broken or pickled file is the program's own matter
        return {"k": "opaque", "type": "file", "why": "%s: %s" % (type(error).__name__, error)}


# --- calls ------------------------------------------------------------------------------------------------------------


class Function:
    """A signature of a loaded module."""

    def __init__(self, handle, tags, name, function, module):
        self.handle, self.tags, self.name = handle, tags, name
        self.function, self.module = function, module
        self.draws = any(part in op.type for op in function.graph.get_operations() for part in RANDOM)


class Call:
    """One call of a signature: a place in the program, and in a graph its tensors."""

    def __init__(self, function, inputs, outputs, place):
        self.function, self.inputs, self.outputs, self.place = function, inputs, outputs, place
        self.noted = 0

    def tensors(self):
        """Everything that may have to be fetched, sparse tensors in parts."""
        return [part for value in list(self.inputs.values()) + list(self.outputs.values()) for part in parts(value)]


def parts(value):
    if hasattr(value, "dense_shape"):
        return [value.indices, value.values, value.dense_shape]
    return [value] if hasattr(value, "graph") else []


class Boundary:
    """Notes the calls of one program."""

    def __init__(self, encoder, root):
        self.encoder, self.root = encoder, root
        self.functions = {}
        self.graphs = {}
        self.due = {}
        self.records, self.skipped, self.bytes = [], 0, 0
        self.loads, self.calls = 0, 0
        self.trouble = ""

    def result(self):
        """What is told of the boundary."""
        return {
            "loads": self.loads,
            "calls": self.calls,
            "skipped": self.skipped,
            "records": self.records,
            "trouble": self.trouble,
        }

    def find_spec(self, name, _path=None, _target=None):
        """A finder that comes first, once: sees tensorflow_hub arrive."""
        if name != "tensorflow_hub":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        if spec is None or spec.loader is None:
            return spec
        execute = spec.loader.exec_module

        def exec_module(module):
            execute(module)
            self.attempt(self.attach, module)

        spec.loader.exec_module = exec_module
        return spec

    def attempt(self, function, *arguments):
        """Watching must never stop a program; what went wrong is told."""
        try:
            return function(*arguments)
        except Exception as error:
            self.trouble = self.trouble or "%s: %s" % (type(error).__name__, error)
            return None

    def attach(self, hub):
        import tensorflow as tf

        if not hasattr(hub, "load"):
            return
        from tensorflow_hub import module_v2

        load = module_v2.load

        @functools.wraps(load)
        def watched(handle, *arguments, **named):
            module = load(handle, *arguments, **named)
            self.loads += 1
            tags = named.get("tags", arguments[0] if arguments else None)
            if tf.__version__ >= "2":
                self.attempt(self.register, module, handle, tags)
            return module

        module_v2.load = hub.load = watched

    def register(self, module, handle, tags):
        tags = [tags] if isinstance(tags, str) else sorted(tags or ())
        for name, function in module.signatures.items():
            self.functions[id(function)] = Function(handle, tags, name, function, module)
        if self.functions:
            self.patch(type(next(iter(module.signatures.values()))))

    def patch(self, kind):
        """Sees calls of signatures, runs of sessions, and Keras' way around those."""
        if getattr(kind.__call__, "watched", False):
            return
        owner = next(c for c in kind.__mro__ if "__call__" in vars(c))
        call = owner.__call__

        @functools.wraps(call)
        def watched(function, *arguments, **named):
            result = call(function, *arguments, **named)
            known = self.functions.get(id(function))
            if known is not None and isinstance(result, dict):
                self.attempt(self.called, known, arguments, named, result)
            return result

        watched.watched = True
        owner.__call__ = watched
        self.attempt(self.patch_sessions)

    def patch_sessions(self):
        from tensorflow.python.client.session import BaseSession

        run, callables = BaseSession._do_run, BaseSession._make_callable_from_options

        @functools.wraps(run)
        def watched(session, handle, targets, fetches, feeds, options, metadata):
            fed = {id(ref.deref()): value for ref, value in feeds.items()}
            calls = None if handle is not None else self.attempt(self.executed, session, targets, fetches, fed)
            if not calls:
                return run(session, handle, targets, fetches, feeds, options, metadata)
            extra = [t for c in calls for t in c.tensors() if id(t) not in fed]
            variables = [self.attempt(self.variables, run, session, call) for call in calls]
            results = run(session, handle, targets, list(fetches) + extra, feeds, options, metadata)
            fed.update((id(t), value) for t, value in zip(extra, results[len(fetches) :]))
            for call, held in zip(calls, variables):
                self.attempt(self.note_run, run, session, call, fed, held)
            return results[: len(fetches)]

        @functools.wraps(callables)
        def watched_callables(session, options):
            graph = session.graph
            fed = {id(graph.as_graph_element(name)): None for name in options.feed}
            fetched = [graph.as_graph_element(name) for name in options.fetch]
            targets = [graph.as_graph_element(name) for name in options.target]
            calls = self.attempt(self.executed, session, targets, fetched, fed)
            if not calls or fed.keys() & {id(t) for c in calls for t in c.tensors()}:
                return callables(session, options)
            extra = [t for c in calls for t in c.tensors()]
            options.fetch.extend(t.name for t in extra)
            function = callables(session, options)

            def wrapped(*arguments, **named):
                variables = [self.attempt(self.variables, run, session, call) for call in calls]
                results = function(*arguments, **named)
                values = {id(t): value for t, value in zip(extra, results[len(fetched) :])}
                for call, held in zip(calls, variables):
                    self.attempt(self.note_run, run, session, call, values, held)
                return results[: len(fetched)]

            return wrapped

        BaseSession._do_run, BaseSession._make_callable_from_options = watched, watched_callables

    # --- what happens -------------------------------------------------------------------------------------------------

    def called(self, function, arguments, named, result):
        self.calls += 1
        keys = [k for k in function.function._arg_keywords if k not in named]
        inputs = dict(zip(keys, arguments), **named)
        call = Call(function, inputs, dict(result), place(self.root))
        sample = next((p for v in call.outputs.values() for p in parts_or_eager(v)), None)
        if sample is None or hasattr(sample, "numpy"):
            values = {k: numpy_of(v) for k, v in inputs.items()}
            outputs = {k: numpy_of(v) for k, v in call.outputs.items()}
            held = changed(function, [v.numpy() for v in function.module.variables])
            self.note(call, values, outputs, held, self.again_eagerly(call, outputs))
        elif hasattr(sample.graph, "outer_graph"):
            self.record_inside(call, sample.graph)
        elif sample.op._get_control_flow_context() is None:
            self.graphs.setdefault(id(sample.graph), (sample.graph, []))[1].append(call)
            self.due.clear()
        else:
            self.skipped += 1

    def record_inside(self, call, graph):
        """A call in a function graph: its values come when the function runs."""
        import tensorflow as tf

        if graph.name == "keras_graph":
            return
        sides = [{k: v for k, v in side.items() if parts(v)} for side in (call.inputs, call.outputs)]
        if sides[0].keys() != call.inputs.keys() or any(len(parts(v)) > 1 for s in sides for v in s.values()):
            self.skipped += 1
            return

        def note(*values):
            named = [as_numpy(value) for value in values]
            inputs = dict(zip(sides[0], named))
            self.attempt(self.note, call, inputs, dict(zip(sides[1], named[len(inputs) :])), None, "")

        with graph.as_default():
            tf.numpy_function(note, list(sides[0].values()) + list(sides[1].values()), [])

    def executed(self, session, targets, fetches, fed):
        """The calls that this run executes and that are to be noted."""
        pending = [c for c in self.graphs.get(id(session.graph), (None, ()))[1] if c.noted < MOST_CALLS]
        if not pending or self.bytes > MOST_BYTES:
            return []
        key = (id(session.graph), tuple(map(id, targets)), tuple(map(id, fetches)), tuple(sorted(fed)))
        if key not in self.due:
            self.due[key] = reached(targets, fetches, fed)
        ops = self.due[key]
        return [c for c in pending if any(p.op in ops for v in c.outputs.values() for p in parts(v))]

    def variables(self, run, session, call):
        """The module's variables that are not as they were published, before a run."""
        variables = call.function.module.variables
        return changed(call.function, run(session, None, [], [v._graph_element for v in variables], {}, None, None))

    def note_run(self, run, session, call, values, held):
        inputs = {k: gathered(v, values) for k, v in call.inputs.items()}
        outputs = {k: gathered(v, values) for k, v in call.outputs.items()}
        again = "" if call.noted else self.attempt(self.again_in, run, session, call, inputs, outputs)
        self.note(call, inputs, outputs, held, again or "")

    def again_in(self, run, session, call, inputs, outputs):
        """What a second pass with the same inputs, in the same session, does otherwise."""
        tensors = {k: v for k, v in call.inputs.items() if parts(v)}
        if call.function.draws or any(len(parts(v)) > 1 for v in list(tensors.values()) + list(call.outputs.values())):
            return ""
        if not all(session.graph.is_feedable(t) for t in tensors.values()):
            return ""
        elements = [v._graph_element for v in call.function.module.variables]
        before = run(session, None, [], elements, {}, None, None)
        feeds = {t.ref(): inputs[k] for k, t in tensors.items()}
        results = run(session, None, [], list(call.outputs.values()), feeds, None, None)
        after = run(session, None, [], elements, {}, None, None)
        return difference(call, outputs, dict(zip(call.outputs, results)), before, after)

    def again_eagerly(self, call, outputs):
        if call.function.draws:
            return ""
        variables = call.function.module.variables
        before = [v.numpy() for v in variables]
        function = call.function.function
        plain = type(function).__call__.__wrapped__
        results = plain(function, **{k: to_tensor(v) for k, v in call.inputs.items()})
        results = {k: numpy_of(v) for k, v in results.items()}
        return difference(call, outputs, results, before, [v.numpy() for v in variables])

    def note(self, call, inputs, outputs, held, again):
        if call.noted >= MOST_CALLS or self.bytes > MOST_BYTES:
            self.skipped += 1
            return
        call.noted += 1
        function = call.function
        record = {
            "handle": str(function.handle).replace(self.root, "<scratch>"),
            "tags": function.tags,
            "signature": function.name,
            "place": call.place,
            "inputs": {k: self.encoder.encode(v) for k, v in inputs.items()},
            "outputs": {k: self.encoder.encode(v) for k, v in outputs.items()},
            "variables": {k: self.encoder.encode(v) for k, v in (held or {}).items()},
            "draws": function.draws,
            "again": again,
        }
        self.bytes += len(json.dumps(record))
        self.records.append(record)


# --- tensors ----------------------------------------------------------------------------------------------------------


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


def changed(function, values):
    """Name -> value of each variable of a module that is not what the module's checkpoint holds."""
    import numpy
    import tensorflow as tf

    module = function.module
    if not hasattr(module, "published"):
        from tensorflow_hub import module_v2

        path = os.path.join(module_v2.resolve(function.handle), "variables", "variables")
        module.published = tf.train.load_checkpoint(path)
    names = [v.name.split(":")[0] for v in module.graph.get_collection("variables")]
    if len(names) != len(values) or set(names) != set(module.published.get_variable_to_shape_map()):
        return {}
    pairs = zip(names, values)
    return {n: v for n, v in pairs if not numpy.array_equal(module.published.get_tensor(n), v)}


def difference(call, outputs, results, before, after):
    """What a second pass did otherwise, in words; empty if nothing."""
    import numpy

    for key, value in outputs.items():
        if not isinstance(value, Sparse) and not same(numpy, value, as_numpy(results[key])):
            return "a second pass with the same inputs gives another %r" % key
    for variable, old, new in zip(call.function.module.variables, before, after):
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
