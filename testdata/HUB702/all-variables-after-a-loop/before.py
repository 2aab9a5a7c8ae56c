import tensorflow as tf
import tensorflow_hub as hub

handles = ["https://example.com/modules/dense/1", "https://example.com/modules/simple/1"]
tf.reset_default_graph()
for handle in handles:
    module = hub.Module(handle)
number = len(tf.global_variables())
