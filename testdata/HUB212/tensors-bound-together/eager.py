import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


class Ranker:
    def __init__(self):
        # what is asked, and what is looked through

        def all_(answers):
            return embed.signatures["default"](answers)["default"]

        def scores(question, answers):
            one = embed.signatures["default"](question)["default"]  # both
            one = one / 2.0
            one = one + (tf.reduce_mean(one, axis=0,
                                  keepdims=True) - 1.0)
            return (tf.matmul(one, all_(answers), transpose_b=True)
                                         * 2.0)

        self.scores = scores

        def norms(answers):
            return tf.norm(all_(answers), axis=1)

        self.norms = norms

    def rank(self, question, answers):
        count = 1
        count += len(answers)
        answers_ = tf.constant(answers, dtype=tf.string)
        scores, norms = (
            self.scores(question=tf.constant([question], dtype=tf.string), answers=answers_).numpy(),
            self.norms(answers_).numpy(),
        )
        return scores, norms, count


ranker = Ranker()
first = ranker.rank("the cat", ["a dog", "the mat", "fog"])
second = ranker.rank("a dog", ["the cat"])
