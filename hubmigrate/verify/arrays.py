"""The arrays that a program saves. Loaded by ``worker.py``; Python 3.7 to 3.13, numpy only when there is something."""

import os

TEXTS = (".csv", ".json", ".tsv", ".txt")
MOST_TEXT = 1000000


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
