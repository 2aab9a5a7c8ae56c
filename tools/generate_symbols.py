"""Writes hubmigrate/knowledge/symbols.txt: what became of each public TensorFlow symbol between 1.15 and 2.x.

    python tools/generate_symbols.py

It imports TensorFlow 1.15, 2.15 and 2.21 (the last with Keras 3 and with TF_USE_LEGACY_KERAS=1) in the environments of
``hubmigrate.verify.envs`` and compares ``tf.X`` with ``tf.compat.v1.X`` by identity. What the statuses mean is said in
``hubmigrate/knowledge/symbols.py``.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import Any

from hubmigrate.verify import envs

TARGET = Path(__file__).parent.parent / "hubmigrate" / "knowledge" / "symbols.txt"

HEADER = """\
# What became of TensorFlow's public symbols. Measured on TF 1.15.5, 2.15.1, 2.21.0 by tools/generate_symbols.py.
# Lines: kind (C class, F function, M module, V value), status, module ("." is tf itself), the names in it.
# Lines with A: a function that differs, how many positional arguments and which keywords mean the same in both.
# Lines with R: a name that TF 2 has in its v1 API only, and a name that TF 2 has for the very same object.
# Lines with E: a function of the v1 API, one of TF 2 that does the same in eager code, how many positional arguments
#   are in the same places, and all parameters in the order of the first. old=new: by another name; old=1-new: what is
#   left of one; -: that can't be given; +new=name: what the second needs beyond, a name of TensorFlow.
"""

REVIEWED = """
argmax argmin assert_equal assert_greater assert_less assert_rank boolean_mask case convert_to_tensor expand_dims
foldl foldr gather gather_nd gradients map_fn norm ones_like pad reduce_all reduce_any reduce_logsumexp reduce_max
reduce_mean reduce_min reduce_prod reduce_sum reverse_sequence scalar_mul scan shape size squeeze transpose tuple
zeros_like debugging.assert_equal debugging.assert_greater debugging.assert_greater_equal debugging.assert_integer
debugging.assert_less debugging.assert_less_equal debugging.assert_near debugging.assert_negative
debugging.assert_non_negative debugging.assert_non_positive debugging.assert_none_equal debugging.assert_positive
debugging.assert_rank debugging.assert_rank_at_least debugging.assert_rank_in debugging.assert_scalar
debugging.assert_type image.crop_and_resize io.decode_csv io.decode_raw io.parse_example
io.parse_single_example io.serialize_many_sparse io.serialize_sparse linalg.norm math.argmax math.argmin
math.confusion_matrix math.count_nonzero math.in_top_k math.log_softmax math.reduce_all math.reduce_any
math.reduce_logsumexp math.reduce_max math.reduce_mean math.reduce_min math.reduce_prod math.reduce_sum
math.scalar_mul math.softmax nn.avg_pool nn.conv1d nn.conv2d nn.conv2d_transpose nn.conv3d nn.conv3d_transpose
nn.crelu nn.depth_to_space nn.depthwise_conv2d nn.in_top_k nn.log_softmax nn.max_pool nn.moments nn.separable_conv2d
nn.sigmoid_cross_entropy_with_logits nn.softmax nn.space_to_depth nn.sparse_softmax_cross_entropy_with_logits
nn.sufficient_statistics nn.weighted_moments random.poisson saved_model.contains_saved_model sparse.add sparse.concat
sparse.reduce_max sparse.reduce_sum sparse.segment_mean sparse.segment_sqrt_n sparse.segment_sum strings.length
strings.reduce_join strings.substr strings.to_hash_bucket strings.to_number
"""
"""Functions that differ in their parameters only: what both have in common means the same in both.

