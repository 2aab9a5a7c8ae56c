"""Builds small stand-ins for TF1-Hub modules, with the interface of the real ones, and weights drawn from a fixed seed.

Run under TensorFlow 1.15 and tensorflow_hub 0.12: ``python build.py FOLDER``. FOLDER then serves as
``TFHUB_CACHE_DIR``: each module lies where tensorflow_hub looks for its handle, with and without a final slash.

To add a module, add its handle to ``MODULES``. Weights depend on the handle, so that two modules never agree by chance;
outputs have the real sizes, since programs rely on them; every output of a module differs from its others.
"""

import hashlib
import os
import shutil
import sys
import warnings
import zlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
warnings.filterwarnings("ignore")

import tensorflow as tf
import tensorflow_hub as hub

INFERENCE = (set(), {"training": False})
TRAINING = ({"train"}, {"training": True})
WORDS = "the cat sat on a mat dog and ran away hello world good bad movie film was is in fog dogs are".split()
VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS, "##s", "##ing", ".", ",", "Cat", "The"]


class Weights:
    """Variables with values that depend on the module's handle and on the order in which they are made."""

    def __init__(self, handle):
        self.seed = zlib.crc32(handle.encode()) % 100000

    def __call__(self, name, *shape):
        self.seed += 1
        # Sums stay of the size of their terms: rounding does not drown in large numbers, nothing saturates.
        initializer = tf.random_normal_initializer(0.0, shape[0] ** -0.5, seed=self.seed)
        return tf.get_variable(name, shape, initializer=initializer)


# --- text -------------------------------------------------------------------------------------------------------------


def word_ids(tokens, vocabulary):
    table = tf.contrib.lookup.index_table_from_file(vocabulary_file=vocabulary, num_oov_buckets=2)
    return table.lookup(tokens)


def sentence_embedding(size, input_name="text", signature="default", output_name="default"):
    """Sentences to vectors, through a vocabulary file and a table."""

    def module(handle, folder):
        def build():
            weights = Weights(handle)
            text = tf.placeholder(tf.string, [None], name="text")
            words = tf.string_split(tf.strings.lower(text), " ")
            ids = tf.SparseTensor(words.indices, word_ids(words.values, vocabulary(folder)), words.dense_shape)
            ids, _ = tf.sparse_fill_empty_rows(ids, tf.constant(0, tf.int64))
            table = weights("embeddings", len(VOCABULARY) + 2, 8)
            mean = tf.nn.embedding_lookup_sparse(table, ids, None, combiner="sqrtn")
            vectors = tf.tanh(tf.matmul(mean, weights("projection", 8, size)))
            hub.add_signature(signature, inputs={input_name: text}, outputs={output_name: vectors})

        return build

    return module, [INFERENCE]


def sentence_encoder_lite(handle, folder):
    """Sentence pieces as the three parts of a sparse tensor; a signature that gives the path of the piece model."""

    def build():
        weights = Weights(handle)
        values = tf.placeholder(tf.int64, [None], name="values")
        indices = tf.placeholder(tf.int64, [None, 2], name="indices")
        dense_shape = tf.placeholder(tf.int64, [None], name="dense_shape")
        pieces = tf.SparseTensor(indices, tf.floormod(values, 40), dense_shape)
        mean = tf.nn.embedding_lookup_sparse(weights("embeddings", 40, 8), pieces, None, combiner="mean")
        inputs = {"values": values, "indices": indices, "dense_shape": dense_shape}
        hub.add_signature(inputs=inputs, outputs=tf.matmul(mean, weights("projection", 8, 512)))
        path = asset(os.path.join(folder, "universal_encoder_8k_spm.model"), "a stand-in for a piece model\n")
        hub.add_signature("spm_path", inputs={}, outputs=path)

    return build


