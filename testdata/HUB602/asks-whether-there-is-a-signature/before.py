import tensorflow as tf
import tensorflow_hub as hub

words = ["hello world"]


def embed(url, words):
    module = hub.Module(url)
    if "image_feature_vector" in module.get_signature_names():
        raise ValueError("no text module")
    if "text" in module.get_input_info_dict():
        return module({"text": words}, signature="default")
    return module(words)


count = len(hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1").get_signature_names())
vectors = embed("https://tfhub.dev/google/universal-sentence-encoder/2", words)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
