"""A model that is loaded in a graph of its own, to be asked about its signatures: what becomes of a module spec.

A module spec told about a module without putting it into the graph. In graph code, ``hub.load`` puts the model's
variables into the graph at hand, so a function of the file's own does it elsewhere.
"""

from __future__ import annotations

import re

from hubmigrate.hygiene import after_imports
from hubmigrate.rule import Hole, Import, Outcome, Template
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleAsked

HELPER = '''def {name}(handle):
    """Loads a model in a graph of its own, to ask for its signatures."""
    with {tf}.Graph().as_default():
        return {hub}.load(handle)
'''


def loaded(asked: ModuleAsked, unit: Unit) -> tuple[Template, list[Outcome]] | None:
    """The loaded object that a question is put to, and what the file needs for that.

    None where modules and specs are asked alike.
    """
    specs = asked.modules & unit.specs
    if not specs:
        return (Hole(asked.module),), []
    if specs != asked.modules:
        return None
    name = _free_name(unit, asked.path)
    hub, hub_import = unit.hub_name(asked.path)
    tf = unit.files[asked.path].root_name
    needed: list[Outcome] = [*hub_import]
    if tf is None:
        tf = unit.new_tensorflow_name(asked.path)
        needed.append(Import("tensorflow.compat.v1", tf))
    needed.append(after_imports(unit, asked.path, HELPER.format(name=name, tf=tf, hub=hub)))
    return (f"{name}(", Hole(asked.module), ")"), needed


def _free_name(unit: Unit, path: str) -> str:
    """A name for the function that the file does not use."""
    text = unit.program.files[path].text
    return next(n for n in ("_load_apart", "_load_model_apart", "_load_apart_") if not re.search(rf"\b{n}\b", text))
