"""What a call of a TensorFlow symbol gives; reviewed by hand after the API documentation of TF 1.15 and 2.15.

Read through ``hubmigrate.knowledge.symbols.returns``.
"""

from __future__ import annotations

TENSOR = "tensor"
"""One dense tensor."""
TENSORS = "tensors"
"""A tuple, list or dict of tensors (perhaps nested), a named tuple of them, or a tensor by the arguments."""
COMPOSITE = "composite"
"""A SparseTensor, RaggedTensor or IndexedSlices."""
VARIABLE = "variable"
"""A variable, or a list of them."""
OPERATION = "operation"
"""An operation without a value (None in eager code)."""
OTHER = "other"
"""Certainly no tensor."""
UNKNOWN = "unknown"


def _each(value: str, module: str, names: str) -> dict[str, str]:
    prefix = f"{module}." if module else ""
    return {prefix + name: value for name in names.split()}


NAMESPACES: dict[str, str] = {
    "": TENSOR,
    "app": OTHER,
    "audio": TENSOR,
    "autograph": OTHER,
    "bitwise": TENSOR,
    "compat": OTHER,
    "config": OTHER,
    "data": UNKNOWN,
    "debugging": UNKNOWN,
    "distribute": OTHER,
    "distributions": UNKNOWN,
    "dtypes": TENSOR,
    "errors": OTHER,
    "estimator": OTHER,
    "experimental": UNKNOWN,
    "feature_column": OTHER,
    "flags": OTHER,
    "gfile": OTHER,
    "graph_util": OTHER,
    "image": TENSOR,
    "initializers": UNKNOWN,
    "io": TENSOR,
    "io.gfile": OTHER,
    "keras": UNKNOWN,
    "layers": TENSOR,
    "layers.experimental": OTHER,
    "linalg": TENSOR,
    "linalg.experimental": UNKNOWN,
    "lite": OTHER,
    "logging": OTHER,
    "lookup": UNKNOWN,
    "losses": TENSOR,
    "manip": TENSOR,
    "math": TENSOR,
    "metrics": TENSORS,
    "mixed_precision": UNKNOWN,
    "mlir": OTHER,
    "nest": UNKNOWN,
    "nn": TENSOR,
    "optimizers": UNKNOWN,
    "profiler": OTHER,
    "python_io": OTHER,
    "quantization": TENSOR,
    "quantization.experimental": OTHER,
    "ragged": UNKNOWN,
    "random": TENSOR,
    "random.experimental": UNKNOWN,
    "resource_loader": OTHER,
    "saved_model": OTHER,
    "sets": COMPOSITE,
    "signal": TENSOR,
    "sparse": COMPOSITE,
    "spectral": TENSOR,
    "strings": TENSOR,
    "summary": UNKNOWN,
    "sysconfig": OTHER,
    "test": OTHER,
    "tpu": UNKNOWN,
    "train": UNKNOWN,
    "types": OTHER,
    "user_ops": UNKNOWN,
    "xla": UNKNOWN,
}
"""What functions of a module give, unless a row of ``RETURNS`` says otherwise."""

