"""The checks catch what they promise to catch, and nothing else."""

from __future__ import annotations

import pytest

from hubmigrate.check import comments_kept, compiles, new_undefined_names


def test_compiles() -> None:
    assert compiles("x = 1\r\n", "a.py") == []
    assert compiles("await x\nfrom __future__ import division", "a.ipynb") == []
    assert compiles("x = '\\d'", "a.py") == []
    for text, reason in (("x = (", "never closed"), ("await x", "await"), ("return", "outside"), ("\ud800", "encode")):
        (problem,) = compiles(text, "a.py")
        assert reason in problem
        assert "does not compile" in problem
    assert compiles("x = " + "(" * 300 + ")" * 300, "a.py")
    assert compiles("x = " + "-" * 100_000 + "1", "a.py")


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        ("import a\na.b", "import a\na.c", []),
        ("import a\na.b", "a.b", ["a"]),
        ("import a\na.b", "import a\nhub.load(a)", ["hub"]),
        ("f(x)", "f(y)", ["y"]),
        ("f(x)", "x(f)", []),
        ("def f():\n    x = 1\n    return x", "def f():\n    return x", ["x"]),
        ("def f(x):\n    del x", "def f(x):\n    del x\n    return x", ["x"]),
        ("from m import *\nf(x)", "from m import *\nx(f)", []),
        ("from m import *\nf(x)", "from m import *\nf(hub)", ["hub"]),
        ("import hub\nfrom m import *\nf(hub)", "from m import *\nf(hub)", []),
        ("x = 1\nprint(x)", "x = 1\nprint(x, __file__, __name__)", []),
        ("get_ipython()", "get_ipython(); display(1)", []),
        ("import a", "import a as b", []),
        (
            "class A:\n    x = 1\n    def f(self):\n        return self.x",
            "class A:\n    def f(self):\n        return x",
            ["x"],
        ),
    ],
)
def test_new_undefined_names(before: str, after: str, names: list[str]) -> None:
    problems = new_undefined_names(before, after)
    assert [problem.split()[4].rstrip(",") for problem in problems] == names


def test_comments_kept() -> None:
    before = "# a\nx = '# b'  # c\n\n# a\n"
    assert comments_kept(before, "y = 1  # c\n# a\n# new\n# a") == []
    assert comments_kept(before, "x = 1  # c\n# a\n") == ["the new text has lost the comment '# a'"]
    assert comments_kept(before, "x = '# c'\n# a\n# a") == ["the new text has lost the comment '# c'"]
