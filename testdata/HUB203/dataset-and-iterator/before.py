import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat sat", "good", "bad movie", "hello world", "ran away"]
module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices(lines).map(lambda line: tf.strings.join([line, "."], " ")).batch(2)
batch = dataset.make_one_shot_iterator().get_next()
embedded = module(batch)

parts = []
with tf.train.MonitoredSession() as sess:
    while not sess.should_stop():
        parts.append(sess.run(embedded))
        if len(parts) * 2 >= len(lines):
            break
vectors = np.concatenate(parts)
