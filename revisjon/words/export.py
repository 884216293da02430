"""The words of the exported workbook and of the OSCAL files."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.model.engagement import Målform
from revisjon.words.english_export import ENGELSK
from revisjon.words.export_lexicon import Eksportord

BOKMÅL = Eksportord(
    ark=MappingProxyType(
        {
            "sporbarhet": "Sporbarhet",
            "kriterier": "Kriterier",
            "funn": "Funn",
            "kilder": "Kilder",
            "tall": "Tall",
            "anbefalinger": "Anbefalinger",
            "om": "Om",
        }
    ),
    kolonner=MappingProxyType(
        {
            "spørsmål_nr": "Nr.",
            "spørsmål": "Spørsmål",
            "virksomhet": "Virksomhet",
            "kriterium_nr": "Krit.",
            "kriterium": "Kriterium",
            "styrke": "Styrke",
            "hjemmel": "Utledet av",
            "påstand_id": "Bokstav",
            "påstand": "Påstand",
            "svar": "Svar på påstanden",
            "funn": "Funn",
            "taler": "Taler",
            "kilde": "Kilde",
            "kildenavn": "Kildens navn",
            "kilder": "Kilder",
            "vurdering": "Vurdering",
            "beregnet": "Etter regelen",
            "skjønn": "Skjønn",
            "sikkerhet": "Sikkerhet",
            "begrunnelse": "Begrunnelse",
            "anbefalinger": "Anbefalinger",
            "kapittel": "Kapittel",
            "overskrift": "Overskrift",
            "tekst": "Tekst",
            "belyser": "Belyser",
            "gjelder": "Gjelder",
            "kode": "Kode",
            "id": "Id",
            "gruppe": "Slag",
            "referanse": "Referanse",
            "kildedato": "Dato",
            "nettsted": "Nettadresse",
            "fil": "Fil",
            "antall_funn": "Funn som viser til den",
            "skrevet": "Slik det står",
            "verdi": "Verdi",
            "lavest": "Lavest",
            "høyest": "Høyest",
            "enhet": "Enhet",
            "omtrent": "Avrundet",
            "periode": "Periode",
            "populasjon": "Gjelder",
            "ordlyd": "Ordlyd",
            "merknad": "Merknad",
            "deler": "Deler",
            "grunnlag": "Grunnlag",
            "felt": "Opplysning",
            "innhold": "Innhold",
        }
    ),
    om=MappingProxyType(
        {
            "tittel": "Tittel",
            "reviderte": "Revidert",
            "revisor": "Revisor",
            "rapport": "Rapportens dato",
            "utgave": "Utgave",
            "vurdert": "Vurderingene gjelder per",
            "oppfølging": "Oppfølgingen gjelder per",
            "utelatt": "Utelatt",
            "program": "Laget med",
            "lest": "Slik leses arkene",
            "lest_tekst": (
                "Hvert ark er en tabell med filter. I arket om sporbarhet er det en rad for hver "
                "kilde til hvert "
                "funn om hver påstand, og spørsmålet, kriteriet og vurderingen gjentas på hver rad, "
                "så alt kan "
                "sorteres og filtreres."
            ),
        }
    ),
    oscal=MappingProxyType(
        {
            "resultater": "Resultat av revisjonen: {tittel}",
            "tiltak": "Oppfølging av anbefalingene: {tittel}",
            "to_tilstander": (
                "OSCAL har bare to tilstander for et krav. «satisfied» er bare det beste trinnet på "
                "skalaen; alt "
                "annet er «not-satisfied», også det som ikke kan konkluderes. Vurderingen selv står i "
                "egenskapen «verdict» og i merknaden."
            ),
            "ikke_relevant": "Kravet er ikke relevant her, og er ført som «not-applicable».",
            "plan": (
                "Revisjonen har ingen plan i OSCAL. Problemstillingene, kriteriene og metoden står i "
                "rapporten."
            ),
            "oppfølging": "Slik sto oppfølgingen {dag}.",
            "revisor": "Revisor",
            "reviderte": "Den reviderte virksomheten",
            "åpen_risiko": "Det som anbefalingen skal rette på: {krav}",
            "uten_krav": "Det som anbefalingen skal rette på, står i grunnlaget for den.",
        }
    ),
)
NYNORSK = Eksportord(
    ark=MappingProxyType(
        {
            **BOKMÅL.ark,
            "sporbarhet": "Sporbarheit",
            "kriterier": "Kriterium",
            "kilder": "Kjelder",
            "anbefalinger": "Tilrådingar",
        }
    ),
    kolonner=MappingProxyType(
        {
            **BOKMÅL.kolonner,
            "virksomhet": "Verksemd",
            "hjemmel": "Utleidd av",
            "kilde": "Kjelde",
            "kildenavn": "Namnet på kjelda",
            "kilder": "Kjelder",
            "sikkerhet": "Sikkerheit",
            "begrunnelse": "Grunngiving",
            "anbefalinger": "Tilrådingar",
            "belyser": "Kastar lys over",
            "gjelder": "Gjeld",
            "antall_funn": "Funn som viser til kjelda",
            "omtrent": "Avrunda",
            "taler": "Talar",
            "lavest": "Lågast",
            "høyest": "Høgast",
            "enhet": "Eining",
            "populasjon": "Gjeld",
            "deler": "Delar",
            "innhold": "Innhald",
        }
    ),
    om=MappingProxyType(
        {
            **BOKMÅL.om,
            "rapport": "Datoen på rapporten",
            "utgave": "Utgåve",
            "vurdert": "Vurderingane gjeld per",
            "oppfølging": "Oppfølginga gjeld per",
            "utelatt": "Utelate",
            "program": "Laga med",
            "lest": "Slik les du arka",
            "lest_tekst": (
                "Kvart ark er ein tabell med filter. I arket om sporbarheit er det ei rad for kvar "
                "kjelde til kvart funn "
                "om kvar påstand, og spørsmålet, kriteriet og vurderinga står på kvar rad, så alt kan "
                "sorterast "
                "og filtrerast."
            ),
        }
    ),
    oscal=MappingProxyType(
        {
            "resultater": "Resultatet av revisjonen: {tittel}",
            "tiltak": "Oppfølging av tilrådingane: {tittel}",
            "to_tilstander": (
                "OSCAL har berre to tilstandar for eit krav. «satisfied» er berre det beste steget på "
                "skalaen; alt "
                "anna er «not-satisfied», også det som ikkje kan konkluderast. Vurderinga sjølv står i "
                "eigenskapen «verdict» og i merknaden."
            ),
            "ikke_relevant": "Kravet er ikkje relevant her, og er ført som «not-applicable».",
            "plan": (
                "Revisjonen har ingen plan i OSCAL. Problemstillingane, kriteria og metoden står i rapporten."
            ),
            "oppfølging": "Slik stod oppfølginga {dag}.",
            "revisor": "Revisor",
            "reviderte": "Den reviderte verksemda",
            "åpen_risiko": "Det som tilrådinga skal rette på: {krav}",
            "uten_krav": "Det som tilrådinga skal rette på, står i grunnlaget for henne.",
        }
    ),
)
_ORD: Mapping[Målform, Eksportord] = MappingProxyType(
    {"bokmål": BOKMÅL, "nynorsk": NYNORSK, "engelsk": ENGELSK}
)


def eksportord(målform: Målform) -> Eksportord:
    """Return the words of a målform."""
    return _ORD[målform]
