"""Figures of the project as drawings: the model's data, turned into what each kind of figure takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import Markup

from revisjon import model
from revisjon.diagnostics import Diagnose
from revisjon.model import Figur, Prosjekt, Utregnet
from revisjon.report import codes
from revisjon.report.figures import FIGURTYPER, Boks, Diagram, Prosess, Serie, Steg, Stil
from revisjon.report.figures.limits import MAKS_DESIMALER
from revisjon.words import Ord, ordbok, tall_tekst

RESSURS = "ressurs:"


def tegn(figur: Figur, prosjekt: Prosjekt, stil: Stil, ord_: Ord) -> Markup:
    """Return the figure as SVG or picture. Raises `ValueError`, in Norwegian, for what cannot be drawn."""
    if figur.fil is not None:
        return Markup('<img src="{}{}" alt="{}"/>').format(RESSURS, figur.fil.sti, figur.alt or figur.fil.alt)
    data = _data(figur, prosjekt)
    tegning = FIGURTYPER[figur.type](data, figur.alt, stil, partial(tall_tekst, ord_=ord_))
    return Markup(tegning)  # noqa: S704 - the drawings escape their texts


def prøv_figurer(prosjekt: Prosjekt) -> Iterator[Diagnose]:
    """Draw all figures, and yield what is wrong with those that cannot be drawn; the look plays no part."""
    ord_, stil = ordbok(prosjekt.oppdrag.målform), Stil()
    for figur in prosjekt.figurer.values():
        try:
            tegn(figur, prosjekt, stil, ord_)
        except ValueError as feil:
            yield kan_ikke_tegnes(figur, feil)


def kan_ikke_tegnes(figur: Figur, feil: ValueError) -> Diagnose:
    """Word that a figure cannot be drawn; the drawing itself has said what to do."""
    melding = f"Figuren «{figur.id}» kan ikke tegnes."
    return Diagnose(codes.FEIL_FIGUR, figur.sted.til("data"), melding, str(feil))


def _data(figur: Figur, prosjekt: Prosjekt) -> Diagram | Boks | Prosess:
    match figur.data:
        case model.Organisasjon():
            return _boks(figur.data.topp)
        case model.Prosess():
            return Prosess(tuple(Steg(s.tittel, s.tekst, s.merket) for s in figur.data.steg))
        case model.Seriedata():
            rader = [[prosjekt.celleverdi(c) for c in s.verdier] for s in figur.data.serier]
            merket = [s.merket for s in figur.data.serier]
            return _diagram(figur, figur.data.kategorier, [s.navn for s in figur.data.serier], rader, merket)
        case model.Tabellutdrag():
            return _utdrag(figur, figur.data, prosjekt)
        case _:
            melding = f"Figuren «{figur.id}» har verken data eller fil."
            raise ValueError(melding)


def _utdrag(figur: Figur, data: model.Tabellutdrag, prosjekt: Prosjekt) -> Diagram:
    """Return rows and columns of a table as series and categories; sums are left out unless named."""
    tabell = prosjekt.tabeller[data.tabell]
    rader = data.rader or tuple(rad.navn for rad, _ in tabell.flate_rader() if rad.slag == "vanlig")
    kolonner = data.kolonner or tuple(k.tittel for k in tabell.kolonner if k.type == "tall")

    def verdi(rad: str, kolonne: str) -> Utregnet | None:
        return prosjekt.tabellverdier.get((data.tabell, rad, kolonne))

    navn, kategorier = rader, kolonner
    verdier = [[verdi(r, k) for k in kolonner] for r in rader]
    if data.serier == "kolonner":
        navn, kategorier = kolonner, rader
        verdier = [[verdi(r, k) for r in rader] for k in kolonner]
    return _diagram(figur, kategorier, navn, verdier, [n in data.merket for n in navn])


def _diagram(
    figur: Figur,
    kategorier: tuple[str, ...],
    navn: Sequence[str],
    verdier: Sequence[Sequence[Utregnet | None]],
    merket: Sequence[bool],
) -> Diagram:
    """Return a chart whose numbers have the decimals they are written with, unless the figure tells."""
    serier = tuple(
        Serie(n, tuple(u.verdi if u else None for u in rad), m)
        for n, rad, m in zip(navn, verdier, merket, strict=True)
    )
    skrevet = (u.desimaler for rad in verdier for u in rad if u)
    desimaler = min(max(skrevet, default=0), MAKS_DESIMALER) if figur.desimaler is None else figur.desimaler
    return Diagram(kategorier, serier, figur.enhet, desimaler)


def _boks(boks: model.Boks) -> Boks:
    return Boks(boks.navn, boks.tekst, boks.merket, boks.stab, tuple(_boks(b) for b in boks.under))
