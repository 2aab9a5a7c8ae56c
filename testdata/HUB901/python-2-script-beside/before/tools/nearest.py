import sys

import tensorflow_hub as hub

module = hub.Module(sys.argv[1])
print "signatures:", module.get_signature_names()
