import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")


class Ranker:
    def __init__(self):
        # what is asked, and what is looked through
        self.question, self.answers = tf.placeholder(tf.string, [None]), tf.placeholder(tf.string, [None])
        one, all_ = embed(self.question), embed(
            self.answers)  # both
        one /= 2.0
        one += tf.reduce_mean(one, axis=0,
                              keepdims=True) - 1.0
        (self.scores, self.norms) = (tf.matmul(one, all_, transpose_b=True)
                                     * 2.0, tf.norm(all_, axis=1))
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def rank(self, question, answers):
        count = 1
        count += len(answers)
        scores, norms = self.session.run(
            [self.scores, self.norms], {self.question: [question], self.answers: answers})
        return scores, norms, count


ranker = Ranker()
first = ranker.rank("the cat", ["a dog", "the mat", "fog"])
second = ranker.rank("a dog", ["the cat"])
