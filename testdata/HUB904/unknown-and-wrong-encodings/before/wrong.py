# -*- coding: ascii -*-
import tensorflow_hub as hub

NAME = 'Sätze'
module = hub.Module('https://tfhub.dev/google/nnlm-de-dim50/1')
