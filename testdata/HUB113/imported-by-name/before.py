import tensorflow as tf
import tensorflow_hub
from tensorflow_hub import load_module_spec

texts = ["the cat"]
spec = load_module_spec("https://tfhub.dev/google/nnlm-en-dim50/1")
(key,) = spec.get_input_info_dict()
with tf.Graph().as_default(), tf.Session() as session:
    module = tensorflow_hub.Module(spec)
    result = module({key: texts})
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = session.run(result)
