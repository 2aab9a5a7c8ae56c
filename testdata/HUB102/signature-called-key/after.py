import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

apples = [[1.0, 2.0]]
value = hub.load("https://example.com/modules/fruit_to_pet/1")
inputs = {"apples": apples, "bananas": [3]}
results = {}
for key in ["fruit_to_pet"]:
    results[key] = value.signatures[key](**{
        name: tf.constant(given, dtype=value.signatures[key].structured_input_signature[1][name].dtype)
        for name, given in inputs.items()
    })

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    cats = sess.run(results["fruit_to_pet"]["cats"])
