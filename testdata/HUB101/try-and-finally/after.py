import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = ["ran"]
outputs = []
try:
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
except RuntimeError as error:
    raise SystemExit(str(error))
else:
    outputs.append(embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"])
finally:
    tries = 1
while tries:
    previous, embed = embed, hub.load("https://tfhub.dev/google/nnlm-de-dim50/1")
    outputs.append(previous.signatures["default"](tf.constant(texts, dtype=tf.string))["default"] - embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"])
    tries -= 1
with tf.variable_scope("head"), tf.device("/cpu:0"): chosen = embed if texts else previous; outputs.append(chosen.signatures["default"](tf.constant(texts, dtype=tf.string))["default"])
session = tf.Session()
try:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = session.run(outputs)
finally:
    session.close()