RETURNS: dict[str, str] = {
    **_each(
        TENSORS,
        "",
        "case cond custom_gradient dynamic_partition edit_distance foldl foldr gradients "
        "hessians identity_n map_fn meshgrid parse_example parse_single_example parse_single_sequence_example "
        "decode_csv decode_json_example quantize quantize_v2 quantized_concat qr random_gamma "
        "required_space_to_batch_paddings scan self_adjoint_eig setdiff1d split svd switch_case tuple unique "
        "unique_with_counts unstack vectorized_map while_loop py_func py_function numpy_function eig "
        "recompute_grad shape_n approx_top_k ragged_fill_empty_rows ragged_fill_empty_rows_grad timestamp",
    ),
    **_each(
        COMPOSITE,
        "",
        "sparse_add sparse_concat sparse_fill_empty_rows sparse_mask sparse_maximum sparse_merge "
        "sparse_minimum sparse_placeholder sparse_reduce_max_sparse sparse_reduce_sum_sparse sparse_reorder "
        "sparse_reset_shape sparse_reshape sparse_retain sparse_slice sparse_softmax sparse_split "
        "sparse_transpose string_split deserialize_many_sparse convert_to_tensor_or_sparse_tensor "
        "convert_to_tensor_or_indexed_slices",
    ),
    **_each(COMPOSITE, "", "SparseTensor RaggedTensor IndexedSlices"),
    **_each(TENSOR, "", "Tensor Print"),
    **_each(
        VARIABLE,
        "",
        "Variable get_variable get_local_variable create_partitioned_variables all_variables global_variables "
        "local_variables model_variables moving_average_variables trainable_variables",
    ),
    **_each(VARIABLE, "train", "create_global_step get_global_step get_or_create_global_step"),
    **_each(
        OPERATION,
        "",
        "Assert add_check_numerics_ops assert_equal assert_greater assert_greater_equal assert_integer "
        "assert_less assert_less_equal assert_near assert_negative assert_non_negative assert_non_positive "
        "assert_none_equal assert_positive assert_proper_iterable assert_rank assert_rank_at_least "
        "assert_rank_in assert_scalar assert_type assert_variables_initialized delete_session_tensor "
        "global_variables_initializer group initialize_all_tables initialize_all_variables "
        "initialize_local_variables initialize_variables local_variables_initializer no_op print "
        "tables_initializer variables_initializer write_file",
    ),
    **_each(
        OPERATION,
        "debugging",
        "Assert assert_equal assert_greater assert_greater_equal assert_integer assert_less assert_less_equal "
        "assert_near assert_negative assert_non_negative assert_non_positive assert_none_equal "
        "assert_positive assert_rank assert_rank_at_least assert_rank_in assert_scalar assert_shapes "
        "assert_type",
    ),
    **_each(TENSOR, "debugging", "is_finite is_inf is_nan is_non_decreasing is_strictly_increasing check_numerics"),
    **_each(OPERATION, "initializers", "global_variables local_variables tables_initializer variables"),
    **_each(OPERATION, "io", "write_file"),
    **_each(OTHER, "", "assert_same_float_dtype"),
    **_each(
        OTHER,
        "",
        "NoGradient NotDifferentiable add_to_collection add_to_collections as_dtype broadcast_static_shape "
        "check_pinned colocate_with container control_dependencies control_flow_v2_enabled device "
        "dimension_at_index dimension_value disable_control_flow_v2 disable_eager_execution "
        "disable_resource_variables disable_tensor_equality disable_v2_behavior disable_v2_tensorshape "
        "enable_control_flow_v2 enable_eager_execution enable_resource_variables enable_tensor_equality "
        "enable_v2_behavior enable_v2_tensorshape executing_eagerly executing_eagerly_outside_functions "
        "fixed_size_partitioner function get_collection get_collection_ref get_current_name_scope "
        "get_default_graph get_default_session get_logger get_seed get_static_value get_variable_scope "
        "grad_pass_through init_scope inside_function is_numeric_tensor is_symbolic_tensor is_tensor "
        "load_file_system_library load_library load_op_library make_ndarray make_template make_tensor_proto "
        "min_max_variable_partitioner name_scope no_gradient no_regularizer nondifferentiable_batch_function "
        "op_scope register_tensor_conversion_function reset_default_graph resource_variables_enabled "
        "set_random_seed type_spec_from_value variable_axis_size_partitioner variable_creator_scope "
        "variable_op_scope wrap_function",
    ),
    **_each(UNKNOWN, "", "clip_by_global_norm import_graph_def get_session_handle get_session_tensor"),
    **_each(OTHER, "dtypes", "as_dtype"),
    **_each(TENSORS, "graph_util", "import_graph_def"),
    **_each(
        TENSORS,
        "image",
        "image_gradients non_max_suppression_padded non_max_suppression_with_scores "
        "combined_non_max_suppression sample_distorted_bounding_box stateless_sample_distorted_bounding_box",
    ),
    **_each(
        TENSORS,
        "io",
        "decode_csv decode_proto parse_example parse_sequence_example parse_single_example "
        "parse_single_sequence_example",
    ),
    **_each(COMPOSITE, "io", "deserialize_many_sparse"),
    **_each(OTHER, "io", "tf_record_iterator write_graph"),
    **_each(VARIABLE, "io", "match_filenames_once"),
    **_each(TENSORS, "linalg", "eig eigh lu normalize qr slogdet svd"),
    **_each(OTHER, "losses", "add_loss deserialize get serialize get_losses get_regularization_losses"),
    **_each(TENSORS, "math", "top_k approx_max_k approx_min_k"),
    **_each(OTHER, "metrics", "deserialize get serialize"),
    **_each(
        TENSOR,
        "metrics",
        "KLD MAE MAPE MSE MSLE binary_accuracy binary_crossentropy categorical_accuracy "
        "categorical_crossentropy hinge kld mae mape mse msle poisson squared_hinge",
    ),
    **_each(UNKNOWN, "metrics", "mean_absolute_error mean_squared_error"),
    **_each(
        TENSORS,
        "nn",
        "all_candidate_sampler approx_max_k approx_min_k batch_norm_with_global_normalization "
        "bidirectional_dynamic_rnn compute_accidental_hits ctc_beam_search_decoder ctc_beam_search_decoder_v2 "
        "ctc_greedy_decoder ctc_unique_labels dynamic_rnn fixed_unigram_candidate_sampler fractional_avg_pool "
        "fractional_max_pool fused_batch_norm isotonic_regression learned_unigram_candidate_sampler "
        "log_uniform_candidate_sampler max_pool_with_argmax moments normalize_moments quantized_avg_pool "
        "quantized_conv2d quantized_max_pool quantized_relu_x raw_rnn static_bidirectional_rnn static_rnn "
        "static_state_saving_rnn sufficient_statistics top_k uniform_candidate_sampler weighted_moments",
    ),
    **_each(COMPOSITE, "nn", "collapse_repeated"),
    **_each(
        TENSORS,
        "random",
        "all_candidate_sampler fixed_unigram_candidate_sampler learned_unigram_candidate_sampler "
        "log_uniform_candidate_sampler uniform_candidate_sampler",
    ),
    **_each(OTHER, "random", "get_global_generator set_global_generator get_seed set_random_seed set_seed"),
    **_each(TENSOR, "sets", "size set_size"),
    **_each(OTHER, "signal", "inverse_stft_window_fn"),
    **_each(
        TENSOR,
        "sparse",
        "bincount reduce_max reduce_sum segment_mean segment_sqrt_n segment_sum sparse_dense_matmul "
        "to_dense to_indicator",
    ),
    **_each(UNKNOWN, "sparse", "add map_values reduce_max_sparse reduce_sum_sparse matmul"),
    **_each(COMPOSITE, "strings", "split bytes_split unicode_decode unicode_split ngrams"),
    **_each(TENSORS, "strings", "unicode_decode_with_offsets unicode_split_with_offsets"),
    **_each(TENSOR, "summary", "audio histogram image merge merge_all scalar tensor_summary text"),
    **_each(OTHER, "summary", "get_summary_description"),
    **_each(
        TENSORS,
        "train",
        "batch batch_join maybe_batch maybe_batch_join maybe_shuffle_batch maybe_shuffle_batch_join "
        "shuffle_batch shuffle_batch_join slice_input_producer",
    ),
    **_each(
        TENSOR,
        "train",
        "cosine_decay cosine_decay_restarts exponential_decay inverse_time_decay limit_epochs "
        "linear_cosine_decay natural_exp_decay noisy_linear_cosine_decay piecewise_constant "
        "piecewise_constant_decay polynomial_decay",
    ),
    **_each(
        OTHER,
        "train",
        "MonitoredTrainingSession NewCheckpointReader add_queue_runner basic_train_loop checkpoint_exists "
        "checkpoints_iterator export_meta_graph generate_checkpoint_state_proto get_checkpoint_mtimes "
        "get_checkpoint_state global_step import_meta_graph init_from_checkpoint input_producer "
        "latest_checkpoint list_variables load_checkpoint load_variable range_input_producer "
        "remove_checkpoint replica_device_setter start_queue_runners string_input_producer summary_iterator "
        "update_checkpoint_state warm_start write_graph",
    ),
    **_each(VARIABLE, "train", "match_filenames_once"),
    **_each(
        OTHER,
        "data",
        "get_output_classes get_output_shapes get_output_types make_initializable_iterator make_one_shot_iterator",
    ),
    **_each(TENSOR, "feature_column", "input_layer linear_model"),
}
