"""A document from others that the report shows: can it be read, is it short enough, does it hold its text?

It is opened here and drawn by the report layer, so that all that is wrong with it is told with the rest.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from revisjon.diagnostics import Alvor, Diagnose, ramset_opp
from revisjon.load import codes
from revisjon.model import Fil, Uttalelse, Vedlagt, brevslag

MAKS_SIDER = 60
MAKS_PIKSLER = 80_000_000
"""Largest picture."""
_HODER: Mapping[str, bytes] = MappingProxyType(
    {
        ".pdf": b"%PDF-",
        ".docx": b"PK\x03\x04",
        ".png": b"\x89PNG\r\n\x1a\n",
        ".jpg": b"\xff\xd8\xff",
        ".jpeg": b"\xff\xd8\xff",
    }
)
"""How the content begins, by the ending of the name."""
_PDF_HODE = 1024
"""Within so many bytes the mark of a PDF must stand."""
_OLE = b"\xd0\xcf\x11\xe0"
"""How both the old Word format and an encrypted new one begin."""
_LÅST = 4
"""PDFium's FPDF_ERR_PASSWORD."""
_NEVNT = 5
"""As many pages as are named."""
_NY_FIL = "Be avsenderen om en ny kopi, eller lagre dokumentet på nytt som PDF."

Brev = Uttalelse | Vedlagt


def sjekk_brev(brev: Brev, fil: Fil, data: bytes) -> Iterator[Diagnose]:
    """Yield what keeps the file from being shown; nothing where only its name is printed."""
    if brev.tekst is not None and brev.gjengi != "sider" and not brev.som_sider():
        return
    slag = brevslag(fil)
    if not data:
        melding = f"«{fil.sti}» er tom."
        yield _feil(codes.BREV_ULESELIG, fil, melding, "Hent fram den riktige filen, eller be om en ny kopi.")
    elif slag == "word" and data.startswith(_OLE):
        yield _låst(fil, "eller er lagret i det gamle Word-formatet")
    elif not slag:
        melding = f"«{fil.sti}» kan ikke gjengis i rapporten."
        råd = "Bruk PDF, DOCX, PNG eller JPEG, eller skriv innholdet i «tekst»."
        yield _feil(codes.BREV_FEIL_SLAG, fil, melding, råd)
    elif not _er(endelse := PurePosixPath(fil.sti).suffix.lower(), data):
        er = next((e for e in _HODER if _er(e, data)), "")
        melding = f"«{fil.sti}» har ikke det innholdet som endelsen {endelse} sier."
        råd = f"Gi filen endelsen {er}" if er else "Gi filen riktig endelse"
        yield _feil(codes.BREV_FEIL_SLAG, fil, melding, f"{råd}, eller hent fram den riktige.")
    elif (slag == "word") == (brev.gjengi == "sider") and brev.gjengi:
        yield _gjengi(brev, fil, slag)
    else:
        yield from _SJEKK[slag](brev, fil, data)


def _er(endelse: str, data: bytes) -> bool:
    """Tell whether the content begins as that of such a file does."""
    return _HODER[endelse] in data[:_PDF_HODE] if endelse == ".pdf" else data.startswith(_HODER[endelse])


def uten_sjekksum(fil: Fil, data: bytes) -> Iterator[Diagnose]:
    """Yield the line that pins a document from others: it is evidence, and must be the same next time."""
    if not fil.sha256 and data:
        melding = f"«{fil.sti}» er ikke låst, så ingen ser det om filen blir byttet ut."
        råd = f"Skriv sha256: {hashlib.sha256(data).hexdigest()} under «fil»."
        yield Diagnose(codes.UTEN_SJEKKSUM, fil.sted.til("sti"), melding, råd, Alvor.HINT)


def _pdf(brev: Brev, fil: Fil, data: bytes) -> Iterator[Diagnose]:
    import pypdfium2  # noqa: PLC0415 - heavy, and few projects have a letter

    try:
        with pypdfium2.PdfDocument(data) as pdf:
            antall = len(pdf)
            if antall > MAKS_SIDER:
                melding = f"«{fil.sti}» har {antall} sider, men grensen er {MAKS_SIDER}."
                råd = "Legg ved det som er viktig, eller skriv innholdet i «tekst»."
                yield _feil(codes.BREV_FOR_LANGT, fil, melding, råd)
                return
            uten = [
                nr for nr, side in enumerate(pdf, start=1) if not side.get_textpage().get_text_range().strip()
            ]
    except pypdfium2.PdfiumError as feil:
        if _uten_sider(data):
            yield _ødelagt(fil, "PDF-en har ingen sider")
        else:
            yield _låst(fil) if feil.err_code == _LÅST else _ødelagt(fil, "PDF-en kan ikke åpnes")
        return
    if uten and brev.tekst is None:
        yield _uten_tekst(brev, fil, uten, antall)


