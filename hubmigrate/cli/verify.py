"""``hubmigrate verify``: does the migrated program compute the same?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

FORMS = ("text", "json", "junit", "markdown", "html")
STATUS = "Exit status: 0 equal (or close); 1 something differs; 2 it could not be run, or nothing was compared."


@click.command(
    "verify",
    short_help="Run a program before and after its migration, and compare.",
    epilog=STATUS,
    context_settings={"ignore_unknown_options": False, "allow_interspersed_args": False},
)
@click.argument("program", required=False)
@click.argument("arguments", metavar="[ARGS]...", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--before", metavar="REV|DIR", help="The code as it was: a git revision or a folder. Default: the undo journal."
)
@click.option("--after", type=click.Path(path_type=Path), metavar="DIR", help="The code as it is, if not this tree.")
@click.option(
    "--root", type=click.Path(path_type=Path), metavar="DIR", help="What is copied to run it. Default: the project."
)
@click.option(
    "--env",
    "targets",
    multiple=True,
    metavar="NAME",
    help="Where to run the code as it is: 2.15, 2.21 ... Default: 2.15.",
)
@click.option(
    "--call", "calls", multiple=True, metavar="MODULE:EXPR", help="Verify the value of an expression, without PROGRAM."
)
@click.option(
    "--sites", is_flag=True, help="Run nothing: call every migrated call in the paths given, on made-up inputs."
)
@click.option("--model", "models", multiple=True, metavar="HANDLE=DIR", help="Where a model is, unpacked.")
@click.option("--offline", is_flag=True, help="Download no model.")
@click.option("--stub", is_flag=True, help="Stand-ins for models that can't be reached, from the interface table.")
@click.option(
    "--reference", metavar="NAME", help="Where to run the code as it was: tf1, or embedded (TF 2.15, hub 0.15)."
)
@click.option(
    "--before-python", type=click.Path(path_type=Path), metavar="FILE", help="An interpreter to run the code as it was."
)
@click.option(
    "--after-python",
    "pythons",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Likewise, as it is.",
)
@click.option(
    "--device",
    type=click.Choice(("cpu", "gpu", "auto")),
    default="cpu",
    show_default=True,
    help="Of the code as it is.",
)
@click.option("--tf32", is_flag=True, help="Let a GPU round products of float32.")
@click.option("--timeout", type=float, default=600.0, show_default=True, metavar="SECONDS", help="For each run.")
@click.option("--memory", type=int, default=0, metavar="MB", help="For each run; 0: no limit.")
@click.option("--rtol", type=float, help="Relative tolerance of floats. Default: by dtype and device.")
@click.option("--atol", type=float, help="Absolute tolerance of floats. Default: by dtype and device.")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True, help="Of the report.")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the report there.")
@click.pass_context
def verify(context: click.Context, /, **choices: Any) -> None:
    """Runs PROGRAM, a script or a notebook, as it was under TensorFlow 1.15 and as it is under TensorFlow 2.

    Then it compares what both compute.
    """
    from hubmigrate.cli.proving import Request, prove, show

    form, output = choices.pop("form"), choices.pop("output")
    proofs = prove(Request(**choices))
    show(proofs, form, output)
    context.exit(max(proof.status for proof in proofs))
