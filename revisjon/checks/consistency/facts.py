"""The same fact told twice, differently: in summary, assessment, conclusion and findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Sjekk, Treff, sjekk
from revisjon.checks.consistency.statements import Påstått, like_setninger
from revisjon.checks.consistency.wording import ORD, gjengitt, stamme
from revisjon.patterns import uttrykk

_MOTSATT: Mapping[str, str] = {
    a: b
    for x, y in (
        ("økt", "redusert"), ("øker", "synker"), ("høy", "lav"), ("høyere", "lavere"), ("høg", "låg"),
        ("flere", "færre"), ("bedre", "dårligere"), ("større", "mindre"), ("tilstrekkelig", "utilstrekkelig"),
        ("tilstrekkelige", "utilstrekkelige"), ("kjent", "ukjent"), ("kjente", "ukjente"), ("før", "etter"),
        ("økning", "nedgang"), ("styrket", "svekket"), ("oppdatert", "utdatert"), ("fleire", "færre"),
        ("større", "mindre"), ("betre", "dårlegare"), ("klart", "uklart"), ("klare", "uklare"),
    )
    for a, b in ((x, y), (y, x))
}  # fmt: skip
_LIKE_TALL = 0.7
_LIKE_ÅRSTALL = 0.75
_FÆRREST = 3
"""So many words must be the same beside those that are opposites."""
_ÅR = uttrykk(r"(?:19|20)\d{2}\Z")


@sjekk("E040", "Det samme er fortalt med ulike tall")
def ulike_tall(g: Grunnlag) -> Iterator[Treff]:
    """To setninger sier nesten ordrett det samme, men med hvert sitt tall eller årstall.

    Hvorfor:
        Tallet ble rettet ett sted, men ikke i sammendraget eller konklusjonen. Leseren ser begge.
    Eksempel:
        konklusjoner:
          - problemstilling: P1
            ingress: Oversikten er under arbeid.
            kort: Kompetanseportalen ble tatt i bruk i 12 avdelinger i hjemmetjenesten.
            tekst: Kompetanseportalen ble tatt i bruk i 14 avdelinger i hjemmetjenesten.
    Retting:
        Rett det gale tallet. Før det helst opp under «tall», og bruk [=…] begge steder.
    """
    for a, b in like_setninger(g):
        ulikt = _ett_tall_ulikt(a, b)
        if ulikt and a.navn == b.navn and a.nektet == b.nektet and _likhet(a, b) >= ulikt[2]:
            melding = f"Her står {ulikt[1]}, men nesten samme setning et annet sted har {ulikt[0]}."
            råd = "Rett det som er feil. Føres tallet opp under «tall», kan [=…] brukes begge steder."
            yield Treff(b.utdrag, melding, råd, ((a.utdrag, "Den andre setningen står her."),))


@sjekk("E041", "Det samme er både sagt og benektet")
def benektet(g: Grunnlag) -> Iterator[Treff]:
    """To setninger sier nesten ordrett det samme, men den ene benekter det eller sier det motsatte.

    Hvorfor:
        Et «ikke» er falt ut, eller kommet inn, i en av dem.
    Eksempel:
        konklusjoner:
          - problemstilling: P1
            ingress: Oversikten er under arbeid.
            kort: Rutinen for utviklingssamtaler følges i hjemmetjenesten.
            tekst: Rutinen for utviklingssamtaler følges ikke i hjemmetjenesten.
    Retting:
        Rett den som er feil. Er begge riktige, så skriv hva som skiller dem.
    """
    for a, b in like_setninger(g):
        if a.navn != b.navn or a.mengder != b.mengder or a.tall != b.tall:
            continue
        motsatt = _motsatte_ord(a, b)
        if _likhet(a, b, motsatt or ()) < 1 or gjengitt(a.setning.tekst) or gjengitt(b.setning.tekst):
            continue
        if a.nektet != b.nektet and not motsatt:
            melding = "Nesten samme setning står et annet sted, men bare den ene nekter."
        elif a.nektet == b.nektet and motsatt:
            melding = f"Her står «{motsatt[1]}», men nesten samme setning et annet sted har «{motsatt[0]}»."
        else:
            continue
        råd = "Rett den som er feil, eller skriv hva som skiller dem."
        yield Treff(b.utdrag, melding, råd, ((a.utdrag, "Den andre setningen står her."),))


def _ett_tall_ulikt(a: Påstått, b: Påstått) -> tuple[str, str, float] | None:
    """Return the two numbers that differ, where just one does, and how like the sentences must be."""
    if len(a.tall) != len(b.tall) or not a.tall:
        return None
    ulike = [(x, y) for x, y in zip(a.tall, b.tall, strict=True) if x[0] != y[0]]
    if len(ulike) != 1:
        return None
    (x, enhet_x), (y, enhet_y) = ulike[0]
    # Registered numbers are looked at with the numbers.
    if enhet_x != enhet_y or not enhet_x:
        return None
    et_år = _ÅR.match(x) and _ÅR.match(y)
    if et_år and any(not _ÅR.match(t[0]) for t in a.tall):
        # «40 prosent i 2022» and «40 prosent i 2023» may both be right.
        return None
    return x, y, _LIKE_ÅRSTALL if et_år else _LIKE_TALL


def _motsatte_ord(a: Påstått, b: Påstått) -> tuple[str, str] | None:
    ord_a, ord_b = (_små(s) for s in (a, b))
    bare_a, bare_b = set(ord_a) - set(ord_b), set(ord_b) - set(ord_a)
    return next(((o, _MOTSATT[o]) for o in ord_a if o in bare_a and _MOTSATT.get(o) in bare_b), None)


def _små(s: Påstått) -> Sequence[str]:
    return [o.casefold() for o in ORD.findall(s.setning.tekst)]


def _likhet(a: Påstått, b: Påstått, uten: Sequence[str] = ()) -> float:
    """Return how large a part of the words are the same, from 0 to 1, some words left aside.

    Where each has a word that the other lacks, as «hjemmetjenesten» and «sykehjemmene», they are about
    different things however like they are: 0.
    """
    utelatt = {stamme(o) for o in uten}
    x, y = a.stammer - utelatt, b.stammer - utelatt
    ett_og_det_samme = x <= y or y <= x
    return len(x & y) / len(x | y) if ett_og_det_samme and len(x & y) >= _FÆRREST else 0.0


SJEKKER: tuple[Sjekk, ...] = (ulike_tall, benektet)
