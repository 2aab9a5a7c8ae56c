import tensorflow as tf
import tensorflow_hub as hub

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
    embed = hub.load(MODELS[model_name])
    vectors = []
    for start in range(0, len(sentences), batch_size):
        vectors.extend(embed.signatures["default"](tf.constant(sentences[start : start + batch_size], dtype=tf.string))["default"].numpy())
    return vectors


vectors = encode(sentences, model)
