"""To write a file that the user named, or say why it cannot be written."""

from __future__ import annotations

from pathlib import Path

from revisjon.diagnostics import Diagnose, Feil, Plass, grunn_til
from revisjon.output.atomic import skriv
from revisjon.output.codes import KAN_IKKE_SKRIVE

_PLASS_PÅ_DISKEN = "Sjekk at du har tilgang til mappen, og at disken ikke er full."


def skriv_fil(mål: Path, data: bytes, råd: str = _PLASS_PÅ_DISKEN, vist: str = "") -> None:
    """Write a whole file or nothing. Raises `Feil` that names it, by `vist` where that is given."""
    try:
        skriv(mål, data)
    except OSError as feil:
        raise kan_ikke_skrive(vist or mål, feil, råd) from feil


def kan_ikke_skrive(mål: Path | str, feil: OSError, råd: str = _PLASS_PÅ_DISKEN, følge: str = "") -> Feil:
    """Return that a file or folder cannot be written, why, and perhaps what follows."""
    melding = " ".join(filter(None, (f"«{mål}» kan ikke skrives ({grunn_til(feil)}).", følge)))
    return Feil([Diagnose(KAN_IKKE_SKRIVE, Plass(str(mål)), melding, råd)])
