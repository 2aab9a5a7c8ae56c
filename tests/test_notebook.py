"""Notebooks: one program out of the cells, and the least edit of the JSON back."""

from __future__ import annotations

import ast
import json
import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubmigrate.source import Source, Unreadable, parse, read, round_trips


def cell(source: str | list[str], kind: str = "code") -> dict[str, Any]:
    content: dict[str, Any] = {"cell_type": kind, "metadata": {"id": "é<"}, "source": source}
    if kind == "code":
        content |= {"execution_count": 1, "outputs": [{"output_type": "stream", "name": "stdout", "text": ["é\n"]}]}
    return content


def notebook(*cells: str | list[str] | dict[str, Any], **style: Any) -> bytes:
    made = [c if isinstance(c, dict) else cell(c if isinstance(c, list) else c.splitlines(True)) for c in cells]
    metadata = style.pop("metadata", {"kernelspec": {"language": "python", "name": "python3"}})
    content = {"cells": made, "metadata": metadata, "nbformat": 4, "nbformat_minor": 2}
    return json.dumps(content, **{"indent": 1, "ensure_ascii": False, **style}).encode() + b"\n"


def source_of(*cells: str | list[str] | dict[str, Any], **style: Any) -> Source:
    source = read("a.ipynb", notebook(*cells, **style))
    ast.parse(source.text)
    assert source.restore(source.text) == source.raw
    round_trips(parse(source).code, source)
    assert pickle.loads(pickle.dumps(source)) == source  # noqa: S301
    return source


MAGICS = [
    ("!pip install x", "pass"),
    ("  !pip install x", "pass"),
    ("!pip install \\\n  x", "pass"),
    ("%matplotlib inline", "pass"),
    ("!echo \"it's (", "pass"),
    ("x?", "pass"),
    ("x.y??", "pass"),
    ("?x", "pass"),
    ("pip install x", "pass"),
    ("/f a b", "pass"),
    ("files = !ls *.py", "files = get_ipython()"),
    ("a, b = %magic x", "a, b = get_ipython()"),
    ("%time x = embed(['a'])", "x = embed(['a'])"),
    ("%timeit -n 10 -r 3 embed(x)", "embed(x)"),
    ("%time", "pass"),
    ("%time f(", "pass"),
    ("%%time\nx = 1", "x = 1"),
    ("%%timeit -n 1 setup()\nx = 1", "x = 1"),
    ("#@title\n\n%%time\nx = 1", "x = 1"),
    ("%%capture out\n!ls\nx = 1", "x = 1"),
    ("%%time\n%%capture\nx = 1", "x = 1"),
    ("  x = 1\n  y = '''\n  z'''\n\n  if x:\n      y", "x = 1"),
    ("if x:\n    !ls\nelse:\n    %cd y", "if x:\n    pass"),
    ("print('''\n!ls\n%time\n'''\n% x)\n!ls 'y", "print("),
    ("x = (1\n% 3)\ny = 5 \\\n% 2\n!ls", "x = (1\n% 3)"),
    ("x = 'a\\'b' # don't (\n!ls", "x = 'a"),
]


@pytest.mark.parametrize(("text", "shown"), MAGICS)
def test_magics_are_masked_line_for_line(text: str, shown: str) -> None:
    source = source_of("before = 1", text, "after = 2")
    assert source.unparsed_cells == ()
    assert shown in source.text
    assert source.text.count("\n") == text.count("\n") + 5
    assert source.place(2 + text.count("\n") + 3) == (3, 1)
    edited = source.restore(source.text.replace("before = 1", "before = 1\nmore = 2"))
    assert json.loads(edited)["cells"][1] == json.loads(source.raw)["cells"][1]


