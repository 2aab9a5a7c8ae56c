"""The models that programs find: the user's own, those given by ``--model``, and stand-ins for what can't be reached.

A stand-in has the interface that the table of knowledge documents (signatures, inputs, outputs, tag sets, tables,
files), and small weights of its own. It proves that a migrated call is made right; it says nothing about numbers of the
real model, and every line of a report that it touches says so.
"""

from __future__ import annotations

import ast
import hashlib
import json
import os
import re
import shutil
import tempfile
import urllib.request
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hubmigrate.knowledge.handles import normalize
from hubmigrate.knowledge.interfaces import ANY_KEY, Interface, Signature, lookup
from hubmigrate.notebook import load_notebook
from hubmigrate.verify.pool import Pool, Program
from hubmigrate.verify.trees import CannotVerify

BUILDER = Path(__file__).with_name("stub_builder.py")
OFFLINE = {f"{name}_proxy": "http://127.0.0.1:9" for name in ("http", "https")}
"""A proxy that refuses at once: nothing is downloaded, and nobody waits for it."""


@dataclass(frozen=True)
class Models:
    """What was asked for about models."""

    given: Mapping[str, Path]
    """Handle -> folder."""
    stub: bool = False
    offline: bool = False


def parse(pairs: Iterable[str]) -> dict[str, Path]:
    """``HANDLE=PATH`` of the command line; raises ``CannotVerify``."""
    given = {}
    for pair in pairs:
        handle, equals, path = pair.rpartition("=")
        if not equals or not handle or not Path(path).is_dir():
            raise CannotVerify(f"--model {pair}: write HANDLE=FOLDER, the folder of an unpacked module")
        given[handle] = Path(path).resolve()
    return given


def handles_in(files: Mapping[str, bytes]) -> list[str]:
    """The handles of published modules that a program's files spell out, sorted."""
    found: set[str] = set()
    for path, content in files.items():
        if path.endswith((".py", ".ipynb")):
            try:
                text = load_notebook(content.decode("utf-8")).text if path.endswith(".ipynb") else content
                tree = ast.parse(text)
            except (SyntaxError, ValueError):
                continue
            texts = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str))
            found.update(text for text in texts if normalize(text))
    return sorted(found)


def provide(folder: Path, handles: Iterable[str], models: Models, reference: str, pool: Pool) -> frozenset[str]:
    """Fills ``folder`` as a ``TFHUB_CACHE_DIR``: links to the user's, the models given, and stand-ins for the rest.

    Gives the handles of the stand-ins. Raises ``CannotVerify`` where the table does not say enough to build one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    own = Path(os.environ.get("TFHUB_CACHE_DIR") or Path(tempfile.gettempdir()) / "tfhub_modules")
    if own.is_dir():
        for entry in own.iterdir():
            (folder / entry.name).symlink_to(entry.resolve())
    for handle, path in models.given.items():
        place = folder / cached_name(handle)
        place.unlink(missing_ok=True)
        place.symlink_to(path)
    if not models.stub:
        return frozenset()
    missing = [handle for handle in handles if not _is_reachable(handle, folder, models.offline)]
    if missing:
        _build(folder, {handle: interface_of(handle) for handle in missing}, reference, pool)
    return frozenset(missing)


def cached_name(handle: str) -> str:
    """The folder's name under ``TFHUB_CACHE_DIR``."""
    return hashlib.sha1(handle.encode(), usedforsecurity=False).hexdigest()


def _is_reachable(handle: str, folder: Path, offline: bool) -> bool:
    if (folder / cached_name(handle)).exists():
        return True
    if offline or not handle.startswith("http"):
        return False
    try:
        request = urllib.request.Request(f"{handle}?tf-hub-format=compressed", method="HEAD")  # noqa: S310 (http only)
        with urllib.request.urlopen(request, timeout=10):  # noqa: S310
            return True
    except OSError:
        return False


def interface_of(handle: str) -> dict[str, Any]:
    """What ``stub_builder.py`` needs to know of a module. Raises ``CannotVerify`` with the fields that are missing."""
    interface = lookup(handle)
    if interface is None:
        raise CannotVerify(
            f"--stub: the interface table has no row for {handle}: add a [[family]] with `handles`, `source` and "
            "`signatures.<name>` (`inputs.<key> = { dtype, rank }`, `outputs`) to "
            "hubmigrate/knowledge/interfaces.toml, or give the model with --model HANDLE=FOLDER"
        )
    signatures = {s.name: _signature(s) for s in interface.signatures if _gaps(s) == []}
    if not signatures:
        gaps = ", ".join(gap for s in interface.signatures for gap in _gaps(s))
        raise CannotVerify(f"--stub: the interface table lacks {gaps} of {handle} (family {interface.name!r})")
    return {
        "signatures": signatures,
        "tags": [sorted(tags) for tags in interface.tags or (frozenset(),)],
        "tables": interface.tables is not False,
        "assets": {asset.key: _file(asset.file) for asset in interface.assets},
        **_sizes(handle, interface),
    }


def _gaps(signature: Signature) -> list[str]:
    if signature.inputs is None:
        return [f"signatures.{signature.name}.inputs"]
    return [
        f"signatures.{signature.name}.inputs.{given.key}.{field}"
        for given in signature.inputs
        for field in ("dtype", "rank")
        if getattr(given, field) is None
    ]


def _signature(signature: Signature) -> dict[str, Any]:
    inputs = {("inputs" if i.key == ANY_KEY else i.key): [i.dtype, i.rank] for i in signature.inputs or ()}
    return {"inputs": inputs, "outputs": list(signature.outputs)}


def _file(pattern: str) -> str:
    """A name that a regular expression of the table matches."""
    literal = pattern.replace("\\.", ".").replace(".*", "vocab")
    return literal if re.fullmatch(pattern, literal) else "vocab.txt"


def _sizes(handle: str, interface: Interface) -> dict[str, int]:
    """How wide results are, and how large images, as far as handles say."""
    width = re.search(r"dim(\d+)|_H-(\d+)|words-(\d+)", handle)
    known = {"elmo": 1024, "universal-sentence-encoder": 512, "classification": 1001}
    size = next((int(part) for part in (width.groups() if width else ()) if part), 0)
    side = re.search(r"_(\d{2,3})/(?:feature_vector|classification|quantops)", handle)
    wide = size or next((value for name, value in known.items() if name in handle), 16)
    return {"width": wide, "side": int(side[1]) if side else 299 if "inception" in interface.name + handle else 224}


def _build(folder: Path, interfaces: Mapping[str, Mapping[str, Any]], reference: str, pool: Pool) -> None:
    """Builds all of them in the reference environment."""
    request = {handle: {**what, "folder": str(folder / cached_name(handle))} for handle, what in interfaces.items()}
    files = {"stubs.json": json.dumps(request).encode(), BUILDER.name: BUILDER.read_bytes()}
    shim = pool.environment(reference).tensorflow >= "2"
    outcome = pool.run(Program(files, BUILDER.name, shim=shim, names=("done",)), reference, timeout=600)
    if not outcome.ok:
        for handle in interfaces:
            shutil.rmtree(folder / cached_name(handle), ignore_errors=True)
        raise CannotVerify(f"--stub: a stand-in could not be built: {outcome.error}")
