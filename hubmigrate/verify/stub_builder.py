"""Builds stand-ins from interfaces. Runs in the reference environment: Python 3.7 or newer, TensorFlow 1's names."""

import json
import os
import zlib

import tensorflow as tf
import tensorflow_hub as hub

DEEP = ("elmo", "word_emb", "lstm_outputs1", "lstm_outputs2", "sequence_output", "mlm_logits")
"""Outputs with a vector for each token."""


def placeholder(key, dtype, rank, side):
    shape = [None] * rank
    if key == "images":
        shape = [None, side, side, 3]
    elif key in ("image", "rgb", "video") and rank >= 3:
        shape[-1] = 3
    return tf.placeholder(dtype, shape, name=key if key.isidentifier() else "input")


def numbers(tensor):
    """A tensor of any dtype as small floats."""
    if tensor.dtype == tf.string:
        return tf.cast(tf.strings.to_hash_bucket_fast(tensor, 97), tf.float32) / 97.0
    return tf.cast(tensor, tf.float32)


def code_of(inputs):
    """[batch] and [batch, length]: numbers that depend on every input."""
    if not inputs:
        return tf.ones([1]), tf.ones([1, 1])
    rest = [tf.reduce_mean(numbers(t)) for _, t in sorted(inputs.items())]
    if "dense_shape" in inputs:
        first = tf.zeros(tf.cast(inputs["dense_shape"][:1], tf.int32))
    else:
        first = next((t for _, t in sorted(inputs.items()) if t.shape.ndims), None)
        first = tf.zeros([1]) if first is None else numbers(first)
    shape = tf.concat([tf.shape(first)[:1], [-1]], 0)
    flat = tf.reshape(first, shape) if first.shape.ndims > 1 else first[:, None]
    shift = tf.add_n(rest) / len(rest)
    # Sines of it, so that another input is another number, and none is large.
    tokens = tf.sin(3.0 * flat + shift)
    return tf.reduce_mean(tokens, 1), tokens


def builder(handle, what):
    def build(training=False):
        seed = zlib.crc32(handle.encode()) % 10000
        width = what["width"]
        initial = tf.random_normal_initializer(0.0, 1.0, seed=seed)
        weights = tf.get_variable("weights", [width], initializer=initial)
        bias = tf.get_variable("bias", [width], initializer=tf.random_normal_initializer(0.0, 1.0, seed=seed + 1))
        for name, signature in sorted(what["signatures"].items()):
            pairs = sorted(signature["inputs"].items())
            inputs = {key: placeholder(key, dtype, rank, what["side"]) for key, (dtype, rank) in pairs}
            vector, tokens = code_of(inputs)
            if what["tables"]:
                table = tf.lookup.StaticHashTable(
                    tf.lookup.KeyValueTensorInitializer(tf.constant(["a"]), tf.constant([0.5])), 0.0
                )
                vector = vector + 0.0 * table.lookup(tf.constant("a"))
            outputs = {}
            for number, key in enumerate(sorted(signature["outputs"])):
                if key in what["assets"] and not inputs:
                    outputs[key] = asset(what["assets"][key])
                elif key == "do_lower_case":
                    outputs[key] = tf.constant(True)
                elif key in DEEP:
                    outputs[key] = (number + 1.0) * tokens[:, :, None] * weights + bias
                else:
                    outputs[key] = (number + 1.0) * vector[:, None] * weights + bias
                if training and outputs[key].dtype == tf.float32:
                    outputs[key] = tf.nn.dropout(outputs[key], rate=0.1, seed=seed)
            hub.add_signature(name, inputs=inputs, outputs=outputs)

    return build


def asset(name):
    path = os.path.abspath(name)
    with open(path, "w") as file:
        file.write("a\nthe\ncat\n")
    constant = tf.constant(path, tf.string, name="asset_path")
    tf.add_to_collection(tf.GraphKeys.ASSET_FILEPATHS, constant)
    return constant


def export(handle, what):
    graphs = [(set(tags), {"training": bool(tags)}) for tags in what["tags"]]
    spec = hub.create_module_spec(builder(handle, what), tags_and_args=graphs)
    with tf.Graph().as_default(), tf.Session() as session:
        module = hub.Module(spec, tags=graphs[0][0] or None)
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        module.export(what["folder"], session)


with open("stubs.json") as file:
    wanted = json.load(file)
for handle, what in sorted(wanted.items()):
    export(handle, what)
done = sorted(wanted)
