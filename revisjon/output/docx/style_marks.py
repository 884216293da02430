"""Styles of characters."""

from __future__ import annotations

from revisjon.output.docx.markup import rgb
from revisjon.output.docx.style_types import Tegnstil
from revisjon.report.theme import Tema


def tegnstiler(tema: Tema) -> tuple[Tegnstil, ...]:
    """Return all styles of characters."""
    svart, tykk = rgb(tema.farger["svart"]), tema.streker["mellom"]
    ramme = f'<w:bdr w:val="single" w:sz="{max(4, round(tykk * 8))}" w:space="0" w:color="{svart}"/>'
    fylt = f'<w:shd w:val="clear" w:color="auto" w:fill="{svart}"/>'
    hvit = '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>'
    flate = f'<w:shd w:val="clear" w:color="auto" w:fill="{rgb(tema.farger["flate"])}"/>'
    hevet = '<w:vertAlign w:val="superscript"/>'
    return (
        Tegnstil(
            "FootnoteReference",
            "footnote reference",
            fet=True,
            farge="aksent_tekst",
            ekstra=hevet,
            innebygd=True,
        ),
        Tegnstil("Noteskille", "Noteskille", farge="aksent_tekst", ekstra=hevet),
        Tegnstil("Hyperlink", "Hyperlink", farge="aksent_tekst", innebygd=True),
        Tegnstil("Strong", "Strong", fet=True, innebygd=True),
        Tegnstil("Emphasis", "Emphasis", kursiv=True, innebygd=True),
        Tegnstil("Nummer", "Nummer", farge="aksent_tekst"),
        Tegnstil("NummerFet", "Nummer fet", fet=True, farge="aksent_tekst"),
        Tegnstil("Merke", "Merke", fet=True, farge="aksent_tekst", grad="liten"),
        Tegnstil("Funnummer", "Funnummer", farge="grå", grad="merke"),
        Tegnstil("Dempet", "Dempet", fet=False, farge="grå"),
        Tegnstil("Hjemmel", "Hjemmel", fet=False, farge="grå", grad="liten"),
        Tegnstil("Mangler", "Mangler", kursiv=True, farge="grå"),
        Tegnstil("Skal", "Skal", fet=True, farge="FFFFFF", grad="merke", ekstra=fylt),
        Tegnstil("Bør", "Bør", fet=True, farge="svart", grad="merke", ekstra=ramme + hvit),
        Tegnstil("Dom", "Dom", fet=True),
        Tegnstil("Fyll", "Fyll ut", ekstra=flate),
        Tegnstil("Sikkerhet", "Sikkerhet", grad="liten"),
        Tegnstil("Sidetall", "Sidetall", fet=True, farge="svart", grad="liten"),
        Tegnstil("Topptittel", "Topptittel", fet=True, farge="svart"),
    )
