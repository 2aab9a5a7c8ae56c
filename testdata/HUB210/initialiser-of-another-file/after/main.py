import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from sessions import start

tf.disable_v2_behavior()

embedded = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.constant(["good", "bad"], dtype=tf.string)
)["default"]
with tf.Session() as session:
    start(session)
    vectors = session.run(embedded)
