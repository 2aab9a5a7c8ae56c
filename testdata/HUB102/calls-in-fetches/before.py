import tensorflow as tf
import tensorflow_hub as hub

groups = [["good movie"], ["bad movie", "bad cat"]]

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-large/3")

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    first, second = session.run([embed(group) for group in groups])
    cosine = session.run(tf.matmul(embed(groups[0]), embed(groups[1]), transpose_b=True))
    by_text = {text: session.run(embed([text]))[0] for group in groups for text in group}
