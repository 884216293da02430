"""Weaknesses without a recommendation, and recommendations without a weakness."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from revisjon.assess import IKKE_RELEVANT, Kriterievurdering, Punktvurdering, Verdi
from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.diagnostics import Alvor, ramset_opp
from revisjon.model import Anbefaling, Kriterium, Punkt, gitt_til
from revisjon.records import dataclass

_NEVNES = 3
"""How many claims a message names before it says that there are more."""
_SVAK = frozenset({Verdi.NEI, Verdi.DELVIS})


@dataclass(frozen=True, slots=True)
class Svakhet:
    """A claim that does not hold, or holds in part, with the bodies that it is so in."""

    kriterium: Kriterium
    punkt: Punkt
    avgjørende: bool
    verdi: Verdi
    """The worst of them."""
    hos: tuple[str, ...]
    """Names of the bodies."""

    @property
    def navn(self) -> str:
        """As others name the claim."""
        return f"{self.kriterium.id}.{self.punkt.id}"


@en_gang
def svakheter(g: Grunnlag) -> tuple[Svakhet, ...]:
    """Return the claims that are nei or delvis, but for those of a criterion that is judged to be met."""
    best = g.vurdert.tabell.utfall[0] if g.vurdert.tabell.utfall else ""
    ut: dict[tuple[str, str], list[tuple[Kriterievurdering, Punktvurdering]]] = {}
    for v in g.vurdert.vurderinger:
        if v.gjeldende in (best, IKKE_RELEVANT):
            continue
        for p in v.punkter:
            if p.verdi in _SVAK:
                ut.setdefault((v.kriterium.id, p.punkt.id), []).append((v, p))
    return tuple(
        Svakhet(
            alle[0][0].kriterium,
            alle[0][1].punkt,
            any(p.avgjørende for _, p in alle),
            Verdi.NEI if any(p.verdi is Verdi.NEI for _, p in alle) else Verdi.DELVIS,
            tuple(dict.fromkeys(v.revidert for v, _ in alle)),
        )
        for alle in ut.values()
    )


@en_gang
def dekning(g: Grunnlag) -> Mapping[str, tuple[Anbefaling, ...]]:
    """Return the recommendations by each claim that they rest on: itself, its criterion, or its findings."""
    p = g.prosjekt
    punkter = {k.id: [f"{k.id}.{punkt.id}" for punkt in k.punkter] for k in p.kriterier.values()}
    ut: dict[str, dict[str, Anbefaling]] = {}
    for a in p.anbefalinger.values():
        for id_ in a.grunnlag:
            funn = p.funn.get(id_)
            egne = [b.punkt for b in funn.belyser] if funn else punkter.get(id_, [id_])
            for punkt in egne:
                ut.setdefault(punkt, {})[a.id] = a
    return {punkt: tuple(alle.values()) for punkt, alle in ut.items()}


def _uten(g: Grunnlag, s: Svakhet, anbefalt: tuple[Anbefaling, ...]) -> tuple[str, ...]:
    """Return the bodies that have the weakness, and are recommended nothing about it."""
    reviderte = g.prosjekt.oppdrag.reviderte
    fikk = {r.navn for a in anbefalt for r in gitt_til(a, reviderte)}
    return tuple(navn for navn in s.hos if navn not in fikk)


@sjekk("K030", "Svakheten har ingen anbefaling", Alvor.HINT, endelig=Alvor.ADVARSEL, offentlig=Alvor.ADVARSEL)
def svakhet_uten_anbefaling(g: Grunnlag) -> Iterator[Treff]:
    """En avgjørende påstand er nei eller delvis, men ingen anbefaling bygger på den.

    Hvorfor:
        Der revisjonen finner en svakhet av betydning, venter leseren en anbefaling, eller en grunn til at
        det ikke er noen. Sjekken er stille så lenge det ikke er skrevet noen anbefalinger i det hele tatt.

    Grunnlag:
        RSK 001, avsnittet om vurderinger, konklusjoner og anbefalinger.

    Eksempel:
        funn:
          - {id: F3, kapittel: tema, tekst: "Den brukes ikke.[@brev]", belyser: [{punkt: bruk.a, taler: mot}]}
        kriterier:
          - id: bruk
            styrke: bør
            krav: bruke oversikten
            hjemmel: [{kilde: loven}]
            problemstillinger: [P2]
            punkter: [{id: a, påstand: Oversikten er i bruk}]

    Retting:
        Før påstanden opp i «grunnlag» i anbefalingen som gjelder den, skriv en ny, eller skriv på
        påstanden hvorfor svakheten ikke får noen: «uten_anbefaling: Rettet mens revisjonen pågikk».
    """
    if not g.prosjekt.anbefalinger:
        return
    anbefalt = dekning(g)
    for s in svakheter(g):
        hvem = _uten(g, s, anbefalt.get(s.navn, ()))
        if s.avgjørende and hvem and not s.punkt.uten_anbefaling:
            yield _om(g, s, hvem)


def _om(g: Grunnlag, s: Svakhet, hvem: tuple[str, ...]) -> Treff:
    hos = f" for {ramset_opp(hvem)}" if len(g.prosjekt.oppdrag.reviderte) > 1 else ""
    melding = f"Påstanden «{s.navn}» er {s.verdi.value}{hos}, men ingen anbefaling bygger på den."
    råd = (
        f"Før «{s.navn}» opp i «grunnlag» i en anbefaling, eller skriv «uten_anbefaling» med grunnen på "
        "påstanden."
    )
    return Treff(s.punkt.sted.til("påstand"), melding, råd)


@sjekk("K031", "Kriteriet har svakheter, men ingen anbefaling", Alvor.HINT)
def mindre_svakhet(g: Grunnlag) -> Iterator[Treff]:
    """En påstand som ikke er avgjørende, er nei eller delvis, og ingen anbefaling gjelder kriteriet.

    Hvorfor:
        En svakhet som ikke avgjør vurderingen, trenger ikke en anbefaling. Men leseren kan spørre
        hvorfor den ikke fikk noen, og det bør være et valg.

    Eksempel:
        kriterier:
          - id: bruk
            styrke: bør
            krav: bruke oversikten
            hjemmel: [{kilde: loven}]
            problemstillinger: [P2]
            punkter:
              - {id: a, påstand: Oversikten er i bruk}
              - {id: b, påstand: Oversikten er kjent, avgjørende: nei}
        funn:
          - id: F3
            kapittel: tema
            tekst: Den er i bruk, men lite kjent.[@brev]
            belyser: [{punkt: bruk.a, taler: for}, {punkt: bruk.b, taler: mot}]

    Retting:
        Før påstanden opp i «grunnlag» i en anbefaling, eller skriv på påstanden hvorfor den ikke får
        noen: «uten_anbefaling: Tiltak er alt vedtatt».
    """
    if not g.prosjekt.anbefalinger:
        return
    anbefalt = dekning(g)
    for s in svakheter(g):
        alle = tuple(a for p in s.kriterium.punkter for a in anbefalt.get(f"{s.kriterium.id}.{p.id}", ()))
        hvem = _uten(g, s, alle)
        if not s.avgjørende and hvem and not s.punkt.uten_anbefaling:
            yield _om(g, s, hvem)


@sjekk(
    "K032",
    "Rapporten har svakheter, men ingen anbefalinger",
    AV,
    høring=Alvor.ADVARSEL,
    endelig=Alvor.ADVARSEL,
    offentlig=Alvor.ADVARSEL,
)
def ingen_anbefalinger(g: Grunnlag) -> Iterator[Treff]:
    """Avgjørende påstander er nei eller delvis, men det er ikke skrevet noen anbefalinger.

    Hvorfor:
        En rapport som viser svakheter, skal si hva som bør gjøres, eller hvorfor det ikke trengs.

    Grunnlag:
        RSK 001, avsnittet om vurderinger, konklusjoner og anbefalinger.

    Eksempel:
        anbefalinger: []
        uttalelser: []

    Retting:
        Skriv «anbefalinger», eller skriv «uten_anbefaling» med grunnen på hver påstand.
    """
    svake = [s for s in svakheter(g) if s.avgjørende and not s.punkt.uten_anbefaling]
    if svake and not g.prosjekt.anbefalinger:
        navn = ramset_opp(f"«{s.navn}»" for s in svake[:_NEVNES]) + (
            " med flere" if len(svake) > _NEVNES else ""
        )
        melding = f"Rapporten har ingen anbefalinger, men {navn} er nei eller delvis."
        råd = "Skriv dem under «anbefalinger», eller skriv «uten_anbefaling» med grunnen på påstandene."
        yield Treff(g.prosjekt.oppdrag.sted.plass, melding, råd)


@sjekk(
    "K033",
    "Anbefalingen har ingen svakhet bak seg",
    Alvor.HINT,
    endelig=Alvor.ADVARSEL,
    offentlig=Alvor.ADVARSEL,
)
def anbefaling_uten_svakhet(g: Grunnlag) -> Iterator[Treff]:
    """En anbefaling bygger bare på påstander som er oppfylt.

    Hvorfor:
        En anbefaling skal rette på noe revisjonen har funnet. Er alt i orden, kan ikke den reviderte se
        hva den skal brukes til. Anbefalinger om å fortsette er unntatt, og påstander som er uavklart.

    Grunnlag:
        RSK 001, avsnittet om vurderinger, konklusjoner og anbefalinger.

    Eksempel:
        anbefalinger:
          - {id: A1, tekst: lager en oversikt, grunnlag: [oversikt.a], mottaker: kommunedirektøren}

    Retting:
        Før opp påstanden eller funnet som viser svakheten, i «grunnlag», skriv «styrke: fortsette», eller
        ta anbefalingen bort.
    """
    verdier: dict[str, set[Verdi]] = {}
    for v in g.vurdert.vurderinger:
        for p in v.punkter:
            verdier.setdefault(f"{v.kriterium.id}.{p.punkt.id}", set()).add(p.verdi)
    bygger: dict[str, list[str]] = {}
    for punkt, alle in dekning(g).items():
        for a in alle:
            bygger.setdefault(a.id, []).append(punkt)
    for a in g.prosjekt.anbefalinger.values():
        punkter = [p for p in bygger.get(a.id, []) if p in verdier]
        i_orden = all(verdier[p] <= {Verdi.JA, Verdi.IKKE_RELEVANT} for p in punkter)
        if punkter and i_orden and a.styrke != "fortsette" and not _svake_funn(g, a):
            melding = f"Anbefalingen «{a.id}» bygger bare på påstander som er i orden."
            råd = "Før opp i «grunnlag» det som viser svakheten, eller skriv «styrke: fortsette»."
            yield Treff(a.sted.til("grunnlag"), melding, råd)


def _svake_funn(g: Grunnlag, a: Anbefaling) -> bool:
    """Tell whether some finding that it rests on speaks against anything."""
    funn = (g.prosjekt.funn[id_] for id_ in a.grunnlag if id_ in g.prosjekt.funn)
    return any(b.taler != "for" for f in funn for b in f.belyser)


@sjekk("K034", "«uten_anbefaling» har ingen virkning")
def unødig_grunn(g: Grunnlag) -> Iterator[Treff]:
    """En påstand har en grunn til at den ikke får noen anbefaling, men den får en, eller er ikke svak.

    Hvorfor:
        Grunnen er skrevet for noe som ikke lenger er slik. Da stemmer den ikke med rapporten.

    Eksempel:
        kriterier:
          - id: oversikt
            styrke: skal
            krav: ha oversikt over kompetansen
            hjemmel: [{kilde: loven, bestemmelse: § 25-1}]
            problemstillinger: [P1, P2]
            punkter:
              - {id: a, påstand: Oversikten finnes}
              - {id: b, påstand: Oversikten er oppdatert, uten_anbefaling: Rettet i mai 2026}

    Retting:
        Ta bort «uten_anbefaling», eller anbefalingens henvisning til påstanden.
    """
    egne = {(k.id, p.id) for k, p in g.prosjekt.punkter() if p.uten_anbefaling}
    if not egne:
        return
    verdier: dict[tuple[str, str], set[Verdi]] = {}
    for v in g.vurdert.vurderinger:
        for pv in v.punkter:
            verdier.setdefault((v.kriterium.id, pv.punkt.id), set()).add(pv.verdi)
    navngitt = {id_: a for a in g.prosjekt.anbefalinger.values() for id_ in a.grunnlag}
    for k, p in g.prosjekt.punkter():
        navn = f"{k.id}.{p.id}"
        if (k.id, p.id) not in egne:
            continue
        if a := navngitt.get(navn):
            melding = f"«{navn}» har en grunn til ikke å få noen anbefaling, men «{a.id}» bygger på den."
            råd = f"Ta bort «uten_anbefaling», eller «{navn}» i «grunnlag»."
            yield Treff(p.sted.til("uten_anbefaling"), melding, råd, ((a.sted.til("grunnlag"), "Her."),))
        elif verdier.get((k.id, p.id), set()) <= {Verdi.JA, Verdi.IKKE_RELEVANT}:
            melding = f"«{navn}» er i orden, så det trengs ingen grunn til at den ikke får en anbefaling."
            yield Treff(p.sted.til("uten_anbefaling"), melding, "Ta bort «uten_anbefaling».")


SJEKKER = (svakhet_uten_anbefaling, mindre_svakhet, ingen_anbefalinger, anbefaling_uten_svakhet, unødig_grunn)
