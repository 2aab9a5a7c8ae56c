"""``hubmigrate run``: the main job."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hubmigrate.choices import FORMS, KERAS, STYLES, TARGETS
from hubmigrate.cli.codes import expand
from hubmigrate.cli.show import View, show

if TYPE_CHECKING:
    from hubmigrate.cli.settings import Settings
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


def globs(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Checks ``--exclude``."""
    if not values:
        return ()
    from hubmigrate.config import BadSetting, patterns

    try:
        return patterns(values)
    except BadSetting as error:
        raise click.BadParameter(str(error)) from None


@click.command("run", short_help="Migrate files and notebooks, in place.", epilog=STATUS)
@click.argument("paths", nargs=-1)
@click.option("--diff", is_flag=True, help="Print what would change as a unified diff; write nothing.")
@click.option("--check", is_flag=True, help="Say what would change; write nothing.")
@click.option("--target", type=click.Choice(TARGETS), default=TARGETS[0], show_default=True, help="What to move to.")
@click.option(
    "--explain-target", is_flag=True, help="Say which files become eager, and what keeps others; write nothing."
)
@click.option("--style", type=click.Choice(STYLES), default="auto", show_default=True, help="hub.load or KerasLayer.")
@click.option("--keras", type=click.Choice(KERAS), default="2", show_default=True, help="What eager code runs on.")
@click.option("--tf", metavar="SPEC", callback=tf_specifier, help="TensorFlow to run on, such as '>=2.15'.")
@click.option("--select", metavar="CODE", multiple=True, callback=expand, help="Only these rules; HUB2: all of HUB2xx.")
@click.option("--ignore", metavar="CODE", multiple=True, callback=expand, help="All rules but these.")
@click.option("--exclude", metavar="GLOB", multiple=True, callback=globs, help="Leave these files and folders out.")
@click.option("--safe-only", is_flag=True, help="Leave what rests on an assumption.")
@click.option("--only-hub", is_flag=True, help="Leave the code around modules (HUB2xx, HUB3xx) to another tool.")
@click.option("--todo-comments", is_flag=True, help="Say in the code, too, what is not migrated and why.")
@click.option(
    "-j", "--jobs", type=click.IntRange(min=0), default=1, show_default=True, help="Processes; 0: one a core."
)
@click.option(
    "--config", "file", type=click.Path(path_type=Path), metavar="FILE", help="Take [tool.hubmigrate] from this file."
)
@click.option("--no-config", is_flag=True, help="Leave [tool.hubmigrate] in pyproject.toml alone.")
@click.option("--stdin-filename", "name", metavar="NAME", help="The name of what `-` takes from standard input.")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True, help="Of the report.")
@click.option("--verify", "program", metavar="PROGRAM", help="Then run PROGRAM before and after, and compare.")
@click.option("-q", "--quiet", is_flag=True, help="No summary.")
@click.option("-v", "--verbose", is_flag=True, help="Name every place that is migrated.")
@click.pass_context
def migrate(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    file: Path | None,
    no_config: bool,
    name: str | None,
    diff: bool,
    check: bool,
    explain_target: bool,
    form: str,
    quiet: bool,
    verbose: bool,
    program: str | None,
    **choices: Any,
) -> None:
    """Migrates the Python files and notebooks in PATHS (default: this folder), in place.

    As PATHS, `-` takes a program from standard input and prints what becomes of it.
    """
    from hubmigrate.cli import piped, settings

    is_piped = piped.STDIN in paths
    view = View(diff, check, form, quiet, verbose, explain_target)
    view.check_usage(piped=is_piped)
    if file and no_config:
        raise click.UsageError("--config and --no-config exclude each other.")
    paths = piped.named(paths, name) or (".",)
    given = {option: value for option, value in choices.items() if is_given(context, option)}
    if explain_target:
        given["target"] = "eager"  # which looks at programs without TF1 Hub code, too
    settled = settings.settle(root_of(paths[:1]), given, file, no_config=no_config)
    text = None
    if program is not None and (is_piped or view.dry or form != "text"):
        raise click.UsageError("--verify needs a run that writes, with a report as text.")
    if is_piped:
        outcome, text = piped.carry_out(paths[0], settled, dry=view.dry)
    else:
        outcome = carry_out(paths, settled, dry=view.dry, quiet=quiet)
    show(outcome, view, text)
    if explain_target:
        context.exit(2 if outcome.result.all_failures else 0)
    context.exit(max(outcome.exit_status, verified(program) if program is not None else 0))


def verified(program: str) -> int:
    """Runs a program before and after, as ``hubmigrate verify`` does; the exit status of that."""
    from hubmigrate.cli import proving

    proofs = proving.prove(proving.Request(program))
    proving.show(proofs, "text", None)
    return max(proof.status for proof in proofs)


def is_given(context: click.Context, option: str) -> bool:
    """Whether an option stands on the command line."""
    return context.get_parameter_source(option) is click.core.ParameterSource.COMMANDLINE


def carry_out(paths: Sequence[str], settings: Settings, *, dry: bool, quiet: bool) -> Outcome:
    """Runs the engine, and writes unless ``dry``."""
    from hubmigrate import engine
    from hubmigrate.cli import progress
    from hubmigrate.report import Outcome

    watch = progress.watch if progress.is_wanted() and not quiet else None
    jobs = settings.jobs or cores()
    result = engine.run(
        paths, settings.options, jobs=jobs, excluded=settings.excluded, scope=settings.scope, watch=watch
    )
    if not dry:
        result = engine.apply(result, str(root_of(paths)))
    return Outcome(result, settings.options, settings.tf_origin, wrote=not dry, settings=settings.file)


def root_of(paths: Sequence[str]) -> Path:
    """The project that paths belong to."""
    from hubmigrate.root import project_root

    return project_root(common_folder(paths))


def common_folder(paths: Sequence[str]) -> str:
    """The folder that holds all of ``paths``, whether they exist or not."""
    common = os.path.commonpath([Path(path).absolute() for path in paths])
    return common if Path(common).is_dir() else str(Path(common).parent)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
