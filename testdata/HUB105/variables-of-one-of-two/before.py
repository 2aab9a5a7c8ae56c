import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]


def weight_of(url, name):
    module = hub.Module(url)
    return module.variable_map[name]


def all_names(url):
    """For a look by hand."""
    head = tf.get_variable("head", [2])
    module = hub.Module(url)
    return [v.name for v in module.variables + [head]]


with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module("https://example.com/modules/simple/1")
    out = module([row])
    session.run(tf.global_variables_initializer())
    values = session.run(out)
