import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

BUCKETS = "encoder_apply_default/hash_table_Lookup/hash_table_Lookup/LookupTableFindV2:0"
words = ["the cat", "movie film"]


def build(graph):
    with graph.as_default():
        encoder = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
        text = tf.placeholder(tf.string, [None], name="text")
        tf.identity(
            encoder.prune(encoder.signatures["default"].inputs[0].name, "StringLower:0")(text),
            name="encoder_apply_default/StringLower",
        )
        tf.identity(
            encoder.prune(encoder.signatures["default"].inputs[0].name, "hash_table_Lookup/hash_table_Lookup/LookupTableFindV2:0")(
                text
            ),
            name="encoder_apply_default/hash_table_Lookup/hash_table_Lookup/LookupTableFindV2",
        )
        vectors = tf.identity(encoder.signatures["default"](text)["default"], name="vectors")
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
