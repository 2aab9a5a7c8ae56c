import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]
text = tf.placeholder(tf.string, [None])
out = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(text)
model = {"session": tf.Session(), "text": text, "out": out}
model["session"].run([tf.global_variables_initializer(), tf.tables_initializer()])
vectors = model["session"].run(model["out"], {model["text"]: words})
names = [key for key in model]
