words = ["cat", "dog"]

try:
    import tensorflow as tf
    import tensorflow_hub as hub
except ImportError:
    tf = hub = None


def encode(texts):
    if hub is None:
        return None
    with tf.Graph().as_default():
        module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
        vectors = module(texts)
        with tf.Session() as session:
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return session.run(vectors)


first = encode(words)
second = encode(["the"])
