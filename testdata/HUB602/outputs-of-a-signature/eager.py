import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
module = hub.load("https://example.com/modules/dense/1")
table = [
    (signature, name, output.dtype.name, output.shape.as_list())
    for signature in ("default", "features")
    for name, output in sorted(module.signatures[signature].structured_outputs.items())
]
names = sorted(module.signatures["features"].structured_outputs)
doubled = module.signatures["features"](tf.constant(rows, dtype=module.signatures["features"].inputs[0].dtype))[names[-1]]
values = doubled.numpy()
