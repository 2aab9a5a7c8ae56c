"""Writes tools/v1_only.txt: names of TensorFlow 1.15 that ``tensorflow`` of 2.15 or 2.21 does not have.

    python tools/generate_v1_only.py

For the oracle of ``tools/corpus.py``, which must not believe hubmigrate's own table: each TensorFlow is asked for
nothing but ``dir``. Keras is left out, whose names are decided by ``TF_USE_LEGACY_KERAS``.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections import defaultdict
from pathlib import Path

from hubmigrate.verify import envs

TARGET = Path(__file__).parent / "v1_only.txt"
HEADER = "# Names of TF 1.15.5 that tensorflow 2.15.1 or 2.21.0 lacks. Written by generate_v1_only.py.\n"
ASK = """
import json, types
import tensorflow as tf

def walk(module, prefix, depth):
    for name in dir(module):
        if name.startswith("_") or prefix + name in ("compat", "contrib", "keras", "raw_ops"):
            continue
        value = getattr(module, name, None)
        yield prefix + name
        if isinstance(value, types.ModuleType) and depth:
            for each in walk(value, prefix + name + ".", depth - 1):
                yield each

print("\\n" + json.dumps(sorted(set(walk(tf, "", 2)))))
"""


def names(environment: str) -> set[str]:
    """The dotted names below ``tensorflow``."""
    environ = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "", "TF_USE_LEGACY_KERAS": "1"}
    command = [str(envs.ensure(environment).python), "-W", "ignore", "-c", ASK]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    """Ask each TensorFlow, and write the table."""
    lost = names("tf1") - (names("2.15") & names("2.21"))
    rows: dict[str, list[str]] = defaultdict(list)
    for name in lost:
        above, _, last = name.rpartition(".")
        if above not in lost:
            rows[above or "."].append(last)
    lines = [f"{above} {' '.join(sorted(rows[above]))}\n" for above in sorted(rows)]
    TARGET.write_text(HEADER + ". contrib\n" + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
