"""Words of the follow-up report, in bokmål."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.followup import Flaggord, Oppfølgingsord, Stegord, Telleord

_STEG = Stegord(
    ferdig="Ingenting gjenstår.",
    ferdig_uoppfylt=(
        "Tiltaket er gjennomført, men kriteriet er ikke oppfylt. {organ} må ta stilling til om det "
        "trengs mer."
    ),
    avsluttet="Ingenting. Saken er avsluttet: {grunn}.",
    kontroll="Det som er meldt, er ikke kontrollert. {organ} må få det kontrollert før saken kan avsluttes.",
    uaktuelt="{organ} må ta stilling til om saken skal avsluttes.",
    behandles="{organ} må legge anbefalingen fram for {folkevalgte}.",
    ikke_vedtatt=(
        "{folkevalgte} har ikke vedtatt tiltaket. {organ} må ta stilling til om saken skal følges videre."
    ),
    skal="{ansvarlig} skal {hva} {innen}.",
    skal_uten_frist="{ansvarlig} skal {hva}. Det er ikke satt noen frist.",
    må="{ansvarlig} skulle {hva} {innen}.",
    må_melde="{ansvarlig} må melde hva som er gjort, og {organ} må ta stilling til ny frist.",
    gjennomføre="gjennomføre tiltaket",
    fullføre="gjøre arbeidet ferdig",
    i_praksis="sørge for at tiltaket virker i praksis",
    resten="gjennomføre det som gjenstår",
    innen="innen {dato}",
    innen_måned="innen utgangen av {dato}",
    tas_opp="Saken tas opp igjen {dato}.",
    del_="Del {del_}: {steg}",
)

_FLAGG = Flaggord(
    forfalt="forfalt for {dager} siden",
    meldt_i_tide="meldt i tide, ikke kontrollert",
    avviker="vedtaket avviker fra anbefalingen",
    gjenåpnet="gjenåpnet",
    utsatt="fristen er flyttet",
    utsatt_flere="fristen er flyttet {antall} ganger",
    stille="ingenting nytt på {dager}",
    dag="én dag",
    dager="{antall} dager",
)

_TELLING = Telleord(
    én="én",
    ga="Rapporten ga {antall} anbefalinger.",
    ga_én="Rapporten ga én anbefaling.",
    fulgt_opp="{antall} er fulgt opp",
    følges="{antall} følges videre",
    lukket="{antall} er avsluttet uten gjennomføring",
    forfalt="Fristen er passert for {antall}.",
    gjort_uoppfylt="For {antall} er tiltaket gjennomført, men kriteriet er fortsatt ikke oppfylt.",
    gjort_uoppfylt_én="For én er tiltaket gjennomført, men kriteriet er fortsatt ikke oppfylt.",
    undersøkt="Kriteriet er undersøkt på nytt for {antall} av {alle}.",
    undersøkt_alle="Kriteriet er undersøkt på nytt for alle.",
    undersøkt_én="Kriteriet er undersøkt på nytt.",
    oppfylt="Det er oppfylt.",
    ikke_oppfylt="Det er ikke oppfylt.",
    oppfylt_noen="Det er oppfylt for {antall} av dem.",
    og=", og ",
)

BOKMÅL = Oppfølgingsord(
    type="Oppfølgingsrapport",
    tittel="Oppfølging: {tittel}",
    undertittel="Oppfølging av forvaltningsrevisjon av {reviderte}",
    per="Status per {dato}",
    om=(
        "Her står det hva som er blitt av anbefalingene i rapporten «{tittel}» fra {dato}. For hver "
        "anbefaling er det svart på to spørsmål: Er tiltaket gjennomført? Og er kravet som rapporten "
        "målte mot, oppfylt nå?"
    ),
    uten_logg=(
        "Ingenting er ført inn siden rapporten: Det er verken registrert vedtak, tilbakemelding eller "
        "kontroll."
    ),
    uten_anbefalinger="Rapporten har ingen anbefalinger å følge opp.",
    kort_fortalt="Kort fortalt",
    les_slik=(
        "«Meldt» er det virksomheten selv sier. «Kontrollert» betyr at revisor eller kontrollutvalget "
        "har sett etter. Bare det som er kontrollert, regnes som fulgt opp. Kriteriet er vurdert etter "
        "samme regel som i rapporten, med nye opplysninger der noe er undersøkt på nytt."
    ),
    stolper="Hvor anbefalingene står per {dato}",
    stolper_enhet="Antall anbefalinger",
    stolper_alt="Søylediagram: {ledd}.",
    tabell="De to svarene for hver anbefaling per {dato}",
    anbefaling="Anbefaling {nr}: {kort}",
    vi_anbefalte="Vi anbefalte at {virksomheten}",
    nr="Nr.",
    hva="Anbefaling",
    status="Status",
    tiltaket="Er tiltaket gjennomført?",
    kriteriet="Er kriteriet oppfylt nå?",
    del_="Del {del_}",
    deler="{gjort} av {alle} deler er fulgt opp",
    ikke_undersøkt="Ikke undersøkt på nytt",
    uten_kriterium="Anbefalingen bygger ikke på noe kriterium",
    ikke_svart="Ikke besvart",
    ikke_behandlet="Ikke registrert",
    ikke_meldt="Ingenting er meldt",
    ikke_kontrollert="Ikke kontrollert",
    svar="Svar",
    vedtak="Vedtak",
    meldt="Meldt",
    kontrollert="Kontrollert",
    avsluttet="Avsluttet",
    gjenåpnet="Gjenåpnet",
    før_gjenåpning="Før saken ble gjenåpnet.",
    ny_frist="Ny frist",
    bevis="Bygger på",
    neste="Neste steg",
    frist="Frist: {dato}",
    ansvarlig="Ansvarlig: {hvem}",
    sak="sak {nr}",
    avviker="Vedtaket avviker fra anbefalingen.",
    for_del="Del {del_}:",
    da_og_nå="Kriteriet bak anbefaling {nr}, da og nå",
    krav="Krav og svakhet",
    da="I rapporten",
    nå="Nå",
    skjønn="Rapporten ga denne vurderingen etter faglig skjønn. Regelen gir: {beregnet}.",
    ikke_sammenliknbar="Kan ikke sammenlignes: {hvorfor}",
    endret_regel="kriteriet eller regelen er endret siden rapporten",
    ikke_relevant="kriteriet var ikke relevant {når}",
    ikke_konkludert="det kunne ikke konkluderes {når}",
    i_rapporten="i rapporten",
    nå_="nå",
    meldt_siden="Siden meldt gjennomført {dato}, ikke kontrollert på nytt",
    kontrollert_av="Kontrollert av {av} {dato}",
    meldt_av="Meldt av {av} {dato}",
    tidslinje="Hva som har skjedd",
    dato="Dato",
    hva_kort="Anbef.",
    hendelse="Hendelse",
    av="Hvem",
    rapporten="Rapporten ble avgitt",
    funn="Det oppfølgingen har vist",
    funn_om="Funnene er nye siden rapporten.",
    kilder="Kilder i oppfølgingen",
    kilder_av="Kilder: {kilder}",
    kode="Kode",
    kilde="Kilde",
    i_rapporten_tall="I rapporten: {tall}.",
    periode="({periode})",
    for_folk=(
        "Kontrollutvalget skal påse at vedtak i saken blir fulgt opp, og rapportere til {folkevalgte} "
        "om det er gjort (forskrift om kontrollutvalg og revisjon § 5)."
    ),
    tilstander=MappingProxyType(
        {
            "åpen": "Åpen",
            "vedtatt": "Behandlet, ikke i gang",
            "i arbeid": "I arbeid",
            "meldt gjennomført": "Meldt gjennomført",
            "vurdert, følges videre": "Kontrollert, følges videre",
            "fulgt opp": "Fulgt opp",
            "avsluttet uten gjennomføring": "Avsluttet uten gjennomføring",
        }
    ),
    meldt_uaktuelt="Meldt ikke lenger aktuelt",
    tiltak=MappingProxyType(
        {
            "ja": "Ja",
            "delvis": "Delvis",
            "formelt": "På papiret, ikke i praksis",
            "nei": "Nei",
            "meldt": "Meldt, ikke kontrollert",
            "uaktuelt": "Meldt ikke lenger aktuelt",
            "pågår": "Ikke ennå, arbeid pågår",
            "planlagt": "Ikke ennå, planlagt",
            "ikke startet": "Nei, ikke startet",
            "ukjent": "Ingenting er meldt",
            "avsluttet": "Nei, saken er avsluttet",
        }
    ),
    vedtaksord=MappingProxyType(
        {
            "vedtatt": "Vedtatt",
            "vedtatt endret": "Vedtatt med endringer",
            "tatt til orientering": "Tatt til orientering",
            "ikke vedtatt": "Ikke vedtatt",
        }
    ),
    framdrift=MappingProxyType(
        {
            "ikke startet": "Ikke startet",
            "planlagt": "Planlagt",
            "pågår": "Pågår",
            "gjennomført": "Gjennomført",
            "ikke lenger aktuelt": "Ikke lenger aktuelt",
        }
    ),
    vurderinger=MappingProxyType(
        {
            "fulgt opp": "Fulgt opp",
            "delvis fulgt opp": "Delvis fulgt opp",
            "formelt på plass, ikke i praksis": "Formelt på plass, ikke i praksis",
            "ikke fulgt opp": "Ikke fulgt opp",
        }
    ),
    grunner=MappingProxyType(
        {
            "uenighet": "uenighet",
            "overtatt av hendelser": "overtatt av hendelser",
            "erstattet": "erstattet av noe annet",
            "akseptert risiko": "risikoen er akseptert",
            "ingen videre tiltak": "ingen videre tiltak",
        }
    ),
    endringer=MappingProxyType({"bedre": "bedre", "uendret": "uendret", "verre": "verre"}),
    hendelser=MappingProxyType(
        {
            "svar": "Svar",
            "vedtak": "Vedtak",
            "rapportert": "Meldt",
            "verifisert": "Kontrollert",
            "frist endret": "Ny frist",
            "gjenåpnet": "Gjenåpnet",
            "lukket": "Avsluttet uten gjennomføring",
        }
    ),
    steg=_STEG,
    flagg=_FLAGG,
    telling=_TELLING,
)
