"""Figures of the project as drawings: the model's data, turned into what each kind of figure takes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from revisjon import model
from revisjon.diagnostics import Diagnose
from revisjon.model import Figur, Prosjekt
from revisjon.report import codes
from revisjon.report.chart_data import talldata
from revisjon.report.figures import FIGURTYPER, Boks, Diagram, Prosess, Steg, Stil
from revisjon.report.resource_names import RESSURS
from revisjon.words import Ord, med_prosenttegn, ordbok, tall_tekst

VEDLEGG_TALL = "vedlegg-tall"
"""Id of the appendix with the numbers of charts."""


def tegn(figur: Figur, prosjekt: Prosjekt, stil: Stil, ord_: Ord) -> Markup:
    """Return the figure as SVG or picture. Raises `ValueError`, in Norwegian, for what cannot be drawn."""
    if figur.fil is not None:
        return Markup('<img src="{}{}" alt="{}"/>').format(RESSURS, figur.fil.sti, figur.alt or figur.fil.alt)
    data = _data(figur, prosjekt)
    tegning = FIGURTYPER[figur.type](data, figur.alt, stil, partial(tall_tekst, ord_=ord_))
    return Markup(med_prosenttegn(tegning, ord_))  # noqa: S704 - the drawings escape their texts


def talltabell_id(figur: Figur) -> str:
    """Return the id of the table with the numbers of a chart."""
    return f"{VEDLEGG_TALL}.{figur.id}"


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
    if tall := talldata(figur, prosjekt):
        return tall.diagram()
    match figur.data:
        case model.Organisasjon():
            return _boks(figur.data.topp)
        case model.Prosess():
            return Prosess(tuple(Steg(s.tittel, s.tekst, s.merket) for s in figur.data.steg))
        case _:
            melding = f"Figuren «{figur.id}» har verken data eller fil."
            raise ValueError(melding)


def _boks(boks: model.Boks) -> Boks:
    return Boks(boks.navn, boks.tekst, boks.merket, boks.stab, tuple(_boks(b) for b in boks.under))
