"""Networks by name; nothing of it is used by the script but the names."""

import importlib

import tensorflow as tf
import tensorflow_hub as hub


def full_name(name):
    return "nets." + name


def made(name, words):
    net = importlib.import_module(full_name(name))
    module = hub.Module(net.URL)
    net.register(module)
    features = module(words)
    if features.shape[0]:
        return net.build(features)
    return tf.identity(features)
