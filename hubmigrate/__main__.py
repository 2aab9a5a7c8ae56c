"""``python -m hubmigrate``."""

from hubmigrate.cli import main

if __name__ == "__main__":
    main()
