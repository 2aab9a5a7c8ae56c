import sys
import tempfile

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = sys.argv[1] if len(sys.argv) > 1 else "https://example.com/modules/simple/1"

with tf.Graph().as_default(), tf.Session() as session:
    x = tf.placeholder(tf.float32, [None, 3])
    y = hub.Module(HANDLE)(x)
    session.run(tf.global_variables_initializer())
    tf.saved_model.simple_save(session, tempfile.mkdtemp() + "/1", {"x": x}, {"y": y})
    values = session.run(y, {x: [[1.0, 2.0, 3.0]]})
