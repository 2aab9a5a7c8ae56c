import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
for name in ("simple",):
    globals()["project_" + name] = hub.Module("https://example.com/modules/%s/1" % name)

result = project_simple(tf.constant(rows))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(result)
