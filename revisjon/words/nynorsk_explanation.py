"""Certainty and the full explanation in nynorsk."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.explanation import Forklaringsord, Sikkerhetsord

SIKKERHET = Sikkerhetsord(
    linje="Sikkerheit: {grad}.",
    sterkest="Den sterkaste kjelda er {kilde}.",
    ingen_kilde="Inga kjelde er oppgitt.",
    svakest="Svakast underbygd er påstanden om {påstand}.",
    svakest_sterkest="Den sterkaste kjelda for den er {kilde}.",
    svakest_ingen_kilde="Inga kjelde er oppgitt for den.",
    svakest_bokstav="Svakast er påstand {bokstav}: {hvorfor}",
    svakest_kort="Svakast: {påstand} ({grunner}).",
    av_beregnet="Sikkerheita gjeld den utrekna vurderinga.",
    opp="Trekkjer opp: {grunner}.",
    ned="Trekkjer ned: {grunner}.",
    grunner=MappingProxyType(
        {
            "uavhengige slags kilder er enige": "ulike slags kjelder er einige",
            "bare én kilde": "berre éi kjelde",
            "ingen kilde er oppgitt": "inga kjelde er oppgitt",
            "intervju som ikke er verifisert": "intervju som ikkje er verifisert",
            "opplysning på annen hånd": "opplysning på andre hand",
            "virksomheten rapporterer om seg selv": "verksemda rapporterer om seg sjølv",
            "kilden er fra en annen tid enn den undersøkte": "kjelda er frå ei anna tid enn den undersøkte",
            "lite utvalg": "lite utval",
            "lav svarprosent": "låg svarprosent",
            "funnene er i strid med hverandre og er avveid": "funna sprikjer og er avvegne",
        }
    ),
    kildetyper=MappingProxyType(
        {
            "lov": "ei lov",
            "forskrift": "ei forskrift",
            "forarbeid": "eit lovførearbeid",
            "utredning": "ei offentleg utgreiing",
            "veileder": "ein rettleiar",
            "standard": "ein standard",
            "faglitteratur": "faglitteratur",
            "plan": "ein plan",
            "vedtak": "eit vedtak",
            "rutine": "ein rutine",
            "rapport": "ein rapport",
            "notat": "eit notat",
            "dokument": "eit dokument",
            "nettside": "ei nettside",
            "statistikk": "statistikk",
            "register": "eit register",
            "system": "eit datasystem",
            "skriftlig svar": "eit skriftleg svar frå verksemda",
            "intervju": "eit intervju",
            "tilsyn": "eit tilsyn",
            "observasjon": "revisor sin eigen observasjon",
            "undersøkelse": "ei spørjeundersøking",
            "utvalg": "ei stikkprøve",
        }
    ),
)

FORKLARING = Forklaringsord(
    tittel="{nr} {kriterium} ({problemstilling}): {dom}",
    tittel_sikkerhet="{tittel}, {grad} sikkerheit",
    gjelder="Gjeld {revidert}.",
    rad="Vurderinga er «{dom}»: {regel}",
    åpen=(
        "Vi kan ikkje konkludere. Vurderinga kan bli alt frå «{lavest}» til «{høyest}», alt etter kva som "
        "kjem fram om dei uavklarte påstandane."
    ),
    punkt="Påstand {bokstav}: {setning}",
    punkt_avgjørende="Påstand {bokstav}, avgjerande: {setning}",
    taler=MappingProxyType(
        {
            "for": ("eitt funn talar for {noter}", "{antall} funn talar for {noter}"),
            "delvis": ("eitt funn talar delvis for {noter}", "{antall} funn talar delvis for {noter}"),
            "mot": ("eitt funn talar mot {noter}", "{antall} funn talar mot {noter}"),
        }
    ),
    teller_ikke=(
        "Eitt funn gjeld berre ein del av verksemda og tel ikkje for heilskapen {noter}.",
        "{antall} funn gjeld berre delar av verksemda og tel ikkje for heilskapen {noter}.",
    ),
    utenfor_dekningen=(
        "Eitt funn nemner inga eining og tel ikkje i dekninga {noter}.",
        "{antall} funn nemner inga eining og tel ikkje i dekninga {noter}.",
    ),
    veid="Funna er vegne mot kvarandre: {begrunnelse}",
    taler_og=", og ",
    måles_av="Kontrollen byggjer på {noter}.",
    bæres_av=("Vurderinga kviler på påstand {påstander}.", "Vurderinga kviler på påstandane {påstander}."),
    nok="For å konkludere er det nok å avklare {sett}.",
    endring="Blir {blir}, blir vurderinga «{dom}».",
    eller_blir=", eller ",
    blir="påstand {påstand} {verdi}",
    flere_endringer="Det finst fleire slike endringar.",
    påstand="påstand {bokstav}",
    noter="Notar",
    note="{funn}: {tekst} ({kilder})",
    note_uten_kilde="{funn}: {tekst}",
    omfang="{funn} (omfang: {omfang})",
    omfang_ord=MappingProxyType(
        {
            "alle": "alle",
            "de fleste": "dei fleste",
            "flere": "fleire",
            "noen": "nokre",
            "enkelte": "enkelte",
            "én": "éin",
        }
    ),
    holder_uten=(
        "Vurderinga og sikkerheita står seg om ei kjelde, eller alle kjelder av same slag, fell bort."
    ),
    åpen_uten_forskjell="Vurderinga er like open om ei kjelde, eller alle kjelder av same slag, fell bort.",
    åpnes_uten="Utan {kilde} kan vi ikkje konkludere.",
    faller_uten="Utan {kilde} blir vurderinga «{etter}».",
    svekkes_uten="Utan {kilde} går sikkerheita ned frå {før} til {etter}.",
    slag=MappingProxyType(
        {
            "register og statistikk": "register og statistikk",
            "observasjon og utvalg": "observasjonar og stikkprøver",
            "tilsyn": "tilsyn",
            "dokumenter": "dokumenta",
            "intervju og skriftlige svar": "intervjua og dei skriftlege svara",
            "undersøkelse": "spørjeundersøkingane",
        }
    ),
)
