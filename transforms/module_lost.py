"""A module whose calls can't all be seen (HUB112).

What it does: leaves a module of which no call is seen, and a module that something may be which is called, or asked
for variables or signatures, but not known: by a name that the module goes by, or with ``signature=`` or ``as_dict=``.

Why: a call that is left while its module moves fails with "'AutoTrackable' object is not callable". Values are followed
far, but not through everything that Python can do; this is the net below.

Example:

    globals()["embed"] = hub.Module(url)
    embed(["text"])

is left.

Safety: nothing is changed; where nothing else is called than methods by names that no module goes by, a module that
nothing calls is loaded: ``review``.
"""

import re
from collections.abc import Iterator

import libcst as cst

from hubmigrate.at_run_time import NAMES
from hubmigrate.rule import Assume, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import DynamicCode, ModuleMade, UnexplainedCall, UnexplainedRead

RULE = Rule("HUB112", "module-lost", since="0.1")


@RULE.on(ModuleMade)
def check(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Looks for calls that the values do not explain."""
    names = {name for site in made.modules for name in unit.program.names.get(site, ())}
    unexplained = [call for call in unit.uses(UnexplainedCall) if not _is_our_own(call, unit)]
    for call in unexplained:
        if call.like_module or call.name in names:
            line = unit.line(call)
            yield Refusal(made.node, f"what is called in {line} may be this module, for all that can be seen")
            return
    for read in unit.uses(UnexplainedRead):
        if read.name in names:
            yield Refusal(made.node, f"what is asked in {unit.line(read)} may be this module, for all that can be seen")
            return
    hidden = _in_magics(made, unit, names)
    if hidden:
        yield Refusal(made.node, f"cell {hidden} may call it in a magic that hides code")
        return
    dynamic = unit.uses(DynamicCode, made.path)
    seen = any(use is not made for site in made.modules for use in unit.uses_of[site])
    if dynamic:
        yield Refusal(made.node, f"exec or eval in {unit.line(dynamic[0])} may use the module")
    elif not made.bare and not seen and not all(_is_method(call.node) for call in unexplained):
        yield Refusal(made.node, "no call of the module is seen: nothing shows what would have to change with it")
    elif not made.bare and not seen and unexplained:  # of things by other names: it is none of these
        yield Assume(made.node, "no call of the module is seen: whoever calls it has to call a signature")


@RULE.on(UnexplainedRead)
def point_out(read: UnexplainedRead, unit: Unit) -> Iterator[Outcome]:
    """Says it where it stands, too."""
    if any(read.name in names for names in unit.program.names.values()):
        yield Refusal(read.node, f"{read.name}.{read.attribute} may be that of a module, for all that can be seen")


def _is_our_own(call: UnexplainedCall, unit: Unit) -> bool:
    """Whether a call stands in the function that is written for what is known at run time only."""
    node = unit.program.scopes[call.scope].node
    return isinstance(node, cst.FunctionDef) and node.name.value in NAMES


def _in_magics(made: ModuleMade, unit: Unit, names: set[str]) -> int | None:
    """The first notebook cell that names a module in a line whose code is hidden by a magic."""
    notebook = unit.program.files[made.path].notebook
    for cell in notebook.cells if notebook is not None else ():
        hidden = [mark.original for mark in cell.masked.marks if not mark.prefix]
        if any(re.search(rf"\b{re.escape(name)}\s*\(", text) for name in names for text in hidden):
            return cell.number
    return None


def _is_method(call: cst.CSTNode) -> bool:
    """Whether what is called goes by the name of an attribute."""
    return isinstance(call, cst.Call) and isinstance(call.func, cst.Attribute)
