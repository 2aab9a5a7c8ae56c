from typing import Callable, Dict, List, Optional, Tuple, Union

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = ["the cat", "dog"]
known: Dict[str, object] = {}
last: Optional[object] = None


def encoder(handle: str) -> "Optional[hub.Module]":
    global last
    if handle not in known:
        known[handle] = hub.load(handle)
    last = known[handle]
    return last


def encode(
    modules: List[Tuple[str, object]],
    words: Union[List[str], tf.Tensor],
    spare: Optional[object] = None,
    choose: Callable[[object], bool] = bool,
) -> List[tf.Tensor]:
    return [module.signatures["default"](tf.constant(words, dtype=tf.string))["default"] for _, module in modules]


outputs = encode([("small", encoder("https://tfhub.dev/google/nnlm-en-dim50/1"))], texts)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(outputs)
