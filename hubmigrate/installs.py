"""Commands in notebooks that choose or install TensorFlow 1: the same for what the migrated code needs.

A command is rewritten only if it is understood whole: pip, flags without values, requirements. What it means to the
shell otherwise (other commands behind it, variables, files, ``>`` without quotes) is not looked into.
"""

from __future__ import annotations

import re

from hubmigrate.pins import TF2, allows

MAGIC = re.compile(r"(%tensorflow_version[ \t]+)1[\w.]*(?=[ \t]*(?:#|$))")
PIP = re.compile(r"(?:[!%][ \t]*)?(?:(?:\{sys\.executable\}|python3?)[ \t]+-m[ \t]+)?pip3?(?=[ \t])")
TOKEN = re.compile(
    r"""(?P<space>[ \t]+)(?:(?P<comment>\#.*)|(?P<quote>["']?)(?P<text>[\w.,\[\]=~!*<>-]+)(?P=quote)(?=[ \t]|$))"""
)
FLAG = re.compile(
    r"-[qvUI]+|--(?:disable-pip-version-check|force-reinstall|ignore-installed|no-cache-dir|pre|quiet|upgrade|user)"
)
SPECIAL = re.compile(r"[<>*!]")
"""What a shell takes for itself where it stands without quotes."""
TENSORFLOW = {"tensorflow": "tensorflow", "tensorflow-cpu": "tensorflow-cpu", "tensorflow-gpu": "tensorflow"}
"""By package: what is TensorFlow 2 (tensorflow-gpu ended with 2.12, https://pypi.org/project/tensorflow-gpu/)."""
OF_TENSORFLOW = frozenset({"tensorflow-estimator", "tensorflow-text"})
"""Packages that have TensorFlow's version numbers, and need it."""
HUB = ("0.16.1",)
"""The first tensorflow_hub that brings ``tf_keras``, and the last there is."""
KERAS = tuple(f"{major}.{minor}.0" for major in (2, 3) for minor in range(60) if (major, minor) >= (2, 15))
SIMPLE = re.compile(r"[<>]=?2\.\d+(?:,[<>]=?2\.\d+)*")
"""A specifier of TensorFlow that tf_keras, which has its minor versions, can have too."""


def moved(command: str, tf: str) -> str | None:
    """A command as TF2 code needs it; the same if there is nothing to change, None if it is not understood.

    ``tf`` is the specifier of the TensorFlow versions that the code is to run on.
    """
    if MAGIC.match(command):
        return MAGIC.sub(r"\g<1>2.x", command)
    pip = PIP.match(command)
    if pip is None:
        return None
    parts, at, installs = [pip[0]], pip.end(), False
    while at < len(command):
        token = TOKEN.match(command, at)
        if token is None:
            return None if command[at:].strip() else "".join([*parts, command[at:]])
        at = token.end()
        if token["comment"] is not None:
            parts.append(token[0])
        elif FLAG.fullmatch(token["text"]) or (not installs and token["text"] == "install"):
            installs = installs or token["text"] == "install"
            parts.append(token[0])
        elif not installs or (not token["quote"] and SPECIAL.search(token["text"])):
            return None
        else:
            new = _requirement(token["text"], tf.replace(" ", ""))
            if new is None:
                return None
            quote = token["quote"] or ('"' if SPECIAL.search(new) else "")
            parts.append(token[0] if new == token["text"] else f"{token['space']}{quote}{new}{quote}")
    return "".join(parts)


def _requirement(text: str, tf: str) -> str | None:
    """A requirement as TF2 code needs it; None if that is not known."""
    from packaging.requirements import InvalidRequirement, Requirement
    from packaging.utils import canonicalize_name

    try:
        parsed = Requirement(text)
    except InvalidRequirement:
        return None
    name, spec = canonicalize_name(parsed.name), str(parsed.specifier)
    if not spec:
        return text
    if name in TENSORFLOW and not allows(spec, TF2):
        return f"{TENSORFLOW[name]}{tf}"
    if name in OF_TENSORFLOW and not allows(spec, TF2):
        return None
    if name == "tensorflow-hub" and not allows(spec, HUB):
        return f"{parsed.name}>={HUB[0]}"
    if name == "keras" and not allows(spec, KERAS):
        return f"tf_keras{tf}" if SIMPLE.fullmatch(tf) else None
    return text
