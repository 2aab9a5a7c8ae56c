import tensorflow as tf
import tensorflow_hub as hub

handle = "https://example.com/modules/dense/1"
tf.reset_default_graph()
module = hub.Module(handle)
step = tf.train.get_or_create_global_step()
names = [v.name for v in tf.global_variables()]
