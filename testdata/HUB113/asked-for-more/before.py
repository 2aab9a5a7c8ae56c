import tensorflow as tf
import tensorflow_hub as hub

spec = hub.load_module_spec("https://example.com/modules/dropout/1")
with tf.Graph().as_default():
    plain = hub.Module(spec)
    with tf.Session() as session:
        result = plain(tf.ones([1, 4]))
        session.run(tf.global_variables_initializer())
        values = session.run(result)
training = any("train" in tags for tags in spec.get_tags())
