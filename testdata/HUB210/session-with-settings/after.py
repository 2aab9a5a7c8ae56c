import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = ["mat", "fog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
config = tf.ConfigProto(allow_soft_placement=True, device_count={"GPU": 0})
config.log_device_placement = False
config.gpu_options.allow_growth = True
with tf.Session(config=config) as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"])
options = tf.GPUOptions(per_process_gpu_memory_fraction=0.3)
with tf.Session(config=tf.ConfigProto(gpu_options=options)) as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    again = session.run(embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"])
