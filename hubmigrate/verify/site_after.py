"""Calls each migrated site, taken out of its file, on the inputs of the reference. Runs under TensorFlow 2."""

import base64
import json
import os
import sys

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def decoded(node):
    """An array, in the form that a program has it: text as a list."""
    if node["dtype"] == "object":
        items = [base64.b64decode(item["b"]) if isinstance(item, dict) else item for item in node["items"]]
        return np.array(items, object).reshape(node["shape"])
    return np.frombuffer(base64.b64decode(node["data"]), node["dtype"]).reshape(node["shape"])


class Inputs(dict):
    """Inputs by name; ``*`` is the only one."""

    def __missing__(self, key):
        if key == "*" and len(self) == 1:
            return next(iter(self.values()))
        raise KeyError("the module has no input %r, but %s" % (key, ", ".join(sorted(self))))

    def keys(self):
        return [key for key in self if key != "*"]


def called(site):
    """One site, in a graph of its own; it fails alone."""
    try:
        with tf.Graph().as_default(), tf.Session() as session:
            raw = Inputs({key: decoded(node) for key, node in site["inputs"].items()})
            tensors = Inputs({key: tf.constant(value) for key, value in raw.items()})
            names = {"tf": tf, "hub": hub, "handle": site["handle"], "raw": raw, "tensors": tensors}
            names["module"] = eval(site["load"], names)  # noqa: S307 (the user's own migrated code)
            outputs = eval(site["call"], names)  # noqa: S307
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            functions = tf.get_default_graph().as_graph_def().library.function
            draws = any("Random" in node.op for function in functions for node in function.node_def)
            return {"outputs": session.run(outputs), "draws": draws, "error": ""}
    except Exception as error:
        return {"error": " ".join(("%s: %s" % (type(error).__name__, error)).split())[:300]}


with open("hubmigrate_sites.json") as file:
    sites = json.load(file)
os.chdir(sys.argv[1])
results = [called(site) for site in sites]
