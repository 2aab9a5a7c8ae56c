import tensorflow_hub as hub
from tensorflow import Graph, Session, constant_initializer, get_variable, global_variables_initializer
from tensorflow.train import MonitoredSession

words = ["a good film"]

with Graph().as_default(), Session() as session:
    scale = get_variable("scale", [], initializer=constant_initializer(2.0))
    session.run(global_variables_initializer())
    factor = float(session.run(scale))

with Graph().as_default():
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words) * factor
    with MonitoredSession() as session:
        result = session.run(vectors)
