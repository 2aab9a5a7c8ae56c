"""A program keeps its sessions (HUB220).

What it does: nothing beyond the graph target; says which line keeps a program from becoming eager, and why.

Why: graph code that is taken half way computes something else. So each use of a session, a placeholder or a tensor that
waits for what is fed must be one that is followed, and every name of TensorFlow one that is known to need no graph:
optimizers, variables, savers, queues and iterators need one.

Example:

    saver = tf.train.Saver()

keeps the program on sessions under ``tensorflow.compat.v1``, which TF2 runs as well.

Safety: the graph target's own. With ``--target eager`` it counts as not migrated, with ``--target auto``, the default,
it does not.
"""

from hubmigrate.rule import Rule

RULE = Rule("HUB220", "stays-graph", since="0.2")
