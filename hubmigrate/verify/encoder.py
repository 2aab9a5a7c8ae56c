"""Turns a program's values into JSON. Loaded by ``worker.py``; the standard library only, Python 3.7 to 3.13."""

import base64
import json
import sys

SCALARS = (bool, int, float, complex, str, bytes, type(None))
LIBRARIES = ("tensorflow", "keras", "tf_keras")
DEPTH_LIMIT = 20


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
