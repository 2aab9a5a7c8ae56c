"""The eager target: from graph code around loaded modules to plain TF2.

It takes what the graph target wrote (or what a program holds that uses ``hub.load`` in sessions already), and works in
two steps: ``lift`` dissolves sessions, placeholders and graphs, ``modern`` gives TensorFlow's names their TF2 forms.
A program goes all the way or stays as it is, with the reason.
"""
