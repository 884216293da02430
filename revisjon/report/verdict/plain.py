"""An auditor's text as plain words, for the terminal and for data: no marks, no notes, numbers filled in.

Reads the references only, so that nothing that draws HTML has to be loaded.
"""

from __future__ import annotations

import re

from revisjon.markup import Referanse, referanser
from revisjon.model import Prosjekt, Tekst
from revisjon.report.citations import hjemmel_tekst, kort_navn
from revisjon.words import Ord, sitat, stor, utregnet_tekst

_LENKE = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")
_MERKER = re.compile(r"(?<![\w\\])[*_]+(?=\S)|(?<=\S)(?<!\\)[*_]+(?!\w)")
_LINJESTART = re.compile(r"^[ \t]*(?:[-*+>]|#+)[ \t]+", re.MULTILINE)
_VERN = re.compile(r"\\(?=[^\w\s])")
_SETNINGSSLUTT = re.compile(r"[.!?…][»”\")]*(?=\s+[«“\"(]?[A-ZÆØÅ])")
_KORTORD = re.compile(
    r"(?:\b(?:art|avd|ca|bl|dvs|evt|jfr?|kap|kl|maks|mfl|mill|mrd|mv|nr|osv|pkt|[a-zæøå])|\b\d{1,2})\.$",
    re.IGNORECASE,
)
_NY_SETNING = re.compile(r"(?:^|[.!?…:][»”\")]*)\s*$")
_PUNKTUM = tuple(".,;:!?")
"""No space before these where a citation between has fallen away."""
_PARENTES = re.compile(r"\s*\(\s*\)")


def ren_tekst(tekst: Tekst, prosjekt: Prosjekt, ord_: Ord) -> str:
    """Return the whole text as one paragraph; citations and notes fall away."""
    rå = tekst.verdi
    biter: list[str] = []
    slutt = 0
    for ref in referanser(rå):
        if ref.form == "definisjon":
            break  # what follows is notes
        if ref.start >= slutt:
            foran, vist = rå[slutt : ref.start], _referanse(ref, prosjekt, ord_)
            if not vist and rå[ref.slutt : ref.slutt + 1] in _PUNKTUM:
                foran = foran.rstrip()
            så_langt = "".join([*biter, foran]).rstrip()
            ny = _NY_SETNING.search(så_langt) and not _KORTORD.search(så_langt)
            biter += [foran, stor(vist) if ny else vist]
            slutt = ref.slutt
    else:
        biter.append(rå[slutt:])
    uten = _LENKE.sub(r"\1", _LINJESTART.sub("", "".join(biter)))
    return " ".join(_PARENTES.sub("", _VERN.sub("", _MERKER.sub("", uten))).split())


def setninger(rent: str) -> tuple[str, ...]:
    """Return the sentences of a paragraph of plain words; one that leads on to a list ends there."""
    start, alle = 0, []
    for treff in _SETNINGSSLUTT.finditer(rent):
        if not _KORTORD.search(rent[: treff.start() + 1]):
            alle.append(rent[start : treff.end()].strip())
            start = treff.end()
    if siste := rent[start:].strip():
        alle.append(f"{siste[:-1]}." if siste.endswith(":") else siste)
    return tuple(alle)


def _referanse(ref: Referanse, p: Prosjekt, ord_: Ord) -> str:
    id_ = ref.ider[0]
    if ref.slag == "tall" and id_ in p.verdier:
        return utregnet_tekst(p.verdier[id_], ref.form, ord_)
    if ref.slag == "kriterium" and id_ in p.kriterier:
        hjemler = p.kriterier[id_].hjemmel
        return "; ".join(
            hjemmel_tekst(p.kilder[h.kilde], h.bestemmelse) for h in hjemler if h.kilde in p.kilder
        )
    return _kryss(id_, p, ord_) if ref.slag == "kryss" else ""


def _kryss(id_: str, p: Prosjekt, ord_: Ord) -> str:
    """Return what is pointed at by name: numbers of chapters and tables belong to the composed report."""
    if id_ in p.funn:
        return f"{ord_.etikett.funn} {id_}"
    if id_ in p.tabeller:
        return f"{ord_.nummer.tabell} {sitat(p.tabeller[id_].tittel, ord_)}"
    if id_ in p.figurer:
        return f"{ord_.nummer.figur} {sitat(p.figurer[id_].tittel, ord_)}"
    if id_ in p.kilder:
        return kort_navn(p.kilder[id_])
    vedlagt = {v.id: v.tittel for v in p.vedlegg}
    titler = {k.id: k.tittel for k in p.kapitler} | _faste(ord_) | vedlagt
    kapittel = id_.partition(".")[0]
    if kapittel not in titler:
        return id_
    hva = (
        ord_.nummer.vedlegg
        if kapittel in vedlagt or kapittel.startswith("vedlegg-")
        else ord_.nummer.kapittel
    )
    if kapittel == "vedlegg-uttalelse":
        steder = {"foran": "", "kapittel": ord_.nummer.kapittel, "vedlegg": ord_.nummer.vedlegg}
        hva = steder[p.oppdrag.uttalelse_plassering]
    return f"{hva} {sitat(titler[kapittel], ord_)}".lstrip()


def _faste(ord_: Ord) -> dict[str, str]:
    """Return the headings of the fixed parts of a report, by the ids that texts refer to them by."""
    o = ord_.overskrift
    return {
        "sammendrag": o.sammendrag,
        "innledning": o.innledning,
        "bakgrunn": o.bakgrunn,
        "formål": o.formål,
        "metode": o.metode,
        "kriterier-om": o.kriterier,
        "konklusjon-og-anbefalinger": o.konklusjon_og_anbefalinger,
        "konklusjon": o.konklusjon,
        "anbefalinger": o.anbefalinger,
        "vedlegg-uttalelse": o.uttalelse_uten_avsender,
        "vedlegg-kriterier": o.utledning,
        "vedlegg-skjønn": ord_.utøvd.overskrift,
        "vedlegg-tall": ord_.figurtall.overskrift,
        "vedlegg-sporbarhet": o.sporbarhet,
        "vedlegg-kilder": o.kilder,
    }
