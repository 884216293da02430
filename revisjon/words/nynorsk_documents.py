"""Words of the documents beside the report, in nynorsk."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.documents import Arkord, Dokumentord, Faktaord, Fellesord, Høringsord, Saksord
from revisjon.words.nynorsk_conformity import NYNORSK as SAMSVAR
from revisjon.words.nynorsk_followup import NYNORSK as OPPFØLGING

_FELLES = Fellesord(
    ledere=MappingProxyType(
        {
            "kommune": "kommunedirektøren",
            "fylkeskommune": "fylkeskommunedirektøren",
            "foretak": "dagleg leiar",
            "IKS": "dagleg leiar",
            "AS": "dagleg leiar",
            "oppgavefellesskap": "dagleg leiar",
            "politisk råd": "leiaren av rådet",
        }
    ),
    folkevalgte=MappingProxyType({"fylkeskommune": "fylkestinget", "annet": "kommunestyret"}),
    kommunedirektør=MappingProxyType(
        {"fylkeskommune": "fylkeskommunedirektøren", "annet": "kommunedirektøren"}
    ),
    eierorganer=MappingProxyType(
        {
            "IKS": "representantskapet",
            "AS": "generalforsamlinga",
            "oppgavefellesskap": "representantskapet",
            "politisk råd": "representantskapet",
        }
    ),
    styrer=MappingProxyType({"foretak": "styret i {navn}"}),
    representant="representanten i {organ} i {navn}",
    organ_i="{organ} i {reviderte}",
    bestilt="{organ} bestilte forvaltningsrevisjonen.",
    bestilt_i_sak="{organ} bestilte forvaltningsrevisjonen i sak {sak}.",
    gjennomført="Han er gjennomført frå {periode} etter standarden {standard}.",
    metode="Han byggjer på {metoder}.",
    ved="v/ {leder}",
    dato="[dato]",
    nummer="[nr.]",
    navn="[namn]",
    svar_på="{nr}:",
    ikke_besvart="Utan svar",
    ikke_uttalt="Fråsegn ikkje motteken",
    med_hilsen="Med helsing",
    i_rapporten="i rapporten",
    vår_dato="Vår dato",
    vår_referanse="Vår referanse",
)

_ARK = Arkord(
    type="Samandrag",
    tittel="Samandrag: {tittel}",
    hva="Kva vi har undersøkt, og kvifor",
    svar="Svar på spørsmåla",
    tabell="Vurdering etter {antall} kriterium",
    tabell_ett="Vurdering etter eitt kriterium",
    antall="{dom}: {antall}",
    anbefalinger="Tilrådingar",
    anbefalinger_og_svar="Tilrådingar og svar frå {fra}",
    anbefalt="Vi tilrår at {virksomheten}",
    anbefalt_ulikt="Vi tilrår at",
    svaret="Svar",
    stilling="Kva kontrollutvalet skal ta stilling til",
    oppgaver=(
        "om rapporten svarar på bestillinga",
        "kva utvalet vil be {folkevalgte} vedta om tilrådingane",
        "når {leder} skal melde tilbake om oppfølginga",
    ),
    oppgaver_uten=(
        "om rapporten svarar på bestillinga",
        "korleis rapporten skal leggjast fram for {folkevalgte}",
    ),
    plikt=(
        "Kontrollutvalet rapporterer til {folkevalgte} (kommunelova § 23-5). Det skal også sjå til at vedtak "
        "i saka blir følgde opp (forskrift om kontrollutval og revisjon § 5)."
    ),
    mer=(
        "Dette er eit samandrag av rapporten «{tittel}» frå {forfatter}, {dato}. I rapporten står funna, "
        "kjeldene og grunngivinga for kvar vurdering."
    ),
    mer_uten_firma=(
        "Dette er eit samandrag av rapporten «{tittel}», {dato}. I rapporten står funna, kjeldene og "
        "grunngivinga for kvar vurdering."
    ),
)

_HØRING = Høringsord(
    type="Høyringsbrev",
    tittel="Høyringsbrev: {tittel}",
    overskrift="Rapport til fråsegn: {tittel}",
    gjennomført=(
        "Vi har gjennomført ein forvaltningsrevisjon av {reviderte}. Utkastet til rapport, «{tittel}», ligg "
        "ved."
    ),
    rett=(
        "Etter forskrift om kontrollutval og revisjon § 14 skal {leder} få gi fråsegn før rapporten går til "
        "kontrollutvalet. Heile fråsegna blir teken inn i rapporten."
    ),
    frist="Frist",
    innen="Vi ber om å få fråsegna innan {frist}.",
    til_epost="Ho kan sendast til {epost}.",
    uten_svar=(
        "Kjem det inga fråsegn innan fristen, går rapporten til kontrollutvalet utan fråsegn, og rapporten "
        "opplyser om det."
    ),
    slik="Innhaldet i fråsegna",
    slik_innledning=("Forma er fri. Svar gjerne også på kvar tilråding, i svarskjemaet sist i brevet:"),
    punkter=(
        "einig, delvis einig eller ueinig, og kvifor",
        "kva tiltak som skal setjast i verk",
        "kven som har ansvaret for dei",
        "når dei skal vere gjennomførte",
    ),
    feil=(
        "Er noko i datagrunnlaget feil, ber vi dykk skrive det for seg: kvar det står, kva som er rett, og "
        "gjerne kva som viser det. Slike feil rettar vi. Merknader til vurderingar og tilrådingar høyrer "
        "heime i fråsegna."
    ),
    uten_anbefalinger="Forma er fri. Rapporten har ingen tilrådingar å svare på.",
    offentlighet="Offentlegheit",
    skjerming=(
        "Rapporten er ikkje endeleg. I saker som skal rapporterast til kontrollutvalet, kan innsyn i "
        "dokument til og frå revisor utsetjast til utvalet har fått den endelege rapporten, jf. "
        "offentleglova § 5 andre ledd. Vi ber om at brevet og utkastet blir unnatekne frå offentlegheita til "
        "då, og at berre dei som treng utkastet for å gi fråsegn, får sjå det. Fråsegna blir "
        "offentleg saman med rapporten. Merk derfor det som er underlagt teieplikt."
    ),
    vedlegg="Vedlegg: utkast til rapport, «{tittel}»",
    skjema="Svarskjema",
    skjema_om="Kryss av for eitt svar på kvar tilråding. Svaret kan også stå i eit eige dokument.",
    tabell="Svar på tilrådingane",
    tiltak="Tiltak eller grunngiving",
    andre="Andre merknader til rapporten",
)

_SAK = Saksord(
    type="Saksframlegg",
    tittel="Utkast til saksframlegg: {tittel}",
    merke="Utkast til saksframlegg",
    om_utkastet=(
        "Utkastet er laga av opplysningane i rapporten. Sekretariatet fyller ut felta i klammer og har "
        "ansvaret for teksten. Der det står «vi», er det revisjonen."
    ),
    overskrift="Forvaltningsrevisjon: {tittel}",
    saksgang="Saksgang",
    organ="Organ",
    møtedato="Møtedato",
    saksnummer="Saksnummer",
    saksbehandler="Saksbehandlar",
    arkivsak="Arkivsak",
    forslag="Forslag til vedtak frå sekretariatet",
    innstilling="Kontrollutvalet rår {folkevalgte} til å gjere slikt vedtak:",
    orientering="{folkevalgte} tek rapporten «{tittel}» til orientering.",
    sørge_for="{folkevalgte} ber {mottaker} sjå til at {virksomheten}:",
    arbeide_for="{folkevalgte} ber representanten sin i {organ} i {navn} arbeide for at {virksomheten}:",
    melde=(
        "{folkevalgte} ber {leder} melde skriftleg tilbake til kontrollutvalet innan {frist} om kva som er "
        "gjort for å følgje opp {punkter}."
    ),
    innen="[dato, til dømes seks månader etter vedtaket]",
    rapportere="{folkevalgte} ber kontrollutvalet rapportere om vedtaket er følgt opp.",
    punkt="punkt\N{NO-BREAK SPACE}{nr}",
    punkter="punkt\N{NO-BREAK SPACE}{numre}",
    anbefaling="(tilråding {nr})",
    anbefaling_del="(tilråding\N{NO-BREAK SPACE}{nr}\N{NO-BREAK SPACE}{del_})",
    vedlegg="Vedlegg",
    rapporten="«{tittel}». {emne}, {dato}",
    bakgrunn="Bakgrunn for saka",
    resultat="Kva revisjonen kom fram til",
    uttalelse="Fråsegn frå {fra}",
    uttalt="{fra} gav fråsegn om rapporten {dato}.",
    gjengitt="Teksten står i rapporten.",
    gjengitt_skjermet="Teksten står i rapporten, utan det som er unnateke offentlegheit.",
    svart="Tabellen viser svaret på kvar tilråding.",
    vurdering="Vurderinga til sekretariatet",
    hørt=(
        "Rapporten har vore til fråsegn hos {leder}, slik forskrift om kontrollutval og revisjon § 14 krev."
    ),
    ikke_hørt=(
        "Det har ikkje kome noka fråsegn til rapporten. Forskrift om kontrollutval og revisjon § 14 krev at "
        "eit utkast blir sendt til fråsegn."
    ),
    før=(
        "Saka går vidare til {folkevalgte}. Derfor skal {kommunedirektøren} få gi fråsegn om saka før "
        "ho blir behandla i kontrollutvalet, jf. kommunelova § 23-5. Denne retten kjem i tillegg til "
        "fråsegna om rapporten."
    ),
    oppfølging=(
        "Kontrollutvalet skal sjå til at vedtaket i {folkevalgte} blir følgt opp, og rapportere om det, jf. "
        "forskrift om kontrollutval og revisjon § 5. Forslaget har derfor ein frist for tilbakemelding."
    ),
    prioritering=(
        "Kontrollutvalet kan ikkje overprøve politiske prioriteringar, jf. § 1 i den same forskrifta. "
        "{vurder}"
    ),
    vurder="[Vurder om noka av tilrådingane gjeld slike prioriteringar.]",
    egen="[Vurderinga sekretariatet gjer av rapporten og av svaret på tilrådingane]",
)

_FAKTA = Faktaord(
    type="Kontroll av fakta",
    tittel="Kontroll av fakta: {kilde}",
    overskrift="Kontroll av fakta: {kilde}",
    om_intervju=(
        "Forvaltningsrevisjonen «{tittel}» gjeld {reviderte}. Han byggjer mellom anna på intervju med "
        "{kilde}."
    ),
    om_intervju_dato=(
        "Forvaltningsrevisjonen «{tittel}» gjeld {reviderte}. Han byggjer mellom anna på intervju med "
        "{kilde} {dato}."
    ),
    om_svar=("Forvaltningsrevisjonen «{tittel}» gjeld {reviderte}. Han byggjer mellom anna på «{kilde}»."),
    om_svar_dato=(
        "Forvaltningsrevisjonen «{tittel}» gjeld {reviderte}. Han byggjer mellom anna på «{kilde}», motteke "
        "{dato}."
    ),
    bare="Nedanfor står det som byggjer på denne kjelda. Resten av rapporten er ikkje med.",
    be_om=(
        "Vi ber om svar på kvart avsnitt: Kryss av for om det stemmer. Stemmer det ikkje, så skriv kva som "
        "er rett. Sei også frå om noko kan misforståast eller røper meir enn det bør."
    ),
    rolle="Rapporten oppgir rolla, ikkje namnet.",
    utkast=(
        "Teksten er eit utkast og kan bli endra. Vi ber om at han ikkje blir delt med andre. Innsyn kan "
        "utsetjast til kontrollutvalet har fått den endelege rapporten (offentleglova § 5 andre ledd)."
    ),
    innen="Vi ber om svar innan {frist}.",
    til_epost="Svaret kan sendast til {epost}.",
    kilde="Kjelde",
    referat="Referat",
    verifisert="Verifisert",
    verifisert_dato="Verifisert {dato}",
    ikke_verifisert="Ikkje verifisert enno",
    svarfrist="Svarfrist",
    avsnitt="{id}, avsnitt {nr}",
    delt="Avsnittet byggjer også på andre kjelder. Svar berre for det som kjem frå denne kjelda.",
    stemmer="Stemmer",
    stemmer_ikke="Stemmer ikkje",
    rettelse="Retting:",
    tall="Tal",
    tall_tabell="Tal som byggjer på kjelda",
    tallet="Tal",
    gjelder="Kva det gjeld",
    periode="Periode",
    stemmer_tallet="Stemmer, eller retting",
    bilder="Tabellar og figurar",
    bilder_om="Desse tabellane og figurane har opplysningar frå kjelda.",
    underskrift="Dato og underskrift",
    på="Eg har lese avsnitta og svart på dei.",
)

NYNORSK = Dokumentord(
    felles=_FELLES,
    ark=_ARK,
    høring=_HØRING,
    sak=_SAK,
    fakta=_FAKTA,
    samsvar=SAMSVAR,
    oppfølging=OPPFØLGING,
)
