"""Words of what is still open in a working draft, of professional judgement, and of certainty in tables."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.records import dataclass


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
    avgjort: str
    """{dom}: a verdict that the open claims cannot change."""
    avgjøres: str
    """{sett}: the claims that settle a verdict, by their letters, as «b» or «a og c»."""
    ingen_funn: str
    motstrid: str
    """{for_} and {mot}: ids of findings."""
    motstrid_i: str
    """The same for {enhet}, one of the units."""
    bare_del: str
    ulike_enheter: str
    """{sagt}: the findings with their units, by what they say."""
    taler: Mapping[str, str]
    """{funn}, by what they say."""
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
    ting: Mapping[str, str]
    """What is reviewed, by kind: {id}; for a judgement {kriterium} and {om}."""


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
    avgjort="er {dom}, uansett hva svaret blir",
    avgjøres="Avgjøres av {sett}.",
    ingen_funn="Ingen funn belyser den.",
    motstrid="{for_} taler for, {mot} taler mot, og de er ikke avveid.",
    motstrid_i="I {enhet} taler {for_} for og {mot} mot.",
    bare_del="Funnene gjelder bare deler av virksomheten.",
    ulike_enheter="Enhetene er ulike: {sagt}, og de er ikke avveid.",
    taler=MappingProxyType(
        {"for": "{funn} taler for", "delvis": "{funn} taler delvis for", "mot": "{funn} taler mot"}
    ),
    testen="testen",
    uavgjort_test="Testen lar seg ikke avgjøre.",
    mangler="Mangler funn fra {enheter}.",
    endret="Endret siden sist gjennomgang",
    hva="Se på igjen",
    lener_på="Endret siden",
    selv="teksten selv",
    ting=MappingProxyType(
        {
            "skjønn": "Skjønnet om {kriterium} ({om})",
            "vurdering": "Vurdering {id}",
            "konklusjon": "Konklusjon {id}",
            "anbefaling": "Anbefaling {id}",
        }
    ),
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
    avgjort="er {dom}, uansett kva svaret blir",
    avgjøres="Blir avgjort av {sett}.",
    ingen_funn="Ingen funn kastar lys over han.",
    motstrid="{for_} talar for, {mot} talar mot, og dei er ikkje vegne mot kvarandre.",
    motstrid_i="I {enhet} talar {for_} for og {mot} mot.",
    bare_del="Funna gjeld berre delar av verksemda.",
    ulike_enheter="Einingane er ulike: {sagt}, og dei er ikkje vegne mot kvarandre.",
    taler=MappingProxyType(
        {"for": "{funn} talar for", "delvis": "{funn} talar delvis for", "mot": "{funn} talar mot"}
    ),
    testen="testen",
    uavgjort_test="Testen lèt seg ikkje avgjere.",
    mangler="Manglar funn frå {enheter}.",
    endret="Endra sidan sist gjennomgang",
    hva="Sjå på igjen",
    lener_på="Endra sidan",
    selv="teksten sjølv",
    ting=MappingProxyType(
        {
            "skjønn": "Skjønnet om {kriterium} ({om})",
            "vurdering": "Vurdering {id}",
            "konklusjon": "Konklusjon {id}",
            "anbefaling": "Tilråding {id}",
        }
    ),
)

BOKMÅL_SKJØNN = Skjønnsord(
    overskrift="Utøvd skjønn",
    innledning=(
        "Der den faste regelen ikke fanger opp det vesentlige, har revisjonen utøvd faglig skjønn. Tabellen "
        "viser vurderingen ved siden av den som regelen gir, med de mildere først."
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
        "Der den faste regelen ikkje fangar opp det vesentlege, har revisjonen utøvd fagleg skjønn. Tabellen "
        "viser vurderinga ved sida av den som regelen gir, med dei mildare først."
    ),
    tabell="Vurderingar som byggjer på skjønn",
    kriterium="Kriterium",
    beregnet="Etter regelen",
    skjønn="Etter skjønn",
    retning="Mildare eller strengare",
    mildere="Mildare",
    strengere="Strengare",
    begge="Utrekna: {beregnet}. Skjønn: {gjeldende}.",
    godkjent="Godkjent av {av} {dato}.",
    bortfalt="Skjønnet «{verdi}» gjeld ikkje.",
    endret_siden="Endra sidan det vart stadfesta: {endret}.",
    aldri_bekreftet="Det er ikkje stadfesta.",
    merke="etter skjønn",
)
