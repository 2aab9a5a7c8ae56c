"""Classes of the program that derive from Keras's, and what Keras calls of them."""

from __future__ import annotations

from hubmigrate.interpret.frame import Frame
from hubmigrate.interpret.functions import Arguments, call_function
from hubmigrate.project import Program
from hubmigrate.values import KERAS_INPUT, UNKNOWN, Class, External, Function, Instance, Site

KERAS_CALLS = ("call", "build", "compute_output_shape", "compute_mask", "get_config")
"""Methods of layers that Keras calls."""


def is_keras_layer(program: Program, site: Site, seen: frozenset[Site] = frozenset()) -> bool:
    """Whether a class derives from a Keras class."""
    for atom in program.read("bases", site):
        if isinstance(atom, External) and atom.path.startswith("keras."):
            return True
        if isinstance(atom, Class) and atom.site not in seen and is_keras_layer(program, atom.site, seen | {site}):
            return True
    return False


def called_by_keras(frame: Frame, site: Site) -> None:
    """Calls the methods of a class that Keras calls, with what it calls them with."""
    program = frame.program
    for name in KERAS_CALLS:
        for atom in program.read("attribute", site, name):
            if isinstance(atom, Function):
                given = KERAS_INPUT if name in ("call", "compute_mask") else UNKNOWN
                call_function(frame, atom.site, Arguments(star=given, starred=True), Instance(site))
