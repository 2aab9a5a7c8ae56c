import tensorflow_hub as hub
from tensorflow_hub import image_util

SPEC = hub.load_module_spec("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/1")
size = image_util.get_expected_image_size(SPEC)
tags = len(SPEC.get_tags())
