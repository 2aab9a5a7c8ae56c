"""Feature columns of TensorFlow Hub (HUB401).

What it does: reports ``hub.text_embedding_column`` and its like, and leaves them.

Why: they went away with tensorflow_hub 0.16.0, and the estimators that take them with TF 2.16 (wheels 0.1.0 to 0.16.1;
release notes of TF 2.16.1). Up to TF 2.15 with tensorflow_hub 0.15, ``text_embedding_column_v2`` works.

Example: ``hub.text_embedding_column(key="text", module_spec=url)`` is left.

Safety: nothing is changed.
"""

from collections.abc import Iterator

from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import HubName, ModuleAsked, ModuleRead

RULE = Rule("HUB401", "feature-columns", since="0.1")

NAMES = frozenset(
    {"image_embedding_column", "sparse_text_embedding_column", "text_embedding_column", "text_embedding_column_v2"}
)


@RULE.on(HubName)
def report(use: HubName, unit: Unit) -> Iterator[Outcome]:
    """Reports a feature column."""
    if use.name in NAMES:
        yield Refusal(use.node, f"hub.{use.name} is gone from tensorflow_hub 0.16: use a KerasLayer on a string input")


@RULE.on(ModuleRead, ModuleAsked)
def report_module(use: ModuleRead | ModuleAsked, unit: Unit) -> Iterator[Outcome]:
    """Keeps a module that a column is made of."""
    if use.name in NAMES:
        yield Refusal(use.node, f"hub.{use.name} is gone from tensorflow_hub 0.16: use a KerasLayer on a string input")
