import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]

with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module("https://example.com/modules/simple/1")
    out = module([row])
    shapes = {v.name: v.shape.as_list() for v in module.variables}
    session.run(tf.global_variables_initializer())
    values = session.run(out)
