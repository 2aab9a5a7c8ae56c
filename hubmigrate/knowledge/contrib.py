"""What TF2 has of ``tf.contrib``: other names for the same objects, and calls that do the same.

Measured: ``SAME`` by identity in TF 1.15.5; ``CALLS`` by what both compute in TF 1.15.5, 2.15.1 and 2.21.0. Names are
dotted, without the leading ``tf.contrib.`` of old ones and ``tf.`` of new ones, which are those of the v1 API.
"""

from __future__ import annotations

from dataclasses import dataclass, field

_CELLS = (
    "BasicLSTMCell BasicRNNCell DeviceWrapper DropoutWrapper GRUCell LSTMCell LSTMStateTuple MultiRNNCell RNNCell "
    "ResidualWrapper"
)
_NEST = "assert_same_structure flatten is_nested map_structure pack_sequence_as"

SAME: dict[str, str] = {
    **{f"rnn.{name}": f"nn.rnn_cell.{name}" for name in _CELLS.split()},
    **{f"rnn.{name}": f"nn.{name}" for name in ("static_bidirectional_rnn", "static_rnn", "static_state_saving_rnn")},
    **{f"framework.nest.{name}": f"nest.{name}" for name in _NEST.split()},
    **{f"framework.{name}": name for name in ("TensorSpec", "argsort", "is_tensor", "sort")},
    **{f"lookup.{name}": f"lookup.{name}" for name in ("KeyValueTensorInitializer", "TextFileIndex")},
    "lookup.TextFileInitializer": "lookup.TextFileInitializer",
    **{f"metrics.set_{name}": f"sets.{name}" for name in ("difference", "intersection", "size", "union")},
    "data.AUTOTUNE": "data.experimental.AUTOTUNE",
}
"""Names for objects that have another name, too."""


@dataclass(frozen=True)
class Written:
    """How a call of a function or class of ``tf.contrib`` is written."""

    gives: str
    """The name whose calls give such an object. It takes the old one's place, unless there is a ``text``."""
    positional: int
    """At most so many positional arguments."""
    keywords: frozenset[str]
    """The keywords that may be given."""
    text: str = ""
    """A function for the file that calls it, which goes by the old name; see ``hygiene.define``."""
    literals: dict[str, str] = field(default_factory=dict)
    """Keywords that may be given with this text only, and then go."""