def elmo(handle, folder):
    def build():
        weights = Weights(handle)
        table = weights("embeddings", len(VOCABULARY) + 2, 8)
        to_word, to_first, to_second = weights("word", 8, 512), weights("lstm1", 8, 1024), weights("lstm2", 8, 1024)
        scaling = tf.get_variable("aggregation/scaling", [], initializer=tf.ones_initializer())
        mixing = tf.get_variable("aggregation/weights", [3], initializer=tf.zeros_initializer())

        def outputs(tokens, lengths):
            embedded = tf.nn.embedding_lookup(table, word_ids(tokens, vocabulary(folder)))
            mask = tf.sequence_mask(lengths, tf.shape(tokens)[1], dtype=tf.float32)[:, :, None]
            word = tf.tensordot(embedded, to_word, 1) * mask
            first = tf.tanh(tf.tensordot(embedded, to_first, 1)) * mask
            second = tf.tanh(tf.tensordot(embedded, to_second, 1)) * mask
            mix = tf.nn.softmax(mixing)
            mixed = scaling * (mix[0] * tf.concat([word, word], 2) + mix[1] * first + mix[2] * second)
            count = tf.cast(tf.maximum(lengths, 1), tf.float32)[:, None]
            return {
                "word_emb": word,
                "lstm_outputs1": first,
                "lstm_outputs2": second,
                "elmo": mixed,
                "default": tf.reduce_sum(mixed, 1) / count,
            }

        strings = tf.placeholder(tf.string, [None], name="strings")
        split = tf.sparse_tensor_to_dense(tf.string_split(strings, " "), default_value="")
        lengths = tf.reduce_sum(tf.cast(tf.not_equal(split, ""), tf.int32), 1)
        hub.add_signature("default", inputs={"strings": strings}, outputs=outputs(split, lengths))
        tokens = tf.placeholder(tf.string, [None, None], name="tokens")
        lengths = tf.placeholder(tf.int32, [None], name="sequence_len")
        inputs = {"tokens": tokens, "sequence_len": lengths}
        hub.add_signature("tokens", inputs=inputs, outputs=outputs(tokens, lengths))

    return build


def bert(size, lower_case, scope="bert"):
    """Tokens, masked-language-model and tokenizer signatures; the training graph has (seeded) dropout."""

    def module(handle, folder):
        def build(training):
            weights = Weights(handle)
            words = weights(scope + "/embeddings/word_embeddings", len(VOCABULARY), 8)
            types = weights(scope + "/embeddings/token_type_embeddings", 2, 8)
            dense = weights(scope + "/encoder/layer_0/output/dense/kernel", 8, size)
            pooler = weights(scope + "/pooler/dense/kernel", 8, size)
            prediction = weights("cls/predictions/transform/dense/kernel", 8, 8)
            bias = weights("cls/predictions/output_bias", len(VOCABULARY))

            def encode():
                names = ("input_ids", "input_mask", "segment_ids")
                ids, mask, segments = (tf.placeholder(tf.int32, [None, None], name=name) for name in names)
                # Ids of the real vocabulary are welcome.
                hidden = tf.nn.embedding_lookup(words, tf.floormod(ids, len(VOCABULARY)))
                hidden = (hidden + tf.nn.embedding_lookup(types, segments)) * tf.cast(mask, tf.float32)[:, :, None]
                if training:
                    hidden = tf.nn.dropout(hidden, rate=0.1, seed=7)
                outputs = {
                    "sequence_output": tf.tensordot(hidden, dense, 1),
                    "pooled_output": tf.tanh(tf.matmul(hidden[:, 0, :], pooler)),
                }
                return dict(zip(names, (ids, mask, segments))), hidden, outputs

            inputs, _, outputs = encode()
            hub.add_signature("tokens", inputs=inputs, outputs=outputs)
            inputs, hidden, outputs = encode()
            inputs["mlm_positions"] = positions = tf.placeholder(tf.int32, [None, None], name="mlm_positions")
            picked = tf.batch_gather(hidden, positions)
            logits = tf.tensordot(tf.tensordot(picked, prediction, 1), words, [[2], [1]]) + bias
            hub.add_signature("mlm", inputs=inputs, outputs=dict(outputs, mlm_logits=logits))
            info = {
                "vocab_file": asset(vocabulary(folder)),
                "do_lower_case": tf.constant(lower_case, tf.bool, name="do_lower_case"),
            }
            hub.add_signature("tokenization_info", inputs={}, outputs=info)

        return build

    return module, [INFERENCE, TRAINING]


# --- images and video -------------------------------------------------------------------------------------------------


