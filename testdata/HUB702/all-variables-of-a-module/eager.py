import tensorflow_hub as hub

handle = "https://example.com/modules/dense/1"


def weights(path):
    module = hub.load(path)
    print("Loaded:", path)

    found = {}
    for variable in module.variables:
        value = variable.numpy()
        found[("module/" + variable.name)] = value
        print(f"{('module/' + variable.name)}: {value.shape}")
    return found


held = weights(handle)
names = list(held)
kernel = held["module/" + names[0].split("/", 1)[1]]
