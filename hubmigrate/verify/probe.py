"""Watches a program from inside its process: what crosses the Hub boundary.

Loaded by ``worker.py`` in the child that runs the program; Python 3.7 to 3.13, the standard library only until the
program itself imports TensorFlow. Nothing is added to the program's graph: calls in a graph are read by fetching more
in the runs that execute them anyway, so that seeds, which count operations, stay as they are. Where nothing can be
fetched, in a function graph (``Dataset.map``, ``tf.function``) and in ``tf.cond`` and ``tf.while_loop``, an operation
that records is added, which the outputs wait for.

A *call* is one call of a signature of a loaded module. Of each call in the program's text, the first few are noted.
"""

import contextlib
import functools
import importlib.util
import json
import sys

from hubmigrate_holdings import Holdings  # registered by worker.py, as the next is
from hubmigrate_tensors import (
    Call,
    Function,
    changed,
    difference,
    fetched,
    gathered,
    numpy_equal,
    numpy_of,
    outermost,
    parts,
    parts_or_eager,
    place,
    reached,
    to_tensor,
)

MOST_CALLS = 3
"""So many executions of one call are noted; the rest are counted."""
MOST_BYTES = 64000000
"""So much is noted in all, encoded."""
MOST_LOOKS = 20
"""In so many runs it is looked what a module holds that is called where nothing can be fetched; reading it is dear."""

