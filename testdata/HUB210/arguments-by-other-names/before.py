"""Arguments that TF2 does not know by these names, or at these places."""
import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad"]

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(words)
means = tf.reduce_mean(vectors, 1, keep_dims=True)
largest = tf.reduce_max(vectors, reduction_indices=[1], keep_dims=False, name="largest")
total = tf.reduce_sum(
    # all of them
    input_tensor=vectors,
    keep_dims=True,
)
again = tf.reduce_sum(vectors, 1, True, "again", None)
length = tf.norm(vectors, axis=1, keep_dims=True)
chances = tf.nn.softmax(tf.squeeze(tf.expand_dims(vectors, dim=0), squeeze_dims=[0]), dim=0)
logs = tf.nn.log_softmax(vectors, dim=-1)
best = tf.argmax(vectors, dimension=1)
worst = tf.argmin(vectors, 1, output_type=tf.int32)
(mean, variance) = tf.nn.moments(vectors, [0], keep_dims=True)
keep = 0.25
half = tf.nn.dropout(vectors, keep_prob=keep + 0.25, noise_shape=[2, 1], seed=2)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    centred, best_at, worst_at = session.run([vectors - means, best, worst])
    sizes = session.run([largest, total, again, length])
    both, log_chances = session.run([chances, logs])
    moments = session.run([mean, variance])
    kept = session.run(half)
