"""Random small projects for the laws of the engine: claims, tests, findings, sources, units, bodies, scales."""

from __future__ import annotations

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


def tall() -> st.SearchStrategy[dict[str, Tall]]:
    """Return three numbers; «t2» has no value."""
    verdi = st.integers(-30, 300).map(Decimal)
    ett = st.builds(
        lambda v, ca, tol: Tall("", v, enhet="prosent", omtrent=ca, toleranse=tol, kilde="k0"),
        verdi,
        st.booleans(),
        st.none() | st.integers(0, 9).map(Decimal),
    )
    return st.tuples(ett, ett).map(
        lambda par: {
            **{f"t{nr}": replace(t, id=f"t{nr}") for nr, t in enumerate(par)},
            "t2": Tall("t2", fra=None, kilde="k1"),
        }
    )


def tester(tidligere: list[str]) -> st.SearchStrategy[Test | None]:
    """Return a test of some kind, or none; of other claims only those named `tidligere`."""
    grense = st.integers(-40, 310).map(Decimal)
    slag: list[st.SearchStrategy[Test | None]] = [
        st.none(),
        st.none(),
        st.builds(lambda t, g: Grense(t, minst=g), st.sampled_from(["t0", "t1", "t2"]), grense),
        st.builds(lambda t, g: Grense(t, høyst=g), st.sampled_from(["t0", "t1", "t2"]), grense),
        st.builds(
            lambda d: Frist(senest=d, hendelse="h0"),
            st.builds(Dato, st.integers(2023, 2026), st.none() | st.integers(1, 12)),
        ),
        st.just(Dekning("alle")),
    ]
    if tidligere:
        valgte = st.lists(st.sampled_from(tidligere), min_size=1, max_size=3, unique=True).map(tuple)
        slag.append(st.builds(lambda a: Påstander(alle=a), valgte))
    return st.one_of(slag)


@st.composite
def kriterier(draw: st.DrawFn) -> list[Kriterium]:
    """Draw one or two criteria with up to four claims each, the first of them decisive."""
    alle, tidligere = [], []
    for kid in KRITERIER[: draw(st.integers(1, 2))]:
        punkter = []
        for nr, bokstav in enumerate(BOKSTAVER[: draw(st.integers(1, 4))]):
            vilkår = UTENFOR if draw(st.integers(0, 9)) == 0 else None
            avgjørende = nr == 0 or draw(st.booleans())
            test = draw(tester(tidligere))
            punkter.append(Punkt(bokstav, "Det holder", avgjørende=avgjørende, gjelder_når=vilkår, test=test))
            tidligere.append(f"{kid}.{bokstav}")
        spørsmål = ("P1", "P2") if draw(st.booleans()) else ("P1",)
        alle.append(kriterium(*punkter, id_=kid, problemstillinger=spørsmål))
    return alle


@st.composite
def ett_funn(draw: st.DrawFn, id_: str) -> Funn:
    """Draw a finding on one or two claims."""
    par = draw(
        st.lists(
            st.tuples(st.sampled_from(KRITERIER), st.sampled_from(BOKSTAVER)),
            min_size=1,
            max_size=2,
            unique=True,
        )
    )
    kilder = draw(st.lists(st.integers(0, 4), min_size=1, max_size=2, unique=True))
    f = funn(id_, "for", gjelder=draw(st.sampled_from(GJELDER)), kilder=[f"k{nr}" for nr in kilder])
    belyser = [
        Belysning(f"{kid}.{p}", draw(st.sampled_from(["for", "for", "delvis", "mot"]))) for kid, p in par
    ]
    return replace(f, belyser=tuple(belyser))


@st.composite
def prosjekter(draw: st.DrawFn) -> Prosjekt:
    """Draw a whole project."""
    alle = draw(kriterier())
    punkter = {f"{k.id}.{p.id}" for k in alle for p in k.punkter}
    funnene = [draw(ett_funn(f"F{nr}")) for nr in range(draw(st.integers(0, 7)))]
    funnene = [replace(f, belyser=tuple(b for b in f.belyser if b.punkt in punkter)) for f in funnene]
    reviderte = draw(st.sampled_from([(VIK,), (VIK, NES)]))
    p = prosjekt(alle, funnene, reviderte=reviderte, enheter=(NORD, SØR), spørsmål=SPØRSMÅL)
    typer = draw(st.lists(st.sampled_from(KILDETYPER), min_size=5, max_size=5))
    kilder = {f"k{nr}": Kilde(f"k{nr}", t, f"Kilde {nr}") for nr, t in enumerate(typer)}
    tallene = draw(tall())
    hendelse = Hendelse("h0", "kartleggingen", Dato(draw(st.integers(2023, 2026))), "k2")
    return replace(
        p,
        kilder={**p.kilder, **kilder},
        tall=tallene,
        verdier={id_: Utregnet(t.verdi, t.enhet, t.omtrent) for id_, t in tallene.items() if t.verdi},
        hendelser={"h0": hendelse},
        skala=draw(st.sampled_from(SKALAER)),
    )
