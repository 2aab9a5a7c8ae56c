import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

import tensorflow as tf

import tool as t

ARGUMENTS = ["the cat", "hello"]

model = t.build_graph("small")
with tf.Session() as session:
    model.initialise.run()
    vectors = session.run(model.vectors, {model.text: ARGUMENTS})
