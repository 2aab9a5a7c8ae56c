"""What programs around modules may use of Keras and means the same in Keras 3: names, arguments, texts.

The arguments are those that both have with the same defaults, and how many of them have the same places, by the
signatures in tf_keras 2.21.0 and Keras 3.15.1. Each layer, optimizer, loss and metric was run on TF 1.15.5 and on TF
2.21.0 with Keras 3: the same predictions and losses with the same weights, before and after three steps of SGD.
"""

from __future__ import annotations

from typing import NamedTuple


class Arguments(NamedTuple):
    """The arguments of a call that mean the same."""

    positional: int
    keywords: frozenset[str]


_WEIGHTS = "use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer"
_RETURNS = "return_sequences return_state go_backwards"
_RECURRENT = f"units activation {_WEIGHTS} recurrent_initializer recurrent_regularizer {_RETURNS}"
_CALLS = f"""
Input 2 shape batch_size dtype
Model 2 inputs outputs
Sequential 1 layers
backend.abs 1 x
backend.cast 2 x dtype
backend.clear_session 0
backend.clip 3 x min_value max_value
backend.concatenate 2 tensors axis
backend.epsilon 0
backend.exp 1 x
backend.expand_dims 2 x axis
backend.l2_normalize 2 x axis
backend.log 1 x
backend.max 3 x axis keepdims
backend.mean 3 x axis keepdims
backend.min 3 x axis keepdims
backend.reshape 2 x shape
backend.sqrt 1 x
backend.square 1 x
backend.squeeze 2 x axis
backend.stack 2 x axis
backend.sum 3 x axis keepdims
callbacks.EarlyStopping 5 monitor min_delta patience verbose mode baseline restore_best_weights
callbacks.ReduceLROnPlateau 3 monitor factor patience verbose mode min_delta cooldown min_lr
callbacks.TerminateOnNaN 0
initializers.Constant 1 value
initializers.Ones 0
initializers.Zeros 0
layers.Activation 1 activation
layers.Add 0
layers.Average 0
layers.AveragePooling1D 1 pool_size strides padding
layers.BatchNormalization 5 axis momentum epsilon center scale
layers.Bidirectional 2 layer merge_mode
layers.Concatenate 1 axis
layers.Conv1D 4 filters kernel_size strides padding activation {_WEIGHTS}
layers.Conv2D 4 filters kernel_size strides padding activation {_WEIGHTS}
layers.Dense 8 units activation {_WEIGHTS}
layers.Dropout 1 rate
layers.ELU 1 alpha
layers.Embedding 3 input_dim output_dim embeddings_initializer mask_zero
layers.Flatten 0
layers.GRU 3 recurrent_activation reset_after {_RECURRENT}
layers.GlobalAveragePooling1D 0
layers.GlobalAveragePooling2D 0
layers.GlobalMaxPooling1D 0
layers.Input 2 shape batch_size dtype
layers.LSTM 3 recurrent_activation unit_forget_bias {_RECURRENT}
layers.Lambda 2 function output_shape arguments
layers.Masking 1 mask_value
layers.MaxPooling1D 3 pool_size strides padding
layers.MaxPooling2D 3 pool_size strides padding
layers.Maximum 0
layers.Multiply 0
layers.Permute 1 dims
layers.ReLU 0
layers.RepeatVector 1 n
layers.Reshape 1 target_shape
layers.SimpleRNN 2 {_RECURRENT}
layers.Softmax 1 axis
layers.SpatialDropout1D 1 rate
layers.Subtract 0
layers.TimeDistributed 1 layer
layers.add 1 inputs
layers.average 1 inputs
layers.concatenate 2 inputs axis
layers.maximum 1 inputs
layers.multiply 1 inputs
layers.subtract 1 inputs
models.Model 2 inputs outputs
models.Sequential 1 layers
optimizers.Adam 4 lr learning_rate beta_1 beta_2 epsilon amsgrad
optimizers.RMSprop 2 lr learning_rate rho
optimizers.SGD 2 lr learning_rate momentum nesterov
regularizers.l1 1 l1
regularizers.l2 1 l2
utils.to_categorical 1 num_classes
"""
_METHODS = """
add 1 layer
compile 2 optimizer loss metrics
count_params 0
evaluate 4 x y batch_size verbose
fit 5 x y batch_size epochs verbose callbacks validation_split validation_data shuffle class_weight initial_epoch
get_layer 0 name index
get_weights 0
predict 3 x batch_size verbose
set_weights 1
summary 0
"""


def _rows(text: str) -> dict[str, Arguments]:
    rows = (line.split() for line in text.split("\n") if line)
    return {name: Arguments(int(places), frozenset(keywords)) for name, places, *keywords in rows}


CALLS = _rows(_CALLS)
"""By name below ``keras``: what may be called, and with what. ``name=`` may be given to all layers and models."""
METHODS = _rows(_METHODS)
"""By name: the methods of models."""
FED = {"evaluate": ("x",), "fit": ("x", "validation_data"), "predict": ("x",)}
"""By method: the arguments that hold what a model is fed; ``x`` is the first."""
OTHER_METHODS = frozenset(
    """
    evaluate_generator fit_generator load_weights predict_classes predict_generator predict_on_batch predict_proba save
    save_weights test_on_batch to_json to_yaml train_on_batch
    """.split()  # noqa: SIM905 - a list of strings would take a page
)
"""Methods of models that Keras 3 lacks, or that take or give something else there."""
ATTRIBUTES = frozenset({"history", "input", "inputs", "layers", "name", "output", "outputs", "trainable"})
"""What may be asked of layers and models."""
TEXTS = {
    "optimizer": frozenset({"SGD", "adam", "rmsprop", "sgd"}),
    "loss": frozenset(
        {
            *("binary_crossentropy", "categorical_crossentropy", "hinge", "mae", "mean_absolute_error"),
            *("mean_squared_error", "mean_squared_logarithmic_error", "mse", "poisson"),
            "sparse_categorical_crossentropy",
        }
    ),
    "metrics": frozenset({"acc", "accuracy", "mae", "mse"}),
}
"""By argument of ``compile``: names that mean the same."""
DTYPES = frozenset({"float32", "int32", "int64", "string"})
"""The dtypes of inputs that were run."""
WEIGHTS = frozenset(
    """
    _non_trainable_weights _trainable_weights get_trainable_variables non_trainable_variables non_trainable_weights
    trainable_variables trainable_weights variable_map variables weights
    """.split()  # noqa: SIM905
)
"""Attributes that hold variables: Keras 3 trains those of its own only, and says nothing of others."""
OF_LAYERS = frozenset(
    """
    compute_dtype dtype dtype_policy input input_dtype input_spec losses metrics metrics_variables output path
    quantization_mode variable_dtype
    """.split()  # noqa: SIM905
)
"""Attributes that a layer of Keras 3 has for itself."""
