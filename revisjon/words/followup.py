"""Words of the follow-up report: what became of each recommendation."""

from __future__ import annotations

from collections.abc import Mapping

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Stegord:
    """The next step, in a sentence: what has to be done, by whom and by when."""

    ferdig: str
    ferdig_uoppfylt: str
    """{organ}: done, and the criterion is not met."""
    avsluttet: str
    """{grunn}."""
    kontroll: str
    """{organ}: what is reported has to be looked at."""
    uaktuelt: str
    """{organ}: reported as no longer relevant."""
    behandles: str
    """{organ} and {folkevalgte}: nobody has decided anything."""
    ikke_vedtatt: str
    """{organ} and {folkevalgte}: they have not adopted it."""
    skal: str
    """{ansvarlig}, {hva} and {innen}."""
    skal_uten_frist: str
    """{ansvarlig} and {hva}."""
    må: str
    """{ansvarlig}, {hva} and {frist}: the deadline has passed."""
    må_melde: str
    """{ansvarlig}: what is overdue has to be answered for."""
    gjennomføre: str
    fullføre: str
    i_praksis: str
    """What is left, where it is on paper only."""
    resten: str
    """What is left, where it is done in part."""
    innen: str
    """{dato}."""
    innen_måned: str
    """{dato}: a month ends with its last day."""
    tas_opp: str
    """{dato}."""
    del_: str
    """{del_} and {steg}: of one of several parts."""


@dataclass(frozen=True, slots=True)
class Flaggord:
    """What deserves attention."""

    forfalt: str
    """{dager}."""
    meldt_i_tide: str
    avviker: str
    gjenåpnet: str
    utsatt: str
    utsatt_flere: str
    """{antall}."""
    stille: str
    """{dager}."""
    dag: str
    dager: str
    """{antall}."""


@dataclass(frozen=True, slots=True)
class Telleord:
    """How many stand where, in sentences."""

    én: str
    """One recommendation, in words."""
    ga: str
    """{antall}."""
    ga_én: str
    fulgt_opp: str
    """{antall}, as all of these."""
    følges: str
    lukket: str
    forfalt: str
    gjort_uoppfylt: str
    gjort_uoppfylt_én: str
    undersøkt: str
    """{antall} and {alle}."""
    undersøkt_alle: str
    undersøkt_én: str
    """Where there is but one recommendation."""
    oppfylt: str
    """Of all that were looked at."""
    ikke_oppfylt: str
    """The same."""
    oppfylt_noen: str
    """{antall} of those that were looked at."""
    og: str
    """Between the last two of several sentences drawn together."""


@dataclass(frozen=True, slots=True)
class Oppfølgingsord:
    """All that the follow-up report says beside what the auditor has written."""

    type: str
    tittel: str
    """{tittel}: of the file."""
    undertittel: str
    """{reviderte}."""
    per: str
    """{dato}."""
    om: str
    """{tittel} and {dato}: of the report."""
    uten_logg: str
    uten_anbefalinger: str
    kort_fortalt: str
    les_slik: str
    stolper: str
    """{dato}: caption of the chart."""
    stolper_enhet: str
    stolper_alt: str
    """{ledd}."""
    tabell: str
    """{dato}: caption of the table of all recommendations."""
    anbefaling: str
    """{nr} and {kort}."""
    vi_anbefalte: str
    """{virksomheten}."""
    nr: str
    hva: str
    status: str
    tiltaket: str
    kriteriet: str
    del_: str
    """{del_}."""
    deler: str
    """{gjort} and {alle}."""
    ikke_undersøkt: str
    uten_kriterium: str
    ikke_svart: str
    ikke_behandlet: str
    ikke_meldt: str
    ikke_kontrollert: str
    svar: str
    vedtak: str
    meldt: str
    kontrollert: str
    avsluttet: str
    gjenåpnet: str
    før_gjenåpning: str
    ny_frist: str
    bevis: str
    neste: str
    frist: str
    """{dato}."""
    ansvarlig: str
    """{hvem}."""
    sak: str
    """{nr}."""
    avviker: str
    for_del: str
    """{del_}: before what is about one part."""
    da_og_nå: str
    """{nr}: caption of the table of the criteria behind a recommendation."""
    krav: str
    da: str
    nå: str
    skjønn: str
    """{beregnet}: where the report gave another verdict than the rule."""
    ikke_sammenliknbar: str
    """{hvorfor}."""
    endret_regel: str
    ikke_relevant: str
    """{når}."""
    ikke_konkludert: str
    """{når}."""
    i_rapporten: str
    nå_: str
    """As `når` in a sentence."""
    meldt_siden: str
    """{dato}: reported as done after it was last looked at."""
    kontrollert_av: str
    """{av} and {dato}."""
    meldt_av: str
    """{av} and {dato}."""
    tidslinje: str
    dato: str
    hva_kort: str
    """Head of a narrow column of numbers."""
    hendelse: str
    av: str
    rapporten: str
    """In the timeline: that the report was made."""
    funn: str
    funn_om: str
    kilder: str
    kilder_av: str
    """{kilder}: of a finding."""
    kode: str
    kilde: str
    i_rapporten_tall: str
    """{tall}: the same number in the report."""
    periode: str
    """{periode}."""
    for_folk: str
    """{folkevalgte}: what the committee has to do with it, at the end of the summary."""
    tilstander: Mapping[str, str]
    meldt_uaktuelt: str
    """In place of the state, where it is reported as no longer relevant."""
    tiltak: Mapping[str, str]
    """Answers to whether the measure is carried out."""
    vedtaksord: Mapping[str, str]
    framdrift: Mapping[str, str]
    vurderinger: Mapping[str, str]
    grunner: Mapping[str, str]
    endringer: Mapping[str, str]
    hendelser: Mapping[str, str]
    """Labels in the timeline, by kind of entry."""
    steg: Stegord
    flagg: Flaggord
    telling: Telleord
