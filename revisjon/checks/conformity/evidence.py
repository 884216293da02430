"""Data as the standard wants them: confirmed, counted, and with a source that can be found again."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.assess import Punktvurdering, Sikkerhetsgrad, Sikkerhetsgrunn, Verdi
from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.checks.conformity.fields import er_offentlig_statistikk
from revisjon.diagnostics import Alvor

ADVARSEL, HINT = Alvor.ADVARSEL, Alvor.HINT


@sjekk(
    "G013",
    "Rapporten bruker et intervju som ikke er verifisert",
    AV,
    uten=("faktapakke",),
    høring=ADVARSEL,
    endelig=ADVARSEL,
    offentlig=ADVARSEL,
)
def uverifisert_i_rapporten(g: Grunnlag) -> Iterator[Treff]:
    """Et intervju er brukt i rapporten uten at den som ble intervjuet, har bekreftet opplysningene.

    Hvorfor:
        Muntlige opplysninger kan være misforstått. Den som ga dem, skal ha bekreftet dem før de brukes.

    Grunnlag:
        RSK 001, avsnittet om revisjonsdialogen.

    Eksempel:
        kilder:
          samtale: {type: intervju, rolle: tjenesteleder, dato: 2026-02-03}
        funn:
          - {id: F9, kapittel: tema, tekst: "Lederen bruker oversikten.", kilder: [samtale], kontekst: ja}

    Retting:
        La den intervjuede kontrollere opplysningene, for eksempel med «revisjon bygg faktapakke», og før opp
        «verifisert» med datoen på kilden.
    """
    brukt = {id_ for kilder in g.prosjekt.sitert.values() for id_ in kilder}
    uverifisert = {
        k.id: k
        for k in g.prosjekt.kilder.values()
        if k.type == "intervju" and not k.verifisert and k.id in brukt
    }
    for k in uverifisert.values():
        # What is said of a round holds for those in it.
        if k.gruppe not in uverifisert:
            yield Treff(
                k.sted.til("verifisert"),
                f"Intervjuet «{k.id}» er brukt i rapporten, men ikke verifisert.",
                "Få det bekreftet, og skriv «verifisert: » og datoen på kilden.",
            )


@sjekk("G023", "Statistikken mangler tabellnummer", HINT, endelig=ADVARSEL, offentlig=ADVARSEL)
def statistikk_uten_tabell(g: Grunnlag) -> Iterator[Treff]:
    """Statistikk fra SSB eller KOSTRA er ført opp uten tabellnummer.

    Hvorfor:
        Uten nummeret kan ingen finne tallene igjen.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 21: Konklusjonene skal kunne etterprøves.

    Eksempel:
        kilder:
          folketall: {type: statistikk, utgiver: SSB, tittel: Folkemengde, hentet: 2026-02-01}

    Retting:
        Skriv «nummer» på kilden, for eksempel «nummer: Tabell 07459».
    """
    for k in g.prosjekt.kilder.values():
        if er_offentlig_statistikk(k) and not k.nummer:
            yield Treff(
                k.sted.plass,
                f"Statistikken «{k.id}» mangler tabellnummer.",
                "Skriv «nummer» på kilden, for eksempel «nummer: Tabell 07459».",
            )


@sjekk("G034", "Statistikken mangler dato", HINT)
def statistikk_uten_dato(g: Grunnlag) -> Iterator[Treff]:
    """Statistikk fra SSB eller KOSTRA er ført opp uten når tallene ble hentet eller publisert.

    Hvorfor:
        Slike tall blir rettet etter at de er publisert. Uten datoen er det umulig å vite hvilke dere brukte.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 21: Konklusjonene skal kunne etterprøves.

    Eksempel:
        kilder:
          folketall: {type: statistikk, utgiver: SSB, tittel: Folkemengde, nummer: Tabell 07459}

    Retting:
        Skriv «hentet» med datoen på kilden.
    """
    for k in g.prosjekt.kilder.values():
        if er_offentlig_statistikk(k) and not any((k.hentet, k.publisert, k.oppdatert, k.dato)):
            yield Treff(
                k.sted.plass,
                f"Det står ikke når tallene i «{k.id}» ble hentet.",
                "Skriv «hentet» med datoen på kilden.",
            )


@sjekk("G024", "En svakhet hviler på det én person har fortalt", HINT)
def enkeltkilde(g: Grunnlag) -> Iterator[Treff]:
    """Vurderingen av en svakhet hviler på det én person har fortalt, og sikkerheten er svært lav.

    Hvorfor:
        Det som sies om en svakhet, bør hvile på mer enn én kilde. Noen ganger er én nok, og da skal det være
        begrunnet.

    Grunnlag:
        RSK 001, avsnittet om metode og data: Data skal være tilstrekkelige.

    Eksempel:
        kilder:
          samtale: {type: intervju, rolle: leder, dato: 2026-02-03, verifisert: ja, annenhånds: ja}
        funn:
          - id: F2
            kapittel: tema
            tekst: Oversikten er ikke oppdatert.
            kilder: [samtale]
            belyser: [{punkt: oversikt.b, taler: mot}]

    Retting:
        Finn en kilde til. Er én nok, så skriv hvorfor i «enkeltkilde» på påstanden.
    """
    sett: set[str] = set()
    for v in g.vurdert.vurderinger:
        for p in v.punkter:
            navn = f"{v.kriterium.id}.{p.punkt.id}"
            if navn not in sett and p.punkt.id in v.bærer and _svakt_belagt(p) and _fortalt(p, g):
                sett.add(navn)
                (kilde,) = p.kilder
                yield Treff(
                    p.punkt.sted.til("påstand"),
                    f"At svaret på «{navn}» er {p.verdi.value}, hviler bare på «{kilde}», "
                    "og sikkerheten er svært lav.",
                    "Finn en kilde til, eller skriv i «enkeltkilde» på påstanden hvorfor én er nok.",
                    ((g.prosjekt.kilder[kilde].sted.plass, "Kilden er ført opp her."),),
                )


def _svakt_belagt(p: Punktvurdering) -> bool:
    return (
        p.verdi in (Verdi.NEI, Verdi.DELVIS)
        and not p.punkt.enkeltkilde
        and len(p.kilder) == 1
        and p.sikkerhet is not None
        and Sikkerhetsgrunn.ÉN_KILDE in p.sikkerhet.ned
        and p.sikkerhet.grad is Sikkerhetsgrad.SVÆRT_LAV
    )


def _fortalt(p: Punktvurdering, g: Grunnlag) -> bool:
    """Tell whether one interview with one person is all there is."""
    kilde = g.prosjekt.kilder[p.kilder[0]]
    return kilde.type == "intervju" and kilde.antall == 1


SJEKKER = (
    uverifisert_i_rapporten,
    statistikk_uten_tabell,
    statistikk_uten_dato,
    enkeltkilde,
)