@pytest.mark.parametrize("text", ["%%bash\nls 'foo\n\necho", "\n# note\n%%writefile a.py\nx = 1", "%%html\n<b>"])
def test_cells_in_other_languages_are_left_out(text: str) -> None:
    source = source_of("x = 1", text, "y = 2")
    assert source.unparsed_cells == ()
    tree = ast.parse(source.text)
    assert len(tree.body) == 2


def test_a_broken_cell_is_left_out_and_named() -> None:
    source = source_of("x = 1", "def (:", cell("# Title", "markdown"), "y = (", "z = 3")
    assert source.unparsed_cells == (2, 4)
    assert len(ast.parse(source.text).body) == 2
    assert source.place(source.text.split("\n").index("z = 3") + 1) == (5, 1)


def test_python2_in_a_cell_is_the_notebooks_failure() -> None:
    with pytest.raises(Unreadable, match="cell 2: Python 2") as caught:
        read("a.ipynb", notebook("x = 1", "y = 2\nprint y"))
    assert (caught.value.code, caught.value.line) == ("HUB901", 2)


def test_an_edit_changes_the_lines_of_its_cell_and_nothing_else() -> None:
    source = source_of("import a\n\nx = a.é('<')\n", cell("z = 1\ny = 2"), ensure_ascii=True)
    new = source.text.replace("import a\n", "import b\n").replace("y = 2", "y = 'ü'")
    edited = source.restore(new)
    pairs = zip(source.raw.split(b"\n"), edited.split(b"\n"), strict=True)
    changed = [(a.rstrip(b","), b.rstrip(b",")) for a, b in pairs if a != b]
    assert changed == [
        (b'    "import a\\n"', b'    "import b\\n"'),
        (b'   "source": "z = 1\\ny = 2"', b'   "source": "z = 1\\ny = \'\\u00fc\'"'),
    ]
    assert source.changed_cells(new) == (
        (1, "import a\n\nx = a.é('<')\n", "import b\n\nx = a.é('<')\n"),
        (2, "z = 1\ny = 2", "z = 1\ny = 'ü'"),
    )


def test_colabs_escapes_stay() -> None:
    raw = notebook("a < b\nc > d\n", "x").replace(b"<", b"\\u003c").replace(b">", b"\\u003e")
    source = read("a.ipynb", raw)
    edited = source.restore(source.text.replace("c > d", "c < d < e"))
    assert edited == raw.replace(b"c \\u003e d", b"c \\u003c d \\u003c e")


@pytest.mark.parametrize("indent", [None, 1, 2, "\t"])
def test_the_layout_of_lists_stays(indent: Any) -> None:
    source = source_of("x = 1", "y = 2\nz = 3", "", indent=indent)
    edited = source.restore(source.text.replace("x = 1", "x = 1\nw = 1").replace("y = 2\n", "").replace("y = 2", ""))
    expected = notebook("x = 1\nw = 1", "z = 3", "", indent=indent)
    if indent is not None:
        assert edited == expected
    assert json.loads(edited) == json.loads(expected)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pass  # hubmigrate:magic:1:0\n", ""),
        ("pass  # hubmigrate", "x  # hubmigrate"),
        ("y = f(x)  # hub", "y = f(\n    x)  # hub"),
        ("# hubmigrate:cell:2\n", ""),
        ("# hubmigrate:magic:2:\n", ""),
    ],
)
def test_an_edit_that_tears_a_magic_or_a_border_is_refused(old: str, new: str) -> None:
    source = source_of("!ls\n%time y = f(x)", "%%bash\nls")
    assert old in source.text
    with pytest.raises(Unreadable) as caught:
        source.restore(source.text.replace(old, new, 1))
    assert caught.value.code == "HUB909"


def test_a_timed_statement_can_go() -> None:
    source = source_of("x = 1\n%time sess.run(init)\ny = 2")
    gone = source.text.replace("sess.run(init)  # hubmigrate:magic:1:0\n", "")
    comment = source.text.replace("sess.run(init)  # hubmigrate:magic:1:0\n", "# hubmigrate:magic:1:0\n")
    for text in (gone, comment):
        assert json.loads(source.restore(text))["cells"][0]["source"] == ["x = 1\n", "y = 2"]


