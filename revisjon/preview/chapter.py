"""One chapter of a document as a document: the same numbers and notes, and nothing of the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType
from xml.etree.ElementTree import Element

from revisjon.diagnostics import Diagnose, Feil, Plass
from revisjon.preview import codes
from revisjon.report.document import Dokument
from revisjon.report.numbered import Bilde
from revisjon.report.tree import ren_tekst
from revisjon.report.xhtml import les, skriv

_TILLEGG = "tillegg.css"


def kapittel(dokument: Dokument, anker: str) -> Dokument:
    """Return the chapter that holds the element with this id. Raises `Feil` where there is none."""
    rot = les(dokument.html)
    kropp = rot.find("body")
    seksjon = None if kropp is None else next((el for el in kropp if anker in _ider(el)), None)
    if kropp is None or seksjon is None:
        melding = f"Rapporten har ikke noe kapittel ved «{anker}»."
        råd = "Last siden på nytt, og velg kapitlet en gang til."
        raise Feil([Diagnose(codes.UKJENT_KAPITTEL, Plass("."), melding, råd)])
    ider = _ider(seksjon)
    noter = tuple(n for n in dokument.noter if n.id in ider)
    for el in [el for el in kropp if el is not seksjon]:
        kropp.remove(el)
    _uten_døde_lenker(seksjon, ider)
    tillegg = dokument.ressurser.get(_TILLEGG, b"") + _tell_fra(noter[0].nr if noter else 1)
    return replace(
        dokument,
        html=skriv(rot),
        tittel=f"{_tittel(seksjon)} – {dokument.tittel}",
        overskrifter=tuple(o for o in dokument.overskrifter if o.id in ider),
        tabeller=_blant(dokument.tabeller, ider),
        figurer=_blant(dokument.figurer, ider),
        noter=noter,
        ressurser=MappingProxyType({**dokument.ressurser, _TILLEGG: tillegg}),
        data=MappingProxyType({}),
        vedlegg=(),
    )


def _ider(el: Element) -> frozenset[str]:
    return frozenset(id_ for under in el.iter() if (id_ := under.get("id")))


def _blant(bilder: Iterable[Bilde], ider: frozenset[str]) -> tuple[Bilde, ...]:
    return tuple(b for b in bilder if b.id in ider)


def _tittel(seksjon: Element) -> str:
    overskrift = next((el for el in seksjon.iter() if el.tag == "h1"), None)
    return "" if overskrift is None else ren_tekst(overskrift)


def _tell_fra(nr: int) -> bytes:
    """Return the rule that gives the first note the number that it has in the whole document."""
    return f"\nhtml {{ counter-reset: footnote {nr - 1} }}\n".encode()


def _uten_døde_lenker(seksjon: Element, ider: frozenset[str]) -> None:
    """Keep the words of links to other chapters, and not the links."""
    for el in seksjon.iter("a"):
        adresse = el.get("href", "")
        if adresse.startswith("#") and adresse[1:] not in ider:
            del el.attrib["href"]
