"""``hubmigrate rules`` and ``hubmigrate explain``: the rules' own documentation."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from hubmigrate.cli.codes import unknown
from hubmigrate.cli.output import painter, write

if TYPE_CHECKING:
    from hubmigrate.rule import Rule


@click.command("rules", short_help="List the rules.")
@click.option("--format", "form", type=click.Choice(("text", "json", "markdown")), default="text", help="Form.")
def list_rules(form: str) -> None:
    """Lists the rules, and the codes that say why a file can't be processed."""
    from hubmigrate.report import catalogue

    if form == "json":
        write(catalogue.as_json(pages()))
    elif form == "markdown":
        write(catalogue.markdown(pages()))
    else:
        write(catalogue.table(pages(), painter(sys.stdout)))


@click.command("explain", short_help="Say what a rule does, why, and how safe it is.")
@click.argument("code")
def explain(code: str) -> None:
    """Says what a rule does, why, and how far its changes can be trusted. CODE may be the rule's name, too."""
    from hubmigrate.report import catalogue

    found = next((rule for rule in pages() if code.upper() == rule.code or code == rule.name), None)
    if found is None:
        raise unknown(code, [word for rule in pages() for word in (rule.code, rule.name)])
    write(catalogue.explanation(found, painter(sys.stdout)))


def pages() -> list[Rule]:
    """Everything that has a code."""
    from hubmigrate.registry import rules
    from hubmigrate.report.failures import failure_pages

    return [*rules(), *failure_pages()]
