"""Where the code as it is runs: the CPU, or a GPU that is really there."""

from __future__ import annotations

import subprocess

from hubmigrate.verify.outcome import Leaf
from hubmigrate.verify.pool import Pool, Program
from hubmigrate.verify.trees import CannotVerify

DEVICES = ("cpu", "gpu", "auto")
GPU_FACTOR = 10.0
"""A GPU sums in another order, and in parts: tolerances are so much wider there."""
PROBE = b"""
import tensorflow as tf
gpus = [d.name for d in tf.config.list_physical_devices("GPU")]
names = [str(tf.config.experimental.get_device_details(d).get("device_name", d.name))
         for d in tf.config.list_physical_devices("GPU")]
"""


def variables(device: str, *, tf32: bool) -> dict[str, str]:
    """Environment variables of the workers. TF32, which rounds products of float32, is off unless asked for."""
    if device == "cpu":
        return {"CUDA_VISIBLE_DEVICES": "-1"}
    return {} if tf32 else {"NVIDIA_TF32_OVERRIDE": "0"}


def describe(device: str, target: str, pool: Pool, *, tf32: bool) -> tuple[str, bool]:
    """(the device in words, whether it is a GPU). Raises ``CannotVerify`` where a GPU is asked for and none is seen."""
    if device == "cpu":
        return "CPU", False
    outcome = pool.run(Program({"probe.py": PROBE}, "probe.py"), target)
    names = outcome.values.get("names")
    found = [str(item.items()[0]) for item in getattr(names, "items", ()) if isinstance(item, Leaf)]
    if not found:
        if device == "auto":
            return "CPU", False
        environment = pool.environment(target)
        raise CannotVerify(
            f"--device gpu: {environment.description} ({environment.python}) sees no GPU: give --after-python the "
            "interpreter of an environment with tensorflow[and-cuda], and check nvidia-smi"
        )
    return f"GPU {', '.join(found)}, driver {_driver()}, TF32 {'on' if tf32 else 'off'}", True


def _driver() -> str:
    command = ["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, timeout=30).stdout.split()
    except (OSError, subprocess.TimeoutExpired):
        said = []
    return said[0] if said else "unknown"
