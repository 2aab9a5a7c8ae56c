import tensorflow as tf
import tensorflow_hub as hub


def head(x):
    return tf.keras.layers.Dense(3)(x)


text = tf.placeholder(tf.string, [None])
vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(text)
out = head(vectors)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(out, {text: ["the cat"]})
    again = session.run(out, {text: ["the cat"]})
same = (found == again).all()
