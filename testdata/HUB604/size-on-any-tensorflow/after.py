import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


def size_of(url):
    """Of the image demo."""
    module = hub.Module(url)
    return hub.get_expected_image_size(module)


with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
