"""Reasons for verdicts in nynorsk."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.nynorsk_explanation import FORKLARING, SIKKERHET
from revisjon.words.reasons import Grunnord, Leddord


def _ledd(helt: str, *, gjort: str = "", ikke: str = "") -> Leddord:
    return Leddord(
        gjort=gjort or helt,
        stort_sett_gjort=f"stort sett {gjort or helt}",
        helt=helt,
        stort_sett=f"stort sett {helt}",
        delvis=f"berre delvis {helt}",
        ikke=ikke or f"ikkje {helt}",
    )


GRUNN = Grunnord(
    ledd=MappingProxyType(
        {
            "finnes": _ledd("etablert"),
            "forankret": _ledd("forankra"),
            "konkretisert": _ledd("konkretisert"),
            "kjent": _ledd("kjent", gjort="gjort kjent", ikke="ikkje godt nok kjent"),
            "brukt": _ledd("i bruk", gjort="teke i bruk", ikke="for lite i bruk"),
            "evaluert": _ledd("evaluert"),
        }
    ),
    kravet=MappingProxyType({"skal": "det som blir kravd", "bør": "det ein kan vente"}),
    har=MappingProxyType(
        {
            "sikkert": (
                "{virksomheten} har {gjort} {kravet}.",
                "{virksomheten} har {gjort} {kravet}, men det er {svakt}.",
            ),
            "lav": (
                "Etter funna å dømme har {virksomheten} {gjort} {kravet}.",
                "Etter funna å dømme har {virksomheten} {gjort} {kravet}, men det er {svakt}.",
            ),
            "svært lav": (
                "Så langt haldepunkta rekk, har {virksomheten} {gjort} {kravet}.",
                "Så langt haldepunkta rekk, har {virksomheten} {gjort} {kravet}, men det er {svakt}.",
            ),
        }
    ),
    kjede=MappingProxyType(
        {
            "sikkert": ("{kravet}, er {stand}.", "I {virksomheten} er {kravet}, {stand}."),
            "lav": (
                "Etter funna å dømme er {kravet}, {stand}.",
                "{kravet}, er etter funna å dømme {stand}.",
            ),
            "svært lav": (
                "Haldepunkta er svake, men etter dei å dømme er {kravet}, {stand}.",
                "Så langt dei svake haldepunkta rekk, er {kravet}, {stand}.",
            ),
        }
    ),
    men="{sterkt}, men {svakt}",
    likevel="{svakt}, men det som finst, er {sterkt}",
    at="at {påstand}",
    om="om {påstand}",
    og_at=", og at ",
    og_om=", og om ",
    to_sanne="{første}, og {andre}.",
    samme_subjekt="{første} og {resten}.",
    ja=MappingProxyType(
        {
            "lav": ("Funna tyder på {påstander}.",),
            "svært lav": ("Vi har svake haldepunkt for {påstander}.",),
        }
    ),
    delvis=MappingProxyType(
        {
            "sikkert": (
                "Det stemmer berre delvis {påstander}.",
                "Funna støttar berre delvis {påstander}.",
                "Det er berre delvis slik {påstander}.",
            ),
            "lav": (
                "Etter funna å dømme stemmer det berre delvis {påstander}.",
                "Etter funna å dømme er det berre delvis slik {påstander}.",
            ),
            "svært lav": (
                "Haldepunkta er svake, men etter dei å dømme stemmer det berre delvis {påstander}.",
                "Svake haldepunkt tyder på at det berre delvis er slik {påstander}.",
            ),
        }
    ),
    nei=MappingProxyType(
        {
            "sikkert": ("Det stemmer ikkje {påstander}.", "Det er ikkje slik {påstander}."),
            "lav": ("Funna talar mot {påstander}.", "Det vi har funne, talar mot {påstander}."),
            "svært lav": (
                "Svake haldepunkt talar mot {påstander}.",
                "Haldepunkta er svake, men dei talar mot {påstander}.",
            ),
        }
    ),
    kontroll=MappingProxyType(
        {
            "ja": "Det vi har kontrollert, tyder på {påstander}.",
            "delvis": "Det vi har kontrollert, tyder på at det berre delvis stemmer {påstander}.",
            "nei": "Det vi har kontrollert, talar mot {påstander}.",
        }
    ),
    heller_ikke="Det er heller ikkje slik {påstander}.",
    avveid=MappingProxyType(
        {
            "ja": "Funna sprikjer, men samla legg vi til grunn {påstander}.",
            "delvis": "Funna sprikjer, men samla stemmer det delvis {påstander}.",
            "nei": "Funna sprikjer, men samla talar dei mot {påstander}.",
        }
    ),
    ingen_funn="Vi har ingen funn som viser {påstander}.",
    motstrid="Funna gir ikkje eitt svar på {påstander}.",
    motstrid_test="Funna og kontrollen vår gir ikkje same svar på {påstander}.",
    bare_del="Funna gjeld berre delar av verksemda og viser ikkje {påstander}.",
    ulike_enheter="Funna er ulike for einingane og viser ikkje samla {påstander}.",
    uavgjort_test="Vi kan ikkje avgjere {påstander}.",
    ikke_vurdert="Vi har ikkje vurdert om {påstand}: {begrunnelse}.",
    ikke_vurdert_test="Vi har ikkje vurdert om {påstand}.",
    begge_holder="Begge påstandane held.",
    alle_holder="Alle dei {antall} påstandane held.",
    taler_for=(
        "Det eine funnet vi har, talar for det.",
        "Begge funna talar for det.",
        "Alle dei {antall} funna talar for det.",
    ),
    tellende_for=(
        "Det eine funnet som tel, talar for det.",
        "Begge funna som tel, talar for det.",
        "Alle dei {antall} funna som tel, talar for det.",
    ),
    trekker_ned=("{antall} ting trekkjer ned utan å vere avgjerande: {setning}",) * 2,
    svakhet_ikke_avgjørende=(
        "Veikskapen er ikkje avgjerande for kriteriet.",
        "Det avgjer likevel ikkje kriteriet.",
    ),
    svakheter_ikke_avgjørende=(
        "Ingen av veikskapane er avgjerande for kriteriet.",
        "Veikskapane avgjer likevel ikkje kriteriet.",
    ),
    avgjørende_holder="Av {alle} avgjerande påstandar held {antall} fullt ut.",
    ingen_avgjørende_holder="Ingen av dei avgjerande påstandane held fullt ut.",
    påstand_avgjørende="Denne påstanden er avgjerande.",
    spenn="Kriteriet kan derfor vere alt frå {lavest} til {høyest}.",
    avklares=(
        "Vurderinga avheng av dette.",
        "Vurderinga avheng av begge delar.",
        "Vurderinga avheng av alt dette.",
    ),
    nok="For å konkludere er det nok å avklare {påstander}.",
    ikke_relevant="Kriteriet er ikkje vurdert: {begrunnelse}.",
    beregnet="Den utrekna vurderinga er «{dom}»: {setning}",
    skjønn="Regelen gir «{beregnet}». Etter fagleg skjønn vurderer vi kriteriet som «{gjeldende}».",
    mildere="Det er mildare enn regelen.",
    godkjent="Skjønnet er godkjent av {av} ({dato}).",
    skjønn_grunn="Grunngivinga er: {begrunnelse}",
    bortfalt="Skjønnet om «{verdi}» gjeld ikkje lenger, fordi grunnlaget er endra: {endret}.",
    bortfalt_beregnet=(
        "Skjønnet om «{verdi}» gjeld ikkje lenger, fordi den utrekna vurderinga er ei anna enn då "
        "skjønnet vart godkjent."
    ),
    ubekreftet="Skjønnet om «{verdi}» er ikkje stadfesta og gjeld derfor ikkje.",
    endret_slag=MappingProxyType(
        {
            "funn": "funn {id}",
            "kilde": "kjelda {id}",
            "tall": "talet {id}",
            "tabell": "tabellen {id}",
            "figur": "figuren {id}",
            "hendelse": "hendinga {id}",
            "utvalg": "utvalet {id}",
            "kriterium": "kriteriet {id}",
            "påstand": "påstand {id}",
            "problemstilling": "problemstilling {id}",
            "skjønn": "skjønnet sjølv",
            "beregnet": "den utrekna vurderinga",
            "skala": "skalaen",
            "enheter": "einingane",
        }
    ),
    bygger_på="Byggjer på funn {funn}",
    sikkerhet=SIKKERHET,
    forklaring=FORKLARING,
)
