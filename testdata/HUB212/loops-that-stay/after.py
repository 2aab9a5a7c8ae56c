import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "the dog", "the mat"]
tries = []


def tried():
    tries.append(len(tries))
    return tries


batch = tf.data.Dataset.from_tensor_slices(lines).batch(2).make_one_shot_iterator().get_next()
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"]
found = []

sess = tf.Session()
sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
for number in range(2):
    # as often as there is something
    while True:
        try:
            print(tried(), sess.run(vectors).shape)
            found.append(number)
        except tf.errors.OutOfRangeError:
            break
count = len(found)
