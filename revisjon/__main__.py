"""`python -m revisjon`."""

from revisjon.cli.main import main

if __name__ == "__main__":
    main()
