import tensorflow as tf
import tensorflow_hub as hub

sentences = [["the cat", "a dog ran"], ["fog", "a mat"], ["bad", "good"]]
power = 2.0

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")


def centred(vectors):
    return (vectors - tf.reduce_mean(vectors, axis=0)) * power


texts = tf.placeholder(tf.string, [None, 2])
scale = tf.placeholder(tf.float32, [])
normed = tf.placeholder(tf.bool, [])
# two texts at a time
vectors = tf.map_fn(lambda pair: embed(pair), texts, dtype=tf.float32)
scaled = tf.map_fn(lambda each: each * scale, vectors)
moved = tf.map_fn(centred, scaled)
chosen = tf.cond(normed, lambda: tf.nn.l2_normalize(moved, axis=2), lambda: moved)
either = tf.cond(scale > 1.0, true_fn=lambda: tf.reduce_sum(chosen, axis=2), false_fn=lambda: tf.reduce_max(chosen, axis=2))
step = tf.constant(1.0)
doubled = tf.while_loop(
    lambda number, total: number < scale,
    lambda number, total: (number + step, total * 2.0),
    [tf.constant(0.0), either],
)[1]
fixed = tf.map_fn(lambda each: tf.norm(each), embed(["fog", "bad"]))

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    first = session.run(chosen, {texts: sentences, scale: 0.5, normed: True})
    second = session.run(chosen, {texts: sentences, scale: 0.5, normed: False})
    third = session.run([either, doubled], {texts: sentences[:2], scale: 3, normed: True})
    fourth = session.run(doubled, {texts: sentences[1:], scale: 0.25, normed: False})
    last = session.run(fixed)
