MODULE = "https://tfhub.dev/google/nnlm-en-dim128/1"
DIMENSION = 128
