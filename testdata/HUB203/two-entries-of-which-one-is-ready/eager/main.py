
import model

words = ["the cat sat"]
vectors = model.encode(words)
