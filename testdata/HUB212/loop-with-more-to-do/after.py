import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "the dog", "the mat"]
tries, found = [], []

with tf.Session() as session:
    batch = tf.data.Dataset.from_tensor_slices(lines).batch(2).make_one_shot_iterator().get_next()
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    while True:
        tries.append(len(found))
        try:
            found.append(session.run(vectors))
        except tf.errors.OutOfRangeError:
            break
