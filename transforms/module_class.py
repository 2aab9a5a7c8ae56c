"""hub.Module is used as a class, not only called (HUB111).

What it does: takes ``hub.Module`` away where it is the whole annotation of a parameter, result or assignment; in an
annotation that declares a field, and as a type in one (``Optional[hub.Module]``), it becomes ``object``. In a file of
which modules stay, annotations that Python does not evaluate stay with them. Any other use of the class as a value
(``isinstance``, another name, an argument) keeps the modules of the program from being migrated.

Why: the name is gone from tensorflow_hub 0.16 on, and annotations are evaluated when a function is defined. A loaded
model has no public class to put in its place.

Example:

    def embed(module: hub.Module, texts):

becomes

    def embed(module, texts):

Safety: safe for annotations; the rest is left.
"""

from collections.abc import Iterator

import libcst as cst

from hubmigrate.hygiene import is_import, is_preamble
from hubmigrate.rule import Done, Edit, Outcome, Refusal, Rule
from hubmigrate.toplevel import words
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleAnnotation, ModuleClass, ModuleMade

RULE = Rule("HUB111", "module-class", since="0.1")


@RULE.on(ModuleAnnotation)
def drop(use: ModuleAnnotation, unit: Unit) -> Iterator[Outcome]:
    """Takes an annotation away, unless modules of the file stay and nothing looks for it."""
    if unit.follows(use.path) and (not unit.keeps(use.path) or _is_looked_up(use, unit)):
        whole = use.part is use.node.annotation and not use.field
        yield Edit(use.node, where="erase") if whole else Edit(use.part, ("object",))
        yield Done(use.node, "the annotation names a class that is gone")


def _is_looked_up(use: ModuleAnnotation, unit: Unit) -> bool:
    """Whether Python evaluates an annotation as soon as it comes to the file's line."""
    if isinstance(use.part, cst.SimpleString) or isinstance(unit.program.node(use.scope), cst.FunctionDef):
        return False
    first = [line for line in unit.program.files[use.path].module.body if is_preamble(line) and is_import(line)]
    return not any("annotations" in words(line) for line in first)


@RULE.on(ModuleMade)
def keep(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Keeps modules whose class is used otherwise."""
    loose = unit.uses(ModuleClass)
    if loose:
        where = "" if loose[0].path == made.path else f" in {loose[0].path}"
        yield Refusal(made.node, f"hub.Module is used as a value{where}, and no class takes its place")


@RULE.on(ModuleClass)
def report(use: ModuleClass, unit: Unit) -> Iterator[Outcome]:
    """Reports the place."""
    yield Refusal(use.node, "hub.Module is used as a value here, and no class takes its place")
