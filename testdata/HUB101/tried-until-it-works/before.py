import tensorflow as tf
import tensorflow_hub as hub

words = ["a dog", "the mat"]
embed = None
for url in ["https://example.com/modules/missing/1", "https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/nnlm-en-dim128/1"]:
    if "missing" in url:
        continue
    embed = hub.Module(url)
    break
    embed = None

with tf.Session() as session:
    vectors = embed(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
