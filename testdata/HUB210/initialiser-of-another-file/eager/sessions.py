import tensorflow as tf


def start():
    pass
