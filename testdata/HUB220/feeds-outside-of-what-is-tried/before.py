import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
norms = tf.norm(embed(text), axis=1)
found = []

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    for batch in (["the cat", "the dog"], ["the rat", ["the mat"]], ["a bat"]):
        feed = {text: ["nothing"]}
        feed[text] = batch
        try:
            found.append(session.run(norms, feed))
        except Exception:
            found.append(None)
