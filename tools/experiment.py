"""Runs a program under several TensorFlows, with stand-in modules, and prints what it computed.

    python tools/experiment.py FILE [--env tf1 --env 2.15 --env 2.21] [--set NAME=EXPRESSION] [--name NAME] [--cold]

FILE is a script or a notebook; or a folder, with ``--entry``. Environments are made when first used.
"""

from __future__ import annotations

from pathlib import Path

import click

from hubmigrate.verify import envs
from hubmigrate.verify.compare import summary
from hubmigrate.verify.models import ensure_models
from hubmigrate.verify.outcome import Outcome
from hubmigrate.verify.pool import Pool, Program


@click.command(help=__doc__)
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option("--env", "names", multiple=True, type=click.Choice(envs.NAMES), default=envs.NAMES, show_default=True)
@click.option("--entry", help="The file to run, where PATH is a folder.")
@click.option("--set", "overrides", multiple=True, metavar="NAME=EXPRESSION", help="Replaces a top-level assignment.")
@click.option("--name", "wanted", multiple=True, help="Print only these values.")
@click.option("--cold", is_flag=True, help="Import TensorFlow anew.")
@click.option("--timeout", default=120.0, show_default=True)
def main(
    path: Path,
    names: tuple[str, ...],
    entry: str | None,
    overrides: tuple[str, ...],
    wanted: tuple[str, ...],
    cold: bool,
    timeout: float,
) -> None:
    program = Program(
        files=read(path),
        entry=entry or path.name,
        overrides=dict(pair.split("=", 1) for pair in overrides),
        names=wanted or None,
    )
    with Pool(ensure_models()) as pool:
        for name in names:
            pool.warm(name)
            show(name, pool.run(program, name, timeout=timeout, cold=cold))


def read(path: Path) -> dict[str, bytes]:
    if path.is_file():
        return {path.name: path.read_bytes()}
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}


def show(name: str, outcome: Outcome) -> None:
    click.secho(f"== {name}: {outcome.status} in {outcome.seconds:.2f} s {outcome.error}", bold=True)
    if outcome.stdout:
        click.echo(outcome.stdout.rstrip())
    if not outcome.ok:
        click.echo(outcome.traceback or outcome.stderr[-2000:])
    for key, value in outcome.values.items():
        click.echo(f"   {key}{' (constant)' if key in outcome.constants else ''} = {summary(value)}")


if __name__ == "__main__":
    main()
