import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
logits = tf.reduce_sum(embed.signatures["default"](tf.constant(["a good movie", "a bad movie"], dtype=tf.string))["default"], 1)
loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=[1.0, 0.0], logits=logits))
train_op = tf.train.GradientDescentOptimizer(0.1).minimize(
    loss,
    var_list=tf.trainable_variables() + [v for v in embed.variables if v.trainable],
)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    losses = [sess.run([loss, train_op])[0] for _ in range(2)]
