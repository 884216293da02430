"""What an auditor should know before a report is published, with or without what is confidential."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.diagnostics import Alvor, Plass, ramset_opp
from revisjon.markup.hidden import mønster
from revisjon.model import Prosjekt, Tekst, Uttalelse, Vedlagt
from revisjon.model.confidential import LISTEN, SEKSJONER, konfidensielle, poster
from revisjon.patterns import uttrykk
from revisjon.words import Ord, ordbok

_FLEST = 5
"""So many are named."""
_LITE_ANTALL = uttrykk(
    r"(?<![\w.,§–-])(?<!§ )(?:[1-4]|to|tre|fire)(?: av (?:de )?\w+)?\s+(?P<ord>[^\W\d_]{3,})", re.IGNORECASE
)
"""A count of 1 to 4 of something. «En» is far oftener an article."""
_SMALL_NUMBER = uttrykk(
    r"(?<![\w.,§–-])(?<!§ )(?:[1-4]|two|three|four)(?: of (?:the )?\w+)?\s+(?P<ord>[^\W\d_]{3,})",
    re.IGNORECASE,
)
"""The same in English, where «to» is a preposition."""


@sjekk("V013", "Utgaven viser noe som er unntatt offentlighet", AV, endelig=Alvor.ADVARSEL)
def ikke_skjermet(g: Grunnlag) -> Iterator[Treff]:
    """Den endelige utgaven viser det som er merket som unntatt offentlighet.

    Hvorfor:
        Et dokument som følger møtepapirene, blir publisert. Den skjermede utgaven heter «offentlig».

    Grunnlag:
        Offentleglova § 13.

    Eksempel:
        skjerming:
          - {tekst: oversikt, hjemmel: offl. § 13}

    Retting:
        Bygg med «--utgave offentlig» når dokumentet skal publiseres.
    """
    p = g.prosjekt
    hva = [f"ordene i «{navn}»" if navn == LISTEN else navn for navn in konfidensielle(p)]
    if hva:
        flere = (f"{len(hva) - _FLEST} til",) if len(hva) > _FLEST else ()
        melding = (
            f"Denne utgaven er ikke skjermet. Unntatt offentlighet er {ramset_opp((*hva[:_FLEST], *flere))}."
        )
        råd = "Skal dokumentet følge møtepapirene eller legges på nett, så bygg med «--utgave offentlig»."
        yield Treff(p.oppdrag.sted.plass, melding, råd)


@sjekk("V014", "Et lite antall personer er skrevet rett inn i teksten", AV, offentlig=Alvor.HINT)
def skrevne_antall(g: Grunnlag) -> Iterator[Treff]:
    """Teksten forteller om én til fire personer med tall som ikke blir skjermet.

    Hvorfor:
        Programmet skjermer små antall i tabeller og registrerte tall, men rører ikke det som er skrevet rett
        inn i en tekst. I en liten kommune kan «to ansatte» være nok til å kjenne dem igjen.

    Eksempel:
        funn:
          - {id: F9, kapittel: tema, tekst: "Det var 3 ansatte som sa opp.[@brev]", kontekst: ja}

    Retting:
        Skriv «færre enn 5», eller før opp tallet under «tall» og bruk [=…].
    """
    p = g.prosjekt
    ord_ = ordbok(p.oppdrag.målform)
    mønster = _SMALL_NUMBER if p.oppdrag.målform == "engelsk" else _LITE_ANTALL
    for tekst in _åpne_tekster(p):
        funnet = dict.fromkeys(
            " ".join(m[0].split()) for m in mønster.finditer(tekst.verdi) if _teller(m, ord_)
        )
        if funnet:
            melding = (
                f"Her står {ramset_opp(f'«{f}»' for f in funnet)} rett i teksten, og det blir ikke skjermet."
            )
            råd = "Kan det røpe noen, så skriv «færre enn 5», eller før opp tallet under «tall» og bruk [=…]."
            yield Treff(tekst.plass, melding, råd)


@sjekk("V011", "Bilder av et brev er ikke prøvd for det som er skjermet", AV, offentlig=Alvor.ADVARSEL)
def bilder_av_brev(g: Grunnlag) -> Iterator[Treff]:
    """Et dokument gjengis som bilder, og i bilder kan det ikke prøves om noe skjermet står.

    Hvorfor:
        Et skannet brev kan inneholde navnet som er tatt bort alle andre steder.

    Eksempel:
        skjerming:
          - {tekst: Kari Nordmann, hjemmel: offl. § 13}
        vedlegg:
          - {id: brev-1, tittel: Brev, fil: {sti: evidence/filer/brev.png}, tekst: Hei.}

    Retting:
        Se gjennom sidene. Skal noe bort, så legg inn en sladdet fil, eller skjerm «fil».
    """
    p = g.prosjekt
    fra_andre: tuple[Uttalelse | Vedlagt, ...] = (*p.uttalelser, *p.vedlegg)
    for brev in fra_andre if p.skjerming else ():
        skjult = brev.konfidensielt is not None and {"fil", "tekst"} & {*brev.konfidensielt.felt}
        if brev.fil is not None and brev.som_sider() and not skjult:
            melding = f"«{brev.fil.sti}» gjengis som bilder, og i dem prøves det ikke om noe skjermet står."
            råd = "Se gjennom sidene. Skal noe bort, så legg inn en sladdet fil, eller skjerm «fil»."
            yield Treff(brev.fil.sted.til("sti"), melding, råd)


@sjekk("V009", "Et kjennemerke inneholder noe som skal skjermes", AV, offentlig=Alvor.FEIL, tillates=False)
def skjermet_i_kjennemerke(g: Grunnlag) -> Iterator[Treff]:
    """Et kjennemerke inneholder noe som er ført opp under «skjerming».

    Hvorfor:
        Kjennemerker står i lenker og data, og byttes ikke ut. Det skjermede ville blitt publisert.

    Grunnlag:
        Offentleglova § 13.

    Eksempel:
        skjerming:
          - {tekst: brev, hjemmel: offl. § 13}

    Retting:
        Gi det et annet kjennemerke.
    """
    p = g.prosjekt
    søk = [mønster(s.tekst) for s in p.skjerming]
    for id_, plass in _kjennemerker(p) if søk else ():
        if any(m.search(id_) for m in søk):
            melding = "Kjennemerket inneholder noe som er ført opp under «skjerming»."
            råd = "Gi det et annet. Kjennemerker står i lenker og data, og byttes ikke ut."
            yield Treff(plass, melding, råd)


def _kjennemerker(p: Prosjekt) -> Iterator[tuple[str, Plass]]:
    yield p.oppdrag.id, p.oppdrag.sted.til("id")
    yield from ((q.id, q.sted.til("id")) for q in p.alle_problemstillinger())
    yield from ((k.id, k.sted.til("id")) for k in p.kapitler)
    yield from ((v.id, v.sted.til("id")) for v in p.vedlegg)
    for samling in (p.kilder, p.kriterier, p.funn, p.tall, p.tabeller, p.figurer, p.anbefalinger):
        for id_, post in samling.items():
            yield id_, post.sted.til("id")


def _teller(treff: re.Match[str], ord_: Ord) -> bool:
    return ord_.skjerming.er_personer(treff["ord"].casefold())


def _åpne_tekster(p: Prosjekt) -> Iterator[Tekst]:
    """Yield the texts that the public edition prints."""
    yield from _tekster(p.oppdrag)
    for seksjon in SEKSJONER:
        for post in poster(p, seksjon):
            yield from _tekster(post)


def _tekster(verdi: Any) -> Iterator[Tekst]:  # noqa: ANN401 - whatever a record may hold
    if isinstance(verdi, Tekst):
        yield verdi
    elif isinstance(verdi, tuple):
        for ledd in verdi:
            if not isinstance(ledd, str):
                yield from _tekster(ledd)
    elif isinstance(verdi, Mapping):
        for ledd in verdi.values():
            yield from _tekster(ledd)
    elif felter := _felter(cast("Hashable", type(verdi))):
        skjult = getattr(verdi, "konfidensielt", None)
        for navn in felter:
            if (under := getattr(verdi, navn)) and (skjult is None or navn not in skjult.felt):
                yield from _tekster(under)


@cache
def _felter(klasse: Hashable) -> tuple[str, ...]:
    """Return the fields of a record that may hold a text; none for what is no record."""
    post = cast("type[Any]", klasse)
    return tuple(f.name for f in fields(post) if f.name != "sted") if is_dataclass(post) else ()


SJEKKER = (skjermet_i_kjennemerke, bilder_av_brev, ikke_skjermet, skrevne_antall)
