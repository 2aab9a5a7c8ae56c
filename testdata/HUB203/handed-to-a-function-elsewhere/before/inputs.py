from tensorflow import float32, placeholder


def batch(width):
    return placeholder(float32, shape=(None, width))


def feed(x, values):
    return {x: values}
