"""Text that is put together from parts: as much of it as is known."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import libcst as cst

from hubmigrate.interpret.frame import Frame
from hubmigrate.uses import Argument
from hubmigrate.values import NOTHING, TEXT, Constant, Inside, Plain, Site, Value, sole, texts, value

MOST_TEXTS = 8
"""As many texts are put together from parts that can be one of several."""
CALLED = "_apply_"
"""How what follows the name of a module begins, in the names of what its calls make."""
LONGEST_NAME = 500


def is_text(atom: object) -> bool:
    """Whether an atom is certainly text, or holds text."""
    return (isinstance(atom, Constant) and isinstance(atom.value, (str, bytes))) or (
        isinstance(atom, Plain) and atom.text
    )


def put_together(frame: Frame, parts: Sequence[str | Argument | None]) -> Value:
    """What parts that stand one behind the other make; None stands for a part of which nothing is known."""
    known = [(part,) if isinstance(part, str) else part and texts(part.value) for part in parts]
    rest = [each[0] for each in known[1:] if each and len(each) == 1]
    first = parts[0] if parts else None
    if isinstance(first, Argument) and len(rest) == len(parts) - 1 and len(texts(first.value) or ()) != 1:
        named = _inside(frame, first, "".join(rest))
        if named:
            return named
    if all(known) and math.prod(len(each) for each in known if each) <= MOST_TEXTS:
        return value(*(Constant("".join(each)) for each in itertools.product(*[each for each in known if each])))
    return TEXT


def filled(frame: Frame, template: Value, place: str, given: Sequence[Argument]) -> Value:
    """A text whose places are filled with what is given, in order."""
    known = sole(template)
    if not isinstance(known, Constant) or not isinstance(known.value, str):
        return TEXT
    written = known.value.split(place)
    if len(written) != len(given) + 1 or any(mark in part for part in written for mark in "%{}"):
        return TEXT
    parts: list[str | Argument | None] = [written[0]] if written[0] else []
    for argument, text in zip(given, written[1:], strict=True):
        parts += [argument, text]
    return put_together(frame, parts)


def formatted(frame: Frame, node: cst.Call, given: Sequence[Argument]) -> Value:
    """What ``"{}_apply_default".format(name)`` gives; nothing for any other call."""
    if not isinstance(node.func, cst.Attribute) or node.func.attr.value != "format" or len(node.args) != len(given):
        return NOTHING
    template = node.func.value
    known = template.evaluated_value if isinstance(template, (cst.SimpleString, cst.ConcatenatedString)) else None
    if not isinstance(known, str) or any(arg.star or arg.keyword for arg in node.args):
        return NOTHING
    return filled(frame, value(Constant(known)), "{}", given)


def written(part: cst.BaseFormattedStringContent) -> str | None:
    """The text that stands in an f-string between what is filled in."""
    text = part.value if isinstance(part, cst.FormattedStringText) else "\\"
    return None if any(mark in text for mark in "{}\\") else text


def _inside(frame: Frame, first: Argument, rest: str) -> Value:
    """The name of something inside a module: what stands behind a variable, or behind such a name; else nothing.

    Text that a loop makes longer and longer has no end: it is followed so far.
    """
    begun = sole(first.value)
    inside = begun.inside if isinstance(begun, Plain) else None
    if inside is None and isinstance(first.node, cst.Name) and rest.startswith(CALLED):
        home = _home(frame, first.node.value)
        inside = None if home is None else Inside(home, first.node.value, "")
    if inside is None or len(inside.rest + rest) > LONGEST_NAME:
        return NOTHING
    return value(Plain(text=True, inside=inside._replace(rest=inside.rest + rest)))


def _home(frame: Frame, name: str) -> Site | None:
    """The scope whose name is meant."""
    scope = frame.scope
    while name not in scope.bound:
        if scope.parent is None or name in scope.globals:
            return None
        scope = frame.program.scopes[scope.parent]
    return scope.site
