import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

words = ["dog", "cat"]
more = ("mat",)
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
outputs = [
    embed([*words, "movie"]),
    embed(words + ["good"]),
    embed(sorted(words)[:1]),
    embed([words[0]] * 2),
    embed(" ".join(words).split()),
    embed([b"bytes", words[1].encode("utf-8")]),
    embed(np.asarray(words)),
    embed(["%s %s" % (words[0], more[0]), "{}".format(words[1]), f"{words[0]}s"]),
    embed(list(words) if words else list(more)),
    embed(tf.strings.join([words, ["a", "b"]], separator=" ")),
    embed([word.strip() for word in words if word]),
    embed({word: len(word) for word in words}.keys() and [str(len(word)) for word in words]),
]
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(outputs)
