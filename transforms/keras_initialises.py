"""Standalone Keras initialised all variables by itself (HUB304).

What it does: initialises a module below the line that loads it, in a program of standalone Keras that runs no
initialiser.

Why: the session of standalone Keras 2 initialised every variable of the graph, those of modules among them;
``tf.keras`` initialises its own only. Without an initialiser the program would fail with "Could not find variable"
(measured on TF 2.15.1, 2.21.0).

Example:

    elmo = hub.Module("https://tfhub.dev/google/elmo/2")

becomes

    elmo = hub.load("https://tfhub.dev/google/elmo/2")
    tf.keras.backend.get_session().run(tf.variables_initializer(elmo.variables))

Safety: safe. Eager code needs no such line: what is loaded has its values. Where a session runs it, it is refused if
a module of the program is given no name by a line of its own, if the program gives Keras a session below that line or
in another file, or if a module is made in a function of a program that makes graphs; and then for all of its modules,
since Keras is replaced for all: run ``tf.global_variables_initializer()`` in the session that Keras gets, and migrate
again. What a program takes from ``keras.utils``, ``keras.datasets`` and ``keras.preprocessing`` runs no model: such a
program had no session of standalone Keras.
"""

from collections.abc import Iterator

from hubmigrate.file_facts import KERAS_HELPERS, spelled
from hubmigrate.rule import Done, Edit, Import, Outcome, Refusal, Rule
from hubmigrate.style import are_layers
from hubmigrate.unit import Unit
from hubmigrate.uses import ImportedName, Initialiser, ModuleMade, SessionMade, Symbol

RULE = Rule("HUB304", "keras-initialises", since="0.1")


MAKES_GRAPHS = frozenset({"Graph", "reset_default_graph"})
"""Names of TensorFlow by which a program has more graphs than one."""


@RULE.on(ModuleMade)
def initialise(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Looks for standalone Keras and for initialisers, and writes one."""
    standalone = any(_runs_models(use) for use in unit.uses(ImportedName))
    if not unit.sessions or not standalone or any(use.kind == "global" for use in unit.uses(Initialiser)):
        return
    lacking = next((each for each in unit.uses(ModuleMade) if not _has_the_session(each, unit)), None)
    if lacking is not None:
        what = "the module" if lacking is made else f"the module of {unit.line(lacking)}"
        yield Refusal(made.node, f"nothing initialises {what}: standalone Keras did, and tf.keras does not")
        return
    assert made.line is not None
    v1 = unit.v1_text(made)
    if v1 is None:
        v1 = unit.new_tensorflow_name(made.path)
        yield Import("tensorflow.compat.v1", v1)
    line = f"{v1}.keras.backend.get_session().run({v1}.variables_initializer({made.target}.variables))"
    yield Edit(made.line, (line,), where="after")
    yield Done(made.node, "the module is initialised, as standalone Keras did")


def _runs_models(use: ImportedName) -> bool:
    """Whether an import brings what runs models in the session of standalone Keras."""
    whole = use.name is None and use.bound == "keras"
    return use.module.split(".")[0] == "keras" and (whole or not spelled(use).startswith(KERAS_HELPERS))


def _has_the_session(made: ModuleMade, unit: Unit) -> bool:
    """Whether the session that Keras has where the module is made is sure to be the one that it runs the model in.

    Clearing it does no harm: what was made before could not be run after it by standalone Keras either.
    """
    if made.line is None or made.own_graph or are_layers(unit, made.modules):
        return False
    top = unit.program.top(made.path)
    if any(use.name in MAKES_GRAPHS for use in unit.uses(Symbol)) and (made.scope != top or made.blocks):
        return False
    backend = [use for use in unit.uses(Symbol) if use.name.removeprefix("keras.").startswith("backend.")]
    given = [use for use in backend if use.name.endswith(".set_session")]
    of_keras = {id(use.call) for use in backend if use.name.endswith(".get_session")}
    sessions = [*(use for use in unit.uses(SessionMade) if id(use.node) not in of_keras), *given]
    if len(sessions) != 2 * len(given):
        return False
    here = unit.position(made)
    return all(use.path == made.path and use.scope == top and unit.position(use) < here for use in sessions)
