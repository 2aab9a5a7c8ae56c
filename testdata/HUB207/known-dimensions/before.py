import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
with tf.Graph().as_default(), tf.Session() as session:
    x = tf.constant(rows)
    result = hub.Module("https://example.com/modules/dense/1")(x)
    size = result.shape.as_list()[1] or 1
    count = result.get_shape().num_elements() or result.shape.ndims
    assert result.shape and result.shape[1] == 3 and not result.shape[1] == 4
    session.run(tf.global_variables_initializer())
    values = session.run(result / size)
