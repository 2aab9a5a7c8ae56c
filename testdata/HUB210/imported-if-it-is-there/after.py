import tensorflow.compat.v1 as tf1
words = ["cat", "dog"]

try:
    import tensorflow.compat.v1 as tf
    import tensorflow_hub as hub
except ImportError:
    tf = hub = None


def encode(texts):
    if hub is None:
        return None
    with tf.Graph().as_default():
        module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
        vectors = module.signatures["default"](tf1.constant(texts, dtype=tf1.string))["default"]
        with tf.Session() as session:
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return session.run(vectors)


first = encode(words)
second = encode(["the"])
