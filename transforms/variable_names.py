"""Names of variables, from which the prefix of the module goes away (HUB702).

What it does: leaves a module alone whose program looks variables up by name, scope or collection, or saves them.
Trainable variables that are looked up by the scope that is a module's own name are taken from the loaded object, and so
are all variables of a graph that holds nothing but one module.

Why: ``hub.Module`` put its variables under ``module/`` (or ``name=``) and into the graph's collections. ``hub.load``
does neither: ``tf.trainable_variables(scope="module")`` becomes an empty list without an error, and a checkpoint that
was written before no longer fits (measured on TF 1.15.5, 2.15.1, 2.21.0).

Example:

    train = optimizer.minimize(loss, var_list=tf.trainable_variables(scope="encoder"))

becomes

    train = optimizer.minimize(loss, var_list=[v for v in encoder.variables if v.trainable])

if the module with that name is made once, below no other scope, and no other text of the program begins with it. In a
layer's ``build``,

    self.elmo = hub.Module(url, trainable=self.trainable, name="{}_module".format(self.name))
    self.trainable_weights += K.tf.trainable_variables(scope="^{}_module/.*".format(self.name))

becomes

    self.elmo = hub.load(url)
    self._trainable_weights += [v for v in self.elmo.variables if v.trainable] if self.trainable else []

The variables come in the order that the collection had. ``trainable_weights`` of standalone Keras could be assigned to,
that of ``tf.keras`` can't (measured: the same weights after three steps on TF 1.15.5 with Keras 2.3.1 as on TF 2.15.1
and 2.21.0).

Where a function begins a graph (`tf.reset_default_graph()`, `with tf.Graph().as_default():`), makes a module and calls
nothing that may make variables, `for v in tf.global_variables():` becomes `for v in module.variables:`. These are the
same in the same order (measured); HUB105 puts the module's name before theirs.

Safety: safe for such lists; else nothing is changed. With ``tf.train.Saver`` alone the module is migrated and marked
for ``review``: checkpoints that were written before no longer fit.
"""

from collections.abc import Iterator

from hubmigrate import all_variables, inner_tensors, own_weights
from hubmigrate.rule import Assume, Done, Edit, Hole, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleMade, NameRead
from hubmigrate.values import texts

RULE = Rule("HUB702", "variable-names", since="0.1")


SAVERS = (
    "tf.train.CheckpointSaverHook",
    "tf.train.ChiefSessionCreator",
    "tf.train.MonitoredTrainingSession",
    "tf.train.Saver",
    "tf.train.SessionManager",
    "tf.train.SingularMonitoredSession",
    "tf.train.Supervisor",
)
"""What reads and writes checkpoints."""
AVERAGES = ("tf.train.ExponentialMovingAverage",)
LOSSES = ("tf.losses.get_total_loss", "tf.losses.get_regularization_loss", "tf.losses.get_regularization_losses")
"""What sums up the collection of regularisation losses, to which only a trainable module adds. ``AVERAGES`` takes the
collection of trainable variables by itself."""


@RULE.on(ModuleMade)
def check(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Looks for code that could miss the prefix or the collections."""
    reads = [read for read in unit.uses(NameRead) if _concerns(read, made, unit) and not _is_answered(read, made, unit)]
    harmful = next((read for read in reads if read.what not in SAVERS), None)
    if harmful is not None:
        what = f"{harmful.what} in {unit.line(harmful)}"
        yield Refusal(made.node, f"{what} goes by names or collections that the module's variables lose in TF2")
    elif reads:
        yield Assume(made.node, f"no checkpoint that was written before is read by {reads[0].what}: names lose module/")


@RULE.on(NameRead)
def take_from_loaded(read: NameRead, unit: Unit) -> Iterator[Outcome]:
    """The module's own variables by its own name, or all of its graph: those of the loaded object, where it is one."""
    listed = all_variables.module_of(read, unit)
    if listed is not None and listed.modules <= unit.moved:
        yield Edit(read.node, (f"{all_variables.name_of(listed, unit)}.variables",))
        yield Done(read.node, "all variables of the graph are those of the loaded object")
        return
    made = own_weights.module_of(read, unit)
    if made is None or not made.modules <= unit.moved:
        return
    yield Edit(read.node, (own_weights.written_as_before(read, made),))
    if read.added_to is not None and read.added_to.attr.value == own_weights.WITH_SETTER:
        yield Edit(read.added_to, (Hole(read.added_to.value), f"._{own_weights.WITH_SETTER}"))
    yield Done(read.node, "the trainable variables under the module's name are those of the loaded object")


TRAINABLE = ("REGULARIZATION_LOSSES", "TRAINABLE_VARIABLES", "UPDATE_OPS")
"""Collections to which only a module that is trainable adds."""


def _is_answered(read: NameRead, made: ModuleMade, unit: Unit) -> bool:
    """Whether a rule gives a read what it asks for."""
    listed = all_variables.module_of(read, unit) or own_weights.module_of(read, unit)
    return listed is not None or inner_tensors.are_given(read, made, unit)


def _concerns(read: NameRead, made: ModuleMade, unit: Unit) -> bool:
    """Whether a read can meet something of a module."""
    if own_weights.is_elsewhere(read, made, unit):
        return False
    of_trainable = bool(read.names) and all(name in TRAINABLE for name in read.names or ())
    if read.what in LOSSES + AVERAGES or read.what == "tf.trainable_variables" or of_trainable:
        return own_weights.may_be_true(made) or made in own_weights.rivals(read, unit)
    if read.names is None or not read.what.endswith("_by_name"):
        return True
    given = texts(made.name.value) if made.name is not None else ("module",)
    asked = any(given is None or inner_tensors.concerns(name, given) for name in read.names)
    return asked or inner_tensors.may_be_inside(read, made, unit)
