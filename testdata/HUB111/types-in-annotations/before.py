from typing import Callable, Dict, List, Optional, Tuple, Union

import tensorflow as tf
import tensorflow_hub as hub

texts = ["the cat", "dog"]
known: Dict[str, hub.Module] = {}
last: Optional[hub.Module] = None


def encoder(handle: str) -> "Optional[hub.Module]":
    global last
    if handle not in known:
        known[handle] = hub.Module(handle)
    last = known[handle]
    return last


def encode(
    modules: List[Tuple[str, hub.Module]],
    words: Union[List[str], tf.Tensor],
    spare: Optional["hub.Module"] = None,
    choose: Callable[[hub.Module], bool] = bool,
) -> List[tf.Tensor]:
    return [module(words) for _, module in modules]


outputs = encode([("small", encoder("https://tfhub.dev/google/nnlm-en-dim50/1"))], texts)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(outputs)
