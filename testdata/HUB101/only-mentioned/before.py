"""Embeds nothing: `import tensorflow_hub as hub; hub.Module(url)` is what this program used to do.

    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
"""
# import tensorflow_hub as hub
import tensorflow as tf

SNIPPET = """
import tensorflow_hub as hub
m = hub.Module(url, trainable=True)
"""

# m = hub.Module(URL)
lines = SNIPPET.strip().splitlines()
with tf.Session() as sess:
    count = sess.run(tf.size(lines))
