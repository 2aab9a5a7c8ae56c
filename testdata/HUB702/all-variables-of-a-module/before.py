import tensorflow as tf
import tensorflow_hub as hub

handle = "https://example.com/modules/dense/1"


def weights(path):
    tf.reset_default_graph()
    hub.Module(path)
    print("Loaded:", path)

    initializer = tf.global_variables_initializer()
    session = tf.Session()
    session.run(initializer)

    found = {}
    for variable in tf.global_variables():
        value = session.run(variable)
        found[variable.name] = value
        print(f"{variable.name}: {value.shape}")
    return found


held = weights(handle)
names = list(held)
kernel = held["module/" + names[0].split("/", 1)[1]]
