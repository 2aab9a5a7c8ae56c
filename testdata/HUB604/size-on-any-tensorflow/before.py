import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


def size_of(url):
    """Of the image demo."""
    module = hub.Module(url)
    return hub.get_expected_image_size(module)


with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
