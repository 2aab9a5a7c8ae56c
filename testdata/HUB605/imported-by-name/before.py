from tensorflow_hub import eval_function_for_module

_eval_function = eval
texts = ["the cat"]
with eval_function_for_module("https://tfhub.dev/google/universal-sentence-encoder/2") as evaluate:
    vectors = evaluate(texts, None, "default")
