"""Facts that the interpreter establishes about places in a program, for rules to answer.

A *use* says: here, a value met something. It holds CST nodes, so it never leaves the process that made it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubmigrate.values import Inside, Site, Value

if TYPE_CHECKING:
    import libcst as cst


V1_API = "tensorflow.compat.v1"


@dataclass(frozen=True, eq=False)
class Argument:
    """An argument of a call: its expression and what it can be."""

    node: cst.BaseExpression
    value: Value


@dataclass(frozen=True, eq=False)
class Use:
    """A place and the scope it stands in."""

    path: str
    node: cst.CSTNode
    scope: Site
    """The function, or the file's top level, that holds the place."""


@dataclass(frozen=True, eq=False)
class OfModules(Use):
    """A use of modules: all of them move together, or none does."""

    modules: frozenset[Site]


@dataclass(frozen=True, eq=False)
class ModuleMade(OfModules):
    """``hub.Module(spec, trainable, name, tags)``."""

    node: cst.Call
    spec: Argument | None
    trainable: Argument | None
    name: Argument | None
    tags: Argument | None
    starred: bool
    guard: str
    """The compatibility guard that it stands under, or nothing."""
    bare: bool
    """Whether it is a statement of its own, whose result nothing gets."""
    target: str
    """The dotted name that it is assigned to at once, or nothing."""
    line: cst.SimpleStatementLine | None
    """The line of the assignment to ``target``, where it holds nothing else."""
    blocks: tuple[tuple[str, int], ...]
    """The compound statements around it, in its scope."""
    own_graph: bool
    """Whether it is certainly made in an explicit graph."""


@dataclass(frozen=True, eq=False)
class LayerMade(Use):
    """``hub.KerasLayer(...)``, which the program has already."""


@dataclass(frozen=True, eq=False)
class ModuleCalled(OfModules):
    """``m(inputs, signature=, as_dict=)``. ``ignored``: a second positional argument, which TF1 Hub never read."""

    node: cst.Call
    certain: bool
    """Whether the called thing is certainly a module (None aside, which would raise)."""
    inputs: Argument | None
    signature: Argument | None
    as_dict: Argument | None
    ignored: cst.Arg | None
    starred: bool
    unknown: str
    """A keyword that a call of a module does not take, or nothing."""
    item: cst.Subscript | None
    """``m(...)["key"]``, where the result is subscripted at once."""
    key: Value
    """What the key of it can be."""
    tf: str | None
    """A name that stands for TensorFlow at the call; None if there is none."""
    in_class_body: bool
    in_lambda: bool
    """Whether the call stands in a function that only Keras ``Lambda`` layers call."""
    in_layer: bool
    """Whether the call stands in a method of a Keras layer or model of the program."""
    line: cst.SimpleStatementLine | None
    """The line that it stands in, where the line holds nothing else and makes the call whenever it is run, once."""


@dataclass(frozen=True, eq=False)
class ModuleRead(OfModules):
    """An attribute of a module: ``m.variables``, ``m.get_input_info_dict``."""

    name: str


@dataclass(frozen=True, eq=False)
class ModuleAsked(OfModules):
    """A question put to a module: ``m.get_input_info_dict("s")``, ``hub.get_expected_image_size(m, "s")``."""

    node: cst.Call
    name: str
    module: cst.BaseExpression
    """The expression that is the module."""
    signature: Argument | None
    plain: bool
    """Whether there are no other arguments."""


@dataclass(frozen=True, eq=False)
class ModelLoaded(Use):
    """``hub.load(handle)``, where a program is half migrated."""


@dataclass(frozen=True, eq=False)
class SpecMade(OfModules):
    """``hub.load_module_spec(path)``: a spec is in a group like a module, by its site."""

    node: cst.Call
    path_argument: Argument | None


@dataclass(frozen=True, eq=False)
class SpecGiven(OfModules):
    """A module is made from specs: it moves with them."""


