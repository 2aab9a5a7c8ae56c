import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]


def build(path):
    with tf.Graph().as_default() as graph:
        text = tf.placeholder(tf.string, [None])
        out = hub.load(path).signatures["default"](text)["default"]
        start = [tf.global_variables_initializer(), tf.tables_initializer()]
        session = tf.Session(graph=graph)
    session.run(start)
    return {"session": session, "text": text, "out": out}


models = {}
models["use"] = build("https://tfhub.dev/google/universal-sentence-encoder/2")
models["nnlm"] = build("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = [
    models["use"]["session"].run(models["use"]["out"], {models["use"]["text"]: words}),
    models["nnlm"]["session"].run(models["nnlm"]["out"], {models["nnlm"]["text"]: words}),
]
sizes = list(map(len, models.values()))
