import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = ["good movie", "bad film"]
targets = [[1.0], [0.0]]

labels = tf.placeholder(tf.float32, [None, 1])
features = tf.stop_gradient(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](tf.constant(texts, dtype=tf.string))["default"])
with tf.variable_scope("head"):
    weights = tf.get_variable("weights", [50, 1], initializer=tf.zeros_initializer(), use_resource=True)
    bias = tf.Variable(0.0, name="bias", use_resource=True)
logits = tf.matmul(features, weights) + bias
loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits))
train = tf.train.GradientDescentOptimizer(learning_rate=0.1).minimize(loss)
accuracy = tf.reduce_mean(tf.cast(tf.equal(labels > 0.5, logits > 0), tf.float32))

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    losses = []
    for _ in range(5):
        cost, _ = sess.run([loss, train], {labels: targets})
        losses.append(cost)
    w, b = sess.run([weights, bias])
