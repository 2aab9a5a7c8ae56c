import json

import tensorflow_hub as hub

wanted = '{"signature": "tokenization_info", "output": "do_lower_case", "file": "bert_uncased_L-12_H-768_A-12/1"}'
asked = json.loads(wanted)

module = hub.load("https://tfhub.dev/google/" + asked["file"])
signature = asked["signature"]
answer = module.signatures[signature or "default"]()[asked["output"]].numpy()
