"""Calls ``hub.Module`` with recorded inputs. Runs in the reference environment, Python 3.7 or newer."""

import base64
import json
import os
import sys

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

root = os.getcwd()


def decoded(node):
    """An array, or a dictionary of the parts of a sparse tensor."""
    if "parts" in node:
        return {key: decoded(part) for key, part in node["parts"].items()}
    if "why" in node:
        raise ValueError(node["why"])
    if node["dtype"] == "object":
        items = [base64.b64decode(item["b"]) if isinstance(item, dict) else item for item in node["items"]]
        array = np.empty(len(items), object)
        array[:] = items
        return array.reshape(node["shape"])
    dtype = "float32" if node["dtype"] == "bfloat16" else node["dtype"]
    return np.frombuffer(base64.b64decode(node["data"]), dtype).reshape(node["shape"])


def inputs_of(module, call):
    """The inputs as a module takes them: the parts of a sparse tensor, which TF2 takes apart, together again."""
    given = {key: decoded(node) for key, node in call["inputs"].items()}
    inputs = {}
    for key, info in module.get_input_info_dict(call["signature"]).items():
        if info.is_sparse and key not in given:
            parts = [given["%s_%s" % (key, part)] for part in ("indices", "values", "dense_shape")]
            inputs[key] = tf.SparseTensor(*map(tf.constant, parts))
        else:
            # Of unknown shape, since a module refuses shapes that are known and not its own, and takes them fed.
            inputs[key] = tf.placeholder_with_default(tf.constant(given[key], dtype=info.dtype), None)
    return inputs


def same(first, second):
    return np.array_equal(first, second) if first.dtype.kind not in "fc" else np.allclose(first, second, equal_nan=True)


def replayed(module, call, outputs, session):
    """Outputs of one call, and what a second pass does otherwise, where that is asked for."""
    put(module, call["variables"], session)
    again = second_pass(module, outputs, session) if call["again"] else ""
    result = {"outputs": session.run(outputs), "again": again, "error": ""}
    if call["later"] is not None:
        session.run([v.initializer for v in module.variable_map.values() if isinstance(v, tf.Variable)])
        put(module, call["later"], session)
        result["later"] = session.run(outputs)
    return result


def put(module, variables, session):
    """Sets variables to what they held when the call was made."""
    for name, node in variables.items():
        module.variable_map[name].load(decoded(node), session)


def second_pass(module, outputs, session):
    """Names of what is not the same when a call is made twice."""
    variables = {k: v for k, v in module.variable_map.items() if isinstance(v, tf.Variable)}
    before, first, second, after = map(session.run, (variables, outputs, outputs, variables))
    moved = [k for k in before if not np.array_equal(before[k], after[k])]
    other = [
        k for k, v in first.items() if not hasattr(v, "dense_shape") and not same(np.asarray(v), np.asarray(second[k]))
    ]
    return ", ".join(moved + other)


def replay(call):
    """One call, in a graph of its own; it fails alone."""
    try:
        with tf.Graph().as_default(), tf.Session() as session:
            module = hub.Module(call["handle"].replace("<scratch>", root), tags=set(call["tags"]) or None)
            outputs = module(inputs_of(module, call), signature=call["signature"], as_dict=True)
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return replayed(module, call, outputs, session)
    except Exception as error:
        return {"error": " ".join(("%s: %s" % (type(error).__name__, error)).split())[:300]}


with open("hubmigrate_calls.json") as file:
    calls = json.load(file)
os.chdir(os.path.join(root, sys.argv[1]))
results = [replay(call) for call in calls]
