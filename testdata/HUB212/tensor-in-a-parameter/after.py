import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def run_and_plot(session_, input_tensor_, messages_, encoding_tensor):
    message_embeddings_ = session_.run(
        encoding_tensor, feed_dict={input_tensor_: messages_})
    return message_embeddings_


similarity_input_placeholder = tf.placeholder(tf.string, shape=(None))
similarity_message_encodings = embed.signatures["default"](similarity_input_placeholder)["default"]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    session.run(tf.tables_initializer())
    corr = run_and_plot(session, similarity_input_placeholder, ["a", "b"], similarity_message_encodings)
