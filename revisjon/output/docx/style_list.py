"""The styles, from the theme's tokens: names that auditors know, built-in ones where Word has them."""

from __future__ import annotations

from revisjon.output.docx.style_headings import overskriftsstiler
from revisjon.output.docx.style_parts import forsidestiler, radstiler, tabelltekststiler, vurderingsstiler
from revisjon.output.docx.style_text import innholdsstiler, tekststiler
from revisjon.output.docx.style_types import Stil
from revisjon.report.theme import Tema


def avsnittsstiler(tema: Tema, bredde: int) -> tuple[Stil, ...]:
    """Return all styles of paragraphs; `bredde` is the width of the page's text and margin column, twips."""
    return (
        *tekststiler(tema),
        *overskriftsstiler(tema),
        *innholdsstiler(tema, bredde),
        *forsidestiler(tema),
        *radstiler(tema),
        *vurderingsstiler(tema),
        *tabelltekststiler(tema),
    )


I_TEKST = frozenset(
    (
        *(
            "BodyText",
            "Ingress",
            "Funn",
            "Mellomtittel",
            "Merknad",
            "Problemstilling",
            "Quote",
            "Brev",
            "Utledning",
        ),
        *(
            "Kravtekst",
            "Skala",
            "Rettelse",
            "Signatur",
            "Svar",
            "Svaringress",
            "Kilde",
            "ListBullet",
            "ListNumber",
            "ListContinue",
        ),
        *("Kortliste", "Utgavemerke", "Adresse"),
    )
)
"""Styles of paragraphs that are indented by the margin column, which have no place in a cell."""