Not here, because the same arguments mean something else: ``cond`` (lists of one tensor are unpacked in TF 1 only),
``while_loop`` (likewise), ``image.resize`` and ``image.extract_glimpse`` (half-pixel centres), ``strings.split``
(sparse and ragged), ``nn.embedding_lookup``, ``nn.embedding_lookup_sparse``, ``nn.nce_loss``,
``nn.sampled_softmax_loss`` (the partition strategy is mod and div), ``nn.softmax_cross_entropy_with_logits``
(gradients into the labels in TF 2 only), ``nn.convolution``, ``nn.pool``, ``nn.dilation2d``, ``nn.erosion2d``
(order), losses, metrics and summaries.
"""

PARTLY = {
    "constant": "A constant 2 dtype name value",  # with a larger shape, TF 1 repeats the last value and TF 2 raises
    "where": "A where 1 condition name",  # TF 1 does not broadcast x and y, but takes a vector as condition for rows
    "nn.dropout": "A nn.dropout 1 name noise_shape rate seed x",  # the second positional one is keep_prob and rate
}

CALLS = """
arg_max argmax
arg_min argmin
confusion_matrix math.confusion_matrix
count_nonzero math.count_nonzero
decode_csv io.decode_csv
decode_raw io.decode_raw
depth_to_space nn.depth_to_space
gfile.Copy io.gfile.copy oldpath=src newpath=dst
gfile.DeleteRecursively io.gfile.rmtree dirname=path
gfile.Exists io.gfile.exists filename=path
gfile.Glob io.gfile.glob filename=pattern
gfile.IsDirectory io.gfile.isdir dirname=path
gfile.ListDirectory io.gfile.listdir dirname=path
gfile.MakeDirs io.gfile.makedirs dirname=path
gfile.MkDir io.gfile.mkdir dirname=path
gfile.Remove io.gfile.remove filename=path
gfile.Rename io.gfile.rename oldname=src newname=dst
gfile.Stat io.gfile.stat filename=path
multinomial random.categorical
nn.dropout nn.dropout keep_prob=1-rate
nn.softmax_cross_entropy_with_logits_v2 nn.softmax_cross_entropy_with_logits
parse_example io.parse_example
parse_single_example io.parse_single_example
random.multinomial random.categorical
random.set_random_seed random.set_seed
reduce_join strings.reduce_join
set_random_seed random.set_seed
space_to_depth nn.space_to_depth
string_to_hash_bucket strings.to_hash_bucket
string_to_number strings.to_number
substr strings.substr
to_complex64 cast +dtype=complex64
to_complex128 cast +dtype=complex128
to_double cast +dtype=float64
to_float cast +dtype=float32
to_int32 cast +dtype=int32
to_int64 cast +dtype=int64
"""
"""Functions of the v1 API that other functions of TF 2 do in eager code, with parameters that are not named alike.

Not here: ``div``, which rounds down for integers and not for floats, as no function of TF 2 does.
"""

BY_HAND = (
    "E gfile.FastGFile io.gfile.GFile 2 name mode",
    "E lookup.StaticHashTable lookup.StaticHashTable 3 initializer default_value name",
    "E lookup.StaticVocabularyTable lookup.StaticVocabularyTable 4 initializer num_oov_buckets lookup_key_dtype name",
)
"""Classes whose parameters can't be asked for."""

RENAMED = {
    "bytes": "input_bytes",
    "box_ind": "box_indices",
    "dim": "axis",
    "dimension": "axis",
    "filter": "filters",
    "input_tensor": "input",
    "keep_dims": "keepdims",
    "output_dtype": "dtype",
    "reduction_indices": "axis",
    "squeeze_dims": "axis",
    "string_tensor": "input",
    "value": "input",
}
"""Parameters of the v1 API that are others in TF 2, in all functions that lack the first and have the second."""

SYNONYMS = (
    {"value", "tensor", "input", "input_tensor", "string_tensor"},
    {"filter", "filters"},
    {"box_ind", "box_indices"},
)
"""Parameters that were renamed: the position is the same."""

