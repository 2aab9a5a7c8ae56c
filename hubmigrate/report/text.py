"""The summary for people: what is left, what to look at, what was migrated, what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from hubmigrate.records import Failure, Finding, Safety
from hubmigrate.report import Outcome

Paint = Callable[..., str]
"""``click.style``, or ``plain`` where colour is not wanted."""

MIGRATED = (Safety.SAFE, Safety.REVIEW)
COLOURS = {Safety.SAFE: "green", Safety.REVIEW: "yellow", Safety.TODO: "red", Safety.NOTE: "cyan"}


def plain(text: str, **_: object) -> str:
    """No colour."""
    return text


def render(outcome: Outcome, paint: Paint = plain, *, verbose: bool = False) -> str:
    """The whole summary, with a final newline."""
    review = outcome.having(Safety.REVIEW)
    todo = outcome.having(Safety.TODO)
    notes = outcome.having(Safety.NOTE)
    safe = outcome.having(Safety.SAFE) if verbose else []
    blocks = [
        block(f"Safe, {count(len(safe), 'place')} with no assumption:", safe, paint),
        block(f"To review, {count(len(review), 'place')} on an assumption:", review, paint),
        block(f"Not migrated, {count(len(todo), 'place')}:", todo, paint),
        block(f"Left as asked, or of note, {count(len(notes), 'place')}:", notes, paint),
        table(outcome, paint),
        [*totals(outcome, paint), *(f"  {step}" for step in next_steps(outcome, verbose))],
    ]
    return "\n".join("\n".join(lines) + "\n" for lines in blocks if lines)


def failures(outcome: Outcome, paint: Paint = plain) -> list[str]:
    """One line for each path that could not be processed."""
    return [failure_line(failure, paint) for failure in outcome.result.all_failures]


def failure_line(failure: Failure, paint: Paint) -> str:
    """``path:line: CODE message``."""
    where = failure.path if failure.line is None else f"{failure.path}:{failure.line}"
    return f"{paint(where, bold=True)}: {paint(failure.code, fg='red', bold=True)} {failure.message}"


def block(title: str, findings: list[Finding], paint: Paint) -> list[str]:
    """A title and a line for each finding; nothing if there is none."""
    return [paint(title, bold=True), *(finding_line(finding, paint) for finding in findings)] if findings else []


def finding_line(finding: Finding, paint: Paint) -> str:
    """``path:line:column: CODE message``, which editors and terminals turn into a link."""
    cell = "" if finding.cell is None else f"cell {finding.cell}:"
    where = f"{paint(finding.path, bold=True)}:{cell}{finding.line}:{finding.column}"
    return f"{where}: {paint(finding.code, fg=COLOURS[finding.safety], bold=True)} {finding.message}"


def table(outcome: Outcome, paint: Paint) -> list[str]:
    """What was migrated, by rule and safety."""
    findings = outcome.having(*MIGRATED)
    if not findings:
        return []
    rows = Counter((finding.code, finding.rule, finding.safety) for finding in findings)
    verb = "Migrated" if outcome.wrote else "Would migrate"
    width = max(len(finding.rule) for finding in findings)
    title = f"{verb} {count(len(findings), 'place')} in {count(len({f.path for f in findings}), 'file')}:"
    lines = [paint(title, bold=True)]
    for code, rule in sorted({(code, rule) for code, rule, _ in rows}):
        parts = [(rows[code, rule, safety], safety) for safety in MIGRATED]
        said = ", ".join(paint(f"{n} {safety.value}", fg=COLOURS[safety]) for n, safety in parts if n)
        lines.append(f"  {code}  {rule:<{width}}  {said}")
    return lines


def totals(outcome: Outcome, paint: Paint) -> Iterator[str]:
    """The one line that says how it went, and for which TensorFlow."""
    result = outcome.result
    left, failed, changed = len(outcome.having(Safety.TODO)), len(result.all_failures), len(outcome.changed)
    looked = f"{count(result.seen, 'file')} looked at"
    if not (left or failed or changed):
        nothing = "Nothing left to migrate" if result.relevant else "No TF1 TensorFlow Hub code"
        yield f"{paint(nothing, fg='green', bold=True)} ({looked})."
        return
    done = "changed" if outcome.wrote else "would change"
    parts = [f"{count(changed, 'file')} {done}"]
    if left:
        parts.append(f"{count(left, 'place')} left")
    if failed:
        parts.append(f"{count(failed, 'file')} not processed")
    tf = f"for TensorFlow {outcome.options.tf}"
    origin = "" if outcome.tf_origin == "default" else f" from {outcome.tf_origin}"
    colour = "red" if failed else "yellow" if left else "green"
    yield f"{paint(', '.join(parts), fg=colour, bold=True)} ({looked}; {tf}{origin})."


def next_steps(outcome: Outcome, verbose: bool) -> Iterator[str]:
    """What a person can do now, and where what was done comes from."""
    review, todo = outcome.having(Safety.REVIEW), outcome.having(Safety.TODO)
    if review:
        yield f"review: {count(len(review), 'change')} on an assumption, named above"
    codes = sorted({finding.code for finding in (*todo, *review)})
    if codes:
        yield f"explain: `hubmigrate explain CODE` says more about {', '.join(codes)}"
    if verbose and outcome.settings:
        yield f"settings: {outcome.settings}"
    if outcome.changed and not outcome.piped:
        yield "undo: `hubmigrate undo`" if outcome.wrote else "write: `hubmigrate run`; `--diff` shows the changes"


def count(number: int, noun: str) -> str:
    """``1 file``, ``2 files``."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
