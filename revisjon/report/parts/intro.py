"""The first chapter: background, purpose, method, and how criteria become verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.assess import KAN_IKKE_KONKLUDERES, STANDARD
from revisjon.report.basis import Grunnlag
from revisjon.report.context_chapters import Innledning, Metodevisning, Regelrad
from revisjon.report.decision_table import når
from revisjon.report.sources import intervjurunder, roller
from revisjon.words import fyll, liste_tekst, stor, tall_i_ord


def innledning(g: Grunnlag, *, kriterier_her: bool = True) -> Innledning:
    """Return the chapter, with or without the section on criteria."""
    oppdrag, regel = g.prosjekt.oppdrag, g.ord_.regel
    return Innledning(
        bakgrunn=g.tekster.blokk(oppdrag.bakgrunn),
        formål=g.tekster.blokk(oppdrag.formål),
        avgrensning=g.tekster.blokk(oppdrag.avgrensning),
        spørsmål_innledning=_spørsmål_innledning(g),
        spørsmål=tuple(g.spørsmål(p) for p in g.prosjekt.problemstillinger),
        metoder=tuple(_metoder(g)),
        kriterier_hva=_kriterier_hva(g),
        kriterier_her=kriterier_her,
        regel=tuple(_regel(g)),
        avgjørende=regel.avgjørende if g.tabell == STANDARD else regel.avgjørende_egen,
        flere_spørsmål=regel.flere_spørsmål if _noen_for_flere(g) else "",
        sikkerhet=regel.sikkerhet if any(v.sikkerhet for v in g.vurdert.vurderinger) else "",
    )


def _spørsmål_innledning(g: Grunnlag) -> str:
    antall, s = len(g.prosjekt.problemstillinger), g.ord_.setning
    if antall == 1:
        return s.spørsmål_innledning_ett
    return fyll(s.spørsmål_innledning, antall=tall_i_ord(antall, g.ord_))


def _metoder(g: Grunnlag) -> Iterator[Metodevisning]:
    for nr, metode in enumerate(g.prosjekt.metode, start=1):
        yield Metodevisning(
            id=f"metode.{nr}",
            tittel=metode.tittel or g.ord_.metoder[metode.type],
            tekst=g.tekster.blokk(metode.tekst),
            fakta=_intervjufakta(g) if metode.type == "intervju" else "",
        )
    if avvik := g.prosjekt.oppdrag.avvik_fra_standard:
        yield Metodevisning("metode.avvik", g.ord_.dok.samsvar.avvik, g.tekster.blokk(avvik), "")


def _intervjufakta(g: Grunnlag) -> str:
    """Return how many were interviewed, in which roles, and whether they have confirmed it."""
    intervjuer = [k for k in g.prosjekt.kilder.values() if k.type == "intervju"]
    if not intervjuer:
        return ""
    s = g.ord_.setning
    antall = sum(k.antall for k in intervjurunder(g.prosjekt))
    mønster = s.intervju if antall == 1 else s.intervjuer
    rollene = liste_tekst(roller(g.prosjekt), g.ord_)
    setninger = [stor(fyll(mønster, antall=tall_i_ord(antall, g.ord_), roller=rollene))]
    verifiserte = [k for k in intervjuer if k.verifisert]
    if len(verifiserte) == len(intervjuer):
        setninger.append(s.verifisert_ett if len(intervjuer) == 1 else s.verifisert_alle)
    elif verifiserte:
        noen, alle = (tall_i_ord(len(k), g.ord_) for k in (verifiserte, intervjuer))
        mønster = s.verifisert_ett_av if len(verifiserte) == 1 else s.verifisert_noen
        setninger.append(stor(fyll(mønster, antall=noen, alle=alle)))
    return " ".join(setninger)


def _kriterier_hva(g: Grunnlag) -> str:
    """Return where the criteria come from, in the order of authority; nothing where there are none."""
    if not g.prosjekt.kriterier:
        return ""
    typer = {g.prosjekt.kilder[h.kilde].type for k in g.prosjekt.kriterier.values() for h in k.hjemmel}
    ord_for = g.ord_.kilde.grunnlag
    navn = dict.fromkeys(
        ord_for.get(t, g.ord_.kilde.annet_grunnlag) for t in [*ord_for, *sorted(typer)] if t in typer
    )
    return fyll(
        g.ord_.setning.kriterier_hva, virksomheten=g.virksomheten, grunnlag=liste_tekst(list(navn), g.ord_)
    )


def _regel(g: Grunnlag) -> Iterator[Regelrad]:
    """Yield first what happens where the table cannot decide, for it is read from above; then its rows."""
    yield Regelrad(g.merke(KAN_IKKE_KONKLUDERES), g.ord_.regel.uavklart)
    for nr, rad in enumerate(g.tabell.rader):
        yield Regelrad(g.merke(rad.utfall), når(g.tabell, nr, g.ord_))


def _noen_for_flere(g: Grunnlag) -> bool:
    return any(len(k.problemstillinger) > 1 for k in g.prosjekt.kriterier.values())
