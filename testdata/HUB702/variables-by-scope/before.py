import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
with tf.Graph().as_default(), tf.Session() as session:
    result = hub.Module("https://example.com/modules/simple/1", name="frozen")(tf.constant(rows))
    session.run(tf.global_variables_initializer())
    weights = session.run(tf.get_collection(tf.GraphKeys.GLOBAL_VARIABLES, scope="frozen"))
    values = session.run(result)
