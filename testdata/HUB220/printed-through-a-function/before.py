import tensorflow as tf
import tensorflow_hub as hub


def described(tensor):
    return "{} of {}".format(tensor.shape, tensor.dtype)


embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
text = tf.placeholder(tf.string, [None])
vectors = embed(text)
print(described(vectors))
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(vectors, {text: ["cat", "mat"]})
