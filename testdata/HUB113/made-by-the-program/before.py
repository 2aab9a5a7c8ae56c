import tensorflow as tf
import tensorflow_hub as hub
from tensorflow_hub import saved_model_module


def module_fn():
    ids = tf.placeholder(tf.int32, [None])
    hub.add_signature("default", {"ids": ids}, ids * 2)


def embed(spec, given):
    with tf.Graph().as_default(), tf.Session() as session:
        module = hub.Module(spec)
        session.run(tf.global_variables_initializer())
        return session.run(module(given))


own = embed(hub.create_module_spec(module_fn), [1, 2])
published = embed(hub.load_module_spec("https://example.com/modules/dense/1"), [[1.0, 2.0, 3.0, 4.0]])
