import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

lines = ["cat in fog"]


def make(url):
    model = {"graph": tf.Graph()}
    with model["graph"].as_default():
        model["module"] = hub.load(url)
        model["input"] = tf.placeholder(tf.string)
        model["output"] = model["module"].signatures["default"](model["input"])["default"]
        model["init"] = (tf.global_variables_initializer(), tf.tables_initializer())
    model["session"] = tf.Session(graph=model["graph"])
    model["session"].run(model["init"])
    return model


models = [make("https://tfhub.dev/google/nnlm-%s-dim50/1" % language) for language in ("en", "de")]
vectors = [model["session"].run(model["output"], {model["input"]: lines}) for model in models]
for model in models:
    model["session"].close()
del model, models
