"""Warm workers, one per environment and way of importing TensorFlow, and running programs on them."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from hubmigrate.notebook import Notebook, load_notebook
from hubmigrate.verify import envs
from hubmigrate.verify.cells import by_cell, program_of
from hubmigrate.verify.outcome import Outcome, decode_outcome

WORKER = Path(__file__).with_name("worker.py")

UNWANTED = frozenset((".git", ".hg", ".svn", ".tox", ".nox", "node_modules", "__pycache__", ".mypy_cache"))

FIRST_ORDER = 0
"""The order of sets where nothing else is asked for."""

Where: TypeAlias = "tuple[str, int]"
"""An environment, and the order of sets."""

LEGACY_KERAS = {"TF_USE_LEGACY_KERAS": "1"}


@dataclass(frozen=True)
class Program:
    """A program to run: files, and which of them is ``__main__``."""

    files: Mapping[str, bytes]
    """Relative path (forward slashes) -> content."""
    entry: str
    """One of the files: a script, or a notebook, whose code cells run in order as one program."""
    overrides: Mapping[str, str] = field(default_factory=dict)
    """Name -> Python expression that replaces the value of the entry's first top-level assignment to it."""
    names: tuple[str, ...] | None = None
    """Module-level names whose values are wanted; None: all."""
    argv: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    tree: Path | None = None
    """A folder that the scratch folder starts as a copy of; ``files`` are laid over it."""
    without: frozenset[str] = frozenset()
    """Files of the tree that are not to be there."""
    folder: str = "."
    """Where it runs, within the scratch folder."""
    shim: bool = False
    """Whether to run TensorFlow 1 code on TensorFlow 2, by its ``compat.v1``."""
    watch: bool = False
    """Whether to note what crosses the Hub boundary."""


class WorkerLost(Exception):  # noqa: N818
    """A worker could not be started, or went away while it had a request."""


