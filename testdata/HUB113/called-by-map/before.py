import tensorflow as tf
import tensorflow_hub as hub

urls = ["https://example.com/modules/simple/1"]
specs = list(map(hub.load_module_spec, urls))
with tf.Graph().as_default(), tf.Session() as session:
    results = [hub.Module(spec)(tf.ones([1, 3])) for spec in specs]
    session.run(tf.global_variables_initializer())
    values = session.run(results)
