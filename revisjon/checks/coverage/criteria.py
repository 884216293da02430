"""Criteria that are not assessed, and claims that nothing speaks to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from revisjon.assess import IKKE_RELEVANT, KAN_IKKE_KONKLUDERES, Kriterievurdering, Årsak
from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.coverage.index import kapittel_for, nevner, tekster_i_vurdering
from revisjon.diagnostics import Alvor, ramset_opp
from revisjon.model import Kriterium, Vurdering
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa

_ÅPENT = uttrykk(
    r"\b(?:ikk(?:e|je)\s+(?:\w+\s+){0,3}?(?:konkluder|fastsl|svar|avgj|si\b|seie\b|grunnlag)"
    r"|uavklar|uviss|v(?:et|eit)\s+(?:vi\s+)?ikk(?:e|je)|kjenn?er\s+(?:vi\s+)?ikk(?:e|je)"
    r"|(?:cannot|can't|could not|unable to|not possible to)\s+(?:\w+\s+){0,3}?"
    r"(?:conclu|determin|establish|answer|say\b|assess)|inconclusive|unresolved|undetermined|do not know)",
    re.IGNORECASE,
)
"""How an auditor says that a question is left open, in every målform."""
_AVSNITT = uttrykk(r"\n[ \t]*\n")
_HVORFOR: Mapping[Årsak, str] = MappingProxyType(
    {
        Årsak.INGEN_FUNN: "har ingen funn",
        Årsak.MOTSTRID: "har funn både for og mot",
        Årsak.BARE_DEL: "har bare funn om en del av virksomheten",
        Årsak.ULIKE_ENHETER: "har ulike funn for enhetene",
        Årsak.UAVGJORT_TEST: "har en test som ikke kan avgjøres",
    }
)


@sjekk("K001", "Kriteriet kan ikke konkluderes", Alvor.HINT)
def kan_ikke_konkluderes(g: Grunnlag) -> Iterator[Treff]:
    """Et kriterium kan ikke konkluderes, og vurderingen sier ikke hvorfor.

    Hvorfor:
        Vurderingen er åpen fordi noe mangler. Meldingen sier hvilke påstander som må avklares, og er
        dermed en liste over det som står igjen i datainnsamlingen. Kan det ikke skaffes, skal leseren
        få vite det. Sjekken er stille når vurderingen nevner kriteriet og sier at det ikke kan konkluderes.

    Grunnlag:
        RSK 001, avsnittet om data: Dataene skal være tilstrekkelige til å svare på problemstillingene.

    Eksempel:
        funn:
          - {id: F1, kapittel: tema, tekst: "Kommunen har en oversikt.[@brev]", kontekst: ja}

    Retting:
        Skaff funn som belyser påstandene, avvei funn som er i strid med hverandre («avveining»), eller
        skriv i vurderingen av kapitlet, med henvisning til kriteriet, at det ikke går an å konkludere.
    """
    flere = len(g.prosjekt.oppdrag.reviderte) > 1
    samlet: dict[tuple[str, str], list[str]] = {}
    for (k, q), alle in _åpne(g).items():
        if not _fortalt(g, k, q):
            hos = f" i {ramset_opp(v.revidert for v in alle)}" if flere else ""
            samlet.setdefault((k, f"{hos}: {_mangler(alle)}"), []).append(q)
    for (k, hva), spørsmål in samlet.items():
        melding = f"Kriteriet «{k}» kan ikke konkluderes for {ramset_opp(spørsmål)}{hva}."
        råd = (
            "Skaff det som mangler, avvei funn som er i strid med hverandre, eller skriv i vurderingen "
            f"hvorfor det ikke går an å konkludere (jf. [§{k}])."
        )
        yield Treff(g.prosjekt.kriterier[k].sted.til(f"problemstillinger.{spørsmål[0]}"), melding, råd)


def _åpne(g: Grunnlag) -> Mapping[tuple[str, str], list[Kriterievurdering]]:
    """Return the open verdicts by criterion and question, one for each body."""
    ut: dict[tuple[str, str], list[Kriterievurdering]] = {}
    for v in g.vurdert.vurderinger:
        if v.gjeldende == KAN_IKKE_KONKLUDERES:
            ut.setdefault((v.kriterium.id, v.problemstilling), []).append(v)
    return ut


def _mangler(alle: Sequence[Kriterievurdering]) -> str:
    """Return what each claim lacks, those that lack the same together."""
    etter: dict[str, dict[str, None]] = {}
    for v in alle:
        for p in v.punkter:
            if p.punkt.id in (v.avklares or v.avgjør):
                etter.setdefault(_HVORFOR.get(p.årsak, "er uavklart"), {})[p.punkt.id] = None
    return ramset_opp(f"påstand {ramset_opp(ider)} {hva}" for hva, ider in etter.items()) or "noe mangler"


def _fortalt(g: Grunnlag, kriterium: str, spørsmål: str) -> bool:
    """Tell whether a paragraph of the assessment or the conclusion says that the criterion is left open."""
    kapittel = kapittel_for(g).get(spørsmål)
    vurdering = g.prosjekt.vurderinger.get(kapittel.id) if kapittel else None
    poster: list[object] = [vurdering] if vurdering else []
    poster.extend(k for k in g.prosjekt.konklusjoner.values() if k.problemstilling == spørsmål)
    tegn = f"[§{kriterium}]"
    return any(
        tegn in avsnitt and _ÅPENT.search(avsnitt)
        for post in poster
        for prosa in g.tekster_om(post)
        for avsnitt in _AVSNITT.split(prosa.verdi)
    )


@sjekk("K002", "Ingen funn belyser påstanden", Alvor.HINT)
def påstand_uten_funn(g: Grunnlag) -> Iterator[Treff]:
    """En påstand er ikke belyst av noe funn, og ingen test avgjør den.

    Hvorfor:
        Fravær av funn er ikke et nei: Påstanden blir stående uavklart, også når kriteriet ellers kan
        vurderes. Da er den enten glemt, eller den hører ikke hjemme i kriteriet.

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
          - {id: F3, kapittel: tema, tekst: "Den er ny.[@brev]", belyser: [{punkt: bruk.a, taler: mot}]}

    Retting:
        Før påstanden opp under «belyser» i funnet som sier noe om den. Er den ikke undersøkt, så ta den
        bort, eller skriv i «gjelder_når» hvorfor den ikke er relevant.
    """
    avgjør = {(k, id_) for (k, _), alle in _åpne(g).items() for v in alle for id_ in v.avgjør}
    tomme: dict[tuple[str, str], bool] = {}
    for v in g.vurdert.vurderinger:
        for p in v.punkter:
            nøkkel = v.kriterium.id, p.punkt.id
            uten = p.årsak is Årsak.INGEN_FUNN and not p.støtte and nøkkel not in avgjør
            tomme[nøkkel] = tomme.get(nøkkel, True) and uten
    for k, punkt in g.prosjekt.punkter():
        if tomme.get((k.id, punkt.id)):
            melding = f"Ingen funn belyser påstanden «{k.id}.{punkt.id}», så den blir stående uavklart."
            råd = (
                f"Før «punkt: {k.id}.{punkt.id}» opp under «belyser» i et funn, eller ta påstanden bort om "
                "den ikke er undersøkt."
            )
            yield Treff(punkt.sted.til("påstand"), melding, råd)


@sjekk(
    "K003",
    "Vurderingen nevner ikke kriteriet",
    Alvor.HINT,
    endelig=Alvor.ADVARSEL,
    offentlig=Alvor.ADVARSEL,
)
def ikke_drøftet(g: Grunnlag) -> Iterator[Treff]:
    """Vurderingen i et kapittel nevner noen av kriteriene, men ikke alle.

    Hvorfor:
        Hvert kriterium skal vurderes for hver problemstilling det brukes for. Programmet skriver ut
        vurderingen av hvert kriterium, men det er revisor som drøfter den. Sjekken ser etter
        henvisninger til kriteriet, og til funn som belyser det, og er stille når teksten ikke bruker
        slike henvisninger til kriterier i det hele tatt.

    Grunnlag:
        RSK 001, avsnittet om vurderinger og konklusjoner.

    Eksempel:
        kriterier:
          - id: bruk
            styrke: bør
            krav: bruke oversikten
            hjemmel: [{kilde: loven}]
            problemstillinger: [P2]
            punkter: [{id: a, påstand: Oversikten er i bruk}]
        funn:
          - {id: F3, kapittel: tema, tekst: "Den brukes.[@brev]", belyser: [{punkt: bruk.a, taler: for}]}
        vurderinger:
          - {kapittel: tema, tekst: "Kommunen har en oversikt (jf. [§oversikt])."}

    Retting:
        Skriv i vurderingen hva funnene sier om kriteriet, og vis til det, for eksempel (jf. [§oversikt]).
    """
    for vurdering in g.prosjekt.vurderinger.values():
        tekster = tekster_i_vurdering(g, vurdering)
        nevnt = nevner(tekster, "kriterium")
        if nevnt:
            yield from _glemte(g, vurdering, nevnt | _ved_funn(g, tekster))


def _ved_funn(g: Grunnlag, tekster: Sequence[Prosa]) -> frozenset[str]:
    """Return the criteria that the findings which a text refers to bear on."""
    funn = (g.prosjekt.funn[id_] for id_ in nevner(tekster, "kryss") if id_ in g.prosjekt.funn)
    return frozenset(b.punkt.rpartition(".")[0] for f in funn for b in f.belyser)


@en_gang
def _i_kapitlet(g: Grunnlag) -> Mapping[str, list[Kriterievurdering]]:
    """Return the verdicts on the questions of each chapter."""
    ut: dict[str, list[Kriterievurdering]] = {}
    for v in g.vurdert.vurderinger:
        if kapittel := kapittel_for(g).get(v.problemstilling):
            ut.setdefault(kapittel.id, []).append(v)
    return ut


def _glemte(g: Grunnlag, vurdering: Vurdering, nevnt: frozenset[str]) -> Iterator[Treff]:
    glemte: dict[str, tuple[Kriterium, str]] = {}
    for v in _i_kapitlet(g).get(vurdering.kapittel, ()):
        if v.gjeldende != IKKE_RELEVANT and v.kriterium.id not in nevnt:
            glemte.setdefault(v.kriterium.id, (v.kriterium, v.problemstilling))
    for k, q in glemte.values():
        melding = f"Vurderingen av «{vurdering.kapittel}» nevner ikke kriteriet «{k.id}», som brukes for {q}."
        råd = f"Skriv i vurderingen hva funnene sier om kravet, og vis til det, for eksempel (jf. [§{k.id}])."
        sted = k.sted.til(f"problemstillinger.{q}")
        yield Treff(vurdering.sted.til("kapittel"), melding, råd, ((sted, f"Her brukes det for {q}."),))


@sjekk(
    "K004",
    "Problemstillingen har ingen kriterier",
    Alvor.HINT,
    endelig=Alvor.ADVARSEL,
    offentlig=Alvor.ADVARSEL,
)
def spørsmål_uten_kriterier(g: Grunnlag) -> Iterator[Treff]:
    """En normativ problemstilling har ingen kriterier.

    Hvorfor:
        Spør rapporten om noe er slik det skal være, må den si hva det måles mot. Uten kriterier blir
        svaret revisors egen mening. En problemstilling er normativ når ikke «type» sier noe annet.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 15 og RSK 001, avsnittet om revisjonskriterier.

    Eksempel:
        problemstillinger:
          - {id: P3, tekst: Er oversikten god nok?}
        kapitler:
          - {id: godt, tittel: Godt nok, tekst: Teksten., problemstillinger: [P3]}

    Retting:
        Før problemstillingen opp under «problemstillinger» i et kriterium, eller skriv «type:
        beskrivende» når den bare spør hvordan noe er.
    """
    brukte = {id_ for k in g.prosjekt.kriterier.values() for id_ in k.problemstillinger}
    for q in g.prosjekt.problemstillinger if brukte else ():
        if q.type == "normativ" and not any(u.id in brukte for u in q.flatt()):
            melding = f"Problemstillingen «{q.id}» er normativ, men ingen kriterier brukes for den."
            råd = (
                f"Legg {q.id} til «problemstillinger» i et kriterium, eller skriv «type: beskrivende» om den "
                "bare spør hvordan noe er."
            )
            yield Treff(q.sted.til("id"), melding, råd)


SJEKKER = (kan_ikke_konkluderes, påstand_uten_funn, ikke_drøftet, spørsmål_uten_kriterier)
