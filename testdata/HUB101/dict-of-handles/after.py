import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

MODELS = {
    "large": "https://tfhub.dev/google/universal-sentence-encoder-large/3",
    "small": "https://tfhub.dev/google/universal-sentence-encoder/2",
}

model = "large"
sentences = ["hello world", "the dog ran away"]


def encode(sentences, model_name="large", batch_size=1):
    """One vector for each sentence."""
    if model_name not in MODELS:
        raise ValueError("unknown model: " + model_name)
    tf.reset_default_graph()
    embed = hub.load(MODELS[model_name])
    vectors = []
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        for start in range(0, len(sentences), batch_size):
            vectors.extend(sess.run(embed.signatures["default"](tf.constant(sentences[start : start + batch_size], dtype=tf.string))["default"]))
    return vectors


vectors = encode(sentences, model)
