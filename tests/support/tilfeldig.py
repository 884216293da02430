"""Random small projects for the laws of the engine."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st
from modell import NORD, SØR, funn, kriterium, prosjekt

from revisjon.model import (
    Belysning,
    Dato,
    Funn,
    GjelderNår,
    Hendelse,
    Kilde,
    Kriterium,
    Problemstilling,
    Prosjekt,
    Punkt,
    Revidert,
    Skalatrinn,
    Tall,
    Test,
    Trinnvilkår,
    Utregnet,
)
from revisjon.model.evidence import Taler
from revisjon.rules.comparators.dekning import Dekning
from revisjon.rules.comparators.frist import Frist
from revisjon.rules.comparators.grense import Grense
from revisjon.rules.comparators.pastander import Påstander

GJELDER = ((), (), ("nord",), ("sør",), ("nord", "sør"), ("vik",))
KILDETYPER = ("register", "plan", "rapport", "intervju", "skriftlig svar", "undersøkelse", "observasjon")
SKALAER: tuple[tuple[Skalatrinn, ...], ...] = (
    (),
    (Skalatrinn("i orden", Trinnvilkår(alle=("ja",))), Skalatrinn("ikke i orden")),
    (
        Skalatrinn("god", Trinnvilkår(alle_avgjørende=("ja",))),
        Skalatrinn("middels", Trinnvilkår(noen=("ja", "delvis"))),
        Skalatrinn("svak"),
    ),
)
VIK, NES = Revidert("Vik kommune", "kommune", "vik"), Revidert("Nes kommune", "kommune", "nes")
SPØRSMÅL = (Problemstilling("P1", "Finnes det?"), Problemstilling("P2", "Brukes det?"))
UTENFOR = GjelderNår(oppfylt=False, begrunnelse="Kravet gjelder ikke her")
KRITERIER = ("k", "m")
BOKSTAVER = "abcd"


def prosjekter() -> st.SearchStrategy[Prosjekt]:
    """Return whole projects, made from a seed: drawing every choice apart takes ten times as long."""
    return st.integers(0, 2**32 - 1).map(lambda frø: prosjekt_av(random.Random(frø)))  # noqa: S311 - no secret


def prosjekt_av(r: random.Random) -> Prosjekt:
    """Make a whole project."""
    alle = _kriterier(r)
    punkter = [f"{k.id}.{p.id}" for k in alle for p in k.punkter]
    funnene = [_funn(r, f"F{nr}", punkter) for nr in range(r.randint(0, 7))]
    reviderte = r.choice([(VIK,), (VIK, NES)])
    eier = "vik" if len(reviderte) > 1 else ""
    enheter = tuple(replace(e, revidert=eier) for e in (NORD, SØR))
    p = prosjekt(alle, funnene, reviderte=reviderte, enheter=enheter, spørsmål=SPØRSMÅL)
    kilder = {f"k{nr}": Kilde(f"k{nr}", r.choice(KILDETYPER), f"Kilde {nr}") for nr in range(5)}
    tallene = {f"t{nr}": _tall(r, f"t{nr}") for nr in range(2)} | {"t2": Tall("t2", kilde="k1")}
    return replace(
        p,
        kilder={**p.kilder, **kilder},
        tall=tallene,
        verdier={
            id_: Utregnet(t.verdi, t.enhet, t.omtrent) for id_, t in tallene.items() if t.verdi is not None
        },
        hendelser={"h0": Hendelse("h0", "kartleggingen", Dato(r.randint(2023, 2026)), "k2")},
        skala=r.choice(SKALAER),
    )


def _tall(r: random.Random, id_: str) -> Tall:
    toleranse = Decimal(r.randint(0, 9)) if r.random() < 0.5 else None
    verdi = Decimal(r.randint(-30, 300))
    return Tall(id_, verdi, enhet="prosent", omtrent=r.random() < 0.5, toleranse=toleranse, kilde="k0")


def _test(r: random.Random, tidligere: list[str]) -> Test | None:
    """Return a test of some kind, or none; of other claims only those named `tidligere`."""
    grense = Decimal(r.randint(-40, 310))
    slag: list[Test | None] = [
        *(None, None, None, None),
        Grense(r.choice(["t0", "t1", "t2"]), minst=grense),
        Grense(r.choice(["t0", "t1", "t2"]), høyst=grense),
        Frist(senest=Dato(r.randint(2023, 2026), r.choice([None, r.randint(1, 12)])), hendelse="h0"),
        Dekning("alle"),
    ]
    if tidligere:
        slag.append(Påstander(alle=tuple(r.sample(tidligere, min(len(tidligere), r.randint(1, 3))))))
    return r.choice(slag)


def _kriterier(r: random.Random) -> list[Kriterium]:
    """Make one or two criteria with up to four claims each, the first of them decisive."""
    alle: list[Kriterium] = []
    tidligere: list[str] = []
    for kid in KRITERIER[: r.randint(1, 2)]:
        punkter = []
        for nr, bokstav in enumerate(BOKSTAVER[: r.randint(1, 4)]):
            vilkår = UTENFOR if r.random() < 0.1 else None
            avgjørende = nr == 0 or r.random() < 0.5
            test = _test(r, tidligere)
            punkter.append(Punkt(bokstav, "Det holder", avgjørende=avgjørende, gjelder_når=vilkår, test=test))
            tidligere.append(f"{kid}.{bokstav}")
        spørsmål = r.choice([("P1", "P2"), ("P1",)])
        alle.append(kriterium(*punkter, id_=kid, problemstillinger=spørsmål))
    return alle


def _funn(r: random.Random, id_: str, punkter: list[str]) -> Funn:
    """Make a finding on one or two claims."""
    kilder = [f"k{nr}" for nr in r.sample(range(5), r.randint(1, 2))]
    f = funn(id_, "for", gjelder=r.choice(GJELDER), kilder=kilder)
    belyst = r.sample(punkter, min(len(punkter), r.randint(1, 2)))
    taler: list[Taler] = ["for", "for", "delvis", "mot"]
    return replace(f, belyser=tuple(Belysning(p, r.choice(taler)) for p in belyst))
