"""Calls ``hub.Module`` for each site, on inputs made up from its signature. Runs in the reference: Python 3.7."""

import json
import os
import sys

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

TEXTS = ["the cat sat on a mat", "hello world", "a good movie"]


def made_up(info):
    """An input for what a signature says: two of everything where the size is open, small numbers, some text."""
    sizes = info.get_shape().as_list() if info.get_shape().ndims is not None else [2]
    shape = [2 if size is None else size for size in sizes]
    count = int(np.prod(shape))
    if info.dtype == tf.string:
        return np.array([TEXTS[i % len(TEXTS)].encode() for i in range(count)], object).reshape(shape)
    if info.dtype == tf.bool:
        return np.arange(count).reshape(shape) % 2 == 0
    if info.dtype.is_integer:
        return (np.arange(count).reshape(shape) % 2).astype(info.dtype.as_numpy_dtype)
    return (((np.arange(count) * 7) % 23).reshape(shape) / 23.0).astype(info.dtype.as_numpy_dtype)


def inputs_of(module, signature):
    inputs, parts = {}, {}
    for key, info in sorted(module.get_input_info_dict(signature).items()):
        if info.is_sparse:
            values = np.array(TEXTS[:2]) if info.dtype == tf.string else np.arange(2).astype(info.dtype.as_numpy_dtype)
            sparse = (np.int64([[0, 0], [1, 1]]), values, np.int64([2, 2]))
            inputs[key] = tf.SparseTensor(*map(tf.constant, sparse))
            parts.update(zip(["%s_%s" % (key, part) for part in ("indices", "values", "dense_shape")], sparse))
        else:
            parts[key] = inputs[key] = made_up(info)
    return inputs, parts


def needed(outputs):
    """The operations that outputs are computed by."""
    todo, ops = [part.op for part in tf.contrib.framework.nest.flatten(outputs, expand_composites=True)], set()
    while todo:
        op = todo.pop()
        if op not in ops:
            ops.add(op)
            todo.extend([t.op for t in op.inputs] + list(op.control_inputs))
    return ops


def called(site):
    """One site, in a graph of its own; it fails alone."""
    try:
        with tf.Graph().as_default(), tf.Session() as session:
            module = hub.Module(site["handle"], tags=set(site["tags"]) or None)
            inputs, parts = inputs_of(module, site["signature"])
            given = inputs if len(inputs) > 1 else next(iter(inputs.values()), None)
            outputs = module(given, signature=site["signature"], as_dict=site["as_dict"])
            draws = any("Random" in op.type for op in needed(outputs))
            outputs = outputs[site["key"]] if site["key"] else outputs
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return {"inputs": parts, "outputs": session.run(outputs), "draws": draws, "error": ""}
    except Exception as error:
        return {"error": " ".join(("%s: %s" % (type(error).__name__, error)).split())[:300]}


with open("hubmigrate_sites.json") as file:
    sites = json.load(file)
os.chdir(sys.argv[1])
results = [called(site) for site in sites]
