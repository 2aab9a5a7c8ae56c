"""The codes of HUB9xx: what keeps a file from being processed, and what its comments ask for.

No rule file holds them, since they need no values.
"""

from __future__ import annotations

from hubmigrate.rule import Rule

PAGES = {
    "python-2": """Python 2 source (HUB901).

The file compiles on no Python 3, and what stops it looks like Python 2: a print statement, `except X, e`, a tuple
parameter. TensorFlow 2 needs Python 3, so that step comes first: run `2to3 -w` (part of Python up to 3.12) or
`futurize -w`, run the program's tests, then run hubmigrate again.
""",
    "syntax-error": """A syntax error (HUB902).

Python can't compile the file, so nothing in it can be proven. Repair it; or leave it out, if it is a template or a
broken sample.
""",
    "not-faithful": """Text that would not come back the same (HUB903).

libcst, which edits the code, loses a form feed at the start of a line and some lone carriage returns. hubmigrate keeps
every byte outside its edits, so it refuses such a file and does not repair it. Remove the character and run again.
""",
    "encoding": """Bytes that are no text (HUB904).

The file is not in the encoding that it declares, or not in UTF-8 if it declares none. Save it as UTF-8, or declare its
encoding in the first line: `# -*- coding: latin-1 -*-`.
""",
    "bad-notebook": """A notebook that can't be read (HUB905).

The file ends in `.ipynb` and is no notebook of format 4: no JSON, a merge conflict in it, or an older format. Open it
in Jupyter and save it, then run again. Or its kernel runs another language: then leave it out.
""",
    "no-access": """A file that can't be read or written (HUB906).

It does not exist (any more), it is no regular file, the system does not permit it, or the disk is full. The message
says which. Nothing was written.
""",
    "too-large": """Code that is too large or too deep (HUB907).

More than 2 MB of code, or nested more than 500 levels deep: this is data that happens to be Python, and most likely
generated. Migrate what generates it.
""",
    "not-written": """A change that could not be written (HUB908).

Something else changed the file while hubmigrate worked on it, or the journal that `hubmigrate undo` needs could not be
written. The file is untouched; run again.
""",
    "internal-error": """An internal error (HUB909).

hubmigrate checks what it is about to write: that it compiles, has no undefined name, changes nothing outside its edits
and gives the same again. If a check fails, or hubmigrate itself does, that is a bug in hubmigrate; the file is
untouched. Please report it with what `HUBMIGRATE_DEBUG=1` and the same command print.
""",
    "skip-file": """The file asks to be left alone (HUB910).

`# hubmigrate: skip-file` stands in a comment above all its code. The file is not read any further: it may even be
Python 2. Other files see nothing of it, so that modules which they get from it, or hand to it, stay as they are.

`# hubmigrate: skip` at the end of a statement's line leaves one statement (the head of one, if it has a block), and
with it everything that moves together with it: all uses of a module, or the whole program if it is a change around the
modules, such as an import. What is left for that reason has the label `note`, under the code of its rule.

A `note` does not make the exit status 1: what was asked for is done.
""",
    "unused-skip": """A comment for hubmigrate that has no effect (HUB911).

`# hubmigrate: skip` stands at a statement that would neither be changed nor reported, or not at the end of a
statement's line; or `# hubmigrate: skip-file` stands below code; or the word after `hubmigrate:` is none of these.
Remove it or put it right. It is looked for in files that hold TF1 Hub code, or belong to a program that does.
It is a `note`, which does not make the exit status 1.
""",
    "other-options": """Files that belong together have other options (HUB912).

Files that import each other are migrated together, and `[tool.hubmigrate.per-path]` gives those of them that name
TensorFlow Hub different options: another style, say. All of them are untouched. Let the pattern match all, or none.
""",
}


def failure_pages() -> list[Rule]:
    """The codes with their documentation, in the shape of rules."""
    return [page(name, doc) for name, doc in PAGES.items()]


def page(name: str, doc: str) -> Rule:
    """One of them: the code stands in the first line, as in a rule file."""
    rule = Rule(doc.split("(", 1)[1].split(")", 1)[0], name, since="0.1")
    rule.doc = doc
    return rule
