"""What of a state stands in a document: no more than that may lie in its file.

The state is taken from what the edition is made of, so what was redacted is gone already. But a project also
holds what no edition prints: a note on a source, a number that nothing refers to, the answers to readers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import chain, pairwise
from xml.etree.ElementTree import Element

from revisjon.assess import VurdertProsjekt
from revisjon.assess.compare import Tilstand, tilstand
from revisjon.markup import referanser
from revisjon.markup.hidden import kjerne, normalisert
from revisjon.prose import HENVISNING, KRITERIUM, TALL, rens
from revisjon.report.compose import RAPPORT
from revisjon.report.doctypes import DOKUMENTTYPER
from revisjon.report.document import Dokument
from revisjon.report.editions import UTGAVER
from revisjon.report.shown import for_utgaven
from revisjon.report.xhtml import les

_VISTE_FELT = frozenset(
    (
        *("type", "tittel", "korttittel", "utgiver", "ident", "nummer", "dato", "vedtatt", "publisert"),
        *("revidert", "oppdatert", "endret", "faglig_endret", "hentet", "mottatt", "tilsendt", "udatert"),
        *("nettsted", "egenrapportert", "rolle", "antall", "gruppe", "verifisert", "annenhånds"),
        *("gjelder_fra", "gjelder_til", "utsendt", "besvart"),
    )
)
"""Fields of a source that its reference or the reasons of a verdict are made of."""
_VISTE_SIDER = frozenset(
    ("testen", "om den er avgjørende", "når den gjelder", "leddet", "hvordan motstriden er avveid")
)
"""Sides of a claim that are printed with it."""
_FYLL = f"{TALL}{HENVISNING}{KRITERIUM}"


def trykt_i(dokument: Dokument, vurdert: VurdertProsjekt) -> Tilstand:
    """Return the state that a report prints. `vurdert` is all that it was made from, in any edition."""
    utgave = UTGAVER[dokument.utgave]
    skjermet = for_utgaven(vurdert, utgave, følger_svaret=DOKUMENTTYPER[RAPPORT].følger_svaret)
    return trykt(tilstand(skjermet.vurdert), dokument.html, utgave.navn)


def trykt(t: Tilstand, html: str, utgave: str) -> Tilstand:
    """Return a state without what the document does not print. `t` is that of the edition's own project."""
    rot = les(html)
    ord_ = kjerne(normalisert("".join(_tekster(rot))))
    ider = {verdi for el in rot.iter() for n in ("id", "data-id") if (verdi := el.get(n))}
    tekster = tuple(s for s in t.tekster if _står(s.verdi, ord_))
    alle = (*(s.verdi for s in tekster), *(r.tekst for r in t.råd), *(_cellene(t, ider)))
    nevnt = {id_ for verdi in alle for r in referanser(verdi) if r.slag == "tall" for id_ in r.ider}
    kilder = {k.id: replace(k, felt=_bare(k.felt, _VISTE_FELT)) for k in t.kilder if _er_vist(k.felt, ord_)}
    krav = tuple(
        replace(k, sider={i: _bare(s, _VISTE_SIDER) for i, s in k.sider.items()})
        for k in t.krav
        if _står(k.krav, ord_)
    )
    return replace(
        t,
        utgave=utgave,
        krav=krav,
        funn=tuple(replace(f, kilder=_kjente(f.kilder, kilder)) for f in t.funn if f.id in ider),
        tall=tuple(n for n in t.tall if n.id in nevnt),
        tabeller=tuple(x for x in t.tabeller if x.id in ider),
        kilder=tuple(kilder.values()),
        tekster=tekster,
        råd=tuple(replace(r, kort=r.kort if _står(r.kort, ord_) else "") for r in t.råd),
        poster=(),
    )


def _tekster(rot: Element) -> Iterator[str]:
    """Yield all that a reader can read, alternative texts too."""
    for el in rot.iter():
        if el.tag not in ("style", "script"):
            yield el.text or ""
        yield el.tail or ""
    for el in rot.iter():
        yield from (f" {el.get(n, '')}" for n in ("alt", "aria-label", "title"))


def _står(verdi: str, ord_: str) -> bool:
    """Tell whether all of a text is printed, but for what its references become."""
    refs = referanser(verdi)
    ren = rens(verdi, refs)
    # Where a note or a number stands, something of the document's own comes between the words.
    kutt = [0, *(n for r in refs for n in (r.start, r.slutt)), len(ren)]
    # So it may where paragraphs meet, and where a mark of form stood, which is blank now.
    biter = (bit for fra, til in pairwise(kutt) for bit in re.split(r"\s{2,}", ren[fra:til]))
    return all(kjerne(normalisert(bit.strip(_FYLL))) in ord_ for bit in biter)


def _er_vist(felt: Mapping[str, str], ord_: str) -> bool:
    """Tell whether a source is in the document: by its title, or for an interview by its role."""
    navn = [felt[n] for n in ("tittel", "korttittel", "rolle", "ident", "nummer") if n in felt]
    return any(kjerne(normalisert(n)) in ord_ for n in navn if n)


def _kjente(ider: tuple[str, ...], blant: Collection[str]) -> tuple[str, ...]:
    return tuple(i for i in ider if i in blant)


def _bare(felt: Mapping[str, str], navn: Collection[str]) -> Mapping[str, str]:
    return {n: v for n, v in felt.items() if n in navn}


def _cellene(t: Tilstand, ider: Collection[str]) -> Iterator[str]:
    rader = chain.from_iterable(tabell.celler.values() for tabell in t.tabeller if tabell.id in ider)
    yield from chain.from_iterable(rad.values() for rad in rader)
