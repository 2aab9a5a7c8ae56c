import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


def message(url):
    module = hub.Module(url)
    return module.get_attached_message("info", hub.image_util.ImageModuleInfo)


def readers(url):
    module = hub.Module(url)
    return [module.get_input_info_dict, module.get_output_info_dict]


with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
