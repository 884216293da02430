"""Where the files lie that ship with the program but are not code: templates, styles, fonts.

In an installed wheel they stand inside the package; in a checkout, and in an editable install of one,
they stand at its root, where people find and change them. Callers must not see the difference.
"""

from __future__ import annotations

from pathlib import Path

_PAKKE = Path(__file__).resolve().parent


def mappe(navn: str, pakke: Path = _PAKKE) -> Path:
    """Return the folder `navn` (as "templates") that belongs to the package folder `pakke`.

    Raises `FileNotFoundError` when neither place has it: the installation is broken, not the project.
    """
    kandidater = [pakke / "_data" / navn]
    # Beside an installed package stands whatever else was installed; only a checkout's root is ours.
    if (pakke.parent / "pyproject.toml").is_file():
        kandidater.append(pakke.parent / navn)
    for kandidat in kandidater:
        if kandidat.is_dir():
            return kandidat
    melding = f"Installasjonen av revisjon mangler mappen «{navn}» i {pakke}. Installer på nytt."
    raise FileNotFoundError(melding)
