"""Weighings without effect: of findings that do not contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from revisjon.assess import Punktvurdering, Årsak
from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.model import Avveining

_HVORFOR: Mapping[Årsak, tuple[str, str]] = MappingProxyType(
    {
        Årsak.VILKÅR: ("påstanden er ikke relevant", "Ta den bort, eller rett «gjelder_når»."),
        Årsak.INGEN_FUNN: ("det er ingen funn å veie", "Ta den bort, eller skaff funn."),
        Årsak.BARE_DEL: (
            "funnene gjelder bare deler av virksomheten",
            "Ta den bort, eller skaff funn om resten.",
        ),
        Årsak.UAVGJORT_TEST: (
            "testen kan ikke avgjøres, og da er påstanden uavklart",
            "Ta den bort, eller skaff det som testen mangler.",
        ),
    }
)
_ELLERS = ("funnene er ikke i strid med hverandre", "Ta den bort, eller rett «taler» i funnene.")
"""Why it has no effect, and what to do."""


@sjekk("V002", "Avveiningen har ingen virkning")
def ubrukte_avveininger(g: Grunnlag) -> Iterator[Treff]:
    """Avveiningen av en påstand avgjør ingenting.

    Hvorfor:
        En avveining er til for funn som er i strid med hverandre. Er de ikke det, tror leseren av YAML-filen
        at avveiningen gjelder, mens rapporten sier noe annet.

    Eksempel:
        kriterier:
          - id: oversikt
            styrke: skal
            krav: ha oversikt over kompetansen
            hjemmel: [{kilde: loven, bestemmelse: § 25-1}]
            problemstillinger: [P1, P2]
            punkter:
              - id: a
                påstand: Oversikten finnes
                avveining: {verdi: delvis, begrunnelse: Funnene spriker.}
              - {id: b, påstand: Oversikten er oppdatert}

    Retting:
        Ta den bort, eller rett «taler» i funnene.
    """
    etter: dict[str, list[Punktvurdering]] = {}
    for v in g.vurdert.vurderinger:
        for p in v.punkter:
            etter.setdefault(f"{v.kriterium.id}.{p.punkt.id}", []).append(p)
    for navn, punkter in etter.items():
        avveining = punkter[0].punkt.avveining
        if avveining is not None and not any(p.avveining for p in punkter):
            yield _om(navn, avveining, punkter)


def _om(navn: str, avveining: Avveining, punkter: Sequence[Punktvurdering]) -> Treff:
    årsaker = {p.årsak for p in punkter}
    hvorfor, råd = _HVORFOR.get(årsaker.pop(), _ELLERS) if len(årsaker) == 1 else _ELLERS
    melding = f"Avveiningen av «{navn}» har ingen virkning, for {hvorfor}."
    return Treff(avveining.sted.til("verdi"), melding, råd)


SJEKKER = (ubrukte_avveininger,)
