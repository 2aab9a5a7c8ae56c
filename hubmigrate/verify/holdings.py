"""Which modules a program made, and what their variables are in the end. For ``probe.py``, in the same process."""

import contextlib
import functools
import weakref

from hubmigrate_tensors import Module, fetched, tags_of  # registered by worker.py

UNSEEN = object()
"""In place of a graph whose sessions could be looked into."""


class Holdings:
    """Notes the modules of one program. ``attempt`` calls a function, and keeps what goes wrong from the program."""

    def __init__(self, attempt):
        self.attempt = attempt
        self.modules, self.made_of, self.sessions = [], weakref.WeakKeyDictionary(), weakref.WeakSet()
        self.specs = {}

    def told(self, root):
        """What is told of them, once the program has ended."""
        self.attempt(self.look_at_the_end)
        return {
            "modules": [module.told(root) for module in self.modules],
            "specs": sorted(str(handle).replace(root, "<scratch>") for handle, _ in self.specs.values()),
        }

    def attach(self, hub):
        """Sees ``hub.Module``: which are made, which of their signatures are called."""
        make, call, read = hub.Module.__init__, hub.Module.__call__, hub.load_module_spec

        @functools.wraps(make)
        def watched_make(module, spec, *arguments, **named):
            make(module, spec, *arguments, **named)
            tags = named.get("tags", arguments[2] if len(arguments) > 2 else None)
            self.attempt(self.saw, module, self.specs.get(id(spec), (spec,))[0], tags)

        @functools.wraps(call)
        def watched_call(module, *arguments, **named):
            if module in self.made_of:
                signature = named.get("signature", arguments[2] if len(arguments) > 2 else None)
                self.made_of[module].called.add(signature or "default")
            return call(module, *arguments, **named)

        @functools.wraps(read)
        def watched_read(path):
            spec = read(path)
            self.specs[id(spec)] = path, spec
            return spec

        hub.Module.__init__, hub.Module.__call__, hub.load_module_spec = watched_make, watched_call, watched_read
        self.attempt(self.patch_ends)

    def saw(self, module, spec, tags):
        """A module of TensorFlow 1 Hub; of a spec that no handle made, nothing is known."""
        if isinstance(spec, str):
            variables = {k: v for k, v in module.variable_map.items() if not isinstance(v, list)}
            made = Module(spec, tags_of(tags), module._graph, list(variables), list(variables.values()))
            self.modules.append(made)
            self.made_of[module] = made

    def unseen(self, _module, handle, tags, layer):
        """A module that the program as it was loads, as TensorFlow 2 does; what becomes of it is not looked at."""
        made = Module(handle, tags_of(tags), UNSEEN, [], [])
        made.layer, made.called = layer, None
        self.modules.append(made)

    def loaded(self, module, handle, tags, layer):
        """A module that TensorFlow 2 has loaded."""
        made = Module.loaded(module, handle, tags_of(tags))
        made.layer = layer
        self.modules.append(made)
        return made

    def patch_ends(self):
        """Sees sessions, to look at what modules hold before they are gone."""
        from tensorflow.python.client.session import BaseSession

        make, close = BaseSession.__init__, BaseSession.close

        @functools.wraps(make)
        def watched_make(session, *arguments, **named):
            make(session, *arguments, **named)
            self.sessions.add(session)

        @functools.wraps(close)
        def watched_close(session):
            self.attempt(self.look, session)
            return close(session)

        BaseSession.__init__, BaseSession.close = watched_make, watched_close

    def look(self, session):
        """Notes which variables of modules are not as they were published."""
        self.sessions.discard(session)
        for module in self.modules:
            if module.graph is session.graph:
                with contextlib.suppress(Exception):  # variables that the session never had
                    module.look(fetched(type(session)._do_run, session, module.variables))

    def look_at_the_end(self):
        for session in list(self.sessions):
            if not session._closed:
                self.look(session)
        for module in self.modules:
            if module.graph is None:
                module.look([v.numpy() for v in module.variables])
