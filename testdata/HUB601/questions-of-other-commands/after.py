import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


def message(url):
    module = hub.Module(url)
    return module.get_attached_message("info", hub.image_util.ImageModuleInfo)


def readers(url):
    module = hub.Module(url)
    return [module.get_input_info_dict, module.get_output_info_dict]


with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
