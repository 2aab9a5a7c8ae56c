def prepare(words):
    return words * 2
