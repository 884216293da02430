"""A project in which everything leans on something, for tests of fingerprints and reviews."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from modell import funn, kriterium, prosjekt, tekst, vurder

from revisjon.assess.fingerprint import avtrykk
from revisjon.assess.grounds import alle_ting, grunnlag
from revisjon.assess.judgement import beregnet
from revisjon.assess.suspects import BEREGNET
from revisjon.model import (
    Anbefaling,
    Beregning,
    Celle,
    Celleadresse,
    Dato,
    Enhet,
    Figur,
    Funn,
    Godkjenning,
    Hendelse,
    Hjemmel,
    Kapittel,
    Kilde,
    Kolonne,
    Konklusjon,
    Lås,
    Problemstilling,
    Prosjekt,
    Punkt,
    Rad,
    Skalatrinn,
    Skjønn,
    Tabell,
    Tabellutdrag,
    Tall,
    Trinnvilkår,
    Utregnet,
    Uttrekk,
    Utvalg,
    Vurdering,
)
from revisjon.rules.comparators.grense import Grense

SKJØNN = Skjønn("k", "P1", "delvis oppfylt", tekst("Fordi."), Godkjenning("Kari", Dato(2026, 4, 2)))
SKALA = (
    Skalatrinn("oppfylt", Trinnvilkår(alle=("ja",))),
    Skalatrinn("delvis oppfylt", Trinnvilkår(noen=("ja", "delvis"))),
    Skalatrinn("ikke oppfylt"),
)
VERDIER = {"andel": 75, "del": 60, "hel": 80, "i-celle": 60, "fritt": 3, "samtaler": 1, "løst": 1}


def _funn(id_: str, punkt: str, tekst_: str, kilde: str) -> Funn:
    return replace(funn(id_, "for", punkt, kilder=(kilde,)), tekst=tekst(tekst_))


def _tabell(id_: str, kilde: str, celle: Celle) -> Tabell:
    kolonner = (Kolonne("Hva"), Kolonne("Antall", "tall"))
    return Tabell(id_, id_, kolonner, (Rad("vanlig", (Celle(tekst("Alle")), celle)),), kilde=kilde)


def nettverk() -> Prosjekt:
    """Two criteria, two questions, and evidence of every kind for the first question of the first one."""
    test = Grense("andel", minst=Decimal(50))
    k = replace(
        kriterium(
            Punkt("a", "Det finnes"),
            Punkt("b", "Det er mange", test=test, problemstillinger=("P1",)),
            Punkt("c", "Det er kjent", problemstillinger=("P2",)),
            problemstillinger=("P1", "P2"),
        ),
        utledning=tekst("Det følger av forarbeidet.[@forarbeid]"),
    )
    annet = replace(kriterium(id_="annet", problemstillinger=("P2",)), hjemmel=(Hjemmel("loven-2"),))
    alle = [
        _funn("F1", "k.a", "Det er [=fritt] av dem, se [#nevnt] og [#figur].", "brev"),
        _funn("F2", "k.c", "Noen kjenner det.", "int-2"),
        _funn("F10", "annet.a", "Det andre finnes, jf. [#F2].", "int-3"),
        replace(_funn("F4", "k.a", "Bakgrunn.", "bakgrunn"), belyser=(), kontekst=True),
    ]
    ider = ("loven", "loven-2", "forarbeid", "brev", "int-2", "int-3", "bakgrunn", "reg", "stat", "stat-2",
            "tabellkilde", "figurkilde", "hendelseskilde", "utvalgskilde", "løs", "notat")  # fmt: skip
    tall = [
        Tall("andel", beregnet=Beregning("andel", ("del", "hel"))),
        Tall("del", fra=Celleadresse("tabell", "Alle", "Antall")),
        Tall("hel", Decimal(80), kilde="stat"),
        Tall("i-celle", Decimal(60), kilde="reg"),
        Tall("fritt", Decimal(3), kilde="stat-2"),
        Tall("samtaler", beregnet=Beregning("antall", ("intervju",))),
        Tall("løst", Decimal(1), kilde="løs"),
    ]
    figur = Figur("figur", "søyle", "En figur", "Søyler.", Tabellutdrag("i-figur"), kilde="figurkilde")
    p = prosjekt(
        [k, annet],
        alle,
        spørsmål=(Problemstilling("P1", "Finnes det?"), Problemstilling("P2", "Virker det?")),
    )
    return replace(
        p,
        kapitler=(Kapittel("tema", "Et tema", problemstillinger=("P1", "P2")),),
        enheter=(Enhet("nord", "Nord"), Enhet("sør", "Sør")),
        kilder={id_: Kilde(id_, "notat", f"Om {id_}") for id_ in ider}
        | {"int-1": Kilde("int-1", "intervju", rolle="leder")},
        tall={t.id: t for t in tall},
        tabeller={
            "tabell": _tabell("tabell", "tabellkilde", Celle(tall="i-celle")),
            "nevnt": _tabell("nevnt", "", Celle(tekst("Se notatet.[@notat]"))),
            "i-figur": _tabell("i-figur", "", Celle(verdi=Decimal(4))),
            "løs": _tabell("løs", "løs", Celle(verdi=Decimal(4))),
        },
        figurer={"figur": figur},
        hendelser={"møte": Hendelse("møte", "møtet", Dato(2025), "hendelseskilde")},
        utvalg={"mapper": Utvalg("mapper", "mapper", 100, 10, 9, Uttrekk("tilfeldig"), "utvalgskilde")},
        skala=SKALA,
        skjønn=(SKJØNN,),
        vurderinger={"tema": Vurdering("tema", tekst("Slik [=løst] er det, jf. [§annet]."))},
        konklusjoner={"P1": Konklusjon("P1", tekst("Ja."), tekst("Ja."), tekst("Ja, se [#løs]."))},
        anbefalinger={
            "A1": Anbefaling("A1", "Gjør det", ("k.b", "F10"), "kommunedirektøren"),
            "A2": Anbefaling("A2", "La være", ("annet",), "rådmannen", utdyping=tekst("Jf. [@bakgrunn].")),
        },
        verdier={id_: Utregnet(Decimal(v)) for id_, v in VERDIER.items()},
        tabellverdier={("tabell", "Alle", "Antall"): Utregnet(Decimal(60))},
    )  # fmt: skip


def gjennomgått(p: Prosjekt, navn: Iterable[str] | None = None, av: str = "Kari") -> Prosjekt:
    """Return the project with a review of the named things, or of all, as they are."""
    ting = alle_ting(p)
    valgte = {n: ting[n] for n in ting if navn is None or n in navn}
    under = {n: {BEREGNET: merke} for n, merke in beregnet(vurder(p)).items()}
    nye = {
        n: Lås(avtrykk(t), {**grunnlag(p, t), **under.get(n, {})}, av, "2026-04-02")
        for n, t in valgte.items()
    }
    return replace(p, lås={**p.lås, **nye})
