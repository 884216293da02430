"""`python -m revisjon`."""

from revisjon.cli.main import prosess

if __name__ == "__main__":
    prosess()
