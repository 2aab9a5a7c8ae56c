import sys

docs = ["the film", "mat"]
if sys.version_info < (3,):
    reload(sys)
    sys.setdefaultencoding("utf8")


def log(*values):
    lines.append(" ".join(map(str, values)))


lines = []
import tensorflow.compat.v1 as tf
tf.disable_v2_behavior()
log("imported", tf.__name__[:10])
import tensorflow_hub as hub
log("imported", hub.__name__)

g = tf.get_default_graph()
session = tf.Session()
with g.as_default(), session.as_default():
    embedded = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(docs, dtype=tf.string)
    )["default"]
    tf.global_variables_initializer().run()
    tf.tables_initializer().run()
    vectors = embedded.eval()
log(vectors.shape)