def test_a_masked_line_can_be_indented_anew() -> None:
    source = source_of("with s:\n    !ls\n    %time f(x)\n")
    new = source.text.replace("with s:\n", "").replace("    ", "")
    assert json.loads(source.restore(new))["cells"][0]["source"] == ["!ls\n", "%time f(x)\n"]


def test_text_like_the_tools_own_marks_is_left_alone() -> None:
    source = source_of("# hubmigrate:cell:2\n!ls", "x = '# hubmigrate:magic:0'")
    assert source.separator == "# hubmigrate_:cell:"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"{", "JSON"),
        (b"[]", "format 4"),
        (b'{"worksheets": [], "nbformat": 3}', "format 4"),
        (b"[" * 100_000, "nested"),
        (notebook("x", metadata={"language_info": {"name": "R"}}), "runs R"),
        (notebook(cell(3)), "cell 1"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_python_notebook(raw: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason) as caught:
        read("a.ipynb", raw)
    assert caught.value.code == "HUB905"


def test_other_failures() -> None:
    for raw, code in ((b'{"a": "\xe9"}', "HUB904"), (notebook("x = 1\n" * 400_000), "HUB907")):
        with pytest.raises(Unreadable) as caught:
            read("a.ipynb", raw)
        assert caught.value.code == code


def test_no_code_cells_and_odd_kernels() -> None:
    assert source_of(cell("# Title", "markdown")).text == ""
    assert source_of("", "", metadata={}).text == "# hubmigrate:cell:2\n"
    assert read("a.ipynb", notebook("x = 1", metadata={"kernelspec": {"language": "python"}})).text == "x = 1\n"


PLAIN = ["", "\n", "# c", "x = 1\n", "%%bash\nls", "def (:", "a\r\nb"]
SNIPPETS = st.sampled_from(PLAIN + [text for text, _ in MAGICS])
TEXTS = st.one_of(SNIPPETS, st.lists(SNIPPETS, max_size=3).map("\n".join), st.text(max_size=40))
CELLS = st.builds(
    lambda text, kind, as_list: cell(text.splitlines(True) if as_list else text, kind),
    TEXTS,
    st.sampled_from(["code", "code", "code", "markdown", "raw"]),
    st.booleans(),
)
STYLES = st.fixed_dictionaries({"indent": st.sampled_from([None, 1, 2, 4, "\t"]), "ensure_ascii": st.booleans()})


@settings(max_examples=300, deadline=None)
@given(st.lists(CELLS, max_size=6), STYLES)
def test_any_notebook_comes_back_and_an_edit_stays_in_its_cell(cells: list[dict[str, Any]], style: Any) -> None:
    raw = notebook(*cells, **style)
    try:
        source = read("a.ipynb", raw)
    except Unreadable as error:
        assert error.code == "HUB901"  # noqa: PT017
        return
    ast.parse(source.text)
    assert source.restore(source.text) == raw
    assert source.notebook is not None
    lines = source.text.split("\n")
    if "\r" in source.text:
        return
    for index, found in enumerate(source.notebook.cells):
        start = source.notebook.starts[index]
        assert source.place(start) == (found.number, 1)
        if found.masked.opaque or found.masked.indent:
            continue
        edited = source.restore("\n".join([*lines[: start - 1], "added = 1", *lines[start - 1 :]])).decode()
        assert edited.startswith(source.notebook.json[: found.start])
        assert edited.endswith(source.notebook.json[found.end :])
        new = json.loads(edited)["cells"][found.number - 1]["source"]
        text = new if isinstance(new, str) else "".join(new)
        assert text == ("added = 1\n" + found.text if found.text else "added = 1")
        assert isinstance(new, str) == isinstance(cells[found.number - 1]["source"], str)
