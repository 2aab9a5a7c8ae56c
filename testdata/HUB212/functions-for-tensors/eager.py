import tensorflow as tf
import tensorflow_hub as hub

sentences = [["the cat", "a dog ran"], ["fog", "a mat"], ["bad", "good"]]
power = 2.0

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def centred(vectors):
    return (vectors - tf.reduce_mean(vectors, axis=0)) * power


def chosen(texts, scale, normed):
    # two texts at a time
    vectors = tf.map_fn(lambda pair: embed.signatures["default"](pair)["default"], texts, dtype=tf.float32)
    scaled = tf.map_fn(lambda each: each * scale, vectors)
    moved = tf.map_fn(centred, scaled)
    return tf.cond(normed, lambda: tf.nn.l2_normalize(moved, axis=2), lambda: moved)


def either(scale, chosen):
    return tf.cond(scale > 1.0, true_fn=lambda: tf.reduce_sum(chosen, axis=2), false_fn=lambda: tf.reduce_max(chosen, axis=2))


step = tf.constant(1.0)


def doubled(scale, either):
    return tf.while_loop(
        lambda number, total: number < scale,
        lambda number, total: (number + step, total * 2.0),
        [tf.constant(0.0), either],
    )[1]


fixed = tf.map_fn(lambda each: tf.norm(each), embed.signatures["default"](tf.constant(["fog", "bad"], dtype=tf.string))["default"])

first = chosen(
    texts=tf.constant(sentences, dtype=tf.string),
    scale=tf.constant(0.5, dtype=tf.float32),
    normed=tf.constant(True, dtype=tf.bool),
).numpy()
second = chosen(
    texts=tf.constant(sentences, dtype=tf.string),
    scale=tf.constant(0.5, dtype=tf.float32),
    normed=tf.constant(False, dtype=tf.bool),
).numpy()
scale = tf.constant(3, dtype=tf.float32)
chosen_ = chosen(
    texts=tf.constant(sentences[:2], dtype=tf.string),
    scale=scale,
    normed=tf.constant(True, dtype=tf.bool),
)
either_ = either(scale=scale, chosen=chosen_)
third = [either_.numpy(), doubled(scale=scale, either=either_).numpy()]
scale = tf.constant(0.25, dtype=tf.float32)
chosen_ = chosen(
    texts=tf.constant(sentences[1:], dtype=tf.string),
    scale=scale,
    normed=tf.constant(False, dtype=tf.bool),
)
fourth = doubled(scale=scale, either=either(scale=scale, chosen=chosen_)).numpy()
last = fixed.numpy()
