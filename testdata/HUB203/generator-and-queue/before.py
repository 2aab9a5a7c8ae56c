import itertools

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

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
    module = hub.Module("https://tfhub.dev/google/Wiki-words-250/1")
    outputs = module(text)
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
