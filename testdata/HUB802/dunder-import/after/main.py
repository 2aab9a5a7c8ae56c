import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

settings = __import__("settings")
words = ["good"] * settings.COUNT
backend = __import__("".join(["js", "on"]))
vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.constant(words, dtype=tf.string)
)["default"]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
text = backend.dumps(numbers.shape)
