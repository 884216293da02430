"""`revisjon sjekk --tekst`: the checks of texts on a file that the auditor already has."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from revisjon.checks import Tekstgrunnlag, sjekk_tekster
from revisjon.cli.norsk import Bruksfeil
from revisjon.cli.terminal import Terminal
from revisjon.diagnostics import Diagnose, Plass, grunn_til, sortert
from revisjon.load.lettertext import brevets_tekst
from revisjon.model import Fil
from revisjon.prose import Prosa, Utdrag, målform_i

_MAKS = 20 * 1024 * 1024
_TOMT = re.compile(r"\n{3,}")


def sjekk_fil(terminal: Terminal, fil: Path, målform: str = "") -> tuple[str, tuple[Diagnose, ...]]:
    """Return the text of a file, and what the checks of texts find in it. Raises `Bruksfeil`.

    In a Word file a line is a paragraph. Without a `målform` the words of the text tell which it is in.
    """
    tekst = les_tekst(fil)
    navn = fil.as_posix()
    prosa = Prosa(tekst, Plass(navn))
    grunnlag = Tekstgrunnlag((prosa,), målform or målform_i(tekst), terminal.dag(None))
    return tekst, sortert(sjekk_tekster(grunnlag, finn=_finner(tekst, navn)))


def les_tekst(fil: Path) -> str:
    """Return the text of a Word file, or of any text file in UTF-8. Raises `Bruksfeil`."""
    try:
        data = fil.read_bytes()
    except OSError as feil:
        raise Bruksfeil(f"Filen «{fil}» kan ikke leses: {grunn_til(feil)}.") from feil
    if len(data) > _MAKS:
        raise Bruksfeil(f"Filen «{fil}» er for stor. Grensen er {_MAKS // 1024 // 1024} MB.")
    if fil.suffix.lower() == ".docx":
        ord_ = brevets_tekst(Fil(fil.as_posix()), data)
        if ord_ is None:
            raise Bruksfeil(f"«{fil}» kan ikke leses som en Word-fil.")
        # Two line breaks part paragraphs; more are empty ones.
        return _TOMT.sub("\n\n", ord_.replace("\n", "\n\n")).strip()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    except UnicodeDecodeError as feil:
        råd = "Lagre den som tekst i UTF-8, eller som Word-fil (.docx)."
        raise Bruksfeil(f"«{fil}» er ikke en tekst i UTF-8. {råd}") from feil


def _finner(tekst: str, navn: str) -> Callable[[Utdrag], Plass]:
    def finn(utdrag: Utdrag) -> Plass:
        linje = tekst.count("\n", 0, utdrag.start) + 1
        kolonne = utdrag.start - tekst.rfind("\n", 0, utdrag.start)
        lengde = len(tekst[utdrag.start : utdrag.slutt].split("\n", 1)[0])
        return Plass(navn, linje, kolonne, max(1, lengde))

    return finn
