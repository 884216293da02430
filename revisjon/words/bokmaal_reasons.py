"""Reasons for verdicts in bokmål."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.bokmaal_explanation import FORKLARING, SIKKERHET
from revisjon.words.reasons import Grunnord, Leddord


def _ledd(helt: str, *, gjort: str = "", ikke: str = "") -> Leddord:
    return Leddord(
        gjort=gjort or helt,
        stort_sett_gjort=f"stort sett {gjort or helt}",
        helt=helt,
        stort_sett=f"stort sett {helt}",
        delvis=f"bare delvis {helt}",
        ikke=ikke or f"ikke {helt}",
    )


GRUNN = Grunnord(
    ledd=MappingProxyType(
        {
            "finnes": _ledd("etablert"),
            "forankret": _ledd("forankret"),
            "konkretisert": _ledd("konkretisert"),
            "kjent": _ledd("kjent", gjort="gjort kjent", ikke="ikke tilstrekkelig kjent"),
            "brukt": _ledd("i bruk", gjort="tatt i bruk", ikke="for lite i bruk"),
            "evaluert": _ledd("evaluert"),
        }
    ),
    kravet=MappingProxyType({"skal": "det som kreves", "bør": "det som ventes"}),
    har=MappingProxyType(
        {
            "sikkert": (
                "{virksomheten} har {gjort} {kravet}.",
                "{virksomheten} har {gjort} {kravet}, men det er {svakt}.",
            ),
            "lav": (
                "Etter funnene å dømme har {virksomheten} {gjort} {kravet}.",
                "Etter funnene å dømme har {virksomheten} {gjort} {kravet}, men det er {svakt}.",
            ),
            "svært lav": (
                "Så langt holdepunktene rekker, har {virksomheten} {gjort} {kravet}.",
                "Så langt holdepunktene rekker, har {virksomheten} {gjort} {kravet}, men det er {svakt}.",
            ),
        }
    ),
    kjede=MappingProxyType(
        {
            "sikkert": ("{kravet}, er {stand}.", "I {virksomheten} er {kravet}, {stand}."),
            "lav": (
                "Etter funnene å dømme er {kravet}, {stand}.",
                "{kravet}, er etter funnene å dømme {stand}.",
            ),
            "svært lav": (
                "Holdepunktene er svake, men etter dem å dømme er {kravet}, {stand}.",
                "Så langt de svake holdepunktene rekker, er {kravet}, {stand}.",
            ),
        }
    ),
    men="{sterkt}, men {svakt}",
    likevel="{svakt}, men det som finnes, er {sterkt}",
    at="at {påstand}",
    om="om {påstand}",
    og_at=", og at ",
    og_om=", og om ",
    to_sanne="{første}, og {andre}.",
    samme_subjekt="{første} og {resten}.",
    ja=MappingProxyType(
        {
            "lav": ("Funnene tyder på {påstander}.",),
            "svært lav": ("Vi har svake holdepunkter for {påstander}.",),
        }
    ),
    delvis=MappingProxyType(
        {
            "sikkert": (
                "Det stemmer bare delvis {påstander}.",
                "Funnene støtter bare delvis {påstander}.",
                "Det er bare delvis slik {påstander}.",
            ),
            "lav": (
                "Etter funnene å dømme stemmer det bare delvis {påstander}.",
                "Etter funnene å dømme er det bare delvis slik {påstander}.",
            ),
            "svært lav": (
                "Holdepunktene er svake, men etter dem å dømme stemmer det bare delvis {påstander}.",
                "Svake holdepunkter tyder på at det bare delvis er slik {påstander}.",
            ),
        }
    ),
    nei=MappingProxyType(
        {
            "sikkert": ("Det stemmer ikke {påstander}.", "Det er ikke slik {påstander}."),
            "lav": ("Funnene taler mot {påstander}.", "Det vi har funnet, taler mot {påstander}."),
            "svært lav": (
                "Svake holdepunkter taler mot {påstander}.",
                "Holdepunktene er svake, men de taler mot {påstander}.",
            ),
        }
    ),
    kontroll=MappingProxyType(
        {
            "ja": "Det vi har kontrollert, tyder på {påstander}.",
            "delvis": "Det vi har kontrollert, tyder på at det bare delvis stemmer {påstander}.",
            "nei": "Det vi har kontrollert, taler mot {påstander}.",
        }
    ),
    heller_ikke="Det er heller ikke slik {påstander}.",
    avveid=MappingProxyType(
        {
            "ja": "Funnene spriker, men samlet legger vi til grunn {påstander}.",
            "delvis": "Funnene spriker, men samlet stemmer det delvis {påstander}.",
            "nei": "Funnene spriker, men samlet taler de mot {påstander}.",
        }
    ),
    ingen_funn="Vi har ingen funn som viser {påstander}.",
    motstrid="Funnene gir ikke ett svar på {påstander}.",
    motstrid_test="Funnene og kontrollen vår gir ikke samme svar på {påstander}.",
    bare_del="Funnene gjelder bare deler av virksomheten og viser ikke {påstander}.",
    ulike_enheter="Funnene er ulike for enhetene og viser ikke samlet {påstander}.",
    uavgjort_test="Vi kan ikke avgjøre {påstander}.",
    ikke_vurdert="Vi har ikke vurdert om {påstand}: {begrunnelse}.",
    ikke_vurdert_test="Vi har ikke vurdert om {påstand}.",
    begge_holder="Begge påstandene holder.",
    alle_holder="Alle {antall} påstandene holder.",
    taler_for=(
        "Det ene funnet vi har, taler for det.",
        "Begge funnene taler for det.",
        "Alle {antall} funnene taler for det.",
    ),
    tellende_for=(
        "Det ene funnet som teller, taler for det.",
        "Begge funnene som teller, taler for det.",
        "Alle {antall} funnene som teller, taler for det.",
    ),
    trekker_ned=("{antall} ting trekker ned uten å være avgjørende: {setning}",) * 2,
    svakhet_ikke_avgjørende=(
        "Svakheten er ikke avgjørende for kriteriet.",
        "Det avgjør likevel ikke kriteriet.",
    ),
    svakheter_ikke_avgjørende=(
        "Ingen av svakhetene er avgjørende for kriteriet.",
        "Svakhetene avgjør likevel ikke kriteriet.",
    ),
    avgjørende_holder="Av {alle} avgjørende påstander holder {antall} fullt ut.",
    ingen_avgjørende_holder="Ingen av de avgjørende påstandene holder fullt ut.",
    påstand_avgjørende="Denne påstanden er avgjørende.",
    spenn="Kriteriet kan derfor være alt fra {lavest} til {høyest}.",
    avklares=(
        "Vurderingen avhenger av dette.",
        "Vurderingen avhenger av begge deler.",
        "Vurderingen avhenger av alt dette.",
    ),
    nok="For å konkludere er det nok å avklare {påstander}.",
    ikke_relevant="Kriteriet er ikke vurdert: {begrunnelse}.",
    beregnet="Den beregnede vurderingen er «{dom}»: {setning}",
    skjønn="Regelen gir «{beregnet}». Etter faglig skjønn vurderer vi kriteriet som «{gjeldende}».",
    mildere="Det er mildere enn regelen.",
    godkjent="Skjønnet er godkjent av {av} ({dato}).",
    skjønn_grunn="Begrunnelsen er: {begrunnelse}",
    bortfalt="Skjønnet om «{verdi}» gjelder ikke lenger, fordi grunnlaget er endret: {endret}.",
    bortfalt_beregnet=(
        "Skjønnet om «{verdi}» gjelder ikke lenger, fordi den beregnede vurderingen er en annen enn da "
        "skjønnet ble godkjent."
    ),
    ubekreftet="Skjønnet om «{verdi}» er ikke bekreftet og gjelder derfor ikke.",
    endret_slag=MappingProxyType(
        {
            "funn": "funn {id}",
            "kilde": "kilden {id}",
            "tall": "tallet {id}",
            "tabell": "tabellen {id}",
            "figur": "figuren {id}",
            "hendelse": "hendelsen {id}",
            "utvalg": "utvalget {id}",
            "kriterium": "kriteriet {id}",
            "påstand": "påstand {id}",
            "problemstilling": "problemstilling {id}",
            "skjønn": "skjønnet selv",
            "beregnet": "den beregnede vurderingen",
            "skala": "skalaen",
            "enheter": "enhetene",
        }
    ),
    bygger_på="Bygger på funn {funn}",
    sikkerhet=SIKKERHET,
    forklaring=FORKLARING,
)
