import tensorflow as tf
import tensorflow_hub as hub

notes = ["ran away", "is good", "mat"]
USE_TABLES = True

embed = hub.Module("https://tfhub.dev/google/nnlm-de-dim128/1")
mean, variance = tf.nn.moments(embed(notes), axes=[0])
counter = tf.get_variable("counter", [], tf.int32, tf.zeros_initializer(), trainable=False)
step = tf.assign_add(counter, 1)
ops = [tf.global_variables_initializer(), tf.local_variables_initializer()]
if USE_TABLES:
    ops.append(tf.tables_initializer())
init = tf.group(*ops, name="init")

with tf.Session(config=tf.ConfigProto(device_count={"GPU": 0})) as sess:
    sess.run(init)
    for _ in range(3):
        count = sess.run(step)
    m, v = sess.run([mean, variance])
