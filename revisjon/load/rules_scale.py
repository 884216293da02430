"""What an own scale must be: every verdict can be reached, and none falls when a claim gets better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from revisjon.diagnostics import Alvor, Diagnose, Plass, Relatert, ramset_opp
from revisjon.load import codes
from revisjon.load.records import Poster
from revisjon.model import Skalatrinn
from revisjon.rules import (
    IKKE_RELEVANT,
    KAN_IKKE_KONKLUDERES,
    Moteksempel,
    Tabell,
    Verdi,
    er_snudd,
    fra_skala,
    moteksempel,
    rader_i_bruk,
)

_OPPTATT = (KAN_IKKE_KONKLUDERES, IKKE_RELEVANT)
_FÆRREST, _FLEST = 2, 5
"""Different verdicts that a scale may have."""


def skala(poster: Poster) -> Iterator[Diagnose]:
    """Yield what is wrong with the scale; how its rows work together only where each is right."""
    rader = poster.skala
    if len({r.sted.plass.fil for r in rader}) != 1:
        return
    galt = [*_vilkår(rader), *_navn(rader)]
    yield from galt
    if not galt:
        tabell = fra_skala(rader)
        yield from _ubrukte(rader, tabell)
        yield from _ikke_monoton(rader, tabell)


def _vilkår(rader: Sequence[Skalatrinn]) -> Iterator[Diagnose]:
    """Yield a last row with a condition, and others without."""
    for rad in rader[:-1]:
        if rad.når is None:
            melding = f"Raden «{rad.utfall}» har ikke noe vilkår, så radene under den blir aldri brukt."
            yield Diagnose(
                codes.FEIL_SKALA, rad.sted.plass, melding, "Legg til «når:», eller flytt raden nederst."
            )
    if (siste := rader[-1]).når is not None:
        melding = (
            f"Den siste raden på skalaen, «{siste.utfall}», må gjelde alt som ikke passer i radene over."
        )
        yield Diagnose(codes.FEIL_SKALA, siste.sted.til("når"), melding, "Ta bort «når».")


def _navn(rader: Sequence[Skalatrinn]) -> Iterator[Diagnose]:
    """Yield verdicts that are taken, that are split, and too few or too many of them."""
    sett: dict[str, Skalatrinn] = {}
    før = ""
    for rad in rader:
        navn = rad.utfall
        plass = rad.sted.til("utfall")
        if navn.casefold() in _OPPTATT:
            melding = f"«{navn}» er opptatt: Programmet bruker det om vurderinger utenfor skalaen."
            yield Diagnose(codes.FEIL_SKALA, plass, melding, "Velg et annet utfall.")
        første = sett.setdefault(navn.casefold(), rad)
        if første.utfall != navn:
            yield _ulikt_skrevet(navn, plass, første)
        elif første is not rad and navn.casefold() != før:
            yield _spredt(navn, plass, første)
        før = navn.casefold()
    if not _FÆRREST <= len(sett) <= _FLEST:
        utfall = f"{len(sett)} ulike utfall" if len(sett) > 1 else "bare ett utfall"
        melding = f"Skalaen har {utfall}, men må ha fra {_FÆRREST} til {_FLEST}."
        råd = "Slå sammen utfall." if len(sett) > _FLEST else "Legg til et utfall."
        yield Diagnose(codes.FEIL_SKALA, rader[0].sted.plass, melding, råd)


def _ulikt_skrevet(navn: str, plass: Plass, første: Skalatrinn) -> Diagnose:
    relatert = (Relatert(første.sted.til("utfall"), "Den første står her."),)
    melding = f"«{første.utfall}» og «{navn}» er det samme utfallet, skrevet med ulik stor og liten bokstav."
    råd = f"Skriv «{første.utfall}» begge steder, eller gi det ene et annet navn."
    return Diagnose(codes.FEIL_SKALA, plass, melding, råd, relatert=relatert)


def _spredt(navn: str, plass: Plass, første: Skalatrinn) -> Diagnose:
    relatert = (Relatert(første.sted.til("utfall"), "Den første står her."),)
    melding = f"Radene med «{navn}» står ikke sammen."
    råd = "Flytt dem sammen, for radene går fra beste til dårligste utfall."
    return Diagnose(codes.FEIL_SKALA, plass, melding, råd, relatert=relatert)


def _ubrukte(rader: Sequence[Skalatrinn], tabell: Tabell) -> Iterator[Diagnose]:
    """Yield rows that never fire: a warning where another row gives the same verdict, else an error."""
    brukte = rader_i_bruk(tabell)
    nådd = {tabell.rader[nr].utfall for nr in brukte}
    meldt: set[str] = set()
    for nr, rad in enumerate(rader):
        navn = rad.utfall
        if nr in brukte or navn in meldt:
            continue
        if navn in nådd:
            melding = f"Raden «{navn}» blir aldri brukt, for radene over fanger opp alt den gjelder."
            yield Diagnose(codes.UBRUKT_RAD, rad.sted.plass, melding, "Ta den bort.", Alvor.ADVARSEL)
        else:
            meldt.add(navn)
            melding = f"Ingen kan få vurderingen «{navn}», for radene over fanger opp alt."
            råd = "Gjør vilkårene i radene over strengere, eller ta bort raden."
            yield Diagnose(codes.UBRUKT_RAD, rad.sted.plass, melding, råd)


def _ikke_monoton(rader: Sequence[Skalatrinn], tabell: Tabell) -> Iterator[Diagnose]:
    """Yield the first row that a better claim falls out of, to a worse verdict, with an example."""
    eksempel = moteksempel(tabell)
    når = rader[eksempel.rad].når if eksempel else None
    if eksempel is None or når is None:
        return
    (bedre, _), *_ = eksempel.etter
    felt, _ = når.sted.felt[0]
    råd = f"Legg til «{bedre}» i «{felt}», for vilkåret må også være oppfylt når en påstand er bedre."
    if er_snudd(tabell):
        råd = (
            "Skalaen står fra dårligste til beste. "
            "Skriv det beste utfallet øverst, med vilkåret for å få det, og det dårligste nederst."
        )
    yield Diagnose(codes.IKKE_MONOTON, når.sted.til(felt), i_ord(eksempel), råd)


def i_ord(eksempel: Moteksempel) -> str:
    """Tell a counterexample: which claim gets better, among which others, and how the verdict falls."""
    (fra, avgjørende), *andre = eksempel.før
    (til, _), *_ = eksempel.etter
    hvilken = "én avgjørende påstand" if avgjørende else "én påstand som ikke er avgjørende,"
    resten = [
        _de_andre([v for v, a in andre if a], "en annen avgjørende påstand", "andre avgjørende påstander"),
        _de_andre(
            [v for v, a in andre if not a],
            "en påstand som ikke er avgjørende,",
            "påstander som ikke er avgjørende,",
        ),
    ]
    mens = f" mens {ramset_opp(r for r in resten if r)}" if andre else ""
    return (
        f"Går {hvilken} fra {fra} til {til}{mens}, "
        f"faller vurderingen fra «{eksempel.utfall_før}» til «{eksempel.utfall_etter}»."
    )


def _de_andre(verdier: Sequence[Verdi], én: str, flere: str) -> str:
    return f"{én if len(verdier) == 1 else flere} er {ramset_opp(verdier)}" if verdier else ""
