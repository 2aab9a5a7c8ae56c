"""The command line. Importing it costs click and nothing else: each command imports what it needs when it runs."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from hubmigrate import __version__
from hubmigrate.cli.catalogue import explain, list_rules
from hubmigrate.cli.envs import envs
from hubmigrate.cli.run import migrate
from hubmigrate.cli.undo import take_back
from hubmigrate.cli.verify import verify

HELP = """Moves Python code from the TF1 TensorFlow Hub API to TF2.

Try `hubmigrate run --diff` first: it writes nothing."""


@click.group(help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Holds the commands."""


for command in (migrate, take_back, explain, list_rules, envs, verify):
    cli.add_command(command)


def main() -> None:
    """Runs the program and exits with 0, 1 or 2."""
    open_streams()
    returned = status(sys.argv[1:])
    if os.environ.get("HUBMIGRATE_DEBUG") == "1":
        sys.exit(returned)  # a profiler may want to say something
    # What is printed is flushed, files are closed, processes have ended: freeing all memory piece by piece would take
    # a tenth of a run that finds nothing, and more of one that holds syntax trees.
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(returned)


def open_streams() -> None:
    """Gives each stream that came closed (``>&-``) a place where nothing is kept, before a file takes its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for as long as we run


def status(arguments: Sequence[str]) -> int:
    """The exit status of one command line. No exception leaves, so no user sees a traceback."""
    try:
        returned = cli.main(list(arguments), prog_name="hubmigrate", standalone_mode=False)
        return returned if isinstance(returned, int) else 0
    except click.ClickException as error:
        error.show()
    except click.Abort:
        click.echo("hubmigrate: interrupted; a file is written whole or not at all", err=True)
    except Exception as error:
        internal_error(error)
    return 2


def internal_error(error: Exception) -> None:
    """One line about a bug of ours; the traceback only for those who ask."""
    said = " ".join(str(error).split())[:300]
    click.echo(f"hubmigrate: HUB909 internal error: {type(error).__name__}: {said}", err=True)
    if os.environ.get("HUBMIGRATE_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    else:
        click.echo(
            "This is a bug in hubmigrate: please report it with what HUBMIGRATE_DEBUG=1 and the same command print.",
            err=True,
        )
