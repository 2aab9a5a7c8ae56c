"""Breaks the tool in small ways, in a copy, and shows that a case of testdata notices each of them.

    python tools/mutate.py [--only TEXT] [--execute] [--jobs N]

The breaks are listed in ``mutations.toml``. Each gets a process of its own, which imports a copy of hubmigrate with one
file replaced in memory and runs cases until one is not what it should be. A mutant is killed by *output* (other text),
*findings* (other findings), or a *promise* (the tool itself refuses what it has made). With ``--execute``, mutants that
change what programs compute are run as well, and killed by *execution* if the numbers differ or the program fails; the
other signs don't count for them. Exit status 1 if a mutant survives.
"""

from __future__ import annotations

import base64
import contextlib
import json
import multiprocessing
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, Any

import click

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from hubmigrate.verify.pool import Pool

ROOT = Path(__file__).parents[1]
TABLE = Path(__file__).with_name("mutations.toml")
MOST_OUTPUTS = 12
"""So many different outputs of a mutant are tried out before it counts as not killed by execution."""
PATIENCE = 120.0
"""Seconds for one mutant: longer means that it never ends, which is noticed too."""


@dataclass(frozen=True)
class Mutant:
    """One break of one file."""

    path: str
    name: str
    old: str
    new: str
    codes: tuple[str, ...] = ()
    """Whose cases may notice; all cases if empty."""
    runs: str = ""
    """The environment in which execution must notice, too."""

    @property
    def id(self) -> str:
        """Such as ``module_to_load: tags dropped``."""
        return f"{Path(self.path).stem}: {self.name}"

    def fits(self) -> bool:
        """Whether the file holds the text that is to be broken, once."""
        return (ROOT / self.path).read_text(encoding="utf-8").count(self.old) == 1


@dataclass
class Verdict:
    """Who noticed."""

    killer: str = ""
    """``output``, ``findings``, ``promise`` or ``execution``; empty for a survivor."""
    case: str = ""
    outputs: dict[str, dict[str, str]] = field(default_factory=dict)
    """Case -> what the mutant made of its files, where execution is to judge; in base64."""


def mutants() -> list[Mutant]:
    """The table."""
    table: Mapping[str, Any] = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return [
        Mutant(path, codes=tuple(group.get("codes", ())), **row)
        for path, group in table.items()
        for row in group["mutants"]
    ]


# --- in the process of one mutant -------------------------------------------------------------------------------------


def break_file(path: Path, old: str, new: str) -> None:
    """From now on, importing the file gives another source."""
    original, source = SourceFileLoader.get_code, path.read_text(encoding="utf-8").replace(old, new)

    def get_code(self: SourceFileLoader, name: str) -> CodeType | None:
        if Path(self.get_filename(name)) == path:
            code: CodeType = compile(source, str(path), "exec", dont_inherit=True)
            return code
        return original(self, name)

    SourceFileLoader.get_code = get_code  # type: ignore[assignment]


def signs(root: Path, part: int, parts: int, codes: Sequence[str]) -> dict[str, str]:
    """How the cases of these codes are when nothing is broken, for every ``parts``-th of them."""
    harness = harness_in(root)
    return {case.id: _sign(harness, case) for case in _relevant(harness, codes)[part::parts]}


def try_out(root: Path, mutant: Mutant, known: Iterable[str]) -> Verdict:
    """Runs the cases that may notice until one does; more of them where execution is to judge."""
    break_file(root / mutant.path, mutant.old, mutant.new)
    harness = harness_in(root)
    verdict = Verdict()
    whole = set(known)
    for case in _relevant(harness, mutant.codes):
        if case.id not in whole:
            continue
        sign = _sign(harness, case)
        if sign and not verdict.killer:
            verdict.killer, verdict.case = sign, case.id
        of_rule = case.side == "after"  # what the eager target makes of it tells no more of a rule of the graph target
        if sign == "output" and of_rule and _runs_in(case, mutant.runs):
            made = harness.migrated(case)
            verdict.outputs[case.id] = {path: base64.b64encode(raw).decode() for path, raw in made.items()}
        if verdict.killer and (not mutant.runs or len(verdict.outputs) == MOST_OUTPUTS):
            break
    return verdict


def harness_in(root: Path) -> Any:
    """The test harness, and with it hubmigrate, of a copy."""
    sys.path[:0] = [str(root), str(root / "tests")]
    import harness

    return harness


def _relevant(harness: Any, codes: Sequence[str]) -> list[Any]:
    """The cases in the folders of these codes, then those that report them; all cases for no codes."""
    cases = list(harness.cases())
    if not codes:
        return cases
    own = [case for case in cases if case.folder.parent.name in codes]
    reporting = [case for case in cases if case not in own and any(code in codes for code, _, _ in case.findings)]
    return own + reporting


def _sign(harness: Any, case: Any) -> str:
    """How a case notices that something is wrong."""
    if harness.migrate(case.before, case.options).all_failures:
        return "promise"
    if harness.migrated(case) != (case.after or case.before):
        return "output"
    return "findings" if harness.found(case) != case.findings else ""


def _runs_in(case: Any, env: str) -> bool:
    """Whether a case can be run before, and in ``env`` after."""
    return (env if case.after is not None else "tf1") in case.environments if env else False


