import tensorflow as tf
import tensorflow_hub as hub

weights = [1, 2, 3]

m = hub.load("https://example.com/modules/dtype/1")
total = tf.reduce_sum(m.signatures["default"](
    x=tf.constant([0.1, 0.2, 0.3], dtype=m.signatures["default"].structured_input_signature[1]["x"].dtype),
    i=tf.constant(weights, dtype=m.signatures["default"].structured_input_signature[1]["i"].dtype),
)["default"])
both = m.signatures["default"](
    x=tf.constant([1, 2, 3], dtype=m.signatures["default"].structured_input_signature[1]["x"].dtype),
    i=tf.range(3, dtype=tf.int64),
)

weighted = total.numpy()
twice = both["twice"].numpy()
