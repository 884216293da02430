"""Words of the follow-up report, in nynorsk."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.followup import Flaggord, Oppfølgingsord, Stegord, Telleord

_STEG = Stegord(
    ferdig="Ingenting står att.",
    ferdig_uoppfylt=(
        "Tiltaket er gjennomført, men kriteriet er ikkje oppfylt. {organ} må ta stilling til om det "
        "trengst meir."
    ),
    avsluttet="Ingenting. Saka er avslutta: {grunn}.",
    kontroll="Det som er meldt, er ikkje kontrollert. {organ} må få det kontrollert før saka kan avsluttast.",
    uaktuelt="{organ} må ta stilling til om saka skal avsluttast.",
    behandles="{organ} må leggje tilrådinga fram for {folkevalgte}.",
    ikke_vedtatt=(
        "{folkevalgte} har ikkje vedteke tiltaket. {organ} må ta stilling til om saka skal følgjast vidare."
    ),
    skal="{ansvarlig} skal {hva} {innen}.",
    skal_uten_frist="{ansvarlig} skal {hva}. Det er ikkje sett nokon frist.",
    må="{ansvarlig} skulle {hva} {innen}.",
    må_melde="{ansvarlig} må melde kva som er gjort, og {organ} må ta stilling til ny frist.",
    gjennomføre="gjennomføre tiltaket",
    fullføre="gjere arbeidet ferdig",
    i_praksis="sørgje for at tiltaket verkar i praksis",
    resten="gjennomføre det som står att",
    innen="innan {dato}",
    innen_måned="innan utgangen av {dato}",
    tas_opp="Saka blir teken opp att {dato}.",
    del_="Del {del_}: {steg}",
)

_FLAGG = Flaggord(
    forfalt="forfalt for {dager} sidan",
    meldt_i_tide="meldt i tide, ikkje kontrollert",
    avviker="vedtaket avvik frå tilrådinga",
    gjenåpnet="opna på nytt",
    utsatt="fristen er flytta",
    utsatt_flere="fristen er flytta {antall} gonger",
    stille="ingenting nytt på {dager}",
    dag="éin dag",
    dager="{antall} dagar",
)

_TELLING = Telleord(
    én="éi",
    ga="Rapporten gav {antall} tilrådingar.",
    ga_én="Rapporten gav éi tilråding.",
    fulgt_opp="{antall} har status «følgd opp»",
    følges="{antall} står til vidare oppfølging",
    lukket="{antall} er avslutta utan gjennomføring",
    forfalt="Fristen er gått ut for {antall}.",
    gjort_uoppfylt="For {antall} er tiltaket gjennomført, men kriteriet er framleis ikkje oppfylt.",
    gjort_uoppfylt_én="For éi er tiltaket gjennomført, men kriteriet er framleis ikkje oppfylt.",
    undersøkt="Kriteriet er undersøkt på nytt for {antall} av {alle}.",
    undersøkt_alle="Kriteriet er undersøkt på nytt for alle.",
    undersøkt_én="Kriteriet er undersøkt på nytt.",
    oppfylt="Det er oppfylt.",
    ikke_oppfylt="Det er ikkje oppfylt.",
    oppfylt_noen="Det er oppfylt for {antall} av dei.",
    og=", og ",
)

NYNORSK = Oppfølgingsord(
    type="Oppfølgingsrapport",
    tittel="Oppfølging: {tittel}",
    undertittel="Oppfølging av forvaltningsrevisjon av {reviderte}",
    per="Status per {dato}",
    om=(
        "Her står det kva som har hendt med tilrådingane i rapporten «{tittel}» frå {dato}. For kvar "
        "tilråding er det svart på to spørsmål: Er tiltaket gjennomført? Og er kravet som rapporten "
        "målte mot, oppfylt no?"
    ),
    uten_logg=(
        "Ingenting er ført inn sidan rapporten: Det er verken registrert vedtak, tilbakemelding eller "
        "kontroll."
    ),
    uten_anbefalinger="Rapporten har ingen tilrådingar å følgje opp.",
    kort_fortalt="Kort fortalt",
    les_slik=(
        "«Meldt» er det verksemda sjølv seier. «Kontrollert» tyder at revisor eller kontrollutvalet har "
        "sett etter. Berre det som er kontrollert, blir rekna som følgt opp. Kriteriet er vurdert etter "
        "same regel som i rapporten, med nye opplysningar der noko er undersøkt på nytt."
    ),
    stolper="Kvar tilrådingane står per {dato}",
    stolper_enhet="Talet på tilrådingar",
    stolper_alt="Søylediagram: {ledd}.",
    tabell="Dei to svara for kvar tilråding per {dato}",
    anbefaling="Tilråding {nr}: {kort}",
    vi_anbefalte="Vi tilrådde at {virksomheten}",
    nr="Nr.",
    hva="Tilråding",
    status="Status",
    tiltaket="Er tiltaket gjennomført?",
    kriteriet="Er kriteriet oppfylt no?",
    del_="Del {del_}",
    deler="{gjort} av {alle} delar har status «følgd opp»",
    ikke_undersøkt="Ikkje undersøkt på nytt",
    uten_kriterium="Tilrådinga byggjer ikkje på noko kriterium",
    ikke_svart="Ikkje svart på",
    ikke_behandlet="Ikkje registrert",
    ikke_meldt="Ingenting er meldt",
    ikke_kontrollert="Ikkje kontrollert",
    svar="Svar",
    vedtak="Vedtak",
    meldt="Meldt",
    kontrollert="Kontrollert",
    avsluttet="Avslutta",
    gjenåpnet="Opna på nytt",
    før_gjenåpning="Før saka vart opna på nytt.",
    ny_frist="Ny frist",
    bevis="Byggjer på",
    neste="Neste steg",
    frist="Frist: {dato}",
    ansvarlig="Ansvarleg: {hvem}",
    sak="sak {nr}",
    avviker="Vedtaket avvik frå tilrådinga.",
    for_del="Del {del_}:",
    da_og_nå="Kriteriet bak tilråding {nr}, då og no",
    krav="Krav og veikskap",
    da="I rapporten",
    nå="No",
    skjønn="Rapporten gav denne vurderinga etter fagleg skjønn. Regelen gir: {beregnet}.",
    ikke_sammenliknbar="Kan ikkje samanliknast: {hvorfor}",
    endret_regel="kriteriet eller regelen er endra sidan rapporten",
    ikke_relevant="kriteriet var ikkje relevant {når}",
    ikke_konkludert="det kunne ikkje konkluderast {når}",
    i_rapporten="i rapporten",
    nå_="no",
    meldt_siden="Sidan meldt gjennomført {dato}, ikkje kontrollert på nytt",
    kontrollert_av="Kontrollert av {av} {dato}",
    meldt_av="Meldt av {av} {dato}",
    tidslinje="Kva som har hendt",
    dato="Dato",
    hva_kort="Tilr.",
    hendelse="Hending",
    av="Kven",
    rapporten="Rapporten vart levert",
    funn="Det oppfølginga har vist",
    funn_om="Funna er nye sidan rapporten.",
    kilder="Kjelder i oppfølginga",
    kilder_av="Kjelder: {kilder}",
    kode="Kode",
    kilde="Kjelde",
    i_rapporten_tall="I rapporten: {tall}.",
    periode="({periode})",
    for_folk=(
        "Kontrollutvalet skal sjå til at vedtak i saka blir følgde opp, og rapportere til {folkevalgte} "
        "om det er gjort (forskrift om kontrollutval og revisjon § 5)."
    ),
    tilstander=MappingProxyType(
        {
            "åpen": "Open",
            "vedtatt": "Behandla, ikkje i gang",
            "i arbeid": "I arbeid",
            "meldt gjennomført": "Meldt gjennomført",
            "vurdert, følges videre": "Kontrollert, blir følgd vidare",
            "fulgt opp": "Følgd opp",
            "avsluttet uten gjennomføring": "Avslutta utan gjennomføring",
        }
    ),
    meldt_uaktuelt="Meldt ikkje lenger aktuell",
    tiltak=MappingProxyType(
        {
            "ja": "Ja",
            "delvis": "Delvis",
            "formelt": "På papiret, ikkje i praksis",
            "nei": "Nei",
            "meldt": "Meldt, ikkje kontrollert",
            "uaktuelt": "Meldt ikkje lenger aktuelt",
            "pågår": "Ikkje enno, arbeid går føre seg",
            "planlagt": "Ikkje enno, planlagt",
            "ikke startet": "Nei, ikkje starta",
            "ukjent": "Ingenting er meldt",
            "avsluttet": "Nei, saka er avslutta",
        }
    ),
    vedtaksord=MappingProxyType(
        {
            "vedtatt": "Vedteke",
            "vedtatt endret": "Vedteke med endringar",
            "tatt til orientering": "Teke til orientering",
            "ikke vedtatt": "Ikkje vedteke",
        }
    ),
    framdrift=MappingProxyType(
        {
            "ikke startet": "Ikkje starta",
            "planlagt": "Planlagt",
            "pågår": "Går føre seg",
            "gjennomført": "Gjennomført",
            "ikke lenger aktuelt": "Ikkje lenger aktuelt",
        }
    ),
    vurderinger=MappingProxyType(
        {
            "fulgt opp": "Følgd opp",
            "delvis fulgt opp": "Delvis følgd opp",
            "formelt på plass, ikke i praksis": "Formelt på plass, ikkje i praksis",
            "ikke fulgt opp": "Ikkje følgd opp",
        }
    ),
    grunner=MappingProxyType(
        {
            "uenighet": "usemje",
            "overtatt av hendelser": "innhenta av hendingar",
            "erstattet": "erstatta av noko anna",
            "akseptert risiko": "risikoen er akseptert",
            "ingen videre tiltak": "ingen vidare tiltak",
        }
    ),
    endringer=MappingProxyType({"bedre": "betre", "uendret": "uendra", "verre": "verre"}),
    hendelser=MappingProxyType(
        {
            "svar": "Svar",
            "vedtak": "Vedtak",
            "rapportert": "Meldt",
            "verifisert": "Kontrollert",
            "frist endret": "Ny frist",
            "gjenåpnet": "Opna på nytt",
            "lukket": "Avslutta utan gjennomføring",
        }
    ),
    steg=_STEG,
    flagg=_FLAGG,
    telling=_TELLING,
)
