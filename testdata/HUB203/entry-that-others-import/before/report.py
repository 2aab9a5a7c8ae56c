from embed import embed

titles = ["the world", "the film"]
vectors = embed(titles)
lengths = (vectors ** 2).sum(axis=1)
