
import model

if __name__ == "__main__":
    print(model.encode(["the cat sat"])[:, :3])
