import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat"]
sess = tf.Session()
iterator = tf.data.Dataset.from_tensor_slices(lines).repeat(2).make_one_shot_iterator()
line = iterator.get_next()
lines = len(lines)
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed([line, "."])
sess.run(tf.global_variables_initializer())
sess.run(tf.tables_initializer())
found = []
while True:
    try:
        found.append(sess.run(vectors)[0])
    except tf.errors.OutOfRangeError:
        break
