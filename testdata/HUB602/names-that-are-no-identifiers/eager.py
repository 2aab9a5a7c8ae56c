import tensorflow as tf
import tensorflow_hub as hub

point = [1.0, 2.0]

module = hub.load("https://example.com/modules/dashed/1")
inputs = module.signatures["a-b"].structured_input_signature[1]
kinds = {name: (info.dtype.name, info.shape.ndims) for name, info in inputs.items()}
outputs = sorted(module.signatures["a-b"].structured_outputs)
scaled = module.signatures["a-b"](**{"in/put": tf.constant([point]), "my-scale": tf.constant(3.0)})
values = [scaled[name].numpy() for name in outputs]
