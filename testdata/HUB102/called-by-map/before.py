import tensorflow as tf
import tensorflow_hub as hub

batches = [["a cat"], ["a dog", "the mat"]]

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")


def mean_vector(texts):
    return tf.reduce_mean(embed(inputs=texts), 0)


means = list(map(mean_vector, batches))
sess = tf.Session()
sess.run(tf.global_variables_initializer())
sess.run(tf.tables_initializer())
rows = [sess.run(mean) for mean in means]
