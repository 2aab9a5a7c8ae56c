import tensorflow.compat.v1 as tf
import tensorflow_datasets as tfds
import tensorflow_hub as hub

with tf.Graph().as_default():
    (reviews,) = tfds.load("imdb_reviews", split=["test"])
    text = reviews.batch(2).make_one_shot_iterator().get_next()["text"]
    vectors = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
        tf.convert_to_tensor(text, dtype=tf.string)
    )["default"]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        first = session.run(vectors)
