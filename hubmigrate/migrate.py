"""One component from bytes to results: read, interpret, plan, edit, check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import libcst as cst

from hubmigrate import check, edit, hygiene, registry, sieve, source, suppress, tidy, todo_comments
from hubmigrate.interpret import interpret
from hubmigrate.plan import Plan, Remark, make_plan
from hubmigrate.records import Failure, FileResult, Finding, Options, Safety
from hubmigrate.rule import Edit
from hubmigrate.sieve import Component
from hubmigrate.source import Source, Unreadable
from hubmigrate.unit import Unit

FOR_SESSIONS = ("HUB105", "HUB304")
"""Rules that refuse some things only because sessions lack them."""


def migrate(component: Component, options: Options, *, checked: bool = True, sessions: bool = True) -> list[FileResult]:
    """The results of one program's files, in the order of their paths.

    With ``checked``, every promise that can be checked at run time is; a program that breaks one is left untouched.
    Without ``sessions``, the graph target's text is one that no session runs.
    """
    sources, modules, results = _read(component)
    if not modules:
        return list(results.values())
    if options.target != "graph":
        results = _eager(component, options, whole=not results)
        return _checked(component, options, results, sources, checked=checked)
    texts = {path: sources[path].text for path in modules}
    notebooks = {path: sources[path].notebook for path in modules}
    program = interpret(modules, texts, component.imports, notebooks)
    unit = Unit(program, options, sessions=sessions)
    plan = make_plan(unit, registry.rules())
    hygiene.add_imports(plan, unit)
    hygiene.add_definitions(plan, unit)
    if options.todo_comments:
        todo_comments.add_comments(plan, unit)
    said: dict[str, list[Remark]] = {}
    for remark in plan.remarks:
        said.setdefault(remark.path, []).append(remark)
    for path, module in modules.items():
        results[path] = _rewrite(sources[path], module, plan, said.get(path, []), keep_imports=path in unit.imported)
    return _checked(component, options, results, sources, checked=checked)


def _eager(component: Component, options: Options, *, whole: bool) -> dict[str, FileResult]:
    """The results as eager code, or as the graph target leaves them.

    ``whole``: no file of the program is left out; else sessions of what is left may need those of the others. What is
    refused because sessions lack something is tried again without them.
    """
    from hubmigrate.eager.pipeline import to_eager

    graph_options = options._replace(target="graph")
    graph = {result.path: result for result in migrate(component, graph_options, checked=False)}
    if not whole:
        return graph
    said = [finding for result in graph.values() for finding in result.findings]
    if any(finding.code in FOR_SESSIONS and finding.safety is Safety.TODO for finding in said):
        again = migrate(component, graph_options, checked=False, sessions=False)
        results = to_eager({result.path: result for result in again}, component.imports, options)
        if all(result.becomes == "eager" for result in results.values()):
            return results
    return to_eager(graph, component.imports, options)


def _checked(
    component: Component,
    options: Options,
    results: dict[str, FileResult],
    sources: Mapping[str, Source],
    *,
    checked: bool,
) -> list[FileResult]:
    """The results in order; untouched files, if they break a promise."""
    problem = _problem(component, options, results, sources) if checked else ""
    if problem:
        results = {path: _untouched(result, problem) for path, result in results.items()}
    return [results[path] for path in sorted(results)]


def _read(component: Component) -> tuple[dict[str, Source], dict[str, cst.Module], dict[str, FileResult]]:
    """Parses what can be parsed; the rest are failures, or asked to be left: unknown to the others."""
    sources: dict[str, Source] = {}
    modules: dict[str, cst.Module] = {}
    results: dict[str, FileResult] = {}
    for path in component.files:
        raw = component.raw[path]
        try:
            note = suppress.file_skip(path, raw)
            if note:
                results[path] = FileResult(path, raw, raw, (note,))
                continue
            sources[path] = source.read(path, raw)
            modules[path] = source.parse(sources[path])
        except Unreadable as trouble:
            failure = Failure(path, trouble.code, trouble.message, trouble.line)
            results[path] = FileResult(path, raw, raw, failure=failure)
    return sources, modules, results


def _rewrite(
    read: Source, module: cst.Module, plan: Plan, remarks: Sequence[Remark], *, keep_imports: bool
) -> FileResult:
    """The result of one file. ``keep_imports``: other files may import what this one imports and no longer needs."""
    edits: list[Edit] = plan.edits.get(read.path, [])
    wanted = [node for one in edits for node in edit.nodes_of(one)] + [remark.node for remark in remarks]
    findings: list[Finding] = []
    after = read.raw
    try:
        if wanted:
            layout = edit.lay_out(module, wanted, read.separator)
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
            if text != read.text and not keep_imports:
                text = tidy.drop_unused_imports(read.text, text)
            after = read.raw if text == read.text else read.restore(text)
    except Unreadable as trouble:
        failure = Failure(read.path, trouble.code, trouble.message, trouble.line)
        return FileResult(read.path, read.raw, read.raw, failure=failure)
    findings += [skip.unused(read) for skip in plan.unused.get(read.path, [])]
    for cell in read.unparsed_cells:
        message = "this cell is no Python that can be read: it is left as it is"
        findings.append(Finding(read.path, 1, 1, "HUB902", "syntax-error", Safety.TODO, message, cell))
    return FileResult(read.path, read.raw, after, tuple(sorted(set(findings))))


def _problem(
    component: Component, options: Options, results: Mapping[str, FileResult], sources: Mapping[str, Source]
) -> str:
    """What is wrong with the new text of a program, in one line; empty if nothing is."""
    changed = [result for result in results.values() if result.changed]
    for result in changed:
        found = _broken_promises(sources[result.path].text, source.read(result.path, result.after).text, result.path)
        if found:
            return f"{result.path}: {found[0]}"
    if not changed:
        return ""
    raw = {path: results[path].after for path in component.files}
    if not sieve.select(component.files, raw.__getitem__, sessions=options.target != "graph").components:
        return ""  # a second run ends where it begins
    if all(result.becomes == "graph" for result in results.values()):
        options = options._replace(target="graph")  # the same text keeps its sessions for the same reason
    again = migrate(component._replace(raw=raw), options, checked=False)
    for second in again:
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
