import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat sat", "good", "bad movie", "hello world", "ran away"]
module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
dataset = tf.data.Dataset.from_tensor_slices(lines).map(lambda line: tf.strings.join([line, "."], " ")).batch(2)
batch = dataset.make_one_shot_iterator().get_next()
embedded = module.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"]

parts = []
with tf.train.MonitoredSession() as sess:
    while not sess.should_stop():
        parts.append(sess.run(embedded))
        if len(parts) * 2 >= len(lines):
            break
vectors = np.concatenate(parts)
