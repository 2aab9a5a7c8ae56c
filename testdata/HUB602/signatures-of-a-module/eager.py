import tensorflow_hub as hub


def describe(module):
    found = {}
    for name in sorted(module.signatures):
        inputs = module.signatures[name or "default"].structured_input_signature[1]
        outputs = module.signatures[name or "default"].structured_outputs
        found[name] = (sorted(inputs), sorted(outputs))
    return found


signatures = describe(hub.load("https://example.com/modules/fruit_to_pet/1"))
size = len(signatures)
