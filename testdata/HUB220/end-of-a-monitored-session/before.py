import tensorflow as tf
import tensorflow_hub as hub

texts = iter(["the cat", "the dog", "fog"])
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
norms = tf.norm(embed(text), axis=1)
found = []
with tf.train.MonitoredSession() as session:
    while True:
        found.append(session.run(norms, {text: [next(texts)]}))
last = found[-1]
