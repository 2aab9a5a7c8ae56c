"""From the options of ``hubmigrate verify`` to proofs."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from hubmigrate.cli.output import painter, write
from hubmigrate.verify import devices, stubs, subjects
from hubmigrate.verify.closeness import Tolerance
from hubmigrate.verify.envs import EMBEDDED, EnvironmentUnavailable, given
from hubmigrate.verify.faces import text
from hubmigrate.verify.pool import Pool, WorkerLost
from hubmigrate.verify.proof import Proof, Settings, Subject, verify
from hubmigrate.verify.siteproof import verify_sites
from hubmigrate.verify.trees import CannotVerify

BEFORE = "--before-python"
TROUBLES = (CannotVerify, EnvironmentUnavailable, WorkerLost)


@dataclass(frozen=True)
class Request:
    """The options of the command, by name."""

    program: str | None = None
    arguments: tuple[str, ...] = ()
    calls: tuple[str, ...] = ()
    sites: bool = False
    before: str | None = None
    after: Path | None = None
    root: Path | None = None
    targets: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    offline: bool = False
    stub: bool = False
    reference: str | None = None
    before_python: Path | None = None
    pythons: tuple[Path, ...] = ()
    device: str = "cpu"
    tf32: bool = False
    timeout: float = 600.0
    memory: int = 0
    rtol: float | None = None
    atol: float | None = None


def prove(request: Request) -> list[Proof]:
    """Runs what was asked for. Raises click's exceptions, whose exit status is 2."""
    try:
        sides: dict[str, Any] = {"before": request.before, "after": request.after, "root": request.root}
        paths = [Path(path) for path in (request.program, *request.arguments) if path] or [Path()]
        tree = subjects.tree(paths, **sides) if request.sites else None
        found = [] if tree else _subjects(request, sides)
        known = {f"--after-python {path}": given(f"--after-python {path}", path) for path in request.pythons}
        targets = (*request.targets, *known) or ("2.15",)
        if request.before_python:
            known[BEFORE] = given(BEFORE, request.before_python)
        variables = devices.variables(request.device, tf32=request.tf32) | (stubs.OFFLINE if request.offline else {})
        models = stubs.Models(stubs.parse(request.models), request.stub, request.offline)
        overlay = tempfile.TemporaryDirectory(prefix="hubmigrate-models-")
        cache = Path(overlay.name) if models.given or models.stub else None
        with overlay, Pool(cache, known, variables) as pool:
            settings = Settings(
                reference=_reference(request, pool),
                targets=targets,
                timeout=request.timeout,
                memory=request.memory * 10**6,
            )
            device, is_gpu = devices.describe(request.device, targets[0], pool, tf32=request.tf32)
            tolerance = Tolerance(request.rtol, request.atol, devices.GPU_FACTOR if is_gpu else 1.0)
            settings = replace(settings, device=device, tolerance=tolerance)
            if cache:
                handles = [site.handle for site in tree[1]] if tree else _handles(found)
                settings = replace(settings, stubs=stubs.provide(cache, handles, models, settings.reference, pool))
            if tree:
                title = ", ".join(map(str, paths))
                return [verify_sites(title, tree[1], tree[0], settings, pool)]
            return [verify(subject, settings, pool) for subject in found]
    except TROUBLES as error:
        raise CannotProve(str(error)) from error


def _subjects(request: Request, sides: dict[str, Any]) -> list[Subject]:
    if request.program is not None and request.calls:
        raise click.UsageError("Name a PROGRAM or --call, not both.")
    if request.program is not None:
        return [subjects.program(Path(request.program), request.arguments, **sides)]
    if not request.calls:
        raise click.UsageError("Name a PROGRAM, or a library's --call MODULE:EXPR.")
    return [subjects.call(spec, **sides) for spec in request.calls]


def _handles(found: list[Subject]) -> list[str]:
    """The handles that the programs as they were spell out."""
    files: dict[str, bytes] = {}
    for subject in found:
        before = subject.before
        files.update(before.files)
        if before.tree is not None and before.entry not in files:
            files[before.entry] = (before.tree / before.entry).read_bytes()
    return stubs.handles_in(files)


def _reference(request: Request, pool: Pool) -> str:
    """Where the code as it was runs; without a Python 3.7, TensorFlow 2.15 does both sides."""
    if request.before_python:
        return BEFORE
    if request.reference:
        pool.environment(request.reference)
        return request.reference
    try:
        pool.environment("tf1")
    except EnvironmentUnavailable as error:
        write(f"{error}\nThe reference is TensorFlow 2.15 with tensorflow_hub 0.15 instead.\n", err=True)
        return EMBEDDED
    return "tf1"


def show(proofs: Sequence[Proof], form: str, output: Path | None) -> None:
    """Prints the report, or writes it to a file; then the table still goes to standard output."""
    face = import_module(f"hubmigrate.verify.faces.{form}")
    if output is None:
        write(text.render(proofs, painter(sys.stdout)) if form == "text" else face.render(proofs))
        return
    files = face.files(proofs, output.name) if hasattr(face, "files") else {output.name: face.render(proofs)}
    for name, content in files.items():
        try:
            (output.parent / name).write_text(content, encoding="utf-8")
        except OSError as error:
            raise CannotProve(f"--output {output.parent / name}: {error.strerror}") from error
    write(text.render(proofs, painter(sys.stdout)))
    if len(files) > 1:
        write(f"The pictures of {output} are beside it: {', '.join(list(files)[1:])}\n", err=True)


class CannotProve(click.ClickException):
    """One line about why nothing can be proven."""

    exit_code = 2
