"""A run of a session becomes a call (HUB211).

What it does: in the eager target, turns ``session.run(y, {x: v})`` into ``y(tf.constant(v, dtype=...)).numpy()``, and
``session.run(t)`` into ``t.numpy()`` where nothing is fed. Sessions, graphs, initialisers and the v2 switch go.

Why: TF2 computes where it stands. A tensor has its value; what had to be fed is an argument. ``.numpy()`` gives the
array that ``run`` gave: a copy, of the same dtype and shape (measured on TF 1.15.5, 2.15.1, 2.21.0). A callable of a
session (``session.make_callable(y, [x])``) is a function that does the same.

Example:

    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        vectors = session.run(embed(sentences))

becomes

    vectors = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"].numpy()

Variables of TF2 are compared by their numbers: ``v in weights`` is written so that it asks for the object, as in TF1.

Safety: safe. Where a tensor itself is printed or logged, eager code shows numbers, the function that it is now, or the
spec of a placeholder: ``review``. What a run is fed with more than once is computed before it. A program goes all the
way or keeps its sessions, see HUB220.
"""

from hubmigrate.rule import Rule

RULE = Rule("HUB211", "session-run", since="0.2")