_TABLE_OF_INDEX = '''def {name}(mapping, num_oov_buckets=0, default_value=-1, dtype={tf}.string):
    """What tf.contrib.lookup.index_table_from_tensor gave: a table of places in a list."""
    keys = {tf}.convert_to_tensor(mapping)
    keys = {tf}.cast(keys, {tf}.int64) if keys.dtype.is_integer else keys
    places = {tf}.range({tf}.size(keys, out_type={tf}.int64))
    initializer = {tf}.lookup.KeyValueTensorInitializer(keys, places)
    if num_oov_buckets:
        return {v1}.lookup.StaticVocabularyTable(initializer, num_oov_buckets, lookup_key_dtype=dtype)
    return {v1}.lookup.StaticHashTable(initializer, default_value)
'''
_TABLE_OF_INDEX_IN_FILE = '''def {name}(vocabulary_file, num_oov_buckets=0, vocab_size=None, default_value=-1):
    """What tf.contrib.lookup.index_table_from_file gave: a table of places in a file."""
    line, place = {tf}.lookup.TextFileIndex.WHOLE_LINE, {tf}.lookup.TextFileIndex.LINE_NUMBER
    initializer = {tf}.lookup.TextFileInitializer(
        vocabulary_file, {tf}.string, line, {tf}.int64, place, vocab_size=vocab_size
    )
    if num_oov_buckets:
        return {v1}.lookup.StaticVocabularyTable(initializer, num_oov_buckets)
    return {v1}.lookup.StaticHashTable(initializer, default_value)
'''
_TABLE_OF_TEXTS = '''def {name}(mapping, default_value="UNK"):
    """What tf.contrib.lookup.index_to_string_table_from_tensor gave: a table of texts by their places in a list."""
    texts = {tf}.convert_to_tensor(mapping, {tf}.string)
    places = {tf}.range({tf}.size(texts, out_type={tf}.int64))
    return {v1}.lookup.StaticHashTable({tf}.lookup.KeyValueTensorInitializer(places, texts), default_value)
'''
_TABLE_OF_TEXTS_IN_FILE = '''def {name}(vocabulary_file, vocab_size=None, default_value="UNK"):
    """What tf.contrib.lookup.index_to_string_table_from_file gave: a table of texts by their places in a file."""
    line, place = {tf}.lookup.TextFileIndex.WHOLE_LINE, {tf}.lookup.TextFileIndex.LINE_NUMBER
    initializer = {tf}.lookup.TextFileInitializer(
        vocabulary_file, {tf}.int64, place, {tf}.string, line, vocab_size=vocab_size
    )
    return {v1}.lookup.StaticHashTable(initializer, default_value)
'''
_SPARSE = '''def {name}(tensor, eos_token=0):
    """What tf.contrib.layers.dense_to_sparse gave: all of a tensor that is not ``eos_token``."""
    tensor = {tf}.convert_to_tensor(tensor)
    indices = {v1}.where({tf}.not_equal(tensor, {tf}.constant(eos_token, tensor.dtype)))
    return {tf}.SparseTensor(indices, {tf}.gather_nd(tensor, indices), {tf}.shape(tensor, out_type={tf}.int64))
'''
TABLE = "lookup.StaticHashTable"
_XAVIER = Written("glorot_uniform_initializer", 0, frozenset({"seed", "dtype"}), literals={"uniform": "True"})
CALLS: dict[str, tuple[Written, ...]] = {
    "lookup.HashTable": (Written(TABLE, 2, frozenset({"initializer", "default_value", "name"})),),
    "lookup.index_table_from_file": (
        Written(TABLE, 3, frozenset({"vocabulary_file", "num_oov_buckets", "vocab_size"}), _TABLE_OF_INDEX_IN_FILE),
        Written(TABLE, 1, frozenset({"vocabulary_file", "vocab_size", "default_value"}), _TABLE_OF_INDEX_IN_FILE),
    ),
    "lookup.index_table_from_tensor": (
        Written(TABLE, 2, frozenset({"mapping", "num_oov_buckets", "dtype"}), _TABLE_OF_INDEX),
        Written(TABLE, 1, frozenset({"mapping", "default_value", "dtype"}), _TABLE_OF_INDEX),
    ),
    "lookup.index_to_string_table_from_file": (
        Written(TABLE, 3, frozenset({"vocabulary_file", "vocab_size", "default_value"}), _TABLE_OF_TEXTS_IN_FILE),
    ),
    "lookup.index_to_string_table_from_tensor": (
        Written(TABLE, 2, frozenset({"mapping", "default_value"}), _TABLE_OF_TEXTS),
    ),
    "layers.dense_to_sparse": (
        Written("sparse.from_dense", 1, frozenset({"tensor"})),
        Written("sparse.from_dense", 2, frozenset({"tensor", "eos_token"}), _SPARSE),
    ),
    "layers.xavier_initializer": (_XAVIER,),
    "layers.xavier_initializer_conv2d": (_XAVIER,),
}
"""What such calls become, the first that takes all arguments.

Not here, because they compute something else: ``xavier_initializer(False)``, whose numbers are truncated elsewhere than
those of ``glorot_normal_initializer``; tables with both buckets and a default, which put the word whose place is the
default into a bucket.
"""


def meant(name: str) -> str:
    """The name of the v1 API that means what ``tf.<name>`` means; the same name if there is none that is known."""
    below = name.removeprefix("contrib.")
    if below == name:
        return name
    if below in CALLS:
        return CALLS[below][0].gives
    found, _, attribute = below.rpartition(".")
    return SAME.get(below) or (f"{SAME[found]}.{attribute}" if found in SAME else name)
