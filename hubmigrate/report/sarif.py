"""SARIF 2.1.0, for code scanning: ``hubmigrate run --format sarif``.

See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. What is left is an ``error``, what was changed on
an assumption a ``warning``, all else a ``note``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from hubmigrate import __version__
from hubmigrate.report import Outcome
from hubmigrate.report.catalogue import page
from hubmigrate.report.places import Entry, entries
from hubmigrate.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(outcome: Outcome) -> str:
    """The log of one run, as indented JSON in ASCII."""
    found = entries(outcome)
    rules = pages({entry.code for entry in found})
    index = {rule.code: number for number, rule in enumerate(rules)}
    driver = {"name": "hubmigrate", "version": __version__, "rules": [descriptor(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "invocations": [
            {"executionSuccessful": not outcome.result.all_failures, "exitCode": outcome.exit_status},
        ],
        "columnKind": "unicodeCodePoints",
        "results": [result(entry, index[entry.code]) for entry in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def pages(codes: Iterable[str]) -> list[Rule]:
    """The rules with these codes, in order."""
    if not codes:
        return []
    from hubmigrate.registry import rules
    from hubmigrate.report.failures import failure_pages

    return [rule for rule in (*rules(), *failure_pages()) if rule.code in codes]


def descriptor(rule: Rule) -> dict[str, Any]:
    """What a rule says about itself."""
    text = page(rule)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary}."},
        "help": {"text": text, "markdown": text},
    }


def result(entry: Entry, index: int) -> dict[str, Any]:
    """One finding or failure."""
    return {
        "ruleId": entry.code,
        "ruleIndex": index,
        "level": entry.level,
        "message": {"text": entry.message},
        "locations": [{"physicalLocation": physical(entry)}],
        "properties": {"safety": entry.label},
    }


def physical(entry: Entry) -> dict[str, Any]:
    """The file, and the place in it if its lines are known."""
    path = Path(entry.path)
    # A path that is no text is written as the bytes that it is.
    name = quote(entry.path.encode("utf-8", "surrogateescape"))
    where = {"uri": f"file://{name}"} if path.is_absolute() else {"uri": name, "uriBaseId": "%SRCROOT%"}
    if entry.line is None:
        return {"artifactLocation": where}
    region = {"startLine": entry.line} | ({"startColumn": entry.column} if entry.column else {})
    return {"artifactLocation": where, "region": region}
