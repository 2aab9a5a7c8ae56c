"""hubmigrate: TF1 TensorFlow Hub code to TF2, with proof."""

__version__ = "0.1.0"
