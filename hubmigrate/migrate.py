"""One component from bytes to results: read, interpret, plan, edit, check."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence

import libcst as cst

from hubmigrate import all_variables, check, edit, hygiene, registry, sieve, source, suppress, tidy, todo_comments
from hubmigrate.layout import forget, lay_out
from hubmigrate.plan import Plan, Remark, make_plan
from hubmigrate.readings import Readings
from hubmigrate.records import Failure, FileResult, Finding, Options, Safety
from hubmigrate.rule import Edit
from hubmigrate.sieve import Component
from hubmigrate.source import Source, Unreadable
from hubmigrate.unit import Unit

FOR_SESSIONS = ("HUB105", "HUB304")
"""Rules that refuse some things only because sessions lack them."""


def migrate(component: Component, options: Options) -> list[FileResult]:
    """The results of one program's files, in the order of their paths.

    Every promise that can be checked at run time is; a program that breaks one is left untouched.
    """
    readings = Readings(component.imports)
    try:
        results = _to_target(component, options, readings)
        problem = _problem(component, options, results, readings)
    finally:
        forget()
    if problem:
        results = {path: _untouched(result, problem) for path, result in results.items()}
    return [results[path] for path in sorted(results)]


def _to_target(component: Component, options: Options, readings: Readings) -> dict[str, FileResult]:
    """The results that the target asks for, unchecked."""
    sources, left = _read(component, readings)
    if not sources:
        return left
    graph_options = options._replace(target="graph")
    if options.target == "graph" or left:  # sessions of what is left may need those of the others
        return {**left, **_to_graph(sources, graph_options, readings)}
    results = _to_eager(sources, options, graph_options, readings)
    if options.keras != "3":
        return results
    from hubmigrate.keras3.pipeline import to_keras3

    return to_keras3(results, options, readings)


def _to_graph(
    sources: Mapping[str, Source], options: Options, readings: Readings, *, sessions: bool = True
) -> dict[str, FileResult]:
    """The results with Hub's calls changed and sessions kept; without ``sessions``, as text that no session runs."""
    texts = {path: read.text for path, read in sources.items()}
    notebooks = {path: read.notebook for path, read in sources.items()}
    program = readings.program(texts, notebooks)
    listed = all_variables.find(program)
    if listed:
        program = readings.program(texts, notebooks, listed)
    unit = Unit(program, options, sessions=sessions)
    plan = make_plan(unit, registry.rules())
    hygiene.add_imports(plan, unit)
    hygiene.add_definitions(plan, unit)
    if options.todo_comments:
        todo_comments.add_comments(plan, unit)
    said: dict[str, list[Remark]] = {}
    for remark in plan.remarks:
        said.setdefault(remark.path, []).append(remark)
    results = {}
    for path, read in sources.items():
        module = program.files[path].module
        parse = None if path in unit.imported else functools.partial(readings.tree, path)
        results[path] = _rewrite(read, module, plan, said.get(path, []), parse)
    return results


def _to_eager(
    sources: Mapping[str, Source], options: Options, graph_options: Options, readings: Readings
) -> dict[str, FileResult]:
    """The results as eager code, or as the graph target leaves them.

    What is refused because sessions lack something is tried again without them.
    """
    from hubmigrate.eager.pipeline import to_eager

    graph = _to_graph(sources, graph_options, readings)
    said = [finding for result in graph.values() for finding in result.findings]
    if any(finding.code in FOR_SESSIONS and finding.safety is Safety.TODO for finding in said):
        results = to_eager(_to_graph(sources, graph_options, readings, sessions=False), options, readings)
        if all(result.becomes == "eager" for result in results.values()):
            return results
    return to_eager(graph, options, readings)


def _read(component: Component, readings: Readings) -> tuple[dict[str, Source], dict[str, FileResult]]:
    """Parses what can be parsed; the rest are failures, or asked to be left: unknown to the others."""
    sources: dict[str, Source] = {}
    results: dict[str, FileResult] = {}
    for path in component.files:
        raw = component.raw[path]
        try:
            note = suppress.file_skip(path, raw)
            if note:
                results[path] = FileResult(path, raw, raw, (note,))
                continue
            read = readings.source(path, raw)
            readings.module(read)
            sources[path] = read
        except Unreadable as trouble:
            failure = Failure(path, trouble.code, trouble.message, trouble.line)
            results[path] = FileResult(path, raw, raw, failure=failure)
    return sources, results


def _rewrite(
    read: Source, module: cst.Module, plan: Plan, remarks: Sequence[Remark], parse: Callable[[str], cst.Module] | None
) -> FileResult:
    """The result of one file.

    ``parse`` gives the tree of a new text; None where other files may import what this one imports and no longer needs.
    """
    edits: list[Edit] = plan.edits.get(read.path, [])
    wanted = [node for one in edits for node in edit.nodes_of(one)] + [remark.node for remark in remarks]
    findings: list[Finding] = []
    after = read.raw
    try:
        if wanted:
            layout = lay_out(module, wanted, read.separator)
            source.round_trips(layout.text, read)
            for remark in remarks:
                line, column = layout.position(remark.node)
                cell, line = read.place(line)
                findings.append(
                    Finding(
                        read.path,
                        line,
                        column,
                        remark.rule.code,
                        remark.rule.name,
                        remark.safety,
                        remark.message,
                        cell,
                    )
                )
            text = edit.apply(layout, edits)
            if text != read.text and parse is not None:
                text = tidy.drop_unused_imports(read.text, text, parse)
            after = read.raw if text == read.text else read.restore(text)
    except Unreadable as trouble:
        failure = Failure(read.path, trouble.code, trouble.message, trouble.line)
        return FileResult(read.path, read.raw, read.raw, failure=failure)
    findings += [skip.unused(read) for skip in plan.unused.get(read.path, [])]
    for cell in read.unparsed_cells:
        message = "this cell is no Python that can be read: it is left as it is"
        findings.append(Finding(read.path, 1, 1, "HUB902", "syntax-error", Safety.TODO, message, cell))
    return FileResult(read.path, read.raw, after, tuple(sorted(set(findings))))


def _problem(component: Component, options: Options, results: Mapping[str, FileResult], readings: Readings) -> str:
    """What is wrong with the new text of a program, in one line; empty if nothing is."""
    changed = [result for result in results.values() if result.changed]
    for result in changed:
        before, after = (readings.source(result.path, raw).text for raw in (result.before, result.after))
        found = _broken_promises(before, after, result.path)
        if found:
            return f"{result.path}: {found[0]}"
    if not changed:
        return ""
    raw = {path: results[path].after for path in component.files}
    if not sieve.select(component.files, raw.__getitem__, sessions=lambda _: options.target == "eager").components:
        return ""  # a second run ends where it begins
    for second in _to_target(component._replace(raw=raw), options, readings).values():
        if second.changed:
            return f"{second.path}: a second run would change it again"
    return ""


def _broken_promises(before: str, after: str, path: str) -> list[str]:
    kept = todo_comments.without_comments(before)
    return [
        *check.compiles(after, path),
        *(f"undefined name: {name}" for name in check.new_undefined_names(before, after)),
        *(f"lost comment: {comment}" for comment in check.comments_kept(kept, after)),
    ]


def _untouched(result: FileResult, problem: str) -> FileResult:
    message = f"internal error ({problem}); the file is untouched: please report it with the file"
    if not result.changed:
        return result
    failure = Failure(result.path, "HUB909", message)
    return FileResult(result.path, result.before, result.before, failure=failure)
