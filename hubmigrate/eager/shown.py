"""Whether a statement does nothing with a tensor but show it to a person: ``print("Output:", output)``."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Facts

SHOWS = frozenset({"builtins.print", "pprint.pprint"})
LOGS = ("absl.logging.", "logging.", "tensorflow.logging.")
TEXTS = frozenset({"builtins.format", "builtins.repr", "builtins.str", "builtins.type", "pprint.pformat"})
"""What makes a text, whatever it is given."""
HOLDING = frozenset(f"builtins.{name}" for name in ("dict", "enumerate", "len", "list", "sorted", "tuple", "zip"))
"""What takes a dict or a list apart, for a text of its parts."""
METHODS = frozenset({"items", "keys", "values"})
PARTS = (cst.Arg, cst.Dict, cst.DictElement, cst.Element, cst.FormattedString, cst.FormattedStringExpression)
STRINGS = (cst.ConcatenatedString, cst.FormattedString, cst.SimpleString)


def is_shown(facts: Facts, node: cst.BaseExpression, *, held: bool = False) -> bool:
    """Whether all that becomes of a value is a text on a screen or in a log.

    ``held`` says that it is a dict that stays one, which may be taken apart on the way.
    """
    shown = False
    for below, above in facts.climb(node):
        if isinstance(above, cst.Expr):
            return shown or below is node
        if isinstance(above, cst.Call):
            path = facts.path(above.func)
            shown = shown or path in SHOWS or path.startswith(LOGS)
            if not (shown or _is_text(facts, above) or (held and (path in HOLDING or above.func is below))):
                return False
        elif isinstance(above, cst.Attribute):
            if not held or below is not node or above.attr.value not in METHODS:
                return False
        elif isinstance(above, cst.CompFor):
            if not held or above.iter is not below:
                return False
        elif isinstance(above, (cst.GeneratorExp, cst.ListComp)):
            if not all(_is_text(facts, each) for each in facts.inside(above.elt) if isinstance(each, cst.Call)):
                return False
        elif not isinstance(above, (*PARTS, cst.List, cst.Tuple)) and not _is_filled(above):
            return False
    return False


def _is_text(facts: Facts, call: cst.Call) -> bool:
    func = call.func
    of_text = isinstance(func, cst.Attribute) and isinstance(func.value, STRINGS)
    return of_text or facts.path(func) in TEXTS


def _is_filled(node: cst.CSTNode) -> bool:
    """``"%s" % x``"""
    filled = isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.Modulo)
    return filled and isinstance(node.left, STRINGS)  # type: ignore[attr-defined]
