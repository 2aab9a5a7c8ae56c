"""A comment for a pull request: ``hubmigrate run --format markdown``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hubmigrate.report import Outcome
from hubmigrate.report.places import Entry, entries
from hubmigrate.report.text import count, plain, totals

ROWS = 40
"""Of one table: GitHub takes no comment of more than 65,536 characters."""
LONGEST = 200
"""Characters of one message."""
BLOCKS = (
    ("failed", "Not processed", False),
    ("todo", "Not migrated", False),
    ("review", "To review: changed on an assumption", False),
    ("note", "Left as asked, or of note", True),
    ("safe", "Safe: no assumption", True),
)
"""Label, title, and whether the block is folded."""


def render(outcome: Outcome) -> str:
    """Headline and tables, the more urgent first."""
    found = entries(outcome)
    (line,) = totals(outcome, plain)
    parts = [f"### hubmigrate\n\n{text(line)}\n"]
    for label, title, folded in BLOCKS:
        chosen = [entry for entry in found if entry.label == label]
        if chosen:
            parts.append(block(f"{title} ({count(len(chosen), 'place')})", chosen, folded))
    return "\n".join(parts)


def block(title: str, found: list[Entry], folded: bool) -> str:
    """A title and a table."""
    table = "".join(rows(found))
    if folded:
        return f"<details><summary>{title}</summary>\n\n{table}\n</details>\n"
    return f"**{title}**\n\n{table}"


def rows(found: list[Entry]) -> Iterator[str]:
    """The lines of a table."""
    yield "| where | code | what |\n| --- | --- | --- |\n"
    for entry in found[:ROWS]:
        yield f"| {code(entry.place)} | {entry.code} | {text(shortened(entry.message))} |\n"
    if len(found) > ROWS:
        yield f"\nand {count(len(found) - ROWS, 'more place')}.\n"


def shortened(message: str) -> str:
    """A message that leaves room for others."""
    return message if len(message) <= LONGEST else f"{message[:LONGEST]} ..."


def code(path: str) -> str:
    """A path in a cell of a table, as it is: no character of it means anything."""
    longest = max((len(ticks) for ticks in re.findall("`+", path)), default=0)
    fence, space = "`" * (longest + 1), " " if longest else ""
    return fence + space + " ".join(path.split("\n")).replace("|", "\\|") + space + fence


def text(message: str) -> str:
    """A message in a cell of a table: Markdown and HTML stay text, but for code in backticks."""
    pieces = re.split(r"(`[^`]+`)", " ".join(message.split()))
    plain_pieces = (re.sub(r"([\\*_<>\[\]#~@])", r"\\\1", piece) for piece in pieces[::2])
    code_pieces = [*pieces[1::2], ""]
    joined = "".join(piece + code for piece, code in zip(plain_pieces, code_pieces, strict=True))
    return joined.replace("|", "\\|")
