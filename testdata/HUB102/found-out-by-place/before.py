import json

import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
whole, name = json.loads('[true, "features"]')
with tf.Graph().as_default():
    dense = hub.Module("https://example.com/modules/dense/1")
    fetches = [
        dense(rows, "features", as_dict=whole)["prob"],
        dense(rows, None, name, whole)["double"],
        dense(rows, "prob", json.loads('"features"')),
    ]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(fetches)
