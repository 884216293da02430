"""Words of the documents beside the report, in bokmål."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.bokmaal_conformity import BOKMÅL as SAMSVAR
from revisjon.words.bokmaal_followup import BOKMÅL as OPPFØLGING
from revisjon.words.documents import Arkord, Dokumentord, Faktaord, Fellesord, Høringsord, Saksord

_FELLES = Fellesord(
    ledere=MappingProxyType(
        {
            "kommune": "kommunedirektøren",
            "fylkeskommune": "fylkeskommunedirektøren",
            "foretak": "daglig leder",
            "IKS": "daglig leder",
            "AS": "daglig leder",
            "oppgavefellesskap": "daglig leder",
            "politisk råd": "rådets leder",
        }
    ),
    folkevalgte=MappingProxyType({"fylkeskommune": "fylkestinget", "annet": "kommunestyret"}),
    kommunedirektør=MappingProxyType(
        {"fylkeskommune": "fylkeskommunedirektøren", "annet": "kommunedirektøren"}
    ),
    eierorganer=MappingProxyType(
        {
            "IKS": "representantskapet",
            "AS": "generalforsamlingen",
            "oppgavefellesskap": "representantskapet",
            "politisk råd": "representantskapet",
        }
    ),
    styrer=MappingProxyType({"foretak": "styret i {navn}"}),
    representant="representanten i {organ} i {navn}",
    organ_i="{organ} i {reviderte}",
    bestilt="{organ} bestilte forvaltningsrevisjonen.",
    bestilt_i_sak="{organ} bestilte forvaltningsrevisjonen i sak {sak}.",
    gjennomført="Den er gjennomført fra {periode} etter standarden {standard}.",
    metode="Den bygger på {metoder}.",
    ved="v/ {leder}",
    dato="[dato]",
    nummer="[nr.]",
    navn="[navn]",
    svar_på="{nr}:",
    ikke_besvart="Ikke besvart",
    ikke_uttalt="Uttalelse ikke mottatt",
    med_hilsen="Med hilsen",
    i_rapporten="i rapporten",
    vår_dato="Vår dato",
    vår_referanse="Vår referanse",
)

_ARK = Arkord(
    type="Sammendrag",
    tittel="Sammendrag: {tittel}",
    hva="Hva vi har undersøkt, og hvorfor",
    svar="Svar på spørsmålene",
    tabell="Vurdering etter {antall} kriterier",
    tabell_ett="Vurdering etter ett kriterium",
    antall="{dom}: {antall}",
    anbefalinger="Anbefalinger",
    anbefalinger_og_svar="Anbefalinger og svar fra {fra}",
    anbefalt="Vi anbefaler at {virksomheten}",
    anbefalt_ulikt="Vi anbefaler at",
    svaret="Svar",
    stilling="Hva kontrollutvalget skal ta stilling til",
    oppgaver=(
        "om rapporten svarer på bestillingen",
        "hva utvalget vil be {folkevalgte} vedta om anbefalingene",
        "når {leder} skal melde tilbake om oppfølgingen",
    ),
    oppgaver_uten=(
        "om rapporten svarer på bestillingen",
        "hvordan rapporten skal legges fram for {folkevalgte}",
    ),
    plikt=(
        "Kontrollutvalget rapporterer til {folkevalgte} (kommuneloven § 23-5). Det skal også påse at vedtak "
        "i saken blir fulgt opp (forskrift om kontrollutvalg og revisjon § 5)."
    ),
    mer=(
        "Dette er et sammendrag av rapporten «{tittel}» fra {forfatter}, {dato}. I rapporten står funnene, "
        "kildene og begrunnelsen for hver vurdering."
    ),
    mer_uten_firma=(
        "Dette er et sammendrag av rapporten «{tittel}», {dato}. I rapporten står funnene, kildene og "
        "begrunnelsen for hver vurdering."
    ),
)

_HØRING = Høringsord(
    type="Høringsbrev",
    tittel="Høringsbrev: {tittel}",
    overskrift="Rapport til uttalelse: {tittel}",
    gjennomført=(
        "Vi har gjennomført en forvaltningsrevisjon av {reviderte}. Utkastet til rapport, «{tittel}», ligger "
        "ved."
    ),
    rett=(
        "Etter forskrift om kontrollutvalg og revisjon § 14 skal {leder} få uttale seg før rapporten går til "
        "kontrollutvalget. Uttalelsen blir gjengitt i sin helhet i rapporten."
    ),
    frist="Frist",
    innen="Vi ber om å få uttalelsen innen {frist}.",
    til_epost="Den kan sendes til {epost}.",
    uten_svar=(
        "Kommer det ingen uttalelse innen fristen, går rapporten til kontrollutvalget uten uttalelse, og "
        "rapporten opplyser om det."
    ),
    slik="Slik kan dere svare",
    slik_innledning=("Formen er fri. Svar gjerne også på hver anbefaling, i svarskjemaet sist i brevet:"),
    punkter=(
        "om dere er enige, delvis enige eller uenige, og hvorfor",
        "hvilke tiltak dere vil sette i verk",
        "hvem som har ansvaret for dem",
        "når de skal være gjennomført",
    ),
    feil=(
        "Er noe i datagrunnlaget feil, ber vi dere skrive det for seg: hvor det står, hva som er riktig, og "
        "gjerne hva som viser det. Slike feil retter vi. Det dere mener om vurderinger og anbefalinger, "
        "hører hjemme i uttalelsen."
    ),
    uten_anbefalinger="Formen er fri. Rapporten har ingen anbefalinger å svare på.",
    offentlighet="Offentlighet",
    skjerming=(
        "Rapporten er ikke endelig. I saker som skal rapporteres til kontrollutvalget, kan innsyn i "
        "dokumenter til og fra revisor utsettes til utvalget har fått den endelige rapporten, jf. "
        "offentleglova § 5 andre ledd. Vi ber om at brevet og utkastet blir unntatt offentlighet til da, og "
        "at bare de som trenger utkastet for å uttale seg, får se det. Uttalelsen blir offentlig sammen med "
        "rapporten. Merk derfor det som er taushetsbelagt."
    ),
    vedlegg="Vedlegg: utkast til rapport, «{tittel}»",
    skjema="Svarskjema",
    skjema_om="Kryss av for ett svar på hver anbefaling. Dere kan også svare i et eget dokument.",
    tabell="Svar på anbefalingene",
    tiltak="Tiltak eller begrunnelse",
    andre="Andre merknader til rapporten",
)

_SAK = Saksord(
    type="Saksframlegg",
    tittel="Utkast til saksframlegg: {tittel}",
    merke="Utkast til saksframlegg",
    om_utkastet=(
        "Utkastet er laget av opplysningene i rapporten. Sekretariatet fyller ut feltene i klammer og har "
        "ansvaret for teksten. Der det står «vi», er det revisjonen."
    ),
    overskrift="Forvaltningsrevisjon: {tittel}",
    saksgang="Saksgang",
    organ="Behandles i",
    møtedato="Møtedato",
    saksnummer="Saksnummer",
    saksbehandler="Saksbehandler",
    arkivsak="Arkivsak",
    forslag="Sekretariatets forslag til vedtak",
    innstilling="Kontrollutvalget anbefaler {folkevalgte} å gjøre slikt vedtak:",
    orientering="{folkevalgte} tar rapporten «{tittel}» til orientering.",
    sørge_for="{folkevalgte} ber {mottaker} se til at {virksomheten}:",
    arbeide_for="{folkevalgte} ber sin representant i {organ} i {navn} arbeide for at {virksomheten}:",
    melde=(
        "{folkevalgte} ber {leder} melde skriftlig tilbake til kontrollutvalget innen {frist} om hva som er "
        "gjort for å følge opp {punkter}."
    ),
    innen="[dato, for eksempel seks måneder etter vedtaket]",
    rapportere="{folkevalgte} ber kontrollutvalget rapportere om vedtaket er fulgt opp.",
    punkt="punkt\N{NO-BREAK SPACE}{nr}",
    punkter="punkt\N{NO-BREAK SPACE}{numre}",
    anbefaling="(anbefaling {nr})",
    anbefaling_del="(anbefaling\N{NO-BREAK SPACE}{nr}\N{NO-BREAK SPACE}{del_})",
    vedlegg="Vedlegg",
    rapporten="«{tittel}». {emne}, {dato}",
    bakgrunn="Bakgrunn for saken",
    resultat="Hva revisjonen kom fram til",
    uttalelse="Uttalelse fra {fra}",
    uttalt="{fra} uttalte seg om rapporten {dato}.",
    gjengitt="Teksten står i rapporten.",
    gjengitt_skjermet="Teksten står i rapporten, uten det som er unntatt offentlighet.",
    svart="Tabellen viser svaret på hver anbefaling.",
    vurdering="Sekretariatets vurdering",
    hørt=(
        "Rapporten har vært til uttalelse hos {leder}, slik forskrift om kontrollutvalg og revisjon § 14 "
        "krever."
    ),
    ikke_hørt=(
        "Det er ikke mottatt noen uttalelse til rapporten. Forskrift om kontrollutvalg og revisjon § 14 "
        "krever at et utkast sendes til uttalelse."
    ),
    før=(
        "Saken går videre til {folkevalgte}. Derfor skal {kommunedirektøren} få uttale seg om den før "
        "kontrollutvalget behandler den, jf. kommuneloven § 23-5. Denne retten kommer i tillegg til "
        "uttalelsen om rapporten."
    ),
    oppfølging=(
        "Kontrollutvalget skal påse at vedtaket i {folkevalgte} blir fulgt opp, og rapportere om det, jf. "
        "forskrift om kontrollutvalg og revisjon § 5. Forslaget har derfor en frist for tilbakemelding."
    ),
    prioritering=(
        "Kontrollutvalget kan ikke overprøve politiske prioriteringer, jf. § 1 i den samme forskriften. "
        "{vurder}"
    ),
    vurder="[Vurder om noen av anbefalingene gjelder slike prioriteringer.]",
    egen="[Sekretariatets vurdering av rapporten og av svaret på anbefalingene]",
)

_FAKTA = Faktaord(
    type="Kontroll av fakta",
    tittel="Kontroll av fakta: {kilde}",
    overskrift="Kontroll av fakta: {kilde}",
    om_intervju=(
        "Forvaltningsrevisjonen «{tittel}» gjelder {reviderte}. Den bygger blant annet på intervju med "
        "{kilde}."
    ),
    om_intervju_dato=(
        "Forvaltningsrevisjonen «{tittel}» gjelder {reviderte}. Den bygger blant annet på intervju med "
        "{kilde} {dato}."
    ),
    om_svar=("Forvaltningsrevisjonen «{tittel}» gjelder {reviderte}. Den bygger blant annet på «{kilde}»."),
    om_svar_dato=(
        "Forvaltningsrevisjonen «{tittel}» gjelder {reviderte}. Den bygger blant annet på «{kilde}», mottatt "
        "{dato}."
    ),
    bare="Nedenfor står det som bygger på denne kilden. Resten av rapporten er ikke med.",
    be_om=(
        "Vi ber om svar på hvert avsnitt: Kryss av for om det stemmer. Stemmer det ikke, så skriv hva som er "
        "riktig. Si også fra om noe kan misforstås eller røper mer enn det bør."
    ),
    rolle="Rapporten oppgir rollen, ikke navnet.",
    utkast=(
        "Teksten er et utkast og kan bli endret. Vi ber om at den ikke deles med andre. Innsyn kan utsettes "
        "til kontrollutvalget har fått den endelige rapporten (offentleglova § 5 andre ledd)."
    ),
    innen="Vi ber om svar innen {frist}.",
    til_epost="Svaret kan sendes til {epost}.",
    kilde="Kilde",
    referat="Referat",
    verifisert="Verifisert",
    verifisert_dato="Verifisert {dato}",
    ikke_verifisert="Ikke verifisert ennå",
    svarfrist="Svarfrist",
    avsnitt="{id}, avsnitt {nr}",
    delt="Avsnittet bygger også på andre kilder. Svar bare for det som kommer fra denne kilden.",
    stemmer="Stemmer",
    stemmer_ikke="Stemmer ikke",
    rettelse="Rettelse:",
    tall="Tall",
    tall_tabell="Tall som bygger på kilden",
    tallet="Tall",
    gjelder="Hva det gjelder",
    periode="Periode",
    stemmer_tallet="Stemmer, eller rettelse",
    bilder="Tabeller og figurer",
    bilder_om="Disse tabellene og figurene har opplysninger fra kilden.",
    underskrift="Dato og underskrift",
    på="Jeg har lest avsnittene og svart på dem.",
)

BOKMÅL = Dokumentord(
    felles=_FELLES,
    ark=_ARK,
    høring=_HØRING,
    sak=_SAK,
    fakta=_FAKTA,
    samsvar=SAMSVAR,
    oppfølging=OPPFØLGING,
)
