import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = iter(["the cat", "the dog", "fog"])
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
norms = tf.norm(embed.signatures["default"](text)["default"], axis=1)
found = []
with tf.train.MonitoredSession() as session:
    while True:
        found.append(session.run(norms, {text: [next(texts)]}))
last = found[-1]
