import tensorflow as tf
import tensorflow_hub as hub
from sessions import start

embedded = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(["good", "bad"])
with tf.Session() as session:
    start(session)
    vectors = session.run(embedded)
