import tensorflow as tf
import tensorflow_hub as hub

groups = [["good movie"], ["bad movie", "bad cat"]]

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-large/3")

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    report = f"{len(groups)} groups, {session.run(embed(groups[0])).shape[1]} numbers each"
    short = f'{session.run(embed(groups[1]))[0][0]:.2f}'
