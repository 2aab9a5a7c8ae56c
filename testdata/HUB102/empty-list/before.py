import tensorflow as tf
import tensorflow_hub as hub

found = []
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
nothing = embed([])
something = embed(found)

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    shapes = [sess.run(tf.shape(each)) for each in (nothing, something)]
    total = sess.run(tf.reduce_sum(something))
