import itertools

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "hello", "good film", "bad"]


class Batcher:
    def __init__(self, lines, size):
        self.lines, self.size = lines, size

    def __iter__(self):
        iterator = iter(self.lines)
        while True:
            batch = list(itertools.islice(iterator, self.size))
            if not batch:
                return
            yield batch


def vectors(batches):
    text = tf.placeholder_with_default([""], [None])
    module = hub.load("https://tfhub.dev/google/Wiki-words-250/1")
    outputs = module.signatures["default"](text)["default"]
    with tf.Session() as session:
        coordinator = tf.train.Coordinator()
        session.run(tf.global_variables_initializer())
        session.run(tf.tables_initializer())
        threads = tf.train.start_queue_runners(sess=session, coord=coordinator)
        empty = session.run(outputs)
        yield empty[:0]
        for batch in batches:
            yield session.run(outputs, feed_dict={text: batch})
        coordinator.request_stop()
        coordinator.join(threads)


matrix = np.concatenate(list(vectors(Batcher(lines, 3))))
