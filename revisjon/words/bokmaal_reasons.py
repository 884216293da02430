"""Reasons for verdicts in bokmål."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.reasons import Grunnord, Leddord

GRUNN = Grunnord(
    ledd=MappingProxyType(
        {
            "finnes": Leddord("etablert", "stort sett etablert", "bare delvis etablert", "ikke etablert"),
            "forankret": Leddord(
                "forankret", "stort sett forankret", "bare delvis forankret", "ikke forankret"
            ),
            "konkretisert": Leddord(
                "konkretisert", "stort sett konkretisert", "bare delvis konkretisert", "ikke konkretisert"
            ),
            "kjent": Leddord("kjent", "stort sett kjent", "bare delvis kjent", "ikke tilstrekkelig kjent"),
            "brukt": Leddord("i bruk", "stort sett i bruk", "bare delvis i bruk", "for lite i bruk"),
            "evaluert": Leddord("evaluert", "stort sett evaluert", "bare delvis evaluert", "ikke evaluert"),
        }
    ),
    kjede=MappingProxyType(
        {
            "skal": ("Det som kreves, er {stand}.", "Etter funnene å dømme er det som kreves, {stand}."),
            "bør": ("Det som ventes, er {stand}.", "Etter funnene å dømme er det som ventes, {stand}."),
        }
    ),
    men="{sterkt}, men {svakt}",
    at="at {påstand}",
    om="om {påstand}",
    og_at=", og at ",
    og_om=", og om ",
    to_sanne="{første}, og {andre}.",
    samme_subjekt="{første} og {resten}.",
    sikkert="Funnene tyder på {påstander}.",
    delvis=(
        "Det stemmer bare delvis {påstander}.",
        "Funnene støtter bare delvis {påstander}.",
        "Det er bare delvis slik {påstander}.",
    ),
    nei=(
        "Funnene taler mot {påstander}.",
        "Det vi har funnet, taler mot {påstander}.",
    ),
    avveid=MappingProxyType(
        {
            "ja": "Funnene spriker, men samlet legger vi til grunn {påstander}.",
            "delvis": "Funnene spriker, men samlet stemmer det delvis {påstander}.",
            "nei": "Funnene spriker, men samlet taler de mot {påstander}.",
        }
    ),
    ingen_funn="Vi har ingen funn som viser {påstander}.",
    motstrid="Funnene gir ikke ett svar på {påstander}.",
    bare_del="Funnene gjelder bare deler av virksomheten og viser ikke {påstander}.",
    ikke_vurdert="Vi har ikke vurdert om {påstand}: {begrunnelse}.",
    begge_holder="Begge påstandene holder.",
    alle_holder="Alle {antall} påstandene holder.",
    taler_for="Alle {antall} funnene taler for det.",
    ett_taler_for="Det ene funnet vi har, taler for det.",
    trekker_ned="{antall} ting trekker ned uten å være avgjørende: {setning}",
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
    avhenger="Svaret avhenger {påstander}.",
    av_om="av om {påstand}",
    avklares=(
        "Dette må avklares før vi kan konkludere.",
        "Begge deler må avklares før vi kan konkludere.",
        "Alt dette må avklares før vi kan konkludere.",
    ),
    ikke_relevant="Kriteriet er ikke vurdert: {begrunnelse}.",
    skjønn="Regelen gir «{beregnet}». Etter en samlet vurdering er kriteriet {gjeldende}.",
    bygger_på="Bygger på funn {funn}",
)
