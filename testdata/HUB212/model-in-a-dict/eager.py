import functools

import tensorflow as tf
import tensorflow_hub as hub


@functools.lru_cache(maxsize=None)
def load_module(handle):
    return hub.load(handle)


words = ["a cat", "the dog ran"]
USE = "https://tfhub.dev/google/universal-sentence-encoder/2"
NNLM = "https://tfhub.dev/google/nnlm-en-dim50/1"
# what the functions below share
# for all of them
settings = {
    "path": USE,
    "scale": 2.0,
    "start": None,
}
state = {}


def build(path):
    module = hub.load(path)

    def out(text):
        return module.signatures["default"](text)["default"]

    def total(text):
        return tf.reduce_sum(out(text), axis=1)

    return {"out": out, "total": total, "path": path}


def embed(model, texts):
    return model["out"](tf.constant(texts, dtype=tf.string)).numpy()


def sums(texts, model):
    text = tf.constant(texts, dtype=tf.string)
    vectors, found = model.get("out")(text).numpy(), model["total"](text).numpy()
    return vectors.shape, found


def load():
    if "out" not in state:
        module = load_module(settings["path"])

        def out(text):
            return module.signatures["default"](text)["default"]

        state["out"] = out
    return state


def encode(texts):
    model = load()
    return model["out"](tf.constant(texts, dtype=tf.string)).numpy() * settings["scale"]


first, second = build(USE), build(NNLM)
vectors = [embed(first, words), embed(second, words), embed(first, ["x"])]
totals = [sums(words, first), sums(["x", "y"], model=second)]
paths = first["path"], len(second["path"])
encoded = [encode(words), encode(["x"])]
constant = hub.load(USE).signatures["default"](tf.constant(["movie"], dtype=tf.string))["default"]
cached = constant.numpy()
