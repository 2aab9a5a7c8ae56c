"""A program runs on Keras 3 (HUB307).

What it does: with ``--keras 3``, writes programs without sessions for Keras 3 itself: without the line that asks for
Keras 2 (HUB301), with ``hub.KerasLayer`` as a layer of the program's own, texts fed as tensors, ``learning_rate=`` for
``lr=``, and tuples for the shapes of ``Lambda``.

Why: Keras 3 is what ``tf.keras`` is from TF 2.16 on. It refuses ``hub.KerasLayer`` and arrays of text, and trains only
variables that its layers have made themselves: a layer that keeps those of a module stays as it was, without a word
(measured on TF 2.21.0 with Keras 3.15).

Example:

    features = hub.KerasLayer(HANDLE, signature="default", output_key="default")
    model = tf.keras.Sequential([features, tf.keras.layers.Dense(1)])

becomes

    features = HubLayer(HANDLE, signature="default", output_key="default")
    model = tf.keras.Sequential([features, tf.keras.layers.Dense(1)])

Safety: safe: all that the program uses of Keras is known to mean the same. A program that uses more, such as variables
of a module in a layer, or that keeps its sessions, runs on Keras 2, with the first reason.
"""

from hubmigrate.rule import Rule

RULE = Rule("HUB307", "native-keras", since="0.2")
