"""Words of what is still open in a working draft, of professional judgement, and of certainty in tables."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Åpneord:
    """The list of open points, in a working draft only."""

    overskrift: str
    innledning: str
    avklares: str
    """Title of the table of undecided claims."""
    påstand: str
    hvorfor: str
    kriterium: str
    """{lavest} and {høyest}: between what an open verdict may lie."""
    avgjøres: str
    """{sett}: the claims that settle a verdict, by their letters, as «b» or «a og c»."""
    ingen_funn: str
    motstrid: str
    """{for_} and {mot}: ids of findings."""
    bare_del: str
    testen: str
    """What speaks for or against beside the findings."""
    uavgjort_test: str
    """Where the test itself has no sentence."""
    mangler: str
    """{enheter}: units without evidence."""
    endret: str
    """Title of the table of what has to be looked at again."""
    hva: str
    lener_på: str
    selv: str
    """What was written, where it was itself written anew."""


@dataclass(frozen=True, slots=True)
class Skjønnsord:
    """Professional judgement on top of a computed verdict."""

    overskrift: str
    innledning: str
    tabell: str
    kriterium: str
    beregnet: str
    skjønn: str
    retning: str
    mildere: str
    strengere: str
    begge: str
    """{beregnet} and {gjeldende}: both verdicts, at the criterion."""
    godkjent: str
    """{av} and {dato}."""
    bortfalt: str
    """{verdi}: a judgement that has lapsed, at the criterion in a working draft."""
    endret_siden: str
    """{endret}: what has changed since it was confirmed."""
    aldri_bekreftet: str
    merke: str
    """In the traceability table, beside a verdict that rests on judgement."""


BOKMÅL_ÅPNE = Åpneord(
    overskrift="Åpne punkter",
    innledning=(
        "Listen er til arbeidet med revisjonen og står bare i arbeidsutkastet. Kryss av etter hvert som et "
        "punkt er avklart."
    ),
    avklares="Påstander som må avklares",
    påstand="Påstand",
    hvorfor="Hvorfor den er uavklart",
    kriterium="kan være alt fra {lavest} til {høyest}",
    avgjøres="Avgjøres av {sett}.",
    ingen_funn="Ingen funn belyser den.",
    motstrid="{for_} taler for, {mot} taler mot, og de er ikke avveid.",
    bare_del="Funnene gjelder bare deler av virksomheten.",
    testen="testen",
    uavgjort_test="Testen lar seg ikke avgjøre.",
    mangler="Mangler funn fra {enheter}.",
    endret="Endret siden sist gjennomgang",
    hva="Se på igjen",
    lener_på="Endret siden",
    selv="teksten selv",
)

NYNORSK_ÅPNE = Åpneord(
    overskrift="Opne punkt",
    innledning=(
        "Lista er til arbeidet med revisjonen og står berre i arbeidsutkastet. Kryss av etter kvart som eit "
        "punkt er avklart."
    ),
    avklares="Påstandar som må avklarast",
    påstand="Påstand",
    hvorfor="Kvifor han er uavklart",
    kriterium="kan vere alt frå {lavest} til {høyest}",
    avgjøres="Blir avgjort av {sett}.",
    ingen_funn="Ingen funn kastar lys over han.",
    motstrid="{for_} talar for, {mot} talar mot, og dei er ikkje vegne mot kvarandre.",
    bare_del="Funna gjeld berre delar av verksemda.",
    testen="testen",
    uavgjort_test="Testen lèt seg ikkje avgjere.",
    mangler="Manglar funn frå {enheter}.",
    endret="Endra sidan sist gjennomgang",
    hva="Sjå på igjen",
    lener_på="Endra sidan",
    selv="teksten sjølv",
)

BOKMÅL_SKJØNN = Skjønnsord(
    overskrift="Utøvd skjønn",
    innledning=(
        "Vurderingene følger av påstandene etter en fast regel. Der regelen ikke fanger opp det vesentlige, "
        "har revisjonen utøvd faglig skjønn. Her står hver slik vurdering ved siden av den som regelen gir. "
        "De som er mildere enn regelen, står først."
    ),
    tabell="Vurderinger som bygger på skjønn",
    kriterium="Kriterium",
    beregnet="Etter regelen",
    skjønn="Etter skjønn",
    retning="Mildere eller strengere",
    mildere="Mildere",
    strengere="Strengere",
    begge="Beregnet: {beregnet}. Skjønn: {gjeldende}.",
    godkjent="Godkjent av {av} {dato}.",
    bortfalt="Skjønnet «{verdi}» gjelder ikke.",
    endret_siden="Endret siden det ble bekreftet: {endret}.",
    aldri_bekreftet="Det er ikke bekreftet.",
    merke="etter skjønn",
)

NYNORSK_SKJØNN = Skjønnsord(
    overskrift="Utøvd skjønn",
    innledning=(
        "Vurderingane følgjer av påstandane etter ein fast regel. Der regelen ikkje fangar opp det "
        "vesentlege, har revisjonen utøvd fagleg skjønn. Her står kvar slik vurdering ved sida av den som "
        "regelen gir. Dei som er mildare enn regelen, står først."
    ),
    tabell="Vurderingar som byggjer på skjønn",
    kriterium="Kriterium",
    beregnet="Etter regelen",
    skjønn="Etter skjønn",
    retning="Mildare eller strengare",
    mildere="Mildare",
    strengere="Strengare",
    begge="Berekna: {beregnet}. Skjønn: {gjeldende}.",
    godkjent="Godkjent av {av} {dato}.",
    bortfalt="Skjønnet «{verdi}» gjeld ikkje.",
    endret_siden="Endra sidan det vart stadfesta: {endret}.",
    aldri_bekreftet="Det er ikkje stadfesta.",
    merke="etter skjønn",
)
