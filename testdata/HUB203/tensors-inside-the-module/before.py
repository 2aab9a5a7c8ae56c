import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/simple/1")
outputs = module([[1.0, 2.0, 3.0]])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    inner = sess.run("module_apply_default/MatMul:0")
    direct = sess.run(outputs)
