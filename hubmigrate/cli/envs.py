"""``hubmigrate envs``: the environments that programs are run in to prove a migration."""

from __future__ import annotations

import click

from hubmigrate.cli.output import write

PACKAGES = ("python", "tensorflow", "tensorflow-cpu", "tensorflow-hub", "tf-keras")


@click.group("envs", short_help="Make, list and remove environments to run programs in.")
def envs() -> None:
    """Makes, lists and removes the environments that `before` and `after` are run in."""


@envs.command("create")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.pass_context
def create(context: click.Context, names: tuple[str, ...]) -> None:
    """Makes the named environments, or all of them. One that is there already is kept."""
    from hubmigrate.verify.envs import NAMES, EnvironmentUnavailable, ensure, installed

    there = {environment.name for environment in installed()}
    failed = False
    for name in names or NAMES:
        if name in NAMES and name not in there:
            write(f"{name}: installing, which takes minutes\n", err=True)
        try:
            environment = ensure(name)
        except EnvironmentUnavailable as error:
            write(f"{error}\n", err=True)
            failed = True
        else:
            write(f"{name}: {environment.folder}\n")
    context.exit(2 if failed else 0)


@envs.command("list")
def list_environments() -> None:
    """Lists the environments that are there."""
    from hubmigrate.verify.envs import installed

    for environment in installed():
        versions = environment.versions
        packages = ", ".join(f"{name} {versions[name]}" for name in PACKAGES if name in versions)
        write(f"{environment.name}: {packages} ({environment.folder})\n")


@envs.command("remove")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.pass_context
def remove_environments(context: click.Context, names: tuple[str, ...]) -> None:
    """Removes the named environments, or all of them."""
    from hubmigrate.verify.envs import NAMES, EnvironmentUnavailable, remove

    failed = False
    for name in names or NAMES:
        try:
            folders = remove(name)
        except EnvironmentUnavailable as error:
            write(f"{error}\n", err=True)
            failed = True
        else:
            write("".join(f"removed {folder}\n" for folder in folders))
    context.exit(2 if failed else 0)
