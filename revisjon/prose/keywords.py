"""The words of a stretch of text that say what it is about."""

from __future__ import annotations

import re
from functools import lru_cache

from revisjon.prose.sentences import GJENTATT
from revisjon.prose.units import stamme

_ORD = re.compile(r"[^\W\d_]{3,}")
_NAVN = re.compile(r"(?<=[^\W\d_] )[A-ZÆØÅ][^\W\d_]+")
_ÅR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ÅRSPENN = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[–-]\s?((?:19|20)\d\d)(?!\d)")
_TOMME = frozenset(
    stamme(ord_)
    for ord_ in re.findall(
        r"\w+",
        """
        alle allerede altså andre annen annet at av bare ble blei blir blant både begge berre da de
        dei deira dem den denne der dermed deres derfor desse det dette disse du eg eige eigen ein
        eine eit ei eller en enn ene er et etter fikk flere fleire for forbi fordi fra frå før få
        får ganske gir gjelder gjeld gjennom gjennomsnittlig gjør gjer god godt går ha had hadde han
        har hatt hele heile heller her hun hva hver hverandre hvilken hvilke hvis hvor hvordan
        hvorfor høy høg høyt ikke ikkje ifølge ifølgje i ingen inn innan innen jeg kan kom kommer
        kun kunne kva kvar kvifor kvart korleis lav låg lavt like lik litt lagt man mange med meg
        meir mellom men mens mer mest mot mye mykje må mål nesten ned no noe noen noko nokon nå når
        også om omtrent opp oppe over omlag lag prosent prosentpoeng pst på rundt sa samlet samla
        samtidig seg selv sett ser si sidan siden sier sin sine sitt sjølv skal skulle slik slikt
        som stor store stort står stod svært så sånn ta tar ti til tilsvarer tilsvarande totalt
        trolig tilsammen under ut utan uten utgjør utgjer vant var ved vel vi viser viste vil ville
        vår vårt våre være vere vært vore vart verken ca cirka minst høyst nærmere knapt drøyt
        mindre større kroner kommune kommunen kommunens kommunar kommuner året år årene dag dagens
        fremdeles framleis dessuten derimot imidlertid likevel enda fortsatt kapittel tabell figur
        oss
        """,
    )
)
"""Words that say nothing of what a sentence is about, or are in nearly every sentence of an audit report."""


@lru_cache(maxsize=GJENTATT)
def innholdsord(tekst: str) -> frozenset[str]:
    """Return the stems of the words that say what a text is about; words of one or two letters never do."""
    return frozenset(st for m in _ORD.finditer(tekst) if (st := stamme(m[0])) not in _TOMME)


def egennavn(tekst: str) -> frozenset[str]:
    """Return the stems of the words with a capital letter, but for the first of the sentence."""
    return frozenset(stamme(ord_) for ord_ in _NAVN.findall(" ".join(tekst.split())))


def årstall(tekst: str) -> frozenset[str]:
    """Return the years that a text names, those between both ends of «2023–2025» too."""
    år = set(_ÅR.findall(tekst))
    for fra, til in _ÅRSPENN.findall(tekst):
        år |= {str(å) for å in range(int(fra), int(til) + 1)}
    return frozenset(år)
