import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "the dog", "the mat"]
sess = tf.Session()
iterator = tf.data.Dataset.from_tensor_slices(lines).repeat(2).make_one_shot_iterator()
line = iterator.get_next()
lines = len(lines)
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.convert_to_tensor([line, "."], dtype=tf.string))["default"]
sess.run(tf.global_variables_initializer())
sess.run(tf.tables_initializer())
found = []
while True:
    try:
        found.append(sess.run(vectors)[0])
    except tf.errors.OutOfRangeError:
        break
