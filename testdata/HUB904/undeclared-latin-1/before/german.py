import tensorflow_hub as hub

# für deutsche Sätze
module = hub.Module('https://tfhub.dev/google/nnlm-de-dim50/1')
