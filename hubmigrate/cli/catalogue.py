"""``hubmigrate rules`` and ``hubmigrate explain``: the rules' own documentation."""

from __future__ import annotations

import sys

import click

from hubmigrate.cli.codes import unknown
from hubmigrate.cli.output import painter, write


@click.command("rules", short_help="List the rules.")
@click.option("--format", "form", type=click.Choice(("text", "json", "markdown")), default="text", help="Form.")
def list_rules(form: str) -> None:
    """Lists the rules."""
    from hubmigrate.registry import rules
    from hubmigrate.report import catalogue

    if form == "json":
        write(catalogue.as_json(rules()))
    elif form == "markdown":
        write(catalogue.markdown(rules()))
    else:
        write(catalogue.table(rules(), painter(sys.stdout)))


@click.command("explain", short_help="Say what a rule does, why, and how safe it is.")
@click.argument("code")
def explain(code: str) -> None:
    """Says what a rule does, why, and how far its changes can be trusted."""
    from hubmigrate.registry import rules
    from hubmigrate.report import catalogue

    by_code = {rule.code: rule for rule in rules()}
    rule = by_code.get(code.upper()) or next((rule for rule in rules() if rule.name == code), None)
    if rule is None:
        raise unknown(code, by_code)
    write(catalogue.explanation(rule, painter(sys.stdout)))
