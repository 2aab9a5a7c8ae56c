import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
texts = [tf.placeholder(tf.string, [None])]
norms = tf.norm(embed(texts[0]), axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(norms, {texts[0]: ["the cat", "the dog"]})
