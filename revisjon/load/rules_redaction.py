"""What the public edition is to be without: is there anything to leave out?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from revisjon.diagnostics import Alvor, Diagnose, Relatert
from revisjon.load import codes
from revisjon.load.records import Poster
from revisjon.model import Skjerming

_SEKSJONER = (
    *("kilder", "funn", "tall", "tabeller", "figurer", "kapitler"),
    *("vurderinger", "konklusjoner", "uttalelser", "vedlegg"),
)
"""Sections whose records may have fields that are confidential."""
_REGNET = {"verdi": ("fra", "beregnet"), "rader": ("fil",)}
"""What stands in the place of a field where that is not written itself."""


def skjermede_felt(poster: Poster) -> Iterator[Diagnose]:
    """Yield the fields that are said to be confidential in a record that does not have them."""
    for seksjon in _SEKSJONER:
        for post in getattr(poster, seksjon):
            for felt in post.konfidensielt.felt if post.konfidensielt else ():
                if not any(getattr(post, f, None) for f in (felt, *_REGNET.get(felt, ()))):
                    yield _ikke_skrevet(post, felt)


def like_skjerminger(poster: Poster) -> Iterator[Diagnose]:
    """Yield texts that are to be left out on two grounds, of which only one could be printed."""
    sett: dict[str, Skjerming] = {}
    for s in poster.skjerming:
        før = sett.setdefault(" ".join(s.tekst.casefold().split()), s)
        if før is not s:
            melding = "Den samme teksten er skjermet to ganger."
            relatert = (Relatert(før.sted.til("tekst"), "Den første står her."),)
            råd = "Ta bort den ene. Er det to hjemler, så skriv begge i samme felt."
            yield Diagnose(codes.DOBBELT_SVAR, s.sted.til("tekst"), melding, råd, relatert=relatert)


def _ikke_skrevet(post: Any, felt: str) -> Diagnose:  # noqa: ANN401 - records of many kinds
    konfidensielt = post.konfidensielt
    melding = f"«{felt}» er ført opp som konfidensielt, men er ikke skrevet her."
    råd = f"Ta bort «{felt}» fra listen, eller skriv feltet."
    plass = konfidensielt.sted.til(f"felt.{felt}")
    return Diagnose(codes.INGENTING_SKJERMET, plass, melding, råd, Alvor.ADVARSEL)
