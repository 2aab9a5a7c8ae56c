"""A tensor that waits for what is fed becomes a function (HUB212).

What it does: in the eager target, a named tensor that needs placeholders becomes a function of them, where it was
assigned. Its body is what the tensor was made of, and nothing else; the placeholders go.

Why: a tensor of a graph is a recipe that a session runs. What needs a placeholder can't be computed before there is
something to feed; what draws random numbers draws anew in each run. So does what a one-shot iterator over a
`tf.data.Dataset` gives next: each run takes `iterator.get_next()`, and `while True: try: ... except
tf.errors.OutOfRangeError: break` around the only run becomes `for element in dataset:`. Running the initialiser of an
iterator becomes `iterator = iter(dataset)`.

A module that is loaded with tags may draw random numbers as well, as for dropout: what it gives is a function, called
once a run. Its draws are those of TF1 where one load, one call of it and one session belong together.

A placeholder that is asked for its shape or dtype, or printed, stays as `tf.TensorSpec`, which answers the same; so do
those that a function makes, and dicts of them, also where an item may be missing: `labels = inputs.get("labels")`.
`tf.placeholder_with_default` is a parameter that has a default, and so is a tensor that some run feeds in the place of
what it is.

A name that is bound in branches of one condition is a function in each of them. Where these need different things,
what a run is fed with says which of them it means, and the call names its arguments.

`a, b = x, y` and `a += b` of such tensors are written as assignments of one name each, and a loop that builds them one
after the other, `for i in range(n): xs.append(step(x))`, as a function that gives `xs`. A run computes each of its
tensors once. What several of them are made of is handed to their functions, so that it still
is: `both = vectors(text)`, and then `lengths(both)`.

Example:

    text = tf.placeholder(tf.string, [None])
    unit = tf.nn.l2_normalize(embed(text), axis=1)

becomes

    def unit(text):
        return tf.nn.l2_normalize(embed.signatures["default"](text)["default"], axis=1)

Safety: safe. The other names that such a function uses must keep what they were when the tensor was built; where they
do not, the program keeps its sessions, see HUB220.
"""

from hubmigrate.rule import Rule

RULE = Rule("HUB212", "tensor-function", since="0.2")
