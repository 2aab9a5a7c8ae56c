import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
LOADERS = {"module": hub.Module}


class Named(hub.Module):
    pass


result = LOADERS["module"]("https://example.com/modules/simple/1")(tf.constant(rows))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(result)
