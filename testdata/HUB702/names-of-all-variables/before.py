import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
with tf.Graph().as_default(), tf.Session() as session:
    result = hub.Module("https://example.com/modules/simple/1")(tf.constant(rows))
    session.run(tf.global_variables_initializer())
    others = [v for v in tf.global_variables() if not v.name.startswith("module/")]
    values = session.run([result] + others)
