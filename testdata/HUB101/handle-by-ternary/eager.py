import tensorflow as tf
import tensorflow_hub as hub

BASE = "https://tfhub.dev/google/"

large = True
texts = ["a mat", "a movie"]


class Config:
    module_url = BASE + "%s/%d" % ("nnlm-en-dim128", 1)


config = Config()
spec = config.module_url if large else BASE + "nnlm-en-dim50/1"
module = hub.load(spec)
result = module.signatures["default"](tf.compat.v1.constant(texts, shape=[2]))["default"]
embedded = result.numpy()
