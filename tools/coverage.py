"""How many branches of the rules and of the interpreter the executed cases take, and how many of the cases differ.

    python tools/coverage.py [--missing] [--alike]

An executed case is a folder of testdata whose program runs. A *migrated* one runs under TensorFlow 1.15 before, and
under 2.15 and 2.21 after: what these take is what counts. A *refused* one, where nothing may change, runs where it says
(test_no_op_runs); what it takes besides is shown. Cases that don't run, and unit tests, count for nothing.

Two cases are alike if their migration takes the same steps (from line to line) of transforms/. Exit status 1 if
migrated cases take less than 90 % of a group's branches, or if there are not 160 of them no two of which are alike.
"""

from __future__ import annotations

import json
import math
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

ROOT = Path(__file__).resolve().parents[1]
sys.path[:] = [part for part in sys.path if Path(part).resolve() != ROOT / "tools"]  # else, coverage is this file
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import click  # noqa: E402
from coverage import Coverage  # noqa: E402

GROUPS = {
    "rules": ("transforms/*.py",),
    "interpreter": (
        "hubmigrate/interpret/*.py",
        *(f"hubmigrate/{name}.py" for name in ("convert", "plan", "project", "style", "unit", "values")),
    ),
}
LEAST_TAKEN = 90.0
"""In percent."""
LEAST_DIFFERENT = 160
"""Migrated cases no two of which are alike."""

Arc: TypeAlias = "tuple[int, int]"
Steps: TypeAlias = "frozenset[tuple[str, Arc]]"


@dataclass(frozen=True)
class File:
    """The branches of a file: steps from lines that have several ways to go on."""

    branches: frozenset[Arc]
    by_migrated: frozenset[Arc]
    by_all: frozenset[Arc]


def measure() -> Coverage:
    """Migrates every executed case, each in a context of its own: ``migrated CODE/case`` or ``refused CODE/case``."""
    files = [str(ROOT / path) for path in group_files("rules") + group_files("interpreter")]
    coverage = Coverage(data_file=None, branch=True, include=files, config_file=False)
    coverage.set_option("run:core", "ctrace")  # sys.monitoring sees a step once, not once for each context
    coverage.start()
    import harness

    for case in harness.cases():
        if case.environments:
            coverage.switch_context(f"{'refused' if case.after is None else 'migrated'} {case.id}")
            harness.migrate(case.before, case.options)
    coverage.stop()
    return coverage


def group_files(group: str) -> list[str]:
    """The files of a group, as paths in the repository."""
    return sorted(path.relative_to(ROOT).as_posix() for pattern in GROUPS[group] for path in ROOT.glob(pattern))


def branches(coverage: Coverage) -> dict[str, File]:
    """Path -> its branches, and who takes them."""
    migrated, both = _branches(coverage, ["^migrated "]), _branches(coverage, ["^migrated ", "^refused "])
    return {path: File(taken | left, migrated[path][0], taken) for path, (taken, left) in both.items()}


def _branches(coverage: Coverage, contexts: list[str]) -> dict[str, tuple[frozenset[Arc], frozenset[Arc]]]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        coverage.json_report(outfile=str(report), contexts=contexts)
        found: Mapping[str, Any] = json.loads(report.read_text(encoding="utf-8"))["files"]
    return {
        (ROOT / path).resolve().relative_to(ROOT).as_posix(): (
            frozenset((start, end) for start, end in file["executed_branches"]),
            frozenset((start, end) for start, end in file["missing_branches"]),
        )
        for path, file in found.items()
    }


def alike(coverage: Coverage) -> list[list[str]]:
    """The migrated cases, together with those that are like them."""
    data, by_steps = coverage.get_data(), defaultdict[Steps, list[str]](list)
    for context in sorted(data.measured_contexts()):
        kind, _, name = context.partition(" ")
        if kind == "migrated":
            data.set_query_context(context)
            steps = {(path, arc) for path in group_files("rules") for arc in data.arcs(str(ROOT / path)) or ()}
            by_steps[frozenset(steps)].append(name)
    return sorted(by_steps.values())


def table(found: Mapping[str, File], missing: bool) -> Iterator[str]:
    """A row for each file, and one for the whole of each group."""
    yield f"{'branches':<36} {'all':>5} {'migrated':>13} {'or refused':>13}"
    for group in GROUPS:
        files = {path: found[path] for path in group_files(group) if path in found}
        for path, file in files.items():
            yield row(path, [file])
            if missing and (left := sorted(file.branches - file.by_all)):
                yield "    never taken: " + ", ".join(f"{start}->{end}" for start, end in left)
            if missing and (left := sorted(file.by_all - file.by_migrated)):
                yield "    refused only: " + ", ".join(f"{start}->{end}" for start, end in left)
        yield row(group.upper(), files.values())


def row(name: str, files: Iterable[File]) -> str:
    """Such as ``transforms/custom_ops.py    2    2 100.0 %    1  50.0 %``."""
    count, taken, migrated = sizes(files)
    return (
        f"{name:<36} {count:>5} {taken:>5} {share(taken, count):>5.1f} % {migrated:>5} {share(migrated, count):>5.1f} %"
    )


def sizes(files: Iterable[File]) -> tuple[int, int, int]:
    """How many branches there are, are taken by migrated cases, and by refused ones too."""
    rows = [(len(file.branches), len(file.by_migrated), len(file.by_all)) for file in files]
    count, migrated, taken = (sum(column) for column in zip(*rows, strict=True))
    return count, migrated, taken


def share(part: int, whole: int) -> float:
    """In percent; all of nothing is 100 %."""
    return 100 * part / whole if whole else 100.0


@click.command(help=__doc__)
@click.option("--missing", is_flag=True, help="List the branches that no case takes.")
@click.option("--alike", "list_alike", is_flag=True, help="List the cases that are alike.")
def main(missing: bool, list_alike: bool) -> None:
    coverage = measure()
    found = branches(coverage)
    click.echo("\n".join(table(found, missing)))
    problems = []
    for group in GROUPS:
        count, migrated, _ = sizes(found[path] for path in group_files(group) if path in found)
        if share(migrated, count) < LEAST_TAKEN:
            problems.append(f"{group}: less than {LEAST_TAKEN:g} % of the branches are taken by migrated cases")
    together = alike(coverage)
    cases, pairs = sum(map(len, together)), sum(math.comb(len(names), 2) for names in together)
    click.echo(f"{cases} migrated cases, {len(together)} of them no two of which are alike; {pairs} pairs are")
    if list_alike:
        click.echo("\n".join("    " + ", ".join(names) for names in together if len(names) > 1))
    if len(together) < LEAST_DIFFERENT:
        problems.append(f"not {LEAST_DIFFERENT} migrated cases no two of which are alike")
    if problems:
        raise click.ClickException("\n".join(problems))


if __name__ == "__main__":
    main()
