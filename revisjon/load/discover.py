"""Which files belong to a project, and their bytes. The only place that walks the project folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.load import codes
from revisjon.source import MAKS_BYTE

OPPDRAG = "oppdrag.yaml"
_ENKELTFILER = (OPPDRAG, "revisor.yaml", "vurdering.yaml")
_MAPPER = ("criteria", "evidence", "vurdering")
_MAKS_FILER = 2000


def finn_prosjekt(start: Path) -> Path | None:
    """Return the nearest folder at or above `start` that holds an oppdrag.yaml."""
    for mappe in (start, *start.parents):
        if (mappe / OPPDRAG).is_file():
            return mappe
    return None


def finn_filer(rot: Path) -> tuple[tuple[str, ...], tuple[Diagnose, ...]]:
    """Return the project's YAML files, as sorted paths relative to `rot`, and what is wrong with them."""
    if not rot.is_dir():
        hva = "er en fil, ikke en mappe" if rot.exists() else "finnes ikke"
        melding = f"Prosjektmappen {hva}."
        return (), (Diagnose(codes.IKKE_MAPPE, Plass("."), melding, "Velg mappen med -C MAPPE."),)
    diagnoser: list[Diagnose] = []
    filer = [navn for navn in _ENKELTFILER if (rot / navn).exists()]
    for mappe in _MAPPER:
        for fil in _under(rot, rot / mappe):
            if fil.endswith(".yaml"):
                filer.append(fil)
            elif fil.endswith(".yml"):
                diagnoser.append(_annen_endelse(fil))
    if OPPDRAG not in filer:
        diagnoser.append(_ingen_oppdrag(rot))
    if len(filer) > _MAKS_FILER:
        melding = f"Prosjektet har {len(filer)} YAML-filer; grensen er {_MAKS_FILER}."
        diagnoser.append(Diagnose(codes.FOR_MANGE_FILER, Plass("."), melding, "Slå sammen filer."))
        filer = []
    return tuple(sorted(filer)), tuple(diagnoser)


def les_bytes(rot: Path, fil: str, grense: int = MAKS_BYTE) -> bytes | Diagnose:
    """Read a file of the project, or tell why not. Nothing outside the project folder is read.

    A file larger than `grense` bytes is not read whole; one byte too many is returned, so that the
    reader can say that it is too large.
    """
    sti = rot / fil
    plass = Plass(fil)
    try:
        if not sti.resolve().is_relative_to(rot.resolve()):
            return Diagnose(
                codes.LENKE_UT, plass, f"«{fil}» er en lenke ut av prosjektmappen.", "Legg filen selv i mappen."
            )
        if sti.is_dir():
            return Diagnose(codes.FIL_ER_MAPPE, plass, f"«{fil}» er en mappe, ikke en fil.", "Gi mappen et annet navn.")
        with sti.open("rb") as strøm:
            return strøm.read(grense + 1)
    except FileNotFoundError:
        return Diagnose(codes.FIL_MANGLER, plass, f"Filen «{fil}» finnes ikke.", "Sjekk navnet, eller legg den inn.")
    except OSError as feil:
        grunn = feil.strerror or type(feil).__name__
        return Diagnose(
            codes.ULESELIG, plass, f"«{fil}» kan ikke leses ({grunn}).", "Sjekk at du har tilgang til filen."
        )


def _under(rot: Path, mappe: Path) -> Iterator[str]:
    """Yield the files below a folder, hidden ones left out, links to folders not followed."""
    for gren, undermapper, filer in os.walk(mappe):
        undermapper[:] = sorted(m for m in undermapper if not m.startswith("."))
        for navn in (*filer, *(m for m in undermapper if m.endswith((".yaml", ".yml")))):
            if not navn.startswith("."):
                yield Path(gren, navn).relative_to(rot).as_posix()


def _annen_endelse(fil: str) -> Diagnose:
    return Diagnose(
        codes.ANNEN_ENDELSE,
        Plass(fil),
        f"«{fil}» leses ikke, fordi endelsen er .yml.",
        "Gi filen endelsen .yaml.",
        Alvor.ADVARSEL,
    )


def _ingen_oppdrag(rot: Path) -> Diagnose:
    tom = not any(rot.iterdir())
    melding = "Mappen er tom." if tom else "Mappen har ingen oppdrag.yaml."
    råd = "Lag oppdrag.yaml med seksjonene oppdrag, problemstillinger og kapitler, eller velg en annen mappe med -C."
    return Diagnose(codes.INGEN_OPPDRAG, Plass("."), melding, råd)
