import tensorflow as tf
import tensorflow_hub as hub

texts = ["the cat"]
spec = hub.load_module_spec("https://tfhub.dev/google/nnlm-en-dim50/1")
(key,) = spec.get_input_info_dict()
graph = tf.Graph()
with graph.as_default():
    embed = hub.Module(spec)
    result = embed(texts)
    init = tf.group(tf.global_variables_initializer(), tf.tables_initializer())
with tf.Session(graph=graph) as session:
    session.run(init)
    values = session.run(result)
with hub.eval_function_for_module(spec) as f:
    again = f({key: texts})
