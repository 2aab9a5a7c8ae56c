import tensorflow as tf

import model

if __name__ == "__main__":
    tf.compat.v1.disable_eager_execution()
    print(model.encode(["the cat sat"])[:, :3])
