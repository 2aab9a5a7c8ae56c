import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
batch = tf.data.Dataset.from_tensor_slices(["the cat", "the dog"]).batch(1).make_one_shot_iterator().get_next()
norms = tf.norm(embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"], axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = [session.run(norms, {batch: ["the mat"]}), session.run(norms)]
