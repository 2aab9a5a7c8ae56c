import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat"]
tries = []


def tried():
    tries.append(len(tries))
    return tries


batch = tf.data.Dataset.from_tensor_slices(lines).batch(2).make_one_shot_iterator().get_next()
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(batch)
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
