import os
import sys
import tempfile

import absl.flags
import tensorflow_hub as hub

absl.flags.FLAGS.mark_as_parsed()  # bert.tokenization asks for a flag

folder = tempfile.mkdtemp()
os.mkdir(os.path.join(folder, "bert"))
with open(os.path.join(folder, "bert", "tokenization.py"), "w") as package:  # asks for a flag, as 1.0.4 does
    package.write(
        "import tensorflow as tf\n"
        "from absl import flags\n"
        "flags.DEFINE_bool('lower', True, 'lower')\n"
        "class FullTokenizer(object):\n"
        "    def __init__(self, vocab_file, do_lower_case):\n"
        "        with open(vocab_file) as lines:\n"
        "            self.words = [line.strip() for line in lines]\n"
        "        self.lower = do_lower_case\n"
        "    def tokenize(self, text):\n"
        "        lower = flags.FLAGS.lower if hasattr(tf, 'function') and tf.__version__ > '2' else True\n"
        "        words = (text.lower() if lower and self.lower else text).split()\n"
        "        return [word if word in self.words else '[UNK]' for word in words]\n"
    )
open(os.path.join(folder, "bert", "__init__.py"), "w").close()
sys.path.insert(0, folder)

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
text = "The dog and THE cat"


def create_tokenizer_from_hub_module():
    """Get the vocab file and casing info from the Hub module."""
    from bert.tokenization import FullTokenizer

    bert_module = hub.load(BERT)
    tokenization_info = {
        **bert_module.signatures["tokenization_info"](),
        "vocab_file": bert_module.asset_paths[0].asset_path,
    }
    vocab_file, do_lower_case = (
        tokenization_info["vocab_file"].numpy(),
        tokenization_info["do_lower_case"].numpy(),
    )
    return FullTokenizer(vocab_file=vocab_file, do_lower_case=do_lower_case)


tokens = create_tokenizer_from_hub_module().tokenize(text)
sys.path.remove(folder)
del package, folder
