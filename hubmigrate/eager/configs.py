"""What configurations of sessions ask of devices, memory and threads: TF2 is asked for it in other places."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate.eager.facts import Facts

CONFIGS = ("tensorflow.ConfigProto", "tensorflow.GPUOptions")
PARTS = ("gpu_options", "graph_options")
"""Arguments that are configurations themselves."""
HARMLESS = ("allow_soft_placement", "log_device_placement")
"""Eager code places softly anyway (TF 2.15.1, 2.21.0); the other only logs."""


def settings_in(facts: Facts, path: str) -> Iterator[tuple[cst.CSTNode, str]]:
    """The settings that one file makes, each with its place and its name."""
    for node in facts.calls_by_path.get(path, ()):
        if facts.path(node.func) in CONFIGS:
            for arg in node.args:
                name = arg.keyword.value if arg.keyword else ""
                if name and name not in (*PARTS, *HARMLESS):
                    yield node, name
    for step in facts.steps_by_path.get(path, ()):
        target = step.target
        of_config = isinstance(target, cst.Attribute) and facts.path(target.value).startswith(CONFIGS)
        if isinstance(target, cst.Attribute) and of_config and target.attr.value not in HARMLESS:
            yield target, target.attr.value
