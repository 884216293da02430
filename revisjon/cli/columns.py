"""The table of verdicts in columns, as many as the window has room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from revisjon.cli.screen import Skjerm
from revisjon.records import dataclass

_MELLOM = "  "
_INNRYKK = "      "
"""Before what stands beneath a line."""
_TITLER = {
    "spørsmål": "Spm.",
    "revidert": "Revidert",
    "kriterium": "Kriterium",
    "styrke": "Styrke",
    "vurdering": "Vurdering",
    "sikkerhet": "Sikkerhet",
    "merknad": "Merknad",
}
_BREDEST = tuple(_TITLER)
_FASONGER: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (_BREDEST, ()),
    (_BREDEST[:-1], ("merknad",)),
    (("spørsmål", "revidert", "kriterium", "vurdering", "sikkerhet"), ("merknad",)),
    (("spørsmål", "kriterium", "vurdering", "sikkerhet"), ("revidert", "merknad")),
    (("spørsmål", "kriterium", "vurdering"), ("sikkerhet", "revidert", "merknad")),
    (("spørsmål", "kriterium"), ("vurdering", "sikkerhet", "revidert", "merknad")),
)
"""What has a column, and what stands beneath: from the widest to the narrowest. The rest is left out."""


@dataclass(frozen=True, slots=True)
class Rad:
    """One verdict, in words."""

    spørsmål: str
    revidert: str
    """Empty where there is only one audited body."""
    kriterium: str
    styrke: str
    vurdering: str
    sikkerhet: str
    merknad: str
    farge: str
    """Of the verdict; empty for none."""


def kolonner(rader: Sequence[Rad], skjerm: Skjerm) -> Iterator[str]:
    """Yield a line for each verdict below a line of headings, none of them wider than the screen."""
    fasonger = [({n: b for n in navn if (b := _bredde(n, rader))}, under) for navn, under in _FASONGER]
    passer = (f for f in fasonger if sum(f[0].values()) + len(_MELLOM) * (len(f[0]) - 1) <= skjerm.bredde)
    bredder, under = next(passer, fasonger[-1])
    yield skjerm.stil(_kort(_MELLOM.join(_TITLER[n].ljust(b) for n, b in bredder.items()), skjerm), fet=True)
    for rad in rader:
        celler = {n: getattr(rad, n).ljust(b) for n, b in bredder.items()}
        if "vurdering" in celler:
            celler["vurdering"] = skjerm.stil(celler["vurdering"], rad.farge)
            yield _MELLOM.join(celler.values()).rstrip()
        else:
            yield _kort(_MELLOM.join(celler.values()), skjerm)
        if nedenfor := ", ".join(filter(None, (_under(n, rad) for n in under))):
            yield skjerm.brekk(nedenfor, innrykk=_INNRYKK)


def _under(navn: str, rad: Rad) -> str:
    """Return what stands beneath a line, where no heading says what it is."""
    verdi: str = getattr(rad, navn)
    return f"{verdi} sikkerhet" if navn == "sikkerhet" and verdi else verdi


def _bredde(navn: str, rader: Sequence[Rad]) -> int:
    """Return how wide a column has to be: nothing for audited bodies where there is only one."""
    if navn == "revidert" and not any(rad.revidert for rad in rader):
        return 0
    return max(len(_TITLER[navn]), *(len(getattr(rad, navn)) for rad in rader), 0)


def _kort(linje: str, skjerm: Skjerm) -> str:
    """Return a line without colours, cut where it is wider than the screen: an id is not broken in two."""
    kort = linje.rstrip()
    return kort if len(kort) <= skjerm.bredde else f"{kort[: skjerm.bredde - 1]}…"
