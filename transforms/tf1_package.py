"""A package that exists for TF1 only (HUB801).

What it does: reports imports of packages that can't be imported with TF2.

Why: ``bert`` of bert-tensorflow 1.0.1 defines a class of ``tf.train.Optimizer`` when it is imported, that of 1.0.4
imports ``tensorflow.contrib``, and ``tf_sentencepiece`` holds operations that were compiled for TF 1.15 at the latest
(their releases on PyPI). ``bert.tokenization`` can be imported, but ``FullTokenizer`` of 1.0.1 reads ``tf.gfile``, and
that of 1.0.4 flags of absl that something has to parse (measured on TF 2.15.1, 2.21.0).

Example: ``from bert import run_classifier`` is left.

Safety: nothing is changed. The rest of the file is migrated.
"""

from collections.abc import Iterator

from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ForeignImport

RULE = Rule("HUB801", "tf1-package", since="0.1")


@RULE.on(ForeignImport)
def report(use: ForeignImport, unit: Unit) -> Iterator[Outcome]:
    """Reports an import."""
    if unit.follows(use.path):
        yield Refusal(use.node, use.reason)
