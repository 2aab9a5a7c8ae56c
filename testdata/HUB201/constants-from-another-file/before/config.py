class Config:
    MODULE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2"
    SIGNATURE = "default"
    SIZE = (224, 224)


config = Config()
