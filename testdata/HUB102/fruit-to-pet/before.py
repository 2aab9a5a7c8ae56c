import tensorflow as tf
import tensorflow_hub as hub

apples = [[1.0, 2.0], [3.0, 4.0]]
bananas = [5, 6]


def pets(module, **fruit):
    """Runs the module's one signature, whatever it gives."""
    outputs = module({"apples": fruit["apples"], "bananas": fruit["bananas"]}, as_dict=True, signature="fruit_to_pet")
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        return {name: sess.run(output) for name, output in sorted(outputs.items())}


found = pets(hub.Module("https://example.com/modules/fruit_to_pet/1"), apples=apples, bananas=bananas)
dogs = found["dogs"]
