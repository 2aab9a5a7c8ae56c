"""A package that exists for TF1 only (HUB801).

What it does: reports imports of packages that can't be imported with TF2. Below that of ``bert.tokenization``, marks
the flags of absl as parsed.

Why: ``bert`` of bert-tensorflow 1.0.1 defines a class of ``tf.train.Optimizer`` when it is imported, that of 1.0.4
imports ``tensorflow.contrib``, and ``tf_sentencepiece`` holds operations that were compiled for TF 1.15 at the latest
(their releases on PyPI). ``bert.tokenization`` can be imported, but ``FullTokenizer`` of 1.0.1 reads ``tf.gfile``, and
that of 1.0.4 asks a flag of absl, which raises ``UnparsedFlagAccessError`` in a program that parses none (measured on
TF 2.15.1, 2.21.0). Where the program parses flags later, by ``app.run``, they are parsed as they were.

Example:

    from bert import tokenization

becomes

    from bert import tokenization
    import absl.flags

    absl.flags.FLAGS.mark_as_parsed()  # bert.tokenization asks for a flag

Safety: review: bert-tensorflow 1.0.4 has to be installed. ``from bert import run_classifier`` is left; the rest of the
file is migrated.
"""

import re
from collections.abc import Iterator

from hubmigrate.rule import Assume, Define, Import, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ForeignImport

RULE = Rule("HUB801", "tf1-package", since="0.1")

PARSES = re.compile(r"\btf[\w.]*\.app\.run\(|from absl import .*\bapp\b|absl\.app\.run\(|\bmark_as_parsed\(|\bFLAGS\(")
"""What parses the flags of absl."""
PARSED = "absl.flags.FLAGS.mark_as_parsed()  # bert.tokenization asks for a flag\n"


@RULE.on(ForeignImport)
def report(use: ForeignImport, unit: Unit) -> Iterator[Outcome]:
    """Reports an import; parses the flags that the package needs."""
    if not unit.follows(use.path):
        return
    if not use.runs:
        yield Refusal(use.node, use.reason)
        return
    if not any(PARSES.search(file.text) for file in unit.program.files.values()):
        yield Import("absl.flags")
        yield Define(PARSED)
    yield Assume(use.node, use.reason)
