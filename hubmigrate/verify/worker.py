"""Runs programs, one after the other, each in a child forked from an interpreter that has imported TensorFlow.

Run as ``python worker.py [PRELOAD]`` by one of the environments; the standard library only, Python 3.7 to 3.13. PRELOAD
is a JSON object of environment variables to import TensorFlow under; without it nothing is imported beforehand (cold).
Speaks JSON, one object a line, over the standard input and output it was started with:

* first, once: ``{"ready": true}`` or ``{"ready": false, "why": text}``
* request ``{root, entry, argv, overrides, names, env, timeout}`` -> reply ``{status, values, constants, stdout, stderr,
  error, seconds}``, or ``{needs: {variable: value or null}}`` when the program imports TensorFlow under other
  environment variables than this worker did, and has to be run elsewhere.

A child is as good as a cold interpreter, and this is how: importing TensorFlow starts no runtime and no op, so that a
fork is safe and everything that a program can change (v2 switches, graphs, sessions, environment) starts afresh; only
*under which environment variables* TensorFlow was imported is decided earlier than in a cold interpreter. So TensorFlow
is hidden from ``sys.modules`` again, and shown when the program imports it, if the variables are the same then.
"""

# Plain functions of the standard library, which start fast and are the same on Python 3.7:
# ruff: noqa: PTH118, PTH120, PTH123, S102, UP031

import ast
import base64
import contextlib
import importlib.machinery
import json
import os
import random
import select
import signal
import sys
import tempfile
import threading
import time
import traceback
import types
import warnings

HIDDEN = ("tensorflow", "tensorflow_core", "tensorflow_estimator", "keras", "tf_keras")
SCALARS = (bool, int, float, complex, str, bytes, type(None))
LIBRARIES = ("tensorflow", "keras", "tf_keras")
OUTPUT_LIMIT = 1000000
DEPTH_LIMIT = 20


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


# --- values -----------------------------------------------------------------------------------------------------------


class Encoder:
    """Turns a program's values into JSON: leaves (scalars and arrays), seq, map, and opaque for everything else."""

    def __init__(self, root):
        self.root = root
        self.open = []

    def encode(self, value):
        if id(value) in self.open or len(self.open) > DEPTH_LIMIT:
            return opaque(value, "contains itself" if id(value) in self.open else "too deep")
        self.open.append(id(value))
        try:
            return self._encode(value)
        except Exception as error:  # a lazy object that can't be read is the program's matter, not an error of ours
            return opaque(value, type(error).__name__)
        finally:
            self.open.pop()

    def _encode(self, value):
        if isinstance(value, SCALARS) and not is_numpy(value):
            return leaf(python_type(value), (), items=[self.item(value)])
        if isinstance(value, dict):
            pairs = [[self.encode(k), self.encode(v)] for k, v in value.items()]
            return {"k": "map", "items": pairs}
        if is_sparse(value):
            parts = ((n, getattr(value, n)) for n in ("indices", "values", "dense_shape"))
            return {"k": "map", "items": [[self.encode(n), self.encode(v)] for n, v in parts]}
        if isinstance(value, (list, tuple)):
            kind = "list" if isinstance(value, list) else "tuple"
            return {"k": "seq", "type": kind, "items": [self.encode(v) for v in value]}
        if isinstance(value, (set, frozenset)):
            items = sorted((self.encode(v) for v in value), key=lambda node: json.dumps(node, sort_keys=True))
            return {"k": "seq", "type": "set", "items": items}
        return self.array(value)

    def array(self, value):
        """Encodes a numpy array or scalar, or whatever TensorFlow object holds one."""
        numpy = sys.modules.get("numpy")
        if numpy is None:
            return opaque(value)
        tensor = not isinstance(value, (numpy.ndarray, numpy.generic))
        if tensor:
            if not type(value).__module__.startswith(LIBRARIES) or not hasattr(value, "numpy"):
                return opaque(value)
            value = value.numpy()
            if not isinstance(value, (numpy.ndarray, numpy.generic)):
                return self.encode(value)
        array = numpy.asarray(value)
        if array.dtype.kind in "OUSM" or array.dtype.kind == "m":
            return self.text_array(array, tensor)
        name = array.dtype.name
        if name == "bfloat16":
            array = array.astype("float32")
        if array.dtype.kind not in "biufc" or array.dtype.itemsize > 16 or name in ("float128", "longdouble"):
            return opaque(value, "dtype " + name)
        data = numpy.ascontiguousarray(array, array.dtype.newbyteorder("<")).tobytes()
        return leaf(name, array.shape, base64.b64encode(data).decode(), tensor=tensor)

    def text_array(self, array, tensor):
        if array.dtype.kind in "Mm":
            array = array.astype(str)
        items = array.ravel().tolist()
        if not all(isinstance(v, SCALARS) for v in items):
            nested = {"k": "seq", "type": "object array", "items": [self.encode(v) for v in items]}
            return nested if array.ndim == 1 else opaque(array, "an array of objects")
        kinds = {python_type(v) for v in items}
        dtype = kinds.pop() if len(kinds) == 1 else "object"
        return leaf(dtype, array.shape, items=[self.item(v) for v in items], tensor=tensor)

    def item(self, value):
        """One scalar; the scratch folder is written as a placeholder, because it differs from run to run."""
        if isinstance(value, str):
            return str(value).replace(self.root, "<scratch>")
        if isinstance(value, bytes):
            return {"b": base64.b64encode(bytes(value).replace(self.root.encode(), b"<scratch>")).decode()}
        if isinstance(value, complex):
            return {"c": [value.real, value.imag]}
        return value