@dataclass(frozen=True, eq=False)
class EvalFunctionMade(OfModules):
    """``hub.eval_function_for_module(spec, tags)``: a function of arrays, by its site in a group like a module."""

    node: cst.Call
    site: Site
    spec: Argument | None


@dataclass(frozen=True, eq=False)
class VariableName(OfModules):
    """``variable.name`` of a module's variable."""

    node: cst.Attribute
    sure: bool
    """Whether it is certainly one, and no other variable."""


@dataclass(frozen=True, eq=False)
class OutputsIterated(OfModules):
    """The outputs of a module are gone through in the order that they come in."""


@dataclass(frozen=True, eq=False)
class ResultShown(OfModules):
    """A fact about a tensor that came out of a module: ``y.name``, ``y.op.inputs``."""

    what: str


@dataclass(frozen=True, eq=False)
class VariableShown(OfModules):
    """A variable of a module is handed to code that may look at its name: ``str``, ``getattr``, a function not seen."""

    what: str


@dataclass(frozen=True, eq=False)
class DimensionTruth(Use):
    """A dimension of a static shape is a condition: ``x.shape[0] or 1``."""


@dataclass(frozen=True, eq=False)
class InfoShape(OfModules):
    """``info.get_shape()`` of what an info dict holds."""

    node: cst.Call


@dataclass(frozen=True, eq=False)
class DynamicImport(Use):
    """An import of a file by a name that is computed."""


@dataclass(frozen=True, eq=False)
class ModuleEscapes(OfModules):
    """A module reaches code that is not seen, in a way that ``reason`` tells."""

    reason: str


@dataclass(frozen=True, eq=False)
class ModuleClass(Use):
    """``hub.Module`` itself as a value: handed over, compared with, given another name."""


@dataclass(frozen=True, eq=False)
class ModuleAnnotation(Use):
    """``hub.Module`` as the annotation of a parameter, result or assignment, or as a type in it."""

    node: cst.Annotation
    part: cst.BaseExpression
    """The class, or the text that names it: all of the annotation, or ``x`` in ``Optional[x]``."""
    field: bool
    """Whether it makes a name of a class body a field, or is all that declares a name."""


@dataclass(frozen=True, eq=False)
class HubName(Use):
    """A name of TensorFlow Hub's TF1 API other than ``Module``: ``hub.create_module_spec``."""

    name: str


@dataclass(frozen=True, eq=False)
class HubGuard(Use):
    """Code that asks which TensorFlow or TensorFlow Hub it runs on, or swallows what the wrong one raises."""

    name: str


@dataclass(frozen=True, eq=False)
class Symbol(Use):
    """A dotted name of TensorFlow in use. ``name`` is relative to the root: ``nn.relu``."""

    root: cst.BaseExpression
    """The expression that stands for ``tensorflow`` (or ``tensorflow.compat.v1``) itself."""
    library: str
    """What the root is: ``tensorflow``, ``tensorflow.compat.v1`` in full or by a name of its own, ``keras`` ..."""
    name: str
    call: cst.Call | None
    """The call of it, where it is called at once."""
    guarded: bool
    """Whether it stands under a compatibility guard."""


@dataclass(frozen=True, eq=False)
class TableInit(Use):
    """``table.init`` of a table of ``tf.contrib.lookup``."""

    node: cst.Attribute


@dataclass(frozen=True, eq=False)
class NamedSymbol(Use):
    """A name of TensorFlow that is reached through a text: ``getattr(tf, "nn")``."""

    name: str


@dataclass(frozen=True, eq=False)
class ImportedName(Use):
    """One name bound by an import of TensorFlow, Keras or TensorFlow Hub; ``node`` is the import statement."""

    node: cst.Import | cst.ImportFrom
    alias: cst.ImportAlias | None
    """None for ``import *``."""
    module: str
    """The absolute dotted module: ``tensorflow.keras.layers``."""
    name: str | None
    """The imported name in a from-import."""
    bound: str
    """The name that the program gets."""
    statement: cst.SimpleStatementLine | cst.SimpleStatementSuite
    top: bool
    """Whether the import stands at the top level of the file, outside of any block."""


