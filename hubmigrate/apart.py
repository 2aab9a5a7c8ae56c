"""A model that is loaded in a graph of its own, to be asked about its signatures: what becomes of a module spec.

A module spec told about a module without putting it into the graph. In graph code, ``hub.load`` puts the model's
variables into the graph at hand, so a function of the file's own does it elsewhere.
"""

from __future__ import annotations

from hubmigrate.hygiene import define
from hubmigrate.rule import Hole, Outcome, Template
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleAsked

NAMES = ("_load_apart", "_load_model_apart", "_load_apart_")
FUNCTION = '''def {name}(handle):
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
    name, needed = define(unit, asked.path, NAMES, FUNCTION)
    return (f"{name}(", Hole(asked.module), ")"), needed
