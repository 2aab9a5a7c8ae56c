"""Measures what a proof costs on top of the programs themselves: ``python bench/verify.py``.

Needs the environments ``tf1`` and ``2.15``, and Linux. *Own time* is what both programs take on warm workers, side by
side, with nothing watched or compared. A round measures it and a whole proof one after the other, by the clock and in
processor time (of this process, of the workers, and of the programs, which are the workers' children): what other
programs on the machine do hardly shows in the latter. Figures are medians of the rounds' differences; no row is a test.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from hubmigrate import engine
from hubmigrate.records import Options
from hubmigrate.verify import envs
from hubmigrate.verify.models import ensure_models
from hubmigrate.verify.pool import Pool, Program
from hubmigrate.verify.proof import Settings, Subject, verify

EXAMPLE = Path(__file__).parents[1] / "examples" / "similarity.py"
ROUNDS = 15

Cost: TypeAlias = "tuple[float, float]"


def seconds(action: Callable[[], object]) -> float:
    """How long an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def warm(before: bytes, after: bytes, models: Path) -> None:
    """One pair after the other, with workers that are there already."""
    own = [Program({"p.py": before}, "p.py"), Program({"p.py": after}, "p.py")]
    subject = Subject("p.py", *(replace(program, watch=True) for program in own))
    with Pool(models) as pool:
        alone: list[Cost] = []
        pairs: list[Cost] = []
        for _ in range(ROUNDS + 1):
            alone.append(cost(lambda: pool.run_all(zip(own, ("tf1", "2.15"), strict=True))))
            pairs.append(cost(lambda: verify(subject, Settings(), pool)))
    for index, kind in enumerate(("by the clock", "processor time")):
        mine, whole = [one[index] for one in alone[1:]], [one[index] for one in pairs[1:]]
        more = statistics.median(b - a for a, b in zip(mine, whole, strict=True))
        own_time, pair_time = statistics.median(mine), statistics.median(whole)
        print(f"warm, {kind}: own {own_time:.2f} s, pair {pair_time:.2f} s, {more:+.2f} s (goal +0.3)")


def cost(action: Callable[[], object]) -> Cost:
    """(seconds by the clock, seconds of processor time) that an action takes here and in the workers."""
    before = processor_time()
    wall = seconds(action)
    return wall, processor_time() - before


def processor_time() -> float:
    """Of this process and of the workers, with all that these have run; once they have seen the last of it end."""
    mine = os.times()
    total = mine.user + mine.system
    for worker in children("self"):
        while children(worker):
            time.sleep(0.005)
        fields = Path("/proc", worker, "stat").read_text().rpartition(")")[2].split()
        total += sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return total


def children(process: str) -> list[str]:
    """The processes that a process has started, by whichever of its threads."""
    found: list[str] = []
    for task in Path("/proc", process, "task").iterdir():
        with contextlib.suppress(OSError):  # a thread that has ended
            found += (task / "children").read_text().split()
    return found


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
