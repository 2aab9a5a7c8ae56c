"""Runs programs, one after the other, each in a child forked from an interpreter that has imported TensorFlow.

Run as ``python worker.py [PRELOAD]`` by one of the environments; the standard library only, Python 3.7 to 3.13. PRELOAD
is a JSON object of environment variables to import TensorFlow under; without it nothing is imported beforehand (cold).
Speaks JSON, one object a line, over the standard input and output it was started with:

* first, once: ``{"ready": true}`` or ``{"ready": false, "why": text}``
* request ``{root, folder, entry, argv, overrides, names, env, timeout, memory, shim, watch}`` -> reply ``{status,
  values, constants, saved, hub, stdout, stderr, error, seconds}`` (see ``arrays.py``, ``probe.py``), or
  ``{needs: {variable: value or null}}`` when the program imports TensorFlow under other environment variables than
  this worker did, and has to be run elsewhere.

A child is as good as a cold interpreter, and this is how: importing TensorFlow starts no runtime and no op, so that a
fork is safe and everything that a program can change (v2 switches, graphs, sessions, environment) starts afresh; only
*under which environment variables* TensorFlow was imported is decided earlier than in a cold interpreter. So TensorFlow
is hidden from ``sys.modules`` again, and shown when the program imports it, if the variables are the same then.
"""

import ast
import contextlib
import importlib.machinery
import importlib.util
import json
import os
import random
import select
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
import types
import warnings

HIDDEN = ("tensorflow", "tensorflow_core", "tensorflow_estimator", "keras", "tf_keras")
OUTPUT_LIMIT = 1000000
HERE = os.path.dirname(os.path.abspath(__file__))
NOTHING = {"values": {}, "constants": [], "saved": {}, "hub": None, "error": None}


