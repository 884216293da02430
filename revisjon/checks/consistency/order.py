"""Registered dates that cannot stand in the order in which they are said to have come."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Sjekk, Treff, sjekk
from revisjon.checks.consistency.datewords import atskilt, før
from revisjon.diagnostics import Alvor, Plass
from revisjon.model import Dato, Kilde, Oppdrag, Prosjekt, Uttalelse
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class _Dag:
    """A date with the words for it."""

    hva: str
    """As «Bestillingen er datert»."""
    dato: Dato | None
    plass: Plass
    felt: str


@sjekk("E001", "Revisjonens egne datoer kommer ikke i rekkefølge")
def oppdragets_datoer(g: Grunnlag) -> Iterator[Treff]:
    """Revisjonen er avsluttet etter rapportens dato, begynt før den ble bestilt, eller liknende.

    Hvorfor:
        Bestillingen kommer før arbeidet, arbeidet før høringen, og høringen før rapporten. Bryter datoene
        med det, er minst én av dem feil, og leseren kan ikke vite hvilken. En dato uten dag eller måned er
        bare feil når ingen dag i den kan passe.
    Eksempel:
        oppdrag:
          periode: {fra: 2025-12, til: 2026-06}
    Retting:
        Rett den datoen som er feil. Er rapporten blitt utsatt, så rett «dato» i oppdraget.
    """
    o = g.prosjekt.oppdrag
    bestilt = _Dag("bestillingen er datert", o.bestilling.dato, o.bestilling.sted.til("dato"), "dato")
    fra = _Dag("revisjonen begynte", o.periode.fra, o.periode.sted.til("fra"), "fra")
    til = _Dag("revisjonen ble avsluttet", o.periode.til, o.periode.sted.til("til"), "til")
    rapport = _Dag("rapporten er datert", o.dato, o.sted.til("dato"), "dato")
    par = [(bestilt, fra), (til, rapport)]
    if o.undersøkt:
        u = o.undersøkt
        par.append((_Dag("den undersøkte tiden begynner", u.fra, u.sted.til("fra"), "fra"), rapport))
    if o.høring:
        sendt = _Dag("utkastet ble sendt på høring", o.høring.sendt, o.høring.sted.til("sendt"), "sendt")
        par += [(fra, sendt), (sendt, rapport)]
    for tidlig, sen in par:
        if tidlig.dato and sen.dato and før(sen.dato, tidlig.dato):
            melding = f"{_stor(tidlig.hva)} {tidlig.dato}, men {sen.hva} {sen.dato}."
            råd = f"Rett «{tidlig.felt}» her, eller «{sen.felt}» der den andre datoen står."
            yield Treff(tidlig.plass, melding, råd, ((sen.plass, "Den andre datoen står her."),))


@sjekk("E002", "Data er eldre enn revisjonen")
def data_før_oppstart(g: Grunnlag) -> Iterator[Treff]:
    """Et intervju eller svar er datert før revisjonen begynte.

    Hvorfor:
        Intervjuer og svar på revisors spørsmål blir til i revisjonen. Er et av dem eldre enn oppstarten, er
        datoen feil, eller så er det hentet fra et annet arbeid, og da skal det gå fram.
    Eksempel:
        kilder:
          brev: {type: skriftlig svar, tittel: Svar fra kommunen, mottatt: 2025-03-04}
    Retting:
        Rett datoen i kilden eller «fra» under «periode». Er det fra et tidligere arbeid, så før det opp som
        notat eller rapport.
    """
    o = g.prosjekt.oppdrag
    bestilt = o.bestilling.dato
    start = bestilt if bestilt and før(bestilt, o.periode.fra) else o.periode.fra
    plass = o.bestilling.sted.til("dato") if start is bestilt else o.periode.sted.til("fra")
    for k, felt, dato in _innsamlet(g.prosjekt):
        if før(dato, start):
            melding = f"«{k.id}» er datert {dato}, men revisjonen begynte {start}."
            råd = f"Rett «{felt}» i kilden, eller datoen for oppstart i oppdraget."
            yield Treff(k.sted.til(felt), melding, råd, ((plass, "Oppstarten står her."),))


@sjekk("E003", "Data er yngre enn utkastet som ble sendt på høring")
def data_etter_høring(g: Grunnlag) -> Iterator[Treff]:
    """Et funn bygger på et intervju eller svar som kom etter at utkastet ble sendt på høring.

    Hvorfor:
        Den reviderte skal få uttale seg om det rapporten bygger på. Det som kom til etterpå, kan ikke ha
        stått i utkastet.
    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 14.
    Eksempel:
        oppdrag:
          høring: {sendt: 2026-02-10, frist: 2026-03-01}
    Retting:
        Rett datoen. Er det riktig at opplysningen kom etter høringen, så legg den fram for den reviderte, og
        skriv det i metoden.
    """
    høring = g.prosjekt.oppdrag.høring
    if høring is None or høring.sendt is None:
        return
    brukt = {id_ for kilder in g.prosjekt.sitert.values() for id_ in kilder}
    for k, felt, dato in _innsamlet(g.prosjekt):
        if k.id in brukt and før(høring.sendt, dato):
            melding = f"«{k.id}» er datert {dato}, men utkastet ble sendt på høring {høring.sendt}."
            råd = f"Rett «{felt}» i kilden eller «sendt» i høringen, eller legg opplysningen fram på nytt."
            yield Treff(
                k.sted.til(felt), melding, råd, ((høring.sted.til("sendt"), "Høringen ble sendt her."),)
            )


@sjekk("E004", "Referatet er verifisert før intervjuet", Alvor.FEIL)
def verifisert_før_intervju(g: Grunnlag) -> Iterator[Treff]:
    """Referatet er verifisert på en dag før intervjuet fant sted.

    Hvorfor:
        Ingen kan bekrefte et referat fra en samtale som ikke er holdt. En av datoene er feil.
    Grunnlag:
        RSK 001, kapitlet om datainnsamling: muntlige data skal verifiseres.
    Eksempel:
        kilder:
          leder: {type: intervju, rolle: leder, dato: 2026-02-10, verifisert: 2026-01-12}
    Retting:
        Rett «verifisert» eller «dato» i intervjuet.
    """
    for k in g.prosjekt.kilder.values():
        if isinstance(k.verifisert, Dato) and k.dato and før(k.verifisert, k.dato):
            melding = f"Referatet fra «{k.id}» er verifisert {k.verifisert}, før intervjuet {k.dato}."
            relatert = ((k.sted.til("dato"), "Intervjuet er datert her."),)
            yield Treff(k.sted.til("verifisert"), melding, "Rett «verifisert» eller «dato».", relatert)


@sjekk("E005", "Referatet er verifisert etter at utkastet ble sendt")
def verifisert_etter_høring(g: Grunnlag) -> Iterator[Treff]:
    """Referatet ble verifisert først etter at utkastet var sendt på høring.

    Hvorfor:
        Det den intervjuede har sagt, skal være bekreftet før andre får lese det. Her har utkastet gått ut
        med opplysninger som ennå kunne bli rettet.
    Grunnlag:
        RSK 001, kapitlet om datainnsamling.
    Eksempel:
        oppdrag:
          høring: {sendt: 2026-04-10, frist: 2026-05-04}
        kilder:
          leder: {type: intervju, rolle: leder, dato: 2026-02-10, verifisert: 2026-04-20}
    Retting:
        Rett datoen, eller kontroller at ingenting ble endret da referatet ble verifisert.
    """
    høring = g.prosjekt.oppdrag.høring
    if høring is None or høring.sendt is None:
        return
    for k in g.prosjekt.kilder.values():
        if isinstance(k.verifisert, Dato) and før(høring.sendt, k.verifisert):
            melding = f"«{k.id}» er verifisert {k.verifisert}, men utkastet ble sendt {høring.sendt}."
            råd = "Rett «verifisert», eller «sendt» i høringen."
            relatert = ((høring.sted.til("sendt"), "Høringen ble sendt her."),)
            yield Treff(k.sted.til("verifisert"), melding, råd, relatert)


@sjekk("E007", "Uttalelsen er mottatt etter rapportens dato", endelig=Alvor.FEIL, offentlig=Alvor.FEIL)
def uttalelse_etter_rapport(g: Grunnlag) -> Iterator[Treff]:
    """Rapporten gjengir en uttalelse som kom etter at rapporten ble datert.

    Hvorfor:
        En rapport kan ikke gjengi et brev som ennå ikke er skrevet. Ofte er det rapportens dato som ikke er
        flyttet etter høringen.
    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 14.
    Eksempel:
        uttalelser:
          - {fra: kommunedirektøren, mottatt: 2026-06-12, tekst: Vi takker for rapporten.}
    Retting:
        Rett «dato» i oppdraget, eller «mottatt» i uttalelsen.
    """
    o = g.prosjekt.oppdrag
    for u in g.prosjekt.uttalelser:
        if før(o.dato, u.mottatt):
            melding = f"Uttalelsen fra {u.fra} er mottatt {u.mottatt}, men rapporten er datert {o.dato}."
            råd = "Rett «dato» i oppdraget, eller «mottatt» her."
            yield Treff(
                u.sted.til("mottatt"), melding, råd, ((o.sted.til("dato"), "Rapporten dateres her."),)
            )


@sjekk("E011", "Svarfristen var ute før uttalelsen kom", Alvor.HINT)
def gammel_svarfrist(g: Grunnlag) -> Iterator[Treff]:
    """Et svar på en anbefaling har en frist som var ute da uttalelsen kom.

    Hvorfor:
        Den reviderte svarer med hva den skal gjøre, og når. En frist som alt er passert, er som oftest et
        feil årstall, og oppfølgingen vil melde den som brutt fra første dag.
    Eksempel:
        anbefalinger:
          - {id: A1, tekst: oppdaterer oversikten, grunnlag: [oversikt.a], mottaker: kommunedirektøren}
        uttalelser:
          - fra: kommunedirektøren
            mottatt: 2026-05-12
            tekst: Vi takker for rapporten.
            svar: [{anbefaling: A1, holdning: enig, kort: Er i gang, frist: 2025-12}]
    Retting:
        Rett «frist» i svaret.
    """
    for u in g.prosjekt.uttalelser:
        for svar in u.svar:
            if svar.frist and før(svar.frist, u.mottatt):
                melding = f"Fristen for «{svar.anbefaling}» er {svar.frist}, men svaret kom {u.mottatt}."
                relatert = ((u.sted.til("mottatt"), "Uttalelsen er mottatt her."),)
                yield Treff(svar.sted.til("frist"), melding, "Rett «frist», ofte er det årstallet.", relatert)


@sjekk("E012", "Høringen og uttalelsen oppgir ulike datoer", Alvor.HINT)
def høring_og_uttalelse(g: Grunnlag) -> Iterator[Treff]:
    """Uttalelsen sier at utkastet ble sendt, eller skulle besvares, en annen dag enn høringen sier.

    Hvorfor:
        Det samme står to steder, og rapporten kan trykke begge.
    Eksempel:
        oppdrag:
          høring: {sendt: 2026-04-10, frist: 2026-05-04}
        uttalelser:
          - {fra: kommunedirektøren, frist: 2026-05-08, mottatt: 2026-05-07, tekst: Vi takker for rapporten.}
    Retting:
        Rett den som er feil, eller ta datoen bort fra uttalelsen. Er fristen forlenget, er det riktig slik.
    """
    o = g.prosjekt.oppdrag
    if o.høring is None or len(g.prosjekt.uttalelser) != 1:
        return
    (u,) = g.prosjekt.uttalelser
    for felt in ("sendt", "frist"):
        yield from _ulikt(o, u, felt)


def _ulikt(o: Oppdrag, u: Uttalelse, felt: str) -> Iterator[Treff]:
    i_høring, i_uttalelse = getattr(o.høring, felt), getattr(u, felt)
    if o.høring and i_høring and i_uttalelse and atskilt(i_høring, i_uttalelse):
        melding = f"«{felt}» er {i_uttalelse} i uttalelsen, men {i_høring} i høringen."
        relatert = ((o.høring.sted.til(felt), "Høringen sier dette."),)
        yield Treff(u.sted.til(felt), melding, f"Rett «{felt}» det ene stedet.", relatert)


def _innsamlet(p: Prosjekt) -> Iterator[tuple[Kilde, str, Dato]]:
    """Yield interviews and answers, with the field that dates them."""
    for k in p.kilder.values():
        felt = {"intervju": "dato", "skriftlig svar": "mottatt"}.get(k.type)
        dato = getattr(k, felt) if felt else None
        if felt and isinstance(dato, Dato):
            yield k, felt, dato


def _stor(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


SJEKKER: tuple[Sjekk, ...] = (
    oppdragets_datoer,
    data_før_oppstart,
    data_etter_høring,
    verifisert_før_intervju,
    verifisert_etter_høring,
    uttalelse_etter_rapport,
    gammel_svarfrist,
    høring_og_uttalelse,
)
