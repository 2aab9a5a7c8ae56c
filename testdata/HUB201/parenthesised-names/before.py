import numpy as np
from tensorflow import (
    Session,  # TF1
    placeholder as ph,
    string as tf_string,
    global_variables_initializer, tables_initializer,
)
import tensorflow_hub as hub
from tensorflow import Graph, \
    ConfigProto

docs = ["the film", "mat"]
graph = Graph()
with graph.as_default():
    text = ph(tf_string, [None])
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(inputs=text)
    init = [global_variables_initializer(), tables_initializer()]
with Session(graph=graph, config=ConfigProto()) as session:
    session.run(init)
    result = session.run(vectors, feed_dict=dict([(text, docs)]))
