"""What functions and methods of Python, numpy and other libraries do to what they are called with, or on."""

from __future__ import annotations

READERS = frozenset(
    """
    all any argmax argmin as_list astype copy count decode dot dtype encode endswith find flatten format get index item
    items join keys lower max mean min ndim prod ravel replace reshape round shape size split squeeze startswith std
    strip sum tolist transpose upper values var T
    """.split()  # noqa: SIM905 - a list of strings would take a page
)
"""Methods and attributes of texts, containers and arrays that give the same for the same, and change nothing."""
COPIES = frozenset({"copy", "items", "values"})
"""Methods that give another object, which holds the parts of what they are called on."""
VIEWS = COPIES | frozenset(
    """
    T diagonal get pop popitem ravel reshape setdefault squeeze swapaxes transpose view __getitem__ __iter__
    """.split()  # noqa: SIM905
)
"""Methods that give a part of what they are called on, or a view of it."""
HOLDING = {
    **dict.fromkeys(("add", "append", "appendleft", "insert", "put", "setdefault", "__setitem__"), True),
    **dict.fromkeys(("extend", "extendleft", "update"), False),
}
"""Methods after which what they are called on holds what they get, or (False) its parts."""
MUTATORS = frozenset(HOLDING) | frozenset(
    """
    __delitem__ __iadd__ __imul__ byteswap clear difference_update discard fill intersection_update itemset move_to_end
    partition pop popitem popleft remove resize reverse rotate setfield sort subtract symmetric_difference_update
    """.split()  # noqa: SIM905
)
"""Methods that change what they are called on."""
NUMBERS = frozenset(f"builtins.{name}" for name in ("bool", "float", "format", "int", "len", "repr", "round", "str"))
"""Functions that give numbers and texts."""

_CHANGING = (
    *("bisect.insort", "builtins.delattr", "builtins.dict.", "builtins.list.", "builtins.memoryview", "builtins.set."),
    *("builtins.setattr", "collections.deque.", "cv2.circle", "cv2.fillPoly", "cv2.line", "cv2.putText"),
    *("cv2.rectangle", "heapq.", "numpy.copyto", "numpy.fill_diagonal", "numpy.nditer", "numpy.ndarray."),
    *("numpy.place", "numpy.put", "operator.delitem", "operator.i", "operator.setitem"),
)
"""Functions that change what they get, by how their names begin."""
_ALSO_CHANGING = (".at", ".readinto", ".shuffle")
"""The same by how their names end."""
_UNARY = frozenset(
    """
    abs absolute cbrt ceil conj cos cosh exp exp2 expm1 fabs floor invert isfinite isinf isnan log log10 log1p log2
    logical_not negative positive reciprocal rint sign sin sinh sqrt square tan tanh trunc
    """.split()  # noqa: SIM905
)
"""Functions of numpy that write to their second argument."""
_OF_THREE = frozenset({"interp", "linspace", "arange", "select", "where"})
"""Functions of numpy that write to no argument."""
_COPYING = frozenset("dict enumerate filter iter list map reversed sorted tuple zip".split())  # noqa: SIM905
"""Built-in functions that give another object, which holds the parts of what they get."""
_PARTS = frozenset({"getattr", "max", "min", "next", "vars"})
_VIEWS = frozenset(
    """
    array_split asanyarray asarray ascontiguousarray atleast_1d atleast_2d atleast_3d broadcast_to diagonal expand_dims
    flip flipud fliplr frombuffer hsplit imag moveaxis ravel real reshape rollaxis rot90 split squeeze swapaxes
    transpose vsplit
    """.split()  # noqa: SIM905
)
_KEEPING_NOTHING = ("builtins.", "json.", "keras.", "logging.", "math.", "numpy.", "os.", "random.", "tensorflow")
"""Libraries whose functions give nothing that holds what they get, but those above."""


def changes_argument(path: str, position: int, keyword: str) -> bool:
    """Whether a function of a library changes an argument, which stands at a position or goes by a keyword."""
    if keyword == "out" or path.startswith(_CHANGING) or path.endswith(_ALSO_CHANGING):
        return True
    name = path.removeprefix("numpy.")
    if name == path or keyword or "." in name:
        return False
    return (position > 1 and name not in _OF_THREE) or (position == 1 and name in _UNARY)


def copies_argument(path: str) -> bool:
    """Whether a function of a library gives another object that holds the parts of what it gets."""
    return path.removeprefix("builtins.") in _COPYING


def gives_argument(path: str) -> bool:
    """Whether a function of a library may give a part of what it gets, or something that holds it."""
    if path.removeprefix("builtins.") in _PARTS or path.removeprefix("numpy.") in _VIEWS:
        return True
    return not path.startswith(_KEEPING_NOTHING)
