"""What options can be: apart from the records, so that the command line is there before them."""

TARGETS = ("auto", "graph", "eager")
"""What ``Options.target`` can be."""
STYLES = ("auto", "load", "keras")
"""What ``Options.style`` can be."""
KERAS = ("2", "3")
"""What ``Options.keras`` can be."""
FORMS = ("text", "json", "sarif", "github", "markdown")
"""The faces of a run; each but the first is a module of ``hubmigrate.report`` with a function ``render``."""