@dataclass(frozen=True, eq=False)
class Initialiser(Use):
    """A call of ``global_variables_initializer`` or ``tables_initializer`` and their spellings."""

    node: cst.Call
    kind: str
    """``global``, ``tables`` or ``local``."""
    root: str
    """The text before the function's name, with its dot: ``tf.``."""


@dataclass(frozen=True, eq=False)
class InitialiserRun(Use):
    """``session.run(<expression with initialisers>)``; ``node`` is the fetches expression."""

    node: cst.BaseExpression
    initialisers: tuple[cst.Call, ...]


ASKED = "executing_eagerly"


@dataclass(frozen=True, eq=False)
class GraphBuilt(Use):
    """Something that needs graph mode when it runs in the process's default graph, or asks for the mode (``ASKED``)."""

    statement: cst.CSTNode
    """The top-level statement that holds the place."""
    what: str


@dataclass(frozen=True, eq=False)
class SessionMade(Use):
    """A session, in one of its forms."""


@dataclass(frozen=True, eq=False)
class Training(Use):
    """Evidence that something is trained: ``optimizer``, ``keras``, ``estimator``, ``variables``."""

    kind: str
    what: str
    blocks: tuple[tuple[str, int], ...]
    """The compound statements around it, in its scope."""
    listed: bool = False
    """Whether it is certainly given a list of the variables to train."""


@dataclass(frozen=True, eq=False)
class GraphExported(Use):
    """The graph is written to files that other programs load: a SavedModel, a frozen graph."""

    what: str


@dataclass(frozen=True, eq=False)
class ForeignImport(Use):
    """An import of a package that exists for TF1 only."""

    package: str
    reason: str
    """Why it needs TF1."""
    runs: bool = False
    """Whether a release of it runs with TF2."""


@dataclass(frozen=True, eq=False)
class Switch(Use):
    """A call that turns TF2 behaviour off or on for the process; ``name`` as ``disable_v2_behavior``."""

    name: str
    main: bool
    """Whether it stands under a main guard."""


@dataclass(frozen=True, eq=False)
class ProgramFile(Use):
    """A file of the program as a whole; ``node`` is its first statement. Every file has one, after all other uses."""


@dataclass(frozen=True, eq=False)
class Command(Use):
    """A line of a notebook that is a command to IPython."""

    comment: cst.Comment
    """What stands for it: ``=text`` behind it puts another command in its place."""
    text: str


@dataclass(frozen=True, eq=False)
class NameRead(Use):
    """Code that looks at names of variables or tensors, from which the prefix ``module/`` goes away."""

    what: str
    names: tuple[str, ...] | None
    """The names that are asked for, where they are known."""
    scope_argument: Argument | None = None
    """What ``scope=`` of a collection is given."""
    blocks: tuple[tuple[str, int], ...] = ()
    """The compound statements around it, in its scope, where ``scope=`` is given."""
    added_to: cst.Attribute | None = None
    """The attribute whose list it is added to at once: ``self._trainable_weights += ...``, or with ``extend``."""
    inside: tuple[Inside, ...] = ()
    """The names that are asked for beside ``names``, whose beginning a variable holds."""


@dataclass(frozen=True, eq=False)
class UnexplainedCall(Use):
    """A call of something that is not known at all, which may be a module for all that can be seen."""

    name: str
    """The last name of what is called; empty if it has none."""
    like_module: bool
    """Whether it has keywords that only calls of modules have."""


@dataclass(frozen=True, eq=False)
class UnexplainedRead(Use):
    """An attribute that modules have, read of something that is not known at all."""

    name: str
    """The last name of what is asked."""
    attribute: str


@dataclass(frozen=True, eq=False)
class DynamicCode(Use):
    """``exec`` or ``eval``: code that can reach any name."""
