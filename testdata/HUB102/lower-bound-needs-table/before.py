import tensorflow as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    pets = hub.Module("https://example.com/modules/fruit_to_pet/1")
    outputs = pets({"apples": [[1.0, 2.0]], "bananas": [3]}, signature="fruit_to_pet", as_dict=True)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        values = sess.run(outputs["cats"])
