import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat"]

with tf.Graph().as_default():
    dataset = tf.data.Dataset.from_tensor_slices(lines).batch(2)
    iterator = dataset.make_one_shot_iterator()
    batch = iterator.get_next()
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed(batch)
    found = []
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        sess.run(tf.tables_initializer())
        while True:
            try:
                found.append(sess.run(vectors))
            except tf.errors.OutOfRangeError:
                break
