import tensorflow as tf
import tensorflow_hub as hub

<<<<<<< ours
module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
=======
module = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
>>>>>>> theirs
