"""Check that the rows of a table fit its columns, and that a chart fits its data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from revisjon.diagnostics import Diagnose, Plass, mente_du, ramset_opp
from revisjon.load import codes
from revisjon.model import Figur, Rad, Seriedata, Sted, Tabell, Tabellutdrag, Tekst
from revisjon.schema import som_tall

_BREDDE = 160
"""Millimetres that a table has room for."""


def sjekk_tabell(tabell: Tabell) -> Iterator[Diagnose]:
    """Yield a diagnosis for each column, row or cell that does not fit the others."""
    yield from _sjekk_kolonner(tabell)
    for rad, foran in tabell.flate_rader():
        yield from _sjekk_rad(tabell, rad, foran)
    er_sum: dict[str, bool] = {}
    for rad, _ in tabell.flate_rader():
        # The report looks up a sum by the name of its row.
        if rad.navn in er_sum and (er_sum[rad.navn] or rad.slag == "sum"):
            yield tvetydig(tabell, rad.navn, rad.sted.plass)
        er_sum[rad.navn] = er_sum.get(rad.navn, False) or rad.slag == "sum"


def tvetydig(tabell: Tabell, rad: str, plass: Plass) -> Diagnose:
    """Word that a name stands for several rows where one must be meant."""
    melding = f"Tabellen «{tabell.id}» har flere rader som heter «{rad}»."
    return Diagnose(
        codes.TVETYDIG_RAD, plass, melding, "Gi radene ulike navn, så det går fram hvilken som menes."
    )


def _sjekk_kolonner(tabell: Tabell) -> Iterator[Diagnose]:
    titler = [k.tittel for k in tabell.kolonner]
    for nr, kolonne in enumerate(tabell.kolonner):
        if kolonne.tittel in titler[:nr]:
            melding = f"Kolonnen «{kolonne.tittel}» står to ganger i tabellen «{tabell.id}»."
            yield Diagnose(codes.FEIL_TABELL, kolonne.sted.til("tittel"), melding, "Gi dem ulike titler.")
    bredde = sum(k.bredde or 0 for k in tabell.kolonner)
    if bredde > _BREDDE:
        melding = (
            f"Kolonnene i «{tabell.id}» er {bredde} mm til sammen, men tabellen har plass til {_BREDDE}."
        )
        yield Diagnose(codes.FEIL_TABELL, tabell.sted.til("kolonner"), melding, "Gjør noen av dem smalere.")


def passer(tabell: Tabell, rad: Rad, foran: int) -> bool:
    """Tell whether a row has a cell for each column, or has them filled by the program."""
    return (rad.slag == "sum" and not rad.celler) or len(rad.celler) == len(tabell.kolonner) - foran


def _sjekk_rad(tabell: Tabell, rad: Rad, foran: int) -> Iterator[Diagnose]:
    har, ventet = len(rad.celler), len(tabell.kolonner) - foran
    if not passer(tabell, rad, foran):
        under = " under «over»" if foran else ""
        melding = (
            f"Raden «{rad.navn}»{under} har {har} {'celle' if har == 1 else 'celler'}, men skal ha {ventet}."
        )
        tom = "La feltet stå tomt for en tom celle." if tabell.fil else "Skriv ~ for en tom celle."
        råd = tom if har < ventet else "Ta bort det som er for mye, eller legg til en kolonne."
        yield Diagnose(codes.FEIL_TABELL, rad.sted.plass, melding, råd)
        return
    for celle, kolonne in zip(rad.celler, tabell.kolonner[foran:], strict=False):
        if kolonne.type == "tall" and celle.tekst is not None:
            yield _ikke_tall(celle.tekst, kolonne.tittel, i_csv=tabell.fil is not None)


def _ikke_tall(tekst: Tekst, kolonne: str, *, i_csv: bool) -> Diagnose:
    tall = som_tall(tekst.verdi)
    råd = "Skriv et tall, {tall: kjennemerke}, eller ~ for en tom celle."
    if i_csv:
        råd = "Skriv et tall, eller la feltet stå tomt."
    elif tall is not None:
        råd = f"Skriv {tall}, uten mellomrom og anførselstegn og med punktum som desimaltegn."
    melding = f"«{tekst.verdi.strip()}» står i tallkolonnen «{kolonne}», men er ikke skrevet som et tall."
    return Diagnose(codes.IKKE_TALL, tekst.plass, melding, råd)


def sjekk_figur(figur: Figur, tabeller: Mapping[str, Tabell]) -> Iterator[Diagnose]:
    """Yield a diagnosis for chart data that do not fit together."""
    data = figur.data
    if isinstance(data, Seriedata):
        for serie in data.serier:
            har, ventet = len(serie.verdier), len(data.kategorier)
            if har != ventet:
                antall = f"{har} {'verdi' if har == 1 else 'verdier'}"
                melding = f"Serien «{serie.navn}» har {antall}, men figuren har {ventet} kategorier."
                råd = "Skriv ~ der en verdi mangler." if har < ventet else "Ta bort det som er for mye."
                yield Diagnose(codes.FEIL_ANTALL_VERDIER, serie.sted.til("verdier"), melding, råd)
    elif isinstance(data, Tabellutdrag) and data.tabell in tabeller:
        yield from _sjekk_utdrag(data, tabeller[data.tabell])


def _sjekk_utdrag(data: Tabellutdrag, tabell: Tabell) -> Iterator[Diagnose]:
    rader = [rad.navn for rad, _ in tabell.flate_rader()]
    kolonner = [k.tittel for k in tabell.kolonner if k.type == "tall"]
    if not kolonner:
        melding = f"Tabellen «{tabell.id}» har ingen kolonner med tall, så den kan ikke vises som et diagram."
        yield Diagnose(
            codes.FEIL_TABELL, data.sted.til("tabell"), melding, "Sett «type: tall» på kolonnene med tall."
        )
        return
    for navn in data.rader:
        if navn not in rader:
            yield ukjent_rad(tabell, "raden", navn, rader, _sted(data.sted, "rader", navn))
    for navn in data.kolonner:
        if navn not in kolonner:
            yield ukjent_kolonne(tabell, navn, _sted(data.sted, "kolonner", navn))
    vanlige = [rad.navn for rad, _ in tabell.flate_rader() if rad.slag == "vanlig"]
    brukte = Counter(navn for navn in rader if navn in (data.rader or vanlige))
    for navn in (n for n, antall in brukte.items() if antall > 1):
        yield tvetydig(
            tabell, navn, _sted(data.sted, "rader", navn) if data.rader else data.sted.til("tabell")
        )
    serier = data.rader or vanlige if data.serier == "rader" else data.kolonner or kolonner
    for navn in data.merket:
        if navn not in serier:
            råd = mente_du(navn, serier) or f"Seriene er {_sitert(serier)}."
            melding = f"Figuren har ingen serie «{navn}» å merke."
            yield Diagnose(codes.UKJENT_RAD, _sted(data.sted, "merket", navn), melding, råd)


def _sted(sted: Sted, felt: str, navn: str) -> Plass:
    """Return the place of one item of a field that is a list."""
    return sted.til(f"{felt}.{navn}")


def ukjent_rad(tabell: Tabell, hva: str, navn: str, mulige: Sequence[str], plass: Plass) -> Diagnose:
    """Word that a table has no such row or column."""
    råd = mente_du(navn, mulige) or f"Tabellen har {_sitert(mulige)}."
    return Diagnose(codes.UKJENT_RAD, plass, f"Tabellen «{tabell.id}» har ikke {hva} «{navn}».", råd)


def ukjent_kolonne(tabell: Tabell, navn: str, plass: Plass) -> Diagnose:
    """Word that a table has no such column, or that it does not hold numbers."""
    if navn in (k.tittel for k in tabell.kolonner):
        melding = f"Kolonnen «{navn}» i tabellen «{tabell.id}» er ikke en tallkolonne."
        return Diagnose(
            codes.UKJENT_RAD, plass, melding, "Sett «type: tall» på kolonnen, eller velg en annen."
        )
    mulige = [k.tittel for k in tabell.kolonner if k.type == "tall"]
    return ukjent_rad(tabell, "tallkolonnen", navn, mulige, plass)


def _sitert(navn: Sequence[str]) -> str:
    return ramset_opp(f"«{n}»" for n in navn) or "ingen"
