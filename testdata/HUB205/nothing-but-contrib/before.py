import tensorflow as tf
import tensorflow_hub as hub


def rewritten(handle, images, arguments):
    def computation(images):
        return hub.Module(*arguments)(images)

    return tf.contrib.tpu.rewrite(computation, [images])


if __name__ == "__main__":
    with tf.Session() as session:
        print(session.run(rewritten("x", tf.zeros([1, 224, 224, 3]), ["x", True])))
