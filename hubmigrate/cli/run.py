"""``hubmigrate run``: the main job."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hubmigrate.cli.codes import expand
from hubmigrate.cli.output import painter, shows_colour, write
from hubmigrate.cli.settings import Settings, settle
from hubmigrate.records import STYLES, TARGETS

if TYPE_CHECKING:
    from hubmigrate.report import Outcome

STATUS = "Exit status: 0 all is migrated; 1 something is left, or would change; 2 something could not be processed."


def tf_specifier(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Checks ``--tf`` while click can still say which option is wrong."""
    if value is None:
        return None
    from hubmigrate.config import BadSetting, specifier

    try:
        return specifier(value)
    except BadSetting as error:
        raise click.BadParameter(str(error)) from None


@click.command("run", short_help="Migrate files and notebooks, in place.", epilog=STATUS)
@click.argument("paths", nargs=-1)
@click.option("--diff", is_flag=True, help="Print what would change as a unified diff; write nothing.")
@click.option("--check", is_flag=True, help="Say what would change; write nothing.")
@click.option("--target", type=click.Choice(TARGETS), default=TARGETS[0], show_default=True, help="What to move to.")
@click.option("--style", type=click.Choice(STYLES), default="auto", show_default=True, help="hub.load or KerasLayer.")
@click.option("--tf", metavar="SPEC", callback=tf_specifier, help="TensorFlow to run on, such as '>=2.15'.")
@click.option("--select", metavar="CODE", multiple=True, callback=expand, help="Only these rules; HUB2: all of HUB2xx.")
@click.option("--ignore", metavar="CODE", multiple=True, callback=expand, help="All rules but these.")
@click.option("--safe-only", is_flag=True, help="Leave what rests on an assumption.")
@click.option("--todo-comments", is_flag=True, help="Say in the code, too, what is not migrated and why.")
@click.option(
    "-j", "--jobs", type=click.IntRange(min=0), default=1, show_default=True, help="Processes; 0: one a core."
)
@click.option(
    "--config", "file", type=click.Path(path_type=Path), metavar="FILE", help="Take [tool.hubmigrate] from this file."
)
@click.option("--no-config", is_flag=True, help="Leave [tool.hubmigrate] in pyproject.toml alone.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="Form of the report.")
@click.option("-q", "--quiet", is_flag=True, help="No summary.")
@click.option("-v", "--verbose", is_flag=True, help="Name every place that is migrated.")
@click.pass_context
def migrate(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    diff: bool,
    check: bool,
    file: Path | None,
    no_config: bool,
    form: str,
    quiet: bool,
    verbose: bool,
    **choices: Any,
) -> None:
    """Migrates the Python files and notebooks in PATHS (default: this folder), in place."""
    if form == "json" and diff:
        raise click.UsageError("--diff can't be put into --format json.")
    if quiet and verbose:
        raise click.UsageError("--quiet and --verbose exclude each other.")
    if file and no_config:
        raise click.UsageError("--config and --no-config exclude each other.")
    from hubmigrate.journal import project_root

    paths = paths or (".",)
    given = {name: value for name, value in choices.items() if is_given(context, name)}
    settings = settle(project_root(common_folder(paths[:1])), given, file, no_config=no_config)
    outcome = carry_out(paths, settings, project_root(common_folder(paths)), dry=diff or check)
    show(outcome, diff=diff, form=form, quiet=quiet, verbose=verbose)
    context.exit(outcome.exit_status)


def is_given(context: click.Context, name: str) -> bool:
    """Whether an option stands on the command line."""
    return context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE


def carry_out(paths: Sequence[str], settings: Settings, root: Path, *, dry: bool) -> Outcome:
    """Runs the engine, and writes unless ``dry``."""
    from hubmigrate import engine
    from hubmigrate.report import Outcome

    result = engine.run(paths, settings.options, jobs=settings.jobs or cores(), scope=settings.scope)
    if not dry:
        result = engine.apply(result, str(root))
    return Outcome(result, settings.options, tf_origin=settings.tf_origin, wrote=not dry)


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
