"""What must be there before an edition may be built: written, answered, concluded, reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.assess import IKKE_RELEVANT, VurdertProsjekt
from revisjon.assess.grounds import navn_på
from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.diagnostics import Alvor, ramset_opp
from revisjon.model import Kilde, Problemstilling, Prosjekt
from revisjon.model import uten_uttalelse as uten_uttalelse_fra

FEIL, ADVARSEL, HINT = Alvor.FEIL, Alvor.ADVARSEL, Alvor.HINT


@sjekk("V004", "Kapitlet er ikke skrevet", AV, høring=FEIL, endelig=FEIL, offentlig=FEIL)
def uten_innhold(g: Grunnlag) -> Iterator[Treff]:
    """Kapitlet har verken tekst eller funn.

    Hvorfor:
        En overskrift uten innhold under seg er noe som er glemt. Den som leser, kan ikke vite om kapitlet
        skulle ha sagt noe.

    Eksempel:
        kapitler:
          - {id: tomt, tittel: Et kapittel til}

    Retting:
        Skriv «tekst» eller funn i kapitlet, eller ta det bort.
    """
    p = g.prosjekt
    med_funn = {f.kapittel for f in p.funn.values()}
    for k in p.kapitler:
        if k.id not in med_funn and (not k.tekst or k.problemstillinger):
            råd = "Skriv «tekst» eller funn i kapitlet, eller ta det bort."
            yield Treff(k.sted.til("id"), f"Kapitlet «{k.id}» er ikke skrevet.", råd)


@sjekk("V015", "Problemstillingen har ingen konklusjon", AV, høring=FEIL, endelig=FEIL, offentlig=FEIL)
def uten_konklusjon(g: Grunnlag) -> Iterator[Treff]:
    """En problemstilling er vurdert, men har ingen konklusjon.

    Hvorfor:
        Kontrollutvalget har stilt spørsmålene, og rapporten skal svare på hvert av dem.

    Grunnlag:
        RSK 001, avsnittet om vurderinger og konklusjoner.

    Eksempel:
        konklusjoner: []

    Retting:
        Skriv en konklusjon for problemstillingen under «konklusjoner». Har rapporten én felles konklusjon,
        skrives den i «konklusjon» i oppdraget.
    """
    p = g.prosjekt
    ubesvarte = [q for q in p.problemstillinger if not _besvart(q, p) and _vurdert(q, g.vurdert)]
    if p.oppdrag.konklusjon and not p.konklusjoner:
        return
    if ubesvarte and not p.konklusjoner:
        råd = "Skriv en for hver problemstilling under «konklusjoner», eller «konklusjon» i oppdraget."
        yield Treff(p.oppdrag.sted.plass, "Rapporten har ingen konklusjon.", råd)
        return
    for q in ubesvarte:
        melding = f"Problemstillingen «{q.id}» har ingen konklusjon, men de andre har."
        råd = f"Skriv en konklusjon med «problemstilling: {q.id}» under «konklusjoner»."
        yield Treff(q.sted.til("id"), melding, råd)


def _besvart(q: Problemstilling, p: Prosjekt) -> bool:
    """Tell whether a question is answered, for one body at least, itself or in its parts."""
    besvarte = {nøkkel.partition(":")[0] for nøkkel in p.konklusjoner}
    return any(u.id in besvarte for u in q.flatt())


def _vurdert(q: Problemstilling, vurdert: VurdertProsjekt) -> bool:
    return any(vurdert.for_problemstilling(u.id) for u in q.flatt())


@sjekk(
    "V005", "Anbefalingen bygger ikke på noe som er vurdert", AV, høring=FEIL, endelig=FEIL, offentlig=FEIL
)
def anbefaling_uten_grunnlag(g: Grunnlag) -> Iterator[Treff]:
    """Anbefalingen viser til funn eller påstander som ikke inngår i noen vurdering.

    Hvorfor:
        En anbefaling skal følge av det som er vurdert. Ellers kan den ikke forsvares, og ingen kan senere
        undersøke om svakheten den skulle rette på, er borte.

    Grunnlag:
        RSK 001, avsnittet om anbefalinger.

    Eksempel:
        funn:
          - {id: F9, kapittel: tema, tekst: "Kommunen har 400 ansatte.", kilder: [brev], kontekst: ja}
        anbefalinger:
          - {id: A9, tekst: lager en plan, grunnlag: [F9], mottaker: kommunedirektøren}

    Retting:
        Før opp påstanden anbefalingen skal rette på, i «grunnlag», eller et funn som belyser en påstand.
    """
    vurdert = g.vurdert
    anbefalt = {id_ for ider in vurdert.anbefalt.values() for id_ in ider}
    for a in g.prosjekt.anbefalinger.values():
        if a.id not in anbefalt and vurdert.vurderinger:
            melding = f"Anbefalingen «{a.id}» bygger ikke på noe som er vurdert."
            råd = "Før opp påstanden den skal rette på, i «grunnlag», eller et funn som belyser en påstand."
            yield Treff(a.sted.til("grunnlag"), melding, råd)


@sjekk(
    "V006",
    "Et skjønn må gjennomgås før utgaven bygges",
    AV,
    høring=FEIL,
    endelig=FEIL,
    offentlig=FEIL,
)
def ubekreftet_skjønn(g: Grunnlag) -> Iterator[Treff]:
    """Et skjønn gjelder ikke, fordi det ikke er gjennomgått slik det står nå.

    Hvorfor:
        Rapporten ville blitt bygd uten skjønnet, og ikke sagt noe om det. Da er det en annen vurdering som
        trykkes enn den dere har blitt enige om.

    Eksempel:
        skjønn:
          - kriterium: oversikt
            problemstilling: P1
            verdi: oppfylt
            begrunnelse: Avviket er lite.
            godkjent: {av: Kari Berg, dato: 2026-05-01}

    Retting:
        Les det, og kjør «revisjon godkjenn» med navnet på skjønnet, eller ta det bort.
    """
    for v in g.vurdert.vurderinger:
        if v.bortfalt is not None and v.utfall.navn != IKKE_RELEVANT:
            navn = navn_på(g.prosjekt, v.bortfalt.skjønn)
            melding = f"Skjønnet «{navn}» gjelder ikke, for det er ikke gjennomgått slik det står nå."
            råd = f"Les det, og kjør «revisjon godkjenn {navn}», eller ta det bort."
            yield Treff(v.bortfalt.skjønn.sted.til("verdi"), melding, råd)


@sjekk("V007", "Den revidertes uttalelse mangler", AV, endelig=FEIL, offentlig=FEIL)
def uten_uttalelse(g: Grunnlag) -> Iterator[Treff]:
    """Rapporten har ingen uttalelse fra den som er revidert.

    Hvorfor:
        Den reviderte har rett til å uttale seg, og uttalelsen skal stå i rapporten.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 14.

    Eksempel:
        uttalelser: []

    Retting:
        Før inn svaret under «uttalelser». Er det ikke kommet, så skriv i «uten_uttalelse» i oppdraget
        hvorfor; det trykkes der uttalelsen ellers ville stått.
    """
    p = g.prosjekt
    if p.oppdrag.uten_uttalelse:
        return
    mangler = uten_uttalelse_fra(p.oppdrag.reviderte, tuple(p.anbefalinger.values()), p.uttalelser)
    if mangler or not p.uttalelser:
        fra = ramset_opp(r.navn for r in mangler) if p.uttalelser else "den reviderte"
        melding = f"Rapporten har ingen uttalelse fra {fra} (forskrift om kontrollutvalg og revisjon § 14)."
        råd = (
            "Før den inn under «uttalelser», eller skriv i «uten_uttalelse» i oppdraget hvorfor den mangler."
        )
        yield Treff(p.oppdrag.sted.plass, melding, råd)


@sjekk("V008", "Det er ingen fakta å kontrollere", AV, verifisering=FEIL)
def ingen_fakta(g: Grunnlag) -> Iterator[Treff]:
    """Prosjektet har ingen funn.

    Hvorfor:
        Verifiseringsutgaven sendes til dem som kan si om fakta stemmer. Uten funn er den tom.

    Eksempel:
        funn: []

    Retting:
        Skriv funnene først, under «funn».
    """
    p = g.prosjekt
    if not p.funn:
        melding = "Prosjektet har ingen funn, så det er ingen fakta å kontrollere."
        yield Treff(p.oppdrag.sted.plass, melding, "Skriv funnene først, under «funn».")


# The pack is how an informant confirms; what it shows of others is told when it is made.
@sjekk(
    "V010",
    "Referatet er ikke verifisert av den som ble intervjuet",
    AV,
    verifisering=ADVARSEL,
    uten=("faktapakke",),
)
def uverifiserte(g: Grunnlag) -> Iterator[Treff]:
    """Et intervju er ikke bekreftet av den som ble intervjuet, og andre får nå se det som står der.

    Hvorfor:
        Muntlige opplysninger skal bekreftes av den som ga dem, før de legges fram for andre.

    Grunnlag:
        RSK 001, avsnittet om revisjonsdialogen.

    Eksempel:
        kilder:
          samtale: {type: intervju, rolle: tjenesteleder, dato: 2026-02-03}
        funn:
          - {id: F9, kapittel: tema, tekst: "Lederen sier det.", kilder: [samtale], kontekst: ja}

    Retting:
        La den intervjuede kontrollere det først, for eksempel med «revisjon bygg faktapakke», og før opp
        «verifisert» med datoen på kilden.
    """
    for k in _ubekreftede(g.prosjekt):
        if k.type == "intervju":
            melding = f"Referatet fra «{k.id}» er ikke verifisert, og andre får nå se det som står der."
            råd = "La den intervjuede kontrollere det først, for eksempel med «revisjon bygg faktapakke»."
            yield Treff(k.sted.til("verifisert"), melding, råd)


def _ubekreftede(p: Prosjekt) -> Iterator[Kilde]:
    """Yield the informants in use who have not confirmed what is written."""
    brukt = {id_ for kilder in p.sitert.values() for id_ in kilder}
    yield from (k for k in p.kilder.values() if k.type == "intervju" and k.id in brukt and not k.verifisert)


# The letter tells of its deadline itself, with what it reads from a statement that has come.
@sjekk("V012", "Det er ikke skrevet når uttalelsen skal være inne", AV, høring=HINT, uten=("høringsbrev",))
def uten_svarfrist(g: Grunnlag) -> Iterator[Treff]:
    """Det er ikke skrevet når uttalelsen skal være inne.

    Hvorfor:
        Brevet til den reviderte sier når svaret må komme.

    Eksempel:
        uttalelser: []

    Retting:
        Skriv «frist» under «høring» i oppdraget.
    """
    p = g.prosjekt
    if p.oppdrag.høring is None and not p.uttalelser:
        yield _uten_frist(p, "høring", "uttalelsen")


@sjekk("V016", "Det er ikke skrevet når fakta skal være kontrollert", AV, verifisering=HINT)
def uten_kontrollfrist(g: Grunnlag) -> Iterator[Treff]:
    """Det er ikke skrevet når de intervjuede må svare på om fakta stemmer.

    Hvorfor:
        Den som får utgaven eller faktapakken, må vite når svaret skal være inne.

    Eksempel:
        kilder:
          samtale: {type: intervju, rolle: tjenesteleder, dato: 2026-02-03}
        funn:
          - {id: F9, kapittel: tema, tekst: "Lederen sier det.", kilder: [samtale], kontekst: ja}

    Retting:
        Skriv «frist» under «verifisering» i oppdraget.
    """
    p = g.prosjekt
    if (p.oppdrag.verifisering is None or not p.oppdrag.verifisering.frist) and any(_ubekreftede(p)):
        yield _uten_frist(p, "verifisering", "svaret")


def _uten_frist(p: Prosjekt, felt: str, hva: str) -> Treff:
    melding = f"Det er ikke skrevet når {hva} skal være inne."
    råd = f"Skriv «frist» under «{felt}» i oppdraget, for eksempel {felt}: {{frist: 2026-05-19}}."
    return Treff(p.oppdrag.sted.til(felt), melding, råd)


SJEKKER = (
    uten_innhold,
    anbefaling_uten_grunnlag,
    ubekreftet_skjønn,
    uten_uttalelse,
    ingen_fakta,
    uverifiserte,
    uten_svarfrist,
    uten_konklusjon,
    uten_kontrollfrist,
)
