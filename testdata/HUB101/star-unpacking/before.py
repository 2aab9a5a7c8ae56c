import tensorflow as tf
import tensorflow_hub as hub

sentence = "the cat"
urls = ["https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/nnlm-de-dim50/1", "https://tfhub.dev/google/nnlm-en-dim50/1"]
first, *others = [hub.Module(url) for url in urls]
(second, *_), count = others, 3
vectors = [first([sentence]), second([sentence] * count), *(module([sentence]) for module in others)]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(tf.concat(vectors, 0))
