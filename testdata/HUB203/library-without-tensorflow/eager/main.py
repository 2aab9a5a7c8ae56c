from encoders import encoder

sentences = ["mat", "the mat"]
vectors = encoder("https://tfhub.dev/google/nnlm-en-dim50/1")(sentences)
result = vectors.numpy()
