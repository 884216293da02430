"""The words of the workbook that a committee fills in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.model.engagement import Målform
from revisjon.words.english_form import ENGELSK
from revisjon.words.form_lexicon import Skjemaord

BOKMÅL = Skjemaord(
    ark=MappingProxyType({"skjema": "Innførsler", "lesmeg": "Les meg", "status": "Status"}),
    kolonner=MappingProxyType(
        {
            "anbefaling": "Anbefaling",
            "del": "Del",
            "kort": "Hva den går ut på",
            "dato": "Dato",
            "hva": "Hva",
            "av": "Av",
            "holdning": "Holdning",
            "utfall": "Utfall",
            "sak": "Sak",
            "avviker": "Avviker",
            "framdrift": "Framdrift",
            "vurdering": "Vurdering",
            "grunn": "Grunn",
            "tekst": "Tekst",
            "frist": "Frist",
            "ansvarlig": "Ansvarlig",
            "neste": "Neste",
        }
    ),
    hjelp=MappingProxyType(
        {
            "anbefaling": "Kjennemerket. Står der fra før; i de tomme radene nederst velges det fra listen.",
            "del": "Bokstaven til delen. Tom betyr hele anbefalingen.",
            "kort": "Til hjelp for den som fyller ut. Leses ikke inn.",
            "dato": "Dagen det skjedde. Skriv den som dato, eller 12.3.2026, mars 2026 eller 2026-03-12.",
            "hva": (
                "Hva som skjedde: svar (den reviderte svarte), vedtak (et organ vedtok), rapportert (den "
                "reviderte meldte framdrift), verifisert (revisor eller kontrollutvalget kontrollerte), "
                "frist endret, gjenåpnet eller lukket (avsluttet uten gjennomføring)."
            ),
            "av": "Organet eller rollen, for eksempel kommunestyret. Aldri navnet på en person.",
            "holdning": "For svar.",
            "utfall": "For vedtak.",
            "sak": "For vedtak: saksnummeret, for eksempel 45/24.",
            "avviker": "For vedtak: ja når det avviker fra det som ble anbefalt. Gjengi vedtaket i «Tekst».",
            "framdrift": "For rapportert: det den reviderte sier om seg selv.",
            "vurdering": "For verifisert: det revisor eller kontrollutvalget har kontrollert.",
            "grunn": "For lukket: hvorfor saken er avsluttet uten at anbefalingen er gjennomført.",
            "tekst": "Hva som ble sagt, vedtatt eller funnet. Må stå når noe gjenåpnes.",
            "frist": "Fristen som settes. En måned varer ut måneden.",
            "ansvarlig": "Rollen som skal gjennomføre.",
            "neste": "Når saken tas opp igjen.",
        }
    ),
    status=MappingProxyType(
        {
            "nr": "Anbefaling",
            "del": "Del",
            "kort": "Hva den går ut på",
            "tilstand": "Tilstand",
            "merknad": "Merknad",
            "svar": "Svar",
            "vedtak": "Vedtak",
            "framdrift": "Meldt",
            "vurdering": "Kontrollert",
            "frist": "Frist",
            "ansvarlig": "Ansvarlig",
            "neste": "Tas opp igjen",
            "sist": "Sist nytt",
        }
    ),
    hele="hele",
    ja="ja",
    nei="nei",
    feil="Ukjent ord",
    velg="Velg et av ordene i listen.",
    tittel="Oppfølging av anbefalinger",
    per="{tittel}. Status per {dag}.",
    veiledning=(
        "Dette skjemaet er for å melde hva som har skjedd med anbefalingene siden sist.",
        "1. Gå til arket «Innførsler». Hver anbefaling, og hver del av den, har én rad.",
        (
            "2. Fyll ut raden når noe har skjedd: dato, hva, av hvem, og den kolonnen som hører til. "
            "La de andre radene stå tomme."
        ),
        "3. Har det skjedd flere ting, bruk de tomme radene nederst, én rad for hver ting.",
        (
            "4. Lagre, og send filen til revisor, som leser den inn med «revisjon oppfølging "
            "importer». Er noe uklart, får dere vite hvilken celle det gjelder, og ingenting blir "
            "lest inn før alt er klart."
        ),
        (
            "Det som er lest inn, endres ikke. Var noe feil, skriv en ny rad som retter det, og la "
            "den gamle stå. Samme fil kan leses inn flere ganger: bare det som er nytt, blir tatt "
            "med."
        ),
        "Arket «Status» viser hvor sakene står i dag. Det er bare til å lese.",
        "De grå kolonnene er låst, så kjennemerkene ikke endres ved et uhell. Låsen har ikke passord.",
    ),
    kolonnene="Kolonnene",
    kolonnehode=("Kolonne", "Hva den er til"),
)

NYNORSK = Skjemaord(
    ark=MappingProxyType({"skjema": "Innføringar", "lesmeg": "Les meg", "status": "Status"}),
    kolonner=MappingProxyType(
        {
            **BOKMÅL.kolonner,
            "anbefaling": "Tilråding",
            "kort": "Kva ho går ut på",
            "hva": "Kva",
            "holdning": "Haldning",
            "avviker": "Avvik",
            "ansvarlig": "Ansvarleg",
        }
    ),
    hjelp=MappingProxyType(
        {
            "anbefaling": "Kjennemerket. Står der frå før; i dei tomme radene nedst vel de det frå lista.",
            "del": "Bokstaven til delen. Tom tyder heile tilrådinga.",
            "kort": "Til hjelp for den som fyller ut. Blir ikkje lese inn.",
            "dato": "Dagen det skjedde. Skriv han som dato, eller 12.3.2026, mars 2026 eller 2026-03-12.",
            "hva": (
                "Kva som skjedde: svar (den reviderte svara), vedtak (eit organ vedtok), rapportert (den "
                "reviderte melde framdrift), verifisert (revisor eller kontrollutvalet kontrollerte), "
                "frist endret, gjenåpnet (opna att) eller lukket (avslutta utan gjennomføring)."
            ),
            "av": "Organet eller rolla, til dømes kommunestyret. Aldri namnet på ein person.",
            "holdning": "For svar.",
            "utfall": "For vedtak.",
            "sak": "For vedtak: saksnummeret, til dømes 45/24.",
            "avviker": "For vedtak: ja når det avvik frå det som vart tilrådd. Gje att vedtaket i «Tekst».",
            "framdrift": "For rapportert: det den reviderte seier om seg sjølv.",
            "vurdering": "For verifisert: det revisor eller kontrollutvalet har kontrollert.",
            "grunn": "For lukket: kvifor saka er avslutta utan at tilrådinga er gjennomført.",
            "tekst": "Kva som vart sagt, vedteke eller funne. Må stå når noko blir opna att.",
            "frist": "Fristen som blir sett. Ein månad varer ut månaden.",
            "ansvarlig": "Rolla som skal gjennomføre.",
            "neste": "Når saka blir teken opp att.",
        }
    ),
    status=MappingProxyType(
        {
            **BOKMÅL.status,
            "nr": "Tilråding",
            "kort": "Kva ho går ut på",
            "ansvarlig": "Ansvarleg",
            "neste": "Blir teken opp att",
        }
    ),
    hele="heile",
    ja="ja",
    nei="nei",
    feil="Ukjent ord",
    velg="Vel eitt av orda i lista.",
    tittel="Oppfølging av tilrådingar",
    per="{tittel}. Status per {dag}.",
    veiledning=(
        "Dette skjemaet er for å melde kva som har skjedd med tilrådingane sidan sist.",
        "1. Gå til arket «Innføringar». Kvar tilråding, og kvar del av ei tilråding, har éi rad.",
        (
            "2. Fyll ut rada når noko har skjedd: dato, kva, av kven, og den kolonnen som høyrer til. "
            "La dei andre radene stå tomme."
        ),
        "3. Har det skjedd fleire ting, bruk dei tomme radene nedst, éi rad for kvar ting.",
        (
            "4. Lagre, og send fila til revisor, som les inn svara med «revisjon oppfølging "
            "importer». Er noko uklart, får de vite kva celle det gjeld, og ingenting blir lese inn "
            "før alt er klart."
        ),
        (
            "Det som er lese inn, blir ikkje endra. Var noko feil, skriv ei ny rad som rettar det, og "
            "la den gamle stå. Same fila kan lesast inn fleire gonger: berre det som er nytt, blir "
            "teke med."
        ),
        "Orda i listene er på bokmål, same kva målform rapporten har. De kan også skrive dei på nynorsk.",
        "Arket «Status» viser kvar sakene står i dag. Det er berre til å lese.",
        (
            "Dei grå kolonnane er låste, så kjennemerka ikkje blir endra ved eit uhell. Låsen har "
            "ikkje passord."
        ),
    ),
    kolonnene="Kolonnane",
    kolonnehode=("Kolonne", "Kva han er til"),
)

_ORD: Mapping[Målform, Skjemaord] = MappingProxyType(
    {"bokmål": BOKMÅL, "nynorsk": NYNORSK, "engelsk": ENGELSK}
)
ALLE = tuple(_ORD.values())
"""The words of every målform: a form is recognised whichever it is in."""


def skjemaord(målform: Målform) -> Skjemaord:
    """Return the words of a målform."""
    return _ORD[målform]