def sibling(name):
    """A file beside this one, which can't be found by name."""
    spec = importlib.util.spec_from_file_location("hubmigrate_" + name, os.path.join(HERE, name + ".py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


encoder, arrays, _, _, probe = map(sibling, ("encoder", "arrays", "tensors", "holdings", "probe"))


def import_environment():
    """The environment variables that importing TensorFlow looks at (those that only quieten its log excepted)."""
    wanted = ("TF_", "TF2_", "KERAS_")
    return {k: v for k, v in os.environ.items() if k.startswith(wanted) and not k.startswith("TF_CPP_")}


class Veil:
    """Hides the imported TensorFlow from a program until the program imports it itself (a finder and a loader)."""

    def __init__(self, environment, effects):
        self.hidden = {n: m for n, m in sys.modules.items() if n.split(".")[0] in HIDDEN}
        self.shown = {}
        self.environment = environment
        """What TensorFlow was imported under."""
        self.effects = effects
        """Environment variables that the import itself set."""

    def draw(self, changed):
        """Hides; ``changed`` is called, and must not return, if the program imports it under other variables."""
        self.changed = changed
        for name in self.hidden:
            del sys.modules[name]
        sys.meta_path.insert(0, self)

    def find_spec(self, name, _path=None, _target=None):
        if name not in self.hidden:
            return None
        now = import_environment()
        if now != self.environment:
            self.changed(difference(self.environment, now))
        os.environ.update(self.effects)
        sys.modules.update(self.hidden)
        self.shown, self.hidden = self.hidden, {}
        sys.meta_path.remove(self)
        self.spec = self.shown[name].__spec__
        return importlib.machinery.ModuleSpec(name, self)

    def create_module(self, spec):
        return self.shown[spec.name]

    def exec_module(self, module):
        module.__spec__ = self.spec


def difference(old, new):
    return {k: new.get(k) for k in set(old) | set(new) if old.get(k) != new.get(k)}


# --- one program ------------------------------------------------------------------------------------------------------


def override(tree, overrides):
    """Replaces the value of the first top-level assignment to each name."""
    left = dict(overrides)
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        assigned = isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None
        for target in targets if assigned else ():
            if isinstance(target, ast.Name) and target.id in left:
                new = ast.parse(left.pop(target.id), mode="eval").body
                for node in ast.walk(new):
                    ast.copy_location(node, statement.value)
                statement.value = new
    if left:
        raise LookupError("no top-level assignment to override: " + ", ".join(sorted(left)))


def constants(tree):
    """Names that top-level code only ever binds to literals: the same before and after by construction."""
    bound = [n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
    literal = set()
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and is_literal(statement.value):
            literal.update(t.id for t in statement.targets if isinstance(t, ast.Name))
    return sorted(name for name in literal if bound.count(name) == 1)


def is_literal(node):
    try:
        ast.literal_eval(node)
    except ValueError:
        return False
    return True


def execute(request):
    """Runs the entry as ``__main__`` and returns the reply, but for the output."""
    root, entry = request["root"], os.path.join(request["root"], request["entry"])
    os.environ.update(request["env"])
    tempfile.tempdir = None  # what this interpreter found before it was forked
    os.chdir(os.path.join(root, request["folder"]))
    encode = encoder.Encoder(root)
    files = arrays.snapshot(root)
    boundary = probe.Boundary(encode, root)
    if request["watch"]:
        sys.meta_path.insert(0, boundary)
    sys.argv = [entry] + request["argv"]
    sys.path[0] = os.path.dirname(entry)
    main = types.ModuleType("__main__")
    main.__dict__.update(__file__=entry, __builtins__=__builtins__)
    sys.modules["__main__"] = main
    reply = dict(NOTHING, status="ok")
    try:
        with open(entry, "rb") as file:
            tree = ast.parse(file.read(), entry)
        reply["constants"] = constants(tree)
        override(tree, request["overrides"])
        if request["shim"]:
            embed()
        exec(compile(tree, entry, "exec", dont_inherit=True), main.__dict__)
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and not thread.daemon:
                thread.join()
    except SystemExit as error:
        if error.code not in (None, 0):
            reply.update(status="exited", error=describe(error, root))
    except BaseException as error:  # whatever stops the program is its outcome
        reply.update(status="raised", error=describe(error, root))
    reply["values"] = collect(main.__dict__, request["names"], encode)
    reply["saved"] = arrays.saved(root, files, encode)
    reply["hub"] = boundary.result()
    return reply


def embed():
    """Lets TensorFlow 1 code run on TensorFlow 2: tensorflow_hub must see the real one, the program its TF1 face."""
    import tensorflow
    import tensorflow_hub  # noqa: F401

    compat = tensorflow.compat.v1
    compat.disable_v2_behavior()
    sys.modules["tensorflow"] = compat


def collect(namespace, names, encode):
    if names is None:
        skipped = (types.ModuleType, types.FunctionType, types.BuiltinFunctionType, type)
        names = [n for n, v in namespace.items() if not n.startswith("__") and not isinstance(v, skipped)]
    return {n: encode.encode(namespace[n]) for n in names if n in namespace}


def describe(error, root):
    frames = traceback.extract_tb(error.__traceback__)
    own = next((i for i, frame in enumerate(frames) if frame.filename.startswith(root)), len(frames))
    lines = traceback.format_list(frames[own:]) + traceback.format_exception_only(type(error), error)
    text = "".join(lines).replace(root + os.sep, "")
    return {"type": type(error).__name__, "message": str(error).replace(root + os.sep, ""), "traceback": text}


def child(request, channel, outputs, veil):
    """Everything the forked process does; never returns."""

    def finish(reply):
        sys.stdout.flush()
        sys.stderr.flush()
        send(channel, reply)
        os._exit(0)

    os.setsid()
    os.dup2(outputs[0], 1)
    os.dup2(outputs[1], 2)
    # As in a new interpreter: forked children would all draw the same numbers.
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
    if veil is not None:
        veil.draw(lambda needs: finish({"needs": needs}))
    finish(execute(request))


# --- the service ------------------------------------------------------------------------------------------------------


def send(channel, message):
    data = (json.dumps(message) + "\n").encode()
    while data:
        data = data[os.write(channel, data) :]


def receive(channel, pid, timeout, memory):
    """One line from the pipe of a child; what came so far if it dies; why it must not go on, in place of that."""
    data, deadline = [], time.time() + timeout
    while not data or not data[-1].endswith(b"\n"):
        left = max(0, deadline - time.time())
        if not select.select([channel], [], [], min(left, 0.1) if memory else left)[0]:
            if time.time() >= deadline:
                raise Stopped("timeout", "still running after %g s" % timeout)
            if resident(pid) > memory:
                raise Stopped("memory", "uses more than %d MB" % (memory / 1e6))
            continue
        chunk = os.read(channel, 1 << 20)
        if not chunk:
            break
        data.append(chunk)
    return b"".join(data)


class Stopped(Exception):
    """A child that takes too long or too much: its status, and the reason."""


def resident(pid):
    """How many bytes of memory a process holds; 0 where that can't be told."""
    try:
        with open("/proc/%d/statm" % pid) as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        told = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], stdout=subprocess.PIPE).stdout.split()
        return int(told[0]) * 1024 if told else 0


def run(request, veil):
    """Forks, waits, and returns the reply, and the child, if it has yet to be waited for: dying takes it a while."""
    start = time.time()
    with tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
        files = {"stdout": stdout, "stderr": stderr}
        reading, writing = os.pipe()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the other thread is OpenBLAS's, which knows how to be forked
            pid = os.fork()
        if pid == 0:
            os.close(reading)
            try:
                child(request, writing, (stdout.fileno(), stderr.fileno()), veil)
            finally:
                os._exit(70)
        os.close(writing)
        line, why = b"", None
        try:
            line = receive(reading, pid, request["timeout"], request["memory"])
        except Stopped as stopped:
            why = stopped.args
        os.close(reading)
        complete = line.endswith(b"\n")
        if complete:
            kill(pid)
            reply = json.loads(line.decode())
        else:
            status = stop(pid, patience=0.0 if why else 1.0)
            kind, message = why or ("died", fate(status))
            reply = dict(NOTHING, status=kind, error={"type": kind, "message": message, "traceback": ""})
        printed = {name: text(file).replace(request["root"], "<scratch>") for name, file in files.items()}
        reply.update(printed, seconds=time.time() - start)
    return reply, pid if complete else None


def stop(pid, patience):
    """Ends a child, if it does not end by itself in ``patience`` seconds, and all that it started; its wait status."""
    deadline, done, status = time.time() + patience, 0, 0
    while not done and time.time() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        time.sleep(0.005)
    kill(pid, alone=bool(done))
    return status if done else os.waitpid(pid, 0)[1]


def kill(pid, alone=False):
    """Kills what a child started, and the child unless it is gone already."""
    for function in (os.killpg,) if alone else (os.killpg, os.kill):
        with contextlib.suppress(OSError):
            function(pid, signal.SIGKILL)


def fate(status):
    if os.WIFSIGNALED(status):
        return "killed by signal %d" % os.WTERMSIG(status)
    return "the process ended by itself with status %d" % os.WEXITSTATUS(status)


def text(file):
    file.seek(0)
    return file.read(OUTPUT_LIMIT).decode("utf-8", "replace")


def preload(variables):
    """Imports TensorFlow under these environment variables, which are taken back afterwards."""
    kept = dict(os.environ)
    os.environ.update(variables)
    with warnings.catch_warnings(), contextlib.suppress(ImportError):
        warnings.simplefilter("ignore")
        import pkg_resources  # noqa: F401 (half the price of importing tensorflow_hub, and independent of TensorFlow)
    under = dict(os.environ)
    environment = import_environment()
    import tensorflow  # noqa: F401

    effects = {k: v for k, v in os.environ.items() if under.get(k) != v}
    os.environ.clear()
    os.environ.update(kept)
    return Veil(environment, effects)


def main():
    sys.path[0] = ""  # this file's neighbours must not be found by name
    requests, replies = os.fdopen(os.dup(0)), os.dup(1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    veil = None
    try:
        if len(sys.argv) > 1:
            veil = preload(json.loads(sys.argv[1]))
    except Exception as error:
        send(replies, {"ready": False, "why": "%s: %s" % (type(error).__name__, error)})
        return
    send(replies, {"ready": True})
    for line in iter(requests.readline, ""):
        reply, pid = run(json.loads(line), veil)
        send(replies, reply)
        if pid is not None:
            os.waitpid(pid, 0)


if __name__ == "__main__":
    main()
