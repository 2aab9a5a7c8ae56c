import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

handle = "https://example.com/modules/dense/1"


def weights(path):
    tf.reset_default_graph()
    module = hub.load(path)
    print("Loaded:", path)

    initializer = tf.global_variables_initializer()
    session = tf.Session()
    session.run(initializer)

    found = {}
    for variable in module.variables:
        value = session.run(variable)
        found[("module/" + variable.name)] = value
        print(f"{('module/' + variable.name)}: {value.shape}")
    return found


held = weights(handle)
names = list(held)
kernel = held["module/" + names[0].split("/", 1)[1]]
