import tensorflow as tf
import tensorflow_hub as hub

BUCKETS = "encoder_apply_default/hash_table_Lookup/hash_table_Lookup/LookupTableFindV2:0"
words = ["the cat", "movie film"]


def build(graph):
    with graph.as_default():
        encoder = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1", name="encoder")
        text = tf.placeholder(tf.string, [None], name="text")
        vectors = tf.identity(encoder(text), name="vectors")
        return [tf.global_variables_initializer(), tf.tables_initializer()]


graph = tf.Graph()
start = build(graph)
with tf.Session(graph=graph) as session:
    session.run(start)
    buckets = session.run(BUCKETS, {"text:0": words})
    again = [
        session.run(["vectors:0", "encoder_apply_default/StringLower:0"], feed_dict={"text:0": [word]})
        for word in words
    ]
