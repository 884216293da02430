"""An act as a file of the registry, in the form of those that come with the program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date

from revisjon.law.act import Hode, vedtatt
from revisjon.law.lovdata.reader import Lovtekst, Paragraf
from revisjon.patterns import uttrykk

LISENS = "NLOD 2.0 (Lovdata)"
LISTEMERKING = (
    "bokstaver og numre er lest av merkingen i kilden. punkter_i_ledd er lister der merkingen verken er "
    "bokstaver eller numre"
)
_DAG = uttrykk(r"\d{4}-\d{2}-\d{2}")
_IDENT = uttrykk(r"(lov|forskrift)/(\d{4}-\d{2}-\d{2}(?:-\d+)?)")
_PARENTES = uttrykk(r"\s*\(([^()]*)\)\s*$")
_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "é": "e"})


def som_yaml(ident: str, lov: Lovtekst, fra: str, hentet: date, kjent: Hode | None) -> str:
    """Return the file of an act, read from the file `fra`. Of what was known of it, the names stay."""
    tittel, kort, korte = _navn(lov)
    kort = kjent.korttittel if kjent else kort
    andre = dict.fromkeys((*(kjent.andre_navn if kjent else ()), *korte))
    sist = _DAG.search(lov.fakta.get("lastChangeInForce", ""))
    linjer = [
        f"korttittel: {_q(kort)}",
        f"tittel: {_q(tittel)}",
        *([f"andre_navn: {_liste(andre)}"] if andre else []),
        *([f"tidligere_navn: {_liste(kjent.tidligere_navn)}"] if kjent and kjent.tidligere_navn else []),
        f"type: {'lov' if ident.startswith('LOV') else 'forskrift'}",
        f"ident: {ident}",
        f"lisens: {LISENS}",
        f"hentet_versjon: {hentet.isoformat()}",
        f"sist_endret_i_kraft: {sist[0] if sist else 'null'}",
        *_i_kraft(lov),
        f"kontroll: {_q(f'lest av programmet fra {fra}, ikke kontrollert mot Lovdata for hånd')}",
        f"listemerking: {_q(LISTEMERKING)}",
        f"antall_bestemmelser: {len(lov.paragrafer)}",
        "bestemmelser:",
        *(f"  - {{{', '.join(_felter(p))}}}" for p in _en_gang(lov.paragrafer)),
    ]
    return "\n".join(linjer) + "\n"


def filnavn(korttittel: str) -> str:
    """Return what the file of an act is called, in letters that every system knows."""
    rent = re.sub(r"[^a-z0-9]+", "_", korttittel.casefold().translate(_ASCII)).strip("_")
    return f"{rent[:80] or 'rettskilde'}.yaml"


def korttittel(lov: Lovtekst) -> str:
    """Return what an act is called in running text."""
    return _navn(lov)[1]


def finn_ident(lov: Lovtekst) -> str:
    """Return the identity that a document gives, or the empty string."""
    gammel = lov.fakta.get("legacyID", "")
    if vedtatt(gammel):
        return gammel
    treff = _IDENT.search(lov.fakta.get("refid", "") or lov.fakta.get("dokid", ""))
    return f"{'LOV' if treff[1] == 'lov' else 'FOR'}-{treff[2]}" if treff else ""


def _navn(lov: Lovtekst) -> tuple[str, str, list[str]]:
    """Return title, short title and abbreviations: «Eierseksjonsloven – eiersl» has both of the last."""
    hel = lov.fakta.get("title", "") or "Uten tittel"
    i_parentes = _PARENTES.search(hel)
    kort, _, forkortet = lov.fakta.get("titleShort", "").partition(" – ")
    kort = kort.strip() or (i_parentes[1] if i_parentes else "") or hel
    # Mid-sentence an act has a small letter.
    kort = kort[:1].lower() + kort[1:] if not kort[1:2].isupper() else kort
    return _PARENTES.sub("", hel), kort, [f"{forkortet.strip().rstrip('.')}."] if forkortet.strip() else []


def _i_kraft(lov: Lovtekst) -> Iterator[str]:
    """Yield the day it came into force, the first of several; nothing where the document has none."""
    sagt = lov.fakta.get("dateInForce", "")
    dager = _DAG.findall(sagt)
    if dager:
        yield f"i_kraft: {min(dager)}"
    elif sagt:
        yield "i_kraft: null"


def _en_gang(alle: Iterable[Paragraf]) -> Iterable[Paragraf]:
    """Return the sections, of two with one number the first: an act may repeat one in an appendix."""
    ut: dict[str, Paragraf] = {}
    for p in alle:
        ut.setdefault("".join(p.nummer.split()).casefold(), p)
    return ut.values()


def _felter(p: Paragraf) -> Iterator[str]:
    yield f"paragraf: {_q(p.nummer)}"
    yield f"overskrift: {_q(p.overskrift)}"
    if p.kapittel:
        yield f"kapittel: {_q(p.kapittel)}"
    if p.opphevet:
        yield "opphevet: true"
        return
    if p.ledd and not p.usikre_ledd:
        yield f"ledd: {p.ledd}"
    if p.ikke_i_kraft:
        yield "ikke_i_kraft: true"
    yield from _lister(p)


def _lister(p: Paragraf) -> Iterator[str]:
    for slag, felt in (("bokstav", "bokstaver_i_ledd"), ("nr", "numre_i_ledd")):
        i_ledd = {str(n): lister[slag] for n, lister in p.lister.items() if slag in lister}
        if i_ledd:
            yield f"{felt}: {_oppslag(i_ledd)}"
    for slag, felt in (("bokstav", "bokstaver_under_nr"), ("nr", "numre_under_bokstav")):
        under = {over: merker for (s, over), merker in p.under.items() if s == slag}
        if under:
            yield f"{felt}: {_oppslag(under)}"
    umerket = {n: len(lister["strek"]) for n, lister in p.lister.items() if "strek" in lister}
    if umerket:
        yield f"punkter_i_ledd: {{{', '.join(f'{_q(str(n))}: {antall}' for n, antall in umerket.items())}}}"


def _oppslag(i_ledd: dict[str, list[str]]) -> str:
    return f"{{{', '.join(f'{_q(n)}: {_liste(merker)}' for n, merker in i_ledd.items())}}}"


def _liste(ord_: Iterable[str]) -> str:
    return f"[{', '.join(_q(o) for o in ord_)}]"


def _q(tekst: str) -> str:
    """Return a text in quotes, as YAML and JSON write it alike."""
    return json.dumps(tekst, ensure_ascii=False)
