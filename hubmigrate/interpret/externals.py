"""What calls of libraries do and give: TensorFlow Hub, TensorFlow, Keras, the built-ins, and the rest by table."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst

from hubmigrate.interpret import contexts, hub, python, sessions, tables
from hubmigrate.interpret.containers import element_of, give
from hubmigrate.interpret.frame import OWN_GRAPH, Frame
from hubmigrate.interpret.functions import Arguments, call_back, escape, show_variables
from hubmigrate.interpret.scopes import dotted
from hubmigrate.keras_uses import LayerCalled, OptimizerMade, OptimizerNamed
from hubmigrate.knowledge import contrib, libraries, results, symbols
from hubmigrate.uses import (
    ASKED,
    Argument,
    GraphExported,
    ModuleClass,
    ModuleMade,
    ModuleRead,
    NameRead,
    SpecGiven,
    Switch,
    Training,
)
from hubmigrate.values import (
    KERAS_TENSOR,
    NONE,
    NOTHING,
    PLAIN,
    TENSOR,
    UNKNOWN,
    Bound,
    Constant,
    Container,
    External,
    Function,
    HubModule,
    KerasObject,
    LibraryObject,
    ModuleSpec,
    Partial,
    SparseTensor,
    StaticShape,
    Tensor,
    Value,
    join,
    value,
)

ASKS_WHAT_IT_IS = frozenset({"builtins.callable", "builtins.dir", "builtins.hasattr", "builtins.type", "builtins.vars"})
"""Functions whose answer is another for a loaded object."""
EXPORTERS = frozenset(
    {
        "graph_util.convert_variables_to_constants",
        "saved_model.Builder",
        "saved_model.builder.SavedModelBuilder",
        "saved_model.simple_save",
        "train.export_meta_graph",
        "train.write_graph",
    }
)
"""What writes the graph, with the modules in it, to files that others load."""
CHECKPOINT_USERS = frozenset({"train.CheckpointSaverHook", "train.ChiefSessionCreator", "train.Supervisor"})
VAR_LISTS = {"minimize": 2, "compute_gradients": 1}
"""By method of an optimizer: where the list of variables to train stands among the arguments."""
ALWAYS_LISTED = ("apply_gradients", "gradients")
TRAINERS = ("minimize", "apply_gradients", "compute_gradients")
BACKEND_PLAIN = frozenset(
    """
    backend batch_get_value clear_session count_params dtype epsilon eval floatx get_uid get_value image_data_format
    image_dim_ordering int_shape is_keras_tensor is_sparse is_tensor learning_phase_scope manual_variable_initialization
    ndim set_epsilon set_floatx set_image_data_format set_learning_phase set_session set_value
    """.split()  # noqa: SIM905 - a list of strings would take a page
)
"""Functions of Keras's backend that give no tensor (https://keras.io/2.15/api/, and Keras 2.3.1's backend)."""
BACKEND_OTHER = frozenset({"function", "get_session", "gradients", "learning_phase"})
"""Functions of it that give functions, sessions, lists, or a tensor or number by the mode."""
NO_TRAINERS = ("estimator.ModeKeys", "estimator.RunConfig", "estimator.inputs", "estimator.export")
OTHERS_IN_TF2 = frozenset({"BatchNormalization", "GRU", "GRUCell", "LSTM", "LSTMCell"})
"""Layers of Keras that have other defaults in TF2, or compute otherwise."""
KERAS_PLAIN = ("predict", "evaluate", "predict_on_batch", "fit", "summary", "get_weights")
"""Methods of Keras models that give arrays, numbers or nothing."""

SWITCHES = frozenset(
    {
        "disable_v2_behavior",
        "disable_eager_execution",
        "enable_v2_behavior",
        "enable_eager_execution",
        "disable_v2_tensorshape",
        "disable_control_flow_v2",
        "disable_resource_variables",
    }
)

READS_NAMES = frozenset(
    {
        "trainable_variables",
        "global_variables",
        "all_variables",
        "model_variables",
        "get_collection",
        "get_collection_ref",
        "losses.get_regularization_loss",
        "losses.get_regularization_losses",
        "losses.get_total_loss",
        "train.ExponentialMovingAverage",
        "train.NewCheckpointReader",
        "train.Saver",
        "train.load_checkpoint",
        "train.load_variable",
        "train.init_from_checkpoint",
        "train.list_variables",
        "contrib.framework.get_variables",
        "contrib.framework.get_variables_to_restore",
        "contrib.framework.assign_from_checkpoint_fn",
    }
)
"""What gives or matches variables by name or collection, where ``module/`` or the variables themselves go missing."""
LISTS = frozenset({"all_variables", "get_collection", "global_variables", "model_variables", "trainable_variables"})
"""What of it gives a new list."""
SCOPED = {"trainable_variables": 0, "get_collection": 1}
"""By function: where its ``scope`` stands among the arguments."""


def call(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """What calling a library's ``path`` gives, and what it does to the arguments."""
    if path in ASKS_WHAT_IT_IS or (path == "builtins.isinstance" and _is_kind_asked(args)):
        _ask_kind(frame, node, path, args)
    handler = _EXACT.get(path)
    if handler is not None:
        return handler(frame, node, path, args)
    library = path.split(".", 1)[0]
    if path in sessions.SESSIONS or path.removeprefix("tensorflow.compat.v1.") in sessions.SESSIONS:
        return sessions.make(frame, node, path, args)
    if path in sessions.INITIALISERS:
        return sessions.initialiser(frame, node, path)
    if library == "tensorflow":
        return _tensorflow(frame, node, path, args)
    if library == "keras":
        return _keras(frame, node, path, args)
    if library == "tensorflow_hub":
        return hub.call(frame, node, path, args)
    _hand_over(frame, node, path, args)
    if library == "hub_outputs":
        return TENSOR if path.endswith(".get") else UNKNOWN
    if library == "tensor":
        return value(StaticShape()) if path == "tensor.get_shape" else PLAIN if path == "tensor.eval" else UNKNOWN
    return PLAIN if libraries.gives_no_tensor(path) else UNKNOWN


