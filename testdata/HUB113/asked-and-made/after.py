import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def _load_apart(handle):
    """Loads a model in a graph of its own, to ask for its signatures."""
    with tf.Graph().as_default():
        return hub.load(handle)


MODELS = ("https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/elmo/2")
specs = {}
for url in MODELS:
    specs[url.split("/")[4]] = url
texts = ["the cat", "a dog ran"]

names = {name: sorted(sorted(_load_apart(spec).signatures)) for name, spec in specs.items()}
inputs = {
    name: [(key, info.dtype.name, info.shape.as_list()) for key, info in _load_apart(spec).signatures["default"].structured_input_signature[1].items()]
    for name, spec in specs.items()
}
sizes = sorted(_load_apart(specs["elmo"]).signatures["tokens"].structured_outputs)
with tf.Session() as session:
    missing = session.run(tf.report_uninitialized_variables()).tolist()
vectors = {}
for name, spec in specs.items():
    with tf.Graph().as_default(), tf.Session() as session:
        result = hub.load(spec).signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        vectors[name] = session.run(result)
first, second = vectors["elmo"], vectors["nnlm-en-dim50"]
