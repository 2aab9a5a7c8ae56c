def prepare(words):
    return [word.lower() for word in words]