MANY = "of each call the first %d executions are replayed" % MOST_CALLS
LARGE = "what crossed the boundary before them is %d MB already" % (MOST_BYTES // 1000000)
LATE = "in a branch or function that the first %d runs of its graph did not execute" % MOST_LOOKS


class Boundary:
    """Notes the calls of one program."""

    def __init__(self, encoder, root):
        self.encoder, self.root = encoder, root
        self.functions = {}
        self.graphs, self.inside = {}, {}
        self.due = {}
        self.records, self.skipped, self.bytes = [], {}, 0
        self.loads, self.calls = 0, 0
        self.made = Holdings(self.attempt)
        self.trouble = ""

    def result(self):
        """What is told of the boundary."""
        return {
            **self.made.told(self.root),
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
            said = ("%s: %s" % (type(error).__name__, error)).strip().splitlines()
            self.trouble = self.trouble or " ".join(said[:4])[:300]
            return None

    def attach(self, hub):
        import tensorflow as tf

        if hasattr(hub, "Module"):
            self.made.attach(hub)
        if not hasattr(hub, "load"):
            return
        from tensorflow_hub import module_v2

        load = module_v2.load

        def watching(layer):
            @functools.wraps(load)
            def watched(handle, *arguments, **named):
                module = load(handle, *arguments, **named)
                self.loads += 1
                tags = named.get("tags", arguments[0] if arguments else None)
                see = self.register if tf.__version__ >= "2" else self.made.unseen
                self.attempt(see, module, handle, tags, layer)
                return module

            return watched

        hub.load, module_v2.load = watching(layer=False), watching(layer=True)

    def register(self, module, handle, tags, layer):
        made = self.made.loaded(module, handle, tags, layer)
        for name, function in module.signatures.items():
            self.functions[id(function)] = Function(made, name, function, module)
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

        self.made.patch_ends()
        run, callables = BaseSession._do_run, BaseSession._make_callable_from_options

        @functools.wraps(run)
        def watched(session, handle, targets, fetches, feeds, options, metadata):
            fed = {id(ref.deref()): value for ref, value in feeds.items()}
            self.attempt(self.look_inside, run, session)
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
            if fed.keys() & {id(t) for c in calls or () for t in c.tensors()}:
                calls = []
            if not calls and id(graph) not in self.inside:
                return callables(session, options)
            extra = [t for c in calls or () for t in c.tensors()]
            options.fetch.extend(t.name for t in extra)
            function = callables(session, options)

            def wrapped(*arguments, **named):
                self.attempt(self.look_inside, run, session)
                variables = [self.attempt(self.variables, run, session, call) for call in calls or ()]
                results = function(*arguments, **named)
                values = {id(t): value for t, value in zip(extra, results[len(fetched) :])}
                for call, held in zip(calls or (), variables):
                    self.attempt(self.note_run, run, session, call, values, held)
                return results[: len(fetched)]

            return wrapped

        BaseSession._do_run, BaseSession._make_callable_from_options = watched, watched_callables

    # --- what happens -------------------------------------------------------------------------------------------------

    def called(self, function, arguments, named, result):
        self.calls += 1
        function.made.called.add(function.name)
        keys = [k for k in function.function._arg_keywords if k not in named]
        inputs = dict(zip(keys, arguments), **named)
        call = Call(function, inputs, dict(result), place(self.root))
        sample = next((p for v in call.outputs.values() for p in parts_or_eager(v)), None)
        if sample is None or hasattr(sample, "numpy"):
            values = {k: numpy_of(v) for k, v in inputs.items()}
            outputs = {k: numpy_of(v) for k, v in call.outputs.items()}
            held = changed(function, [v.numpy() for v in function.variables])
            self.note(call, values, outputs, held, self.again_eagerly(call, outputs))
        elif hasattr(sample.graph, "outer_graph") or sample.op._get_control_flow_context() is not None:
            self.record_inside(call, sample.graph, result)
        else:
            self.graphs.setdefault(id(sample.graph), (sample.graph, []))[1].append(call)
            self.due.clear()

    def record_inside(self, call, graph, result):
        """A call where nothing can be fetched: its values come when it is executed. The outputs wait for that, since
        an operation that nothing needs would not run."""
        import tensorflow as tf

        if getattr(graph, "name", "") == "keras_graph":
            return
        tensors = call.tensors()
        if not tf.compat.v1.executing_eagerly_outside_functions():
            call.held, root = None, outermost(graph)
            self.inside.setdefault(id(root), (root, []))[1].append(call)

        def note(*values):
            self.attempt(self.note_inside, call, dict(zip(map(id, tensors), values)))

        with graph.as_default():
            done = tf.numpy_function(note, tensors, [])
            with tf.control_dependencies([done]):
                result.update((key, tf.identity(value)) for key, value in call.outputs.items())

    def note_inside(self, call, values):
        if call.held is None:
            self.skip(LATE)
            return
        held = call.held or [v.numpy() for v in call.function.variables]
        sides = ({k: gathered(v, values) for k, v in side.items()} for side in (call.inputs, call.outputs))
        self.note(call, *sides, changed(call.function, held), "")

    def look_inside(self, run, session):
        """What the modules hold that this run may call where nothing can be fetched."""
        for call in self.inside.get(id(session.graph), (None, ()))[1]:
            call.looks += 1
            wanted = call.noted < MOST_CALLS and call.looks <= MOST_LOOKS
            call.held = self.variables(run, session, call) if wanted else None

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
        """What the module's variables hold before a run; None before they are initialised."""
        with contextlib.suppress(Exception):
            return fetched(run, session, call.function.variables)
        return None

    def note_run(self, run, session, call, values, variables):
        inputs = {k: gathered(v, values) for k, v in call.inputs.items()}
        outputs = {k: gathered(v, values) for k, v in call.outputs.items()}
        later = self.variables(run, session, call)
        if variables is None or later is None:
            self.note(call, inputs, outputs, {}, "")
        elif all(map(numpy_equal, variables, later)):
            again = "" if call.noted else self.attempt(self.again_in, run, session, call, inputs, outputs, later)
            self.note(call, inputs, outputs, changed(call.function, variables), again or "")
        else:  # the run has moved them, before the call or after it; of a second pass nothing can be said
            held, then = changed(call.function, variables), changed(call.function, later)
            self.note(call, inputs, outputs, held, "", then)

    def again_in(self, run, session, call, inputs, outputs, before):
        """What a second pass with the same inputs, in the same session, does otherwise."""
        tensors = {k: v for k, v in call.inputs.items() if parts(v)}
        if call.function.draws or any(len(parts(v)) > 1 for v in list(tensors.values()) + list(call.outputs.values())):
            return ""
        if not all(session.graph.is_feedable(t) for t in tensors.values()):
            return ""
        feeds = {t.ref(): inputs[k] for k, t in tensors.items()}
        try:
            results = run(session, None, [], list(call.outputs.values()), feeds, None, None)
        except Exception:  # a graph that can't be run in part
            return ""
        after = fetched(run, session, call.function.variables)
        return difference(call, outputs, dict(zip(call.outputs, results)), before, after)

    def again_eagerly(self, call, outputs):
        if call.function.draws:
            return ""
        variables = call.function.variables
        before = [v.numpy() for v in variables]
        function = call.function.function
        plain = type(function).__call__.__wrapped__
        results = plain(function, **{k: to_tensor(v) for k, v in call.inputs.items()})
        results = {k: numpy_of(v) for k, v in results.items()}
        return difference(call, outputs, results, before, [v.numpy() for v in variables])

    def skip(self, why):
        self.skipped[why] = self.skipped.get(why, 0) + 1

    def note(self, call, inputs, outputs, held, again, later=None):
        if call.noted >= MOST_CALLS or self.bytes > MOST_BYTES:
            self.skip(MANY if call.noted >= MOST_CALLS else LARGE)
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
            "later": later and {k: self.encoder.encode(v) for k, v in later.items()},
            "draws": function.draws,
            "again": again,
        }
        self.bytes += len(json.dumps(record))
        self.records.append(record)
