import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["cat", "dog"]

text = tf.placeholder(tf.string, shape=[None])
vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](text)["default"]

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    before, after = session.run([vectors, vectors], feed_dict={text: words})
    result = session.run({"all": vectors, "first": [vectors, vectors[0]]}, feed_dict={text: words})

# Both are one array.
after += 1.0
result["all"] -= 1.0
