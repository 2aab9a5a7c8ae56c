# -*- coding: utf-99 -*-
import tensorflow_hub as hub

module = hub.Module('https://tfhub.dev/google/nnlm-de-dim50/1')
