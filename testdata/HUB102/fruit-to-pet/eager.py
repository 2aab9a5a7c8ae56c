import tensorflow as tf
import tensorflow_hub as hub

apples = [[1.0, 2.0], [3.0, 4.0]]
bananas = [5, 6]


def pets(module, **fruit):
    """Runs the module's one signature, whatever it gives."""
    outputs = module.signatures["fruit_to_pet"](
        apples=tf.constant(fruit["apples"], dtype=module.signatures["fruit_to_pet"].structured_input_signature[1]["apples"].dtype),
        bananas=tf.constant(fruit["bananas"], dtype=module.signatures["fruit_to_pet"].structured_input_signature[1]["bananas"].dtype),
    )
    return {name: output.numpy() for name, output in sorted(outputs.items())}


found = pets(hub.load("https://example.com/modules/fruit_to_pet/1"), apples=apples, bananas=bananas)
dogs = found["dogs"]
