"""Styles of running text and of lists of contents.

Between two paragraphs Word leaves the larger of the space after the one and before the other, as the style
sheet does.
"""

from __future__ import annotations

from dataclasses import replace

from revisjon.output.docx.markup import kant
from revisjon.output.docx.style_types import Stil, rom
from revisjon.report.theme import Tema


def tekststiler(tema: Tema) -> tuple[Stil, ...]:
    """Return the styles of running text, lists, notes, head and foot."""
    i_teksten = (*_avsnitt(tema), *_lister(), *_sitater(tema))
    return (
        Stil("Normal", "Normal", grad="brød", farge="svart", før=0, etter=0, innebygd=True),
        *(replace(stil, i_tekst=True) for stil in i_teksten),
        Stil("Margmerke", "Margmerke", grad="liten", fet=True, farge="aksent_tekst"),
        Stil("Header", "header", grad="merke", farge="grå", innebygd=True),
        Stil("Footer", "footer", grad="merke", farge="grå", innebygd=True),
    )


def _avsnitt(tema: Tema) -> tuple[Stil, ...]:
    a3, a4 = rom(tema, "a3"), rom(tema, "a4")
    brød, utledning = "BodyText", "Utledning"
    problem = Stil("Problemstilling", "Problemstilling", brød, grad="spørsmål", høyre=26, hold_sammen=True)
    return (
        Stil(brød, "Body Text", etter=a3, innebygd=True),
        Stil("Ingress", "Ingress", brød, brød, grad="ingress", etter=a4),
        Stil("Funn", "Funn", brød, brød, henger=True),
        Stil("Mellomtittel", "Mellomtittel", brød, brød, hold_neste=True),
        Stil("Merknad", "Merknad", brød, grad="liten", farge="grå"),
        replace(problem, henger=True),
        Stil("Brev", "Brev", brød, grad=(9, 11.75), etter=4.5),
        Stil(utledning, utledning, brød, grad=(9, 11.5), etter=3.5),
        Stil("Kravtekst", "Kravtekst", utledning, utledning, fet=True, etter=2, hold_neste=True),
        Stil("Rettelse", "Rettelse", brød, farge="grå", etter=24),
        Stil("Signatur", "Signatur", brød, etter=36, hold_sammen=True),
        Stil("Skala", "Skala", brød, grad="merke", farge="grå", før=3, etter=3),
    )


def _lister() -> tuple[Stil, ...]:
    brød = "BodyText"
    punkt = Stil("ListBullet", "List Bullet", brød, etter=1, venstre=5, heng=5, nummer=(3, 0), innebygd=True)
    return (
        punkt,
        replace(punkt, id="ListNumber", navn="List Number", nummer=(4, 0)),
        Stil("ListContinue", "List Continue", brød, etter=1, venstre=5, innebygd=True),
    )


def _sitater(tema: Tema) -> tuple[Stil, ...]:
    strek = f"<w:pBdr>{kant('left', tema.streker['tykk'], tema.farger['aksent'], 12)}</w:pBdr>"
    sitat = Stil("Quote", "Quote", "BodyText", grad=(11.5, 17), venstre=5, høyre=12, ekstra_ppr=strek)
    return (
        replace(sitat, hold_sammen=True, innebygd=True),
        Stil("FootnoteText", "footnote text", grad="note", etter=1, venstre=6, heng=6, innebygd=True),
    )


def innholdsstiler(tema: Tema, bredde: int) -> tuple[Stil, ...]:
    """Return the styles of lists of contents, whose pages stand at the right margin."""
    høyre = f'<w:tab w:val="right" w:pos="{bredde}"/>'
    mellom, hår = tema.streker["mellom"], tema.streker["hår"]
    svart, strek = tema.farger["svart"], tema.farger["strek"]
    tykk = f"<w:pBdr>{kant('bottom', mellom, svart, 1)}{kant('between', mellom, svart, 1)}</w:pBdr>"
    tynn = f"<w:pBdr>{kant('bottom', hår, strek, 1)}{kant('between', hår, strek, 1)}</w:pBdr>"
    kapittel = Stil("TOC1", "toc 1", fet=True, før=4, hold_neste=True, ekstra_ppr=tykk)
    andre = (
        Stil("TOC2", "toc 2", grad="liten", før=1, ekstra_ppr=tynn),
        Stil("TOC3", "toc 3", grad="note", før=1, ekstra_ppr=tynn),
        Stil("TableofFigures", "table of figures", grad="liten", før=1, ekstra_ppr=tynn),
    )
    return tuple(
        replace(stil, etter=0, i_tekst=True, henger=True, tabulatorer=høyre, innebygd=True)
        for stil in (kapittel, *andre)
    )
