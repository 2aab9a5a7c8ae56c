import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

data = ["film .", "good"]


def create_scaffold():
    # The default local_init_op runs the tables.
    return tf.train.Scaffold(init_op=tf.group(tf.global_variables_initializer(), tf.tables_initializer()), summary_op=None)


graph = tf.Graph()
with graph.as_default():
    embed = hub.load("https://tfhub.dev/google/nnlm-de-dim50-with-normalization/1")
    text = tf.placeholder(tf.string, [None])
    vectors = embed.signatures["default"](text)["default"]
    creator = tf.train.ChiefSessionCreator(create_scaffold(), config=tf.ConfigProto())
    hooks = [tf.train.StopAtStepHook(last_step=1)] if False else []
    with tf.train.MonitoredSession(session_creator=creator, hooks=hooks) as session:
        result = session.run(vectors, feed_dict={text: data})
