"""Styles of headings: numbered by chapter, by appendix, or not at all."""

from __future__ import annotations

from dataclasses import replace

from revisjon.output.docx.style_types import INTET_NIVÅ, KAPITTELLISTE, UTEN, VEDLEGGSLISTE, Stil, rom
from revisjon.report.theme import Tema

_BRØD = "BodyText"


def overskriftsstiler(tema: Tema) -> tuple[Stil, ...]:
    """Return the styles."""
    return (*_nummererte(tema), *_vedlegg(tema), *_uten_nummer(), *_egne(tema))


def _nummererte(tema: Tema) -> tuple[Stil, ...]:
    """Return Word's own headings: three levels with number, three without."""
    a1, a2, a3, a6 = (rom(tema, a) for a in ("a1", "a2", "a3", "a6"))
    mål = (
        (0.0, a6),
        (a6, a3),
        (rom(tema, "a5"), a2),
        (rom(tema, "a4"), a1),
    )
    stiler = []
    for n, (før, etter) in enumerate(mål, start=1):
        stil = Stil(f"Heading{n}", f"heading {n}", neste=_BRØD, grad=f"h{n}", fet=True, før=før, etter=etter)
        stil = replace(stil, hold_neste=True, hold_sammen=True, i_tekst=True, nivå=n, innebygd=True)
        if n < len(mål):
            stil = replace(stil, henger=True, sideskift=n == 1, nummer=(KAPITTELLISTE, n - 1))
        stiler.append(stil)
    dype = (Stil(f"Heading{n}", f"heading {n}", "Heading4", _BRØD, nivå=n, innebygd=True) for n in (5, 6))
    return (*stiler, *dype)


def _vedlegg(tema: Tema) -> tuple[Stil, ...]:
    """Return the headings of appendices, which are counted apart."""
    første, *dypere = (
        Stil(f"Vedlegg{n or ''}", f"Vedlegg {n}".rstrip(" 0"), f"Heading{n or 1}", _BRØD, i_tekst=True)
        for n in (0, 2, 3)
    )
    første = replace(første, grad="h1_vedlegg", etter=rom(tema, "a3"))
    return tuple(
        replace(stil, henger=True, nivå=n + 1, nummer=(VEDLEGGSLISTE, n))
        for n, stil in enumerate((første, *dypere))
    )


def _uten_nummer() -> tuple[Stil, ...]:
    """Return headings that navigation keeps, but that are not counted."""
    return tuple(
        replace(
            Stil(f"Overskrift{n}UtenNummer", f"Overskrift {n} uten nummer", f"Heading{n}", _BRØD),
            i_tekst=True,
            nivå=n,
            nummer=UTEN,
        )
        for n in (1, 2, 3)
    )


def _egne(tema: Tema) -> tuple[Stil, ...]:
    """Return headings that look like none of their level."""
    h1, h2 = "Overskrift1UtenNummer", "Overskrift2UtenNummer"
    utledning = Stil("Utledningstittel", "Utledningstittel", h2, "Utledning", grad="h3", før=3, etter=0)
    liste = Stil("Listetittel", "Listetittel", h2, "TableofFigures", grad="h3", før=14, etter=rom(tema, "a1"))
    gruppe = Stil("Gruppetittel", "Gruppetittel", h2, "Kildepost", grad="liten", før=0, etter=0, venstre=0)
    innhold = Stil("TOCHeading", "TOC Heading", h1, _BRØD, etter=9, i_tekst=True, innebygd=True)
    krav = (
        Stil(f"Krav{n}", f"Krav {n}", f"Heading{n}", "Grunn", grad="brød", før=0, etter=2, venstre=0, nivå=n)
        for n in (2, 3, 4)
    )
    dokument = Stil("Dokumenttittel", "Dokumenttittel", h1, _BRØD, grad="h1_vedlegg", etter=rom(tema, "a3"))
    kort = Stil("Dokumentoverskrift", "Dokumentoverskrift", h2, _BRØD, grad=(12.5, 16), før=rom(tema, "a5"))
    stiler = (
        replace(dokument, i_tekst=True, nivå=1),
        replace(kort, etter=rom(tema, "a2"), i_tekst=True, nivå=2),
        replace(utledning, i_tekst=True, henger=True, nivå=2),
        replace(liste, i_tekst=True, nivå=INTET_NIVÅ),
        replace(gruppe, nivå=2),
        replace(innhold, nivå=INTET_NIVÅ),
        *krav,
    )
    # Said again, for LibreOffice does not see it in the style below.
    return tuple(replace(stil, nummer=UTEN) for stil in stiler)
