import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/simple/1", name="emb")
result = module(tf.ones([1, 3]))
names = [op.name for op in tf.get_default_graph().get_operations() if op.name.startswith("emb")]
count = len(names)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(result)