def _uten_sider(data: bytes) -> bool:
    """Tell whether a PDF is whole, but empty. PDFium does not open it, and its code may be of another."""
    import pikepdf  # noqa: PLC0415 - only for files that cannot be opened

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return not pdf.pages
    except (pikepdf.PdfError, pikepdf.PasswordError):
        return False


def _word(brev: Brev, fil: Fil, data: bytes) -> Iterator[Diagnose]:
    del brev
    from revisjon.load.wordfile import UleseligWord, les_deler  # noqa: PLC0415 - only with Word files

    try:
        les_deler(data)
    except UleseligWord as feil:
        yield _ødelagt(fil, str(feil))


def _bilde(brev: Brev, fil: Fil, data: bytes) -> Iterator[Diagnose]:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only with pictures

    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as bilde:
            if bilde.width * bilde.height > MAKS_PIKSLER:
                melding = f"«{fil.sti}» er på {bilde.width} × {bilde.height} punkter, som er for mye."
                yield _feil(
                    codes.BREV_FOR_LANGT,
                    fil,
                    melding,
                    "Lagre bildet mindre, for eksempel 2000 punkter bredt.",
                )
                return
            bilde.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        yield _ødelagt(fil, "bildet kan ikke leses")
        return
    if brev.tekst is None and not fil.alt:
        melding = f"«{fil.sti}» er et bilde, og den som ikke ser det, får ikke vite hva som står der."
        råd = "Skriv av innholdet i «tekst», eller beskriv bildet i «alt» under «fil»."
        yield _feil(codes.BREV_UTEN_TEKST, fil, melding, råd)


_SJEKK: Mapping[str, Callable[[Brev, Fil, bytes], Iterator[Diagnose]]] = MappingProxyType(
    {"pdf": _pdf, "word": _word, "bilde": _bilde}
)


def _feil(kode: str, fil: Fil, melding: str, råd: str) -> Diagnose:
    return Diagnose(kode, fil.sted.til("sti"), melding, råd)


def _låst(fil: Fil, eller: str = "") -> Diagnose:
    melding = f"«{fil.sti}» er låst med passord{f', {eller}' if eller else ''}."
    råd = "Åpne dokumentet og lagre det på nytt, uten passord, som PDF eller DOCX."
    return _feil(codes.BREV_LÅST, fil, melding, råd)


def _ødelagt(fil: Fil, grunn: str) -> Diagnose:
    return _feil(codes.BREV_ULESELIG, fil, f"«{fil.sti}» kan ikke leses: {grunn}.", _NY_FIL)


def _gjengi(brev: Brev, fil: Fil, slag: str) -> Diagnose:
    plass = brev.sted.til("gjengi")
    if slag == "word":
        melding = f"Sidene i «{fil.sti}» kan ikke vises, fordi en Word-fil ikke har faste sider."
        råd = "Skriv «gjengi: tekst», eller lagre dokumentet som PDF."
    else:
        melding = f"«{fil.sti}» kan ikke gjengis som tekst uten at teksten er skrevet."
        råd = "Skriv innholdet i «tekst», eller velg «gjengi: sider»."
    return Diagnose(codes.BREV_KAN_IKKE_GJENGIS, plass, melding, råd)


def _uten_tekst(brev: Brev, fil: Fil, uten: list[int], antall: int) -> Diagnose:
    if len(uten) == antall:
        hva = "har ingen tekst, så det er trolig skannet"
    else:
        sider = ramset_opp([*map(str, uten[:_NEVNT]), *(["flere"] if len(uten) > _NEVNT else [])], "og")
        hva = f"har ingen tekst på side {sider}"
    melding = f"«{fil.sti}» {hva}. Den som ikke ser sidene, får ikke vite hva som står der."
    beholdt = " og velg «gjengi: sider»" if isinstance(brev, Uttalelse) and brev.gjengi != "sider" else ""
    råd = f"Skriv av innholdet i «tekst»{beholdt}, eller be avsenderen om en PDF med tekst."
    return Diagnose(codes.BREV_UTEN_TEKST, fil.sted.til("sti"), melding, råd, Alvor.ADVARSEL)
