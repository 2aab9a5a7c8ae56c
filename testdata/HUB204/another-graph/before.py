import tensorflow as tf
import tensorflow_hub as hub

words = ["a good film"]

with tf.Graph().as_default():
    scale = tf.get_variable("scale", [], initializer=tf.constant_initializer(2.0))
    step = tf.train.get_or_create_global_step()
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        session.run([tf.global_variables_initializer(), step.initializer])
        factor = float(session.run(scale))

with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed(words) * factor
    with tf.train.MonitoredSession() as session:
        result = session.run(vectors)
