import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.compat.v1 import Graph, Session, constant_initializer, get_variable, global_variables_initializer
from tensorflow.compat.v1.train import MonitoredSession

words = ["a good film"]

with Graph().as_default(), Session() as session:
    scale = get_variable("scale", [], initializer=constant_initializer(2.0))
    session.run([global_variables_initializer(), tf.tables_initializer()])
    factor = float(session.run(scale))

with Graph().as_default():
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](tf.constant(words, dtype=tf.string))["default"] * factor
    with MonitoredSession() as session:
        result = session.run(vectors)
