import tensorflow as tf
import tensorflow_hub as hub


def describe(module):
    found = {}
    for name in module.get_signature_names():
        inputs = module.get_input_info_dict(signature=name)
        outputs = module.get_output_info_dict(name)
        found[name] = (sorted(inputs), sorted(outputs))
    return found


with tf.Graph().as_default():
    signatures = describe(hub.Module("https://example.com/modules/fruit_to_pet/1"))
    size = len(signatures)
