"""What a module that lies on this machine declares: read from its ``saved_model.pb``, without TensorFlow.

A handle is a path, from the project's folder or the file's, or a URL whose module lies in the cache of tensorflow_hub:
``$TFHUB_CACHE_DIR/<sha1 of the handle>``, by default below the folder for temporary files (measured, tensorflow_hub
0.7 to 0.16). Only modules of TF1 Hub's format count, which have a ``tfhub_module.pb``. The file is a ``SavedModel`` in
protobuf's wire format (https://protobuf.dev/programming-guides/encoding, tensorflow/core/protobuf/saved_model.proto,
meta_graph.proto); a file that is damaged, or larger than ``LARGEST``, counts as absent.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from hubmigrate.knowledge.interfaces import Input, Interface, Signature
from hubmigrate.root import project_root

LARGEST = 256 << 20
"""Bytes. The weights are not in the file; what is large in it is the graph, which is passed over."""
MOST_FIELDS = 200_000
DTYPES = {
    1: "float32", 2: "float64", 3: "int32", 4: "uint8", 5: "int16", 6: "int8", 7: "string", 8: "complex64", 9: "int64",
    10: "bool", 14: "bfloat16", 17: "uint16", 18: "complex128", 19: "float16", 22: "uint32", 23: "uint64",
}  # fmt: skip
"""Numbers of tensorflow/core/framework/types.proto, and the names under ``tf.``."""
OF_FORMAT = "__saved_model"
"""How signatures begin that belong to the format, not to the module."""


class _Damaged(Exception):  # noqa: N818
    """The bytes are no message of the kind that is looked for."""


def declared(handle: str, path: str) -> Interface | None:
    """What the module at a handle, in a program's file ``path``, declares; None if none lies on this machine.

    None as well where two modules lie at the places that the handle can mean, and declare different things.
    """
    found = [_module(folder) for folder in dict.fromkeys(_folders(handle, path))]
    interfaces = {interface for interface in found if interface is not None}
    return interfaces.pop() if len(interfaces) == 1 else None


def _folders(handle: str, path: str) -> Iterator[Path]:
    if handle.startswith(("http://", "https://")):
        cache = os.environ.get("TFHUB_CACHE_DIR") or Path(tempfile.gettempdir(), "tfhub_modules")
        yield Path(cache) / hashlib.sha1(handle.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()
    elif handle and "://" not in handle and "\0" not in handle:
        yield project_root(path) / handle
        yield Path(path).resolve().parent / handle


def _module(folder: Path) -> Interface | None:
    try:
        marker, model = (folder / "tfhub_module.pb").stat(), (folder / "saved_model.pb").stat()
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(marker.st_mode) or not stat.S_ISREG(model.st_mode) or not 0 < model.st_size <= LARGEST:
        return None
    return _read(folder / "saved_model.pb", model.st_size, model.st_mtime_ns)


@lru_cache(maxsize=64)
def _read(file: Path, size: int, _changed: int) -> Interface | None:
    """The file is read again where its size or time has changed."""
    try:
        with file.open("rb") as opened:
            data = opened.read(size)
        return _interface(_Reader(data))
    except (OSError, _Damaged, UnicodeDecodeError):
        return None


class _Reader:
    """Splits messages of protobuf's wire format into fields, as many as a module's signatures can have."""

    def __init__(self, data: bytes) -> None:
        self.whole = memoryview(data)
        self.left = MOST_FIELDS

    def fields(self, message: memoryview) -> Iterator[tuple[int, int | memoryview]]:
        """Number and value of each field: whole numbers, or bytes."""
        at = 0
        while at < len(message):
            self.left -= 1
            if self.left < 0:
                raise _Damaged
            tag, at = self._number(message, at)
            value: int | memoryview
            if tag & 7 == 0:
                value, at = self._number(message, at)
            else:
                size = {1: 8, 5: 4}.get(tag & 7)
                if tag & 7 == 2:
                    size, at = self._number(message, at)
                if size is None or at + size > len(message):
                    raise _Damaged
                value, at = message[at : at + size], at + size
            yield tag >> 3, value

    def messages(self, message: memoryview, number: int) -> list[memoryview]:
        """The values of all fields with this number, which are bytes."""
        found = [value for each, value in self.fields(message) if each == number]
        if any(isinstance(value, int) for value in found):
            raise _Damaged
        return [value for value in found if not isinstance(value, int)]

    def items(self, message: memoryview, number: int) -> dict[str, memoryview]:
        """A map from text to messages, in the order of its keys: it is written in any."""
        pairs = {}
        for entry in self.messages(message, number):
            keys, values = self.messages(entry, 1), self.messages(entry, 2)
            pairs[_text(keys[-1]) if keys else ""] = values[-1] if values else memoryview(b"")
        return dict(sorted(pairs.items()))

    @staticmethod
    def _number(message: memoryview, at: int) -> tuple[int, int]:
        number = 0
        for place in range(10):
            if at + place >= len(message):
                break
            number |= (message[at + place] & 0x7F) << 7 * place
            if message[at + place] < 0x80:
                return number, at + place + 1
        raise _Damaged


def _text(data: memoryview) -> str:
    return bytes(data).decode("utf-8")


def _interface(reader: _Reader) -> Interface:
    """What the graphs of a module have in common: one for each set of tags, with the same signatures."""
    graphs = reader.messages(reader.whole, 2)
    by_graph = [_signatures(reader, graph) for graph in graphs]
    if not graphs or any(signatures != by_graph[0] for signatures in by_graph):
        raise _Damaged
    collections = [reader.items(graph, 4) for graph in graphs]
    tags = [{_text(tag) for info in reader.messages(graph, 1) for tag in reader.messages(info, 4)} for graph in graphs]
    return Interface(
        name="module on disk",
        handles=(),
        source="saved_model.pb",
        signatures=by_graph[0],
        tables=any(len(each.get("table_initializer", b"")) > 0 for each in collections),
        tags=tuple(frozenset(each) for each in sorted(tags, key=sorted)),
        assets=(),
        several_assets=any(len(reader.messages(graph, 6)) > 1 for graph in graphs),
        ops=(),
    )


def _signatures(reader: _Reader, graph: memoryview) -> tuple[Signature, ...]:
    found = []
    for name, signature in reader.items(graph, 5).items():
        if not name.startswith(OF_FORMAT):
            inputs = [_input(reader, key, info) for key, info in reader.items(signature, 1).items()]
            known = tuple(each for each in inputs if each is not None)
            outputs = tuple(reader.items(signature, 2))
            found.append(Signature(name, known if len(known) == len(inputs) else None, outputs, more_outputs=False))
    return tuple(found)


def _input(reader: _Reader, key: str, info: memoryview) -> Input | None:
    """A dense input of a known dtype; None for any other."""
    fields = dict(reader.fields(info))
    dtype, shape = fields.get(2), fields.get(3)
    if 4 in fields or 5 in fields or not isinstance(dtype, int) or dtype not in DTYPES or isinstance(shape, int):
        return None
    sizes = list(reader.fields(shape)) if shape is not None else [(3, 1)]
    rank = None if (3, 1) in sizes else sum(number == 2 for number, _ in sizes)
    return Input(key, DTYPES[dtype], rank)
