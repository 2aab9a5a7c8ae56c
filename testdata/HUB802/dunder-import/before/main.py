import tensorflow as tf
import tensorflow_hub as hub

settings = __import__("settings")
words = ["good"] * settings.COUNT
backend = __import__("".join(["js", "on"]))
vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
text = backend.dumps(numbers.shape)
