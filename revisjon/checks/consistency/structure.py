"""Who answers, and in which order questions are asked and answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Sjekk, Sted_, Treff, sjekk
from revisjon.diagnostics import Alvor
from revisjon.model import Revidert, Uttalelse, avgitt_av
from revisjon.patterns import uttrykk

_ROLLER: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "kommunedirektør": frozenset({"kommune"}),
        "rådmann": frozenset({"kommune"}),
        "ordfører": frozenset({"kommune"}),
        "ordførar": frozenset({"kommune"}),
        "kommunalsjef": frozenset({"kommune"}),
        "fylkeskommunedirektør": frozenset({"fylkeskommune"}),
        "fylkesrådmann": frozenset({"fylkeskommune"}),
        "fylkesordfører": frozenset({"fylkeskommune"}),
        "fylkesordførar": frozenset({"fylkeskommune"}),
    }
)
"""Titles that only leaders of one kind of body have."""
_EIERE = frozenset({"kommune", "fylkeskommune"})
_STED = uttrykk(r"\bi\s+(?P<sted>[A-ZÆØÅ][\w-]+(?:\s+(?:fylkes)?kommune)?)")


@sjekk("E070", "Uttalelsen er fra noen som ikke er revidert")
def avsender(g: Grunnlag) -> Iterator[Treff]:
    """Uttalelsen er ført opp med en virksomhet eller leder som ikke er blant de reviderte.

    Hvorfor:
        Det er den reviderte som skal få uttale seg. Ofte er det navnet som er skrevet feil, eller en tittel
        som hører til en annen slags virksomhet.
    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 14.
    Eksempel:
        uttalelser:
          - {fra: kommunedirektøren, organisasjon: Vika kommune, mottatt: 2026-05-12, tekst: Vi takker.}
    Retting:
        Rett «fra», «organisasjon» eller «revidert», eller før virksomheten opp under «reviderte».
    """
    reviderte = g.prosjekt.oppdrag.reviderte
    kjente = [r.navn for r in reviderte] + [e.navn for topp in g.prosjekt.enheter for e in topp.flatt()]
    plass = g.prosjekt.oppdrag.sted.til("reviderte")
    for u in g.prosjekt.uttalelser:
        if u.organisasjon and not _er_blant(u.organisasjon, kjente):
            melding = f"Uttalelsen er fra «{u.organisasjon}», som ikke er blant de reviderte."
            råd = "Rett «organisasjon», eller «navn» under «reviderte»."
            yield Treff(u.sted.til("organisasjon"), melding, råd, ((plass, "De reviderte står her."),))
        else:
            yield from _feil_leder(u, avgitt_av(u, reviderte), kjente)


@sjekk("E071", "Spørsmålene besvares i en annen rekkefølge enn de er stilt", Alvor.HINT)
def spørsmålenes_rekkefølge(g: Grunnlag) -> Iterator[Treff]:
    """Kapitlene besvarer problemstillingene i en annen rekkefølge enn de er stilt i.

    Hvorfor:
        Innledningen, kapitlene og konklusjonen leses mot hverandre. Sammendraget og konklusjonen følger
        rekkefølgen under «problemstillinger», og da bør kapitlene gjøre det samme.
    Eksempel:
        kapitler:
          - {id: tema, tittel: Oversikt, problemstillinger: [P2, P1]}
    Retting:
        Bytt om i kapitlet eller mellom kapitlene, eller still spørsmålene i samme rekkefølge.
    """
    nummer = {p.id: nr for nr, p in enumerate(g.prosjekt.alle_problemstillinger())}
    sist, sist_id = -1, ""
    for kapittel in g.prosjekt.kapitler:
        for id_ in kapittel.problemstillinger:
            nr = nummer.get(id_, sist)
            if nr < sist:
                melding = f"{id_} besvares etter {sist_id}, men er stilt før."
                råd = "Bytt om kapitlene eller spørsmålene, så rekkefølgen blir den samme."
                yield Treff(kapittel.sted.til(f"problemstillinger.{id_}"), melding, råd)
                return
            sist, sist_id = nr, id_


def _feil_leder(u: Uttalelse, fra: tuple[Revidert, ...], kjente: list[str]) -> Iterator[Treff]:
    tittel = u.fra.casefold().split()[0] if u.fra.split() else ""
    slag = next((typer for rolle, typer in _ROLLER.items() if re.match(rf"{rolle}(?:en)?\b", tittel)), None)
    sted = _STED.search(u.fra)
    # The owners of a company may answer for it: only the two kinds that are mixed up are told apart.
    if slag and fra and all(r.type in _EIERE - slag for r in fra):
        melding = f"Uttalelsen er fra {u.fra}, men den reviderte er {_slag(fra[0])}."
        yield Treff(u.sted.til("fra"), melding, "Rett «fra», eller «type» under «reviderte».", _her(fra))
    elif sted and not any(n.casefold().startswith(sted["sted"].casefold().split()[0]) for n in kjente):
        melding = f"Uttalelsen er fra {u.fra}, men {sted['sted']} er ikke blant de reviderte."
        yield Treff(u.sted.til("fra"), melding, "Rett «fra», eller «navn» under «reviderte».", _her(fra))


def _slag(r: Revidert) -> str:
    return {"kommune": "en kommune", "fylkeskommune": "en fylkeskommune"}.get(r.type, f"av typen {r.type}")


def _her(fra: tuple[Revidert, ...]) -> tuple[tuple[Sted_, str], ...]:
    return tuple((r.sted.til("navn"), "Den reviderte er ført opp her.") for r in fra[:1])


def _er_blant(navn: str, kjente: list[str]) -> bool:
    """Tell whether a name is, holds or is the beginning of one of those known, as «Vik kommune, Oppvekst»."""
    flat = " ".join(navn.casefold().split())
    alle = [" ".join(k.casefold().split()) for k in kjente]
    return any(k in flat or k.startswith(f"{flat} ") for k in alle)


SJEKKER: tuple[Sjekk, ...] = (avsender, spørsmålenes_rekkefølge)
