import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]
USE = "https://tfhub.dev/google/universal-sentence-encoder/2"
NNLM = "https://tfhub.dev/google/nnlm-en-dim50/1"
# what the functions below share
settings = {
    "session": tf.Session(),  # for all of them
    "path": USE,
    "scale": 2.0,
    "start": None,
}
state = {}
cache = {"session": tf.Session()}


def build(path):
    with tf.Graph().as_default() as graph:
        text = tf.placeholder(tf.string, [None])
        out = hub.load(path).signatures["default"](text)["default"]
        total = tf.reduce_sum(out, axis=1)
        start = [tf.global_variables_initializer(), tf.tables_initializer()]
        session = tf.Session(graph=graph)
    session.run(start)
    return {"session": session, "text": text, "out": out, "total": total, "path": path}


def embed(model, texts):
    return model["session"].run(model["out"], {model["text"]: texts})


def sums(texts, model):
    vectors, found = model.get("session").run(
        fetches=[model.get("out"), model["total"]], feed_dict={model.get("text"): texts}
    )
    return vectors.shape, found


def load():
    if "out" not in state:
        text = tf.placeholder(tf.string, [None])
        out = hub.load(settings["path"]).signatures["default"](text)["default"]
        state["text"] = text
        state["out"] = out
        state["session"] = settings["session"]
        state["session"].run([tf.global_variables_initializer(), tf.tables_initializer()])
    return state


def encode(texts):
    model = load()
    return model["session"].run(model["out"], feed_dict={model["text"]: texts}) * settings["scale"]


first, second = build(USE), build(NNLM)
vectors = [embed(first, words), embed(second, words), embed(first, ["x"])]
totals = [sums(words, first), sums(["x", "y"], model=second)]
paths = first["path"], len(second["path"])
encoded = [encode(words), encode(["x"])]
constant = hub.load(USE).signatures["default"](tf.constant(["movie"], dtype=tf.string))["default"]
cache["session"].run([tf.global_variables_initializer(), tf.tables_initializer()])
cached = cache["session"].run(constant)
