BASE = "https://tfhub.dev/google/"
HANDLES = {"small": BASE + "nnlm-en-dim50/1", "large": BASE + "nnlm-en-dim128/1"}
