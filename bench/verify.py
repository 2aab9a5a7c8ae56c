"""Measures what a proof costs on top of the programs themselves: ``python bench/verify.py``.

Needs the environments ``tf1`` and ``2.15``. *Own time* is what the two programs take by themselves in a warm
interpreter, from the fork to the last value, with nothing watched. Figures are medians; no row is a test.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from hubmigrate import engine
from hubmigrate.records import Options
from hubmigrate.verify import envs
from hubmigrate.verify.models import ensure_models
from hubmigrate.verify.pool import Pool, Program
from hubmigrate.verify.proof import Settings, Subject, verify

EXAMPLE = Path(__file__).parents[1] / "examples" / "similarity.py"
ROUNDS = 7


def seconds(action: Callable[[], object]) -> float:
    """How long an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def warm(before: bytes, after: bytes, models: Path) -> None:
    """One pair after the other, with workers that are there already."""
    sides = [Program({"p.py": text}, "p.py") for text in (before, after)]
    watched = [Program({"p.py": text}, "p.py", watch=True) for text in (before, after)]
    with Pool(models) as pool:
        own, whole = [], []
        for _ in range(ROUNDS + 1):
            own.append(pool.run(sides[0], "tf1").seconds + pool.run(sides[1], "2.15").seconds)
            whole.append(seconds(lambda: verify(Subject("p.py", *watched), Settings(), pool)))
    own, whole = own[1:], whole[1:]
    pair, alone = statistics.median(whole), statistics.median(own)
    print(f"warm: a pair {pair:.2f} s, own time {alone:.2f} s, {pair - alone:+.2f} s (goal +0.3)")


def cold(models: Path) -> None:
    """The command, from start to end."""
    imports = sum(
        statistics.median(seconds(lambda name=name: start_tensorflow(envs.ensure(name).python)) for _ in range(3))
        for name in ("tf1", "2.15")
    )
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder, "project")
        project.mkdir()
        (project / "setup.py").touch()
        shutil.copy(EXAMPLE, project / "p.py")
        variables = {**os.environ, "TFHUB_CACHE_DIR": str(models), "HUBMIGRATE_STATE_DIR": str(Path(folder, "state"))}
        command = [sys.executable, "-m", "hubmigrate"]
        subprocess.run([*command, "run", "-q", "."], cwd=project, env=variables, check=True)
        quiet = subprocess.DEVNULL

        def prove() -> None:
            subprocess.run([*command, "verify", "p.py"], cwd=project, env=variables, check=True, stdout=quiet)

        whole = statistics.median(seconds(prove) for _ in range(3))
    print(f"cold: the command {whole:.2f} s, both imports {imports:.2f} s, {whole - imports:+.2f} s (goal +1)")


def start_tensorflow(python: Path) -> None:
    """A bare interpreter that imports what a program with a model imports."""
    subprocess.run([str(python), "-c", "import tensorflow, tensorflow_hub"], check=True, capture_output=True)


if __name__ == "__main__":
    text = EXAMPLE.read_bytes()
    (result,) = engine.run_text({"p.py": text}, Options()).files
    where = ensure_models()
    warm(text, result.after, where)
    cold(where)
