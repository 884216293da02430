"""Words of the documents beside the report, in nynorsk."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.documents import Arkord, Dokumentord, Faktaord, Fellesord, Høringsord, Saksord

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
    organ_i="{organ} i {reviderte}",
    bestilt="{organ} tinga forvaltningsrevisjonen.",
    bestilt_i_sak="{organ} tinga forvaltningsrevisjonen i sak {sak}.",
    gjennomført="Han er gjennomført frå {periode} etter standarden {standard}.",
    metode="Han byggjer på {metoder}.",
    ved="v/ {leder}",
    dato="[dato]",
    nummer="[nr.]",
    navn="[namn]",
    svar_på="{nr}:",
    ikke_besvart="Ikkje svart på",
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
    svaret="Svar",
    stilling="Kva kontrollutvalet skal ta stilling til",
    oppgaver=(
        "om rapporten svarar på tinginga",
        "kva utvalet vil be {folkevalgte} vedta om tilrådingane",
        "når {leder} skal melde tilbake om oppfølginga",
    ),
    oppgaver_uten=(
        "om rapporten svarar på tinginga",
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
        "Vi har gjennomført ein forvaltningsrevisjon av {reviderte}. Utkastet til rapport, «{tittel}», "
        "følgjer med dette brevet."
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
    slik_innledning=(
        "Forma er fri. Det er til nytte for kontrollutvalet at fråsegna også svarar på kvar tilråding, "
        "gjerne i svarskjemaet sist i brevet:"
    ),
    punkter=(
        "einig, delvis einig eller ueinig, og kvifor",
        "kva tiltak som skal setjast i verk",
        "kven som har ansvaret for dei",
        "når dei skal vere gjennomførte",
    ),
    feil=(
        "Er noko i datagrunnlaget feil, ber vi om å få vite det særskilt, med kapittel og gjerne med "
        "dokumentasjon. Slike feil rettar vi. Vurderingar og tilrådingar er våre eigne; merknader til dei "
        "høyrer heime i fråsegna."
    ),
    uten_anbefalinger="Forma er fri. Rapporten har ingen tilrådingar å svare på.",
    offentlighet="Offentlegheit",
    skjerming=(
        "Rapporten er ikkje endeleg. I saker som skal rapporterast til kontrollutvalet, kan innsyn i "
        "dokument til og frå revisor utsetjast til utvalet har fått den endelege rapporten, jf. "
        "offentleglova § 5 andre ledd. Vi ber om at brevet og utkastet blir unnatekne frå offentlegheita til "
        "då, og at berre dei som treng utkastet for å gi fråsegn, får sjå det."
    ),
    vedlegg="Vedlegg: utkast til rapport, «{tittel}»",
    skjema="Svarskjema",
    skjema_om="Kryss av for eitt svar på kvar tilråding. Skriv også gjerne i eit eige dokument.",
    tabell="Svar på tilrådingane",
    tiltak="Tiltak eller grunngiving",
    andre="Andre merknader til rapporten",
)

_SAK = Saksord(
    type="Saksframlegg",
    tittel="Utkast til saksframlegg: {tittel}",
    merke="Utkast til saksframlegg",
    om_utkastet=(
        "Utkastet er laga av opplysningane i rapporten. Sekretariatet fyller inn det som står i klammer, og "
        "har ansvaret for teksten."
    ),
    overskrift="Forvaltningsrevisjon: {tittel}",
    saksgang="Saksgang",
    organ="Blir behandla i",
    møtedato="Møtedato",
    saksnummer="Saksnummer",
    saksbehandler="Saksbehandlar",
    arkivsak="Arkivsak",
    forslag="Forslag til vedtak frå sekretariatet",
    innstilling="Kontrollutvalet rår {folkevalgte} til å gjere slikt vedtak:",
    orientering="{folkevalgte} tek rapporten «{tittel}» til orientering.",
    sørge_for="{folkevalgte} ber {mottaker} syte for at {virksomheten}:",
    melde=(
        "{folkevalgte} ber {leder} melde skriftleg tilbake til kontrollutvalet innan {frist} om kva som er "
        "gjort for å følgje opp {punkter}."
    ),
    innen="[dato, til dømes seks månader etter vedtaket]",
    rapportere="{folkevalgte} ber kontrollutvalet rapportere om vedtaket er følgt opp.",
    punkt="punkt\N{NO-BREAK SPACE}{nr}",
    punkter="punkt\N{NO-BREAK SPACE}{numre}",
    anbefaling="(tilråding {nr})",
    vedlegg="Vedlegg",
    rapporten="«{tittel}». {emne}, {dato}",
    bakgrunn="Bakgrunn for saka",
    resultat="Kva revisjonen kom fram til",
    uttalelse="Fråsegn frå {fra}",
    uttalt="{fra} gav fråsegn om rapporten {dato}.",
    gjengitt="Heile fråsegna står i rapporten. Tabellen viser svaret på kvar tilråding.",
    vurdering="Vurderinga til sekretariatet",
    hørt=(
        "Rapporten har vore til fråsegn hos {leder}, slik forskrift om kontrollutval og revisjon § 14 krev."
    ),
    ikke_hørt=(
        "Det er ikkje komen noka fråsegn til rapporten. Forskrift om kontrollutval og revisjon § 14 krev at "
        "han blir send til fråsegn."
    ),
    før=(
        "Saka går vidare til {folkevalgte}. Derfor skal {kommunedirektøren} få gi fråsegn før "
        "kontrollutvalet behandlar henne, jf. kommunelova § 23-5."
    ),
    oppfølging=(
        "Kontrollutvalet skal sjå til at vedtaket i {folkevalgte} blir følgt opp, og rapportere om det, jf. "
        "forskrift om kontrollutval og revisjon § 5. Forslaget har derfor ein frist for tilbakemelding."
    ),
    prioritering=(
        "Tilrådingane gjeld arbeidet til administrasjonen. Kontrollutvalet overprøver ikkje politiske "
        "prioriteringar, jf. § 1 i den same forskrifta."
    ),
    egen="[Vurderinga sekretariatet gjer av rapporten og av svaret på tilrådingane]",
)

_FAKTA = Faktaord(
    type="Kontroll av fakta",
    tittel="Kontroll av fakta: {kilde}",
    overskrift="Kontroll av fakta: {kilde}",
    om_intervju=(
        "Eit intervju med {kilde} er ei kjelde i forvaltningsrevisjonen «{tittel}», som gjeld {reviderte}."
    ),
    om_intervju_dato=(
        "Eit intervju med {kilde} {dato} er ei kjelde i forvaltningsrevisjonen «{tittel}», som gjeld "
        "{reviderte}."
    ),
    om_svar="«{kilde}» er ei kjelde i forvaltningsrevisjonen «{tittel}», som gjeld {reviderte}.",
    om_svar_dato=(
        "«{kilde}», motteke {dato}, er ei kjelde i forvaltningsrevisjonen «{tittel}», som gjeld {reviderte}."
    ),
    bare="Her står det i rapporten som byggjer på denne kjelda. Resten av rapporten er ikkje med.",
    be_om=(
        "Vi ber om svar på kvart avsnitt: Kryss av for om det stemmer, og skriv rettinga der det ikkje gjer "
        "det. Sei også frå om noko kan misforståast eller røper meir enn det bør."
    ),
    rolle="Rapporten oppgir rolla, ikkje namnet.",
    utkast=(
        "Teksten er eit utkast og kan bli endra. Vi ber om at han ikkje blir delt med andre før rapporten er "
        "endeleg, jf. offentleglova § 5 andre ledd."
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
    delt="Avsnittet byggjer også på andre kjelder. Svar berre for det som gjeld denne.",
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
    bilder_om="Tabellane og figurane har opplysningar frå kjelda.",
    underskrift="Dato og underskrift",
    på="Eg har lese avsnitta og svart på dei.",
)

NYNORSK = Dokumentord(felles=_FELLES, ark=_ARK, høring=_HØRING, sak=_SAK, fakta=_FAKTA)
