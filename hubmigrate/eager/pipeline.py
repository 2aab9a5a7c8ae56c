"""From what the graph target leaves to eager text, for the files of one program."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import libcst as cst

from hubmigrate import pins, registry, source, tidy, todo_comments
from hubmigrate.eager import (
    apart,
    grown,
    handed,
    hoist,
    lift,
    modern,
    one_by_one,
    onepass,
    rewrite,
    stages,
    unfold,
    versions,
    walk,
)
from hubmigrate.knowledge import symbols
from hubmigrate.layout import code, lay_out
from hubmigrate.notebook import Notebook
from hubmigrate.project import Program
from hubmigrate.readings import Readings
from hubmigrate.records import STAYS, FileResult, Finding, Options, Safety
from hubmigrate.source import NEWLINE, Source
from hubmigrate.uses import ForeignImport, GraphBuilt, ImportedName, ModuleMade, Symbol

NUMBERS = ("a dimension as a condition", "a dimension that is compared with None")
"""What is another thing for the numbers that eager code has for dimensions."""
OF_GRAPHS = frozenset({"HUB201", "HUB202", "HUB203", "HUB204", "HUB304"})
"""What only graph code needs: these changes of the graph target are undone."""
MODULE = "HUB101"
"""The rule of ``hub.Module``: its refusal leaves the module."""
WRITTEN = ("HUB210", "HUB211", "HUB212")


@dataclass(frozen=True)
class Said:
    """Something about a line of the program that was lifted."""

    path: str
    line: int
    column: int
    code: str
    safety: Safety
    message: str


def to_eager(results: Mapping[str, FileResult], options: Options, readings: Readings) -> dict[str, FileResult]:
    """The results with sessions dissolved; or as they are, with the reason."""
    if options.only_hub or any(result.failure for result in results.values()):
        return _kept(results)
    if any(
        finding.safety is Safety.TODO and finding.code == MODULE for r in results.values() for finding in r.findings
    ):
        return _kept(results)  # what keeps the module keeps its sessions
    original, results = results, {path: _without_sessions(result) for path, result in results.items()}
    sources = {path: readings.source(path, result.after) for path, result in results.items()}
    texts = {path: read.text for path, read in sources.items()}
    notebooks = {path: read.notebook for path, read in sources.items()}
    program = readings.program(texts, notebooks)
    if any(isinstance(use, ModuleMade) for use in program.all_uses()):
        return _kept(original)
    try:
        if not _selected(options):
            raise stages.Stay(
                None,
                next(iter(program.files.values())).module.body[0],
                "the rules that dissolve sessions are not selected",
            )
        unfolded = unfold.unfold(program)
        if unfolded:
            texts = {**texts, **unfolded}
            program = readings.program(texts, notebooks)
        program, new, notes = _dissolve_all(program, texts, notebooks, readings)
        if notes and pins.allows(options.tf, pins.TF1):
            raise stages.Stay(None, _first(program), f"TensorFlow {options.tf} may be 1.x, which runs no eager code")
        if options.safe_only and any(note.safety is Safety.REVIEW for note in notes):
            raise stages.Stay(
                None, next(iter(program.files.values())).module.body[0], "only safe changes were asked for"
            )
    except stages.Stay as reason:
        return _stays(original, program, reason, options)
    if not notes and results == original:
        return {path: result._replace(becomes="eager") for path, result in results.items()}
    new = hoist.hoist(new, readings, notebooks)
    new = modern.modernise(new, readings, notebooks)
    return {
        path: _finish(results[path], program, sources[path], new[path], [n for n in notes if n.path == path], readings)
        for path in results
    }


def _without_sessions(result: FileResult) -> FileResult:
    """A result without what the graph target wrote for sessions alone."""
    read = source.read(result.path, result.after)
    text = apart.without_sessions(read)
    return result if text == read.text else result._replace(after=read.restore(text))


def _first(program: Program) -> cst.CSTNode:
    """The first statement of a program, for what is said about all of it."""
    return next(file.module.body[0] for file in program.files.values() if file.module.body)


def _kept(results: Mapping[str, FileResult]) -> dict[str, FileResult]:
    """The graph target's results, as what the program comes to."""
    return {path: result._replace(becomes="graph") for path, result in results.items()}


def _selected(options: Options) -> bool:
    from hubmigrate.plan import selected

    return all(selected(code, options) for code in WRITTEN)


def _dissolve_all(
    program: Program, texts: Mapping[str, str], notebooks: Mapping[str, Notebook | None], readings: Readings
) -> tuple[Program, dict[str, str], list[Said]]:
    """The same, with assignments of several tensors written apart, and loops as functions, that keep the sessions."""
    try:
        return _dissolve(program, texts, notebooks, readings)
    except stages.Stay as reason:
        if reason.program is None:
            reason.program = program
        written = one_by_one.write_apart(program, reason) or grown.write_loops(reason.program, reason)
        if not written:
            raise
    texts = {**texts, **written}
    return _dissolve_all(readings.program(texts, notebooks), texts, notebooks, readings)