def leaf(dtype, shape, data=None, items=None, tensor=False):
    return {"k": "leaf", "dtype": dtype, "shape": list(shape), "data": data, "items": items, "tensor": tensor}


def opaque(value, why=""):
    return {"k": "opaque", "type": type(value).__module__ + "." + type(value).__name__, "why": why}


def python_type(value):
    for kind in (bool, int, float, complex, str, bytes):
        if isinstance(value, kind):
            return kind.__name__
    return "None"


def is_numpy(value):
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.generic)


def is_sparse(value):
    return type(value).__name__ in ("SparseTensor", "SparseTensorValue") and hasattr(value, "dense_shape")


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
    os.chdir(root)
    sys.argv = [entry] + request["argv"]
    sys.path[0] = os.path.dirname(entry)
    main = types.ModuleType("__main__")
    main.__dict__.update(__file__=entry, __builtins__=__builtins__)
    sys.modules["__main__"] = main
    reply = {"status": "ok", "values": {}, "constants": [], "error": None}
    try:
        with open(entry, "rb") as file:
            tree = ast.parse(file.read(), entry)
        reply["constants"] = constants(tree)
        override(tree, request["overrides"])
        exec(compile(tree, entry, "exec", dont_inherit=True), main.__dict__)
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and not thread.daemon:
                thread.join()
    except SystemExit as error:
        if error.code not in (None, 0):
            reply.update(status="exited", error=describe(error, root))
    except BaseException as error:  # whatever stops the program is its outcome
        reply.update(status="raised", error=describe(error, root))
    reply["values"] = collect(main.__dict__, request["names"], Encoder(root))
    return reply


def collect(namespace, names, encoder):
    if names is None:
        skipped = (types.ModuleType, types.FunctionType, types.BuiltinFunctionType, type)
        names = [n for n, v in namespace.items() if not n.startswith("__") and not isinstance(v, skipped)]
    return {n: encoder.encode(namespace[n]) for n in names if n in namespace}


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


def receive(channel, timeout):
    """One line from the pipe of a child; what came so far if it dies, None if time runs out."""
    data, deadline = [], time.time() + timeout
    while not data or not data[-1].endswith(b"\n"):
        if not select.select([channel], [], [], max(0, deadline - time.time()))[0]:
            return None
        chunk = os.read(channel, 1 << 20)
        if not chunk:
            break
        data.append(chunk)
    return b"".join(data)


def run(request, veil):
    """Forks, waits, and returns the reply."""
    start = time.time()
    with tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
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
        line = receive(reading, request["timeout"])
        os.close(reading)
        complete = line is not None and line.endswith(b"\n")
        died = line is not None and not complete
        status = stop(pid, patience=1.0 if died else 0.0)
        if complete:
            reply = json.loads(line.decode())
        else:
            reply = {"status": "timeout" if line is None else "died", "values": {}, "constants": [], "error": None}
            reply["error"] = {"type": reply["status"], "message": fate(line, status, request), "traceback": ""}
        reply.update(stdout=text(stdout), stderr=text(stderr), seconds=time.time() - start)
    return reply


def stop(pid, patience):
    """Ends a child, if it does not end by itself in ``patience`` seconds, and all that it started; its wait status."""
    deadline, done, status = time.time() + patience, 0, 0
    while not done and time.time() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        time.sleep(0.005)
    for kill, target in ((os.killpg, pid),) if done else ((os.killpg, pid), (os.kill, pid)):
        with contextlib.suppress(OSError):  # it may be gone already
            kill(target, signal.SIGKILL)
    return status if done else os.waitpid(pid, 0)[1]


def fate(line, status, request):
    if line is None:
        return "still running after %g s" % request["timeout"]
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
        send(replies, run(json.loads(line), veil))


if __name__ == "__main__":
    main()
