import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

data = ["film .", "good"]

with tf.Graph().as_default():
    embeddings = hub.load("https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1").signatures["default"](
        tf.constant(data, dtype=tf.string)
    )["default"]
    supervisor = tf.train.Supervisor(logdir=None, summary_op=None, saver=None)
    with supervisor.managed_session() as session:
        vectors = session.run(embeddings)
