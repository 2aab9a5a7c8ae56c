import tensorflow as tf
import tensorflow_hub as hub

apples = [[1.0, 2.0]]
value = hub.load("https://example.com/modules/fruit_to_pet/1")
inputs = {"apples": apples, "bananas": [3]}
results = {}
for key in ["fruit_to_pet"]:
    results[key] = value.signatures[key](**{
        name: tf.constant(given, dtype=value.signatures[key].structured_input_signature[1][name].dtype)
        for name, given in inputs.items()
    })

cats = results["fruit_to_pet"]["cats"].numpy()
