"""Arguments that TF2 does not know by these names, or at these places."""
import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
means = tf.reduce_mean(vectors, 1, keepdims=True)
largest = tf.reduce_max(vectors, axis=[1], keepdims=False, name="largest")
total = tf.reduce_sum(
    # all of them
    input_tensor=vectors,
    keepdims=True,
)
again = tf.compat.v1.reduce_sum(vectors, 1, True, "again", None)
length = tf.norm(vectors, axis=1, keepdims=True)
chances = tf.nn.softmax(tf.squeeze(tf.expand_dims(vectors, axis=0), axis=[0]), axis=0)
logs = tf.nn.log_softmax(vectors, axis=-1)
best = tf.argmax(vectors, axis=1)
worst = tf.argmin(vectors, 1, output_type=tf.int32)
(mean, variance) = tf.nn.moments(vectors, [0], keepdims=True)
keep = 0.25


def half():
    return tf.nn.dropout(vectors, rate=1 - (keep + 0.25), noise_shape=[2, 1], seed=2)


centred, best_at, worst_at = (vectors - means).numpy(), best.numpy(), worst.numpy()
sizes = [largest.numpy(), total.numpy(), again.numpy(), length.numpy()]
both, log_chances = chances.numpy(), logs.numpy()
moments = [mean.numpy(), variance.numpy()]
kept = half().numpy()
