import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

def build(handle):
    with tf.Graph().as_default():
        sentences = tf.placeholder(tf.string)
        embed = hub.load(handle)
        embeddings = embed.signatures["default"](sentences)["default"]
        session = tf.train.MonitoredSession()
    return lambda x: session.run(embeddings, feed_dict={sentences: x})

embed_fn = build("https://tfhub.dev/google/universal-sentence-encoder/2")
vectors = embed_fn(["a", "b"])

x = tf.placeholder(tf.string)
module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
net = module.signatures["default"](x)["default"]
net = tf.nn.relu(net)
both = tf.reduce_sum(net)
sess = tf.Session()
sess.run(tf.global_variables_initializer())
sess.run(tf.tables_initializer())
for batch in [["a"], ["b"]]:
    v, s = sess.run([net, both], {x: batch})
    print(v, s)
sess.close()
