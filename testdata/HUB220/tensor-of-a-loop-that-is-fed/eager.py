import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
found = []
with tf.Session() as session:
    for number in range(2):
        vectors = embed.signatures["default"](tf.constant(["the cat", "the dog"], dtype=tf.string))["default"]
        if number == 0:
            sums = tf.reduce_sum(vectors, axis=1)
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        # the sums are those of the first vectors
        found.append(session.run(sums, {vectors: [[1.0] * 50]}))
