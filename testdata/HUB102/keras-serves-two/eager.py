import tensorflow as tf
import tensorflow_hub as hub

dense = hub.KerasLayer("https://example.com/modules/dense/1", signature="default", output_key="default")
dense_features = hub.KerasLayer(
    "https://example.com/modules/dense/1",
    signature="features",
    signature_outputs_as_dict=True,
)
rows = tf.ones([2, 4])
one, two = dense(rows), dense_features(rows)["double"]
values = [one.numpy(), two.numpy()]
