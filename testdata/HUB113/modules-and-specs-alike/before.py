import tensorflow as tf
import tensorflow_hub as hub
from tensorflow_hub import load_module_spec


def show(asked):
    return sorted(asked.get_input_info_dict()), sorted(asked.get_signature_names())


spec = load_module_spec("https://example.com/modules/simple/1")
with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module(spec)
    shown = show(module) + show(spec)
    result = module(tf.ones([1, 3]))
    session.run(tf.global_variables_initializer())
    values = session.run(result)
