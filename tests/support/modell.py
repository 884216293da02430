"""Small projects made straight from records, for tests of the engine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from revisjon.assess import Kriterievurdering, Punktvurdering, VurdertProsjekt, assess
from revisjon.diagnostics import Plass
from revisjon.model import (
    Belysning,
    Bestilling,
    Dato,
    Enhet,
    Funn,
    Hjemmel,
    Kapittel,
    Kilde,
    Kriterium,
    Oppdrag,
    Periode,
    Problemstilling,
    Prosjekt,
    Punkt,
    Revidert,
    Tekst,
)
from revisjon.model.evidence import Taler

DAG = date(2026, 5, 31)
VIK = Revidert("Vik kommune", "kommune")
NORD, SØR = Enhet("nord", "Nord"), Enhet("sør", "Sør")


def tekst(verdi: str) -> Tekst:
    return Tekst(verdi, Plass("f.yaml"))


def funn(
    id_: str,
    taler: Taler,
    punkt: str = "k.a",
    *,
    gjelder: Sequence[str] = (),
    kilder: Sequence[str] = ("brev",),
) -> Funn:
    belyser = (Belysning(punkt, taler),)
    return Funn(id_, "tema", tekst("Et funn."), kilder=tuple(kilder), belyser=belyser, gjelder=tuple(gjelder))


def kriterium(*punkter: Punkt, id_: str = "k", problemstillinger: Sequence[str] = ("P1",)) -> Kriterium:
    alle = punkter or (Punkt("a", "Det finnes"),)
    return Kriterium(id_, "skal", "ha det", (Hjemmel("loven"),), tuple(problemstillinger), alle)


def prosjekt(
    kriterier: Iterable[Kriterium],
    alle_funn: Iterable[Funn] = (),
    *,
    reviderte: Sequence[Revidert] = (VIK,),
    enheter: Sequence[Enhet] = (),
    spørsmål: Sequence[Problemstilling] = (Problemstilling("P1", "Finnes det?"),),
) -> Prosjekt:
    oppdrag = Oppdrag(
        "o", "En tittel", "bokmål", Dato(2026, 5), tuple(reviderte), Bestilling("kontrollutvalget"),
        Periode(Dato(2025), Dato(2026)), tekst("Et formål."),
    )  # fmt: skip
    etter_id = {f.id: f for f in alle_funn}
    return Prosjekt(
        oppdrag=oppdrag,
        problemstillinger=tuple(spørsmål),
        kapitler=(Kapittel("tema", "Et tema", problemstillinger=("P1",)),),
        enheter=tuple(enheter),
        kilder={"loven": Kilde("loven", "lov", "En lov"), "brev": Kilde("brev", "notat", "Et brev")},
        kriterier={k.id: k for k in kriterier},
        funn=etter_id,
        sitert={f.id: f.kilder for f in etter_id.values()},
    )


def vurder(p: Prosjekt) -> VurdertProsjekt:
    return assess(p, DAG)


def eneste(p: Prosjekt) -> Kriterievurdering:
    """Assess a project with one criterion, one question and one body."""
    (vurdering,) = vurder(p).vurderinger
    return vurdering


def påstand(
    alle_funn: Iterable[Funn], punkt: Punkt | None = None, *, enheter: Sequence[Enhet] = ()
) -> Punktvurdering:
    """Assess one claim."""
    alle = [kriterium(*([punkt] if punkt else []))]
    (p,) = eneste(prosjekt(alle, alle_funn, enheter=enheter)).punkter
    return p


def med_funn(p: Prosjekt, nytt: Funn) -> Prosjekt:
    """Return the project with one finding more."""
    return replace(p, funn={**p.funn, nytt.id: nytt}, sitert={**p.sitert, nytt.id: nytt.kilder})
