import tensorflow as tf
import tensorflow_hub as hub

def build(handle):
    with tf.Graph().as_default():
        sentences = tf.placeholder(tf.string)
        embed = hub.Module(handle)
        embeddings = embed(sentences)
        session = tf.train.MonitoredSession()
    return lambda x: session.run(embeddings, feed_dict={sentences: x})

embed_fn = build("https://tfhub.dev/google/universal-sentence-encoder/2")
vectors = embed_fn(["a", "b"])

x = tf.placeholder(tf.string)
module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
net = module(x)
net = tf.nn.relu(net)
both = tf.reduce_sum(net)
sess = tf.Session()
sess.run(tf.global_variables_initializer())
sess.run(tf.tables_initializer())
for batch in [["a"], ["b"]]:
    v, s = sess.run([net, both], {x: batch})
    print(v, s)
sess.close()
