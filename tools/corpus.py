"""Runs hubmigrate on a folder of files that nobody wrote for it, and prints how far they get.

    python tools/corpus.py FOLDER [--out FOLDER] [--together] [--target eager]

Each file is a program of its own; with ``--together``, each folder directly below FOLDER is one. Nothing is downloaded
and nothing below FOLDER is written; ``--out`` takes the changed files and a diff with the findings of each.
docs/corpus.md says what was found so. The exit status is 1 if a promise is broken: an exception, a use that is neither
gone nor explained, a name that nothing binds, a name that TF2 lacks, a byte that is damaged outside the changed lines.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

import click
import corpus_oracle as oracle
from corpus_kinds import KINDS, kind
from oracle_names import lost_names

from hubmigrate import engine
from hubmigrate.records import STAYS, FileResult, Options, RunResult, Safety

LEFT = (Safety.TODO, Safety.NOTE)
"""What a finding says of a use that stays."""


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="A folder for changed files and diffs.")
@click.option("--together", is_flag=True, help="The files of a repository are one program.")
@click.option("--target", type=click.Choice(["auto", "eager", "graph"]), default="auto", show_default=True)
@click.option("--list", "listed", is_flag=True, help="Print how far each file gets.")
def main(folder: Path, out: Path | None, together: bool, target: str, listed: bool) -> None:
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(_files(folder))}
    started = time.process_time()
    results = {name: file for program in _programs(files, together) for name, file in _run(program, target).items()}
    spent = time.process_time() - started
    reach = {name: grade(results.get(name)) for name in files}
    click.echo(f"{len(files)} files, {spent:.1f} s")
    for name, count in Counter(reach.values()).most_common():
        click.echo(f"{count:5} {name}")
    _by_kind({name: kind(name, raw) for name, raw in files.items()}, results)
    if listed:
        for name, grade_ in sorted(reach.items(), key=lambda item: item[::-1]):
            click.echo(f"      {grade_:8} {name}")
    _reasons([file for file in results.values() if file])
    broken = [line for name, raw in files.items() for line in _check(name, raw, results.get(name))]
    counts = Counter(what for name, raw in files.items() for what in _account(name, raw, results.get(name)))
    click.echo("oracle: " + ", ".join(f"{count} {what}" for what, count in sorted(counts.items())))
    for line in broken:
        click.echo(f"BROKEN {line}")
    if out:
        for file in results.values():
            _write(out, file)
    sys.exit(bool(broken))


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.suffix in (".py", ".ipynb") and path.is_file() and ".git" not in path.parts:
            yield path


def _programs(files: dict[str, bytes], together: bool) -> list[dict[str, bytes]]:
    programs: dict[str, dict[str, bytes]] = defaultdict(dict)
    for name, raw in files.items():
        programs[name.partition("/")[0] if together else name][name] = raw
    return list(programs.values())


def _run(program: dict[str, bytes], target: str) -> dict[str, FileResult]:
    result: RunResult = engine.run_text(program, Options(target=target))
    files = {file.path: file for file in result.files}
    for failure in result.failures:
        raw = program[failure.path]
        files.setdefault(failure.path, FileResult(failure.path, raw, raw, failure=failure))
    return files


def grade(file: FileResult | None) -> str:
    """How far a file gets."""
    if file is None:
        return "nothing"
    if file.failure:
        return "failure"
    said = {finding.safety for finding in file.findings}
    if Safety.TODO in said:
        return "partly" if file.changed else "todo"
    return "review" if Safety.REVIEW in said else "safe"


REACHED = ("eager", "graph", "todo", "nothing", "unreadable")


def reached(file: FileResult | None) -> str:
    """Which target a file gets to; ``todo`` if something of it is left for a person."""
    if file is None:
        return "nothing"
    if file.failure:
        return "unreadable"
    if any(finding.safety is Safety.TODO and finding.code != STAYS for finding in file.findings):
        return "todo"
    return file.becomes or "graph"


def _by_kind(kinds: dict[str, str], results: Mapping[str, FileResult | None]) -> None:
    """Prints how many files of each kind get how far."""
    counts = Counter((what, reached(results.get(name))) for name, what in kinds.items())
    click.echo(f"{'':24}{''.join(f'{each:>11}' for each in REACHED)}")
    for what in KINDS:
        click.echo(f"{what:24}{''.join(f'{counts[what, each]:11}' for each in REACHED)}")
    total = Counter(each for _, each in counts.elements())
    click.echo(f"{'all':24}{''.join(f'{total[each]:11}' for each in REACHED)}")


def _reasons(files: list[FileResult]) -> None:
    """Prints which codes keep files from moving, and which are the only ones that do."""
    codes = [
        {f.code for f in file.findings if f.safety is Safety.TODO and " is left:" not in f.message} for file in files
    ]
    some = Counter(code for group in codes for code in group)
    alone = Counter("+".join(sorted(group)) for group in codes if group)
    click.echo("files with a todo, by code: " + ", ".join(f"{code} {count}" for code, count in some.most_common()))
    click.echo("files by all of their todos: " + ", ".join(f"{code} {n}" for code, n in alone.most_common(12)))


def _account(name: str, raw: bytes, file: FileResult | None) -> Iterator[str]:
    """What became of each use of a file."""
    try:
        before, after = _texts(name, raw, file)
    except oracle.UnreadableError:
        yield "files that it can't read"
        return
    left = Counter(_said(after)) if file and file.changed else None
    for use in oracle.uses(before):
        yield "uses before"
        key = (before.lines()[use.place], use.what)
        stays = left is None or left[key] > 0
        if left is not None and stays:
            left[key] -= 1
        explained = file is not None and any((f.cell, f.line) == use.place for f in file.findings)
        yield ("left" if stays else "gone") + (" with a finding" if explained else " without a finding on the line")


def _said(after: oracle.Text) -> list[tuple[str, str]]:
    lines = after.lines()
    return [(lines[use.place], use.what) for use in oracle.uses(after)]


def _texts(name: str, raw: bytes, file: FileResult | None) -> tuple[oracle.Text, oracle.Text]:
    before = oracle.read(name, raw)
    return before, oracle.read(name, file.after) if file and file.changed else before


def _check(name: str, raw: bytes, file: FileResult | None) -> Iterator[str]:
    """What is broken in the result of a file."""
    if file and file.failure:
        if file.failure.code == "HUB909":
            yield f"{name}: {file.failure.message}"
        return
    try:
        before = oracle.read(name, raw)
    except oracle.UnreadableError:
        return
    yield from _unexplained(name, before, file)
    if file and file.changed:
        yield from _damage(name, raw, file.after)
        after = oracle.read(name, file.after)
        for new in sorted(oracle.unbound(after) - oracle.unbound(before)):
            yield f"{name}: nothing binds {new}"
        yield from _lost(name, before, after, file)


def _lost(name: str, before: oracle.Text, after: oracle.Text, file: FileResult) -> Iterator[str]:
    """Names that TF2 lacks, in a file that is migrated, without a word on their line."""
    if reached(file) == "todo":
        return  # what is left is still TF1's
    lines, now = before.lines(), after.lines()
    explained = {lines.get((f.cell, f.line)) for f in file.findings if f.safety is not Safety.SAFE}
    for use in lost_names(after, eager=file.becomes == "eager"):
        if now[use.place] not in explained:
            yield f"{name}: TF2 has no {use.what}: {now[use.place]}"


def _unexplained(name: str, before: oracle.Text, file: FileResult | None) -> Iterator[str]:
    """Uses that stay although nothing on their line says so."""
    after = oracle.read(name, file.after) if file else before
    findings = file.findings if file else ()
    lines = before.lines()
    explained = {lines.get((f.cell, f.line)) for f in findings if f.safety in LEFT}
    imported = " ".join(filter(None, explained))
    for line, what in _said(after):
        if line not in explained and not re.search(rf"import .*\b{what.removeprefix('hub.')}\b", imported):
            yield f"{name}: {what} stays without a word: {line}"


def _damage(name: str, before: bytes, after: bytes) -> Iterator[str]:
    """Ends of lines, marks and parts of a notebook that must stay as they are."""
    for what in (b"\r\n", b"\r"):
        if (what in before) != (what in after):
            yield f"{name}: {what!r} came or went"
    if before.endswith(b"\n") != after.endswith(b"\n") or before[:3].startswith(b"\xef") != after.startswith(b"\xef"):
        yield f"{name}: the end of the file, or its mark, is another"
    if name.endswith(".ipynb") and _frame(before) != _frame(after):
        yield f"{name}: more than the source of cells is changed"


def _frame(raw: bytes) -> object:
    """A notebook without the source of its code cells."""
    book = json.loads(raw)
    for cell in book.get("cells", ()):
        if cell["cell_type"] == "code":
            cell.pop("source", None)
    return book


def _write(out: Path, file: FileResult) -> None:
    """Writes the changed file, and a diff with the findings below it."""
    target = out / "diff" / (file.path.replace("/", "__") + ".diff")
    target.parent.mkdir(parents=True, exist_ok=True)
    lines: list[str] = []
    if file.changed:
        changed = out / "after" / file.path
        changed.parent.mkdir(parents=True, exist_ok=True)
        changed.write_bytes(file.after)
        lines += unified_diff(_code(file, file.before), _code(file, file.after), file.path, file.path, lineterm="")
    for f in sorted(file.findings, key=lambda f: (f.cell or 0, f.line)):
        place = f"{f.cell}:{f.line}" if f.cell else str(f.line)
        lines.append(f"{place} {f.safety.value} {f.code} {f.message}")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8", errors="surrogateescape")


def _code(file: FileResult, raw: bytes) -> list[str]:
    """The lines of a script, or of the code cells of a notebook."""
    if file.path.endswith(".py"):
        return raw.decode("utf-8-sig", errors="surrogateescape").splitlines()
    lines: list[str] = []
    for number, cell in enumerate(json.loads(raw).get("cells", ()), 1):
        if cell["cell_type"] == "code":
            lines += [f"#### cell {number}", *"".join(cell["source"]).splitlines()]
    return lines


if __name__ == "__main__":
    main()
