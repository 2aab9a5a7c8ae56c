import tensorflow_hub as hub

dense = hub.Module("https://example.com/modules/dense/1")
other = hub.Module("https://example.com/modules/dense/1")


def hidden(batch):
    return dense(batch, signature="features")
