import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

photos = np.linspace(0, 1, 2 * 16 * 12 * 3).reshape(2, 16, 12, 3)
QUANTIZE = False


def build_graph(url, classes):
    with tf.Graph().as_default() as graph:
        images = tf.compat.v1.placeholder_with_default(np.zeros([1, 16, 12, 3], np.float32), [None, 16, 12, 3], name="images")
        bottlenecks = hub.load(url).signatures["default"](images)["default"]
        with tf.compat.v1.variable_scope("final", reuse=tf.compat.v1.AUTO_REUSE):
            weights = tf.compat.v1.get_variable("weights", [4, classes], initializer=tf.compat.v1.truncated_normal_initializer(seed=1, stddev=0.0))
        logits = tf.matmul(bottlenecks, weights + 0.5) + tf.cast(tf.range(classes), tf.float32)
        if QUANTIZE:
            tf.contrib.quantize.create_eval_graph()
        top, indices = tf.nn.top_k(tf.nn.softmax(logits, axis=-1), k=2)
        best = tf.compat.v1.where(tf.less(top[:, 0], 0.5), tf.zeros_like(indices[:, 0]), indices[:, 0])
        return graph, images, {"top": top, "best": best, "log": tf.compat.v1.log(top), "mean": tf.reduce_mean(logits, 1, True)}


graph, images, fetches = build_graph("https://example.com/modules/image-static/1", 3)
with tf.compat.v1.Session(graph=graph) as sess:
    sess.run(tf.compat.v1.global_variables_initializer())
    results = sess.run(fetches, {images: photos})
    default = sess.run(fetches["mean"])
tf.compat.v1.logging.vlog(1, "done")
del graph, images, fetches
