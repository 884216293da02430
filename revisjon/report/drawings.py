"""Figures of the project as drawings: the model's data, turned into what each kind of figure takes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from markupsafe import Markup

from revisjon import model
from revisjon.model import Celle, Figur, Prosjekt
from revisjon.report.figures import FIGURTYPER, Boks, Diagram, Prosess, Serie, Steg, Stil
from revisjon.words import Ord, tall_tekst

RESSURS = "ressurs:"


def tegn(figur: Figur, prosjekt: Prosjekt, stil: Stil, ord_: Ord) -> Markup:
    """Return the figure as SVG or picture. Raises `ValueError`, in Norwegian, for what cannot be drawn."""
    if figur.fil is not None:
        return Markup('<img src="{}{}" alt="{}"/>').format(RESSURS, figur.fil.sti, figur.alt or figur.fil.alt)
    data = _data(figur, prosjekt)
    tegning = FIGURTYPER[figur.type](data, figur.alt, stil, partial(tall_tekst, ord_=ord_))
    return Markup(tegning)  # noqa: S704 - the drawings escape their texts


def _data(figur: Figur, prosjekt: Prosjekt) -> Diagram | Boks | Prosess:
    match figur.data:
        case model.Organisasjon():
            return _boks(figur.data.topp)
        case model.Prosess():
            return Prosess(tuple(Steg(s.tittel, s.tekst, s.merket) for s in figur.data.steg))
        case model.Seriedata():
            serier = tuple(
                Serie(s.navn, tuple(_verdi(c, prosjekt) for c in s.verdier), s.merket)
                for s in figur.data.serier
            )
            return Diagram(figur.data.kategorier, serier, figur.enhet, figur.desimaler)
        case model.Tabellutdrag():
            return _utdrag(figur, figur.data, prosjekt)
        case _:
            melding = f"Figuren «{figur.id}» har verken data eller fil."
            raise ValueError(melding)


def _verdi(celle: Celle, prosjekt: Prosjekt) -> Decimal | None:
    utregnet = prosjekt.celleverdi(celle)
    return utregnet.verdi if utregnet else None


def _utdrag(figur: Figur, data: model.Tabellutdrag, prosjekt: Prosjekt) -> Diagram:
    """Return rows and columns of a table as series and categories; sums are left out unless named."""
    tabell = prosjekt.tabeller[data.tabell]
    rader = data.rader or tuple(rad.navn for rad, _ in tabell.flate_rader() if rad.slag == "vanlig")
    kolonner = data.kolonner or tuple(k.tittel for k in tabell.kolonner if k.type == "tall")

    def verdi(rad: str, kolonne: str) -> Decimal | None:
        utregnet = prosjekt.tabellverdier.get((data.tabell, rad, kolonne))
        return utregnet.verdi if utregnet else None

    if data.serier == "kolonner":
        return _diagram(figur, rader, kolonner, [[verdi(r, k) for r in rader] for k in kolonner], data.merket)
    return _diagram(figur, kolonner, rader, [[verdi(r, k) for k in kolonner] for r in rader], data.merket)


def _diagram(
    figur: Figur,
    kategorier: tuple[str, ...],
    navn: tuple[str, ...],
    verdier: Sequence[Sequence[Decimal | None]],
    merket: tuple[str, ...],
) -> Diagram:
    serier = tuple(Serie(n, tuple(v), n in merket) for n, v in zip(navn, verdier, strict=True))
    return Diagram(kategorier, serier, figur.enhet, figur.desimaler)


def _boks(boks: model.Boks) -> Boks:
    return Boks(boks.navn, boks.tekst, boks.merket, boks.stab, tuple(_boks(b) for b in boks.under))
