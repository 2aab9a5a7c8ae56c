import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def embed(words, options):
    module = None
    try:
        module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
        words = [word.lower() for word in words[options["first"] :]]
        module, words = None, []
    except KeyError:
        return module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    finally:
        options.clear()
    return None


words = ["The film", "A movie"]
vectors = embed(words, {})
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
