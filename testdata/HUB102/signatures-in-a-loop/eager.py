import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0, 4.0]
results = {}
dense = hub.load("https://example.com/modules/dense/1")
for name in ("default", "features"):
    results[name] = dense.signatures[name](tf.constant([row]))["default"]
values = {name: tensor.numpy() for name, tensor in results.items()}
