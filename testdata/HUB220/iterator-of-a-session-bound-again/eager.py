import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
batch = tf.data.Dataset.from_tensor_slices(["the cat", "the dog"]).batch(1).make_one_shot_iterator().get_next()
norms = tf.norm(embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"], axis=1)

found = []
for number in range(2):
    session = tf.Session()
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found.append(session.run(norms))
last = tf.Session()
last.run([tf.global_variables_initializer(), tf.tables_initializer()])
