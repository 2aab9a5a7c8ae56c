import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]
state = {}


def load():
    if "session" not in state:
        text = tf.placeholder(tf.string, [None])
        out = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(text)
        session = tf.Session()
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        state["session"] = session
        state["text"] = text
        state["out"] = out
    return state


def embed(texts):
    model = load()
    return model["session"].run(model["out"], {model["text"]: texts})


vectors = [embed(words), embed(["x"])]