def _is_kind_asked(args: Arguments) -> bool:
    """Whether ``isinstance`` asks for something callable, or asks a spec, which becomes a text."""
    specs = any(isinstance(atom, ModuleSpec) for argument in args.every() for atom in argument.value)
    return specs or any(
        isinstance(a, External) and a.path.endswith(".Callable") for arg in args.positional[1:] for a in arg.value
    )


def _ask_kind(frame: Frame, node: cst.Call, path: str, args: Arguments) -> None:
    """``callable(m)``, ``hasattr(m, ...)``: a loaded object answers otherwise than a module did."""
    modules = frozenset(a.site for argument in args.every() for a in argument.value if isinstance(a, hub.OF_HUB))
    if modules:
        name = f"{path.removeprefix('builtins.')}()"
        frame.record(("kind", id(node)), ModuleRead(frame.file.path, node, frame.scope.site, modules, name))


def _hand_over(frame: Frame, node: cst.Call, path: str, args: Arguments) -> None:
    """A library gets the arguments: it may call functions among them, with what the table says or with anything."""
    name = _table_name(path)
    given = {atom for argument in args.every() for atom in argument.value}
    if not path.startswith("builtins.") and External("tensorflow_hub") in given and Constant("Module") in given:
        frame.record(("class", id(node)), ModuleClass(frame.file.path, node, frame.scope.site))
    show_variables(frame, node, path, args)
    if libraries.is_harmless(name):
        return
    called = {place: row for row in libraries.callbacks(name) for place in (row.position, row.keyword)}
    places: list[tuple[int | str, Argument]] = [*enumerate(args.positional), *args.keywords.items()]
    for place, argument in places:
        row = called.get(place)
        if row is None or not any(isinstance(atom, CALLABLE) for atom in argument.value):
            escape(frame, argument.value, argument.node, f"is handed to {path}")
            continue
        gets = _given(frame, row.gives, args, argument)
        graph = OWN_GRAPH if row.graph == libraries.NEW else None
        call_back(frame, argument.value, gets, by_lambda=row.gives == libraries.KERAS, graph=graph)
        modules = frozenset(atom for atom in argument.value if isinstance(atom, HubModule))
        escape(frame, modules, argument.node, f"is called by {path}")
    for loose in (args.star, args.double):
        escape(frame, loose, node, f"is handed to {path}")


