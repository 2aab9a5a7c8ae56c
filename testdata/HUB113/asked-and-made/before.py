import tensorflow as tf
import tensorflow_hub as hub

MODELS = ("https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/elmo/2")
specs = {}
for url in MODELS:
    specs[url.split("/")[4]] = hub.load_module_spec(url)
texts = ["the cat", "a dog ran"]

names = {name: sorted(spec.get_signature_names()) for name, spec in specs.items()}
inputs = {
    name: [(key, info.dtype.name, info.get_shape().as_list()) for key, info in spec.get_input_info_dict().items()]
    for name, spec in specs.items()
}
sizes = sorted(specs["elmo"].get_output_info_dict(signature="tokens"))
with tf.Session() as session:
    missing = session.run(tf.report_uninitialized_variables()).tolist()
vectors = {}
for name, spec in specs.items():
    with tf.Graph().as_default(), tf.Session() as session:
        result = hub.Module(spec)(texts)
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        vectors[name] = session.run(result)
first, second = vectors["elmo"], vectors["nnlm-en-dim50"]
