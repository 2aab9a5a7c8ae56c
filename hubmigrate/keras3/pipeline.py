"""From eager text for Keras 2 to text for Keras 3, for the files of one program."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hubmigrate import edit, hygiene, source, tidy, todo_comments
from hubmigrate.eager import walk
from hubmigrate.eager.pipeline import Said, findings_of, lines_of
from hubmigrate.keras3 import classes
from hubmigrate.keras3.edits import Changes
from hubmigrate.keras3.known import Differs, Keras
from hubmigrate.layout import lay_out
from hubmigrate.pins import BEFORE_KERAS_3, allows
from hubmigrate.plan import Plan, selected
from hubmigrate.project import Program
from hubmigrate.readings import Readings
from hubmigrate.records import FileResult, Options, Safety
from hubmigrate.rule import Define, Edit, Import
from hubmigrate.unit import Unit

LEGACY = "HUB301"
CODE = "HUB307"
COMMENT = r"[ \t]*#[^\r\n]*Keras 3, the default from TF 2.16 on, can't run this program[ \t]*"
LINE = re.compile(rf"^os\.environ\.setdefault\(\"TF_USE_LEGACY_KERAS\", \"1\"\){COMMENT}\r?\n", re.MULTILINE)
WITH_IMPORT = re.compile(rf"^import os\r?\n\r?\n{LINE.pattern[1:]}(?:\r?\n)?", re.MULTILINE)
AFTER_SPACE = re.compile(rf"(^|\n)(\r?\n){LINE.pattern[1:]}(\r?\n)")


def to_keras3(results: Mapping[str, FileResult], options: Options, readings: Readings) -> dict[str, FileResult]:
    """The results for Keras 3 where that is known to compute the same, or as they are, with the reason."""
    results = dict(results)
    if any(result.failure for result in results.values()) or not selected(CODE, options):
        return results
    sources = {path: readings.source(path, result.after) for path, result in results.items()}
    texts = {path: without_line(read.text) for path, read in sources.items()}
    if all(texts[path] == read.text for path, read in sources.items()):
        return results
    program = readings.program(texts, {path: read.notebook for path, read in sources.items()})
    try:
        if any(result.becomes != "eager" for result in results.values()):
            first = next(path for path, read in sources.items() if texts[path] != read.text)
            raise Differs(program.files[first].module.body[0], "it keeps its sessions, and Keras 3 has none")
        if allows(options.tf, BEFORE_KERAS_3):
            raise Differs(
                next(iter(program.files.values())).module.body[0], f"TensorFlow {options.tf} may lack Keras 3"
            )
        return _migrated(results, texts, program, options, readings)
    except Differs as reason:
        return _stays(results, program, reason, options)


def without_line(text: str) -> str:
    """A text without the line that asks for Keras 2, and without what only that line needs."""
    if not LINE.search(text):
        return text
    whole = WITH_IMPORT.sub("", text, count=1)
    if whole != text and not re.search(r"\bos\b", whole):
        return whole
    shorter = AFTER_SPACE.sub(r"\1\2", text, count=1)
    return tidy.drop_unused_imports(text, shorter if shorter != text else LINE.sub("", text, count=1))


def _migrated(
    results: dict[str, FileResult], texts: dict[str, str], program: Program, options: Options, readings: Readings
) -> dict[str, FileResult]:
    facts = walk.gather(program)
    keras = Keras(facts)
    for path, file in program.files.items():
        if "hard_sigmoid" in file.text:
            raise Differs(file.module.body[0], f"{path} names hard_sigmoid, which is another function in Keras 3")
    keras.check()
    classes.check(facts)
    unit, plan, said = Unit(program, options), Plan(), []
    for path, node, message, change in Changes(keras, unit).all():
        if isinstance(change, Edit):
            plan.edits.setdefault(path, []).append(change)
        elif isinstance(change, Import):
            plan.imports.setdefault(path, []).append(change)
        elif isinstance(change, Define):
            plan.definitions.setdefault(path, []).append(change)
        if message:
            said.append((path, node, message))
    hygiene.add_imports(plan, unit)
    hygiene.add_definitions(plan, unit)
    for path, file in program.files.items():
        edits = plan.edits.get(path, [])
        here = [(node, message) for where, node, message in said if where == path]
        layout = lay_out(file.module, [*(n for one in edits for n in edit.nodes_of(one)), *(n for n, _ in here)])
        text = edit.apply(layout, edits)
        notes = [Said(path, *layout.position(node), CODE, Safety.SAFE, message) for node, message in here]
        result, read = results[path], readings.source(path, results[path].after)
        kept = [finding for finding in result.findings if finding.code != LEGACY]
        if len(kept) < len(result.findings) or texts[path] != read.text:
            notes.append(Said(path, 1, 1, CODE, Safety.SAFE, "the program runs on Keras 3"))
        findings = tuple(sorted({*kept, *findings_of(result, program, notes)}))
        results[path] = result._replace(after=read.restore(text), findings=findings)
    return results


def _stays(
    results: dict[str, FileResult], program: Program, reason: Differs, options: Options
) -> dict[str, FileResult]:
    """The results for Keras 2, and why."""
    for path, file in program.files.items():
        layout = lay_out(file.module, [reason.node])
        if id(reason.node) in layout.outer:
            message = f"the program runs on Keras 2: {reason.message}"
            said = Said(path, *layout.position(reason.node), CODE, Safety.TODO, message)
            result = results[path]
            found = findings_of(result, program, [said])
            results[path] = result._replace(findings=tuple(sorted({*result.findings, *found})))
            if options.todo_comments:
                read = source.read(path, result.after)
                line = lines_of(read.text, file.text).get(said.line, 1)
                text = todo_comments.put(read.text, read.separator, line, CODE, message)
                results[path] = results[path]._replace(after=read.restore(text))
            break
    return results
