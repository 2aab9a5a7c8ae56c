"""The executed cases alone take most branches of the rules and of the interpreter, and are not all alike.

What they take is measured by ``tools/coverage.py`` in a process of its own, which nothing else disturbs.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TOOL = Path(__file__).parents[1] / "tools" / "coverage.py"


def test_executed_cases_take_the_branches() -> None:
    done = subprocess.run([sys.executable, str(TOOL), "--missing"], capture_output=True, text=True)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
