import encoder

words = ["the cat", "movie film"]
values = encoder.vectors(words)
