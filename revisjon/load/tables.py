"""Check that rows fit their columns, and read tables from CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from revisjon.diagnostics import Diagnose, Plass, mente_du
from revisjon.load import codes
from revisjon.model import Celle, Figur, Rad, Seriedata, Sted, Tabell, Tabellutdrag, Tekst


def sjekk_tabell(tabell: Tabell) -> Iterator[Diagnose]:
    """Yield a diagnosis for each row or cell that does not fit the columns."""
    titler = [k.tittel for k in tabell.kolonner]
    for tittel in sorted({t for t in titler if titler.count(t) > 1}):
        melding = f"Kolonnen «{tittel}» står to ganger i tabellen «{tabell.id}»."
        yield Diagnose(codes.FEIL_TABELL, tabell.sted.til("kolonner"), melding, "Gi dem ulike titler.")
    bredde = sum(k.bredde or 0 for k in tabell.kolonner)
    if bredde > 160:
        melding = f"Kolonnene i «{tabell.id}» er {bredde} mm til sammen, men tabellen har plass til 160."
        yield Diagnose(codes.FEIL_TABELL, tabell.sted.til("kolonner"), melding, "Gjør noen av dem smalere.")
    for rad, foran in tabell.flate_rader():
        yield from _sjekk_rad(tabell, rad, foran)


def _sjekk_rad(tabell: Tabell, rad: Rad, foran: int) -> Iterator[Diagnose]:
    if rad.slag == "sum" and not rad.celler:
        return
    ventet = len(tabell.kolonner) - foran
    if len(rad.celler) != ventet:
        under = " under «over»" if foran else ""
        melding = f"Raden «{rad.navn}»{under} har {len(rad.celler)} celler, men skal ha {ventet}."
        yield Diagnose(codes.FEIL_TABELL, rad.sted.plass, melding, "Skriv ~ for en tom celle.")
        return
    for celle, kolonne in zip(rad.celler, tabell.kolonner[foran:], strict=True):
        if kolonne.type == "tall" and celle.tekst is not None:
            yield _ikke_tall(celle.tekst, kolonne.tittel)


def _ikke_tall(tekst: Tekst, kolonne: str) -> Diagnose:
    forslag = tekst.verdi.replace("\u00a0", "").replace("\u2009", "").replace(" ", "").replace(",", ".")
    er_tall = _tall(forslag) is not None
    råd = f"Skriv {forslag} uten anførselstegn." if er_tall else "Skriv et tall, {tall: id}, eller ~ for en tom celle."
    return Diagnose(codes.IKKE_TALL, tekst.plass, f"«{tekst.verdi}» i tallkolonnen «{kolonne}» er ikke et tall.", råd)


def fra_csv(tabell: Tabell, data: bytes) -> Tabell | Diagnose:
    """Return the table with the rows of its CSV file (UTF-8, semicolon or comma, header row)."""
    fil = tabell.fil
    assert fil is not None
    try:
        tekst = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Diagnose(codes.FEIL_CSV, Plass(fil.sti), "CSV-filen er ikke UTF-8.", "Lagre den som «CSV UTF-8».")
    første = tekst.split("\n", maxsplit=1)[0]
    skille = ";" if første.count(";") >= første.count(",") else ","
    rader = [r for r in csv.reader(io.StringIO(tekst), delimiter=skille) if any(c.strip() for c in r)]
    titler = [k.tittel for k in tabell.kolonner]
    if not rader or [c.strip() for c in rader[0]] != titler:
        har = ", ".join(rader[0]) if rader else "ingenting"
        melding = f"CSV-filen begynner med «{har}», men kolonnene er «{', '.join(titler)}»."
        return Diagnose(codes.FEIL_CSV, Plass(fil.sti), melding, "La første rad ha de samme titlene som kolonnene.")
    return replace(tabell, rader=tuple(_csv_rad(tabell, r, nr) for nr, r in enumerate(rader[1:], start=2)))


def _csv_rad(tabell: Tabell, rad: list[str], nr: int) -> Rad:
    assert tabell.fil is not None
    plass = Plass(tabell.fil.sti, nr)
    celler = []
    for i, rå in enumerate(c.strip() for c in rad):
        tall = i < len(tabell.kolonner) and tabell.kolonner[i].type == "tall"
        verdi = _tall(rå.replace("\u00a0", "").replace(" ", "").replace(",", ".")) if tall else None
        if not rå:
            celler.append(Celle(sted=Sted(plass)))
        elif verdi is not None:
            celler.append(Celle(verdi=verdi, sted=Sted(plass)))
        else:
            celler.append(Celle(tekst=Tekst(rå, plass), sted=Sted(plass)))
    return Rad("vanlig", tuple(celler), sted=Sted(plass))


def _tall(tekst: str) -> Decimal | None:
    try:
        verdi = Decimal(tekst)
    except InvalidOperation:
        return None
    return verdi if verdi.is_finite() else None


def sjekk_figur(figur: Figur, tabeller: dict[str, Tabell]) -> Iterator[Diagnose]:
    """Yield a diagnosis for chart data that does not fit together."""
    data = figur.data
    if isinstance(data, Seriedata):
        for serie in data.serier:
            if len(serie.verdier) != len(data.kategorier):
                melding = (
                    f"Serien «{serie.navn}» har {len(serie.verdier)} verdier, "
                    f"men det er {len(data.kategorier)} kategorier."
                )
                yield Diagnose(codes.FEIL_ANTALL_VERDIER, serie.sted.til("verdier"), melding, "Skriv ~ der verdien mangler.")
    elif isinstance(data, Tabellutdrag) and data.tabell in tabeller:
        yield from _sjekk_utdrag(data, tabeller[data.tabell])


def _sjekk_utdrag(data: Tabellutdrag, tabell: Tabell) -> Iterator[Diagnose]:
    finnes = {
        "rader": [rad.navn for rad, _ in tabell.flate_rader()],
        "kolonner": [k.tittel for k in tabell.kolonner if k.type == "tall"],
    }
    for felt, valgt, hva in (("rader", data.rader, "raden"), ("kolonner", data.kolonner, "tallkolonnen")):
        for navn in valgt:
            if navn not in finnes[felt]:
                råd = mente_du(navn, finnes[felt]) or f"Tabellen har {', '.join(f'«{m}»' for m in finnes[felt])}."
                melding = f"Tabellen «{tabell.id}» har ikke {hva} «{navn}»."
                yield Diagnose(codes.UKJENT_RAD, data.sted.til(felt), melding, råd)
    if not finnes["kolonner"]:
        melding = f"Tabellen «{tabell.id}» har ingen kolonne med type: tall."
        yield Diagnose(codes.FEIL_TABELL, data.sted.til("tabell"), melding, "Sett type: tall på kolonnene med tall.")
