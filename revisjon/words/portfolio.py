"""The words of the overview over many projects: table, page and workbook."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.model.engagement import Målform
from revisjon.words.english_portfolio import OVERSIKT as ENGELSK
from revisjon.words.portfolio_lexicon import Oversiktsord
from revisjon.words.portfolio_page import SIDE_BOKMÅL, SIDE_NYNORSK
from revisjon.words.portfolio_values import I_NYNORSK

BOKMÅL = Oversiktsord(
    språk="nb",
    tittel="Oppfølging av anbefalinger",
    per_dag="Per {dag}",
    ark=MappingProxyType(
        {
            "anbefalinger": "Anbefalinger",
            "deler": "Deler",
            "logg": "Logg",
            "prosjekter": "Prosjekter",
            "gjentatte": "Gjentatte funn",
            "feilede": "Prosjekter med feil",
        }
    ),
    kolonner=MappingProxyType(
        {
            "kommune": "Kommune",
            "kommunenr": "Kommunenr.",
            "prosjekt": "Revisjon",
            "prosjekt_id": "Prosjekt",
            "år": "År",
            "rapport": "Rapport",
            "tema": "Tema",
            "nr": "Nr.",
            "anbefaling": "Anbefaling",
            "del": "Del",
            "tekst": "Tekst",
            "mottaker": "Mottaker",
            "ansvarlig": "Ansvarlig",
            "tilstand": "Tilstand",
            "svar": "Svar",
            "vedtak": "Vedtak",
            "avviker": "Vedtaket avviker",
            "framdrift": "Meldt",
            "vurdering": "Kontrollert",
            "grunn": "Grunn til avslutning",
            "frist": "Frist",
            "forfalt": "Forfalt",
            "dager_over": "Dager over fristen",
            "utsatt": "Ganger utsatt",
            "gjenåpnet": "Ganger gjenåpnet",
            "neste": "Tas opp igjen",
            "sist": "Sist nytt",
            "stille": "Dager uten nytt",
            "alder": "Alder i dager",
            "alder_kort": "Alder",
            "gjort": "Deler fulgt opp",
            "av": "Deler i alt",
            "kriterier": "Kriterier",
            "kriteriet": "Kriteriet",
            "før": "I rapporten",
            "nå": "Nå",
            "endring": "Endring",
            "flagg": "Merknad",
            "sti": "Mappe",
            "dato": "Dato",
            "registrert": "Ført inn",
            "hva": "Hva",
            "hvem": "Av",
            "resultat": "Resultat",
            "sak": "Sak",
            "anbefalinger": "Anbefalinger",
            "åpne": "Åpne",
            "fulgt_opp": "Fulgt opp",
            "lukket": "Avsluttet uten gjennomføring",
            "feil": "Feil",
            "gruppe": "Gruppe",
            "kriterium": "Kriterium",
            "hjemmel": "Heimel",
            "dom": "Vurdering",
            "likhet": "Hvorfor det er det samme",
            "samme_sted": "På nytt i samme kommune",
        }
    ),
    antall=MappingProxyType(
        {
            "alle": "anbefalinger",
            "forfalt": "forfalt",
            "åpne": "åpne",
            "meldt": "meldt gjennomført, ikke kontrollert",
            "fulgt_opp": "fulgt opp",
            "lukket": "avsluttet uten gjennomføring",
            "formelt": "formelt på plass, ikke i praksis",
            "uten_nytt": "uten nytt på et år",
            "ikke_oppfylt": "fulgt opp, men kriteriet er ikke oppfylt",
            "avviker": "vedtaket avviker",
            "gjenåpnet": "gjenåpnet",
        }
    ),
    flagg=MappingProxyType(
        {
            "forfalt": "forfalt for {dager} siden",
            "meldt_i_tide": "meldt i tide, ikke kontrollert",
            "avviker": "vedtaket avviker fra anbefalingen",
            "gjenåpnet": "gjenåpnet",
            "flyttet": "fristen er flyttet",
            "flyttet_flere": "fristen er flyttet {ganger} ganger",
            "stille": "ingenting nytt på {dager}",
            "formelt": "formelt på plass, ikke i praksis",
            "ikke_oppfylt": "kriteriet er ikke oppfylt",
            "ja": "ja",
            "nei": "nei",
        }
    ),
    dager=("1 dag", "{antall} dager"),
    år="{antall} år",
    komma=",",
    dag="{dag:02}.{nr:02}.{år}",
    måneder=(
        *("januar", "februar", "mars", "april", "mai", "juni", "juli", "august"),
        *("september", "oktober", "november", "desember"),
    ),
    side=SIDE_BOKMÅL,
    verdier=MappingProxyType({}),
)

NYNORSK = Oversiktsord(
    språk="nn",
    tittel="Oppfølging av tilrådingar",
    per_dag="Per {dag}",
    ark=MappingProxyType(
        {
            "anbefalinger": "Tilrådingar",
            "deler": "Delar",
            "logg": "Logg",
            "prosjekter": "Prosjekt",
            "gjentatte": "Funn som går att",
            "feilede": "Prosjekt med feil",
        }
    ),
    kolonner=MappingProxyType(
        {
            **BOKMÅL.kolonner,
            "anbefaling": "Tilråding",
            "mottaker": "Mottakar",
            "ansvarlig": "Ansvarleg",
            "avviker": "Vedtaket avvik",
            "grunn": "Grunn til avslutning",
            "forfalt": "Forfalt",
            "dager_over": "Dagar over fristen",
            "utsatt": "Gonger utsett",
            "gjenåpnet": "Gonger opna på nytt",
            "neste": "Blir teke opp att",
            "stille": "Dagar utan nytt",
            "alder": "Alder i dagar",
            "gjort": "Delar følgde opp",
            "av": "Delar i alt",
            "kriterier": "Kriterium",
            "nå": "No",
            "hva": "Kva",
            "anbefalinger": "Tilrådingar",
            "åpne": "Opne",
            "fulgt_opp": "Følgde opp",
            "lukket": "Avslutta utan gjennomføring",
            "likhet": "Kvifor det er det same",
            "samme_sted": "På nytt i same kommunen",
        }
    ),
    antall=MappingProxyType(
        {
            "alle": "tilrådingar",
            "forfalt": "forfalt",
            "åpne": "opne",
            "meldt": "melde gjennomførte, ikkje kontrollerte",
            "fulgt_opp": "følgde opp",
            "lukket": "avslutta utan gjennomføring",
            "formelt": "formelt på plass, ikkje i praksis",
            "uten_nytt": "utan nytt på eit år",
            "ikke_oppfylt": "følgde opp, men kriteriet er ikkje oppfylt",
            "avviker": "vedtaket avvik",
            "gjenåpnet": "opna på nytt",
        }
    ),
    flagg=MappingProxyType(
        {
            "forfalt": "forfalt for {dager} sidan",
            "meldt_i_tide": "meldt i tide, ikkje kontrollert",
            "avviker": "vedtaket avvik frå tilrådinga",
            "gjenåpnet": "opna på nytt",
            "flyttet": "fristen er flytta",
            "flyttet_flere": "fristen er flytta {ganger} gonger",
            "stille": "ingenting nytt på {dager}",
            "formelt": "formelt på plass, ikkje i praksis",
            "ikke_oppfylt": "kriteriet er ikkje oppfylt",
            "ja": "ja",
            "nei": "nei",
        }
    ),
    dager=("1 dag", "{antall} dagar"),
    år=BOKMÅL.år,
    komma=BOKMÅL.komma,
    dag=BOKMÅL.dag,
    måneder=BOKMÅL.måneder,
    side=SIDE_NYNORSK,
    verdier=I_NYNORSK,
)
_ORD: Mapping[Målform, Oversiktsord] = MappingProxyType(
    {"bokmål": BOKMÅL, "nynorsk": NYNORSK, "engelsk": ENGELSK}
)


def oversiktsord(målform: Målform) -> Oversiktsord:
    """Return the words of a målform."""
    return _ORD[målform]
