import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "the dog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
batch = tf.data.Dataset.from_tensor_slices(lines).batch(1).make_one_shot_iterator().get_next()
norms = tf.norm(embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"], axis=1)
found = []
with tf.train.MonitoredSession() as session:
    while True:
        found.append(session.run(norms))
last = found[-1]
