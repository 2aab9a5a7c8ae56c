import tensorflow as tf
import tensorflow_hub as hub

tags = {"train"}
rows = [[1.0, 2.0, 3.0, 4.0]]
module = hub.Module("https://example.com/modules/dropout/1", tags=tags)
inputs = tf.placeholder(tf.float32, [None, 4])
result = module(inputs)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run("module_apply_default/dropout/mul_1:0", {inputs: rows})
