"""Edits are spliced into the user's text: what stands outside of them stays, to the character."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst
import pytest

from hubmigrate.edit import CrossingEditsError, apply, nodes_of
from hubmigrate.layout import lay_out
from hubmigrate.rule import Edit, Hole

Nodes = list[cst.CSTNode]


def named(module: cst.Module, kind: type[cst.CSTNode]) -> Nodes:
    """All nodes of a kind, in the order of the text."""
    found: Nodes = []

    class Visitor(cst.CSTVisitor):
        def on_visit(self, node: cst.CSTNode) -> bool:
            if isinstance(node, kind):
                found.append(node)
            return True

    module.visit(Visitor())
    return found


def calls(module: cst.Module) -> Nodes:
    return named(module, cst.Call)


def edited(text: str, edits: Callable[[cst.Module], list[Edit]]) -> str:
    module = cst.parse_module(text)
    wanted = edits(module)
    return apply(lay_out(module, [node for edit in wanted for node in nodes_of(edit)]), wanted)


def renamed(module: cst.Module) -> list[Edit]:
    """Every call gets another function, and keeps its arguments."""
    return [
        Edit(call, ("new(", *(Hole(arg.value) for arg in call.args[:1]), ")"))
        for call in calls(module)
        if isinstance(call, cst.Call)
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("f(a)\n", "new(a)\n"),
        ("f(g(h(a)))\n", "new(new(new(a)))\n"),
        ("x = [f(a), g(b)]; y = h(c)\n", "x = [new(a), new(b)]; y = new(c)\n"),
        ("f(g)(a)\n", "new(a)\n"),
        ("f((a))\n", "new((a))\n"),
        ("f(\n    a,\n)\n", "new(a)\n"),
        ("(f(a)\n  .b)\n", "(new(a)\n  .b)\n"),
        ("@f(a)\ndef g(): pass\n", "@new(a)\ndef g(): pass\n"),
        ("f(a)", "new(a)"),
        ("\tf(a)".lstrip(), "new(a)"),
        ("if x:\r\n\tf(a)\r\n", "if x:\r\n\tnew(a)\r\n"),
        ("é = f('ü', b)  # ö\n", "é = new('ü')  # ö\n"),
        ("f(lambda: g(a))\n", "new(lambda: new(a))\n"),
        ("f'{g(a)!r:>{h(b)}}'\n", "f'{new(a)!r:>{new(b)}}'\n"),
        ("# f(a)\n'f(a)'\nf(a)\n", "# f(a)\n'f(a)'\nnew(a)\n"),
    ],
)
def test_nested_edits_stand_in_the_holes_of_outer_ones(before: str, after: str) -> None:
    # The called expression of `f(g)(a)` is dropped, with the edit in it.
    assert edited(before, renamed) == after


def test_a_hole_from_elsewhere_is_copied_as_it_stands() -> None:
    def moved(module: cst.Module) -> list[Edit]:
        first, second = calls(module)
        return [Edit(first, ("x",)), Edit(second, ("[", Hole(first), "]"))]

    assert edited("f(a)\ng(b)\n", moved) == "x\n[f(a)]\n"


def test_a_hole_may_be_written_twice() -> None:
    def doubled(module: cst.Module) -> list[Edit]:
        outer, inner = calls(module)
        return [Edit(outer, (Hole(inner), " + ", Hole(inner))), Edit(inner, ("x",))]

    assert edited("f(g(a))\n", doubled) == "x + x\n"


def test_parentheses_stay_around_what_is_replaced() -> None:
    assert edited("y = (f(a))\n", renamed) == "y = (new(a))\n"
    assert edited("y = (  # why\n    f(a)\n)\n", renamed) == "y = (  # why\n    new(a)\n)\n"


def test_the_same_edit_twice_is_one() -> None:
    assert edited("f(a)\n", lambda module: renamed(module) * 2) == "new(a)\n"
    line = "f(a)\n"
    assert edited(line, lambda m: [Edit(m.body[0], ("import b",), "before")] * 2) == "import b\nf(a)\n"


def test_one_place_in_two_ways_is_an_error() -> None:
    with pytest.raises(CrossingEditsError):
        edited("f(a)\n", lambda module: [Edit(calls(module)[0], (text,)) for text in ("x", "y")])


def test_edits_inside_of_what_goes_go_with_it() -> None:
    def crossing(module: cst.Module) -> list[Edit]:
        (call,) = calls(module)
        assert isinstance(call, cst.Call)
        return [Edit(module.body[0], (), "remove"), Edit(call, ("x",)), Edit(call.func, ("y",))]

    assert edited("f(a)\n", lambda module: crossing(module)[:2]) == ""
    assert edited("f(a)\n", crossing) == ""


def test_edits_that_cross_are_an_error() -> None:
    def touching(module: cst.Module) -> list[Edit]:
        layout = lay_out(module, [module.body[0], module.body[1]])
        first, second = layout.inner[id(module.body[0])], layout.inner[id(module.body[1])]
        layout.inner[id(module.body[1])] = type(second)(first.start + 1, second.end)
        with pytest.raises(CrossingEditsError):
            apply(layout, [Edit(module.body[0], ("x",)), Edit(module.body[1], ("y",))])
        return []

    touching(cst.parse_module("abc\ndef_\n"))


# --- whole lines ------------------------------------------------------------------------------------------------------


def around(text: str, at: int, where: str, line: str = "new") -> str:
    """Inserts a line before or after the last statement of the ``at``-th block, or takes it away."""

    def inserted(module: cst.Module) -> list[Edit]:
        lines = named(module, cst.SimpleStatementLine)
        return [Edit(lines[at], (line,) if line else (), where)]  # type: ignore[arg-type]

    return edited(text, inserted)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("a\nb\n", "a\nnew\nb\n", "a\nb\nnew\n"),
        ("a\n# of b\nb\n", "a\nnew\n# of b\nb\n", "a\n# of b\nb\nnew\n"),
        ("a\n# far\n\n# of b\nb\n", "a\n# far\n\nnew\n# of b\nb\n", "a\n# far\n\n# of b\nb\nnew\n"),
        ("a\n\n\nb  # beside\n", "a\n\n\nnew\nb  # beside\n", "a\n\n\nb  # beside\nnew\n"),
        ("a\nb", "a\nnew\nb", "a\nb\nnew"),
        ("a\r\nb\r\n", "a\r\nnew\r\nb\r\n", "a\r\nb\r\nnew\r\n"),
        ("a\r\nb", "a\r\nnew\r\nb", "a\r\nb\r\nnew"),
        ("if a:\n    b\nc; d\n", "if a:\n    b\nnew\nc; d\n", "if a:\n    b\nc; d\nnew\n"),
        ("if x:\n\tb\n", "if x:\n\tnew\n\tb\n", "if x:\n\tb\n\tnew\n"),
        ("class A:\n  def f():\n    # of b\n    b\n", "class A:\n  def f():\n    new\n    # of b\n    b\n", None),
        ("a\nb = (\n  1,\n)\n", "a\nnew\nb = (\n  1,\n)\n", "a\nb = (\n  1,\n)\nnew\n"),
        ("a\nb;\n", "a\nnew\nb;\n", "a\nb;\nnew\n"),
        ("a\nb \\\n  + c\n", "a\nnew\nb \\\n  + c\n", "a\nb \\\n  + c\nnew\n"),
    ],
)
def test_lines_before_and_after(text: str, before: str, after: str | None) -> None:
    assert around(text, -1, "before") == before
    if after is not None:
        assert around(text, -1, "after") == after


def test_several_lines_keep_the_indentation_and_the_newline() -> None:
    text = "if x:\r\n    a\r\n"
    assert around(text, 0, "before", "one\n\ntwo") == "if x:\r\n    one\r\n\r\n    two\r\n    a\r\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\nc\n", "a\nc\n"),
        ("a\n# of b\nb  # beside\nc\n", "a\n# of b\nc\n"),
        ("a\r\nb\r\nc\r\n", "a\r\nc\r\n"),
        ("a\n\nb\n\nc\n", "a\n\n\nc\n"),
    ],
)
def test_a_statement_is_taken_away(before: str, after: str) -> None:
    assert around(before, 1, "remove", "") == after


def test_lines_and_replacements_of_one_statement() -> None:
    def both(module: cst.Module) -> list[Edit]:
        return [Edit(module.body[1], ("above",), "before"), Edit(module.body[1], ("below",), "after"), *renamed(module)]

    assert edited("a\nb = f(c)\nd\n", both) == "a\nabove\nb = new(c)\nbelow\nd\n"


def test_lines_at_one_place_keep_their_order() -> None:
    def two(module: cst.Module) -> list[Edit]:
        return [Edit(module.body[0], (text,), "before") for text in ("one", "two")]

    assert edited("a\n", two) == "one\ntwo\na\n"


# --- comments of what is dropped --------------------------------------------------------------------------------------


def to_load(module: cst.Module) -> list[Edit]:
    (call,) = calls(module)
    assert isinstance(call, cst.Call)
    return [Edit(call, ("load(", Hole(call.args[0].value), ", kind=1)"))]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_comments_of_dropped_arguments_stay(newline: str) -> None:
    before = "m = f(\n    a,  # first\n    # own line\n    b,  # gone\n)\n".replace("\n", newline)
    after = edited(before, to_load)
    assert [comment for comment in ("# first", "# own line", "# gone") if comment not in after] == []
    compile(after, "after", "exec")
    assert after.replace("\r\n", "\n").count("\r") == 0
    assert after.count("\n") == after.count(newline)


def test_a_comment_beside_an_argument_stays_beside_it() -> None:
    after = edited("m = f(\n    a,  # first\n    b,\n)\n", to_load)
    assert any("a," in line and "# first" in line for line in after.splitlines())


def test_a_hash_in_text_is_no_comment() -> None:
    assert edited("m = f('#a',\n  '# b')\n", to_load) == "m = load('#a', kind=1)\n"


def test_a_template_without_a_call_gets_parentheses() -> None:
    def plain(module: cst.Module) -> list[Edit]:
        return [Edit(calls(module)[0], ("x.path",))]

    after = edited("m = f(\n    a,  # why\n)\n", plain)
    assert "# why" in after
    assert ast_of(after) == ast_of("m = (x.path)")


def ast_of(text: str) -> str:
    import ast

    return ast.dump(ast.parse(text))


# --- places -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("f()\n", (1, 1)),
        ("\n\nx = f()\n", (3, 5)),
        ("é = 'ü'; f()\n", (1, 10)),
        ("a\r\nb\r\n  # c\r\nx = f()", (4, 5)),
        ("if x:\n\tf()\n", (2, 2)),
        ('"""a\n\nb"""\nf()\n', (4, 1)),
        ("x = (\n    f())\n", (2, 5)),
    ],
)
def test_positions(text: str, position: tuple[int, int]) -> None:
    module = cst.parse_module(text)
    (call,) = calls(module)
    layout = lay_out(module, [call])
    assert layout.text == text
    assert layout.position(call) == position


def test_other_separators_are_no_lines() -> None:
    module = cst.parse_module("a = 'x\x0c\x1c\u2028y'\nf()\n")
    (call,) = calls(module)
    assert lay_out(module, [call]).position(call) == (2, 1)
