URL = "https://tfhub.dev/google/nnlm-en-dim50/1"
embed = None
