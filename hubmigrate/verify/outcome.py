"""What comes back from running a program: its values at exit as plain data, free of numpy and TensorFlow."""

from __future__ import annotations

import base64
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Scalar: TypeAlias = "bool | int | float | complex | str | bytes | None"


@dataclass(frozen=True)
class Leaf:
    """A scalar or an array."""

    dtype: str
    """numpy's name (``float32``), or ``bool``, ``int``, ``float``, ``complex``, ``str``, ``bytes``, ``None`` for Python
    scalars and arrays of text, or ``object`` for arrays of mixed scalars."""
    shape: tuple[int, ...]
    data: bytes | tuple[Scalar, ...]
    """Little-endian C order for numbers (``bfloat16`` widened to ``float32``); else the items in that order."""
    tensor: bool = False
    """Whether it was held by a TensorFlow object (an eager tensor, a variable)."""

    def items(self) -> tuple[Scalar, ...]:
        """Every element, flat, in C order."""
        return self.data if isinstance(self.data, tuple) else _unpack(self.dtype, self.data)


@dataclass(frozen=True)
class Sequence:
    """A list, tuple or set (sorted)."""

    type: str
    items: tuple[Value, ...]


@dataclass(frozen=True)
class Mapping_:  # noqa: N801 (typing's name is taken)
    """A dictionary, in its order; a sparse tensor is one of indices, values and dense_shape."""

    items: tuple[tuple[Value, Value], ...]


@dataclass(frozen=True)
class Opaque:
    """Something that has no value to compare: a symbolic tensor, a session, a model."""

    type: str
    why: str = ""


Value: TypeAlias = "Leaf | Sequence | Mapping_ | Opaque"

Status: TypeAlias = Literal["ok", "raised", "exited", "timeout", "memory", "died"]


@dataclass(frozen=True)
class HubCall:
    """One execution of one call of a signature, with what crossed the boundary."""

    handle: str
    tags: tuple[str, ...]
    signature: str
    place: str
    """``path:line`` in the program."""
    inputs: Mapping[str, Value]
    outputs: Mapping[str, Value]
    variables: Mapping[str, Value]
    """The module's variables that were not as published, by name."""
    later: Mapping[str, Value] | None
    """The same after the run that made the call, if that moved them; None if it did not."""
    draws: bool
    """Whether the signature draws random numbers, or is stateful otherwise."""
    again: str
    """What a second pass with the same inputs did otherwise; empty if nothing."""


@dataclass(frozen=True)
class ModuleMade:
    """A module that the program made or loaded, by its handle."""

    handle: str
    tags: tuple[str, ...]
    moved: tuple[str, ...] | None
    """Its variables that are not as published in the end; None if that could not be seen."""
    layer: bool = False
    """Whether a ``KerasLayer`` loaded it: each signature needs one of its own."""
    graph: int = 0
    """Which graph it was made in: a function that is traced twice has two, in which it runs each time."""
    called: tuple[str, ...] | None = ()
    """The signatures that were called; None if that could not be seen."""


@dataclass(frozen=True)
class Boundary:
    """What a run had to do with tensorflow_hub."""

    modules: tuple[ModuleMade, ...] = ()
    specs: tuple[str, ...] = ()
    """Handles of modules whose specs were read, which loads them after the migration."""

    loads: int = 0
    """How many modules it loaded."""
    calls: int = 0
    """How often a call of a signature was made, or built into a graph."""
    skipped: Mapping[str, int] = field(default_factory=dict)
    """Why executions are not among ``noted`` -> how many."""
    noted: tuple[HubCall, ...] = ()
    trouble: str = ""
    """Why watching failed, if it did."""


