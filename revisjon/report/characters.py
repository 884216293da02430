"""Characters that the typeface lacks: another font would draw them, so the auditor is told beforehand."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterator, Mapping
from typing import cast

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.markup.typography import typografi
from revisjon.model import Fil, Prosjekt, Sted, Tekst
from revisjon.report import codes
from revisjon.report.glyphs import FORSLAG, TEGN
from revisjon.report.sources import feltnavn
from revisjon.report.templates import Maler
from revisjon.report.theme import Tema

_UTENFOR = frozenset(("sted", "filer", "verdier", "tabellverdier", "sitert", "alt", "id", "type"))
"""Fields that are not printed, or not as text."""
_VANLIGE = TEGN | {"\n", "\t"}


def ukjente_tegn(prosjekt: Prosjekt, tema: Tema, maler: Maler) -> tuple[Diagnose, ...]:
    """Return a warning for each character that the built-in typeface lacks, where it first stands.

    Nothing is said of an office's own typeface, which may have other characters.
    """
    egne = [f for f in tema.filer if (funnet := maler.finn(f.fil)) and funnet[0] is not maler.innebygd]
    if egne:
        return ()
    steder: dict[str, Plass] = {}
    for tekst, plass in _tekster(prosjekt, prosjekt.oppdrag.sted.plass):
        if _VANLIGE.issuperset(tekst):
            continue
        for tegn in unicodedata.normalize("NFC", typografi(tekst)):
            if tegn not in TEGN and not tegn.isspace() and not _usynlig(tegn):
                steder.setdefault(tegn, plass)
    return tuple(_diagnose(tegn, plass) for tegn, plass in steder.items())


def _diagnose(tegn: str, plass: Plass) -> Diagnose:
    kode = f"U+{ord(tegn):04X}"
    navn, i_stedet = FORSLAG.get(tegn, (unicodedata.name(tegn, "").lower(), _likt(tegn)))
    hva = ", ".join(d for d in (navn, kode) if d)
    melding = f"Skriften i rapporten har ikke tegnet «{tegn}» ({hva})."
    råd = f"Skriv «{i_stedet}»" if i_stedet else "Skriv det med ord, eller ta det bort"
    return Diagnose(
        codes.UKJENT_TEGN,
        plass,
        melding,
        f"{råd}; ellers kommer det fra en annen skrift, eller blir borte.",
        Alvor.ADVARSEL,
    )


def _likt(tegn: str) -> str:
    """Return what Unicode itself gives as the plain way to write a character, if we have that."""
    likt = unicodedata.normalize("NFKC", tegn).replace("\N{FRACTION SLASH}", "/")
    if likt != tegn and likt.strip() and all(t in TEGN for t in likt):
        return likt
    grunn = unicodedata.normalize("NFD", tegn)[0]
    return grunn if grunn != tegn and grunn in TEGN else ""


def _usynlig(tegn: str) -> bool:
    """Tell whether nothing is drawn: joiners, selectors and what XML cannot hold."""
    return unicodedata.category(tegn) in {"Cc", "Cf", "Cs"} or "\ufe00" <= tegn <= "\ufe0f"


def _tekster(post: object, plass: Plass) -> Iterator[tuple[str, Plass]]:
    """Go through all that is written below a record, each with its place, in the order of the fields."""
    stabel = [(post, plass)]
    while stabel:
        neste, her = stabel.pop()
        if isinstance(neste, str):
            yield neste, her
        elif isinstance(neste, Tekst):
            yield neste.verdi, neste.plass
        elif isinstance(neste, tuple | list):
            stabel.extend((ledd, her) for ledd in reversed(neste))
        elif navn := feltnavn(cast("Hashable", type(neste))):
            if not isinstance(neste, Fil):
                stabel.extend(reversed(_felt(neste, navn, her)))
        elif isinstance(neste, Mapping):
            stabel.extend((verdi, her) for verdi in reversed(tuple(neste.values())))


def _felt(post: object, navn: tuple[str, ...], plass: Plass) -> list[tuple[object, Plass]]:
    """Return the printed fields of a record, each with its place."""
    sted = getattr(post, "sted", None)
    plasser = dict(sted.felt) if isinstance(sted, Sted) else {}
    ellers = sted.plass if isinstance(sted, Sted) else plass
    return [
        (verdi, plasser.get(n, ellers))
        for n in navn
        if n not in _UTENFOR and (verdi := getattr(post, n)) is not None
    ]
