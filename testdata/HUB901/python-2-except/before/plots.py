import tensorflow_hub as hub


def draw(numbers):
    try:
        hub.Module("https://example.com/modules/simple/1")
    except RuntimeError, error:
        raise ValueError, "no module"
