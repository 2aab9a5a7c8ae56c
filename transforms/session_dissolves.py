"""A session goes, with its graph and its initialisers (HUB210).

What it does: in the eager target, takes away what only sessions need: ``tf.Session``, ``tf.Graph``, the initialisers
and their runs, ``K.set_session``, ``reset_default_graph``, configurations, and the blocks of ``with`` around them.

Why: a loaded module is initialised; eager code computes where it stands and needs no graph of its own (measured on TF
2.15.1, 2.21.0).

Example:

    with tf.Graph().as_default():
        embed = hub.Module(HANDLE)
        session = tf.train.MonitoredSession()

becomes

    embed = hub.load(HANDLE)

A module that a function would load anew in each call is loaded once: above the function, if its handle is a constant
of the file, else by ``load_module``, which remembers what it loaded. A graph needed a module of its own; eager code
does not.

A parameter that only gets sessions goes, with its arguments. Where callers that are not in the program hand over the
session, it stays, and nothing uses it any more. A function of a file that is not given, called for what it does with a
session alone (``initialize_vars(sess)``), gets None.

Safety: safe; ``review`` for what a configuration asked of devices, memory or threads: ``tf.config`` is asked for that
in TF2, before the first operation; for sessions and graphs of callers, who may have done more with them than is seen;
for functions that get None, which have to do without a session (they fail if they run anything with it); and for
``load_model(path, custom_objects={"tf": tf})``, on the assumption that the model was saved by the migrated program,
since its ``Lambda`` layers hold their code as it was. A session that is used in a way that is not followed keeps the
whole program on sessions, see HUB220.
"""

from hubmigrate.rule import Rule

RULE = Rule("HUB210", "session-dissolves", since="0.2")
