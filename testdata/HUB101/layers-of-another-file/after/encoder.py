import tensorflow_hub as hub

dense = hub.load("https://example.com/modules/dense/1")
other = hub.KerasLayer(
    "https://example.com/modules/dense/1",
    signature="default",
    signature_outputs_as_dict=True,
)


def hidden(batch):
    return dense.signatures["features"](batch)["default"]
