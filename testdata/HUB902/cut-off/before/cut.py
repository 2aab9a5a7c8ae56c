import tensorflow_hub as hub

module = hub.Module(
    "https://tfhub.dev/google/nnlm-en-dim50/1",
