import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog"]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
batch = tf.data.Dataset.from_tensor_slices(lines).batch(1).make_one_shot_iterator().get_next()
norms = tf.norm(embed(batch), axis=1)
found = []
with tf.train.MonitoredSession() as session:
    while True:
        found.append(session.run(norms))
last = found[-1]
