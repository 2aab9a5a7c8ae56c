"""Made from a notebook: imports stand where they were needed first."""

import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]
module = hub.Module("https://example.com/modules/simple/1")
out = module([row])
import tensorflow as tf

with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(out)
