"""Do all finished files of one report say the same?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.output import codes
from revisjon.output.parity.compare import Forskjell, Forskjellsslag, forskjeller
from revisjon.output.parity.content import Innhold, Uleselig
from revisjon.output.parity.docx import les_docx_innhold
from revisjon.output.parity.markup import les_html_innhold, les_tre_innhold
from revisjon.output.parity.pdf import les_pdf_innhold
from revisjon.report.document import Dokument
from revisjon.report.tree import stor

LESERE: Mapping[str, Callable[[bytes], Innhold]] = MappingProxyType(
    {
        "pdf": les_pdf_innhold,
        "docx": les_docx_innhold,
        "html": les_html_innhold,
    }
)
"""How a finished file is read, by the end of its name. A new format is one function and one line here."""
_KALT: Mapping[str, str] = MappingProxyType({"pdf": "PDF-en", "docx": "Word-filen", "html": "nettsiden"})
_RAPPORTEN = "rapporten slik den er satt sammen"
_KODER: Mapping[Forskjellsslag, tuple[str, str]] = MappingProxyType(
    {
        "tekst": (codes.ULIK_TEKST, "Teksten"),
        "tabell": (codes.ULIK_TABELL, "En tabell"),
        "note": (codes.ULIK_NOTE, "En fotnote"),
        "overskrift": (codes.ULIK_OVERSKRIFT, "En overskrift"),
        "bilde": (codes.ULIK_ALT, "En alternativ tekst"),
    }
)
_RÅD = (
    "Har prosjektet egne maler eller egen CSS, så sjekk om de legger til eller skjuler noe i ett format. "
    "Send ikke filen ut før alle sier det samme."
)


def sjekk_likhet(filer: Mapping[str, bytes], dokument: Dokument) -> tuple[Diagnose, ...]:
    """Return a warning for the first difference of each kind between each file and the report.

    `filer` has the finished files by name or by format; one whose kind is not known is not looked at. A
    warning, as all findings in finished files: it is for the user to judge whether the file can be used.
    """
    rapport = les_tre_innhold(dokument.html)
    ulikt: dict[str, tuple[Forskjell, ...]] = {}
    uleselige: list[Diagnose] = []
    for navn, data in filer.items():
        if (les := LESERE.get(navn.rpartition(".")[2].lower())) is None:
            continue
        try:
            ulikt[navn] = forskjeller(rapport, les(data))
        except Uleselig as feil:
            melding = f"{stor(_kalt(navn))} kan ikke sammenlignes med rapporten: {feil}."
            uleselige.append(Diagnose(codes.ULIK_TEKST, Plass("."), melding, _RÅD, Alvor.ADVARSEL))
    return (*uleselige, *_diagnoser(ulikt))


def _diagnoser(ulikt: Mapping[str, tuple[Forskjell, ...]]) -> Iterator[Diagnose]:
    for navn, funnet in ulikt.items():
        for f in funnet:
            # A file that agrees with the report here, if there is one, is easier to look it up in.
            enige = (annen for annen, andre in ulikt.items() if all(g.slag != f.slag for g in andre))
            kode, hva = _KODER[f.slag]
            melding = f"{hva} er ikke den samme i {_kalt(navn)}: {_fortell(f, navn, next(enige, ''))}."
            yield Diagnose(kode, Plass("."), melding, _RÅD, Alvor.ADVARSEL)


def _fortell(f: Forskjell, navn: str, enig: str) -> str:
    """Say where the difference is, and what each of the two says there."""
    sted = ", ".join(
        filter(None, (f.hvor, f"i kapitlet «{f.kapittel}»" if f.kapittel else "foran kapitlene"))
    )
    rundt = f" etter «… {f.før}»" if f.før else ""
    rundt += f" og før «{f.etter} …»" if f.etter else ""
    kilde = _kalt(enig) if enig else _RAPPORTEN
    return f"{sted}{rundt} har {kilde} {_sitert(f.første)}, men {_kalt(navn)} har {_sitert(f.andre)}"


def _kalt(navn: str) -> str:
    """Return what to call a file in a sentence."""
    return _KALT.get(navn) or f"«{navn}»"


def _sitert(tekst: str) -> str:
    return f"«{tekst}»" if tekst else "ingenting"
