import tensorflow as tf
import tensorflow_datasets as tfds
import tensorflow_hub as hub

size = 2
with tf.Graph().as_default():
    reviews = tfds.load("imdb_reviews", split="test")
    parts = reviews.batch(size).make_one_shot_iterator().get_next()["rows"][:, ::2]
    with tf.train.MonitoredSession() as session:
        rows = session.run(parts)

tf.reset_default_graph()
with tf.Graph().as_default():
    examples = tfds.load("imdb_reviews", tfds.Split.TRAIN, as_supervised=True).take(3).batch(size)
    text, label = examples.make_one_shot_iterator().get_next()
    vectors = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(text)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        first, labels = session.run([vectors, label])
        second = session.run(vectors)
