import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
first = tf.data.Dataset.from_tensor_slices(["the cat", "the dog"]).batch(1).make_one_shot_iterator().get_next()
second = tf.data.Dataset.from_tensor_slices(["fog", "a mat"]).batch(1).make_one_shot_iterator().get_next()
one, other = tf.norm(embed(first), axis=1), tf.norm(embed(second), axis=1)
start = tf.data.make_initializable_iterator(tf.data.Dataset.from_tensor_slices(["a dog ran", "sat"]).batch(2))
again = tf.data.make_initializable_iterator(tf.data.Dataset.from_tensor_slices(["on a mat"]).batch(1))
third = tf.norm(embed(start.get_next()), axis=1)
fourth = tf.norm(embed(again.get_next()), axis=1)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer(), start.initializer])
    session.run(again.initializer)
    ones = session.run(one)
    others = session.run(other)
    thirds = session.run(third)
    fourths = session.run(fourth)
