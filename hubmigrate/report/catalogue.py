"""What the rules say about themselves: a table, a page for one, a document for all."""

from __future__ import annotations

import json
from collections.abc import Sequence

from hubmigrate.report.text import Paint, plain
from hubmigrate.rule import Rule

INTRODUCTION = """# Rules

What hubmigrate knows, rule by rule. This page is made from the rules' own documentation by
`hubmigrate rules --format markdown`; `hubmigrate explain CODE` prints one of them.
"""


def table(rules: Sequence[Rule], paint: Paint = plain) -> str:
    """Code, name and summary, a line each."""
    width = max((len(rule.name) for rule in rules), default=0)
    return "".join(f"{paint(rule.code, bold=True)}  {rule.name:<{width}}  {rule.summary}\n" for rule in rules)


def as_json(rules: Sequence[Rule]) -> str:
    """A list of objects with ``code``, ``name``, ``since``, ``summary`` and ``doc``."""
    return json.dumps([record(rule) for rule in rules], indent=2) + "\n"


def record(rule: Rule) -> dict[str, str]:
    """One rule, for programs."""
    return {
        "code": rule.code,
        "name": rule.name,
        "since": rule.since,
        "summary": rule.summary,
        "doc": rule.doc.strip(),
    }


def markdown(rules: Sequence[Rule]) -> str:
    """One document with a table on top and a section for each rule."""
    rows = "".join(f"| [{rule.code}](#{rule.code.lower()}) | {rule.name} | {rule.summary} |\n" for rule in rules)
    sections = "".join(f"\n## {rule.code}\n\n**{rule.name}**, since {rule.since}. {page(rule)}" for rule in rules)
    return f"{INTRODUCTION}\n| code | name | what it does |\n| --- | --- | --- |\n{rows}{sections}"


def explanation(rule: Rule, paint: Paint = plain) -> str:
    """One rule for a person at a terminal."""
    return f"{paint(f'{rule.code} {rule.name}', bold=True)} (since {rule.since})\n\n{page(rule)}"


def page(rule: Rule) -> str:
    """The rule's documentation, without the code in its first line, which stands in the heading."""
    _, _, body = rule.doc.strip().partition("\n")
    text = f"{rule.summary}.\n{body.rstrip()}\n" if body.strip() else f"{rule.summary}.\n"
    return text.replace("``", "`")
