import tensorflow as tf
import tensorflow_hub as hub

apples = [[1.0, 2.0]]
value = hub.Module("https://example.com/modules/fruit_to_pet/1")
inputs = {"apples": apples, "bananas": [3]}
results = {}
for key in ["fruit_to_pet"]:
    results[key] = value(inputs, signature=key, as_dict=True)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    cats = sess.run(results["fruit_to_pet"]["cats"])
