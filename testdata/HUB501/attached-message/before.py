import tensorflow as tf
import tensorflow_hub as hub
from google.protobuf import wrappers_pb2


def module_fn():
    ids = tf.placeholder(tf.int32, [None])
    hub.attach_message("vocabulary_size", wrappers_pb2.Int32Value(value=30522))
    hub.add_signature("lookup", {"ids": ids}, {"default": ids * 2})


spec = hub.create_module_spec(module_fn)
size = spec.get_attached_message("vocabulary_size", wrappers_pb2.Int32Value).value
names = sorted(spec.get_signature_names())
with tf.Graph().as_default(), tf.Session() as sess:
    doubled = sess.run(hub.Module(spec)([1, 2], signature="lookup"))
