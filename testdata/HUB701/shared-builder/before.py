import tensorflow as tf
import tensorflow_hub as hub


def create_model(is_training, input_ids, input_mask, segment_ids, bert_hub_module_handle):
    tags = {"train"} if is_training else set()
    bert_module = hub.Module(bert_hub_module_handle, tags=tags, trainable=True)
    bert_inputs = dict(input_ids=input_ids, input_mask=input_mask, segment_ids=segment_ids)
    bert_outputs = bert_module(inputs=bert_inputs, signature="tokens", as_dict=True)
    # Callers put their own head on it, and train it.
    return bert_outputs["pooled_output"], tf.shape(input_ids)[0]
