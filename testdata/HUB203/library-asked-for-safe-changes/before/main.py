from encoder import encode

texts = ["the cat", "dog"]
vectors = encode(texts)
