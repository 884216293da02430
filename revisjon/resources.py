"""Where the project lies, and what ships with the program but is not code: templates, styles, fonts.

In an installed wheel they stand inside the package; in a checkout, and in an editable install of one,
they stand at its root, where people find and change them. Callers must not see the difference.
"""

from __future__ import annotations

from pathlib import Path

OPPDRAG = "oppdrag.yaml"
"""The file that makes a folder a project."""
_PAKKE = Path(__file__).resolve().parent


def finn_prosjekt(start: Path) -> Path | None:
    """Return the nearest folder at or above `start` that holds an oppdrag.yaml."""
    return next((mappe for mappe in (start, *start.parents) if (mappe / OPPDRAG).is_file()), None)


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