@dataclass(frozen=True)
class Outcome:
    """How one run of a program ended."""

    status: Status
    """``ok``; ``raised``; ``exited`` with a status other than 0; stopped for its ``timeout`` or ``memory``; ``died``
    (killed, crashed)."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """Module-level name -> value at exit (at the point of failure, if it failed by itself)."""
    constants: frozenset[str] = frozenset()
    """Names that the program binds to literals only: equal before and after by construction, so they prove nothing."""
    saved: Mapping[str, Value] = field(default_factory=dict)
    """Path -> the array or arrays that numpy saved there; text files as text."""
    hub: Boundary = Boundary()
    """Empty unless the program was watched."""
    stdout: str = ""
    stderr: str = ""
    error: str = ""
    """``Type: message`` in one line, empty if ``ok``."""
    traceback: str = ""
    seconds: float = 0.0
    """From the fork to the last value, at the worker."""

    @property
    def ok(self) -> bool:
        """Whether the program ran to its end."""
        return self.status == "ok"


def decode_outcome(reply: Mapping[str, Any]) -> Outcome:
    """An outcome from a worker's reply."""
    error = reply["error"] or {"type": "", "message": "", "traceback": ""}
    return Outcome(
        status=reply["status"],
        values={name: decode(node) for name, node in reply["values"].items()},
        constants=frozenset(reply["constants"]),
        saved={name: decode(node) for name, node in reply["saved"].items()},
        hub=_boundary(reply["hub"]),
        stdout=reply["stdout"],
        stderr=reply["stderr"],
        error=" ".join(f"{error['type']}: {error['message']}".split()) if reply["error"] else "",
        traceback=error["traceback"],
        seconds=reply["seconds"],
    )


def _boundary(record: Mapping[str, Any] | None) -> Boundary:
    if record is None:
        return Boundary()
    noted = []
    for call in record["records"]:
        values: dict[str, Any] = {
            side: {k: decode(v) for k, v in call[side].items()} for side in ("inputs", "outputs", "variables")
        }
        plain: dict[str, Any] = {name: call[name] for name in ("handle", "signature", "place", "draws", "again")}
        later = None if call["later"] is None else {k: decode(v) for k, v in call["later"].items()}
        noted.append(HubCall(tags=tuple(call["tags"]), later=later, **plain, **values))
    counts = {name: record[name] for name in ("loads", "calls", "skipped", "trouble")}
    modules = [
        ModuleMade(m["handle"], tuple(m["tags"]), _names(m["moved"]), m["layer"], m["graph"], _names(m["called"]))
        for m in record["modules"]
    ]
    return Boundary(noted=tuple(noted), modules=tuple(modules), specs=tuple(record["specs"]), **counts)


def _names(told: list[str] | None) -> tuple[str, ...] | None:
    return None if told is None else tuple(told)


def decode(node: Mapping[str, Any]) -> Value:
    """A value from its JSON form (``encoder.Encoder``)."""
    kind = node["k"]
    if kind == "leaf":
        data = node["data"]
        items = tuple(map(_scalar, node["items"])) if data is None else base64.b64decode(data)
        return Leaf(node["dtype"], tuple(node["shape"]), items, node["tensor"])
    if kind == "seq":
        return Sequence(node["type"], tuple(map(decode, node["items"])))
    if kind == "map":
        return Mapping_(tuple((decode(key), decode(value)) for key, value in node["items"]))
    return Opaque(node["type"], node["why"])


def _scalar(item: Any) -> Scalar:
    if not isinstance(item, dict):
        return item  # type: ignore[no-any-return]
    return base64.b64decode(item["b"]) if "b" in item else complex(*item["c"])


_FORMATS = {
    "float16": "e", "float32": "f", "float64": "d", "bfloat16": "f", "bool": "?",
    "int8": "b", "int16": "h", "int32": "i", "int64": "q", "uint8": "B", "uint16": "H", "uint32": "I", "uint64": "Q",
}  # fmt: skip


def _unpack(dtype: str, data: bytes) -> tuple[Scalar, ...]:
    if dtype.startswith("complex"):
        parts = _unpack("float64" if dtype == "complex128" else "float32", data)
        pairs = zip(parts[::2], parts[1::2], strict=True)
        return tuple(complex(real, imag) for real, imag in pairs)  # type: ignore[arg-type]
    code = _FORMATS[dtype]
    return struct.unpack(f"<{len(data) // struct.calcsize(code)}{code}", data)
