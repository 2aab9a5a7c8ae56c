import os

from tensorflow_hub import test_utils

EXPORT_TOOL = "examples/half_plus_two/export"


def export_tool_path():
    return os.path.join(test_utils.test_srcdir(), EXPORT_TOOL)
