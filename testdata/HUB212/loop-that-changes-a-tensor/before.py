import tensorflow as tf
import tensorflow_hub as hub


def encoder():
    text = tf.placeholder(tf.string, [None])
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(text)
    scale = tf.constant([1.0, 2.0])
    sums = vectors
    for power in range(1, 4):
        shifted = sums * scale[0]
        sums = sums + tf.pow(shifted, float(power))
    out = tf.norm(sums, axis=1)
    return text, out


text, out = encoder()
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(out, {text: ["the cat", "a dog ran"]})
    again = session.run(out, {text: ["fog"]})