def _dissolve(
    program: Program, texts: Mapping[str, str], notebooks: Mapping[str, Notebook | None], readings: Readings
) -> tuple[Program, dict[str, str], list[Said]]:
    """The program as it is known, and its texts without sessions, placeholders and graphs. Raises ``Stay``."""
    uses = program.all_uses()
    for use in uses:
        if isinstance(use, ForeignImport) and not use.runs:
            raise stages.Stay(None, use.node, f"{use.package} needs TF1")
        if isinstance(use, ImportedName):
            _check_import(use)
        if isinstance(use, GraphBuilt) and use.what in NUMBERS:
            raise stages.Stay(None, use.node, f"{use.what} means something else where dimensions are numbers")
    named = [use for use in uses if isinstance(use, Symbol) and use.library != "keras"]
    facts = walk.gather(program)
    found = handed.find_handed(facts)
    if found:
        program = readings.program(texts, notebooks, found)
        facts = walk.gather(program)
    versions.split(facts)
    lifting = lift.lift(facts, named)
    new, said = {}, []
    for path, file in program.files.items():
        notes: list[onepass.Note] = []
        changed = rewrite.rewrite(lifting, file, notes)
        layout = lay_out(file.module, [note.node for note in notes])
        new[path] = code(changed, file.module)
        for note in notes:
            said.append(Said(path, *layout.position(note.node), note.code, note.safety, note.message))
    return program, new, said


def _check_import(use: ImportedName) -> None:
    """Names that are imported one by one must be such that they mean the same in TF2."""
    whole = use.module if use.name is None else f"{use.module}.{use.name}"
    if not whole.startswith("tensorflow") or whole.startswith("tensorflow_"):
        return
    name = whole.removeprefix("tensorflow").removeprefix(".compat.v1").lstrip(".")
    if name in ("", "compat.v1") or name.startswith("keras"):
        if use.alias is None:
            raise stages.Stay(None, use.node, "all names of TensorFlow are imported")
        return
    if name.startswith("python.keras"):
        return
    if symbols.status(name) not in (symbols.SAME, symbols.NEW, symbols.MODULE):
        raise stages.Stay(None, use.node, f"{whole.replace('tensorflow', 'tf', 1)} is imported by its name")


def _stays(
    results: Mapping[str, FileResult], program: Program, reason: stages.Stay, options: Options
) -> dict[str, FileResult]:
    """The graph target's results, and why they stay."""
    program = reason.program or program
    path = reason.step.path if reason.step else next(iter(program.files))
    for each, file in program.files.items():
        layout = lay_out(file.module, [reason.node])
        try:
            line, column = layout.position(reason.node)
        except KeyError:
            continue
        path = each
        break
    else:
        line, column = 1, 1
    safety = Safety.TODO if options.target == "eager" else Safety.NOTE
    said = Said(path, line, column, STAYS, safety, f"the program keeps its sessions: {reason.message}")
    result = results[path]
    findings = sorted({*result.findings, *findings_of(result, program, [said])})
    if options.todo_comments and safety is Safety.TODO:
        read = source.read(path, result.after)
        there = lines_of(read.text, program.files[path].text).get(line, 1)
        after = read.restore(todo_comments.put(read.text, read.separator, there, STAYS, said.message))
        result = result._replace(after=after)
    return _kept({**results, path: result._replace(findings=tuple(findings))})


def _finish(
    result: FileResult,
    program: Program,
    read: Source,
    text: str,
    said: list[Said],
    readings: Readings,
) -> FileResult:
    imported = any(result.path in targets.values() for path, targets in readings.imports.items() if path != result.path)
    text = todo_comments.without_codes(text, OF_GRAPHS)
    if text != read.text and not imported:
        before = readings.source(result.path, result.before).text
        text = tidy.drop_unused_imports(before, text, lambda after: readings.tree(result.path, after))
    kept = [finding for finding in result.findings if finding.code not in OF_GRAPHS]
    findings = sorted({*kept, *findings_of(result, program, said)})
    after = result.after if text == read.text else read.restore(text)
    return result._replace(after=after, findings=tuple(findings), becomes="eager")


def findings_of(result: FileResult, program: Program, said: Iterable[Said]) -> list[Finding]:
    """What is said about lines of the program that was lifted, at the lines of the file as it was."""
    original = source.read(result.path, result.before)
    lines = lines_of(original.text, program.files[result.path].text)
    names = {rule.code: rule.name for rule in registry.rules()}
    found = []
    for each in said:
        cell, line = original.place(lines.get(each.line, 1))
        found.append(
            Finding(result.path, line, each.column, each.code, names[each.code], each.safety, each.message, cell)
        )
    return found


def lines_of(before: str, after: str) -> dict[int, int]:
    """1-based line after -> 1-based line before."""
    old, new = NEWLINE.split(before), NEWLINE.split(after)
    found = {}
    for _, i, j, k, m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for offset in range(m - k):
            found[k + offset + 1] = min(i + offset, max(j - 1, i), len(old) - 1) + 1
    return found