# --- all of them ------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def copied() -> Iterator[Path]:
    """A copy of all that counts, which nobody works on meanwhile."""
    with tempfile.TemporaryDirectory(prefix="mutate-") as folder:
        root = Path(folder).resolve()
        for name in ("hubmigrate", "transforms", "testdata"):
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        (root / "tests").mkdir()
        shutil.copy(ROOT / "tests" / "harness.py", root / "tests")
        yield root


def survey(root: Path, chosen: Sequence[Mutant], jobs: int) -> Iterator[tuple[Mutant, Verdict]]:
    """Every mutant and what its cases say, in order. Nothing of hubmigrate may have been imported."""
    import libcst  # noqa: F401  (once for all of the processes)
    import pyflakes.checker  # noqa: F401

    anywhere = any(not mutant.codes for mutant in chosen)
    codes = [] if anywhere else sorted({code for mutant in chosen for code in mutant.codes})
    context = multiprocessing.get_context("fork")
    with context.Pool(jobs, maxtasksperchild=1) as pool:
        found = pool.starmap(signs, [(root, part, jobs, codes) for part in range(jobs)], chunksize=1)
        now = {name: sign for each in found for name, sign in each.items()}
        known = [name for name in now if not now[name]]
        if failing := sorted(set(now) - set(known)):
            click.echo(f"left out, since they fail anyway: {', '.join(failing)}", err=True)
        pending = [pool.apply_async(try_out, (root, mutant, known)) for mutant in chosen]
        for mutant, result in zip(chosen, pending, strict=True):
            try:
                yield mutant, result.get(PATIENCE)
            except multiprocessing.TimeoutError:
                yield mutant, Verdict("promise", f"does not end in {PATIENCE:g} s")


def executed(cases: Mapping[str, Any], mutant: Mutant, verdict: Verdict, pool: Pool) -> Verdict:
    """What running says: the first output that computes something else, or fails."""
    for name, made in verdict.outputs.items():
        after = {path: base64.b64decode(raw) for path, raw in made.items()}
        if differs(cases[name], after, mutant.runs, pool):
            return Verdict("execution", name)
    return Verdict()


def differs(case: Any, after: Mapping[str, bytes], env: str, pool: Pool) -> bool:
    """Whether a case computes something else, with any table of its inputs."""
    from hubmigrate.verify.compare import compare

    for before, broken in zip(case.runs(case.before), case.runs(after), strict=True):
        old, new = pool.run_all([(before, "tf1"), (broken, env)])
        if not compare(old, new, names=case.names, tolerance=case.tolerance).ok:
            return True
    return False


@contextlib.contextmanager
def workers() -> Iterator[Pool]:
    """Warm workers with the stand-in modules."""
    from hubmigrate.verify.models import ensure_models
    from hubmigrate.verify.pool import Pool

    with Pool(ensure_models()) as pool:
        yield pool


@click.command(help=__doc__)
@click.option("--only", default="", metavar="TEXT", help="Only mutants whose name or path holds this.")
@click.option("--execute", is_flag=True, help="Run what mutants make of programs.")
@click.option("--jobs", default=len(os.sched_getaffinity(0)), show_default=True)
@click.option("--keep", multiple=True, metavar="NAME", help="Keep what this mutant makes of programs, for --json.")
@click.option("--json", "record", is_flag=True, help="Print verdicts, with outputs, a line each.")
def main(only: str, execute: bool, jobs: int, keep: tuple[str, ...], record: bool) -> None:
    chosen = [mutant for mutant in mutants() if only in f"{mutant.path} {mutant.id}"]
    if stale := [mutant for mutant in chosen if not mutant.fits()]:
        raise click.ClickException("\n".join(f"{m.path} does not hold once: {m.old}" for m in stale))
    chosen = [mutant if execute or mutant.id in keep else replace(mutant, runs="") for mutant in chosen]
    verdicts, survivors = [], []
    with copied() as root:
        for mutant, verdict in survey(root, chosen, jobs):
            verdicts.append((mutant, verdict))
            click.echo(json.dumps([mutant.id, asdict(verdict)]) if record else row(mutant, verdict))
        survivors += [mutant for mutant, verdict in verdicts if not verdict.killer]
        if execute:
            survivors += list(show_executed(root, verdicts))
    if not record:
        click.echo(f"{len(chosen)} mutants, {len(survivors)} survive")
    sys.exit(1 if survivors else 0)


def show_executed(root: Path, verdicts: Iterable[tuple[Mutant, Verdict]]) -> Iterator[Mutant]:
    """Runs the mutants that change numbers; gives those that nothing notices."""
    cases = {case.id: case for case in harness_in(root).cases()}
    with workers() as pool:
        for mutant, verdict in verdicts:
            if mutant.runs and verdict.killer:
                found = executed(cases, mutant, verdict, pool)
                click.echo(row(mutant, found))
                if not found.killer:
                    yield mutant


def row(mutant: Mutant, verdict: Verdict) -> str:
    """A line of the table."""
    sign = f"killed by {verdict.killer}" if verdict.killer else "SURVIVES"
    return f"{mutant.id:<70} {sign:<20} {verdict.case}"


if __name__ == "__main__":
    main()
