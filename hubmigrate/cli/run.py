"""``hubmigrate run``: the main job."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hubmigrate.cli.codes import expand
from hubmigrate.cli.output import painter, shows_colour, write
from hubmigrate.records import Options

if TYPE_CHECKING:
    from hubmigrate.report import Outcome

TARGETS = ("graph",)
STYLES = ("auto", "load", "keras")


def tf_specifier(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Checks ``--tf`` while click can still say which option is wrong."""
    if value is None:
        return None
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    from hubmigrate.pins import TF2, allows

    try:
        spec = str(SpecifierSet(value))
    except InvalidSpecifier:
        hint = f" Did you mean '=={value}.*' or '>={value}'?" if value.replace(".", "").isdigit() else ""
        raise click.BadParameter(f"{value!r} is not a version specifier such as '>=2.15'.{hint}") from None
    if not spec or not allows(spec, TF2):
        raise click.BadParameter(f"{value!r} allows no TensorFlow 2.")
    return spec


@click.command("run", short_help="Migrate files and notebooks, in place.")
@click.argument("paths", nargs=-1)
@click.option("--diff", is_flag=True, help="Print what would change as a unified diff; write nothing.")
@click.option("--check", is_flag=True, help="Say what would change; write nothing.")
@click.option("--target", type=click.Choice(TARGETS), default=TARGETS[0], show_default=True, help="What to move to.")
@click.option("--style", type=click.Choice(STYLES), default="auto", show_default=True, help="hub.load or KerasLayer.")
@click.option("--tf", metavar="SPEC", callback=tf_specifier, help="TensorFlow to run on, such as '>=2.15'.")
@click.option("--select", metavar="CODE", multiple=True, help="Only these rules; HUB2 means all of HUB2xx.")
@click.option("--ignore", metavar="CODE", multiple=True, help="All rules but these.")
@click.option("--safe-only", is_flag=True, help="Leave what rests on an assumption.")
@click.option(
    "-j", "--jobs", type=click.IntRange(min=0), default=1, show_default=True, help="Processes; 0: one a core."
)
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="Form of the report.")
@click.option("-q", "--quiet", is_flag=True, help="No summary.")
@click.option("-v", "--verbose", is_flag=True, help="Name every place that is migrated.")
@click.pass_context
def migrate(
    context: click.Context,
    paths: tuple[str, ...],
    diff: bool,
    check: bool,
    target: str,
    style: str,
    tf: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    safe_only: bool,
    jobs: int,
    form: str,
    quiet: bool,
    verbose: bool,
) -> None:
    """Migrates the Python files and notebooks in PATHS (default: this folder), in place.

    Exit status: 0 all is migrated; 1 something is left, or would change; 2 something could not be processed.
    """
    if form == "json" and diff:
        raise click.UsageError("--diff can't be put into --format json.")
    if quiet and verbose:
        raise click.UsageError("--quiet and --verbose exclude each other.")
    from hubmigrate.journal import project_root

    paths = paths or (".",)
    root = project_root(common_folder(paths))
    options, origin = choose(root, tf, target, style, expand(select), expand(ignore), safe_only)
    outcome = carry_out(paths, root, options, origin, jobs=jobs or cores(), dry=diff or check)
    show(outcome, diff=diff, form=form, quiet=quiet, verbose=verbose)
    context.exit(outcome.exit_status)


def choose(
    root: Path,
    tf: str | None,
    target: str,
    style: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    safe_only: bool,
) -> tuple[Options, str]:
    """The options of the run, and who named the TensorFlow versions."""
    origin = "--tf"
    if tf is None:
        from hubmigrate import pins

        pin = pins.find(root)
        tf, origin = pin.spec, pin.origin
    return Options(target=target, style=style, tf=tf, select=select, ignore=ignore, safe_only=safe_only), origin


def carry_out(paths: Sequence[str], root: Path, options: Options, origin: str, *, jobs: int, dry: bool) -> Outcome:
    """Runs the engine, and writes unless ``dry``."""
    from hubmigrate import engine
    from hubmigrate.report import Outcome

    result = engine.run(paths, options, jobs=jobs)
    if not dry:
        result = engine.apply(result, str(root))
    return Outcome(result, options, tf_origin=origin, wrote=not dry)


def show(outcome: Outcome, *, diff: bool, form: str, quiet: bool, verbose: bool) -> None:
    """Standard output gets what was asked for: the record, the diff, or else the summary. Errors go to the other."""
    from hubmigrate.report import text

    if form == "json":
        from hubmigrate.report import json

        write(json.render(outcome))
        return
    for line in text.failures(outcome, painter(sys.stderr)):
        write(line + "\n", err=True)
    if diff:
        from hubmigrate.report import diff as unified

        write(unified.render(outcome.changed, ansi if shows_colour(sys.stdout) else None))
    if not quiet:
        # With --diff, standard output is a patch and nothing else.
        stream = sys.stderr if diff else sys.stdout
        write(text.render(outcome, painter(stream), verbose=verbose), err=diff)


def ansi(data: bytes, colour: str) -> bytes:
    """``click.style`` for bytes."""
    start, end = click.style("\0", **({"bold": True} if colour == "bold" else {"fg": colour})).split("\0")
    return start.encode() + data + end.encode()


def common_folder(paths: Sequence[str]) -> str:
    """The folder that holds all of ``paths``, whether they exist or not."""
    common = os.path.commonpath([Path(path).absolute() for path in paths])
    return common if Path(common).is_dir() else str(Path(common).parent)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
