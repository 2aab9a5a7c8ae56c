"""Native Keras 3 for programs that are eager: what they use of Keras is known to mean the same, or they stay."""
