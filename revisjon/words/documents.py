"""Words of the documents beside the report: summary sheet, hearing letter, case paper and fact pack."""

from __future__ import annotations

from collections.abc import Mapping

from revisjon.records import dataclass
from revisjon.words.conformity import Samsvarsord
from revisjon.words.followup import Oppfølgingsord


@dataclass(frozen=True, slots=True)
class Fellesord:
    """What several of the documents say."""

    ledere: Mapping[str, str]
    """Whom a body is addressed through, by its type."""
    folkevalgte: Mapping[str, str]
    """The elected body that the committee reports to, by type of audited body; `annet` for all others."""
    kommunedirektør: Mapping[str, str]
    """Who is heard before the committee treats a case (kommuneloven § 23-5), keyed as `folkevalgte`."""
    eierorganer: Mapping[str, str]
    """The organ through which its owners lead a body, by its type."""
    styrer: Mapping[str, str]
    """{navn}: the board that answers to the elected body for a body without other owners, by its type."""
    representant: str
    """{organ} and {navn}: who speaks for the elected in such an organ."""
    organ_i: str
    """{organ} and {reviderte}: «Kontrollutvalget i Bærum kommune»."""
    bestilt: str
    """{organ}."""
    bestilt_i_sak: str
    """{organ} and {sak}."""
    gjennomført: str
    """{periode} and {standard}."""
    metode: str
    """{metoder}."""
    ved: str
    """{leder}: below the name of a body in an address."""
    dato: str
    """A date that is to be filled in."""
    nummer: str
    """A case number that is to be filled in."""
    navn: str
    """A name that is to be filled in."""
    svar_på: str
    """{nr}: the part of a recommendation that an answer is about."""
    ikke_besvart: str
    ikke_uttalt: str
    """Where the body has not made its statement."""
    med_hilsen: str
    i_rapporten: str
    """After a cross reference that leads out of the document."""
    vår_dato: str
    vår_referanse: str


@dataclass(frozen=True, slots=True)
class Arkord:
    """The summary on two pages."""

    type: str
    tittel: str
    """{tittel}."""
    hva: str
    svar: str
    tabell: str
    """{antall} criteria: caption of the table of verdicts."""
    tabell_ett: str
    antall: str
    """{dom} and {antall}: in the line of verdicts."""
    anbefalinger: str
    anbefalinger_og_svar: str
    """{fra}."""
    anbefalt: str
    """{virksomheten}: column head that the recommendations complete."""
    anbefalt_ulikt: str
    """The same where each says whom it is given to."""
    svaret: str
    stilling: str
    """Heading over what the committee is asked to do."""
    oppgaver: tuple[str, ...]
    """{folkevalgte} and {leder}."""
    oppgaver_uten: tuple[str, ...]
    """The same where nothing is recommended: {folkevalgte}."""
    plikt: str
    """{folkevalgte}."""
    mer: str
    """{tittel}, {forfatter} and {dato}."""
    mer_uten_firma: str
    """{tittel} and {dato}."""


@dataclass(frozen=True, slots=True)
class Høringsord:
    """The letter that sends the draft for statement."""

    type: str
    tittel: str
    """{tittel}: of the file."""
    overskrift: str
    """{tittel}."""
    gjennomført: str
    """{reviderte} and {tittel}."""
    rett: str
    """{leder}."""
    frist: str
    innen: str
    """{frist}."""
    til_epost: str
    """{epost}."""
    uten_svar: str
    slik: str
    slik_innledning: str
    punkter: tuple[str, ...]
    feil: str
    uten_anbefalinger: str
    """Instead of the questions where nothing is recommended."""
    offentlighet: str
    skjerming: str
    vedlegg: str
    """{tittel}."""
    skjema: str
    skjema_om: str
    tabell: str
    tiltak: str
    andre: str


@dataclass(frozen=True, slots=True)
class Saksord:
    """The draft of a case paper."""

    type: str
    tittel: str
    """{tittel}: of the file."""
    merke: str
    """In the footer."""
    om_utkastet: str
    overskrift: str
    """{tittel}."""
    saksgang: str
    organ: str
    møtedato: str
    saksnummer: str
    saksbehandler: str
    arkivsak: str
    forslag: str
    innstilling: str
    """{folkevalgte}."""
    orientering: str
    """{folkevalgte} and {tittel}."""
    sørge_for: str
    """{folkevalgte}, {mottaker} and {virksomheten}."""
    arbeide_for: str
    """{folkevalgte}, {organ}, {navn} and {virksomheten}: the same where a body is led through its owners."""
    melde: str
    """{folkevalgte}, {leder}, {frist} and {punkter}."""
    innen: str
    """A deadline that is to be filled in."""
    rapportere: str
    """{folkevalgte}."""
    punkt: str
    """{nr}."""
    punkter: str
    """{numre}."""
    anbefaling: str
    """{nr}, in brackets after what is proposed."""
    anbefaling_del: str
    """{nr} and {del_}, the same of a part of a recommendation."""
    vedlegg: str
    rapporten: str
    """{tittel}, {emne} and {dato}."""
    bakgrunn: str
    resultat: str
    uttalelse: str
    """{fra}."""
    uttalt: str
    """{fra} and {dato}."""
    gjengitt: str
    gjengitt_skjermet: str
    """Where the public edition leaves something of the statement out."""
    svart: str
    vurdering: str
    hørt: str
    """{leder}."""
    ikke_hørt: str
    før: str
    """{kommunedirektøren} and {folkevalgte}."""
    oppfølging: str
    """{folkevalgte}."""
    prioritering: str
    """{vurder}."""
    vurder: str
    """What the secretariat is to consider."""
    egen: str
    """What the secretariat is to write itself."""


@dataclass(frozen=True, slots=True)
class Faktaord:
    """What rests on one informant, for that informant to confirm."""

    type: str
    tittel: str
    """{kilde}."""
    overskrift: str
    """{kilde}."""
    om_intervju: str
    """{kilde}, {tittel} and {reviderte}."""
    om_intervju_dato: str
    """The same with {dato}."""
    om_svar: str
    """The same for a written answer, called {kilde}."""
    om_svar_dato: str
    """The same with {dato}."""
    bare: str
    be_om: str
    rolle: str
    utkast: str
    innen: str
    """{frist}."""
    til_epost: str
    """{epost}."""
    kilde: str
    referat: str
    verifisert: str
    verifisert_dato: str
    """{dato}."""
    ikke_verifisert: str
    svarfrist: str
    avsnitt: str
    """{id} and {nr}: one of several paragraphs of a finding."""
    delt: str
    stemmer: str
    stemmer_ikke: str
    rettelse: str
    tall: str
    tall_tabell: str
    tallet: str
    gjelder: str
    periode: str
    stemmer_tallet: str
    bilder: str
    bilder_om: str
    underskrift: str
    på: str
    """Above the line for the signature."""


@dataclass(frozen=True, slots=True)
class Dokumentord:
    """Words of all the documents beside the report."""

    felles: Fellesord
    ark: Arkord
    høring: Høringsord
    sak: Saksord
    fakta: Faktaord
    samsvar: Samsvarsord
    oppfølging: Oppfølgingsord
