import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

data = ["film .", "good"]

with tf.Graph().as_default():
    embeddings = hub.load("https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1").signatures["default"](
        tf.constant(data, dtype=tf.string)
    )["default"]
    scaffold = tf.train.Scaffold(
        init_op=tf.global_variables_initializer(),
        local_init_op=tf.group(tf.local_variables_initializer(), tf.tables_initializer()),
    )
    with tf.train.MonitoredTrainingSession(scaffold=scaffold) as session:
        vectors = session.run(embeddings)
