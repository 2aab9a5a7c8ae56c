"""The promises that are checked on every file that is about to change. Each function gives problems as text."""

from __future__ import annotations

import builtins
import functools
import io
import tokenize
from collections import Counter
from typing import Any

from hubmigrate.source import NEWLINE, compile_text

NOTEBOOK_NAMES = frozenset({"get_ipython", "display", "In", "Out", "exit", "quit"})
"""What IPython defines."""


def compiles(text: str, path: str) -> list[str]:
    """Whether Python takes the text."""
    try:
        compile_text(text, path)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = f"line {error.lineno}: " if isinstance(error, SyntaxError) and error.lineno else ""
        return [f"the new text does not compile: {line}{getattr(error, 'msg', None) or error}"]
    return []


def new_undefined_names(before: str, after: str) -> list[str]:
    """Names that nothing defines after and that were no such names before.

    Where a star import may define anything, only names that the text before does not hold at all count.
    """
    new_undefined, maybe = _undefined(after)
    if not new_undefined and not maybe:
        return []
    old_undefined, _ = _undefined(before)
    known = set(_words(before)) if maybe else set()
    names = (new_undefined - old_undefined) | (maybe - old_undefined - known - _star_names(before))
    return [f"the new text uses {name}, which nothing defines" for name in sorted(names)]


def _undefined(text: str) -> tuple[set[str], set[str]]:
    """Names that are certainly undefined, and those that a star import may define."""
    from pyflakes import messages  # type: ignore[import-untyped]

    certain: set[str] = set()
    maybe: set[str] = set()
    for message in _messages(text):
        if isinstance(message, (messages.UndefinedName, messages.UndefinedLocal)):
            certain.add(str(message.message_args[0]))
        elif isinstance(message, messages.ImportStarUsage):
            maybe.add(str(message.message_args[0]))
    return certain - NOTEBOOK_NAMES, maybe - NOTEBOOK_NAMES


def _star_names(text: str) -> set[str]:
    return _undefined(text)[1]


@functools.lru_cache(maxsize=256)
def _messages(text: str) -> tuple[Any, ...]:
    """What pyflakes says of a text, kept while a file is at work: tidying up and both checks ask for the same."""
    from pyflakes.checker import Checker  # type: ignore[import-untyped]

    try:
        tree = compile_text(text, "notebook.ipynb")  # parsed only: the rest is for compiles to say
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    return tuple(Checker(tree, builtins=set(dir(builtins))).messages)


def unused_imports(text: str) -> set[tuple[str, int]]:
    """The names that imports bind and nothing uses, with the 1-based lines where the imports begin."""
    from pyflakes import messages

    found = [m for m in _messages(text) if isinstance(m, messages.UnusedImport)]
    return {(str(m.message_args[0]).rpartition(" as ")[2].rpartition(".")[2], m.lineno) for m in found}


def comments_kept(before: str, after: str) -> list[str]:
    """Comments of the text before that the text after has lost; one that moved is kept."""
    if not _marked_lines(before) - _marked_lines(after):
        return []  # most rewrites leave every line as it is that may hold one
    lost = Counter(_comments(before)) - Counter(_comments(after))
    return [f"the new text has lost the comment {comment!r}" for comment in sorted(lost)]


def _marked_lines(text: str) -> Counter[str]:
    return Counter(line.strip() for line in NEWLINE.split(text) if "#" in line)


def _comments(text: str) -> list[str]:
    return [token.string for token in _tokens(text) if token.type == tokenize.COMMENT]


def _words(text: str) -> list[str]:
    return [token.string for token in _tokens(text) if token.type == tokenize.NAME]


def _tokens(text: str) -> list[tokenize.TokenInfo]:
    tokens: list[tokenize.TokenInfo] = []
    lines = io.StringIO(NEWLINE.sub("\n", text))
    try:
        tokens.extend(tokenize.generate_tokens(lines.readline))
    except (tokenize.TokenError, SyntaxError):
        return tokens
    return tokens
