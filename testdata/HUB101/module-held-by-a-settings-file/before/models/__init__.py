"""Models by what they take."""
