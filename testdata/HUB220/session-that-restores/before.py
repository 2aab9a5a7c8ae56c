import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
vectors = embed(sentences)
creator = tf.train.ChiefSessionCreator(checkpoint_dir="checkpoints")
with tf.train.MonitoredSession(creator) as session:
    found = session.run(vectors)
