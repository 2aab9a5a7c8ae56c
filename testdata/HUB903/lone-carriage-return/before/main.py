from encoder import encode

sentences = ["a good film", "the bad dog"]
vectors = encode(sentences)
