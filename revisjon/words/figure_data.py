"""Words of the appendix with the numbers that charts show, and of the line that leads there."""

from __future__ import annotations

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Figurtallord:
    """What is said of the numbers in charts."""

    overskrift: str
    innledning: str
    ikke_med: str
    """That charts made from a printed table are not among them; where there are such charts."""
    strek: str
    """What a dash means; where there is one."""
    tittel: str
    """{figur} and {tittel} of it: the caption of a table."""
    står_i: str
    """{sted}: below a chart, where its numbers stand."""
    kategori: str
    """Head of a column of names that nothing more is known of."""
    år: str
    """The same, where all names are years."""
    utsagn: str
    """The same, of statements that people have answered."""
    andel: str
    sum: str
    i_alt: str
    """How many answers, over all."""
    med_andel: str
    """{antall} and {andel}: a count with its share."""


BOKMÅL = Figurtallord(
    overskrift="Tallene i diagrammene",
    innledning="Her står tallene som diagrammene i rapporten viser.",
    ikke_med="Diagrammer som bygger på en tabell i rapporten, er ikke tatt med.",
    strek="En strek betyr at diagrammet ikke viser noen verdi.",
    tittel="Tall til {figur}: {tittel}",
    står_i="Tallene står i {sted}.",
    kategori="Kategori",
    år="År",
    utsagn="Utsagn",
    andel="Andel",
    sum="Sum",
    i_alt="I alt",
    med_andel="{antall} ({andel})",
)

NYNORSK = Figurtallord(
    overskrift="Tala i diagramma",
    innledning="Her står tala som diagramma i rapporten viser.",
    ikke_med="Diagram som byggjer på ein tabell i rapporten, er ikkje tekne med.",
    strek="Ein strek tyder at diagrammet ikkje viser nokon verdi.",
    tittel="Tal til {figur}: {tittel}",
    står_i="Tala står i {sted}.",
    kategori="Kategori",
    år="År",
    utsagn="Utsegn",
    andel="Andel",
    sum="Sum",
    i_alt="I alt",
    med_andel="{antall} ({andel})",
)