class Worker:
    """One interpreter that waits for programs. Not thread-safe; ``preload=None`` imports nothing beforehand."""

    def __init__(self, python: Path, preload: Mapping[str, str] | None, environment: Mapping[str, str]) -> None:
        arguments = [] if preload is None else [json.dumps(dict(preload))]
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the worker)
        self._process = subprocess.Popen(
            [str(python), str(WORKER), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env=dict(environment),
            bufsize=0,
            start_new_session=True,
        )
        self._ready = False

    def start(self, timeout: float = 120.0) -> None:
        """Waits until it is warm. Raises ``WorkerLost``."""
        if not self._ready:
            hello = self._receive(timeout)
            if not hello["ready"]:
                raise WorkerLost(f"the environment's TensorFlow can't be imported ({hello['why']})")
            self._ready = True

    def ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The reply to one request. Raises ``WorkerLost``; the worker is of no use after that."""
        self.start()
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
        except OSError as error:
            raise WorkerLost("the worker has died") from error
        # The worker keeps the time; this is for a worker that is itself stuck.
        return self._receive(request["timeout"] + 30)

    def close(self) -> None:
        """Ends it at once, with whatever it runs."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout, self._log):
            if stream is not None:
                stream.close()
        self._process.wait()

    def _receive(self, timeout: float) -> dict[str, Any]:
        assert self._process.stdout is not None
        pipe, deadline, data = self._process.stdout.fileno(), time.monotonic() + timeout, bytearray()
        while not data.endswith(b"\n"):
            if not select.select([pipe], [], [], max(0.0, deadline - time.monotonic()))[0]:
                raise WorkerLost(f"the worker did not answer in {timeout:g} s")
            chunk = os.read(pipe, 1 << 20)
            if not chunk:
                raise WorkerLost("the worker has died" + self._last_words())
            data += chunk
        message: dict[str, Any] = json.loads(data)
        return message

    def _last_words(self) -> str:
        self._log.seek(0)
        lines = self._log.read().decode("utf-8", "replace").strip().splitlines()
        return f" ({lines[-1]})" if lines else ""


class Pool:
    """Workers by environment, started when first wanted and kept. Use as a context manager; safe to use from threads.

    ``models`` is a folder in the layout of ``TFHUB_CACHE_DIR``; without it the user's own setting holds. ``known``:
    environments by names of the caller's, beside those of ``envs``. ``variables``: for every program; without
    them, no GPU is seen.
    """

    def __init__(
        self,
        models: Path | None = None,
        known: Mapping[str, envs.Environment] | None = None,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        self._models = models
        self._known = dict(known or {})
        self._variables = dict({"CUDA_VISIBLE_DEVICES": "-1"} if variables is None else variables)
        self._workers: dict[tuple[Where, str], Worker] = {}
        self._locks: dict[str, threading.Lock] = defaultdict(threading.Lock)

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers.values():
            worker.close()
        self._workers.clear()

    def warm(self, env: str) -> None:
        """Starts the environment's worker. Raises ``EnvironmentUnavailable`` or ``WorkerLost``."""
        with self._locks[env]:
            self._worker((env, FIRST_ORDER), {}).start()

    def environment(self, name: str) -> envs.Environment:
        """The environment of that name, made now if need be. Raises ``EnvironmentUnavailable``."""
        if name not in self._known:
            self._known[name] = envs.ensure(name)  # kept, since making sure starts an interpreter
        return self._known[name]

    def run(
        self,
        program: Program,
        env: str,
        *,
        timeout: float = 60.0,
        memory: int = 0,
        cold: bool = False,
        order: int = FIRST_ORDER,
    ) -> Outcome:
        """Runs the program in a scratch folder of its own.

        For so many seconds, with so many bytes of memory (0: no limit); ``cold`` imports TensorFlow anew; ``order`` is
        Python's seed for the order of sets. Never raises for what the program does. Raises ``EnvironmentUnavailable``
        where the environment can't be had.
        """
        self.environment(env)
        with self._locks[env], tempfile.TemporaryDirectory(prefix="hubmigrate-") as folder:
            root = Path(folder).resolve() / "program"
            request = _request(program, root, timeout, memory)
            notebook = _notebook(program, root)
            reply = self._ask((env, order), None if cold else {}, request)
            if "needs" in reply:
                # The program sets variables that TensorFlow reads when it is imported.
                preload = LEGACY_KERAS if reply["needs"] == LEGACY_KERAS else None
                reply = self._ask((env, order), preload, _request(program, root, timeout, memory))
            return decode_outcome(by_cell(reply, program.entry, notebook) if notebook else reply)

    def run_all(self, jobs: Iterable[tuple[Program, str]], *, timeout: float = 60.0, memory: int = 0) -> list[Outcome]:
        """Outcomes in the order of the jobs. Environments run side by side, the jobs of each one after the other."""
        jobs = list(jobs)

        def run_those_of(env: str) -> dict[int, Outcome]:
            mine = [(index, program) for index, (program, where) in enumerate(jobs) if where == env]
            return {index: self.run(program, env, timeout=timeout, memory=memory) for index, program in mine}

        outcomes: dict[int, Outcome] = {}
        with ThreadPoolExecutor() as executor:
            for done in executor.map(run_those_of, sorted({env for _, env in jobs})):
                outcomes.update(done)
        return [outcomes[index] for index in range(len(jobs))]

    def _ask(self, where: Where, preload: Mapping[str, str] | None, request: Mapping[str, Any]) -> dict[str, Any]:
        try:
            return self._worker(where, preload).ask(request)
        except WorkerLost as error:
            self._workers.pop(_key(where, preload)).close()
            failure = {"type": "WorkerLost", "message": str(error), "traceback": ""}
            empty: dict[str, Any] = {"values": {}, "constants": [], "saved": {}, "hub": None}
            return {"status": "died", "error": failure, "stdout": "", "stderr": "", "seconds": 0.0, **empty}

    def _worker(self, where: Where, preload: Mapping[str, str] | None) -> Worker:
        key = _key(where, preload)
        if key not in self._workers:
            env, order = where
            self._workers[key] = Worker(self.environment(env).python, preload, self._variables_of_workers(order))
        return self._workers[key]

    def _variables_of_workers(self, order: int) -> dict[str, str]:
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON") and k != "VIRTUAL_ENV"}
        fixed = {
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONHASHSEED": str(order),  # one order of sets, so that two runs can be compared
            "PYTHONIOENCODING": "utf-8",
            "PYTHONNOUSERSITE": "1",
        }
        models = {} if self._models is None else {"TFHUB_CACHE_DIR": str(self._models)}
        # The default lies among temporary files, of which each program has a folder of its own.
        known = {"TF_CPP_MIN_LOG_LEVEL": "2", "TFHUB_CACHE_DIR": str(Path(tempfile.gettempdir(), "tfhub_modules"))}
        return {**known, **inherited, **fixed, **models, **self._variables}


def _key(where: Where, preload: Mapping[str, str] | None) -> tuple[Where, str]:
    return where, json.dumps(None if preload is None else dict(preload))


def _request(program: Program, root: Path, timeout: float, memory: int) -> dict[str, Any]:
    """Writes the program's files, afresh, and says what to do with them."""
    # Named as the root is, so that what takes the root out of values takes this out, too.
    temporary = root.with_name(root.name + ".tmp")
    for folder in (root, temporary):
        shutil.rmtree(folder, ignore_errors=True)
    temporary.mkdir()  # AutoGraph leaves a file there for each function that it converts
    if program.tree is not None:
        shutil.copytree(program.tree, root, ignore=ignored, ignore_dangling_symlinks=True)
    else:
        root.mkdir()
    for path in program.without:
        (root / path).unlink(missing_ok=True)
    for path, content in program.files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    entry, notebook = program.entry, _notebook(program, root)
    if notebook:
        entry = program_of(entry)
        (root / entry).write_text(notebook.text, encoding="utf-8")
    return {
        "root": str(root),
        "folder": program.folder,
        "entry": entry,
        "argv": list(program.argv),
        "overrides": dict(program.overrides),
        "names": None if program.names is None else list(program.names),
        "env": {"TMPDIR": str(temporary), **program.environment},
        "timeout": timeout,
        "memory": memory,
        "shim": program.shim,
        "watch": program.watch,
    }


def _notebook(program: Program, root: Path) -> Notebook | None:
    if not program.entry.endswith(".ipynb"):
        return None
    return load_notebook((root / program.entry).read_text(encoding="utf-8"))


def ignored(folder: str, names: Iterable[str]) -> set[str]:
    """What a scratch copy leaves out: version control, environments, caches."""
    return {name for name in names if name in UNWANTED or Path(folder, name, "pyvenv.cfg").is_file()}
