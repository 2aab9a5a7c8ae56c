import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


def pets(url, apples):
    """The other demo."""
    module = hub.Module(url)
    inputs = {"apples": [apples], "bananas": [3]}
    return module(inputs, signature="fruit_to_pet", as_dict=True)


def more_pets(url, apples):
    module = hub.Module(url)
    return module({"apples": [apples], "bananas": [3]}, signature="fruit_to_pet", as_dict=True)


def names(url):
    module = hub.Module(url)
    return sorted(module.get_input_info_dict())


with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
