"""``hubmigrate undo``: the bytes of before the last run."""

from __future__ import annotations

import click

from hubmigrate.cli.output import write


@click.command("undo", short_help="Take back the last run.")
@click.argument("path", default=".")
@click.pass_context
def take_back(context: click.Context, path: str) -> None:
    """Takes back the last run in the project that PATH (default: this folder) belongs to; once more, the one before.

    A file that has changed since is left alone and named, and the exit status is 2.
    """
    from hubmigrate.cli.run import common_folder
    from hubmigrate.journal import undo
    from hubmigrate.report.diff import relative
    from hubmigrate.report.text import count
    from hubmigrate.root import project_root

    root = project_root(common_folder([path]))
    result = undo(root)
    for skipped, reason in result.skipped:
        write(f"{relative(skipped)}: {reason}\n", err=True)
    for restored in result.restored:
        write(f"{relative(restored)}: as it was\n")
    if result.restored or result.skipped:
        write(f"{count(len(result.restored), 'file')} brought back, {len(result.skipped)} left alone.\n")
    else:
        write(f"Nothing to undo in {root}.\n")
    context.exit(2 if result.skipped else 0)