def image(height, width, outputs, classify=False, static=True):
    """A feature vector or class scores, with batch normalisation, an update op and a regulariser when training."""

    def module(handle, _folder):
        def build(training):
            weights = Weights(handle)
            shape = [None, height, width, 3] if static else [None, None, None, 3]
            images = tf.placeholder(tf.float32, shape, name="images")
            patches = tf.nn.avg_pool2d(images, 8, 8, "SAME")
            weights.seed += 1
            kernel = tf.random_normal_initializer(0.0, 0.5, seed=weights.seed)
            penalty = tf.contrib.layers.l2_regularizer(0.01)
            layer = tf.layers.conv2d(
                patches, 8, 3, padding="same", name="conv", kernel_initializer=kernel, kernel_regularizer=penalty
            )
            layer = tf.nn.relu(tf.layers.batch_normalization(layer, training=training, momentum=0.9, name="norm"))
            features = tf.reduce_mean(layer, [1, 2])
            result = tf.matmul(features, weights("logits/kernel", 8, outputs))
            named = {"default": result, "network/conv": layer, "network/pool": features}
            hub.add_signature("default", inputs={"images": images}, outputs=result)
            vector = dict(named, default=features if classify else result)
            hub.add_signature("image_feature_vector", {"images": images}, vector)
            if classify:
                hub.add_signature("image_classification", {"images": images}, dict(named, logits=result))
            if not static:
                info = hub.ImageModuleInfo()
                info.default_image_size.height, info.default_image_size.width = height, width
                hub.attach_image_module_info(info)

        return build

    return module, [INFERENCE, TRAINING]


