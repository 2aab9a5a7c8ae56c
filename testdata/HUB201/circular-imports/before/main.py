import encode

TEXT = "the cat"

vector = encode.run(TEXT)
