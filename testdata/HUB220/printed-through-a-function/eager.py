import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def described(tensor):
    return "{} of {}".format(tensor.shape, tensor.dtype)


embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
text = tf.placeholder(tf.string, [None])
vectors = embed.signatures["default"](text)["default"]
print(described(vectors))
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(vectors, {text: ["cat", "mat"]})