# Runs in every environment, Python 3.7 to 3.12. Mode "walk" prints all public dotted names; mode "probe" reads names
# and prints for each [kind in the v1 API or null, kind in the v2 API or null, whether both are the same object]. Mode
# "parameters" prints for pairs of names the parameters of the first in the v1 API and those of the second in the v2
# API, positional ones first. Mode "renames" prints, for names of the v1 API, all names that the v2 API has for the same
# objects.
PROBE = r"""
import inspect, json, re, sys
import tensorflow as tf

SKIP = re.compile(r"(raw_ops|contrib|compat\.v[12]|keras\.(applications|datasets|api|wrappers)|.*__internal__)(\.|$)")
API = re.compile(r"_api\b|\bapi\b|_tf_keras|platform\.flags$")
OLD = tf.__version__.startswith("1.")
V1 = tf if OLD else tf.compat.v1


def names(module, prefix, seen):
    if id(module) in seen:
        return
    try:
        children = dir(module)
    except Exception:
        return
    for name in children:
        dotted = prefix + name
        if name.startswith("_") or SKIP.match(dotted):
            continue
        try:
            value = getattr(module, name)
        except Exception:
            continue
        if inspect.ismodule(value):
            if API.search(getattr(value, "__name__", "")):
                yield dotted
                yield from names(value, dotted + ".", seen | {id(module)})
        elif type(value).__name__ != "_Feature":
            yield dotted


def find(root, dotted):
    for part in dotted.split("."):
        root = getattr(root, part)
    return root


def maybe(dotted):
    try:
        return id(plain(find(V1, dotted)))
    except Exception:
        return None


def plain(value):
    # The v2 names of unary and binary operations are wrapped for weak tensors, which TF 1 code does not have.
    while getattr(getattr(value, "__code__", None), "co_filename", "").endswith("weak_tensor_ops.py"):
        value = value.__wrapped__
    return value


def kind(value):
    if inspect.ismodule(value):
        return "M"
    if inspect.isclass(value):
        return "C"
    return "F" if callable(value) else "V"


def parameters(root, dotted):
    from tensorflow.python.util import tf_inspect

    spec = tf_inspect.getfullargspec(find(root, dotted))
    return spec.args + spec.kwonlyargs


def probe(dotted):
    found = []
    for root in (V1, None if OLD else tf):
        try:
            found.append(find(root, dotted))
        except Exception:
            found.append(find)
    there = [value is not find for value in found]
    return [kind(v) if t else None for v, t in zip(found, there)] + [all(there) and plain(found[0]) is plain(found[1])]


if sys.argv[1] == "walk":
    found = set(names(V1, "", frozenset()))
    if not OLD:
        found |= set(names(tf, "", frozenset()))
    answer = sorted(found)
elif sys.argv[1] == "probe":
    answer = {name: probe(name) for name in json.load(sys.stdin)}
elif sys.argv[1] == "renames":
    new = {}
    for dotted in sorted(names(tf, "", frozenset())):
        new.setdefault(id(plain(find(tf, dotted))), []).append(dotted)
    answer = {name: new.get(maybe(name), []) for name in json.load(sys.stdin)}
else:
    answer = {old: [parameters(V1, old)] + ([] if OLD else [parameters(tf, new)]) for old, new in json.load(sys.stdin)}
sys.stdout.write("\n" + json.dumps(answer))
"""

WORLDS = {"1.15": ("tf1", ""), "2.15": ("2.15", ""), "2.21": ("2.21", "0"), "2.21 legacy": ("2.21", "1")}


def main() -> None:
    """Ask every TensorFlow for its names, then all of them about all names, and write the table."""
    names = sorted({name for world in WORLDS for name in _ask(world, "walk")})
    facts = {world: _ask(world, "probe", json.dumps(names)) for world in WORLDS}
    rows: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    rows["M", "gone", "."].append("contrib")
    for name in names:
        kind, status = _judge(name, [facts[world][name] for world in WORLDS])
        module, _, last = name.rpartition(".")
        if kind:  # else: Keras 3 only
            rows[kind, status, module or "."].append(last)
    lines = [" ".join((*key, *sorted(rows[key]))) for key in sorted(rows, key=lambda k: (k[2], k[1], k[0]))]
    lines += _arguments()
    lines += _calls()
    callables = [key for key in rows if key[0] in "CF" and key[1] == "v1"]  # equal numbers are one object, too
    v1 = [(key[2], name) for key in callables for name in rows[key]]
    lines += _renames(sorted(f"{module}.{name}".lstrip(".") for module, name in v1 if not module.startswith("keras")))
    TARGET.write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")


