"""Styles of what is no running text: cover, rows, assessments, tables."""

from __future__ import annotations

from revisjon.output.docx.markup import kant
from revisjon.output.docx.style_types import Stil, rom
from revisjon.report.theme import Tema


def forsidestiler(tema: Tema) -> tuple[Stil, ...]:
    """Return the styles of cover, title page and back."""
    a1, a5 = rom(tema, "a1"), rom(tema, "a5")
    return (
        Stil("Firma", "Firma", grad=(12, 15), fet=True),
        Stil(
            "Dokumenttype",
            "Dokumenttype",
            grad=(12, 16),
            fet=True,
            farge="aksent_tekst",
            før=109,
            etter=12,
            i_tekst=True,
        ),
        Stil(
            "Title",
            "Title",
            neste="Subtitle",
            grad="forside",
            nøyaktig=True,
            fet=True,
            etter=24,
            i_tekst=True,
            innebygd=True,
        ),
        Stil("Subtitle", "Subtitle", grad=(15, 20), i_tekst=True, innebygd=True),
        Stil("Rapporttittel", "Rapporttittel", grad=(20, 24), fet=True, før=95, etter=a1, i_tekst=True),
        Stil(
            "Rapportundertittel",
            "Rapportundertittel",
            grad=(13, 19),
            farge="grå",
            etter=rom(tema, "a7"),
            i_tekst=True,
        ),
        Stil("Utgavemerke", "Utgavemerke", fet=True, etter=a5, i_tekst=True),
        Stil("Kolofon", "Kolofon", grad="liten", farge="grå", etter=rom(tema, "a2")),
        Stil("Adresse", "Adresse", grad="liten", farge="grå", før=rom(tema, "a6"), i_tekst=True),
    )


def radstiler(tema: Tema) -> tuple[Stil, ...]:
    """Return the styles of what stands in rows."""
    a1 = rom(tema, "a1")
    return (
        Stil("Radtekst", "Radtekst"),
        Stil("Radetikett", "Radetikett", grad="liten", farge="grå"),
        Stil("Radnummer", "Radnummer", fet=True, farge="aksent_tekst"),
        Stil("Radliste", "Radliste", "Radtekst", grad=(9.5, 12.5), venstre=5, heng=5, nummer=(5, 0)),
        Stil("RadlisteFortsettelse", "Radliste fortsettelse", "Radtekst", venstre=5),
        Stil("Radlistenummer", "Radliste med nummer", "Radliste", venstre=5, heng=5, nummer=(6, 0)),
        Stil("Styrke", "Styrke", grad="liten"),
        Stil("Kildepost", "Kildepost", grad="note"),
        Stil("Anbefalingsnummer", "Anbefalingsnummer", grad=(28, 30), farge="aksent_tekst"),
        Stil("Anbefaling", "Anbefaling", "Radtekst", grad=(12, 16.5), fet=True, hold_neste=True),
        Stil("Anbefalingsdel", "Anbefalingsdel", "Radtekst", grad=(11, 15.5), etter=a1, venstre=6, heng=6),
        Stil("Utdyping", "Utdyping", "Radtekst", før=3),
        Stil("Meta", "Meta", "Radtekst", grad="liten", farge="grå", før=4),
        Stil("Kortliste", "Kortliste", "BodyText", etter=0, venstre=6, heng=6, i_tekst=True),
        Stil("Svar", "Svar", "BodyText", etter=5, i_tekst=True),
        Stil("Svaringress", "Svaringress", "Svar", "Svar", fet=True, etter=1, hold_neste=True, i_tekst=True),
    )


def vurderingsstiler(tema: Tema) -> tuple[Stil, ...]:
    """Return the styles in the box of an assessment."""
    hår, strek = tema.streker["hår"], tema.farger["strek"]
    linje = f"<w:pBdr>{kant('top', hår, strek, 3)}</w:pBdr>"
    return (
        Stil("Vurderingsnummer", "Vurderingsnummer"),
        Stil("Domslinje", "Domslinje", før=1, hold_neste=True),
        Stil("Grunn", "Vurdering", grad=(9, 11.75), før=3.5, etter=2),
        Stil("Avveining", "Avveining", grad="liten", etter=1),
        Stil("ByggerPå", "Bygger på", grad="note", farge="grå", før=4, ekstra_ppr=linje),
    )


def tabelltekststiler(tema: Tema) -> tuple[Stil, ...]:
    """Return the styles of captions, sources, and text in tables."""
    tung, svart = tema.streker["tung"], tema.farger["svart"]
    over = f"<w:pBdr>{kant('top', tung, svart, 5)}</w:pBdr>"
    return (
        Stil(
            "Caption",
            "caption",
            neste="BodyText",
            grad="liten",
            fet=True,
            før=14,
            etter=4,
            hold_neste=True,
            hold_sammen=True,
            i_tekst=True,
            henger=True,
            ekstra_ppr=over,
            innebygd=True,
        ),
        Stil("Figur", "Figur", neste="Kilde", før=2, etter=4),
        Stil(
            "Kilde",
            "Kilde",
            neste="BodyText",
            grad=(float(tema.grader["merke"][0]), 11),
            farge="grå",
            før=2,
            etter=12,
            i_tekst=True,
        ),
        Stil("Tabelltekst", "Tabelltekst", grad="liten"),
        Stil("Tabellhode", "Tabellhode", "Tabelltekst", grad="merke", farge="grå", hold_neste=True),
        Stil("Tabellgruppe", "Tabellgruppe", "Tabelltekst", fet=True, hold_neste=True),
        Stil("TabelltekstLiten", "Tabelltekst liten", "Tabelltekst", grad="note"),
        Stil("Luft", "Luft", grad=(1, 4.5)),
    )
