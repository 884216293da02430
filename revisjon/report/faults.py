"""What in the document's structure would mislead a reader, or break the rules for accessible documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from revisjon.report.numbered import Bilde, Overskrift, Problem
from revisjon.report.outline import Struktur
from revisjon.report.tree import Foreldre, er, lokalt_navn, nærmeste_id, ren_tekst


def finn_problemer(s: Struktur, overskrifter: Sequence[Overskrift], foreldre: Foreldre) -> Iterator[Problem]:
    """Yield all faults but those of single cross references and captions."""
    yield from _doble(s)
    yield from _overskrifter(overskrifter)
    yield from _bilder(s.bilder, foreldre)
    yield from _lenker([*s.lenker, *s.kryss], foreldre)
    yield from _noter(s.noter, foreldre)


def _doble(s: Struktur) -> Iterator[Problem]:
    bilder = {*s.tabeller, *s.figurer}
    for el in s.doble:
        id_ = el.get("id", "")
        if el in bilder:
            navn = "Tabellen" if el.tag == "table" else "Figuren"
            tekst = f"{navn} «{id_}» er plassert mer enn én gang. Behold den ett sted, og vis til den ellers."
            yield Problem("plassert to ganger", id_, tekst)
        else:
            tekst = f"Id-en «{id_}» står på mer enn ett sted i dokumentet. Gi det ene et annet navn."
            yield Problem("dobbel id", id_, tekst)
    for nr in range(1, len(s.noter) + 1):
        if f"fn-{nr}" in s.steder:
            tekst = f"Id-en «fn-{nr}» er satt av til en fotnote. Gi det andre et annet navn."
            yield Problem("dobbel id", f"fn-{nr}", tekst)


def _overskrifter(overskrifter: Sequence[Overskrift]) -> Iterator[Problem]:
    for overskrift in overskrifter:
        if not overskrift.tekst:
            tekst = f"En overskrift på nivå {overskrift.nivå} er tom. Skriv den, eller ta den bort."
            yield Problem("tom overskrift", overskrift.id, tekst)
    over = Overskrift("", 0, "", "")
    for før, etter in pairwise([over, *overskrifter]):
        if etter.nivå > før.nivå + 1:
            yield Problem(
                "hopp i overskrifter",
                etter.id,
                f"Overskriften «{etter.tekst}» er på nivå {etter.nivå}, men "
                + (f"den før er på nivå {før.nivå}. " if før.nivå else "er den første i dokumentet. ")
                + f"Den må være på nivå {før.nivå + 1} eller høyere opp.",
            )


def _bilder(bilder: Sequence[Element], foreldre: Foreldre) -> Iterator[Problem]:
    for el in bilder:
        alt = el.get("alt", "") if el.tag == "img" else _tegningens_tittel(el)
        if not alt.strip():
            yield Problem(
                "mangler alternativ tekst",
                nærmeste_id(el, foreldre),
                "Et bilde mangler en tekst for den som ikke kan se det. Beskriv i «alt» hva bildet viser.",
            )


def _tegningens_tittel(svg: Element) -> str:
    return next((ren_tekst(barn) for barn in svg if lokalt_navn(barn) == "title"), "")


def _lenker(lenker: Sequence[Element], foreldre: Foreldre) -> Iterator[Problem]:
    for lenke in lenker:
        if len(lenke):
            yield Problem(
                "lenke med mer enn tekst",
                nærmeste_id(lenke, foreldre),
                f"Lenken «{ren_tekst(lenke)}» har mer enn ren tekst i seg. "
                f"Flytt <{lokalt_navn(lenke[0])}> ut av lenken.",
            )


def _noter(noter: Sequence[Element], foreldre: Foreldre) -> Iterator[Problem]:
    for note in noter:
        if any(er(el, "fn") for el in note.iter() if el is not note):
            yield Problem(
                "note i note",
                nærmeste_id(note, foreldre),
                "En note har en note i seg. Slå dem sammen til én.",
            )


def bilder_uten_tittel(bilder: Sequence[Bilde], navn: str) -> Iterator[Problem]:
    """Yield the tables or figures that have no title; `navn` is what to call one."""
    for bilde in bilder:
        if not bilde.tittel:
            tekst = f"{navn} {bilde.nummer} har ingen tittel. Skriv den i «tittel»."
            yield Problem("mangler tittel", bilde.id, tekst)
