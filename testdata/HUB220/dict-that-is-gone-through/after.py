import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]
text = tf.placeholder(tf.string, [None])
out = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](text)["default"]
model = {"session": tf.Session(), "text": text, "out": out}
model["session"].run([tf.global_variables_initializer(), tf.tables_initializer()])
vectors = model["session"].run(model["out"], {model["text"]: words})
names = [key for key in model]
