"""Certainty and the full explanation in bokmål."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.explanation import Forklaringsord, Sikkerhetsord

SIKKERHET = Sikkerhetsord(
    linje="Sikkerhet: {grad}.",
    sterkest="Den sterkeste kilden er {kilde}.",
    ingen_kilde="Ingen kilde er oppgitt.",
    svakest="Svakest underbygd er påstanden om {påstand}.",
    svakest_sterkest="Den sterkeste kilden for den er {kilde}.",
    svakest_ingen_kilde="Ingen kilde er oppgitt for den.",
    svakest_bokstav="Svakest er påstand {bokstav}: {hvorfor}",
    svakest_kort="Svakest: {påstand} ({grunner}).",
    av_beregnet="Sikkerheten gjelder den beregnede vurderingen.",
    opp="Trekker opp: {grunner}.",
    ned="Trekker ned: {grunner}.",
    grunner=MappingProxyType(
        {
            "uavhengige slags kilder er enige": "ulike slags kilder er enige",
            "bare én kilde": "bare én kilde",
            "ingen kilde er oppgitt": "ingen kilde er oppgitt",
            "intervju som ikke er verifisert": "intervju som ikke er verifisert",
            "opplysning på annen hånd": "opplysning på annen hånd",
            "virksomheten rapporterer om seg selv": "virksomheten rapporterer om seg selv",
            "kilden er fra en annen tid enn den undersøkte": "kilden er fra en annen tid enn den undersøkte",
            "lite utvalg": "lite utvalg",
            "lav svarprosent": "lav svarprosent",
            "funnene er i strid med hverandre og er avveid": "funnene spriker og er avveid",
        }
    ),
    kildetyper=MappingProxyType(
        {
            "lov": "en lov",
            "forskrift": "en forskrift",
            "forarbeid": "et lovforarbeid",
            "utredning": "en offentlig utredning",
            "veileder": "en veileder",
            "standard": "en standard",
            "faglitteratur": "faglitteratur",
            "plan": "en plan",
            "vedtak": "et vedtak",
            "rutine": "en rutine",
            "rapport": "en rapport",
            "notat": "et notat",
            "dokument": "et dokument",
            "nettside": "en nettside",
            "statistikk": "statistikk",
            "register": "et register",
            "system": "et datasystem",
            "skriftlig svar": "et skriftlig svar fra virksomheten",
            "intervju": "et intervju",
            "tilsyn": "et tilsyn",
            "observasjon": "revisors egen observasjon",
            "undersøkelse": "en spørreundersøkelse",
            "utvalg": "en stikkprøve",
        }
    ),
)

FORKLARING = Forklaringsord(
    tittel="{nr} {kriterium} ({problemstilling}): {dom}",
    tittel_sikkerhet="{tittel}, {grad} sikkerhet",
    gjelder="Gjelder {revidert}.",
    rad="Vurderingen er «{dom}»: {regel}",
    åpen=(
        "Vi kan ikke konkludere. Vurderingen kan bli alt fra «{lavest}» til «{høyest}», alt etter hva som "
        "kommer fram om de uavklarte påstandene."
    ),
    punkt="Påstand {bokstav}: {setning}",
    punkt_avgjørende="Påstand {bokstav}, avgjørende: {setning}",
    taler=MappingProxyType(
        {
            "for": ("ett funn taler for {noter}", "{antall} funn taler for {noter}"),
            "delvis": ("ett funn taler delvis for {noter}", "{antall} funn taler delvis for {noter}"),
            "mot": ("ett funn taler mot {noter}", "{antall} funn taler mot {noter}"),
        }
    ),
    teller_ikke=(
        "Ett funn gjelder bare en del av virksomheten og teller ikke for helheten {noter}.",
        "{antall} funn gjelder bare deler av virksomheten og teller ikke for helheten {noter}.",
    ),
    utenfor_dekningen=(
        "Ett funn nevner ingen enhet og teller ikke i dekningen {noter}.",
        "{antall} funn nevner ingen enhet og teller ikke i dekningen {noter}.",
    ),
    veid="Funnene er veid mot hverandre: {begrunnelse}",
    taler_og=", og ",
    måles_av="Kontrollen bygger på {noter}.",
    bæres_av=("Vurderingen hviler på påstand {påstander}.", "Vurderingen hviler på påstandene {påstander}."),
    nok="For å konkludere er det nok å avklare {sett}.",
    endring="Blir {blir}, blir vurderingen «{dom}».",
    eller_blir=", eller ",
    blir="påstand {påstand} {verdi}",
    flere_endringer="Det finnes flere slike endringer.",
    påstand="påstand {bokstav}",
    noter="Noter",
    note="{funn}: {tekst} ({kilder})",
    note_uten_kilde="{funn}: {tekst}",
    omfang="{funn} (omfang: {omfang})",
    omfang_ord=MappingProxyType(
        {
            "alle": "alle",
            "de fleste": "de fleste",
            "flere": "flere",
            "noen": "noen",
            "enkelte": "enkelte",
            "én": "én",
        }
    ),
    holder_uten=(
        "Vurderingen og sikkerheten står seg om en kilde, eller alle kilder av samme slag, faller bort."
    ),
    åpen_uten_forskjell="Vurderingen er like åpen om en kilde, eller alle kilder av samme slag, faller bort.",
    åpnes_uten="Uten {kilde} kan vi ikke konkludere.",
    faller_uten="Uten {kilde} blir vurderingen «{etter}».",
    svekkes_uten="Uten {kilde} går sikkerheten ned fra {før} til {etter}.",
    slag=MappingProxyType(
        {
            "register og statistikk": "registre og statistikk",
            "observasjon og utvalg": "observasjoner og stikkprøver",
            "tilsyn": "tilsyn",
            "dokumenter": "dokumentene",
            "intervju og skriftlige svar": "intervjuene og de skriftlige svarene",
            "undersøkelse": "spørreundersøkelsene",
        }
    ),
)
