"""What an auditor should know before a report is published, with or without what is confidential."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from revisjon.assess import VurdertProsjekt
from revisjon.checks import codes
from revisjon.diagnostics import Alvor, Diagnose, ramset_opp
from revisjon.model import Prosjekt, Tekst
from revisjon.model.confidential import LISTEN, SEKSJONER, konfidensielle, poster
from revisjon.words import Ord, ordbok

_FLEST = 5
"""So many are named."""
_LITE_ANTALL = re.compile(
    r"(?<![\w.,§–-])(?<!§ )(?:[1-4]|to|tre|fire)(?: av (?:de )?\w+)?\s+(?P<ord>[^\W\d_]{3,})", re.IGNORECASE
)
"""A count of 1 to 4 of something. «En» is far oftener an article."""


def ikke_skjermet(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield a warning that the edition is not the one to publish."""
    p = vurdert.prosjekt
    hva = [f"ordene i «{navn}»" if navn == LISTEN else navn for navn in konfidensielle(p)]
    if hva:
        flere = (f"{len(hva) - _FLEST} til",) if len(hva) > _FLEST else ()
        melding = (
            f"Denne utgaven er ikke skjermet. Unntatt offentlighet er {ramset_opp((*hva[:_FLEST], *flere))}."
        )
        råd = "Skal dokumentet følge møtepapirene eller legges på nett, så bygg med «--utgave offentlig»."
        yield Diagnose(codes.IKKE_SKJERMET, p.oppdrag.sted.plass, melding, råd, Alvor.ADVARSEL)


def skrevne_antall(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield a hint for each text that tells of 1 to 4 persons in words of its own, which are not replaced."""
    p = vurdert.prosjekt
    ord_ = ordbok(p.oppdrag.målform)
    for tekst in _åpne_tekster(p):
        funnet = dict.fromkeys(
            " ".join(m[0].split()) for m in _LITE_ANTALL.finditer(tekst.verdi) if _teller(m, ord_)
        )
        if funnet:
            melding = (
                f"Her står {ramset_opp(f'«{f}»' for f in funnet)} rett i teksten, og det blir ikke skjermet."
            )
            råd = "Kan det røpe noen, så skriv «færre enn 5», eller før opp tallet under «tall» og bruk [=…]."
            yield Diagnose(codes.SKREVET_ANTALL, tekst.plass, melding, råd, Alvor.HINT)


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
            yield from _tekster(ledd)
    elif isinstance(verdi, Mapping):
        for ledd in verdi.values():
            yield from _tekster(ledd)
    elif is_dataclass(verdi) and not isinstance(verdi, type):
        skjult = getattr(verdi, "konfidensielt", None)
        for felt in fields(verdi):
            if skjult is None or felt.name not in skjult.felt:
                yield from _tekster(getattr(verdi, felt.name))
