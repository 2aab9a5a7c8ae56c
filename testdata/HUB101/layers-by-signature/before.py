import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
dense_features = 2.0
dense = hub.Module("https://example.com/modules/dense/1")  # one encoder, four ways


def hidden(batch):
    return dense(batch, signature="features")


def probabilities(batch):
    return dense(batch, as_dict=True)["prob"]


batch = tf.constant(rows)
fetches = [
    dense(batch),
    hidden(batch),
    probabilities(batch),
    dense({"z": batch}, signature="features", as_dict=True)["double"] * dense_features,
    dense(inputs=batch, signature=None, as_dict=False),
]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(fetches)
