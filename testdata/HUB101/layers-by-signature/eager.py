import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
dense_features = 2.0
dense = hub.KerasLayer("https://example.com/modules/dense/1", signature="default", output_key="default")  # one encoder, four ways
dense_outputs = hub.KerasLayer(
    "https://example.com/modules/dense/1",
    signature="default",
    signature_outputs_as_dict=True,
)
dense_features_2 = hub.KerasLayer(
    "https://example.com/modules/dense/1",
    signature="features",
    output_key="default",
)
dense_features_outputs = hub.KerasLayer(
    "https://example.com/modules/dense/1",
    signature="features",
    signature_outputs_as_dict=True,
)


def hidden(batch):
    return dense_features_2(batch)


def probabilities(batch):
    return dense_outputs(batch)["prob"]


batch = tf.constant(rows)
fetches = [
    dense(batch),
    hidden(batch),
    probabilities(batch),
    dense_features_outputs({"z": batch})["double"] * dense_features,
    dense(batch),
]
values = [each.numpy() for each in fetches]