def _table_name(path: str) -> str:
    """The name of a method in the tables: by the class that has it, not by the call that made the object."""
    if "()" not in path:
        return path
    method = path.rpartition(".")[2]
    if path.startswith("tensorflow.data."):
        return f"tensorflow.data.Dataset.{method}"
    if path.startswith("tensorflow.estimator."):
        return f"tensorflow.estimator.Estimator.{method}"
    return path.replace("()", "")


def _given(frame: Frame, gives: str, args: Arguments, function: Argument) -> Value:
    """What a callback gets, by the table."""
    if gives == libraries.ELEMENTS:
        others = [argument.value for argument in args.every() if argument is not function]
        return join([*others, *(element_of(frame, other) for other in others)])
    return {libraries.TENSORS: TENSOR, libraries.KERAS: KERAS_TENSOR, libraries.NOTHING: NOTHING}.get(gives, PLAIN)


CALLABLE = (Function, Bound, Partial, HubModule)


def _module(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    site = frame.file.site(node)
    use = ModuleMade(
        frame.file.path,
        node,
        frame.scope.site,
        frozenset({site}),
        args.pick(0, "spec"),
        args.pick(1, "trainable"),
        args.pick(2, "name"),
        args.pick(3, "tags"),
        args.starred,
        frame.guard,
        bare=False,
        target="",
        line=None,
        blocks=frame.blocks,
        own_graph=frame.graph == OWN_GRAPH,
    )
    frame.record(("made", id(node)), use)
    specs = frozenset(atom.site for atom in (use.spec.value if use.spec else ()) if isinstance(atom, ModuleSpec))
    if specs:
        frame.record(("given", id(node)), SpecGiven(frame.file.path, node, frame.scope.site, specs | {site}))
    frame.built(node, "hub.Module")
    return value(HubModule(site))


def _tensorflow(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    name = path.removeprefix("tensorflow.")
    if name in SWITCHES:
        frame.record(("switch", id(node)), Switch(frame.file.path, node, frame.scope.site, name, frame.main))
        return NONE
    if name in READS_NAMES or (name in CHECKPOINT_USERS and args.keywords.keys() & sessions.CHECKPOINTS):
        key = dotted(args.positional[0].node).rpartition(".")[2] if args.positional else ""
        asked = (key,) if key.isupper() else None
        place = SCOPED.get(name)
        scope = args.pick(place, "scope") if place is not None and not args.starred else None
        use = NameRead(frame.file.path, node, frame.scope.site, f"tf.{name}", asked, scope, frame.blocks)
        frame.record(("names", id(node)), use)
    if name in EXPORTERS:
        frame.record(("export", id(node)), GraphExported(frame.file.path, node, frame.scope.site, f"tf.{name}"))
    if name == ASKED:
        frame.built(node, ASKED)
    _note_training(frame, node, name, args)
    _hand_over(frame, node, path, args)
    if name in LISTS:
        found = Container(frame.file.site(node), "list")
        give(frame, found, frame.program.handed.get(id(node), UNKNOWN))
        return value(found)
    name = contrib.meant(name)
    table = tables.call(frame, node, name, args)
    if table is not None:
        return table
    gives = symbols.returns(name)
    if gives in (results.TENSOR, results.TENSORS, results.COMPOSITE, results.VARIABLE, results.OPERATION):
        frame.built(node, name)
    if gives == results.TENSOR:
        return TENSOR
    if name in ("cond", "map_fn"):
        returned = _returned(frame, args)
        if returned is not None and all(isinstance(atom, Tensor) for atom in returned):
            return returned and TENSOR  # nothing is known of it yet, or it gives a tensor
    if gives == results.TENSORS:
        return _several(frame, node)
    if gives == results.COMPOSITE:
        return value(SparseTensor())
    if gives == results.VARIABLE:
        return value(LibraryObject("tensorflow.Variable"))
    if path.startswith("tensorflow.Session()") or name.endswith("().as_default"):
        return value(LibraryObject(path))
    return UNKNOWN if gives == results.UNKNOWN else value(LibraryObject(f"tensorflow.{name}"))


def _returned(frame: Frame, args: Arguments) -> Value | None:
    """What the functions give that are handed over; None if there are none."""
    sites = [atom.site for argument in args.every() for atom in argument.value if isinstance(atom, Function)]
    return join([frame.program.read("return", site) for site in sites]) if sites else None


def _several(frame: Frame, node: cst.Call) -> Value:
    container = Container(frame.file.site(node), "tuple")
    give(frame, container, TENSOR)
    return value(container)


def _note_training(frame: Frame, node: cst.Call, name: str, args: Arguments) -> None:
    last = name.rpartition(".")[2]
    if last in TRAINERS or name in ("gradients", "GradientTape") or ("Optimizer" in name and "()" not in name):
        kind = "optimizer"
    elif (
        name.startswith("estimator.")
        and "()" not in name
        and last not in ("ModeKeys", "RunConfig")
        and "inputs" not in name
    ):
        kind = "estimator"
    else:
        return
    given = args.pick(VAR_LISTS[last], "var_list") if last in VAR_LISTS and not args.starred else None
    certain = given is not None and bool(given.value) and all(isinstance(atom, Container) for atom in given.value)
    listed = certain or last in ALWAYS_LISTED
    use = Training(frame.file.path, node, frame.scope.site, kind, f"tf.{name}", frame.blocks, listed)
    frame.record(("training", id(node)), use)


def _keras(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    _hand_over(frame, node, path, args)
    last = path.rpartition(".")[2]
    if last in ("fit", "fit_generator", "train_on_batch"):
        use = Training(frame.file.path, node, frame.scope.site, "keras", path, frame.blocks)
        frame.record(("training", id(node)), use)
    if last == "compile":
        _note_optimizer(frame, args)
    if path.rpartition(".")[0] == "keras.optimizers":
        frame.record(("optimizer", id(node)), OptimizerMade(frame.file.path, node, frame.scope.site, last))
    if "()" in path:
        return (
            PLAIN if last in ("predict", "evaluate", "predict_on_batch", "fit", "summary", "get_weights") else UNKNOWN
        )
    if last == "Input":
        frame.built(node, path)
        return KERAS_TENSOR
    if path.startswith("keras.backend."):
        return PLAIN if last in BACKEND_PLAIN else UNKNOWN if last in BACKEND_OTHER else KERAS_TENSOR
    if path.startswith("keras.layers."):
        frame.built(node, path)
    if last in OTHERS_IN_TF2:
        frame.record(("layer called", id(node)), LayerCalled(frame.file.path, node, frame.scope.site, last))
    return value(KerasObject(path)) if last[:1].isupper() else UNKNOWN


def _note_optimizer(frame: Frame, args: Arguments) -> None:
    given = args.pick(0, "optimizer")
    for atom in given.value if given is not None else ():
        if given is not None and isinstance(atom, Constant) and isinstance(atom.value, str):
            name, alone = atom.value.lower(), len(given.value) == 1
            use = OptimizerNamed(frame.file.path, given.node, frame.scope.site, name, alone)
            frame.record((f"optimizer {name}", id(given.node)), use)


def _lambda_layer(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    function = args.pick(0, "function")
    if function is not None:
        call_back(frame, function.value, KERAS_TENSOR, by_lambda=True)
        for atom in function.value:
            if isinstance(atom, HubModule):
                escape(frame, value(atom), function.node, "is the function of a Lambda layer")
    frame.built(node, path)
    return value(KerasObject(path))


_EXACT: dict[str, Callable[[Frame, cst.Call, str, Arguments], Value]] = {
    "tensorflow_hub.Module": _module,
    "tensorflow.Session().run": sessions.run,
    "tensorflow.get_default_session": sessions.default,
    "tensorflow.Session().make_callable": sessions.make_callable,
    "tensorflow.Session().make_callable()": sessions.called,
    contexts.STACK: contexts.make_stack,
    f"{contexts.STACK}().enter_context": contexts.enter_by_stack,
    "keras.layers.Lambda": _lambda_layer,
    "keras.layers.core.Lambda": _lambda_layer,
    **python.CALLS,
}
