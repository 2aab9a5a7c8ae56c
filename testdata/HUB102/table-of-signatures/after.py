import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
SIGNATURES = {"default": "x", "features": "z"}

with tf.Graph().as_default():
    module = hub.load("https://example.com/modules/dense/1")
    batch = tf.placeholder(tf.float32, [None, 4])
    fetches = {}
    for signature, key in SIGNATURES.items():
        outputs = module.signatures[signature or "default"](**{key: batch})
        for name in sorted(outputs):
            fetches[signature + "/" + name] = outputs[name]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(fetches, {batch: rows})
