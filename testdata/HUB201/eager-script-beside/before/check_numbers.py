"""Run by hand, on its own."""
import tensorflow as tf

from reports import table

tf.compat.v1.enable_v2_behavior()
print(table(tf.sqrt([[1.0, 4.0]]).numpy()))
