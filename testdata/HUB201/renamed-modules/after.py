import numpy as np
import tensorflow.compat.v1 as T
import tensorflow_hub as H
from tensorflow.compat.v1 import Session as S, Graph

x = [["the", "cat", "sat"], ["hello", "", ""]]
lengths = [3, 1]

with Graph().as_default() as g:
    elmo = H.load("https://tfhub.dev/google/elmo/2")
    tokens, sizes = T.placeholder(T.string, [None, None]), T.placeholder(T.int32, [None])
    e = elmo.signatures["tokens"](tokens=tokens, sequence_len=sizes)
    layers = T.stack([e["lstm_outputs1"], e["lstm_outputs2"]], axis=2)
    start = [T.global_variables_initializer(), T.tables_initializer()]

with S(graph=g) as s:
    _ = s.run(start)
    words, both = s.run([e["word_emb"], layers], feed_dict={tokens: x, sizes: lengths})
    mean = np.mean(both, axis=2)
