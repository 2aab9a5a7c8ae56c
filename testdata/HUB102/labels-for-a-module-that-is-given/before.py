import sys

import tensorflow as tf
import tensorflow_hub as hub

labels = {"good film": 1, "bad film": 0}
handle = sys.argv[1] if len(sys.argv) > 1 else "https://example.com/modules/text/1"

with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.Module(handle)
    vectors = embed([label for label in labels])
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
