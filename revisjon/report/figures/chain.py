"""From questions to recommendations in counts, over the appendix on traceability."""

from __future__ import annotations

from revisjon.report.figures import svg
from revisjon.report.figures.data import Stil
from revisjon.report.figures.text_width import bredde, bryt

_BREDDE = 247.0
"""Text width of a landscape page."""
_TALL = 9.2
_PIL = 4.2
_LUFT = 4.2
"""From arrow to number."""


def kjede(ledd: tuple[tuple[int, str], ...], stil: Stil, mønster: str) -> str:
    """Return large numbers with a word below each, arrows between, the last number in green.

    A word is given in the form that goes with its number. `mønster` is the title, where {ledd} becomes the
    list of numbers with their words.
    """
    steg = _BREDDE / max(len(ledd), 1)
    plass = steg - 2 * _LUFT - _PIL + 2.0
    størrelse = min([_TALL, *(_TALL * plass / max(bredde(_tall(n), _TALL), 1.0) for n, _ in ledd)])
    navn = [bryt(ord_, svg.SKRIFT, plass + _LUFT) for _, ord_ in ledd]
    deler = []
    for i, (antall, _) in enumerate(ledd):
        x, siste = i * steg, i == len(ledd) - 1
        farge = stil.grønn_tekst if siste else stil.svart
        deler.append(svg.tekst(x, 8.6, _tall(antall), farge, størrelse=størrelse, vekt="300"))
        deler.append(svg.linjer(x, 13.4, navn[i], stil.grå))
        if not siste:
            deler.append(svg.pil(x + steg - _LUFT - _PIL, 5.6, _PIL, stil.grønn))
    høyde = 15.0 + (max(map(len, navn), default=1) - 1) * svg.SKRIFT * svg.LINJEAVSTAND
    tittel = mønster.format(ledd=", ".join(f"{_tall(n)} {ord_}" for n, ord_ in ledd))
    return svg.ramme(deler, høyde, tittel, stil.familie, _BREDDE)


def _tall(antall: int) -> str:
    return f"{antall:,}".replace(",", "\u2009")
