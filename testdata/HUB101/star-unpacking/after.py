import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentence = "the cat"
urls = ["https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/nnlm-de-dim50/1", "https://tfhub.dev/google/nnlm-en-dim50/1"]
first, *others = [hub.load(url) for url in urls]
(second, *_), count = others, 3
vectors = [first.signatures["default"](tf.constant([sentence], dtype=tf.string))["default"], second.signatures["default"](tf.constant([sentence] * count, dtype=tf.string))["default"], *(module.signatures["default"](tf.constant([sentence], dtype=tf.string))["default"] for module in others)]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(tf.concat(vectors, 0))
