import tensorflow as tf
import tensorflow_hub as hub

arguments = ["https://example.com/modules/simple/1"]
spec = hub.load_module_spec(*arguments)
with tf.Graph().as_default(), tf.Session() as session:
    result = hub.Module(spec)(tf.ones([1, 3]))
    session.run(tf.global_variables_initializer())
    values = session.run(result)
