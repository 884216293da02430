"""Surfaces that differ in more than colour: greys, white with an outline, and hatching.

Hatching is drawn line by line and cut to the rectangle by hand. SVG patterns would need an id, which is no
longer unique when two figures stand in one document.
"""

from __future__ import annotations

from revisjon.records import dataclass
from revisjon.report.figures import svg
from revisjon.report.figures.data import Serie, Stil

_AVSTAND = 1.3
"""Between two hatch lines."""
_LYS = 0.47
"""Surfaces darker than this carry white text: here white and black are read equally well."""


@dataclass(frozen=True, slots=True)
class Fyll:
    """How a surface is filled."""

    farge: str
    skravur: str = ""
    """Directions of the hatch lines, any of `/`, `\\`, `-` and `|`."""
    strek: str = ""
    """Colour of the hatch lines."""


def fyll_for(serier: tuple[Serie, ...], stil: Stil) -> tuple[Fyll, ...]:
    """Return one surface per series: green for what is marked, black and greys first for the rest."""
    grønne, svarte = iter(_grønne(stil)), iter(_svarte(stil))
    return tuple(next(grønne if serie.merket else svarte) for serie in serier)


def toner(antall: int, stil: Stil) -> tuple[Fyll, ...]:
    """Return greys in even steps from black to white, for answers on a scale."""
    return tuple(Fyll(_bland(stil.svart, i / max(antall - 1, 1))) for i in range(antall))


def tekstfarge(fyll: Fyll, stil: Stil) -> str:
    """Return the colour that text on the surface is read in."""
    return stil.svart if _luminans(fyll.farge) > _LYS else svg.HVIT


def flate(x: float, y: float, bredde: float, høyde: float, fyll: Fyll, stil: Stil) -> str:
    """Return a filled rectangle with a thin outline, so that white and light surfaces have an edge too."""
    deler = [svg.rekt(x, y, bredde, høyde, fyll.farge, stil.svart)]
    d = "".join(_skravur(x, y, bredde, høyde, retning) for retning in fyll.skravur)
    if d:
        deler.append(svg.sti(d, fyll.strek, svg.STREK))
    return "".join(deler)


def _svarte(stil: Stil) -> tuple[Fyll, ...]:
    svart, grå, lys, hvit = stil.svart, stil.grå, stil.strek, svg.HVIT
    return (
        Fyll(svart),
        Fyll(lys),
        Fyll(hvit, "/", svart),
        Fyll(grå),
        Fyll(hvit),
        Fyll(lys, "\\", svart),
        Fyll(hvit, "-", svart),
        Fyll(grå, "/", hvit),
        Fyll(hvit, "|", svart),
        Fyll(lys, "-", svart),
        Fyll(hvit, "/\\", svart),
        Fyll(svart, "\\", hvit),
    )


def _grønne(stil: Stil) -> tuple[Fyll, ...]:
    skravurer = ("", "/", "\\", "-", "|", "/\\", "-|", "/-", "\\-", "/|", "\\|", "/\\-")
    return tuple(Fyll(stil.grønn, skravur, svg.HVIT) for skravur in skravurer)


def _skravur(x: float, y: float, bredde: float, høyde: float, retning: str) -> str:
    """Return path data for lines in one direction, cut to the rectangle.

    Lines lie on a grid of the whole drawing, so that neighbours with the same hatch join.
    """
    if retning == "-":
        return "".join(
            f"M{svg.tall(x)} {svg.tall(v)}h{svg.tall(bredde)}" for v in _rutenett(y, y + høyde, _AVSTAND)
        )
    if retning == "|":
        return "".join(
            f"M{svg.tall(v)} {svg.tall(y)}v{svg.tall(høyde)}" for v in _rutenett(x, x + bredde, _AVSTAND)
        )
    d = []
    for sum_ in _rutenett(x + y, x + bredde + y + høyde, _AVSTAND * 2**0.5):
        # The line x + y = sum_ rises to the right; the other direction is its mirror image in the rectangle.
        venstre, høyre = max(x, sum_ - y - høyde), min(x + bredde, sum_ - y)
        y1, y2 = sum_ - venstre, sum_ - høyre
        if retning == "\\":
            venstre, høyre = 2 * x + bredde - venstre, 2 * x + bredde - høyre
        d.append(f"M{svg.tall(venstre)} {svg.tall(y1)}L{svg.tall(høyre)} {svg.tall(y2)}")
    return "".join(d)


def _rutenett(fra: float, til: float, avstand: float) -> tuple[float, ...]:
    """Return the multiples of `avstand` that lie clearly between two numbers."""
    første = int(fra // avstand) + 1
    return tuple(i * avstand for i in range(første, int(til // avstand) + 1) if til - i * avstand > svg.HÅR)


def _rgb(farge: str) -> tuple[int, int, int]:
    sifre = farge.lstrip("#")
    if len(sifre) == len("fff"):
        sifre = "".join(c * 2 for c in sifre)
    return int(sifre[:2], 16), int(sifre[2:4], 16), int(sifre[4:6], 16)


def _bland(farge: str, andel: float) -> str:
    """Return a colour lightened towards white by a share."""
    return "#" + "".join(f"{round(c + (255 - c) * andel):02X}" for c in _rgb(farge))


def _luminans(farge: str) -> float:
    """Return a rough perceived lightness from 0 to 1."""
    r, g, b = _rgb(farge)
    return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
