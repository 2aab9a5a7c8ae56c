"""Bytes to text to CST and back, and one clear line for what can't be."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import hypothesmith
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hubmigrate.source import MAX_CODE, Source, Unreadable, load, parse, read, round_trips


def failure(raw: bytes, path: str = "a.py") -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        parse(read(path, raw))
    assert "\n" not in caught.value.message
    return caught.value


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"x = 1",
        b"x = 1\r\ny = 2\r\n",
        b"x = 1\r\ny = 2\n",
        b"\xef\xbb\xbfx = 1\n",
        b"\xef\xbb\xbf# -*- coding: utf-8 -*-\r\nx = '\xc3\xa9'",
        b"# -*- coding: latin-1 -*-\nx = '\xe9'\n",
        b"#!/usr/bin/env python\n# vim: set fileencoding=cp1252 :\nx = '\x80'\n",
        b"# coding: shift_jis\nx = '\x83n\x83u'\n",
        b"if x:\n\ty = 1  \t\n\n\n",
        b"x = 1\n\x0c\ny = 2\n",
        b"x = '''\n\x0c'''\n",
    ],
)
def test_bytes_come_back(raw: bytes) -> None:
    source = read("a.py", raw)
    assert source.restore(source.text) == raw
    round_trips(parse(source).code, source)
    assert source.restore("z = 0" + source.text).endswith(raw.removeprefix(b"\xef\xbb\xbf"))
    assert source.restore("z = 0").startswith(b"\xef\xbb\xbf") == raw.startswith(b"\xef\xbb\xbf")
    assert source.place(7) == (None, 7)
    assert source.cell_start_lines == (1,)
    assert pickle.loads(pickle.dumps(source)) == source  # noqa: S301


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(hypothesmith.from_grammar(), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["utf-8", "utf-8-sig"]))
def test_any_program_comes_back_or_is_refused(text: str, newline: str, encoding: str) -> None:
    raw = text.replace("\n", newline).encode(encoding, "replace")
    try:
        source = read("a.py", raw)
        code = parse(source).code
    except Unreadable as error:
        assert error.code in {"HUB901", "HUB902", "HUB904", "HUB907"}  # noqa: PT017
        return
    try:
        round_trips(code, source)
    except Unreadable as error:
        assert error.code == "HUB903"  # noqa: PT017
        return
    assert source.restore(code) == raw


@settings(max_examples=200, deadline=None)
@given(st.binary())
@example(b"# coding: utf-16\n")
@example(b"# coding: undefined\nx")
@example(b"# coding: idna\nx = 1")
@example(b"# coding: hex\nx = 1")
@example(b"\xef\xbb\xbf# coding: latin-1\n")
def test_any_bytes_give_text_or_one_line(raw: bytes) -> None:
    for path in ("a.py", "a.ipynb"):
        try:
            source = read(path, raw)
            parse(source)
        except Unreadable as error:
            assert error.code.startswith("HUB90")  # noqa: PT017
            assert "\n" not in error.message  # noqa: PT017
        else:
            assert source.restore(source.text) == raw


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("print 'a'\n", 1),
        ("x = 1\nprint x\n", 2),
        ("try:\n    pass\nexcept IOError, e:\n    pass\n", 3),
        ("try:\n    pass\nexcept (A, B), e:\n    pass\n", 3),
        ("exec 'x = 1'\n", 1),
        ("x = 10L\n", 1),
        ("x = 0777\n", 1),
        ("if a <> b:\n    pass\n", 1),
        ("x = `a`\n", 1),
        ("x = ur'a'\n", 1),
        ("raise E, 'message'\n", 1),
        ("def f(a, (b, c)):\n    pass\n", 1),
        ("f = lambda (a, b): a\n", 1),
    ],
)
def test_python2_is_named(text: str, line: int) -> None:
    error = failure(text.encode())
    assert (error.code, error.line) == ("HUB901", line)
    assert "2to3" in error.message


@pytest.mark.parametrize(
    ("raw", "code", "line", "reason"),
    [
        (b"x = 1\ny = (\n", "HUB902", 2, "never closed"),
        (b"class A:\nx = 1\n", "HUB902", 2, "expected an indented block"),
        (b"return 1\n", "HUB902", 1, "outside function"),
        (b"x = '\xe9'\n", "HUB904", 1, "UTF-8"),
        (b"\n\n\nx = '\xe9'\n", "HUB904", 4, "0xe9"),
        (b"# coding: klingon\n", "HUB904", 1, "unknown encoding"),
        (b"# coding: utf-7\nx = '+AOk-+AOk-'\n", "HUB904", 1, "come back"),
        (b"x = " + b"[" * 5000 + b"]" * 5000, "HUB907", 1, "nested"),
        (b"x = " + b"-" * 100_000 + b"1", "HUB907", None, "nested"),
        (b"x = a" + b".b" * 50_000, "HUB907", None, "nested"),
        (b"x = 1" + b" and 1" * 50_000, "HUB907", None, "nested"),
        (b"x = 1\n" * (MAX_CODE // 6 + 1), "HUB907", None, "generated"),
    ],
)
def test_one_clear_line(raw: bytes, code: str, line: int | None, reason: str) -> None:
    error = failure(raw)
    assert (error.code, error.line) == (code, line)
    assert reason in error.message


@pytest.mark.parametrize(
    "text",
    ["x = 1" + " + 1" * 400, "x = 1" + " and 1" * 400, "a" + ".b()" * 200, "if a: pass\n" + "elif a: pass\n" * 400],
)
def test_what_is_accepted_can_be_worked_on(text: str) -> None:
    import libcst as cst

    source = read("a.py", text.encode())
    module = parse(source)
    module.visit(cst.CSTTransformer())
    round_trips(module.code, source)


@pytest.mark.parametrize("raw", [b"x = 1\n\x0cimport os\n", b"x = 1\n\x0cdef f():\n    pass\n"])
def test_what_libcst_would_lose_is_refused(raw: bytes) -> None:
    source = read("a.py", raw)
    code = parse(source).code
    with pytest.raises(Unreadable) as caught:
        round_trips(code, source)
    assert caught.value.code == "HUB903"
    assert caught.value.line == 2


def test_text_that_does_not_fit_the_encoding_is_an_internal_error() -> None:
    source = read("a.py", b"# coding: ascii\n")
    with pytest.raises(Unreadable, match="internal error"):
        source.restore("x = 'é'")


def test_failures_and_sources_travel_between_processes() -> None:
    error = pickle.loads(pickle.dumps(Unreadable("HUB902", "m", 3)))  # noqa: S301
    assert (error.code, error.message, error.line) == ("HUB902", "m", 3)
    assert isinstance(read("a.py", b""), Source)


def test_load(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(b"x" * 100_000)
    assert load(str(file)) == b"x" * 100_000
    os.mkfifo(tmp_path / "pipe.py")
    (tmp_path / "loop.py").symlink_to("loop.py")
    cases = {"gone.py": "does not exist", "pipe.py": "regular", ".": "regular", "loop.py": "back to itself"}
    for name, reason in {**cases, "a.py/b.py": "no folder", "\0": "no path"}.items():
        with pytest.raises(Unreadable, match=reason) as caught:
            load(str(tmp_path / name))
        assert caught.value.code == "HUB906"
