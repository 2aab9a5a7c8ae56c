import tensorflow as tf
import tensorflow_hub as hub

texts = ["ran"]
outputs = []
try:
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
except RuntimeError as error:
    raise SystemExit(str(error))
else:
    outputs.append(embed(texts))
finally:
    tries = 1
while tries:
    previous, embed = embed, hub.Module("https://tfhub.dev/google/nnlm-de-dim50/1")
    outputs.append(previous(texts) - embed(texts))
    tries -= 1
with tf.variable_scope("head"), tf.device("/cpu:0"): chosen = embed if texts else previous; outputs.append(chosen(texts))
session = tf.Session()
try:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = session.run(outputs)
finally:
    session.close()
