"""A little console for trying out modules."""

import tensorflow_hub as hub


def calculated(line):
    return eval(line, {})


def opened(url, lines):
    module = hub.Module(url)
    for line in lines:
        exec(line)
