"""Follows how a dataset is made: a chain of methods that do the same in both APIs, from a source that is known."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Facts, Key, Step
from hubmigrate.eager.stages import Lifting
from hubmigrate.values import Constant, External, sole

SOURCES = frozenset(
    f"tensorflow.data.{name}"
    for name in ("Dataset.from_tensor_slices", "Dataset.from_tensors", "Dataset.range", "TextLineDataset")
)
METHODS = frozenset({"batch", "cache", "filter", "map", "padded_batch", "prefetch", "repeat", "shard", "skip", "take"})
"""Methods of datasets that do the same in both APIs, and draw nothing."""
PREPARED = "tensorflow_datasets.load"
ARGUMENTS = ("name", "split", "data_dir")
"""Its first parameters (https://www.tensorflow.org/datasets/api_docs/python/tfds/load)."""
KEYWORDS = frozenset({*ARGUMENTS, "as_supervised", "download"})
"""Those with which it gives one dataset, whose files are not shuffled."""


class Chains:
    """The datasets of one iterator."""

    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts = done.facts
        self.followed: dict[Key, list[Step]] = {}
        self.users: set[int] = set()
        """Expressions that may name the datasets."""

    def follow(self, node: cst.BaseExpression, step: Step) -> None:
        """From an expression of a statement back to its source. Raises ``Stay``."""
        read = self.facts.read_at.get(id(node))
        if read is not None:
            if read.key in self.followed:
                return
            self.followed[read.key] = self.facts.binds[read.key]
            for bound in self.facts.binds[read.key]:
                elsewhere = bound.scope != step.scope or bound.loop is not None or bound.order > step.order
                if bound.value is None or elsewhere:
                    raise self.done.stay(node, "it can't be seen how a dataset is made")
                self.follow(bound.value, step)
            if self.facts.binds[read.key] and read.key not in self.facts.parameters:
                return
        elif isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute):
            self.done.datasets.add(id(node))
            if self.facts.path(node.func) in SOURCES:
                self.done.covered.add(id(node.func))
                return
            if _is_prepared(self.facts, node):
                said = "what this holds, and in which order, is up to the version of tensorflow_datasets"
                self.done.doubted.append((node, step, said))
                return
            if node.func.attr.value in METHODS:
                self.follow(node.func.value, step)
                return
        raise self.done.stay(node, "it can't be seen how a dataset is made, or what it does")

    def check_reads(self) -> None:
        """A dataset is there for its iterator: what else may ask it for is not looked into."""
        chains = {id(step.value) for steps in self.followed.values() for step in steps} | self.users
        for key in self.followed:
            for read in self.facts.reads[key]:
                if not self.facts.within(read.node, chains):
                    raise self.done.stay(read.node, "a dataset is used apart from its iterator")


def _is_prepared(facts: Facts, call: cst.Call) -> bool:
    """``tfds.load(name, split="test")``: without a split, or with several, it gives several datasets."""
    given: dict[str, cst.BaseExpression] = {}
    for position, arg in enumerate(call.args):
        if arg.star or (arg.keyword is None and position >= len(ARGUMENTS)):
            return False
        given[arg.keyword.value if arg.keyword else ARGUMENTS[position]] = arg.value
    split = sole(facts.value(given["split"])) if "split" in given else None
    one = (isinstance(split, Constant) and isinstance(split.value, str)) or (
        isinstance(split, External) and split.path.startswith("tensorflow_datasets.Split.")
    )
    return facts.path(call.func) == PREPARED and one and given.keys() <= KEYWORDS