def delf(handle, _folder):
    def build():
        weights = Weights(handle)
        picture = tf.placeholder(tf.float32, [None, None, 3], name="image")
        threshold = tf.placeholder(tf.float32, [], name="score_threshold")
        scales = tf.placeholder(tf.float32, [None], name="image_scales")
        most = tf.placeholder(tf.int32, [], name="max_feature_num")
        cells = tf.reshape(tf.image.resize_bilinear(picture[None], [3, 3]), [9, 3])
        scores = tf.sigmoid(tf.reduce_sum(cells * weights("attention", 3), 1)) * 100.0
        count = tf.minimum(tf.reduce_sum(tf.cast(scores >= threshold, tf.int32)), most)
        best, order = tf.nn.top_k(scores, count)
        size = tf.cast(tf.shape(picture)[:2], tf.float32)
        place = tf.stack([order // 3, order % 3], 1)
        outputs = {
            "locations": (tf.cast(place, tf.float32) + 0.5) / 3.0 * size,
            "descriptors": tf.tanh(tf.matmul(tf.gather(cells, order), weights("descriptor", 3, 40))),
            "feature_scales": tf.fill([count], tf.reduce_max(scales)),
            "scores": best,
            "attention": best / 100.0,
        }
        inputs = {"image": picture, "score_threshold": threshold, "image_scales": scales, "max_feature_num": most}
        hub.add_signature(inputs=inputs, outputs=outputs)

    return build


def picture_of(code, weights, size):
    """[batch, 8] to [batch, size, size, 3] in -1..1."""
    small = tf.reshape(tf.matmul(code, weights("generator/kernel", 8, 16 * 16 * 3)), [-1, 16, 16, 3])
    return tf.tanh(tf.image.resize_nearest_neighbor(small, [size, size]))


def biggan(size, noise):
    def module(handle, _folder):
        def build():
            weights = Weights(handle)
            z = tf.placeholder(tf.float32, [None, noise], name="z")
            y = tf.placeholder(tf.float32, [None, 1000], name="y")
            truncation = tf.placeholder(tf.float32, [], name="truncation")
            code = truncation * tf.matmul(z, weights("z", noise, 8)) + tf.matmul(y, weights("y", 1000, 8))
            inputs = {"z": z, "y": y, "truncation": truncation}
            hub.add_signature(inputs=inputs, outputs=picture_of(code, weights, size))

        return build

    return module, [INFERENCE]


def progan(handle, _folder):
    def build():
        weights = Weights(handle)
        latent = tf.placeholder(tf.float32, [None, 512], name="latent_vector")
        hub.add_signature(
            inputs={"latent_vector": latent}, outputs=picture_of(tf.matmul(latent, weights("in", 512, 8)), weights, 128)
        )

    return build


def i3d(classes):
    def module(handle, _folder):
        def build():
            weights = Weights(handle)
            frames = tf.placeholder(tf.float32, [None, None, 224, 224, 3], name="rgb")
            summary = tf.concat([tf.reduce_mean(frames, [1, 2, 3]), tf.reduce_max(frames, [1, 2, 3])], 1)
            hub.add_signature(inputs={"rgb": frames}, outputs=tf.matmul(summary, weights("logits", 6, classes)))

        return build

    return module, [INFERENCE]


# --- odd ones, for what an interface can be ---------------------------------------------------------------------------


def simple(handle, _folder):
    """Floats in, floats out, one output."""

    def build():
        x = tf.placeholder(tf.float32, [None, 3], name="x")
        hub.add_signature(inputs={"x": x}, outputs=tf.matmul(x, Weights(handle)("w", 3, 2)))

    return build


def dense(handle, _folder):
    """Two signatures, several outputs, a regulariser."""

    def build():
        weights = Weights(handle)
        first, second = weights("hidden/kernel", 4, 5), weights("output/kernel", 5, 3)
        tf.add_to_collection(tf.GraphKeys.REGULARIZATION_LOSSES, 0.01 * tf.nn.l2_loss(first))
        x = tf.placeholder(tf.float32, [None, 4], name="x")
        hidden = tf.nn.relu(tf.matmul(x, first))
        result = tf.matmul(hidden, second)
        hub.add_signature(inputs={"x": x}, outputs={"default": result, "hidden": hidden, "prob": tf.nn.softmax(result)})
        z = tf.placeholder(tf.float32, [None, 4], name="z")
        hidden = tf.nn.relu(tf.matmul(z, first))
        hub.add_signature("features", inputs={"z": z}, outputs={"default": hidden, "double": 2.0 * hidden})

    return build


def fruit_to_pet(handle, _folder):
    """No default signature, several inputs of different dtypes, no default output."""

    def build():
        apples = tf.placeholder(tf.float32, [None, 2], name="apples")
        bananas = tf.placeholder(tf.int32, [None], name="bananas")
        cats = tf.matmul(apples, Weights(handle)("w", 2, 2)) + tf.cast(bananas, tf.float32)[:, None]
        inputs = {"apples": apples, "bananas": bananas}
        hub.add_signature("fruit_to_pet", inputs=inputs, outputs={"cats": cats, "dogs": cats * cats})

    return build


def nodef(_handle, _folder):
    """A default signature without a default output."""

    def build():
        x = tf.placeholder(tf.float32, [None, 2], name="x")
        hub.add_signature(inputs={"x": x}, outputs={"only": x * 3.0})

    return build


def odd(_handle, _folder):
    """Names that are no identifiers, one of them a keyword of Python."""

    def build():
        x = tf.placeholder(tf.float32, [None, 2], name="x")
        scale = tf.placeholder(tf.float32, [], name="scale")
        inputs, outputs = {"in/put": x, "lambda": scale}, {"out/put": x * scale, "class": x + scale}
        hub.add_signature("a-b", inputs=inputs, outputs=outputs)
        hub.add_signature("default", inputs={"x": x, "scale": scale}, outputs=x * scale)

    return build


def dashed(_handle, _folder):
    """Names that are no identifiers and no keywords."""

    def build():
        x = tf.placeholder(tf.float32, [None, 2], name="x")
        scale = tf.placeholder(tf.float32, [], name="scale")
        inputs, outputs = {"in/put": x, "my-scale": scale}, {"out/put": x * scale, "my-sum": x + scale}
        hub.add_signature("a-b", inputs=inputs, outputs=outputs)

    return build


def sparse(handle, _folder):
    """A sparse input."""

    def build():
        x = tf.sparse_placeholder(tf.float32, [None, 5])
        hub.add_signature(inputs={"x": x}, outputs=tf.sparse_tensor_dense_matmul(x, Weights(handle)("w", 5, 2)))

    return build


def sparse_out(_handle, _folder):
    """A sparse output."""

    def build():
        text = tf.placeholder(tf.string, [None], name="text")
        hub.add_signature(inputs={"text": text}, outputs=tf.string_split(text, " "))

    return build


def dtype(_handle, _folder):
    """64-bit inputs."""

    def build():
        x, i = tf.placeholder(tf.float64, [None], name="x"), tf.placeholder(tf.int64, [None], name="i")
        hub.add_signature(inputs={"x": x, "i": i}, outputs={"default": x * tf.cast(i, tf.float64), "twice": i * 2})

    return build


def upd(_handle, _folder):
    """An update op: a counter that nobody trains."""

    def build():
        x = tf.placeholder(tf.float32, [None, 2], name="x")
        counter = tf.get_variable("counter", [], initializer=tf.zeros_initializer(), trainable=False)
        tf.add_to_collection(tf.GraphKeys.UPDATE_OPS, counter.assign_add(1.0))
        hub.add_signature(inputs={"x": x}, outputs=x + counter)

    return build


def rand(_handle, _folder):
    """A seeded draw."""

    def build():
        count = tf.placeholder(tf.int32, [], name="n")
        hub.add_signature(inputs={"n": count}, outputs=tf.random.uniform([count], seed=5))

    return build


def dropout(handle, _folder):
    """Dropout (seeded) when training."""

    def build(training):
        x = tf.placeholder(tf.float32, [None, 4], name="x")
        result = tf.matmul(x, Weights(handle)("w", 4, 4))
        hub.add_signature(inputs={"x": x}, outputs=tf.nn.dropout(result, rate=0.5, seed=3) if training else result)

    return build


def gan(classes):
    """A generator and a discriminator of images, two graphs that go by their tags; with labels, if there are classes."""

    def module(handle, _folder):
        def build(model):
            weights = Weights(handle)
            generator, discriminator = weights("generator/kernel", 5, 12), weights("discriminator/kernel", 12, 3)
            given = 0.0
            inputs = {}
            if classes:
                inputs["labels"] = labels = tf.placeholder(tf.int32, [None], name="labels")
                given = tf.nn.embedding_lookup(weights("labels/embeddings", classes, 12), labels)
            if model == "gen":
                inputs["z"] = z = tf.placeholder(tf.float32, [None, 5], name="z")
                outputs = {"generated": tf.reshape(tf.sigmoid(tf.matmul(z, generator) + given), [-1, 2, 2, 3])}
            else:
                inputs["images"] = images = tf.placeholder(tf.float32, [None, 2, 2, 3], name="images")
                features = tf.matmul(tf.reshape(images, [-1, 12]) + given, discriminator)
                outputs = {"prediction": tf.sigmoid(features[:, 0]), "features": features}
            hub.add_signature(inputs=inputs, outputs=outputs)

        return build

    rows = [(set(), "gen"), ({"gen", "bsNone"}, "gen"), ({"disc", "bsNone"}, "disc")]
    return module, [(tags, {"model": model}) for tags, model in rows]


# --- the catalogue ----------------------------------------------------------------------------------------------------

BIGGANS = {(s, k): (120 if k == "biggan" else 128) for s in (128, 256, 512) for k in ("biggan", "biggan-deep")}
IMAGES = {  # name -> side, features
    "inception_v3": (299, 2048),
    "inception_resnet_v2": (299, 1536),
    "mobilenet_v1_100_224": (224, 1024),
    "mobilenet_v2_035_128": (128, 1280),
    "mobilenet_v2_100_224": (224, 1280),
    "resnet_v1_50": (224, 2048),
    "resnet_v2_50": (224, 2048),
    "resnet_v2_152": (224, 2048),
}

MODULES = {
    **{"google/universal-sentence-encoder/%d" % v: sentence_embedding(512) for v in (1, 2)},
    **{"google/universal-sentence-encoder-large/%d" % v: sentence_embedding(512) for v in (1, 2, 3)},
    "google/universal-sentence-encoder-xling-many/1": sentence_embedding(512),
    "google/universal-sentence-encoder-multilingual/1": sentence_embedding(512),
    "google/universal-sentence-encoder-multilingual-large/1": sentence_embedding(512),
    "google/LAReQA/mBERT_X_X/1": sentence_embedding(512, "input", "query_encoder", "outputs"),
    **{"google/universal-sentence-encoder-lite/%d" % v: (sentence_encoder_lite, [INFERENCE]) for v in (1, 2)},
    **{"google/elmo/%d" % v: (elmo, [INFERENCE]) for v in (1, 2, 3)},
    **{"google/nnlm-%s-dim%d/1" % (n, s): sentence_embedding(s, "default") for n in ("en", "de") for s in (50, 128)},
    **{"google/nnlm-en-dim%d-with-normalization/1" % s: sentence_embedding(s, "default") for s in (50, 128)},
    "google/nnlm-de-dim50-with-normalization/1": sentence_embedding(50, "default"),
    "google/nnlm-zh-dim128-with-normalization/1": sentence_embedding(128, "default"),
    "google/random-nnlm-en-dim128/1": sentence_embedding(128, "default"),
    "google/Wiki-words-250/1": sentence_embedding(250, "default"),
    "google/bert_uncased_L-12_H-768_A-12/1": bert(768, True),
    "google/bert_cased_L-12_H-768_A-12/1": bert(768, False),
    "google/bert_multi_cased_L-12_H-768_A-12/1": bert(768, False),
    "google/bert_uncased_L-24_H-1024_A-16/1": bert(1024, True),
    "google/albert_base/1": bert(768, True),
    "google/albert_base/3": bert(768, True),
    "google/albert_large/1": bert(1024, True),
    **{"google/imagenet/%s/feature_vector/1" % n: image(s, s, f) for n, (s, f) in IMAGES.items()},
    **{"google/imagenet/%s/feature_vector/2" % n: image(s, s, f) for n, (s, f) in IMAGES.items() if "_v2_" in n},
    **{"google/imagenet/%s/classification/1" % n: image(s, s, 1001, True) for n, (s, _) in IMAGES.items()},
    "google/delf/1": (delf, [INFERENCE]),
    **{"deepmind/%s-%d/1" % (k, s): biggan(s, z) for (s, k), z in BIGGANS.items()},
    **{"deepmind/%s-%d/2" % (k, s): biggan(s, z) for (s, k), z in BIGGANS.items() if k == "biggan"},
    "deepmind/i3d-kinetics-400/1": i3d(400),
    "deepmind/i3d-kinetics-600/1": i3d(600),
    "google/progan-128/1": (progan, [INFERENCE]),
}

ODD_MODULES = {
    "simple": (simple, [INFERENCE]),
    "dense": (dense, [INFERENCE]),
    "text": sentence_embedding(6),
    "image-info": image(16, 12, 4, static=False),
    "image-static": image(16, 12, 4),
    "fruit_to_pet": (fruit_to_pet, [INFERENCE]),
    "nodef": (nodef, [INFERENCE]),
    "odd": (odd, [INFERENCE]),
    "dashed": (dashed, [INFERENCE]),
    "sparse": (sparse, [INFERENCE]),
    "sparse_out": (sparse_out, [INFERENCE]),
    "dtype": (dtype, [INFERENCE]),
    "upd": (upd, [INFERENCE]),
    "rand": (rand, [INFERENCE]),
    "dropout": (dropout, [INFERENCE, TRAINING]),
    "gan": gan(0),
    "gan-of-classes": gan(7),
    "trainonly": (dropout, [TRAINING]),
}


def handles():
    """Handle -> (module, tag sets with the arguments of each)."""
    catalogue = {"https://tfhub.dev/" + name: row for name, row in MODULES.items()}
    catalogue.update({"https://example.com/modules/%s/1" % name: row for name, row in ODD_MODULES.items()})
    return catalogue


def vocabulary(folder):
    return write(os.path.join(folder, "vocab.txt"), "\n".join(VOCABULARY) + "\n")


def asset(path, content=None):
    """A string constant that is replaced by the file's place in the module."""
    if content is not None:
        write(path, content)
    constant = tf.constant(path, tf.string, name="asset_path")
    tf.add_to_collection(tf.GraphKeys.ASSET_FILEPATHS, constant)
    return constant


def write(path, content):
    with open(path, "w") as file:
        file.write(content)
    return path


def export(handle, row, folder, scratch):
    """Writes the module of ``handle`` to its place in the cache ``folder``."""
    module, tag_sets = row
    build = module(handle, scratch)
    if tag_sets == [INFERENCE] and build.__code__.co_argcount == 0:
        spec = hub.create_module_spec(build)
    else:
        spec = hub.create_module_spec(build, tags_and_args=tag_sets)
    tags = None if set() in spec.get_tags() else {"train"}
    place = os.path.join(folder, hashlib.sha1(handle.encode()).hexdigest())
    with tf.Graph().as_default(), tf.Session() as session:
        instance = hub.Module(spec, tags=tags)
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        instance.export(place, session)
    alias = os.path.join(folder, hashlib.sha1((handle + "/").encode()).hexdigest())
    os.symlink(os.path.basename(place), alias)


def main():
    folder = os.path.abspath(sys.argv[1])
    scratch = os.path.join(folder, "assets")
    os.makedirs(scratch)
    tf.compat.v1.logging.set_verbosity("ERROR")
    for handle, row in handles().items():
        export(handle, row, folder, scratch)
    shutil.rmtree(scratch)
    print("%d modules in %s" % (len(handles()), folder))


if __name__ == "__main__":
    main()
