import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
lines = tf.data.Dataset.from_tensor_slices(["the cat", "the dog"]).shuffle(9, seed=3).batch(2)
batch = lines.make_one_shot_iterator().get_next()
norms = tf.reduce_sum(tf.norm(embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"], axis=1))

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(norms)
