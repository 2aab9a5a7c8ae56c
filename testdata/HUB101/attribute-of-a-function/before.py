import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 0.5]]


def project(rows):
    if not hasattr(project, "module"):
        project.module = hub.Module("https://example.com/modules/simple/1")
    return project.module(tf.constant(rows))


twice = project(rows) + project(rows[::-1])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(twice)
