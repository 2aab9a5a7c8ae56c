import tensorflow as tf
import tensorflow_hub as hub

if hasattr(hub, "Module") and (module := hub.Module("https://example.com/modules/simple/1")):
    result = module(tf.ones([1, 3]))
