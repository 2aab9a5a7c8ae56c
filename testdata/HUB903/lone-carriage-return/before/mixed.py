import tensorflow as tf
import tensorflow_hub as hub

URL = '''https://tfhub.dev/google/nnlm-en-dim50/1'''
module = hub.Module(URL.replace('\r', ''))vectors = module(['a'])