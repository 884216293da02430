"""What a chart can hold. A `ValueError` here becomes a diagnosis at the figure's place in the project."""

from __future__ import annotations

from decimal import Decimal

from revisjon.report.figures.data import Diagram

MAKS_MØNSTRE = 12
"""As many surfaces and lines as can be told apart."""
MAKS_TALL = Decimal(10) ** 13
"""Beyond this a number is longer than the column it is printed in."""
MAKS_DESIMALER = 6


def kontroller(diagram: Diagram) -> None:
    """Raise `ValueError`, in Norwegian and with advice, for what no chart can show.

    That is: no category or series, no number at all, another count of values than of categories, more than
    `MAKS_DESIMALER` decimals, and numbers that are not finite or have more than fifteen digits before the
    comma.
    """
    _kontroller_form(diagram)
    verdier = [v for s in diagram.serier for v in s.verdier if v is not None]
    if not verdier:
        raise ValueError("Figuren har ingen tall. Oppgi minst én verdi.")
    for verdi in verdier:
        if not verdi.is_finite():
            raise ValueError(
                f"«{verdi}» er ikke et tall som kan tegnes. Oppgi et tall, eller la verdien stå tom."
            )
        if abs(verdi) >= MAKS_TALL:
            raise ValueError(
                f"Tallet {verdi} er for stort til å tegnes. Bruk en større enhet, som millioner."
            )


def _kontroller_form(diagram: Diagram) -> None:
    if not diagram.kategorier or not diagram.serier:
        raise ValueError("Figuren har ingen data. Oppgi minst én kategori og én serie.")
    for serie in diagram.serier:
        if len(serie.verdier) != len(diagram.kategorier):
            raise ValueError(
                f"Serien «{serie.navn}» har {len(serie.verdier)} verdier, men figuren har "
                f"{len(diagram.kategorier)} kategorier. Oppgi én verdi per kategori, eventuelt tom."
            )
    if not 0 <= diagram.desimaler <= MAKS_DESIMALER:
        raise ValueError(
            f"Figuren har {diagram.desimaler} desimaler. Velg et antall fra 0 til {MAKS_DESIMALER}."
        )


def kontroller_mønstre(antall: int) -> None:
    """Raise `ValueError` if so many series or parts cannot be told apart."""
    if antall > MAKS_MØNSTRE:
        raise ValueError(
            f"Figuren har {antall} deler, men høyst {MAKS_MØNSTRE} kan skilles fra hverandre. "
            "Slå sammen noen av dem, eller del figuren."
        )


def kontroller_antall(diagram: Diagram) -> None:
    """Raise `ValueError` if any value is no count: below zero, or not whole (rather a percentage then)."""
    for serie in diagram.serier:
        for verdi in serie.verdier:
            if verdi is not None and (verdi < 0 or verdi != verdi.to_integral_value()):
                raise ValueError(
                    f"«{serie.navn}» har verdien {verdi}, men her trengs antall svar. "
                    "Oppgi antall, så regnes andelene ut."
                )