def _arguments() -> list[str]:
    reviewed = REVIEWED.split()
    worlds = _parameters([(name, name) for name in reviewed])
    lines = dict(PARTLY)
    for name in reviewed:
        lists = [parameters for world in worlds for parameters in world[name]]
        keywords = set(lists[0]).intersection(*lists)
        positional = next((i for i, each in enumerate(zip(*lists, strict=False)) if not _one(each)), len(keywords))
        lines[name] = " ".join(("A", name, str(positional), *sorted(keywords)))
    return [lines[name] for name in sorted(lines)]


def _parameters(pairs: list[tuple[str, str]]) -> list[dict[str, list[list[str]]]]:
    """By world and name in the v1 API: its parameters there, and in TF 2 those of the other name."""
    return [_ask(world, "parameters", json.dumps(pairs)) for world in WORLDS]


def _calls() -> list[str]:
    """How calls of functions of the v1 API are written in TF 2, where those have other names or parameters."""
    rows = [line.split() for line in CALLS.strip().splitlines()]
    rows += [[name, name] for name in REVIEWED.split()]
    worlds = _parameters([(old, new) for old, new, *_ in rows])
    lines = [*BY_HAND]
    for old, new, *said in rows:
        first, *others = [world[old] for world in worlds]
        common = set(others[0][1]).intersection(*(parameters for _, parameters in others))
        known = set(first[0]).intersection(*(parameters for parameters, _ in others))
        renamed = {**RENAMED, **dict(each.split("=") for each in said if not each.startswith("+"))}
        given = [_call_parameter(name, renamed, common) if name in known else "-" for name in first[0]]
        added = [each for each in said if each.startswith("+")]
        if old != new or any("=" in each for each in given):
            same = [a.partition("=")[2] or a for a in given]
            places = [next((i for i, a in enumerate(same) if p[i : i + 1] != [a]), len(given)) for _, p in others]
            lines.append(" ".join(("E", old, new, str(min(places)), *given, *added)))
    return sorted(lines)


def _call_parameter(name: str, renamed: dict[str, str], common: set[str]) -> str:
    if name in common:
        return name
    other = renamed.get(name, "")
    return f"{name}={other}" if other.removeprefix("1-") in common else "-"


def _renames(names: list[str]) -> list[str]:
    """The names of the v1 API that go by another name in all of TF 2; the shortest, if there are several."""
    worlds = [_ask(world, "renames", json.dumps(names)) for world in WORLDS if world != "1.15"]
    common = {name: set(worlds[0][name]).intersection(*(world[name] for world in worlds)) for name in names}
    return [f"R {name} {min(found, key=lambda each: (len(each), each))}" for name, found in common.items() if found]


def _one(names: tuple[str, ...]) -> bool:
    return len(set(names)) == 1 or any(set(names) <= synonyms for synonyms in SYNONYMS)


def _judge(name: str, facts: list[Any]) -> tuple[str | None, str]:
    (old, _, _), t215, t221, legacy = facts
    new = legacy if name.split(".")[0] == "keras" else t221  # only Keras 2 can take over tf.keras code of TF 1
    kind = old or t215[0] or t215[1] or new[0] or new[1]
    if old and not t215[0]:
        return kind, "gone"
    if t215[0] and not new[0]:
        return kind, "legacy-keras" if legacy[0] else "gone-2.16"
    if not old and not t215[0] and not t215[1]:
        return kind, "tf2"
    if kind == "M" and t215[0] and t215[1]:
        return kind, "module"
    if not t215[0] and not new[0]:
        return kind, "tf2"
    if not t215[1] and not new[1]:
        return kind, "v1"
    same = all(world[2] for world in (t215, new, legacy))
    if same:
        return kind, "same" if old else "new"
    return kind, "differs"


def _ask(world: str, mode: str, text: str = "") -> Any:
    name, legacy = WORLDS[world]
    environ = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "", "PYTHONWARNINGS": "ignore"}
    if legacy:
        environ["TF_USE_LEGACY_KERAS"] = legacy
    command = [str(envs.ensure(name).python), "-c", PROBE, mode]
    done = subprocess.run(command, input=text, env=environ, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
